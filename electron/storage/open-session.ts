/**
 * Opens a timeline: finds the file, replays what a crash left in its journal, and hands out a session.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fail, ok, type Result } from '../../core/result';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { Timeline } from '../../core/timeline/types';
import { replaceFile, resolveTarget, type SaveSteps, sha256Of, SYSTEM_STEPS } from './atomic-save';
import { type Clock, SYSTEM_CLOCK } from './clock';
import { diskFailure, errnoOf } from './disk-failure';
import { basePath, canWriteIn, fileFolderId, folderPath, isFolderId, isUntitledId, journalPath, makeFolder, removeFolder, untitledFolderId, untitledPath } from './document-folder';
import { DocumentSession, type MovedDocument } from './document-session';
import { readJournal } from './journal-lines';
import { OpenDocument, type StartingPoint } from './open-document';
import { journalState, rebuildOurs, replay } from './recovery';
import { adaptiveSaver } from './worker-saver';

export interface SessionOptions {
  /** The app's own folder; journals and new timelines live in it. */
  readonly dataDir: string;
  /** The person's file; null for a new timeline, or with `recover`. */
  readonly filePath: string | null;
  /** What a new timeline starts with; an empty one when left out. */
  readonly initial?: Timeline;
  /** Opens what an earlier run left behind; an id from `findRecoverable`. */
  readonly recover?: string;
  readonly clock?: Clock;
  readonly steps?: SaveSteps;
  /** The built `save-worker.js`; without it big files are saved on the caller's thread. */
  readonly workerFile?: string | null;
}

/** What was brought back at opening, for a quiet notice. */
export interface Recovered {
  /** Edits that were not in the file yet. */
  readonly edits: number;
  /** Journal lines that were cut off or damaged; 1 after a power cut in the middle of an edit is normal. */
  readonly linesDropped: number;
  /** Edits that fit no record any more, kept in `setAside`. */
  readonly refused: number;
  /** Copy of the journal that could not be replayed wholly. */
  readonly setAside: string | null;
}

export interface OpenedSession {
  readonly session: DocumentSession;
  readonly recovered: Recovered | null;
}

interface Environment {
  readonly workerFile: string | null;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly steps: SaveSteps;
}

interface FoundFile {
  readonly timeline: Timeline;
  readonly readOnlyReason: string | null;
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function readTimeline(target: string): Promise<Result<FoundFile>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await readFile(target);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return fail('file-gone', target, 'the file is not there', 'It may have been moved, renamed or deleted.');
    return { ok: false, failure: diskFailure(error, target) };
  }
  const decoded = decodeTimelineBytes(bytes, basename(target));
  return decoded.ok ? ok({ ...decoded.value, sha256: sha256Of(bytes), bytes }) : decoded;
}

const buildWith = (environment: Environment, start: StartingPoint): MovedDocument['build'] =>
  (onPublished) => new OpenDocument(start, adaptiveSaver(environment.workerFile, environment.steps), environment.steps, onPublished);

/** Writes the timeline to a place of its own, ready to go on there. */
async function startAt(environment: Environment, target: string, id: string, untitled: boolean, timeline: Timeline): Promise<Result<StartingPoint>> {
  try {
    const folder = await makeFolder(environment.dataDir, id, environment.steps.syncFolder);
    const written = await replaceFile(target === '' ? untitledPath(folder) : target, Buffer.from(encodeTimeline(timeline)), environment.steps);
    if (!written.ok) return written;
    return ok({ target: written.value.target, folder, untitled, timeline, base: timeline, sha256: written.value.sha256, bytes: null, kept: [] });
  } catch (error) {
    return { ok: false, failure: diskFailure(error, target) };
  }
}

const moverFor = (environment: Environment) => async (path: string, timeline: Timeline): Promise<Result<MovedDocument>> => {
  let target: string;
  try {
    target = await resolveTarget(path);
  } catch (error) {
    return { ok: false, failure: diskFailure(error, path) };
  }
  const start = await startAt(environment, target, fileFolderId(target), false, timeline);
  if (!start.ok) return start;
  const { folder } = start.value;
  return ok({ filePath: target, build: buildWith(environment, start.value), release: (keep) => (keep ? Promise.resolve() : removeFolder(folder)) });
};

