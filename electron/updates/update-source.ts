/**
 * Where newer versions come from: `app-update.yml`, which electron-builder leaves beside the program where the package
 * was made with a server (build/electron-builder.mjs).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UpdateSource } from '../../core/ipc-contract';

/** Id of every notice about updates; its actions `download` and `stop` do what they say. */
export const UPDATE_NOTICE = 'update';

/**
 * The portable program of Windows cannot be updated: what is offered to it is the installer, which would put another
 * Dateline on the computer it is used at and leave it as old as it was.
 *
 * @param resources `process.resourcesPath`
 */
export function findUpdateSource(isPackaged: boolean, resources: string, environment: NodeJS.ProcessEnv = process.env): UpdateSource {
  if (!isPackaged) return { type: 'unpacked' };
  if (environment['PORTABLE_EXECUTABLE_FILE'] !== undefined) return { type: 'portable' };
  try {
    const [, address = ''] = /^url: *['"]?(https:\/\/[^'"\s]+)/m.exec(readFileSync(join(resources, 'app-update.yml'), 'utf8')) ?? [];
    return { type: 'ready', server: new URL(address).host };
  } catch {
    return { type: 'unconfigured' };
  }
}
