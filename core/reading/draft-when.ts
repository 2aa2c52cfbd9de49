/**
 * The date a new event begins with, from what its source says: never more exact than that.
 */
import { dayText } from '../dates/calendar';
import { daysOfSpan, spanOfEdtf } from '../dates/when-span';
import type { Paragraph, Source, When } from '../timeline/types';
import { markOf } from './marks';
import type { DateReading } from './read-dates';
import { isYearOpen } from './told-year';
import { publishedAt, readInStory, storyBefore } from './story-before';

/** The date in the words marked, else the nearest one before or after them in the same sentence. */
function nearestReading(text: string, readings: readonly DateReading[], start: number, end: number): DateReading | undefined {
  // A date that may be of two years dates nothing, and what is beside it is not what was marked.
  if (readings.some((reading) => isYearOpen(reading.phrase.reasons) && reading.phrase.start < end && reading.phrase.end > start)) return undefined;
  const dated = readings.filter(({ phrase }) => phrase.edtf !== null);
  const inside = dated.find((reading) => reading.phrase.start < end && reading.phrase.end > start);
  if (inside !== undefined) return inside;
  const distance = (reading: DateReading): number => (reading.end <= start ? start - reading.end : reading.start - end);
  const sameSentence = dated.filter((reading) => !/[.!?]["”’)]?\s+\p{Lu}/u.test(reading.end <= start ? text.slice(reading.end, start + 2) : text.slice(end, reading.start + 2)));
  return sameSentence.reduce<DateReading | undefined>((best, reading) => (best === undefined || distance(reading) < distance(best) ? reading : best), undefined);
}

/** The words marked in a paragraph of a source; offsets in UTF-16 into its text. */
export interface MarkedWords {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

/**
 * Without a date in the words, all that is known is that it was written down by the day the source was published, or
 * by today when that is not known: `[..2022-01-25]`.
 */
export function draftWhen(source: Pick<Source, 'paragraphs' | 'published'>, { paragraph, start, end }: MarkedWords, today: string): When {
  const { text } = paragraph;
  const published = publishedAt(source, paragraph.id);
  const { readings } = readInStory(text, published, storyBefore(source.paragraphs, paragraph.id, published));
  const reading = nearestReading(text, readings, start, end);
  if (reading?.phrase.edtf != null) {
    return { edtf: reading.phrase.edtf, text: text.slice(reading.phrase.start, reading.phrase.end) };
  }
  const span = source.published === undefined ? null : spanOfEdtf(source.published);
  const lastDay = span === null ? null : daysOfSpan(span).lastDay;
  return { edtf: `[..${lastDay === null ? today : `${dayText(lastDay)}${markOf(published.doubt)}`}]` };
}
