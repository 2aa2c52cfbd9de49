/**
 * A stretch of the calendar with a name: a day, a week, a quarter, a decade.
 *
 * What a phrase means is first a frame; TIMEX3 values, EDTF and words are ways to print one.
 */
import { addMonths, civilOf, dayOf, weekdayOf } from '../dates/calendar';

/** From fine to coarse; the order is used to compare. */
export const FRAME_UNITS = ['day', 'weekend', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century', 'millennium'] as const;
export type FrameUnit = (typeof FRAME_UNITS)[number];
/** Units a length can have; clock units name no frame of their own. */
export type Unit = FrameUnit | 'second' | 'minute' | 'hour';

export interface Frame {
  readonly unit: FrameUnit;
  readonly startDay: number;
  /** Of what was told: whether it was about then, or perhaps. What counts from it is no surer. */
  readonly doubtful?: boolean;
  /** Of what was told: whether the words named its month, so that "on the 12th" may be of it. */
  readonly namesMonth?: boolean;
  readonly namesYear?: boolean;
  /** Of a time told that nobody can know from the text, "three weeks after the memo": nothing counts from it, nor from what was told before it. */
  readonly unknown?: true;
  /** Of what was told at a time: minutes since midnight. */
  readonly minute?: number;
}

const MONTHS: Readonly<Record<'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'millennium', number>> = {
  month: 1, season: 3, quarter: 3, half: 6, year: 12, decade: 120, century: 1200, millennium: 12_000,
};

export const isFrameUnit = (unit: Unit): unit is FrameUnit => unit !== 'second' && unit !== 'minute' && unit !== 'hour';

/** Months in a unit, or null for those counted in days. */
export const monthsIn = (unit: FrameUnit): number | null => (unit === 'day' || unit === 'week' || unit === 'weekend' ? null : MONTHS[unit]);

export const isCoarser = (a: FrameUnit, b: FrameUnit): boolean => FRAME_UNITS.indexOf(a) > FRAME_UNITS.indexOf(b);

/** The frame of that unit around a day. A weekend is that of the day's ISO week; winter begins in December. */
export function frameAround(unit: FrameUnit, day: number): Frame {
  if (unit === 'day') return { unit, startDay: day };
  if (unit === 'week') return { unit, startDay: day - weekdayOf(day) + 1 };
  if (unit === 'weekend') return { unit, startDay: day - weekdayOf(day) + 6 };
  const { year, month } = civilOf(day);
  if (unit === 'season') return { unit, startDay: dayOf(year, month - (month % 3), 1) };
  const size = MONTHS[unit];
  if (size <= 12) return { unit, startDay: dayOf(year, Math.floor((month - 1) / size) * size + 1, 1) };
  const years = size / 12;
  return { unit, startDay: dayOf(Math.floor(year / years) * years) };
}

/** The frame `by` units later; by may be negative. */
export function shiftFrame(frame: Frame, by: number): Frame {
  const months = monthsIn(frame.unit);
  if (months !== null) return { unit: frame.unit, startDay: addMonths(frame.startDay, months * by) };
  return { unit: frame.unit, startDay: frame.startDay + by * (frame.unit === 'day' ? 1 : 7) };
}

/** The day after its last. */
export function frameEnd(frame: Frame): number {
  return frame.unit === 'weekend' ? frame.startDay + 2 : shiftFrame(frame, 1).startDay;
}

/** First year of a frame, astronomical. Centuries before Christ begin one year later than their number in hundreds: the 2nd is 200 to 101 BC. */
export function firstYearOf({ unit, startDay }: Frame): number {
  const { year } = civilOf(startDay);
  return unit === 'century' && year < 0 ? year + 1 : year;
}

/** Day `by` units from another; months and longer keep the day of the month where they can. */
export function shiftDay(day: number, unit: FrameUnit, by: number): number {
  const months = monthsIn(unit);
  return months === null ? day + by * (unit === 'day' ? 1 : 7) : addMonths(day, months * by);
}

/** ISO 8601 week-year and week number of a day. */
export function isoWeek(day: number): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = civilOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year)) / 7) + 1 };
}

/** Monday of an ISO week. */
export const weekStart = (year: number, week: number): number => frameAround('week', dayOf(year, 1, 4)).startDay + (week - 1) * 7;

/** Western Easter Sunday. Anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easterDay(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The nth (1 to 5, -1 for the last) such weekday of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayOf(year, month + 1, 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}
