/**
 * Where a window goes: where it was, as long as that is still on a screen.
 */
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import type { WindowBounds } from '../settings/settings';

/** A first window; fits a 1440×900 screen. */
const FIRST = { width: 1440, height: 900 };
/** Under this the panes have no room; see renderer/shell/workspace.tsx. */
export const LEAST_SIZE = { minWidth: 760, minHeight: 480 };

/** At least this much of a remembered window must be on a screen for it to be found again. */
const VISIBLE_PX = 120;

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) >= VISIBLE_PX && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) >= VISIBLE_PX;

export function placeFor(remembered: WindowBounds | undefined): Partial<Rectangle> {
  const { workAreaSize } = screen.getPrimaryDisplay();
  if (remembered !== undefined && screen.getAllDisplays().some((display) => overlap(remembered, display.workArea))) {
    const { x, y, width, height } = remembered;
    return { x, y, width, height };
  }
  return { width: Math.min(FIRST.width, workAreaSize.width), height: Math.min(FIRST.height, workAreaSize.height) };
}

export const boundsOf = (window: BrowserWindow): WindowBounds => ({ ...window.getNormalBounds(), maximized: window.isMaximized() });
