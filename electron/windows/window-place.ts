/**
 * Where a window goes: where it was, as long as that is still on a screen.
 */
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import type { WindowBounds } from '../settings/window-bounds';
import { fittedOnScreens } from './fit-on-screens';

/** A first window; fits a 1440×900 screen. */
const FIRST = { width: 1440, height: 900 };
/** Under this the panes have no room; see renderer/shell/workspace.tsx. */
export const LEAST_SIZE = { minWidth: 760, minHeight: 480 };

export function placeFor(remembered: WindowBounds | undefined): Partial<Rectangle> {
  const { workAreaSize } = screen.getPrimaryDisplay();
  const placed = remembered === undefined ? null : fittedOnScreens(remembered, screen.getAllDisplays().map(({ workArea }) => workArea));
  if (placed !== null) return placed;
  // Its screen has gone: as large as it was, where the system puts it.
  const { width, height } = remembered ?? FIRST;
  return { width: Math.min(width, workAreaSize.width), height: Math.min(height, workAreaSize.height) };
}

export const boundsOf = (window: BrowserWindow): WindowBounds => ({ ...window.getNormalBounds(), maximized: window.isMaximized() });
