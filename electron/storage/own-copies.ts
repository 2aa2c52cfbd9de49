/**
 * Files that Dateline itself wrote for the person with a copy of a timeline: by "Save as", or as an export.
 *
 *   copies/<digest of the folder>-<digest of the path>    empty
 *
 * "Case-for-court" beside "Case" looks just like what a sync service leaves after a conflict: both have the timeline's
 * id. Only who wrote it tells them apart. A note goes once its file is gone: what lies there next is another one.
 */
import { mkdir, readdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Of } from './atomic-save';

const copiesFolder = (dataDir: string): string => join(dataDir, 'copies');
const folderPrefix = (folder: string): string => `${sha256Of(folder).slice(0, 16)}-`;
const noteName = (folder: string, path: string): string => folderPrefix(folder) + sha256Of(path).slice(0, 24);

/** `target`: the real path of the file that was written. Where it cannot be noted, the copy is taken for one of unknown origin. */
export async function noteOwnCopy(dataDir: string, target: string): Promise<void> {
  const folder = copiesFolder(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 })
    .then(() => writeFile(join(folder, noteName(dirname(target), target)), '', { mode: 0o600 }))
    .catch(() => undefined);
}

/** Which of the `names` in `folder` are own copies; `names` are all that are there. */
export async function ownCopiesIn(dataDir: string, folder: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const prefix = folderPrefix(folder);
  const noted = new Set((await readdir(copiesFolder(dataDir)).catch((): string[] => [])).filter((name) => name.startsWith(prefix)));
  if (noted.size === 0) return noted;
  const own = new Map(names.map((name) => [noteName(folder, join(folder, name)), name]));
  for (const note of noted) if (!own.has(note)) await unlink(join(copiesFolder(dataDir), note)).catch(() => undefined);
  return new Set([...own].flatMap(([note, name]) => (noted.has(note) ? [name] : [])));
}
