/** The window of the lanes onto time, for whoever makes a picture of it. */
import type { TimeScale } from '../../core/layout/time-scale';

interface LanesWindow {
  readonly scale: TimeScale;
  readonly viewHeightPx: number;
}

let current: LanesWindow | null = null;

/** Called by the lanes when they appear, and with null when they go. */
export const lanesInView = (window: LanesWindow | null): void => { current = window; };

export const lanesWindow = (): LanesWindow | null => current;
