/**
 * What the items of the menus that are the system's do, for a window that asks by itself.
 */
import { app, type BrowserWindow } from 'electron';
import type { WindowRole } from '../../core/commands/command-ids';
import { assertNever } from '../../core/result';

/** Of the zoom level, of which each whole one is 1.2 times the size: as the menu's own items take it. */
const ZOOM_STEP = 0.5;

export function carryOutRole(window: BrowserWindow, role: WindowRole): void {
  const { webContents } = window;
  switch (role) {
    case 'zoomIn': webContents.setZoomLevel(webContents.getZoomLevel() + ZOOM_STEP); break;
    case 'zoomOut': webContents.setZoomLevel(webContents.getZoomLevel() - ZOOM_STEP); break;
    case 'resetZoom': webContents.setZoomLevel(0); break;
    case 'togglefullscreen': window.setFullScreen(!window.isFullScreen()); break;
    case 'minimize': window.minimize(); break;
    case 'close': window.close(); break;
    case 'quit': app.quit(); break;
    default: assertNever(role);
  }
}
