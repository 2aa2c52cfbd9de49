import type { BrowserWindow } from 'electron';

/** Shows a window to the person who asked for what is in it, from the task bar too. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
