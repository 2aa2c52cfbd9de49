/**
 * The bridge between the page and main: one function a request, one listener a push, nothing else.
 *
 * It runs sandboxed and isolated; the page gets no ipcRenderer, no path and no Node. Paths of dropped files go from
 * here to main without the page seeing them.
 */
import * as electron from 'electron';
import {
  DROP_CHANNEL, PUSH_NAMES, REQUEST_NAMES, pushChannel, requestChannel, type DatelineBridge, type DroppedFile, type ImportOutcome, type PushName,
} from '../core/ipc-contract';

const { contextBridge, ipcRenderer } = electron;

/** Electron before 32 puts the path on the file itself; later ones ask `webUtils`, which older ones lack. */
function pathOf(file: DroppedFile): string {
  const { webUtils } = electron as { readonly webUtils?: { getPathForFile(file: DroppedFile): string } };
  const path: unknown = webUtils === undefined ? (file as DroppedFile & { readonly path?: unknown }).path : webUtils.getPathForFile(file);
  return typeof path === 'string' ? path : '';
}

const requests = Object.fromEntries(
  REQUEST_NAMES.map((name) => [name, (...args: readonly unknown[]): Promise<unknown> => ipcRenderer.invoke(requestChannel(name), ...args)]),
);

const bridge = {
  ...requests,
  on(name: PushName, listener: (value: unknown) => void): () => void {
    if (!PUSH_NAMES.includes(name)) throw new Error(`No such push: ${String(name)}`);
    const heard = (_event: electron.IpcRendererEvent, value: unknown): void => { listener(value); };
    ipcRenderer.on(pushChannel(name), heard);
    return () => { ipcRenderer.removeListener(pushChannel(name), heard); };
  },
  importDropped(files: readonly DroppedFile[]): Promise<readonly ImportOutcome[]> {
    return ipcRenderer.invoke(DROP_CHANNEL, files.map(pathOf).filter((path) => path !== '')) as Promise<readonly ImportOutcome[]>;
  },
} as unknown as DatelineBridge;

contextBridge.exposeInMainWorld('dateline', bridge);
