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
  readonly frames: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
  readonly longTasks: number;
}

/** The steps of a measurement, asked for one by one so that what they cost the page can be read between them. */
export interface Bench {
  /** Makes the events and loads the fonts, which cost everyone the same. */
  readonly prepare: (count: number) => Promise<void>;
  /** Milliseconds from the data to the frame that shows all that is in the window. */
  readonly load: () => Promise<number>;
  readonly pan: () => Promise<FrameFigures>;
  readonly zoom: () => Promise<FrameFigures>;
}

declare global {
  interface Window {
    readonly gc?: () => void;
    bench?: Bench;
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
  return { frames: sorted.length, medianMs: percentile(sorted, 0.5), p95Ms: percentile(sorted, 0.95), worstMs: sorted[sorted.length - 1] ?? 0, longTasks };
}

export const eventDays = (count: number): number => Math.max(90, count / 8);

export function register(contender: Contender): void {
  let events: readonly TimelineEvent[] = [];
  let near: TimeWindow = { startSecond: 0, endSecond: 0 };
  window.bench = {
    prepare: async (count) => {
      events = seededEvents({ count });
      const days = eventDays(count);
      const middle = (dayOf(2021, 11, 1) + days / 2) * SECONDS_PER_DAY;
      const half = (Math.max(3, (NEAR_EVENTS * days) / count) * SECONDS_PER_DAY) / 2;
      near = { startSecond: middle - half, endSecond: middle + half };
      // A window that shows a timeline has shown words before.
      await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 12px "Inter Variable"`)));
      await nextFrame();
    },
    load: async () => {
      const root = document.getElementById('root');
      if (root === null) throw new Error('The page has no #root.');
      const started = performance.now();
      await contender.load(root, events, near);
      // The frame that shows it is over when the next one begins.
      await nextFrame();
      const firstPaintMs = (await nextFrame()) - started;
      contender.show(near);
      await nextFrame();
      return Math.max(0, firstPaintMs);
    },
    pan: () => {
      const span = near.endSecond - near.startSecond;
      return frames((share) => { const by = Math.sin(share * 2 * Math.PI) * span; contender.show({ startSecond: near.startSecond + by, endSecond: near.endSecond + by }); });
    },
    zoom: () => {
      const middle = (near.startSecond + near.endSecond) / 2;
      return frames((share) => { const half = ((near.endSecond - near.startSecond) / 2) * 8 ** Math.sin(share * Math.PI); contender.show({ startSecond: middle - half, endSecond: middle + half }); });
    },
  };
}
