/**
 * EDTF in words a person reads: long for the inspector and the PDF, short for the spine, headings for days.
 *
 * Never more exact than the expression: doubt, open ends and unspecified parts are always said.
 */
import { SECONDS_PER_DAY, civilOf, dayOfSecond, weekdayToTell } from './calendar';
import { parseEdtf, type EdtfEnd, type EdtfPoint, type EdtfRange, type EdtfValue } from './edtf';
import { clockWords, dayWords, isIsoYear, isoDay, pointWords, yearWords, type PointStyle } from './format-point';
import { shownDates } from './shown-dates';
import { sourceNote } from './source-note';
import type { DateWords } from './date-words';

const LONG: PointStyle = { weekday: true, year: true };
const PLAIN: PointStyle = { weekday: false, year: true };
const SHORT: PointStyle = { weekday: false, year: false };

const isTimed = (point: EdtfPoint): boolean => point.precision === 'minute' || point.precision === 'second';
const isDoubtful = (point: EdtfPoint): boolean => point.approximate || point.uncertain;
const isDayFirst = ({ dayOrder }: DateWords): boolean => (dayOrder ?? 'day-month') === 'day-month';
const isPlain = (point: EdtfPoint): boolean => !isDoubtful(point) && !point.text.includes('X');

function doubted(point: EdtfPoint, text: string, words: DateWords): string {
  const about = point.approximate ? words.about(text) : text;
  return point.uncertain ? words.perhaps(about) : about;
}

function withDoubt(point: EdtfPoint, style: PointStyle, words: DateWords): string {
  return doubted(point, pointWords(point, isDoubtful(point) ? { ...style, weekday: false } : style, words), words);
}

/** `11–25 Jan 2022`, `28 Jan – 3 Feb 2022`, `Mon 24 Jan 2022, 12:00–18:00`, `50–44 BC`. */
function rangeWords(from: EdtfPoint, to: EdtfPoint, style: PointStyle, words: DateWords): string {
  if (isTimed(from) && isTimed(to)) return clockRange(from, to, style, words);
  const plain = { ...style, weekday: false };
  const a = civilOf(dayOfSecond(from.startSecond));
  const b = civilOf(dayOfSecond(to.startSecond));
  const apart = (year: boolean): string => `${withDoubt(from, { ...plain, year }, words)} – ${withDoubt(to, a.year === b.year ? plain : PLAIN, words)}`;
  if (!isPlain(from) || !isPlain(to) || from.precision !== to.precision) return apart(true);
  if (from.precision === 'year') {
    const bothBC = b.year < 1;
    if (bothBC && a.year > -9999) return words.yearBC(`${1 - a.year}–${1 - b.year}`);
    return a.year >= 1000 && b.year <= 9999 ? `${a.year}–${b.year}` : apart(true);
  }
  if (a.year !== b.year) return apart(true);
  if (from.precision === 'day' && !isDayFirst(words) && a.day !== b.day) {
    if (words.dayOrder === 'iso' || a.month !== b.month) return apart(style.year && words.dayOrder === 'iso');
    return `${withDoubt(from, { ...plain, year: false }, words)}–${b.day}${style.year ? `, ${yearWords(b.year, words)}` : ''}`;
  }
  if (from.precision === 'day' && a.month === b.month) return a.day === b.day ? withDoubt(from, plain, words) : `${words.dayOfMonth(a.day)}–${withDoubt(to, plain, words)}`;
  if (from.precision === 'month') return `${words.monthsShort[a.month - 1] ?? ''}–${withDoubt(to, PLAIN, words)}`;
  return apart(from.precision !== 'day');
}

function clockRange(from: EdtfPoint, to: EdtfPoint, style: PointStyle, words: DateWords): string {
  const day = dayOfSecond(from.startSecond);
  const sameZone = from.offsetMinutes === to.offsetMinutes;
  const midnight = to.startSecond === (day + 1) * SECONDS_PER_DAY;
  if (sameZone && (dayOfSecond(to.startSecond) === day || midnight)) {
    const start = clockWords(from).replace(/ UTC.*$/, '');
    const end = midnight ? clockWords(to).replace(/^00:00(?::00)?/, '24:00') : clockWords(to);
    return `${dayWords(day, style, words)}, ${start}–${end}`;
  }
  return `${pointWords(from, style, words)} – ${pointWords(to, style, words)}`;
}

function intervalWords(from: EdtfEnd, to: EdtfEnd, style: PointStyle, words: DateWords): string {
  if (typeof from !== 'string' && typeof to !== 'string') return rangeWords(from, to, style, words);
  if (typeof from !== 'string') return (to === 'open' ? words.since : words.unknownEnd)(withDoubt(from, style, words));
  if (typeof to !== 'string') return (from === 'open' ? words.until : words.unknownStart)(withDoubt(to, style, words));
  return words.undated;
}

