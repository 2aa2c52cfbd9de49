/**
 * The update check in the app: whether there can be one, and when it runs. Everything else of it is loaded when the
 * person has turned it on, or asks for it in the menu.
 */
import { app, dialog } from 'electron';
import type { Notice, UpdateSource } from '../../core/ipc-contract';
import type { Preferences } from '../../core/preferences';
import { writeLog } from '../shell/log';
import { findUpdateSource } from './update-source';
import type { DownloadProgress, UpdateCheck } from './update-check';

const FIRST_AFTER_MS = 60_000;
const EVERY_MS = 24 * 60 * 60_000;

export interface Updates {
  readonly source: UpdateSource;
  /** Null where this copy cannot be updated. */
  readonly check: () => Promise<UpdateCheck> | null;
  /** The preference may have changed. */
  readonly follow: () => void;
}

interface Surroundings {
  readonly preferences: () => Preferences;
  readonly turnOn: () => void;
  readonly tell: (notice: Notice) => void;
  readonly progress: (shown: DownloadProgress) => void;
  readonly leave: (end: () => void) => void;
}

export function createUpdates({ preferences, turnOn, tell, progress, leave }: Surroundings): Updates {
  const source = findUpdateSource(app.isPackaged, process.resourcesPath);
  const isOn = (): boolean => preferences().updates;
  let made: Promise<UpdateCheck> | null = null;
  let timers: readonly NodeJS.Timeout[] = [];

  const check = (): Promise<UpdateCheck> | null => {
    if (source.type !== 'ready') return null;
    const { server } = source;
    made ??= import('./update-check').then((part) => new part.UpdateCheck({
      server, version: app.getVersion(), isOn, turnOn, tell, progress, leave, log: writeLog,
      load: async () => (await import('./load-updater')).createUpdater(server, app.getVersion()),
      ask: async ({ message, detail, buttons }) =>
        (await dialog.showMessageBox({ type: 'question', title: 'Dateline', message, detail, buttons: [...buttons], defaultId: 0, cancelId: buttons.length - 1, noLink: true })).response,
    }));
    return made;
  };

  return {
    source, check,
    follow() {
      const wanted = source.type === 'ready' && isOn();
      if (wanted === timers.length > 0) return;
      timers.forEach((timer) => { clearTimeout(timer); });
      const look = (): void => { void check()?.then((one) => one.byItself()); };
      timers = wanted ? [setTimeout(look, FIRST_AFTER_MS), setInterval(look, EVERY_MS)] : [];
      timers.forEach((timer) => { timer.unref(); });
    },
  };
}
