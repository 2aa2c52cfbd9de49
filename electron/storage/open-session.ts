/**
 * Opens a timeline: claims its place, puts file and journal together, and hands out a session.
 */
import { readFile, stat, unlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, failTelling, ok, type Result } from '../../core/result';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { Timeline } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { replaceFile, resolveTarget, type SaveSteps, SYSTEM_STEPS } from './atomic-save';
import { clearLeftovers } from './leftovers';
import { type Clock, SYSTEM_CLOCK } from './clock';
import { diskFailure } from './disk-failure';
import { fileFolderId, hasJournal, isFolderId, isUntitledId, journalPath, untitledFolderId } from './document-folder';
import { DocumentSession } from './document-session';
import type { MovedDocument } from './session-parts';
import { type LockSystem, systemLocks } from './file-lock';
import { Lineage } from './lineage';
import { freshId } from './fresh-ids';
import { OpenDocument, type StartingPoint } from './open-document';
import { noteOwnCopy } from './own-copies';
import { claimFile, claimFolder, claimForWriting, type Environment, type Place, type WhenLocked } from './place';
import { type Recovered, readDocument, readWithoutFile } from './read-document';
import { VersionKeeper } from './versions';
import { adaptiveSaver } from './worker-saver';

export interface SessionOptions {
  /** The app's own folder; journals, new timelines and earlier versions live in it. */
  readonly dataDir: string;
  /** The person's file; null for a new timeline, or with `recover` of one. */
  readonly filePath: string | null;
  /** What a new timeline starts with; an empty one when left out. */
  readonly initial?: Timeline;
  /** Brings back what an earlier run left; an id from `findRecoverable`. */
  readonly recover?: string;
  /** When another Dateline has the file open. Refused when left out. */
  readonly whenLocked?: WhenLocked;
  /** The built `save-worker.js`; without it big files are saved on the caller's thread. */
  readonly workerFile?: string | null;
  readonly clock?: Clock;
  readonly steps?: SaveSteps;
  readonly locks?: LockSystem;
}

export interface OpenedSession {
  readonly session: DocumentSession;
  readonly recovered: Recovered | null;
  /** The bytes of the file where it holds just this timeline; shared with the saver, which may take them away (length 0). */
  readonly bytes: Uint8Array | null;
}

const buildWith = (environment: Environment, start: StartingPoint): MovedDocument['build'] =>
  (onPublished) => new OpenDocument(start, adaptiveSaver(environment.workerFile, environment.steps), environment.steps, onPublished);

/** Writes the timeline to a place of its own, ready to go on there. Gives the place back on failure. */
async function startAt(environment: Environment, place: Place, timeline: Timeline): Promise<Result<StartingPoint>> {
  const { target, folder, untitled } = place;
  const written = await replaceFile(target, Buffer.from(encodeTimeline(timeline)), environment.steps);
  if (!written.ok) {
    await place.release(written.failure.replaced);
    return written;
  }
  return ok({ target, folder, untitled, timeline, base: timeline, sha256: written.value.sha256, bytes: null, kept: [], journalThere: false });
}

/** A timeline that "Save as" is about to replace stays among its own earlier versions. */
async function keepReplaced(environment: Environment, target: string): Promise<void> {
  const decoded = await readFile(target).then((bytes) => decodeTimelineBytes(bytes, basename(target)), () => null);
  if (decoded?.ok !== true) return;
  const keeper = new VersionKeeper(environment.dataDir, environment.clock, environment.steps);
  await keeper.keep(target, decoded.value.timeline.id, decoded.value.timeline.revision, true);
  await keeper.settled();
}

const moverFor = (environment: Environment) => async (path: string, timeline: Timeline): Promise<Result<MovedDocument>> => {
  try {
    const place = await claimForWriting(environment, path);
    if (!place.ok) return place;
    if (place.value.readOnlyReason !== null) {
      await place.value.release(await hasJournal(place.value.folder));
      return fail('no-permission', path, place.value.readOnlyReason, words().storage.otherPlace);
    }
    if (await stat(place.value.target).then((found) => found.isFile(), () => false)) await keepReplaced(environment, place.value.target);
    const start = await startAt(environment, place.value, timeline);
    if (!start.ok) return start;
    await noteOwnCopy(environment.dataDir, place.value.target);
    return ok({ filePath: place.value.target, build: buildWith(environment, start.value), release: place.value.release, holdsFolder: place.value.holdsFolder });
  } catch (error) {
    return { ok: false, failure: diskFailure(error, path) };
  }
};

function sessionAt(environment: Environment, place: Place, start: StartingPoint, readOnlyReason: string | null, disposable: boolean): DocumentSession {
  return new DocumentSession({
    filePath: place.untitled ? null : place.target, readOnlyReason, disposable, clock: environment.clock, dataDir: environment.dataDir,
    versions: new VersionKeeper(environment.dataDir, environment.clock, environment.steps),
    lineage: new Lineage(environment.dataDir, start.base.id, start.sha256),
    build: buildWith(environment, start), moveTo: moverFor(environment), release: place.release, holdsFolder: place.holdsFolder,
  });
}

async function openNew(environment: Environment, initial: Timeline, disposable: boolean): Promise<Result<OpenedSession>> {
  const place = await claimFolder(environment, untitledFolderId(environment.steps.randomName()), 'refuse');
  if (!place.ok) return place;
  const start = await startAt(environment, place.value, initial);
  return start.ok ? ok({ session: sessionAt(environment, place.value, start.value, null, disposable), recovered: null, bytes: null }) : start;
}

