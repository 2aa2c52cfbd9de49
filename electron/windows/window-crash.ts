/**
 * A window whose page has died. The edits are in main and on the disk; the page only shows them.
 */
import { dialog, shell, type BrowserWindow } from 'electron';
import type { Notice } from '../../core/ipc-contract';
import { words } from '../../core/words/words';
import { logToShow, writeLog } from '../shell/log';
import { startAgain } from '../shell/start-again';

/** A page that dies again within this long would only die once more: then the person decides. */
const AGAIN_WITHIN_MS = 60_000;

/** Id of the notice after a restart; its action shows the log. */
export const RETURNED_NOTICE = 'page-returned';

interface WindowWithPage {
  readonly window: BrowserWindow;
  readonly notify: (notice: Notice) => void;
}

export class CrashWatch {
  private lastMs: number | null = null;

  constructor(private readonly target: WindowWithPage) {}

  /** @param reason Electron's word for it */
  pageGone(reason: string, exitCode: number): void {
    writeLog(`page gone: ${reason} (${exitCode})`);
    const nowMs = performance.now();
    const isAgain = this.lastMs !== null && nowMs - this.lastMs < AGAIN_WITHIN_MS;
    this.lastMs = nowMs;
    if (isAgain) void this.ask();
    else this.restart();
  }

  private restart(): void {
    const { crash } = words().native;
    this.target.window.webContents.reload();
    this.target.notify({ id: RETURNED_NOTICE, tone: 'warning', title: crash.returned, detail: crash.returnedDetail, actions: [{ id: 'log', label: crash.showLog }] });
  }

  private async ask(): Promise<void> {
    const { crash } = words().native;
    const { response } = await dialog.showMessageBox(this.target.window, {
      type: 'error', title: 'Dateline', message: crash.twice, detail: crash.twiceDetail, buttons: [crash.again, crash.restart, crash.showLog, crash.close], defaultId: 0, cancelId: 3, noLink: true,
    });
    if (response === 0) this.restart();
    else if (response === 1) startAgain();
    else if (response === 2) {
      shell.showItemInFolder(logToShow());
      await this.ask();
    } else this.target.window.close();
  }
}
