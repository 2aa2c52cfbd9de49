/**
 * Recent files under opaque handles: the window shows names and asks by handle, never by path.
 */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, dirname, sep } from 'node:path';
import type { RecentFile } from '../../core/ipc-contract';

export const handleOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 24);

/** A folder as people know it: their home is `~`. */
export function folderWords(folder: string): string {
  const home = homedir();
  return folder === home ? '~' : folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}

export const recentFiles = (paths: readonly string[]): readonly RecentFile[] =>
  paths.map((path) => ({ handle: handleOf(path), fileName: basename(path), folder: folderWords(dirname(path)) }));

export const pathOfHandle = (paths: readonly string[], handle: string): string | null => paths.find((path) => handleOf(path) === handle) ?? null;
