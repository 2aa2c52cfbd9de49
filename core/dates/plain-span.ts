/**
 * The spans of the dates that nearly all events have, read without the grammar, ten times as fast.
 *
 * A day, a month, a minute, the first two with a mark of doubt, or an interval of two of them; everything else is left
 * to edtf.ts. A test holds both to the same answer.
 */
import { SECONDS_PER_DAY, dayOf, daysInMonth, secondOfDay } from './calendar';
import type { Precision } from './edtf';

/** A `WhenSpan` (when-span.ts) with both ends. */
interface PlainSpan {
  readonly startSecond: number;
  readonly endSecond: number;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly extent: 'within' | 'throughout';
}

interface PlainPoint {
  readonly startSecond: number;
  readonly endSecond: number;
  readonly precision: Precision;
  /** Code of `~`, `?` or `%`, or 0. */
  readonly mark: number;
}

const TILDE = 126;
const QUESTION = 63;
const PERCENT = 37;
const HYPHEN = 45;

/** The number written in [from, to), or -1 when that is not all digits. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function plainPoint(text: string, from: number, to: number): PlainPoint | null {
  const last = text.charCodeAt(to - 1);
  const mark = last === TILDE || last === QUESTION || last === PERCENT ? last : 0;
  const end = mark === 0 ? to : to - 1;
  const length = end - from;
  if ((length !== 10 && length !== 7 && length !== 16) || text.charCodeAt(from + 4) !== HYPHEN) return null;
  const year = digits(text, from, from + 4);
  const month = digits(text, from + 5, from + 7);
  if (year < 0 || month < 1 || month > 12) return null;
  if (length === 7) return { startSecond: secondOfDay(dayOf(year, month)), endSecond: secondOfDay(dayOf(year, month + 1)), precision: 'month', mark };
  const day = digits(text, from + 8, from + 10);
  if (text.charCodeAt(from + 7) !== HYPHEN || day < 1 || day > daysInMonth(year, month)) return null;
  const startSecond = secondOfDay(dayOf(year, month, day));
  if (length === 10) return { startSecond, endSecond: startSecond + SECONDS_PER_DAY, precision: 'day', mark };
  const hour = digits(text, from + 11, from + 13);
  const minute = digits(text, from + 14, from + 16);
  if (mark !== 0 || text[from + 10] !== 'T' || text[from + 13] !== ':' || hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  const second = startSecond + hour * 3_600 + minute * 60;
  return { startSecond: second, endSecond: second + 60, precision: 'minute', mark };
}

const isAbout = ({ mark }: PlainPoint): boolean => mark === TILDE || mark === PERCENT;
const isPerhaps = ({ mark }: PlainPoint): boolean => mark === QUESTION || mark === PERCENT;
const RANK = { month: 0, day: 1, minute: 2 } as const;

/** The span of a plain expression; null when it is not plain, which says nothing about whether it is one at all. */
export function plainSpan(edtf: string): PlainSpan | null {
  const slash = edtf.indexOf('/');
  const from = plainPoint(edtf, 0, slash < 0 ? edtf.length : slash);
  if (from === null) return null;
  if (slash < 0) return { startSecond: from.startSecond, endSecond: from.endSecond, precision: from.precision, approximate: isAbout(from), uncertain: isPerhaps(from), extent: 'within' };
  const to = plainPoint(edtf, slash + 1, edtf.length);
  if (to === null || to.endSecond < from.startSecond) return null;
  const endSecond = to.precision === 'minute' ? to.startSecond : to.endSecond;
  return {
    startSecond: from.startSecond, endSecond: Math.max(endSecond, from.startSecond + 1),
    precision: RANK[from.precision as keyof typeof RANK] <= RANK[to.precision as keyof typeof RANK] ? from.precision : to.precision,
    approximate: isAbout(from) || isAbout(to), uncertain: isPerhaps(from) || isPerhaps(to), extent: 'throughout',
  };
}