/** The neighbour of a plain day, month or year, for "before" and "after"; null where a neighbour has no plain name. */
function neighbour(point: EdtfPoint, step: 1 | -1, style: PointStyle, words: DateWords): string | null {
  if (!isPlain(point)) return null;
  const day = dayOfSecond(step === 1 ? point.endSecond : point.startSecond - 1);
  const plain = { ...style, weekday: false };
  if (point.precision === 'day') return dayWords(day, plain, words);
  const { year, month } = civilOf(day);
  if (point.precision === 'month') return `${words.monthsShort[month - 1] ?? ''} ${yearWords(year, words)}`;
  return point.precision === 'year' ? yearWords(year, words) : null;
}

function setPartWords(part: EdtfPoint | EdtfRange, style: PointStyle, words: DateWords): string {
  if (part.type === 'point') return withDoubt(part, style, words);
  const { from, to } = part;
  if (from === 'open') {
    if (to === 'open') return words.undated;
    const next = neighbour(to, 1, style, words);
    return next === null ? words.by(withDoubt(to, style, words)) : words.before(next);
  }
  if (to === 'open') {
    const previous = neighbour(from, -1, style, words);
    return previous === null ? words.notBefore(withDoubt(from, style, words)) : words.after(previous);
  }
  const a = civilOf(dayOfSecond(from.startSecond));
  const b = civilOf(dayOfSecond(to.startSecond));
  const days = from.precision === 'day' && to.precision === 'day' && isPlain(from) && isPlain(to) && a.year === b.year;
  const plain = { ...style, weekday: false };
  const first = !days || words.dayOrder === 'iso' ? withDoubt(from, PLAIN, words) : a.month === b.month && isDayFirst(words) ? words.dayOfMonth(a.day) : pointWords(from, SHORT, words);
  return words.between(first, withDoubt(to, days ? plain : PLAIN, words));
}

/** Whether years of four figures stand beside years before Christ. */
function hasBothEras(parts: readonly (EdtfPoint | EdtfRange)[]): boolean {
  const years = parts.flatMap((part) => (part.type === 'point' ? [part] : [part.from, part.to])).flatMap((point) => (point === 'open' ? [] : [civilOf(dayOfSecond(point.startSecond)).year]));
  return years.some((year) => year < 1) && years.some((year) => year >= 1000);
}

function valueWords(value: EdtfValue, style: PointStyle, words: DateWords): string {
  if (value.type === 'point') return withDoubt(value, style, words);
  if (value.type === 'interval') return intervalWords(value.from, value.to, style, words);
  const named = hasBothEras(value.parts) ? { ...words, everyEra: true } : words;
  const parts = value.parts.map((part) => setPartWords(part, value.parts.length > 1 ? PLAIN : style, named));
  return value.type === 'one-of' ? words.or(parts) : words.and(parts);
}

/**
 * `Mon 24 Jan 2022, 12:00–18:00`, `about 24 Jan 2022`, `44 BC`, `before 3 Mar 2022`.
 *
 * What is no EDTF comes back as it is: showing what the file says beats showing nothing.
 */
export function formatWhen(edtf: string, words: DateWords = shownDates()): string {
  const value = parseEdtf(edtf);
  return value === null ? edtf : valueWords(value, LONG, words);
}

const longMonth = (day: number, words: DateWords): string => words.monthsLong[civilOf(day).month - 1] ?? '';
const isIsoDate = (day: number, words: DateWords): boolean => words.dayOrder === 'iso' && isIsoYear(civilOf(day).year);

/** `24 January 2022`, without its weekday. */
export function formatDay(day: number, words: DateWords = shownDates()): string {
  if (isIsoDate(day, words)) return isoDay(day);
  const { year, day: dayOfMonth } = civilOf(day);
  return words.dayOrder === 'month-day' ? `${longMonth(day, words)} ${dayOfMonth}, ${yearWords(year, words)}` : `${words.dayOfMonth(dayOfMonth)} ${longMonth(day, words)} ${yearWords(year, words)}`;
}

