/**
 * Notices that somebody else wrote to a file, or put something beside it.
 *
 * The folder is watched, not the file: programs replace files by renaming, and a watch on the file would follow the old
 * one. Where the system cannot watch (some network disks) a look every few seconds takes its place. A notice says only
 * "look": what changed is decided by content.
 */
import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Clock } from './clock';

/** Programs write in several steps; wait until they are through. */
const SETTLE_MS = 300;
const LOOK_EVERY_MS = 5_000;

export interface FileWatch {
  readonly stop: () => void;
}

export function watchFile(target: string, clock: Clock, look: () => void, watchFolder: typeof watch = watch): FileWatch {
  const name = basename(target);
  const stem = name.slice(0, Math.max(1, name.lastIndexOf('.')));
  let stopped = false;
  let cancel: (() => void) | null = null;
  let seen = '';
  const soon = (): void => {
    cancel?.();
    if (!stopped) cancel = clock.after(SETTLE_MS, look);
  };
  const poll = (): void => {
    cancel?.();
    if (stopped) return;
    cancel = clock.after(LOOK_EVERY_MS, () => {
      void stat(target).then(({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`, () => 'none').then((now) => {
        if (seen !== '' && now !== seen) look();
        seen = now;
        poll();
      });
    });
  };
  let watcher: FSWatcher | null = null;
  try {
    watcher = watchFolder(dirname(target), { persistent: false }, (_type, changed) => {
      // Some systems do not say what changed. What is said of the folder itself bears its own name: it was moved, and the file with it.
      if (changed === null || changed.startsWith(stem) || changed === basename(dirname(target))) soon();
    });
    watcher.on('error', () => {
      watcher?.close();
      poll();
    });
  } catch {
    poll();
  }
  return {
    stop: () => {
      stopped = true;
      cancel?.();
      watcher?.close();
    },
  };
}
