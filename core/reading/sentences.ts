/** Where sentences begin and end, as token indices; enough to know which verb goes with which date. */
import type { Token } from './token';

export interface Sentence {
  readonly first: number;
  readonly next: number;
}

/** No sentence is taken to be longer, so that a text without full stops stays cheap. */
const LONGEST_SENTENCE = 120;

const CLOSING = ['"', '”', "'", '’', ')', ']', '»'];

/** The token after the sentence that the mark at `index` ends, or null where it ends none. */
function endAfter(tokens: readonly Token[], index: number, titles: ReadonlySet<string>): number | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'break') return index + 1;
  if (token.lower !== '.' && token.lower !== '!' && token.lower !== '?') return null;
  let next = index + 1;
  while (tokens[next]?.glued === true && CLOSING.includes(tokens[next]?.lower ?? '')) next += 1;
  const after = tokens[next];
  if (after?.glued === true) return null;
  // “How?” she asked: what goes on in lower case is still the sentence.
  if (next > index + 1 && after?.kind === 'word' && !after.capital) return null;
  if (token.lower !== '.') return next;
  const before = tokens[index - 1];
  const initial = before !== undefined && before.glued !== true && before.end - before.start === 1 && before.capital && before.lower !== 'i';
  return initial || titles.has(before?.lower ?? '') ? null : next;
}

export function sentencesOf(tokens: readonly Token[], titles: ReadonlySet<string>): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const next = endAfter(tokens, index, titles) ?? (index - first >= LONGEST_SENTENCE ? index + 1 : null);
    if (next === null) continue;
    sentences.push({ first, next });
    first = next;
    index = next - 1;
  }
  if (first < tokens.length) sentences.push({ first, next: tokens.length });
  return sentences;
}
