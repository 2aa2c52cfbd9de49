/**
 * The proleptic Gregorian calendar as whole numbers.
 *
 * A *day* counts from 1970-01-01 = 0; a *second* is a civil (wall clock) second from 1970-01-01T00:00 = 0 and knows
 * no zone and no leap second. Years are astronomical: year 0 is 1 BC, year -43 is 44 BC, as in ISO 8601 and EDTF.
 * `Date` is not used: it shifts by zone and cannot say "some day in 1834".
 *
 * Day arithmetic after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
 */
export const SECONDS_PER_DAY = 86_400;

/** Years beyond this are refused, so that every second stays an exact integer (285 million years fit in 2^53). */
export const YEAR_LIMIT = 100_000_000;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** `dayOf(2022, 1, 24)` is 19016. Months outside 1..12 carry into the year; days outside the month carry too. */
export function dayOf(year: number, month = 1, day = 1): number {
  const carried = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? carried - 1 : carried;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayOf`: `civilOf(19016)` is 2022-01-24. */
export function civilOf(day: number): CivilDate {
  const z = Math.floor(day) + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** ISO weekday of a day: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: number): number => ((((Math.floor(day) + 3) % 7) + 7) % 7) + 1;

/** 15 October 1582, the first day of the Gregorian calendar. Who dated anything before it counted by another, whose weekdays fall on other dates. */
const GREGORIAN_FROM = dayOf(1582, 10, 15);

/** ISO weekday where a person may be told it; null before there was a Gregorian calendar. */
export const weekdayToTell = (day: number): number | null => (day < GREGORIAN_FROM ? null : weekdayOf(day));

/** Whether a date surely is not the weekday (ISO) that its source names: never before there was a Gregorian calendar. */
export const isOtherWeekday = (day: number, named: number): boolean => day >= GREGORIAN_FROM && weekdayOf(day) !== named;

export const secondOfDay = (day: number): number => day * SECONDS_PER_DAY;

export const dayOfSecond = (second: number): number => Math.floor(second / SECONDS_PER_DAY);

/** `addMonths(31 Jan, 1)` is the last day of February: the day is clamped, never carried. */
export function addMonths(day: number, months: number): number {
  const from = civilOf(day);
  const first = civilOf(dayOf(from.year, from.month + months, 1));
  return dayOf(first.year, first.month, Math.min(from.day, daysInMonth(first.year, first.month)));
}

const pad = (value: number, width: number): string => String(Math.abs(value)).padStart(width, '0');

/** EDTF year: `0044`, `-0043`, and `Y170000` where four digits do not do. */
export function yearText(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${pad(year, 4)}`;
}

/** EDTF of a day: `2022-01-24`. Years past four digits have no day form in EDTF level 1 and are written the same way. */
export function dayText(day: number): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${yearText(year)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** EDTF of a second to the minute: `2022-01-24T12:00`. */
export function minuteText(second: number): string {
  const day = dayOfSecond(second);
  const minutes = Math.floor((second - secondOfDay(day)) / 60);
  return `${dayText(day)}T${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

/** The day it is where the clock of `now` is set to. */
export const localDay = (now: Date): number => dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
