/**
 * Where the app keeps what belongs to a document but not beside it: one folder a document under the app's data folder.
 *
 *   documents/f-<digest of the file's real path>/journal.log            unsaved edits of a file
 *                                               /base-<digest>.dateline  the file those edits build on, unless the journal holds the whole
 *   documents/u-<random>/untitled.dateline, journal.log                  a new timeline without a file yet
 *   versions/<digest of the timeline's id>/                              earlier versions; see versions.ts
 *   first-rows/<digest of the file's real path>.json                     where in a long file its first rows stand; see known-rows.ts
 *
 * A document's folder is gone once everything is in the person's own file; one that is left means there is something to recover.
 */
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Of } from './atomic-save';
import { errnoOf } from './disk-failure';

export const documentsFolder = (dataDir: string): string => join(dataDir, 'documents');

/** Of all files with this timeline: a copy of it has its id. */
export const versionsFolder = (dataDir: string, timelineId: string): string => join(dataDir, 'versions', sha256Of(timelineId).slice(0, 24));

export const fileFolderId = (target: string): string => `f-${sha256Of(target).slice(0, 24)}`;
export const untitledFolderId = (random: string): string => `u-${sha256Of(random).slice(0, 24)}`;

export const isFolderId = (id: string): boolean => /^[fu]-[0-9a-f]{24}$/.test(id);
export const isUntitledId = (id: string): boolean => id.startsWith('u-');

export const folderPath = (dataDir: string, id: string): string => join(documentsFolder(dataDir), id);
export const journalPath = (folder: string): string => join(folder, 'journal.log');
export const untitledPath = (folder: string): string => join(folder, 'untitled.dateline');
export const basePath = (folder: string, sha256: string): string => join(folder, `base-${sha256.slice(0, 16)}.dateline`);

/**
 * Makes the folder and brings its name and its parents' to disk, else a power cut could take a journal away with them.
 *
 * Synced even when they exist: an earlier run may have been killed between making and syncing.
 */
export async function makeFolder(dataDir: string, id: string, syncFolder: (folder: string) => Promise<void>): Promise<string> {
  const folder = folderPath(dataDir, id);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  const top = made === undefined ? dataDir : dirname(made);
  for (let path = dirname(folder); path.length >= top.length; path = dirname(path)) {
    await syncFolder(path);
    if (path === dirname(path)) break;
  }
  return folder;
}

/** Ids of all documents that left something behind. */
export async function folderIds(dataDir: string): Promise<readonly string[]> {
  const names = await readdir(documentsFolder(dataDir)).catch((): string[] => []);
  return names.filter(isFolderId).sort();
}

export const hasJournal = (folder: string): Promise<boolean> => stat(journalPath(folder)).then(() => true, () => false);

/** A folder that cannot be removed does no harm: its journal says that the file holds everything. */
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true }).catch(() => undefined);

/** Whether anything can be created in a folder: asked by doing it, since permission bits do not tell of read-only disks. */
export async function canWriteIn(folder: string, randomName: string): Promise<boolean> {
  const probe = join(folder, `.dateline-probe-${randomName}.tmp`);
  try {
    await (await open(probe, 'wx')).close();
    await rm(probe, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Owner, group, others: a file without any of these bits was set read-only. The read-only attribute of Windows shows as the same. */
const WRITE_BITS = 0o222;

export const isSetReadOnly = (mode: number | bigint): boolean => (Number(mode) & WRITE_BITS) === 0;

/**
 * Whether a file may be changed by whoever runs this; true where there is none.
 *
 * Replacing a file takes no more than a folder that one may write in, so a file that somebody set read-only, or one of
 * somebody else's, has to be asked about. By its bits, which root passes, and by opening it, which knows of access lists.
 */
export async function canChange(file: string): Promise<boolean> {
  try {
    if (isSetReadOnly((await stat(file)).mode)) return false;
    await (await open(file, 'r+')).close();
    return true;
  } catch (error) {
    return !['EACCES', 'EPERM', 'EROFS'].includes(errnoOf(error));
  }
}
