/**
 * Short words for points on an axis: as much as the step needs, and the larger unit only where it changes.
 *
 *     Nov 2021 · Dec · Jan 2022 · Feb          100 BC · AD 1 · 100
 */
import { SECONDS_PER_DAY, civilOf, dayOfSecond, secondOfDay, weekdayOf, weekdayToTell } from '../dates/calendar';
import { isIsoYear, isoDay, longNumber } from '../dates/format-point';
import { dayOrder, weekStart } from '../dates/shown-dates';
import { words } from '../words/words';
import type { Unit } from './calendar-units';

/** Years of the common era are written with AD while a bare number could be taken for something else. */
const AD_BELOW = 100;

/** Astronomical year in words: -43 is "44 BC", 7 is "AD 7", 12000 is "12,000". */
export function yearLabel(year: number): string {
  const { dates } = words();
  if (year <= 0) return dates.yearBC(longNumber(1 - year, dates));
  return year < AD_BELOW ? dates.yearAD(String(year)) : longNumber(year, dates);
}

export function clockLabel(second: number): string {
  const minutes = Math.floor((second - secondOfDay(dayOfSecond(second))) / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const monthShort = (month: number): string => words().dates.monthsShort[month - 1] ?? '';
const monthLong = (month: number): string => words().dates.monthsLong[month - 1] ?? '';
/** "Mon 24"; before there was a Gregorian calendar the date alone. */
function withWeekday(day: number, date: string): string {
  const weekday = weekdayToTell(day);
  return weekday === null ? date : words().dates.onWeekday(words().dates.weekdaysShort[weekday - 1] ?? '', date);
}
/** `24 Jan 2022`, `Jan 24, 2022` or `2022-01-24`, by the setting; `year` is empty where a neighbour says it. */
function dayLabel(day: number, monthName: string, year: string): string {
  const civil = civilOf(day);
  if (dayOrder() === 'iso' && isIsoYear(civil.year)) return year === '' ? isoDay(day).slice(5) : isoDay(day);
  if (dayOrder() === 'month-day') return `${monthName} ${civil.day}${year === '' ? '' : `, ${year}`}`;
  return `${words().dates.dayOfMonth(civil.day)} ${monthName}${year === '' ? '' : ` ${year}`}`;
}

/** A tick of one row: `previousSecond` is the tick before it, null for the first, which names the larger unit too. */
export function tickLabel(unit: Unit, second: number, previousSecond: number | null): string {
  const day = dayOfSecond(second);
  const { year, month } = civilOf(day);
  const before = previousSecond === null ? null : civilOf(dayOfSecond(previousSecond));
  const yearPart = before?.year === year ? '' : yearLabel(year);
  switch (unit) {
    case 'minute':
    case 'hour':
      return previousSecond !== null && dayOfSecond(previousSecond) === day ? clockLabel(second) : dayLabel(day, monthShort(month), yearPart);
    case 'day':
    case 'week':
      return dayLabel(day, monthShort(month), yearPart);
    case 'month':
      return yearPart === '' ? monthShort(month) : `${monthShort(month)} ${yearPart}`;
    case 'year':
      return yearLabel(year);
  }
}

/** The lower of two rows: "Mon 24", "25", "14:00", "Feb", "1834". The first day of the week says so, to count weeks by. */
export function fineLabel(unit: Unit, second: number): string {
  const day = dayOfSecond(second);
  const { year, month, day: dayOfMonth } = civilOf(day);
  switch (unit) {
    case 'minute':
    case 'hour':
      return clockLabel(second);
    case 'day':
      return weekdayOf(day) === weekStart() ? withWeekday(day, words().dates.dayOfMonth(dayOfMonth)) : words().dates.dayOfMonth(dayOfMonth);
    case 'week':
      return words().dates.dayOfMonth(dayOfMonth);
    case 'month':
      return monthShort(month);
    case 'year':
      return yearLabel(year);
  }
}

/** From here on a decade is called by its year: "1840s". */
const DECADES_FROM = 1_000;

/** "1840s", "2nd century BC"; centuries are those of the calendar notation (19XX is the 20th), as everywhere in the app. */
function yearsContext(year: number, count: number): string {
  const { dates } = words();
  if (count <= 2 && year >= DECADES_FROM) return dates.decade(Math.floor(year / 10) * 10);
  const century = year >= 1 ? Math.floor(year / 100) : Math.floor((year - 1) / 100);
  return dates.century(century < 0 ? -century : century + 1, century < 0);
}

/** "5001 BC – 2022": the years a window shows. */
export function yearsLabel(fromSecond: number, toSecond: number): string {
  const [from, to] = [civilOf(dayOfSecond(fromSecond)).year, civilOf(dayOfSecond(toSecond - 1)).year];
  return `${yearLabel(from)} – ${yearLabel(to)}`;
}

/** The upper of two rows: what holds the ticks of the lower one, which are `count` units apart. */
export function contextLabel(unit: Unit, second: number, count = 1): string {
  const day = dayOfSecond(second);
  const { year, month } = civilOf(day);
  switch (unit) {
    case 'minute':
    case 'hour':
      return withWeekday(day, dayLabel(day, monthLong(month), yearLabel(year)));
    case 'day':
    case 'week':
      return `${monthLong(month)} ${yearLabel(year)}`;
    case 'month':
      return yearLabel(year);
    case 'year':
      return yearsContext(year, count);
  }
}

/** First second of the larger unit `contextLabel` names. */
export function contextUnit(unit: Unit): Unit | null {
  switch (unit) {
    case 'minute':
    case 'hour':
      return 'day';
    case 'day':
    case 'week':
      return 'month';
    case 'month':
      return 'year';
    case 'year':
      return null;
  }
}

/** Whether a tick opens the larger unit, or a week among days: drawn darker. */
export function isMajor(unit: Unit, second: number): boolean {
  const day = dayOfSecond(second);
  const { year, month } = civilOf(day);
  switch (unit) {
    case 'minute':
    case 'hour':
      return second % SECONDS_PER_DAY === 0;
    case 'day':
      return weekdayOf(day) === weekStart();
    case 'week':
      return false;
    case 'month':
      return month === 1;
    case 'year':
      return year % 100 === 0 || year === 1 || (year <= 0 && (1 - year) % 100 === 0);
  }
}
