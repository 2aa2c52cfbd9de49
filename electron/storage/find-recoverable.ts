/**
 * What earlier runs left behind: new timelines without a file, and files whose last edits did not reach them.
 */
import { readFile, stat } from 'node:fs/promises';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import type { Timeline } from '../../core/timeline/types';
import { hashFile } from './bytes-in-parts';
import { folderIds, folderPath, isUntitledId, journalPath, removeFolder, untitledPath } from './document-folder';
import { type LockSystem, lockOwner, ownerWords, systemLocks } from './file-lock';
import { folderLockPath } from './place';
import { readJournal } from './journal-lines';
import { rebuilt } from './read-document';
import { editsIn, journalState, replay } from './recovery';

export interface Recoverable {
  /** For `openSession({ recover })`. */
  readonly id: string;
  readonly title: string;
  /** The file it belongs to; null for a new timeline that was never given one. */
  readonly filePath: string | null;
  /** Whether `filePath` is still there. Without it the edits are recovered on a copy of the file, as a new timeline. */
  readonly fileThere: boolean;
  /** Edits the file does not hold. */
  readonly edits: number;
  /** When it was last worked on, milliseconds since 1970. */
  readonly lastUsedMs: number;
  /** "anna on laptop, since 14:05", where that Dateline may still have it open: its computer cannot be asked, or had another name. Null: it is gone. */
  readonly leftBy: string | null;
}

/** What is found in a folder, whoever left it. */
type Found = Omit<Recoverable, 'leftBy'>;

async function untitled(folder: string, id: string): Promise<Found | null> {
  const bytes = await readFile(untitledPath(folder)).catch(() => null);
  if (bytes === null) return null;
  const decoded = decodeTimelineBytes(bytes, 'untitled');
  if (!decoded.ok) return null;
  const entries = readJournal(await readFile(journalPath(folder)).catch(() => Buffer.alloc(0))).entries;
  const last: Timeline = replay(decoded.value.timeline, entries).timeline;
  const used = await Promise.all([untitledPath(folder), journalPath(folder)].map((path) => stat(path).then(({ mtimeMs }) => mtimeMs, () => 0)));
  return { id, title: last.title, filePath: null, fileThere: false, edits: editsIn(entries), lastUsedMs: Math.max(...used) };
}

async function ofFile(folder: string, id: string, mayClear: boolean): Promise<Found | null> {
  const bytes = await readFile(journalPath(folder)).catch(() => null);
  const journal = readJournal(bytes ?? Buffer.alloc(0));
  const [header] = journal.entries;
  if (bytes === null || header?.kind !== 'open' || header.path === null) return null;
  const sha256 = await hashFile(header.path).catch(() => null);
  const state = journalState(journal, sha256);
  if (state.type === 'nothing') {
    // Killed between the save and the end: the file holds everything. A damaged journal is not thrown away unread.
    if (mayClear && journal.linesDropped === 0) await removeFolder(folder);
    return null;
  }
  const fileThere = sha256 !== null;
  if (!fileThere && (state.type !== 'diverged' || (await rebuilt(folder, state)) === null)) return null;
  const used = await stat(journalPath(folder));
  return { id, title: header.title, filePath: header.path, fileThere, edits: editsIn(state.entries), lastUsedMs: used.mtimeMs };
}

/** Newest first. Folders that turn out to hold nothing new are cleared away. */
export async function findRecoverable(dataDir: string, locksGiven: LockSystem | null = null): Promise<readonly Recoverable[]> {
  const found: Recoverable[] = [];
  // Who we are takes a while to find out, and an app that was closed well left nothing to ask about.
  let locks = locksGiven;
  for (const id of await folderIds(dataDir)) {
    const folder = folderPath(dataDir, id);
    const owner = await lockOwner(folderLockPath(folder));
    const liveness = owner === null ? 'gone' : (locks ??= systemLocks()).liveness(owner);
    // Open right now, here or in another Dateline: nothing was left behind.
    if (liveness === 'alive') continue;
    const leftBy = owner === null || liveness === 'gone' ? null : ownerWords(owner);
    const one = isUntitledId(id) ? await untitled(folder, id) : await ofFile(folder, id, leftBy === null);
    if (one !== null) found.push({ ...one, leftBy });
  }
  return found.sort((a, b) => b.lastUsedMs - a.lastUsedMs);
}
