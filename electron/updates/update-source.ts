/**
 * Where newer versions come from: `app-update.yml`, which electron-builder leaves beside the program where the package
 * was made with a server (build/electron-builder.mjs).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UpdateSource } from '../../core/ipc-contract';

/** Id of every notice about updates; its action `download` does what it says. */
export const UPDATE_NOTICE = 'update';

/** @param resources `process.resourcesPath` */
export function findUpdateSource(isPackaged: boolean, resources: string): UpdateSource {
  if (!isPackaged) return { type: 'unpacked' };
  try {
    const [, address = ''] = /^url: *['"]?(https:\/\/[^'"\s]+)/m.exec(readFileSync(join(resources, 'app-update.yml'), 'utf8')) ?? [];
    return { type: 'ready', server: new URL(address).host };
  } catch {
    return { type: 'unconfigured' };
  }
}
