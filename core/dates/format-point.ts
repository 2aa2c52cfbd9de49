/**
 * One EDTF point in words: a day, a month, a season, a decade, a time.
 *
 * What the expression leaves open stays open: a pattern this module has no name for is shown as the bounds it has.
 */
import { SECONDS_PER_DAY, civilOf, dayOfSecond, weekdayToTell } from './calendar';
import type { EdtfPoint } from './edtf';
import type { DateWords } from './date-words';

export interface PointStyle {
  /** "Mon 24 Jan" rather than "24 Jan". */
  readonly weekday: boolean;
  /** False leaves the year off days, where a heading gives it. */
  readonly year: boolean;
}

const PARTS = /^(Y-?\d+|-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T.*)?$/;

/** Years of four digits are written without a separator. */
export const longNumber = (value: number, words: DateWords): string => (value > 9999 ? words.grouped(value) : String(value));

/** `2022`, `AD 476`, `44 BC`, `170,001 BC`; astronomical year 0 is 1 BC. */
export function yearWords(year: number, words: DateWords): string {
  if (year < 1) return words.yearBC(longNumber(1 - year, words));
  return year < 1000 || (words.everyEra === true && year <= 9999) ? words.yearAD(String(year)) : year > 9999 ? words.yearAD(words.grouped(year)) : String(year);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Years that ISO 8601 writes with four figures and nobody takes for something else. */
export const isIsoYear = (year: number): boolean => year >= 1000 && year <= 9999;

/** `2022-01-24` */
export const isoDay = (day: number): string => {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
};

/** `24 Jan 2022`, `Mon 24 Jan 2022`; by the order of the words also `Mon, Jan 24, 2022` and `2022-01-24`, which has no weekday so that it can be typed back. */
export function dayWords(day: number, style: PointStyle, words: DateWords): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const monthShort = words.monthsShort[month - 1] ?? '';
  const number = style.weekday ? weekdayToTell(day) : null;
  const weekday = number === null ? null : (words.weekdaysShort[number - 1] ?? '');
  if (words.dayOrder === 'iso' && isIsoYear(year) && words.everyEra !== true) return style.year ? isoDay(day) : isoDay(day).slice(5);
  if (words.dayOrder === 'month-day') return `${weekday === null ? '' : `${weekday}, `}${monthShort} ${dayOfMonth}${style.year ? `, ${yearWords(year, words)}` : ''}`;
  const date = `${words.dayOfMonth(dayOfMonth)} ${monthShort}${style.year ? ` ${yearWords(year, words)}` : ''}`;
  return weekday === null ? date : words.onWeekday(weekday, date);
}

/** `15:30`, `15:30:05`, with `UTC+2` where the text states an offset. */
export function clockWords(point: EdtfPoint): string {
  const second = ((point.startSecond % SECONDS_PER_DAY) + SECONDS_PER_DAY) % SECONDS_PER_DAY;
  const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}${point.precision === 'second' ? `:${two(second % 60)}` : ''}`;
  if (point.offsetMinutes === undefined) return clock;
  const size = Math.abs(point.offsetMinutes);
  const offset = size === 0 ? '' : `${point.offsetMinutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${size % 60 === 0 ? '' : `:${two(size % 60)}`}`;
  return `${clock} UTC${offset}`;
}

function seasonWords(point: EdtfPoint, year: number, words: DateWords): string {
  const code = point.season ?? 0;
  const shown = yearWords(year, words);
  const months = (from: number, to: number): string => `${words.monthsShort[from - 1] ?? ''}–${words.monthsShort[to - 1] ?? ''}`;
  if (code >= 33 && code <= 36) return words.quarter(code - 32, shown);
  if (code >= 37 && code <= 39) return words.thirdOfYear(code - 36, shown, months((code - 37) * 4 + 1, (code - 36) * 4));
  if (code >= 40) return words.half(code - 39, shown);
  const season = (((code - 21) % 4) + 1) as 1 | 2 | 3 | 4;
  const hemisphere = code <= 24 ? null : code <= 28 ? 'northern' : 'southern';
  const last = civilOf(dayOfSecond(point.endSecond - 1)).year;
  // A winter that runs into the next year shows both, so that nobody takes it for the one before.
  const years = last === year ? shown : year >= 1000 && last <= 9999 && words.everyEra !== true ? `${year}–${two(last % 100)}` : `${shown} – ${yearWords(last, words)}`;
  return words.season(season, years, hemisphere);
}

/** From the first to the last day it can be, for patterns without a name of their own. */
function boundsWords(point: EdtfPoint, words: DateWords): string {
  const plain = { weekday: false, year: true };
  return words.between(dayWords(dayOfSecond(point.startSecond), plain, words), dayWords(dayOfSecond(point.endSecond - 1), plain, words));
}

function yearsWords(pattern: string, point: EdtfPoint, words: DateWords): string {
  const first = civilOf(dayOfSecond(point.startSecond)).year;
  const last = civilOf(dayOfSecond(point.endSecond - 1)).year;
  if (first === last) return yearWords(first, words);
  const unspecified = pattern.length - pattern.replaceAll('X', '').length;
  // Without its era "30s" is read as of the last century.
  const inEra = (text: string): string => (first >= 0 && (first < 1000 || words.everyEra === true) ? words.afterChrist(text) : text);
  if (unspecified === 1 && first >= 10 && first % 100 !== 0) return inEra(words.decade(first));
  // "2000s" alone would say the century as well, and the years alone that it lasted through all of them.
  if (unspecified === 1 && first >= 10) return `${inEra(words.decade(first))} (${first}–${last})`;
  if (unspecified === 2) return pattern.startsWith('-') ? words.century(Math.floor(-last / 100) + 1, true) : inEra(words.century(Math.floor(first / 100) + 1, false));
  return words.between(yearWords(first, words), yearWords(last, words));
}

/** The point without its doubt ("about" and "perhaps" are the caller's). */
export function pointWords(point: EdtfPoint, style: PointStyle, words: DateWords): string {
  const bare = point.text.replace(/[~?%]/g, '');
  const [, yearPart = '', monthPart, dayPart] = PARTS.exec(bare) ?? [];
  const startDay = dayOfSecond(point.startSecond);
  if (point.precision === 'minute' || point.precision === 'second') return `${dayWords(startDay, style, words)}, ${clockWords(point)}`;
  if (point.precision === 'day') return dayWords(startDay, style, words);
  if (point.season !== undefined) return seasonWords(point, civilOf(startDay).year, words);
  if (monthPart === undefined) return yearsWords(yearPart, point, words);
  const years = yearPart === 'XXXX' ? null : yearsWords(yearPart, point, words);
  const withYear = (date: string): string => (years === null ? words.yearUnknown(date) : `${date} ${years}`);
  const month = /^\d\d$/.test(monthPart) ? (words.monthsShort[Number(monthPart) - 1] ?? '') : null;
  if (dayPart === undefined) {
    if (month !== null) return withYear(month);
    return monthPart === 'XX' && years !== null ? words.someMonthIn(years) : boundsWords(point, words);
  }
  if (dayPart === 'XX' && month !== null) return words.someDayIn(withYear(month));
  if (dayPart === 'XX' && monthPart === 'XX' && years !== null) return words.someDayIn(years);
  if (month !== null && /^\d\d$/.test(dayPart)) return withYear(`${words.dayOfMonth(Number(dayPart))} ${month}`);
  return boundsWords(point, words);
}
