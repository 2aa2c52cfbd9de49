/**
 * electron-updater, held to one server. Loaded by electron/updates/update-check.ts alone, after the person turned the
 * check on.
 *
 * It speaks through Node's own HTTPS instead of Chromium's network, which stays sealed (electron/shell/lock-down.ts): no
 * page can ever use the way that this opens.
 */
import { request as httpsRequest, type RequestOptions } from 'node:https';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { app } from 'electron';
import { CancellationToken, autoUpdater } from 'electron-updater';
import { foundIn, type Updater } from './update-check';

type Request = (options: RequestOptions, callback: (response: IncomingMessage) => void) => ClientRequest;

/** Over TLS, to this server, and to no other: an answer that leads elsewhere ends here. */
export function requestsTo(server: string, send: Request = httpsRequest): Request {
  return (options, callback) => {
    const host = `${options.hostname ?? ''}${options.port === undefined || options.port === null || options.port === '' ? '' : `:${options.port}`}`;
    if (options.protocol !== 'https:' || host !== server) throw new Error(`Not the server for updates: ${options.protocol ?? ''}//${host}`);
    return send(options, callback);
  };
}

export function createUpdater(server: string, version: string): Updater {
  const updater = autoUpdater as typeof autoUpdater & { readonly httpExecutor: { createRequest: Request } };
  updater.httpExecutor.createRequest = requestsTo(server);
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.logger = null;
  return {
    find: async () => foundIn(await updater.checkForUpdates(), version),
    async download(onProgress, signal) {
      const token = new CancellationToken();
      const stop = (): void => { token.cancel(); };
      const report = ({ transferred, total }: { readonly transferred: number; readonly total: number }): void => { onProgress(transferred, total); };
      signal.addEventListener('abort', stop);
      updater.on('download-progress', report);
      updater.autoInstallOnAppQuit = true;
      try {
        await updater.downloadUpdate(token);
      } finally {
        signal.removeEventListener('abort', stop);
        updater.off('download-progress', report);
      }
    },
    installNow: () => {
      // The windows have let go of their timelines: where the installer does not start, the app ends all the same.
      updater.once('error', () => { app.quit(); });
      updater.quitAndInstall(false, true);
    },
  };
}
