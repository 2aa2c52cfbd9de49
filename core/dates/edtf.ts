/**
 * EDTF expressions (ISO 8601-2:2019, levels 0 to 2 as far as events need them) read into values.
 *
 * Why our own: the published parser takes spring for January to March and cannot take the range `[..2022-03-02]`,
 * and being exact about dates is what this product is for. Its grammar serves as an oracle in the tests.
 *
 * Read: years (`2022`, `-0043`, `Y-170000`), decades to millennia (`156X`, `15XX`, `1XXX`), months, days, seasons and
 * quarters (`2022-21` … `2022-41`), unspecified parts (`2022-XX`, `2022-01-XX`), qualifiers (`~ ? %`, before or behind a
 * part), times to the minute or second with an optional offset, intervals with open (`..`) or unknown (empty) ends, and
 * sets: `[a, b..c]` one of them, `{a, b}` all of them, `[..a]` on or before, `[a..]` on or after.
 */
import { YEAR_LIMIT, dayOf, daysInMonth, secondOfDay } from './calendar';

/** From coarse to fine; the order is used to compare. */
export const PRECISIONS = ['unknown', 'millennium', 'century', 'decade', 'year', 'half-year', 'quarter', 'season', 'month', 'day', 'minute', 'second'] as const;
export type Precision = (typeof PRECISIONS)[number];

export interface EdtfPoint {
  readonly type: 'point';
  readonly text: string;
  /** First civil second it can be. */
  readonly startSecond: number;
  /** The civil second after the last it can be: [start, end). */
  readonly endSecond: number;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Season code 21 to 41 where it is one. */
  readonly season?: number;
  /** Minutes east of UTC where the text states an offset. */
  readonly offsetMinutes?: number;
}

/** `open`: it goes on (`..`). `unknown`: it ended, nobody knows when (empty). */
export type EdtfEnd = EdtfPoint | 'open' | 'unknown';

export interface EdtfRange {
  readonly type: 'range';
  readonly from: EdtfPoint | 'open';
  readonly to: EdtfPoint | 'open';
}

export type EdtfValue =
  | EdtfPoint
  | { readonly type: 'interval'; readonly from: EdtfEnd; readonly to: EdtfEnd }
  | { readonly type: 'one-of' | 'all-of'; readonly parts: readonly (EdtfPoint | EdtfRange)[] };

/** No clock on Earth is farther from UTC, in minutes: the Line Islands are 14 hours ahead. */
export const FARTHEST_OFFSET = 14 * 60;

/** Longest expression accepted; real ones stay under 60 characters. */
const TEXT_LIMIT = 400;

