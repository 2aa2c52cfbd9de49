/**
 * Dates whose source names their calendar: "5 March 1700 (O.S.)", "7 November [O.S. 25 October] 1917".
 *
 * By the Julian calendar it is another day than the same words name today. Of two that stand for one day and do not say
 * which is which, it is one.
 */
import { daysInMonth } from '../dates/calendar';
import { dayOfJulian, isJulianLeapYear } from '../dates/julian';
import type { Slots } from './form';
import { calendar, type CalendarFields, type Meaning } from './meaning';
import type { DateFault } from './reason';

/** The first year with two calendars; what is older was written by the Julian one, and stays as it is written like all else of its time. */
const TWO_CALENDARS_FROM = 1582;
/** Until 1752 an English year began on 25 March, and writers differ in whose year they give before it. */
const LADY_DAY = { year: 1752, month: 3, day: 25 };

export const hasOldStyle = (fields: CalendarFields, year: number | null): year is number => fields.oldStyle === true && year !== null && year >= TWO_CALENDARS_FROM;

/** Why there is no such Julian date, or null. */
export function wrongJulianDate(year: number, month: number, day: number): DateFault | null {
  const days = month === 2 && isJulianLeapYear(year) ? 29 : daysInMonth(year, month);
  if (month < 1 || month > 12) return { type: 'no-month', number: month };
  return day >= 1 && day <= days ? null : { type: 'short-month', month, days, day };
}

/** The day numbers that a Julian date may be: two between 1 January and Lady Day, where its year may have begun on either. */
export function oldStyleDays(year: number, month: number, day: number): readonly number[] {
  const isBeforeLadyDay = year < LADY_DAY.year && (month < LADY_DAY.month || (month === LADY_DAY.month && day < LADY_DAY.day));
  const years = isBeforeLadyDay && wrongJulianDate(year + 1, month, day) === null ? [year, year + 1] : [year];
  return years.map((one) => dayOfJulian(one, month, day));
}

const num = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** "25 October (7 November) 1917": the day and month of each, and the year of both. Null where the slots do not fit together. */
export function twoCalendars(slots: Slots): Meaning | null {
  const [day, month, year, otherDay, otherMonth] = [num(slots['dom']), num(slots['month']), num(slots['year']), num(slots['to']), num(slots['other'])];
  if (day === undefined || month === undefined || year === undefined || otherDay === undefined || otherMonth === undefined) return null;
  const [outer, inner] = [calendar({ year, month, day }), calendar({ year, month: otherMonth, day: otherDay })];
  // What is marked in brackets is not what stands before them.
  if (slots['style'] === 'old') return outer;
  return slots['style'] === 'new' ? inner : { type: 'range', from: outer, to: inner, extent: 'either' };
}
