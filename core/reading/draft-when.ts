/**
 * The date a new event begins with, from what its source says: never more exact than that.
 */
import { daysOfSpan, spanOfEdtf } from '../dates/when-span';
import { dayText } from '../dates/calendar';
import type { When } from '../timeline/types';

export interface DraftWhen {
  readonly when: When;
  /** In words, how it came about. */
  readonly reason: string;
}

/**
 * Without a date in the words, all that is known is that it was written down by the day the source was published, or
 * by today when that is not known: `[..2022-01-25]`.
 */
export function draftWhen(_text: string, _start: number, _end: number, published: string | null, today: string): DraftWhen {
  const span = published === null ? null : spanOfEdtf(published);
  const lastDay = span === null ? null : daysOfSpan(span).lastDay;
  return lastDay === null
    ? { when: { edtf: `[..${today}]` }, reason: 'No date in these words, and the source has none: known by today.' }
    : { when: { edtf: `[..${dayText(lastDay)}]` }, reason: 'No date in these words: known by the day the source was published.' };
}
