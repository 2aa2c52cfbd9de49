/**
 * What dragging or pressing keys does to the overview's window, as plain numbers.
 */
export interface DayWindow {
  readonly firstDay: number;
  /** Inclusive. */
  readonly lastDay: number;
}

export type WindowPart = 'whole' | 'start' | 'end';

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), Math.max(least, most));

/** The window with a part moved by whole days, kept inside `bounds` and never inside out. */
export function movedWindow({ firstDay, lastDay }: DayWindow, part: WindowPart, days: number, bounds: DayWindow): DayWindow {
  switch (part) {
    case 'whole': {
      const length = lastDay - firstDay;
      const first = clamp(firstDay + days, bounds.firstDay, bounds.lastDay - length);
      return { firstDay: first, lastDay: first + length };
    }
    case 'start': return { firstDay: clamp(firstDay + days, bounds.firstDay, lastDay), lastDay };
    case 'end': return { firstDay, lastDay: clamp(lastDay + days, firstDay, bounds.lastDay) };
  }
}

/** A target for a finger or an unsteady hand. */
const HANDLE_PX = 24;

/**
 * How much of a handle lies inside the window's frame: half of it, or less where the frame is narrow, so that neither
 * handle covers the other and the frame between them can still be grabbed.
 *
 * `outsidePx` is the rest of it. A frame 18 px wide has 6 px inside at either end, and 6 px in between.
 */
export function handlePx(framePx: number): { readonly insidePx: number; readonly outsidePx: number } {
  const insidePx = Math.min(HANDLE_PX / 2, framePx / 3);
  return { insidePx, outsidePx: HANDLE_PX - insidePx };
}

/** Days a key moves by: a bar with an arrow, the window's own length with a page key. Null when it is no key for it. */
export function daysOfKey(key: string, barDays: number, { firstDay, lastDay }: DayWindow, bounds: DayWindow): number | null {
  const page = Math.max(barDays, lastDay - firstDay + 1);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return -barDays;
    case 'ArrowRight':
    case 'ArrowUp':
      return barDays;
    case 'PageDown': return -page;
    case 'PageUp': return page;
    case 'Home': return bounds.firstDay - lastDay - 1;
    case 'End': return bounds.lastDay - firstDay + 1;
    default: return null;
  }
}
