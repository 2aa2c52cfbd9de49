/**
 * Which way "until Friday" and "by May" look, where a verb in the past stands before them.
 *
 * "Stayed shut until May" is over, "postponed until May" is to come, and "closed until May" may be either: the past
 * tense is of the act and not of its end.
 */
import type { Bound } from './links';
import type { Tense } from './resolved';
import type { Sentence } from './sentences';
import { nearestVerbBefore, type TenseReader } from './tense';
import type { Token } from './token';

export interface BoundTense {
  readonly tense: Tense | null;
  /** Whether the time may as well lie on the other side of the day of publication. */
  readonly open: boolean;
}

/**
 * The tense to read a bounded date in.
 *
 * @param first the first token of the phrase with its bound
 * @param told the tense of the clause
 */
export function boundTense(reader: TenseReader, tokens: readonly Token[], sentence: Sentence, first: number, bound: Bound | null, told: Tense | null): BoundTense {
  const opens = first <= sentence.first + 1;
  if ((bound !== 'until' && bound !== 'by') || opens) return { tense: told, open: false };
  if (told !== 'past') return { tense: 'future', open: false };
  const before = tokens.slice(sentence.first, first).map(({ lower }) => lower);
  const says = (words: ReadonlySet<string>): boolean => before.some((word) => words.has(word));
  if (says(reader.deadlines) || says(reader.plans)) return { tense: 'future', open: false };
  const verb = tokens[nearestVerbBefore(reader, tokens, sentence, first)]?.lower ?? '';
  const isOver = !says(reader.modals) && (says(reader.denials) || says(reader.lasting) || reader.states.has(verb) || (bound === 'by' && says(reader.finished)));
  return isOver ? { tense: 'past', open: false } : { tense: 'future', open: true };
}
