/**
 * The bridge between the page and main: one function a request, one listener a push, nothing else.
 *
 * It runs sandboxed and isolated; the page gets no ipcRenderer, no path and no Node. Paths of dropped files go from
 * here to main without the page seeing them.
 */
import * as electron from 'electron';
import {
  APP_ORIGIN, DROP_CHANNEL, PUSH_NAMES, REQUEST_NAMES, pushChannel, requestChannel, type DatelineBridge, type DroppedFile, type ImportOutcome, type PushName,
} from '../core/ipc-contract';

const { contextBridge, ipcRenderer } = electron;

/** Electron before 32 puts the path on the file itself; later ones ask `webUtils`, which older ones lack. */
function pathOf(file: DroppedFile): string {
  const { webUtils } = electron as { readonly webUtils?: { getPathForFile(file: DroppedFile): string } };
  const path: unknown = webUtils === undefined ? (file as DroppedFile & { readonly path?: unknown }).path : webUtils.getPathForFile(file);
  return typeof path === 'string' ? path : '';
}

/**
 * What the window starts with, asked for before its own script is even loaded, so that both arrive together. The first
 * `start` of the page takes it; later ones ask again.
 */
let early: Promise<unknown> | null = location.origin === APP_ORIGIN ? ipcRenderer.invoke(requestChannel('start')) : null;
early?.catch(() => undefined);

/** Pushes wait here, in order, until the page listens to their name. */
const waiting = new Map<PushName, unknown[]>(PUSH_NAMES.map((name) => [name, []]));
const listeners = new Map<PushName, Set<(value: unknown) => void>>(PUSH_NAMES.map((name) => [name, new Set()]));
for (const name of PUSH_NAMES) {
  ipcRenderer.on(pushChannel(name), (_event, value: unknown) => {
    const heardBy = listeners.get(name);
    if (heardBy === undefined || heardBy.size === 0) waiting.get(name)?.push(value);
    else for (const listener of heardBy) listener(value);
  });
}

let isSpelling = false;

/** Marks what the dictionary does not know. Chromium's own checker stays off: it would ask a network for its words. */
function followSpelling(preferences: { readonly spellCheck: boolean } | undefined): void {
  const wanted = preferences?.spellCheck === true;
  if (wanted && !isSpelling) {
    electron.webFrame.setSpellCheckProvider('en-US', {
      spellCheck(words, done) {
        if (isSpelling) void (ipcRenderer.invoke(requestChannel('misspelled'), words) as Promise<string[]>).then(done, () => { done([]); });
        else done([]);
      },
    });
  }
  isSpelling = wanted;
}

void early?.then((start) => { followSpelling((start as { readonly preferences?: { readonly spellCheck: boolean } }).preferences); }, () => undefined);
ipcRenderer.on(pushChannel('preferences'), (_event, preferences: { readonly spellCheck: boolean }) => { followSpelling(preferences); });

const requests = Object.fromEntries(
  REQUEST_NAMES.map((name) => [name, (...args: readonly unknown[]): Promise<unknown> => ipcRenderer.invoke(requestChannel(name), ...args)]),
);

const bridge = {
  ...requests,
  start(...args: readonly unknown[]): Promise<unknown> {
    if (early === null || args.length > 0) return ipcRenderer.invoke(requestChannel('start'), ...args);
    const answer = early;
    early = null;
    return answer;
  },
  on(name: PushName, listener: (value: unknown) => void): () => void {
    const heardBy = listeners.get(name);
    if (heardBy === undefined) throw new Error(`No such push: ${String(name)}`);
    heardBy.add(listener);
    for (const value of waiting.get(name)?.splice(0) ?? []) listener(value);
    return () => { heardBy.delete(listener); };
  },
  importDropped(files: readonly DroppedFile[]): Promise<readonly ImportOutcome[]> {
    return ipcRenderer.invoke(DROP_CHANNEL, files.map(pathOf).filter((path) => path !== '')) as Promise<readonly ImportOutcome[]>;
  },
} as unknown as DatelineBridge;

contextBridge.exposeInMainWorld('dateline', bridge);
