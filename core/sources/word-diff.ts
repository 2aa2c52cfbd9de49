/**
 * Two versions of a passage side by side, word by word, for a person to judge.
 */
import { diffSequences, type DiffPart } from './sequence-diff';

export interface WordDiffPart {
  readonly type: DiffPart<string>['type'];
  readonly text: string;
}

/** Words, white space and punctuation as pieces of their own, so that joining the parts gives the texts back. */
const PIECES = /[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*|\s+|[^\s\p{L}\p{N}\p{M}]/gu;

/** Joining `same` and `removed` gives `before`, joining `same` and `added` gives `after`. */
export function wordDiff(before: string, after: string): WordDiffPart[] {
  const parts = diffSequences(before.match(PIECES) ?? [], after.match(PIECES) ?? []);
  return parts.map(({ type, items }) => ({ type, text: items.join('') }));
}
