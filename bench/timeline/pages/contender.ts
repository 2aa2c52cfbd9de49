/**
 * What every timeline in the comparison has to offer, and how it is measured: the same steps, clocks and events for all.
 */
import { SECONDS_PER_DAY, dayOf } from '../../../core/dates/calendar';
import type { TimelineEvent } from '../../../core/timeline/types';
import { seededEvents } from '../../../renderer/gallery/seeded-events';

/** Civil seconds, [start, end). */
export interface TimeWindow {
  readonly startSecond: number;
  readonly endSecond: number;
}

export interface Contender {
  /** Draws the events; done when all that the window shows is drawn. `near`: a window that holds few of them. */
  readonly load: (root: HTMLElement, events: readonly TimelineEvent[], near: TimeWindow) => Promise<void> | void;
  /** Shows a window at once, as a drag does. */
  readonly show: (window: TimeWindow) => void;
}

export interface FrameFigures {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
  readonly longTasks: number;
}

export interface TimelineFigures {
  readonly firstPaintMs: number;
  readonly pan: FrameFigures;
  readonly zoom: FrameFigures;
  readonly heapMb: number;
}

declare global {
  interface Window {
    readonly gc?: () => void;
    measure?: (count: number) => Promise<TimelineFigures>;
    prepare?: (count: number) => void;
  }
}

/** Length of each scripted run. */
const RUN_MS = 3_000;
/** Longer blocks the hand: the Long Tasks API's own limit. */
const LONG_TASK_MS = 50;
/** Events that the near window holds, whatever the size. */
const NEAR_EVENTS = 200;

export const nextFrame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve); });

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Frame times while `step` runs once a frame; `share` goes from 0 to 1. */
export async function frames(step: (share: number) => void): Promise<FrameFigures> {
  const deltas: number[] = [];
  let longTasks = 0;
  const observer = new PerformanceObserver((list) => { longTasks += list.getEntries().filter(({ duration }) => duration > LONG_TASK_MS).length; });
  observer.observe({ type: 'longtask' });
  for (let warm = 0; warm < 5; warm += 1) await nextFrame();
  const start = await nextFrame();
  let last = start;
  for (let now = start; now - start < RUN_MS;) {
    step((now - start) / RUN_MS);
    now = await nextFrame();
    deltas.push(now - last);
    last = now;
  }
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  observer.disconnect();
  const sorted = deltas.sort((a, b) => a - b);
  return { medianMs: percentile(sorted, 0.5), p95Ms: percentile(sorted, 0.95), worstMs: sorted[sorted.length - 1] ?? 0, longTasks };
}

function heapMb(): number {
  window.gc?.();
  return ((performance as { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0) / 1e6;
}

let prepared: readonly TimelineEvent[] = [];
let heapBefore = 0;

export const eventDays = (count: number): number => Math.max(90, count / 8);

/** The heap of the events themselves, which all share, is taken off. */
function prepare(count: number): void {
  prepared = seededEvents({ count });
  heapBefore = heapMb();
}

export function register(contender: Contender): void {
  window.prepare = prepare;
  window.measure = async (count) => {
    if (prepared.length !== count) prepare(count);
    const root = document.getElementById('root');
    if (root === null) throw new Error('The page has no #root.');
    const firstDay = dayOf(2021, 11, 1);
    const days = eventDays(count);
    const nearDays = Math.max(3, (NEAR_EVENTS * days) / count);
    const middle = (firstDay + days / 2) * SECONDS_PER_DAY;
    const span = nearDays * SECONDS_PER_DAY;
    const near: TimeWindow = { startSecond: middle - span / 2, endSecond: middle + span / 2 };
    await document.fonts.ready;
    await nextFrame();
    const started = performance.now();
    await contender.load(root, prepared, near);
    // The frame that shows it is over when the next one begins.
    await nextFrame();
    const firstPaintMs = (await nextFrame()) - started;
    contender.show(near);
    await nextFrame();
    const pan = await frames((share) => { const by = Math.sin(share * 2 * Math.PI) * span; contender.show({ startSecond: near.startSecond + by, endSecond: near.endSecond + by }); });
    const zoom = await frames((share) => { const half = (span / 2) * 8 ** Math.sin(share * Math.PI); contender.show({ startSecond: middle - half, endSecond: middle + half }); });
    return { firstPaintMs, pan, zoom, heapMb: Math.max(0, heapMb() - heapBefore) };
  };
}
