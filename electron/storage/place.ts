/**
 * The place a session works in: the file, its folder under the app's data folder, and the locks on both.
 */
import { rename, mkdir, copyFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../core/result';
import { words } from '../../core/words/words';
import { resolveTarget, type SaveSteps } from './atomic-save';
import type { Clock } from './clock';
import { canChange, canWriteIn, fileFolderId, folderPath, hasJournal, isUntitledId, journalPath, makeFolder, removeFolder, untitledPath } from './document-folder';
import { lockPath, type LockAnswer, type LockSystem, ownerWords, takeLock } from './file-lock';

/** What to do about a file that is open in another Dateline. */
export type WhenLocked =
  /** Failure `locked`, or `locked-elsewhere` where the other cannot be asked; both say who has it. */
  | 'refuse'
  | 'read-only'
  /** Only where the other cannot be asked (another computer, or this one under another name); one that is certainly running keeps its lock. Ask the person first: two at once would write one journal. */
  | 'take';

export interface Environment {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly steps: SaveSteps;
  readonly workerFile: string | null;
  readonly locks: LockSystem;
}

export interface Place {
  /** Real path of the file. */
  readonly target: string;
  readonly folderId: string;
  readonly folder: string;
  readonly untitled: boolean;
  /** Why nothing may be written; null when it may. */
  readonly readOnlyReason: string | null;
  /** False when another program works there: its journal must not be touched. */
  readonly ours: boolean;
  /** False once the folder is another program's, which was told to take it: nothing in it may be removed then. */
  readonly holdsFolder: () => Promise<boolean>;
  /** `keepFolder`: something is left in it to recover. */
  readonly release: (keepFolder: boolean) => Promise<void>;
}

const lockedFailure = (target: string, lock: LockAnswer & { readonly type: 'taken' }): Result<never> =>
  fail(lock.liveness === 'alive' ? 'locked' : 'locked-elsewhere', target, words().storage.locked.message(ownerWords(lock.owner)),
    lock.liveness === 'alive' ? words().storage.locked.remedy : words().storage.locked.elsewhereRemedy);

export const folderLockPath = (folder: string): string => join(folder, 'lock');

const take = (environment: Environment, path: string, force: boolean): Promise<LockAnswer> =>
  takeLock(path, environment.locks, environment.steps.randomName(), environment.clock.now(), force);

function lookingOn(target: string, folderId: string, folder: string, reason: string): Place {
  return { target, folderId, folder, untitled: false, readOnlyReason: reason, ours: false, holdsFolder: () => Promise.resolve(false), release: () => Promise.resolve() };
}

/** What a lock on a folder, where one can be kept at all, says about the folder; and how both are given up. */
function holding(folder: string, inside: LockAnswer): Pick<Place, 'holdsFolder' | 'release'> {
  const holdsFolder = async (): Promise<boolean> => inside.type !== 'held' || inside.isHeld();
  return {
    holdsFolder,
    release: async (keepFolder) => {
      const isLeft = keepFolder || !await holdsFolder();
      if (inside.type === 'held') await inside.release();
      if (!isLeft) await removeFolder(folder);
    },
  };
}

/** Why a file may not be replaced; null when it may. */
async function whyNotReplace(environment: Environment, target: string): Promise<string | null> {
  if (!await canWriteIn(dirname(target), environment.steps.randomName())) return words().storage.mayNotWrite(dirname(target));
  return await canChange(target) ? null : words().storage.writeProtected;
}

/** Claims a file of the person's. Failure codes: `locked`, `locked-elsewhere`. */
export async function claimFile(environment: Environment, target: string, whenLocked: WhenLocked): Promise<Result<Place>> {
  const folderId = fileFolderId(target);
  const folder = await makeFolder(environment.dataDir, folderId, environment.steps.syncFolder);
  const inside = await take(environment, folderLockPath(folder), whenLocked === 'take');
  const taken = (lock: LockAnswer & { readonly type: 'taken' }): Result<Place> =>
    (whenLocked === 'read-only' ? ok(lookingOn(target, folderId, folder, words().storage.locked.readOnly(basename(target), ownerWords(lock.owner)))) : lockedFailure(target, lock));
  if (inside.type === 'taken') return taken(inside);
  const { holdsFolder, release: releaseInside } = holding(folder, inside);
  const readOnlyReason = await whyNotReplace(environment, target);
  const beside: LockAnswer = readOnlyReason === null ? await take(environment, lockPath(target), whenLocked === 'take') : { type: 'impossible' };
  if (beside.type === 'taken') {
    // What the folder holds is from an earlier run of ours and stays for later.
    await releaseInside(await hasJournal(folder));
    return taken(beside);
  }
  return ok({
    target, folderId, folder, untitled: false, ours: true, readOnlyReason, holdsFolder,
    release: async (keepFolder) => {
      if (beside.type === 'held') await beside.release();
      await releaseInside(keepFolder);
    },
  });
}

/** Claims a folder without a file of the person's; `id` from `untitledFolderId` or `findRecoverable`. Failure codes as of `claimFile`; there is nothing to look at for reading only. */
export async function claimFolder(environment: Environment, id: string, whenLocked: WhenLocked): Promise<Result<Place>> {
  const folder = await makeFolder(environment.dataDir, id, environment.steps.syncFolder);
  const inside = await take(environment, folderLockPath(folder), whenLocked === 'take');
  if (inside.type === 'taken') return lockedFailure(folder, inside);
  return ok({ target: untitledPath(folder), folderId: id, folder, untitled: isUntitledId(id), ours: true, readOnlyReason: null, ...holding(folder, inside) });
}

/** Claims a file that is about to be written whole. Edits an earlier run left for it are put aside, if it may be replaced: the person chose to. */
export async function claimForWriting(environment: Environment, path: string): Promise<Result<Place>> {
  const place = await claimFile(environment, await resolveTarget(path), 'refuse');
  if (place.ok && place.value.readOnlyReason === null) await setAside(environment, place.value, true);
  return place;
}

/**
 * Puts a journal where nothing removes it: damaged, or with edits that fit no record any more.
 *
 * Returns where, or null when there was none. `move`: it does not apply to the file any more.
 */
export async function setAside(environment: Environment, place: Place, move = false): Promise<string | null> {
  const folder = join(environment.dataDir, 'set-aside');
  const path = join(folder, `${basename(folderPath(environment.dataDir, place.folderId))}-${environment.steps.randomName()}.log`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (move) await rename(journalPath(place.folder), path);
    else await copyFile(journalPath(place.folder), path);
    return path;
  } catch {
    return null;
  }
}
