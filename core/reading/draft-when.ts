/**
 * The date a new event begins with, read from the words it stands on: never more exact than they are.
 */
import { dayText } from '../dates/calendar';
import { daysOfSpan, spanOfEdtf } from '../dates/when-span';
import type { When } from '../timeline/types';
import { readParagraph, type DateReading } from './read-dates';

export interface DraftWhen {
  readonly when: When;
  /** In words, how it came about. */
  readonly reasons: readonly string[];
}

/** Where a sentence ends: a stop, then space and a capital, a digit or a quotation mark. */
const SENTENCE_END = /[.!?]["”’)]*\s+(?=["“‘(]?[\p{Lu}\d])/gu;

function sentenceAround(text: string, start: number, end: number): readonly [number, number] {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(SENTENCE_END)) {
    const cut = match.index + match[0].length;
    if (cut <= start) from = cut;
    else if (cut >= end) { to = cut; break; }
  }
  return [from, to];
}

const within = ({ phrase }: DateReading, start: number, end: number): boolean => phrase.start < end && phrase.end > start;

/** The reading nearest to where the marked words begin. */
const nearest = (readings: readonly DateReading[], at: number): DateReading | undefined =>
  [...readings].sort((a, b) => Math.abs(a.phrase.start - at) - Math.abs(b.phrase.start - at))[0];

/**
 * A date inside the marked words [start, end), else the nearest one in their sentence.
 *
 * Without any, all that is known is that it was written down by the day the source was published, or by today where
 * that is not known either: `[..2022-01-25]`.
 *
 * @param published EDTF of the source's publication
 * @param today EDTF of today
 */
export function draftWhen(text: string, start: number, end: number, published: string | null, today: string): DraftWhen {
  const span = published === null ? null : spanOfEdtf(published);
  const days = span === null ? null : daysOfSpan(span);
  const referenceDay = days !== null && days.firstDay === days.lastDay ? days.firstDay : null;
  const dated = readParagraph(text, referenceDay).readings.filter((reading) => reading.phrase.edtf !== null && reading.timex.type !== 'SET');
  const [from, to] = sentenceAround(text, start, end);
  const found = dated.find((reading) => within(reading, start, end)) ?? nearest(dated.filter((reading) => within(reading, from, to)), start);
  if (found?.phrase.edtf != null)
    return { when: { edtf: found.phrase.edtf, text: text.slice(found.phrase.start, found.phrase.end) }, reasons: found.reasons };
  return days?.lastDay == null
    ? { when: { edtf: `[..${today}]` }, reasons: ['No date in these words, and the source has none: known by today.'] }
    : { when: { edtf: `[..${dayText(days.lastDay)}]` }, reasons: ['No date in these words: known by the day the source was published.'] };
}
