/**
 * The neighbours of a quote in a newer text, cut where those of the older text end.
 *
 * Both are of one length in letters, so that a longer word in the newer one would push its neighbour out, and a diff
 * would call words gone that stand unchanged.
 */
import type { TextQuote } from '../timeline/types';
import type { TextRange } from './citation';

/** Letters beyond the quote that are looked through, in UTF-16 units: three times the neighbours of a quote. */
const REACH = 96;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*/gu;

interface Place {
  readonly word: string;
  /** UTF-16 offsets, [start, end). */
  readonly start: number;
  readonly end: number;
}

const wordsIn = (text: string): readonly Place[] => [...text.matchAll(WORD)].map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }));

/** Of the places where a word stands again the one as far from the quote as it was; undefined where it does not. */
function again(all: readonly Place[], was: Place | undefined, distance: (place: Place) => number): Place | undefined {
  return all.filter(({ word }) => word === was?.word).reduce<Place | undefined>((best, one) => (best === undefined || distance(one) < distance(best) ? one : best), undefined);
}

/**
 * `now` with neighbours that begin and end with the words those of `before` do, where these stand near by.
 *
 * @param text the paragraph that `now` stands in, at `range`
 */
export function likeNeighbours(before: TextQuote, now: TextQuote, text: string, { start, end }: TextRange): TextQuote {
  const [head, tail] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
  const [first, last] = [wordsIn(before.prefix)[0], wordsIn(before.suffix).at(-1)];
  const from = again(wordsIn(head), first, (place) => Math.abs(head.length - place.start - (before.prefix.length - (first?.start ?? 0))));
  const to = again(wordsIn(tail), last, (place) => Math.abs(place.end - (last?.end ?? 0)));
  return {
    exact: now.exact,
    prefix: from === undefined ? now.prefix : head.slice(Math.max(0, from.start - (first?.start ?? 0))),
    suffix: to === undefined ? now.suffix : tail.slice(0, to.end + before.suffix.length - (last?.end ?? 0)),
  };
}
