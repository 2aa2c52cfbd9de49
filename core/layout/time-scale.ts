/**
 * What a window onto the time axis shows, and how it moves: plain numbers, no pixels of any screen.
 */
export interface TimeScale {
  /** Civil second at x = 0. */
  readonly startSecond: number;
  readonly secondsPerPx: number;
  readonly widthPx: number;
}

/** A minute is 120 pixels wide: nothing Dateline holds is finer. */
export const LEAST_SECONDS_PER_PX = 0.5;
/** A hundred million years in a window: the whole of what a date may say. */
export const MOST_SECONDS_PER_PX = 4e12;

export const xOfSecond = ({ startSecond, secondsPerPx }: TimeScale, second: number): number => (second - startSecond) / secondsPerPx;

export const secondAtX = ({ startSecond, secondsPerPx }: TimeScale, x: number): number => startSecond + x * secondsPerPx;

export const endSecondOf = (scale: TimeScale): number => secondAtX(scale, scale.widthPx);

export const panned = (scale: TimeScale, byPx: number): TimeScale => ({ ...scale, startSecond: scale.startSecond + byPx * scale.secondsPerPx });

/** Zooms so that what is under `x` stays there. `factor` below 1 shows less time. */
export function zoomed(scale: TimeScale, factor: number, x: number): TimeScale {
  const secondsPerPx = Math.min(MOST_SECONDS_PER_PX, Math.max(LEAST_SECONDS_PER_PX, scale.secondsPerPx * factor));
  return { ...scale, secondsPerPx, startSecond: secondAtX(scale, x) - x * secondsPerPx };
}

/** Air on each side of what is fitted, as a share of the width. */
const FIT_AIR = 0.04;

/** Shows [start, end) with a little air on both sides. */
export function fitted(widthPx: number, startSecond: number, endSecond: number): TimeScale {
  const air = FIT_AIR * (endSecond - startSecond);
  const secondsPerPx = Math.min(MOST_SECONDS_PER_PX, Math.max(LEAST_SECONDS_PER_PX, (endSecond - startSecond + 2 * air) / Math.max(1, widthPx)));
  return { widthPx, secondsPerPx, startSecond: (startSecond + endSecond) / 2 - (widthPx * secondsPerPx) / 2 };
}

/** Another width keeps the zoom and the left edge. */
export const resized = (scale: TimeScale, widthPx: number): TimeScale => ({ ...scale, widthPx });

/** Keeps a tenth of the window on the data, so that nobody is lost in an empty age. */
export function keptNear(scale: TimeScale, startSecond: number, endSecond: number): TimeScale {
  const least = 0.1 * scale.widthPx * scale.secondsPerPx;
  const first = startSecond - scale.widthPx * scale.secondsPerPx + least;
  const last = endSecond - least;
  return { ...scale, startSecond: Math.min(Math.max(scale.startSecond, Math.min(first, last)), Math.max(first, last)) };
}
