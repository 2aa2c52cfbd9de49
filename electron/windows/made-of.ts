/**
 * What Dateline is made of: the runtime's versions, and the packages that were bundled into it.
 *
 * The build writes one list beside each of its parts (`licences.json`, see electron.vite.config.ts).
 */
import { app } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundledPackage, MadeOf } from '../../core/ipc-contract';
import { BUILT_FOLDER } from '../shell/built-folder';

async function packagesOf(part: string): Promise<readonly BundledPackage[]> {
  try {
    return JSON.parse(await readFile(join(BUILT_FOLDER, '..', part, 'licences.json'), 'utf8')) as readonly BundledPackage[];
  } catch {
    return [];
  }
}

export async function madeOf(): Promise<MadeOf> {
  const { electron = '', chrome = '', node = '', v8 = '' } = process.versions;
  const found = (await Promise.all(['main', 'preload', 'renderer'].map(packagesOf))).flat();
  const once = new Map(found.map((one) => [`${one.name} ${one.version}`, one]));
  return {
    versions: [
      { name: 'Dateline', version: app.getVersion() }, { name: 'Electron', version: electron }, { name: 'Chromium', version: chrome }, { name: 'Node.js', version: node }, { name: 'V8', version: v8 },
      { name: process.platform, version: `${process.arch}, ${process.getSystemVersion()}` },
    ],
    packages: [...once.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
