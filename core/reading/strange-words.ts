/** What of a typed date is no part of a date, so that a refusal can quote it. */
import type { Linked, LinkWords } from './links';
import type { Token } from './token';

/** A stretch of the text that was read, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type Strange =
  /** The first words that no date has. */
  | ({ readonly type: 'words'; readonly letters: number } & Stretch)
  /** Two dates with nothing between them that joins them. */
  | { readonly type: 'two-dates'; readonly letters: number; readonly one: Stretch; readonly other: Stretch };

/** A date with what stands at it and is of it: a mark of doubt. */
type Used = Pick<Linked, 'first' | 'next'>;

const isMark = ({ lower }: Token): boolean => /^[.;()[\]"“”]$/.test(lower);

/** Between two dates these are no words to quote either. */
const isJoint = ({ kind }: Token): boolean => kind !== 'word' && kind !== 'number';

const lettersOf = (tokens: readonly Token[]): number => tokens.reduce((sum, { start, end }) => sum + end - start, 0);

/** The gaps before, between and after the dates, each with the tokens in it that say something. */
function gapsOf(tokens: readonly Token[], dates: readonly Used[], { fillers, fillersAfter }: LinkWords): readonly (readonly Token[])[] {
  const edges = [{ first: 0, next: 0 }, ...dates, { first: tokens.length, next: tokens.length }];
  return edges.slice(1).map(({ first }, index) => {
    const without = index === dates.length ? fillersAfter : fillers;
    return tokens.slice(edges[index]?.next ?? 0, first).filter((token) => !isMark(token) && !without.includes(token.lower));
  });
}

/**
 * What stands in the way of the first date being all of what was typed; null where nothing does.
 *
 * `letters` counts everything but the first date, so that the reading that leaves less can be told.
 */
export function strangeIn(tokens: readonly Token[], dates: readonly Used[], links: LinkWords): Strange | null {
  const gaps = gapsOf(tokens, dates, links);
  const [first, second] = dates;
  const more = dates.slice(1).flatMap((date) => tokens.slice(date.first, date.next));
  const letters = lettersOf([...gaps.flat(), ...more]);
  const gap = gaps.find((words, index) => words.some((token) => index === 0 || index === dates.length || !isJoint(token)));
  if (gap !== undefined) return { type: 'words', letters, ...stretchOf(gap) };
  const span = (date: Used): Stretch => stretchOf(tokens.slice(date.first, date.next));
  return first === undefined || second === undefined ? null : { type: 'two-dates', letters, one: span(first), other: span(second) };
}

const stretchOf = (tokens: readonly Token[]): Stretch => ({ start: tokens[0]?.start ?? 0, end: tokens[tokens.length - 1]?.end ?? 0 });