const DATE =
  /^([?~%]?)(Y-?\d{5,9}|-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** First and last month (1 to 12; 13 and 14 are next year's) of the season codes of ISO 8601-2, northern sense for 21-24. */
const SEASON_MONTHS: Readonly<Record<number, readonly [number, number, Precision]>> = {
  21: [3, 5, 'season'], 22: [6, 8, 'season'], 23: [9, 11, 'season'], 24: [12, 14, 'season'],
  25: [3, 5, 'season'], 26: [6, 8, 'season'], 27: [9, 11, 'season'], 28: [12, 14, 'season'],
  29: [9, 11, 'season'], 30: [12, 14, 'season'], 31: [3, 5, 'season'], 32: [6, 8, 'season'],
  33: [1, 3, 'quarter'], 34: [4, 6, 'quarter'], 35: [7, 9, 'quarter'], 36: [10, 12, 'quarter'],
  37: [1, 4, 'quarter'], 38: [5, 8, 'quarter'], 39: [9, 12, 'quarter'],
  40: [1, 6, 'half-year'], 41: [7, 12, 'half-year'],
};

/** Least and greatest number a digit pattern such as `1X` can stand for, within bounds; null when there is none. */
function patternRange(pattern: string, least: number, greatest: number): readonly [number, number] | null {
  if (!pattern.includes('X')) {
    const value = Number(pattern);
    return value >= least && value <= greatest ? [value, value] : null;
  }
  let low: number | null = null;
  let high: number | null = null;
  for (let value = least; value <= greatest; value += 1) {
    const digits = String(value).padStart(pattern.length, '0');
    if ([...pattern].every((char, index) => char === 'X' || char === digits[index])) {
      low ??= value;
      high = value;
    }
  }
  return low === null || high === null ? null : [low, high];
}

function yearRange(text: string): readonly [number, number, Precision] | null {
  if (text.startsWith('Y')) {
    const year = Number(text.slice(1));
    return Math.abs(year) <= YEAR_LIMIT && !/^Y-?0/.test(text) ? [year, year, 'year'] : null;
  }
  const negative = text.startsWith('-');
  const digits = negative ? text.slice(1) : text;
  if (!/^\d*X*$/.test(digits) || (negative && digits === '0000')) return null;
  const near = Number(digits.replaceAll('X', '0'));
  const far = Number(digits.replaceAll('X', '9'));
  const unspecified = digits.length - digits.replaceAll('X', '').length;
  const precision = (['year', 'decade', 'century', 'millennium', 'unknown'] as const)[unspecified] ?? 'unknown';
  return negative ? [-far, -near, precision] : [near, far, precision];
}

const DASH = 0x2d;

/** `count` digits from `at` on as a number; NaN when one of them is none. */
function digitsAt(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index += 1) {
    const digit = text.charCodeAt(index) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** `2022-01-24` without the grammar: nine dates in ten are such, and a large timeline has a hundred thousand of them. */
function readPlainDay(text: string): EdtfPoint | null {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return null;
  const startDay = dayOf(year, month, day);
  return { type: 'point', text, startSecond: secondOfDay(startDay), endSecond: secondOfDay(startDay + 1), precision: 'day', approximate: false, uncertain: false };
}

function readDate(text: string): EdtfPoint | null {
  return readPlainDay(text) ?? readAnyDate(text);
}

function readAnyDate(text: string): EdtfPoint | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, q1 = '', yearPart = '', q2 = '', q3 = '', monthPart, q4 = '', q5 = '', dayPart, q6 = ''] = match;
  const marks = q1 + q2 + q3 + q4 + q5 + q6;
  const flags = { approximate: /[~%]/.test(marks), uncertain: /[?%]/.test(marks) };
  const years = yearRange(yearPart);
  if (years === null) return null;
  const [firstYear, lastYear, yearPrecision] = years;
  const point = (startDay: number, endDay: number, precision: Precision, season?: number): EdtfPoint => ({
    type: 'point', text, startSecond: secondOfDay(startDay), endSecond: secondOfDay(endDay), precision, ...flags,
    ...(season === undefined ? {} : { season }),
  });
  if (monthPart === undefined) return point(dayOf(firstYear), dayOf(lastYear + 1), yearPrecision);
  const code = Number(monthPart);
  const season = SEASON_MONTHS[code];
  if (season !== undefined) {
    if (dayPart !== undefined || firstYear !== lastYear) return null;
    return point(dayOf(firstYear, season[0]), dayOf(firstYear, season[1] + 1), season[2], code);
  }
  const months = patternRange(monthPart, 1, 12);
  if (months === null) return null;
  if (dayPart === undefined) {
    const precision = months[0] === months[1] && yearPrecision === 'year' ? 'month' : yearPrecision;
    return point(dayOf(firstYear, months[0]), dayOf(lastYear, months[1] + 1), precision);
  }
  const longest = Math.max(daysInMonth(firstYear, months[0]), daysInMonth(lastYear, months[1]), months[0] === months[1] ? 0 : 31, firstYear === lastYear || months[0] !== 2 ? 0 : 29);
  const days = patternRange(dayPart, 1, longest);
  if (days === null) return null;
  const known = !/X/.test(yearPart + monthPart + dayPart);
  const precision = known ? 'day' : /X/.test(yearPart) ? yearPrecision : /X/.test(monthPart) ? 'year' : 'month';
  return point(dayOf(firstYear, months[0], Math.min(days[0], daysInMonth(firstYear, months[0]))), dayOf(lastYear, months[1], Math.min(days[1], daysInMonth(lastYear, months[1]))) + 1, precision);
}

function readPoint(text: string): EdtfPoint | null {
  const split = text.indexOf('T');
  if (split < 0) return readDate(text);
  const date = readDate(text.slice(0, split));
  const time = TIME.exec(text.slice(split + 1));
  if (date === null || time === null || date.precision !== 'day' || /[?~%]/.test(text)) return null;
  const [, hours = '', minutes = '', seconds, zone] = time;
  const hour = Number(hours);
  const minute = Number(minutes);
  const second = Number(seconds ?? 0);
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return null;
  const startSecond = date.startSecond + hour * 3600 + minute * 60 + second;
  const offset = zone === undefined ? undefined : zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0));
  // As far as ISO parsers go, so that a file that holds one opens; readers of what is typed stop at FARTHEST_OFFSET.
  if (offset !== undefined && Math.abs(offset) > 18 * 60) return null;
  return {
    type: 'point', text, startSecond, endSecond: startSecond + (seconds === undefined ? 60 : 1),
    precision: seconds === undefined ? 'minute' : 'second', approximate: false, uncertain: false,
    ...(offset === undefined ? {} : { offsetMinutes: offset }),
  };
}

