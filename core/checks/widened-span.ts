/**
 * The seconds a date can lie in, with room for "about": what two dates are compared by before one is called wrong.
 */
import { SECONDS_PER_DAY } from '../dates/calendar';
import type { Precision } from '../dates/edtf';
import { spanOfEdtf } from '../dates/when-span';

/** [start, end) in civil seconds; infinite where a side is open. */
export interface WidenedSpan {
  readonly startSecond: number;
  readonly endSecond: number;
}

/** "About 24 Jan" may be a day or three off, "about 1834" a few years: this much on each side, in days. */
const LEEWAY_DAYS: Readonly<Record<Precision, number>> = {
  unknown: 365_000, millennium: 365_000, century: 18_262, decade: 1_826, year: 1_096, 'half-year': 184, quarter: 92, season: 92, month: 31, day: 3, minute: 1, second: 1,
};

/** Null for what is no date. */
export function widenedSpan(edtf: string): WidenedSpan | null {
  const span = spanOfEdtf(edtf);
  if (span === null) return null;
  const leeway = span.approximate || span.uncertain ? LEEWAY_DAYS[span.precision] * SECONDS_PER_DAY : 0;
  return { startSecond: (span.startSecond ?? -Infinity) - leeway, endSecond: (span.endSecond ?? Infinity) + leeway };
}

/** True when both dates can be true of one event. */
export const canAgree = (a: WidenedSpan, b: WidenedSpan): boolean => a.startSecond < b.endSecond && b.startSecond < a.endSecond;
