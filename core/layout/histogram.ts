/**
 * The overview: how many events of each kind began in each step of the calendar, over the whole timeline.
 *
 * An event is counted once, where it stands in the chronology, so the bars add up to the number of events.
 */
import { SECONDS_PER_DAY } from '../dates/calendar';
import type { Kind } from '../timeline/types';
import { BIN_STEPS, stepIndex, stepOfAtLeast, stepStart, type Step } from './calendar-units';
import type { PlacedEvent } from './chronology-order';
import { tickLabel } from './tick-labels';

export interface Bin {
  readonly startSecond: number;
  readonly endSecond: number;
  /** One number per kind, in the order of `kinds`; the last is events of no known kind. */
  readonly counts: readonly number[];
  readonly total: number;
}

export interface AxisTick {
  readonly second: number;
  readonly label: string;
}

export interface Histogram {
  readonly startSecond: number;
  readonly endSecond: number;
  readonly step: Step;
  /** Consecutive, empty ones included. */
  readonly bins: readonly Bin[];
  readonly greatestTotal: number;
  readonly ticks: readonly AxisTick[];
}

/** Narrower bars stop being bars. */
const LEAST_BIN_PX = 8;
/** Room for "Nov 2021" and some air. */
const LEAST_TICK_PX = 88;
/** A label that begins nearer to the end would be cut. */
const LEAST_LABEL_PX = 40;

/** First and last second of all events; null without any. Open ends reach no further than what is known. */
export function extentOf(events: readonly PlacedEvent[]): { readonly startSecond: number; readonly endSecond: number } | null {
  let start = Infinity;
  let end = -Infinity;
  for (const { span, anchorSecond } of events) {
    if (span === null) continue;
    if (anchorSecond < start) start = anchorSecond;
    if (span.startSecond !== null && span.startSecond < start) start = span.startSecond;
    if (anchorSecond + 1 > end) end = anchorSecond + 1;
    if (span.endSecond !== null && span.endSecond > end) end = span.endSecond;
  }
  return start === Infinity ? null : { startSecond: start, endSecond: end };
}

/** Bins as fine as `widthPx` allows; null when there is nothing to count. */
export function layoutHistogram(events: readonly PlacedEvent[], kinds: readonly Kind[], widthPx: number): Histogram | null {
  const extent = extentOf(events);
  if (extent === null || widthPx <= 0) return null;
  const spanSeconds = Math.max(extent.endSecond - extent.startSecond, SECONDS_PER_DAY);
  const wanted = Math.max(1, Math.floor(widthPx / LEAST_BIN_PX) - 2);
  const step = stepOfAtLeast(spanSeconds / wanted, BIN_STEPS);
  const first = stepIndex(step, extent.startSecond);
  const last = stepIndex(step, Math.max(extent.endSecond - 1, extent.startSecond + spanSeconds - 1));
  const kindIndex = new Map(kinds.map((kind, index) => [kind.id, index]));
  const counts = Array.from({ length: last - first + 1 }, () => new Array<number>(kinds.length + 1).fill(0));
  const starts = Float64Array.from({ length: counts.length + 1 }, (_, index) => stepStart(step, first + index));
  let at = 0;
  for (const { event, span, anchorSecond } of events) {
    if (span === null) continue;
    // Events come almost in order, so the bin is the last one or a neighbour.
    while (anchorSecond < (starts[at] ?? -Infinity)) at -= 1;
    while (anchorSecond >= (starts[at + 1] ?? Infinity)) at += 1;
    const bin = counts[at];
    const kind = kindIndex.get(event.kind) ?? kinds.length;
    if (bin !== undefined) bin[kind] = (bin[kind] ?? 0) + 1;
  }
  const bins = counts.map((perKind, index): Bin => ({
    startSecond: starts[index] ?? 0,
    endSecond: starts[index + 1] ?? 0,
    counts: perKind,
    total: perKind.reduce((sum, count) => sum + count, 0),
  }));
  const startSecond = starts[0] ?? 0;
  const endSecond = starts[counts.length] ?? 0;
  return {
    startSecond, endSecond, step, bins,
    greatestTotal: bins.reduce((greatest, bin) => Math.max(greatest, bin.total), 0),
    ticks: axisTicks(startSecond, endSecond, widthPx),
  };
}

/** Ticks of one row with room for their labels, inside [start, end). */
export function axisTicks(startSecond: number, endSecond: number, widthPx: number): readonly AxisTick[] {
  const step = stepOfAtLeast(((endSecond - startSecond) / widthPx) * LEAST_TICK_PX);
  const ticks: AxisTick[] = [];
  const from = stepIndex(step, startSecond);
  const lastSecond = endSecond - ((endSecond - startSecond) / widthPx) * LEAST_LABEL_PX;
  for (let index = stepStart(step, from) < startSecond ? from + 1 : from; stepStart(step, index) < lastSecond; index += 1) {
    const second = stepStart(step, index);
    ticks.push({ second, label: tickLabel(step.unit, second, ticks[ticks.length - 1]?.second ?? null) });
  }
  return ticks;
}
