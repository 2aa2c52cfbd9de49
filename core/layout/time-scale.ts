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

/** Something that begins at a second and takes so many CSS pixels from there on, whatever the zoom: words. */
export interface FitEnd {
  readonly startSecond: number;
  readonly needPx: number;
}

/** Words never take more of the width than this from what is fitted. */
const MOST_WORDS_SHARE = 0.52;
/** Nor more than this where they are cut off all the same, as in a narrow window. */
const MOST_CUT_WORDS_SHARE = 0.4;

const roomFor = (needPx: number, widthPx: number): number => (needPx <= MOST_WORDS_SHARE * widthPx ? needPx : MOST_CUT_WORDS_SHARE * widthPx);

/** `fitted`, and as much wider to the right as lets the last words end inside the window. */
export function fittedWithWords(widthPx: number, startSecond: number, endSecond: number, ends: readonly FitEnd[]): TimeScale {
  const scale = fitted(widthPx, startSecond, endSecond);
  const leftPx = FIT_AIR * widthPx;
  const needed = ends.map((end) => (end.startSecond - startSecond) / (widthPx - leftPx - roomFor(end.needPx, widthPx)));
  const hangsOver = ends.some((end) => xOfSecond(scale, end.startSecond) + end.needPx > widthPx);
  const secondsPerPx = Math.min(MOST_SECONDS_PER_PX, Math.max(scale.secondsPerPx, ...needed));
  return hangsOver ? { widthPx, secondsPerPx, startSecond: startSecond - leftPx * secondsPerPx } : scale;
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
