/**
 * The document at a place: its file, and what a crash left in the journal, put together.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { descentFrom } from '../../core/merge/descent';
import type { MergeConflict } from '../../core/merge/merge-records';
import { type MergePast, mergeTimelines } from '../../core/merge/merge-timelines';
import { fail, ok, type Failure, type Result } from '../../core/result';
import { decodeInSteps, decodeTimelineBytes, type Decoded } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import type { Timeline } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { sha256Of } from './atomic-save';
import { commonPast } from './common-past';
import { diskFailure, errnoOf } from './disk-failure';
import { freshSitting } from './fresh-ids';
import { inTurns } from './in-turns';
import { basePath, journalPath } from './document-folder';
import { readLineage } from './lineage';
import { readJournal, type ReadJournal } from './journal-lines';
import type { StartingPoint } from './open-document';
import { type Environment, type Place, setAside } from './place';
import { type Diverged, editsIn, journalState, rebuildOurs, replay, stampedAbove, type JournalState } from './recovery';
import { VersionKeeper } from './versions';

/** What was brought back at opening, for a quiet notice. */
export interface Recovered {
  /** Edits that were not in the file yet. */
  readonly edits: number;
  /** Journal lines that were cut off or damaged; 1 after a power cut in the middle of an edit is normal. */
  readonly linesDropped: number;
  /** Those of them that were whole once: edits that were acknowledged may be missing. */
  readonly linesDamaged: number;
  /** Edits that fit no record any more, kept in `setAside`. */
  readonly refused: number;
  /** Copy of a journal that could not be replayed wholly. */
  readonly setAside: string | null;
  /** The file had been changed elsewhere meanwhile, and both were merged; what was kept twice. */
  readonly conflicts: readonly MergeConflict[];
  /** Title of the timeline that the edits are of, where another one lies in the file; it is kept apart. */
  readonly replaced: string | null;
}

export interface ReadDocument {
  readonly start: StartingPoint;
  readonly recovered: Recovered | null;
  readonly readOnlyReason: string | null;
  /** Edits for a timeline that is not in the file any more; to be kept as a new timeline. */
  readonly orphan: Timeline | null;
}

interface FoundFile {
  readonly timeline: Timeline;
  readonly readOnlyReason: string | null;
  readonly sha256: string;
  /** Null where they hold more than the timeline. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** The bytes as text, or null where they are not UTF-8. Node's own readers are several times as fast as the standard one for large files. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(bytes)) return buffer.toString('latin1');
  return isUtf8(bytes) ? buffer.toString('utf8') : null;
}

/** `decodeTimelineBytes`, letting others have their turn between the steps: a window that starts asks this process for its page meanwhile. */
async function decodeInTurns(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<Result<Decoded>> {
  const text = textOf(bytes);
  if (text === null) return decodeTimelineBytes(bytes, fileName);
  await turn();
  return inTurns(decodeInSteps(text, fileName));
}

async function readTimelineFile(target: string): Promise<Result<FoundFile>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await readFile(target);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return fail('file-gone', target, words().storage.notThere.message, words().storage.notThere.remedy);
    const failure = diskFailure(error, target);
    const message = failure.code === 'no-permission' ? words().storage.noReading : failure.message;
    return { ok: false, failure: { ...failure, message } satisfies Failure };
  }
  const decoded = await decodeInTurns(bytes, basename(target));
  if (!decoded.ok) return decoded;
  await turn();
  const { timeline, readOnlyReason, isMended } = decoded.value;
  if (isMended) console.error(`dateline: ${basename(target)}: its sittings are damaged and were left out`);
  return ok({ timeline, readOnlyReason, sha256: sha256Of(bytes), bytes: isMended ? null : bytes });
}

export const readJournalOf = async (folder: string): Promise<ReadJournal> => readJournal(await readFile(journalPath(folder)).catch(() => Buffer.alloc(0)));

interface Combined extends Pick<StartingPoint, 'timeline' | 'kept'> {
  readonly edits: number;
  readonly refused: number;
  readonly conflicts: readonly MergeConflict[];
  readonly orphan: Timeline | null;
}

const nothingKept = (timeline: Timeline): Combined => ({ timeline, kept: [], edits: 0, refused: 0, conflicts: [], orphan: null });

