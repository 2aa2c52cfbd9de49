/**
 * A hidden page that turns HTML into printed PDF parts.
 *
 * It is sandboxed, runs no script, lives in a session of its own in memory, and may load nothing but the document it is
 * given and what that holds in itself. Nothing of the timeline is written to disk on the way.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BrowserWindow, session, type PrintToPDFOptions } from 'electron';
import { printerOf } from './print-apart';

const SCHEME = 'dateline-print';
const ADDRESS = `${SCHEME}://document/`;

/** A part of a few hundred cards takes about a second; a page that takes this long is stuck. */
const PART_LIMIT_MS = 180_000;

const closed = (): Error => new Error('The printing window was closed');

export class PrintPress {
  private html = '';
  private window: BrowserWindow | null = null;
  private printer: (options: PrintToPDFOptions) => Promise<Uint8Array> = () => Promise.reject(closed());
  private readonly opening: Promise<BrowserWindow>;
  private isClosed = false;
  /** Ends the wait for a print, which goes on. */
  private stop: (reason: Error) => void = () => undefined;
  /** Says that there is no print to wait for any more. */
  private fail: (reason: Error) => void = () => undefined;
  /** Settled when no print is under way. */
  private ended: Promise<unknown> = Promise.resolve();

  constructor() {
    this.opening = this.open();
    // Asked for at the first print; a failure must not count as unhandled until then.
    this.opening.catch(() => undefined);
  }

  /** The PDF of one document. One at a time. */
  async print(html: string): Promise<Uint8Array> {
    this.html = html;
    let timer: NodeJS.Timeout | undefined;
    const failed = new Promise<never>((_resolve, reject) => {
      this.fail = reject;
      timer = setTimeout(() => { reject(new Error('Printing took too long')); }, PART_LIMIT_MS);
    });
    const printed = Promise.race([failed, this.printNow()]).finally(() => { clearTimeout(timer); });
    this.ended = printed.catch(() => undefined);
    const stopped = new Promise<never>((_resolve, reject) => { this.stop = reject; });
    try {
      return await Promise.race([stopped, printed]);
    } finally {
      this.stop = () => undefined;
      this.html = '';
    }
  }

  /**
   * Whoever waits for a print is told at once; the window goes when the print has ended.
   *
   * A window that goes while Chromium prints it leaves every later print of this program waiting for ever (Electron 25).
   */
  close(): void {
    this.isClosed = true;
    this.stop(closed());
    void this.ended.then(() => { if (this.window?.isDestroyed() === false) this.window.destroy(); });
  }

  private async open(): Promise<BrowserWindow> {
    // No `persist:` in the name: in memory only, and gone with the window.
    const own = session.fromPartition(`print-${randomUUID()}`, { cache: false });
    own.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false); });
    own.setSpellCheckerLanguages([]);
    own.webRequest.onBeforeRequest((details, answer) => { answer({ cancel: !details.url.startsWith(ADDRESS) && !details.url.startsWith('data:') }); });
    own.protocol.handle(SCHEME, () => new Response(this.html, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    // Session and window each take the main process some frames: an edit of the document may go between them.
    await nextTurn();
    if (this.isClosed) throw closed();
    const window = new BrowserWindow({
      show: false, width: 900, height: 1200, skipTaskbar: true, focusable: false, title: 'Dateline printer',
      webPreferences: {
        session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, webgl: false, spellcheck: false, devTools: false,
        backgroundThrottling: false, v8CacheOptions: 'none',
      },
    });
    this.window = window;
    const { webContents } = window;
    this.printer = printerOf(webContents);
    webContents.on('render-process-gone', (_event, { reason }) => { this.fail(new Error(`The printing process ended: ${reason}`)); });
    webContents.on('will-navigate', (event) => { event.preventDefault(); });
    webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    window.on('closed', () => { this.fail(closed()); });
    return window;
  }

  private async printNow(): Promise<Uint8Array> {
    const window = await this.opening;
    if (window.isDestroyed()) throw closed();
    await window.loadURL(`${ADDRESS}${randomUUID()}`);
    if (this.isClosed) throw closed();
    // Electron 25 knows no tags and ignores the wish.
    const options = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true };
    return this.printer(options);
  }
}