/** `Monday 24 January 2022`, `29 May 1453` or `11 – 25 January 2022`; a null side is open. */
export function formatDayHeading(firstDay: number | null, lastDay: number | null, words: DateWords = shownDates()): string {
  const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
  const month = (day: number): string => longMonth(day, words);
  const year = (day: number): string => yearWords(civilOf(day).year, words);
  const isMonthFirst = words.dayOrder === 'month-day';
  const whole = (day: number): string => formatDay(day, words);
  if (firstDay === null) return lastDay === null ? words.undated : capital(words.until(whole(lastDay)));
  if (lastDay === null) return capital(words.from(whole(firstDay)));
  if (firstDay === lastDay) {
    const number = weekdayToTell(firstDay);
    if (number === null) return whole(firstDay);
    const weekday = words.weekdaysLong[number - 1] ?? '';
    return isMonthFirst ? `${weekday}, ${whole(firstDay)}` : words.onWeekday(weekday, whole(firstDay));
  }
  const a = civilOf(firstDay);
  const b = civilOf(lastDay);
  const after = civilOf(lastDay + 1);
  if (a.day === 1 && after.day === 1) {
    if (a.month === 1 && after.month === 1) return a.year === b.year ? year(firstDay) : `${year(firstDay)} – ${year(lastDay)}`;
    if (a.year === b.year) return a.month === b.month ? `${month(firstDay)} ${year(firstDay)}` : `${month(firstDay)} – ${month(lastDay)} ${year(lastDay)}`;
  }
  if (a.year !== b.year || isIsoDate(firstDay, words)) return `${whole(firstDay)} – ${whole(lastDay)}`;
  if (isMonthFirst) return `${month(firstDay)} ${a.day} – ${a.month === b.month ? '' : `${month(lastDay)} `}${b.day}, ${year(lastDay)}`;
  return a.month === b.month ? `${words.dayOfMonth(a.day)} – ${whole(lastDay)}` : `${words.dayOfMonth(a.day)} ${month(firstDay)} – ${whole(lastDay)}`;
}

export interface SpineLabel {
  readonly main: string;
  readonly note: string | null;
}

function doubtNote(point: EdtfPoint, words: DateWords): string | null {
  if (point.approximate && point.uncertain) return words.perhaps(words.aboutNote);
  return point.approximate ? words.aboutNote : point.uncertain ? words.perhapsNote : null;
}

/**
 * Two short lines beside a marker: `Afternoon` over `24 Jan`, `24 Jan` over `about`, `11–25 Jan` over `past two weeks`.
 *
 * Days leave out the year, which the heading above them gives.
 */
export function spineLabel(when: { readonly edtf: string; readonly text?: string | undefined }, words: DateWords = shownDates()): SpineLabel {
  const value = parseEdtf(when.edtf);
  if (value === null) return { main: when.edtf, note: null };
  if (value.type === 'point') {
    if (isTimed(value)) return { main: clockWords(value), note: dayWords(dayOfSecond(value.startSecond), SHORT, words) };
    return { main: pointWords(value, SHORT, words), note: doubtNote(value, words) };
  }
  if (value.type === 'interval' && typeof value.from !== 'string' && typeof value.to !== 'string' && isTimed(value.from) && isTimed(value.to)) {
    const day = dayOfSecond(value.from.startSecond);
    const hours = (point: EdtfPoint): number => (point.startSecond - day * SECONDS_PER_DAY) / 3600;
    const { from, to } = value;
    const part = words.dayParts.find(({ fromHour, toHour, heard }) => hours(from) === fromHour && hours(to) === toHour && heard.test(when.text ?? ''));
    if (part !== undefined) return { main: part.label, note: dayWords(day, SHORT, words) };
    if (hours(to) <= 24) return { main: clockRange(from, to, SHORT, words).replace(/^.*?, /, ''), note: dayWords(day, SHORT, words) };
    const lastDay = dayOfSecond(to.startSecond - 1);
    const [first, last] = [civilOf(day), civilOf(lastDay)];
    const start = first.month === last.month && first.year === last.year && isDayFirst(words) ? `${words.dayOfMonth(first.day)}–` : `${dayWords(day, SHORT, words)} – `;
    return { main: `${start}${dayWords(lastDay, SHORT, words)}`, note: sourceNote(when.text) ?? `${clockWords(from)}–${clockWords(to)}` };
  }
  const main = valueWords(value, SHORT, words);
  if (value.type === 'one-of' && value.parts.length === 1) {
    const [part] = value.parts;
    if (part?.type === 'range' && part.from !== 'open' && part.to !== 'open') {
      return { main: rangeWords(part.from, part.to, SHORT, words), note: sourceNote(when.text) ?? (part.from.precision === 'day' && part.to.precision === 'day' ? words.someDayNote : words.someTimeNote) };
    }
  }
  const lasts = value.type === 'interval' && typeof value.from !== 'string' && typeof value.to !== 'string';
  return { main, note: lasts ? sourceNote(when.text) : null };
}
