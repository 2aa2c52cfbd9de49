/**
 * The year of a date without one under a heading that is a date.
 *
 * It is that of the heading as long as the paragraph tells of no other one and goes forward; else it is left open, as a
 * wrong date is worse than none: "12 November: the opening is set for 3 March".
 */
import { civilOf, weekdayOf } from '../dates/calendar';
import { frameEnd, type Frame } from './frame';
import { insideOf } from './own-year';
import type { ReadingContext } from './resolved';

const isInside = (day: number, frame: Frame): boolean => day >= frame.startDay && day < frameEnd(frame);

/** Under the year of its publication, or one beside it, a text is news as any other; also where the heading is the month of an issue. */
const NEAR_YEARS = 1;

const isNear = (frame: Frame, referenceDay: number | null): boolean => referenceDay !== null && Math.abs(civilOf(frame.startDay).year - civilOf(referenceDay).year) <= NEAR_YEARS;

/** What the heading says of one that comes every year, or null where there is none or it does not decide. */
export function yearOfHeading(of: (year: number) => Frame, weekday: number | undefined, { heading, tense, referenceDay }: Pick<ReadingContext, 'heading' | 'tense' | 'referenceDay'>): { readonly frame: Frame; readonly isSure: boolean } | null {
  if (heading === undefined || heading === null) return null;
  const frame = insideOf(heading.frame, of);
  const unsure = isNear(heading.frame, referenceDay) ? null : { frame: heading.frame, isSure: false };
  if (frame === null) return unsure;
  const goesOn = heading.beside.every((day) => isInside(day, heading.frame)) && heading.since.every((day) => isInside(day, heading.frame) && day <= frame.startDay);
  return goesOn && tense !== 'future' && (weekday === undefined || weekdayOf(frame.startDay) === weekday) ? { frame, isSure: true } : unsure;
}
