/**
 * Quitting to start again, as long as nobody stays after all.
 */
import { app } from 'electron';

let isWanted = false;

export function startAgain(): void {
  isWanted = true;
  // Once the app really ends: told before, Electron would start it again after any later quit.
  app.once('will-quit', () => {
    if (isWanted) app.relaunch();
    isWanted = false;
  });
  app.quit();
}

/** A window stays open: the next quit is an ordinary one. */
export const stayAfterAll = (): void => { isWanted = false; };
