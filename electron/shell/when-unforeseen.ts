/**
 * What nobody foresaw in the main process: logged, said, and the person chooses how to go on.
 */
import { app, dialog, shell } from 'electron';
import { endOfLog, logToShow, writeLog } from './log';
import { startAgain } from './start-again';

/** One question at a time: a fault that repeats must not pile up dialogues. */
let asking = false;

async function ask(): Promise<void> {
  if (asking || !app.isReady()) return;
  asking = true;
  // Loaded when it is needed, as nobody hopes it will be: this file is there before the rest of the program.
  const { words } = await import('../../core/words/words');
  const { crash } = words().native;
  const { response } = await dialog.showMessageBox({
    type: 'error', title: 'Dateline', message: crash.main, detail: `${crash.mainDetail}\n\n${endOfLog().trim().split('\n').slice(-6).join('\n')}`,
    buttons: [crash.restart, crash.goOn, crash.showLog], defaultId: 0, cancelId: 1, noLink: true,
  });
  asking = false;
  if (response === 0) startAgain();
  else if (response === 2) {
    shell.showItemInFolder(logToShow());
    await ask();
  }
}

export function watchForUnforeseen(): void {
  const log = (kind: string, error: unknown): void => {
    console.error(`dateline: ${kind}`, error);
    writeLog(`main ${kind}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  process.on('uncaughtException', (error) => {
    log('uncaught exception', error);
    void ask();
  });
  // Something asked for did not come about; everything else goes on.
  process.on('unhandledRejection', (error) => { log('unhandled rejection', error); });
}
