/**
 * A window that loads its page, whatever will be in it: its place, its ground, and what its page may do.
 *
 * The first one is made before the rest of the program is loaded, so this needs next to nothing.
 */
import { BrowserWindow, nativeTheme } from 'electron';
import { join } from 'node:path';
import type { WindowLooks } from '../settings/last-looks';
import { APP_INDEX } from '../shell/app-protocol';
import { BUILT_FOLDER } from '../shell/built-folder';
import { LEAST_SIZE, placeFor } from './window-place';

/** Paper of the two themes, so that a window does not flash before its page is drawn. */
const GROUND = { light: '#f6f5f2', dark: '#161513' };

/** Hidden until its page can be seen: whoever takes it into use within this turn hears of that. */
export function openFrame({ bounds, theme }: WindowLooks): BrowserWindow {
  nativeTheme.themeSource = theme;
  const frame = new BrowserWindow({
    ...placeFor(bounds), ...LEAST_SIZE, show: false, title: 'Dateline',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: join(BUILT_FOLDER, '../preload/preload.js'), sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false,
      webSecurity: true, webviewTag: false, allowRunningInsecureContent: false, experimentalFeatures: false, navigateOnDragDrop: false, spellcheck: false,
      safeDialogs: true, disableDialogs: true,
    },
  });
  if (bounds?.maximized === true) frame.maximize();
  frame.once('ready-to-show', () => { frame.show(); });
  void frame.loadURL(APP_INDEX);
  return frame;
}
