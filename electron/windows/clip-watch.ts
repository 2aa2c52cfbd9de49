/**
 * Whether there are events on the clipboard, for the menus. No system tells when it changes, so it is looked at when it
 * may have: a window comes to the front, or something was copied in one.
 */
import { app } from 'electron';
import { hasClip } from '../../core/clip/event-clip';
import { hasRich, readRich } from '../shell/rich-clipboard';

/** What comes to the front draws first. The system asks the program that holds the clipboard, which may take its time. */
const LOOK_AFTER_MS = 600;

let held = false;

export const holdsEvents = (): boolean => held;

export async function lookAtClipboard(): Promise<boolean> {
  // A Mac asks the person before a program may read what they did not paste; that there is rich text it tells everyone.
  held = process.platform === 'darwin' ? await hasRich() : hasClip(await readRich());
  return held;
}

/** `changed` is called when there are events on it for the first time, or no more. */
export function watchClipboard(changed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  app.on('browser-window-focus', () => {
    timer ??= setTimeout(() => {
      timer = null;
      const before = held;
      void lookAtClipboard().then((holds) => { if (holds !== before) changed(); });
    }, LOOK_AFTER_MS).unref();
  });
}