async function openNew(environment: Environment, initial: Timeline): Promise<Result<OpenedSession>> {
  const start = await startAt(environment, '', untitledFolderId(environment.steps.randomName()), true, initial);
  if (!start.ok) return start;
  const { folder } = start.value;
  const session = new DocumentSession({
    filePath: null, readOnlyReason: null, disposable: true, clock: environment.clock,
    build: buildWith(environment, start.value), moveTo: moverFor(environment),
    release: (keep) => (keep ? Promise.resolve() : removeFolder(folder)),
  });
  return ok({ session, recovered: null });
}

async function openFile(environment: Environment, target: string, id: string): Promise<Result<OpenedSession>> {
  const untitled = isUntitledId(id);
  const file = await readTimeline(target);
  if (!file.ok) return file;
  const folder = folderPath(environment.dataDir, id);
  const readOnlyReason = file.value.readOnlyReason
    ?? (await canWriteIn(dirname(target), environment.steps.randomName()) ? null : `Dateline may not write in ${dirname(target)}.`);
  const journal = readJournal(await readFile(journalPath(folder)).catch(() => Buffer.alloc(0)));
  const state = journalState(journal, file.value.sha256);
  const base = file.value.timeline;
  let timeline = base;
  let recovered: Recovered | null = null;
  if (state.type === 'continues') {
    const replayed = replay(base, state.entries);
    timeline = replayed.timeline;
    recovered = { edits: replayed.edits, linesDropped: journal.linesDropped, refused: replayed.refused.length, setAside: null };
  } else if (state.type === 'diverged') {
    const ours = rebuildOurs(state.header, state.entries, await readFile(basePath(folder, state.header.sha256)).catch(() => null));
    const replayed = replay(base, state.entries);
    timeline = replayed.timeline;
    recovered = { edits: ours?.edits ?? replayed.edits, linesDropped: journal.linesDropped, refused: replayed.refused.length, setAside: null };
  }
  await makeFolder(environment.dataDir, id, environment.steps.syncFolder);
  const start: StartingPoint = { target, folder, untitled, timeline, base, sha256: file.value.sha256, bytes: file.value.bytes, kept: state.type === 'nothing' ? [] : state.entries };
  const session = new DocumentSession({
    filePath: untitled ? null : target, readOnlyReason, disposable: false, clock: environment.clock,
    build: buildWith(environment, start), moveTo: moverFor(environment),
    release: (keep) => (keep ? Promise.resolve() : removeFolder(folder)),
  });
  return ok({ session, recovered });
}

/**
 * Opens a file, makes a new timeline, or brings back one that an earlier run left behind.
 *
 * Failure codes: those of the codec (`empty-file`, `not-a-timeline`, `damaged`, `newer-version`), of the disk
 * (disk-failure.ts), and `file-gone`.
 */
export async function openSession(options: SessionOptions): Promise<Result<OpenedSession>> {
  const { dataDir, filePath, initial, recover, clock = SYSTEM_CLOCK, steps = SYSTEM_STEPS, workerFile = null } = options;
  const environment: Environment = { workerFile, dataDir, clock, steps };
  try {
    if (recover !== undefined) {
      if (!isFolderId(recover)) return fail('nothing-to-recover', recover, 'there is nothing of that name to recover', 'Choose from the list again.');
      if (isUntitledId(recover)) return await openFile(environment, untitledPath(folderPath(dataDir, recover)), recover);
    }
    if (filePath === null) return await openNew(environment, initial ?? newTimeline(`t${steps.randomName()}`));
    const target = await resolveTarget(filePath);
    return await openFile(environment, target, fileFolderId(target));
  } catch (error) {
    return { ok: false, failure: diskFailure(error, filePath ?? dataDir) };
  }
}
