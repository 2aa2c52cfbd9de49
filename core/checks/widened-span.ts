/**
 * The seconds a date can lie in, with room for "about": what two dates are compared by before one is called wrong.
 */
import { SECONDS_PER_DAY } from '../dates/calendar';
import type { Precision } from '../dates/edtf';
import { spansOfEdtf, type WhenSpan } from '../dates/when-span';

/** [start, end) in civil seconds; infinite where a side is open. */
export interface WidenedSpan {
  readonly startSecond: number;
  readonly endSecond: number;
}

/** "About 24 Jan" may be a day or three off, "about 1834" a few years: this much on each side, in days. */
const LEEWAY_DAYS: Readonly<Record<Precision, number>> = {
  unknown: 365_000, millennium: 365_000, century: 18_262, decade: 1_826, year: 1_096, 'half-year': 184, quarter: 92, season: 92, month: 31, day: 3, minute: 1, second: 1,
};

function widened({ startSecond, endSecond, precision, approximate, uncertain }: WhenSpan): WidenedSpan {
  const leeway = approximate || uncertain ? LEEWAY_DAYS[precision] * SECONDS_PER_DAY : 0;
  return { startSecond: (startSecond ?? -Infinity) - leeway, endSecond: (endSecond ?? Infinity) + leeway };
}

/** One, or one for each of the days or years of which one is meant, or all. Null for what is no date. */
export const widenedSpans = (edtf: string): readonly WidenedSpan[] | null => spansOfEdtf(edtf)?.map(widened) ?? null;

/** From the first that may be meant to the last. */
export const wholeSpan = (spans: readonly WidenedSpan[]): WidenedSpan =>
  ({ startSecond: Math.min(...spans.map(({ startSecond }) => startSecond)), endSecond: Math.max(...spans.map(({ endSecond }) => endSecond)) });

const overlap = (a: WidenedSpan, b: WidenedSpan): boolean => a.startSecond < b.endSecond && b.startSecond < a.endSecond;

/** True when both dates can be true of one event: some stretch of one meets some stretch of the other. */
export const canAgree = (a: readonly WidenedSpan[], b: readonly WidenedSpan[]): boolean => a.some((one) => b.some((other) => overlap(one, other)));