/** What a journal holds comes back as a new timeline; null where it does not hold the whole. `release`: the journal has served. */
async function openFromJournal(environment: Environment, folder: string, release: () => Promise<void>): Promise<Result<OpenedSession> | null> {
  const timeline = await readWithoutFile(folder);
  if (timeline === null) return null;
  const opened = await openNew(environment, timeline, false);
  if (opened.ok) await release();
  return opened;
}

/** Failures of a file that holds no timeline; those of a disk may pass. */
const NO_TIMELINE: readonly string[] = ['empty-file', 'not-a-timeline', 'damaged'];

/** `recovers`: what the journal holds is wanted, even where the file cannot be read. */
async function openAt(environment: Environment, claimed: Result<Place>, recovers: boolean): Promise<Result<OpenedSession>> {
  if (!claimed.ok) return claimed;
  try {
    return await openClaimed(environment, claimed.value, recovers);
  } catch (error) {
    // A lock that stays would keep the person out of the file until the next start: this program runs, so the lock counts.
    await claimed.value.release(true);
    throw error;
  }
}

/** Whether all that a journal held is kept elsewhere by now: edits that could not be brought back in a copy. */
const isServed = (recovered: Recovered | null): boolean => recovered === null || recovered.setAside !== null || (recovered.refused === 0 && recovered.linesDamaged === 0);

/** Gives the place back on failure. */
async function openClaimed(environment: Environment, place: Place, recovers: boolean): Promise<Result<OpenedSession>> {
  const read = await readDocument(environment, place);
  if (!read.ok) {
    const back = recovers && NO_TIMELINE.includes(read.failure.code) ? await openFromJournal(environment, place.folder, () => place.release(false)) : null;
    if (back?.ok === true) return back;
    await place.release(await hasJournal(place.folder));
    return read;
  }
  const { start, recovered, readOnlyReason, orphan } = read.value;
  let isJournalThere = start.journalThere;
  if (place.ours && readOnlyReason === null) await clearLeftovers(place.target);
  if (orphan !== null) {
    // The file holds another timeline now; the edits get a place of their own, and are offered at the next start unless they are what is asked for.
    const kept = await openNew(environment, orphan, false);
    if (!kept.ok) {
      await place.release(true);
      return kept;
    }
    if (recovers) {
      await place.release(false);
      return kept;
    }
    await kept.value.session.close();
    // A journal that stayed would bring the same edits back at each start; one with edits that are nowhere else has to.
    if (isServed(recovered)) isJournalThere = await unlink(journalPath(place.folder)).then(() => false, () => isJournalThere);
  }
  return ok({ session: sessionAt(environment, place, { ...start, journalThere: isJournalThere }, readOnlyReason, false), recovered, bytes: start.timeline === start.base ? start.bytes : null });
}

/** Edits of a file that is gone come back as a new timeline. */
async function openWithoutFile(environment: Environment, id: string, whenLocked: WhenLocked): Promise<Result<OpenedSession>> {
  const claimed = await claimFolder(environment, id, whenLocked);
  if (!claimed.ok) return claimed;
  const { folder, release } = claimed.value;
  const opened = await openFromJournal(environment, folder, () => release(false));
  if (opened?.ok !== true) await release(await hasJournal(folder));
  return opened
    ?? fail('nothing-to-recover', id, words().storage.recovery.noCopy, words().storage.recovery.noCopyRemedy);
}

/**
 * Opens a file, makes a new timeline, or brings back one that an earlier run left behind.
 *
 * Failure codes: those of the codec (`empty-file`, `not-a-timeline`, `damaged`, `newer-version`), of the disk
 * (disk-failure.ts), `file-gone`, `locked` and `locked-elsewhere` (say who has it), `nothing-to-recover`.
 */
export async function openSession(options: SessionOptions): Promise<Result<OpenedSession>> {
  const { dataDir, filePath, initial, recover, whenLocked = 'refuse', clock = SYSTEM_CLOCK, steps = SYSTEM_STEPS, workerFile = null, locks = systemLocks() } = options;
  const environment: Environment = { dataDir, clock, steps, workerFile, locks };
  try {
    if (recover !== undefined && !isFolderId(recover)) return fail('nothing-to-recover', recover, words().storage.recovery.nothing, words().storage.recovery.nothingRemedy);
    if (recover !== undefined && isUntitledId(recover)) return await openAt(environment, await claimFolder(environment, recover, whenLocked), true);
    if (filePath === null) return await openNew(environment, initial ?? newTimeline(freshId('t')), true);
    const target = await resolveTarget(filePath);
    const found = await stat(target).catch(() => null);
    const there = found !== null;
    // A file that a link leads to by now has another folder: the edits are not in its journal.
    if (recover !== undefined && (!there || fileFolderId(target) !== recover)) return await openWithoutFile(environment, recover, whenLocked);
    if (!there) return fail('file-gone', filePath, words().storage.notThere.message, words().storage.notThere.remedy);
    // A pipe or a device under the name of a timeline would be read without end. What a folder is told, the disk says.
    if (!found.isFile() && !found.isDirectory()) return failTelling('not-a-timeline', filePath, words().failures.file.notTimeline);
    return await openAt(environment, await claimFile(environment, target, whenLocked), recover !== undefined);
  } catch (error) {
    return { ok: false, failure: diskFailure(error, filePath ?? dataDir) };
  }
}
