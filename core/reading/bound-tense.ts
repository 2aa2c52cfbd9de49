/**
 * Which way "until Friday" and "by May" look, where a verb in the past stands before them.
 *
 * "Stayed shut until May" is over, "postponed until May" is to come, and "closed until May" may be either: the past
 * tense is of the act and not of its end.
 */
import type { Mention } from './join-phrases';
import type { Bound, Linked } from './links';
import { bare } from './meaning';
import type { Tense } from './resolved';
import type { Sentence } from './sentences';
import { happenedThen, nearestVerbBefore, saysPast, isSaid, tenseAround, type TenseReader } from './tense';
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

/** What the clause around a date says of when it was. */
export interface Clause extends BoundTense {
  /** Whether a past act was then: see `happenedThen`. */
  readonly isOver: boolean;
  /** Whether a past act is told, so that a date to come is in doubt. */
  readonly isPast: boolean;
}

/** The clause around one date of a phrase. */
export function clauseAround(reader: TenseReader, tokens: readonly Token[], sentence: Sentence, link: Linked, { first, next, meaning }: Mention): Clause {
  const told = tenseAround(reader, tokens, sentence, first, next);
  const { tense, open } = boundTense(reader, tokens, sentence, link.first, link.bound, told);
  const isOver = tense === 'past' && happenedThen(reader, tokens, sentence, link.first);
  // "He said that over the next three years …": what is said has a tense of its own.
  const isSpeech = bare(meaning).type === 'stretch' && isSaid(reader, tokens, sentence, first);
  return { tense: isSpeech ? null : tense, open, isOver, isPast: tense === 'past' && !isOver && saysPast(reader, tokens, sentence, first) };
}