/** Our side of a divergence, with the copy of the file that lies in the journal's folder. */
export const rebuilt = async (folder: string, { header, entries }: JournalState & { readonly type: 'diverged' }): Promise<Diverged | null> =>
  rebuildOurs(header, entries, await readFile(basePath(folder, header.sha256)).catch(() => null));

/** Our saved edits are kept as a version where the file lacks them; both may have to be merged from what they had in common before. */
async function pastOf({ base, ours, files }: Diverged, theirs: Timeline, { dataDir, clock, steps }: Environment): Promise<MergePast | null> {
  const descent = base === null ? 'grown' : descentFrom(base, theirs);
  if (base === null || descent === 'grown') return base;
  const past = descent === 'apart' ? await commonPast(dataDir, ours, theirs, new Set(await readLineage(dataDir, ours.id, files))) : base;
  const keeper = new VersionKeeper(dataDir, clock, steps);
  await keeper.keepTimeline(base);
  await keeper.settled();
  return past;
}

async function combine(environment: Environment, file: FoundFile, state: JournalState, folder: string): Promise<Combined> {
  if (state.type === 'nothing') return nothingKept(file.timeline);
  if (state.type === 'continues') {
    const { timeline, edits, refused } = replay(file.timeline, state.entries);
    return { ...nothingKept(timeline), kept: state.entries, edits, refused: refused.length };
  }
  const { header, entries } = state;
  const ours = await rebuilt(folder, state);
  if (header.timeline !== file.timeline.id) return { ...nothingKept(file.timeline), edits: ours?.edits ?? 0, orphan: ours?.ours ?? null, refused: ours?.refused.length ?? editsIn(entries) };
  // Without a common past the edits are applied to the changed file: each names its record and its fields. One that exchanged the whole does not.
  const edits = entries.filter((entry) => entry.kind !== 'document' || entry.copy !== true);
  const isOnTop = ours === null || (ours.base === null && !edits.some(({ kind }) => kind === 'document'));
  const replayed = isOnTop ? replay(file.timeline, edits) : null;
  const merged = isOnTop ? { timeline: replayed?.timeline ?? file.timeline, conflicts: [] } : mergeTimelines(await pastOf(ours, file.timeline, environment), ours.ours, file.timeline);
  if (merged.timeline === file.timeline) return { ...nothingKept(file.timeline), conflicts: merged.conflicts };
  const timeline = stampedAbove(merged.timeline, file.timeline.revision, freshSitting(), file.timeline);
  return {
    timeline, kept: [{ kind: 'document', revision: timeline.revision, text: encodeTimeline(timeline) }],
    edits: (replayed ?? ours)?.edits ?? 0, refused: (replayed ?? ours)?.refused.length ?? 0, conflicts: merged.conflicts, orphan: null,
  };
}

/** Failure codes: `file-gone`, those of the codec and of the disk. */
export async function readDocument(environment: Environment, place: Place): Promise<Result<ReadDocument>> {
  const file = await readTimelineFile(place.target);
  if (!file.ok) return file;
  const journal: ReadJournal = place.ours ? await readJournalOf(place.folder) : { entries: [], linesDropped: 0, linesDamaged: 0 };
  const { timeline, kept, edits, refused, conflicts, orphan } = await combine(environment, file.value, journalState(journal, file.value.sha256), place.folder);
  const { linesDropped, linesDamaged } = journal;
  const odd = edits > 0 || refused > 0 || conflicts.length > 0 || linesDropped > 0;
  const recovered: Recovered | null = odd
    ? { edits, linesDropped, linesDamaged, refused, conflicts, replaced: orphan?.title ?? null, setAside: refused > 0 || linesDamaged > 0 ? await setAside(environment, place) : null }
    : null;
  const { target, folder, untitled } = place;
  return ok({
    start: { target, folder, untitled, timeline, base: file.value.timeline, sha256: file.value.sha256, bytes: file.value.bytes, kept, journalThere: journal.entries.length > 0 || linesDropped > 0 },
    recovered, orphan, readOnlyReason: file.value.readOnlyReason ?? place.readOnlyReason,
  });
}

/** What a folder's journal holds for a file that is gone or cannot be read: the timeline with all edits. Null when neither a copy of the file nor the whole of it is there. */
export async function readWithoutFile(folder: string): Promise<Timeline | null> {
  const journal = await readJournalOf(folder);
  const state = journalState(journal, null);
  if (state.type !== 'diverged') return null;
  return (await rebuilt(folder, state))?.ours ?? null;
}
