/**
 * Quitting to start again, as long as nobody stays after all.
 */
import { spawn } from 'node:child_process';
import { app } from 'electron';
import { withoutFiles } from './named-files';

let isWanted = false;

/** Waits until the first process has ended, ten seconds at most, and becomes the program named after it. */
const ONCE_ENDED = 'n=0; while kill -0 "$0" 2>/dev/null && [ $n -lt 100 ]; do sleep 0.1; n=$((n+1)); done; exec "$@"';

/**
 * Without the files of this start: which timelines are open by now stands in the settings.
 *
 * An AppImage and the portable program of Windows run from a folder that goes with them, so what is started is the file
 * they came from. What Electron would leave behind to do so lies in an AppImage's folder too; a shell of the system does not.
 */
function relaunch(): void {
  const args = [...withoutFiles(process.argv, app.isPackaged)];
  const { APPIMAGE: appImage, PORTABLE_EXECUTABLE_FILE: portable } = process.env;
  if (appImage !== undefined) spawn('/bin/sh', ['-c', ONCE_ENDED, String(process.pid), appImage, ...args], { detached: true, stdio: 'ignore', cwd: '/' }).unref();
  else app.relaunch({ args, ...(portable === undefined ? {} : { execPath: portable }) });
}

export function startAgain(): void {
  isWanted = true;
  // Once the app really ends: told before, Electron would start it again after any later quit.
  app.once('will-quit', () => {
    if (isWanted) relaunch();
    isWanted = false;
  });
  app.quit();
}

/** A window stays open: the next quit is an ordinary one. */
export const stayAfterAll = (): void => { isWanted = false; };
