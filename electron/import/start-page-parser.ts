/**
 * Starts the parser as a sandboxed page without a window, in a session of its own that may load nothing.
 */
import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { app, BrowserWindow, ipcMain, session, type IpcMainEvent } from 'electron';
import { PARSER_MESSAGE_CHANNEL, PARSER_REQUEST_CHANNEL, type ParserMessage } from './parser-messages';
import type { ParserHandle } from './parser-handle';

/** In memory: it holds no cookies, no cache, nothing of the person. */
const PARTITION = 'dateline-parser';
const START_MS = 20_000;

/** A page in an endless loop does not hear that it should close. The process is the parser's alone: no other page has its session. */
function killNow(pid: number): void {
  if (pid <= 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/** Where a priority belongs to a thread, as on Linux, the threads there are; elsewhere the process stands for all of them. */
function threadsOf(pid: number): readonly number[] {
  try {
    return process.platform === 'linux' ? readdirSync(`/proc/${pid}/task`).map(Number) : [pid];
  } catch {
    return [];
  }
}

/** Reading a document may take every processor there is; the window that is being used comes first. */
function yieldToWindow(pid: number): void {
  if (pid <= 0) return;
  for (const thread of threadsOf(pid)) {
    try {
      setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // Not allowed here, or gone already: it reads at the priority it has.
    }
  }
}

/** @param preload the built parser-page.js */
export function startPageParser(preload: string): Promise<ParserHandle> {
  const own = session.fromPartition(PARTITION, { cache: false });
  own.webRequest.onBeforeRequest((details, answer) => { answer({ cancel: details.url !== 'about:blank' }); });
  const window = new BrowserWindow({
    show: false, width: 100, height: 100, skipTaskbar: true, focusable: false, title: 'Dateline parser',
    webPreferences: {
      preload, session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, webgl: false, images: false, spellcheck: false, backgroundThrottling: false,
      disableBlinkFeatures: 'Auxclick', v8CacheOptions: 'none',
    },
  });
  const contents = window.webContents;
  let gone = false;
  const listeners: ((message: ParserMessage) => void)[] = [];
  const mourners: ((reason: string) => void)[] = [];

  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { end('it did not start in time'); }, START_MS);
    const hear = (event: IpcMainEvent, message: ParserMessage): void => {
      if (event.sender !== contents) return;
      if (message.type === 'ready') {
        clearTimeout(timer);
        yieldToWindow(contents.getOSProcessId());
        resolve(parser);
      } else {
        for (const listen of listeners) listen(message);
      }
    };
    const end = (reason: string): void => {
      if (gone) return;
      gone = true;
      clearTimeout(timer);
      ipcMain.removeListener(PARSER_MESSAGE_CHANNEL, hear);
      reject(new Error(reason));
      if (!window.isDestroyed()) {
        const pid = contents.getOSProcessId();
        window.destroy();
        killNow(pid);
      }
      for (const mourn of mourners) mourn(reason);
    };
    const parser: ParserHandle = {
      send: (request) => { contents.send(PARSER_REQUEST_CHANNEL, request); },
      onMessage: (listener) => { listeners.push(listener); },
      onGone: (listener) => { mourners.push(listener); },
      memoryBytes: () => {
        if (gone) return null;
        const pid = contents.getOSProcessId();
        const metric = app.getAppMetrics().find((one) => one.pid === pid);
        return metric === undefined ? null : metric.memory.workingSetSize * 1024;
      },
      kill: () => { end('stopped'); },
    };
    ipcMain.on(PARSER_MESSAGE_CHANNEL, hear);
    contents.on('render-process-gone', (_event, details) => { end(details.reason); });
    window.on('closed', () => { end('closed'); });
    contents.on('did-start-navigation', () => { yieldToWindow(contents.getOSProcessId()); });
    contents.on('did-navigate', () => { yieldToWindow(contents.getOSProcessId()); });
    contents.loadURL('about:blank').catch((error: unknown) => { end(error instanceof Error ? error.message : 'the page did not load'); });
  });
}
