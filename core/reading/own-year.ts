/**
 * The year of a date without one, where the text itself says it: "in the autumn of 2014, on 3 October", or a list that
 * names the days of a report again.
 */
import { civilOf } from '../dates/calendar';
import { frameEnd, type Frame } from './frame';
import type { Named } from './reason';
import type { ReadingContext } from './resolved';

/** Years between a day named with its year and one without it that can be the same; a later one may be an anniversary. */
const SAME_DAY_YEARS = 1;

const isReal = (frame: Frame, named: Named): boolean => named.type !== 'day' || civilOf(frame.startDay).month === named.month;

/** The one of those that come once a year that lies inside a frame, or null. */
export function insideOf(around: Frame, of: (year: number) => Frame): Frame | null {
  const { year } = civilOf(around.startDay);
  return [of(year), of(year + 1)].find((frame) => frame.startDay >= around.startDay && frameEnd(frame) <= frameEnd(around)) ?? null;
}

/** The same day, told with its year before. */
function toldBefore(of: (year: number) => Frame, { earlier, referenceDay }: ReadingContext): Frame | null {
  const years = earlier.filter(({ unit, namesYear }) => unit === 'day' && namesYear === true).map(({ startDay }) => startDay);
  const day = years.find((startDay) => of(civilOf(startDay).year).startDay === startDay);
  const isNear = day !== undefined && (referenceDay === null || Math.abs(civilOf(day).year - civilOf(referenceDay).year) <= SAME_DAY_YEARS);
  return isNear ? { unit: 'day', startDay: day } : null;
}

/**
 * The one of those that come once a year that the text names, or null.
 *
 * @param of makes the one of a year
 */
export function ownYear(of: (year: number) => Frame, named: Named, context: ReadingContext): Frame | null {
  const around = context.around ?? null;
  const inside = around === null ? null : insideOf(around, of);
  const told = inside ?? (named.type === 'day' && context.tense !== 'future' ? toldBefore(of, context) : null);
  return told !== null && isReal(told, named) ? told : null;
}
