/**
 * The date of an event by the words that a newer version of its source has in the place of those it was read from.
 */
import { locateQuote } from '../sources/citation';
import type { AnchorReview } from '../sources/update-source';
import type { Citation, Paragraph, Source, TextQuote, TimelineEvent, When } from '../timeline/types';
import { publishedAt, readInStory, storyBefore } from './story-before';

/** Letters around a quote in which the words of its date are looked for, in UTF-16 units: a little more than a quote has of its neighbours. */
const NEAR = 60;

const withNeighbours = ({ prefix, exact, suffix }: TextQuote): string => prefix + exact + suffix;

/** Whether a text names a date by these words: “Oct. 1” is not in “Oct. 12”. */
function names(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length))) return true;
  }
  return false;
}

/** Words that gave a date and are gone, and the date by those that came in their place; null where none did. */
export interface ReplacedDate {
  readonly goneWords: string;
  readonly when: When | null;
}

/**
 * Null where the date of the event was not read from the old words, or where they still stand by the new ones.
 *
 * @param before the citation as it was made
 * @param place where its words are thought to be in `source`, as it is now
 */
function dateOfNewWords(when: When, before: Citation, source: Source, place: { readonly paragraph: Paragraph; readonly quote: TextQuote }): ReplacedDate | null {
  const goneWords = when.text?.trim() ?? '';
  const old = withNeighbours(before.quote);
  const { paragraph: { id, text }, quote } = place;
  const range = locateQuote(quote, text);
  if (goneWords === '' || range === null || !names(old, goneWords)) return null;
  const [from, to] = [Math.max(0, range.start - NEAR), range.end + NEAR];
  if (names(text.slice(from, to), goneWords)) return null;
  const published = publishedAt(source, id);
  const { readings } = readInStory(text, published, storyBefore(source.paragraphs, id, published));
  const found = readings.map(({ phrase }) => phrase).find(({ start, end, edtf }) => edtf !== null && start >= from && end <= to && !names(old, text.slice(start, end)));
  if (found === undefined || found.edtf === null) return { goneWords, when: null };
  return { goneWords, when: { ...when, edtf: found.edtf, text: text.slice(found.start, found.end) } };
}

/** What the words that a review proposes do to the date of its event; null where it stands by them as before. */
export function dateInReview({ citation, proposal }: AnchorReview, event: TimelineEvent, source: Source): ReplacedDate | null {
  const cited = event.citations[citation];
  const paragraph = source.paragraphs.find(({ id }) => id === proposal?.paragraph);
  return cited === undefined || proposal === null || paragraph === undefined ? null : dateOfNewWords(event.when, cited, source, { paragraph, quote: proposal.quote });
}
