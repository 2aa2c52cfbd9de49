/**
 * The Julian calendar, for dates whose source says that they are by it ("5 March 1700 (O.S.)").
 *
 * What says nothing of its calendar stays as it is written; see calendar.ts.
 */

/** Day number of 1970-01-01 as a Julian day number. */
const EPOCH = 2_440_588;

/**
 * The day number of a Julian date: 25 October 1917 is the day that others called 7 November.
 *
 * @param year astronomical
 * @see Richards, "Calendars", in Explanatory Supplement to the Astronomical Almanac (3rd ed. 2013), ch. 15
 */
export function dayOfJulian(year: number, month: number, day: number): number {
  const beforeMarch = month < 3 ? 1 : 0;
  const years = year + 4800 - beforeMarch;
  const months = month + 12 * beforeMarch - 3;
  return day + Math.floor((153 * months + 2) / 5) + 365 * years + Math.floor(years / 4) - 32_083 - EPOCH;
}

/** Every fourth year is one, and no century is left out. */
export const isJulianLeapYear = (year: number): boolean => year % 4 === 0;