function readSet(body: string): readonly (EdtfPoint | EdtfRange)[] | null {
  const parts: (EdtfPoint | EdtfRange)[] = [];
  for (const piece of body.split(',')) {
    const part = piece.trim();
    const dots = part.indexOf('..');
    if (dots < 0) {
      const point = readPoint(part);
      if (point === null) return null;
      parts.push(point);
      continue;
    }
    const from = dots === 0 ? 'open' : readPoint(part.slice(0, dots));
    const to = dots === part.length - 2 ? 'open' : readPoint(part.slice(dots + 2));
    if (from === null || to === null || (from === 'open' && to === 'open')) return null;
    if (from !== 'open' && to !== 'open' && to.endSecond < from.startSecond) return null;
    parts.push({ type: 'range', from, to });
  }
  return parts.length === 0 ? null : parts;
}

function readEnd(text: string): EdtfEnd | null {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  return readPoint(text);
}

/** The value of an EDTF expression, or null when it is none that Dateline can hold. */
export function parseEdtf(text: string): EdtfValue | null {
  if (text.length === 0 || text.length > TEXT_LIMIT) return null;
  const open = text[0];
  const close = text[text.length - 1];
  if ((open === '[' && close === ']') || (open === '{' && close === '}')) {
    const parts = readSet(text.slice(1, -1));
    return parts === null ? null : { type: open === '[' ? 'one-of' : 'all-of', parts };
  }
  const slash = text.indexOf('/');
  if (slash < 0) return readPoint(text);
  const from = readEnd(text.slice(0, slash));
  const to = readEnd(text.slice(slash + 1));
  if (from === null || to === null || (typeof from === 'string' && typeof to === 'string')) return null;
  if (typeof from !== 'string' && typeof to !== 'string' && to.endSecond < from.startSecond) return null;
  return { type: 'interval', from, to };
}

/**
 * Whether a range is over where it begins: `2021-11-04/2021-11-03`. A file that holds one opens, and nobody is let write one.
 *
 * Farther back there is no such expression at all.
 */
export function isOverAtStart(value: EdtfValue): boolean {
  const ranges = value.type === 'interval' ? [value] : value.type === 'point' ? [] : value.parts.flatMap((part) => (part.type === 'range' ? [part] : []));
  return ranges.some(({ from, to }) => typeof from !== 'string' && typeof to !== 'string' && to.endSecond <= from.startSecond);
}

/** The two ends, where what was typed is a range of two EDTF dates that is over before it begins or where it does; else null. */
export function backwardEnds(text: string): { readonly from: string; readonly to: string } | null {
  const [, from = '', to = ''] = /^\[?([^/[\],]+?)(?:\/|\.\.)([^/[\],]+?)\]?$/.exec(text) ?? [];
  const [start, end] = [readPoint(from), readPoint(to)];
  return start !== null && end !== null && end.endSecond <= start.startSecond ? { from, to } : null;
}

/** Whether what was typed is EDTF as it stands: its offsets are some that clocks have. `T10:00-17:00` is from ten to five. */
export function isTypedEdtf(text: string): boolean {
  const value = parseEdtf(text);
  if (value === null || isOverAtStart(value)) return false;
  const ends = value.type === 'point' ? [value] : value.type === 'interval' ? [value.from, value.to] : value.parts.flatMap((part) => (part.type === 'point' ? [part] : [part.from, part.to]));
  return ends.every((end) => typeof end === 'string' || Math.abs(end.offsetMinutes ?? 0) <= FARTHEST_OFFSET);
}
