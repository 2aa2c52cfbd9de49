/**
 * The document a file and its journal make together.
 *
 * The file on disk decides which lines of the journal it already contains: its digest is the one the journal began
 * with, or that of a save the journal announced. A digest the journal does not know means that someone else wrote the
 * file since; then both are merged, with the file the journal builds on as their common past.
 */
import { applyCommand } from '../../core/timeline/apply-command';
import { decodeTimeline, decodeTimelineBytes } from '../../core/timeline/decode';
import { joinedSittings, sittingsOf, withSittings } from '../../core/timeline/sittings';
import type { Timeline } from '../../core/timeline/types';
import { sha256Of } from './atomic-save';
import type { KeptEntry } from './journal';
import type { DocumentEntry, EditEntry, JournalEntry, OpenEntry, ReadJournal } from './journal-lines';

export interface Replay {
  readonly timeline: Timeline;
  /** Edits that could be applied. */
  readonly edits: number;
  /** Edits that could not: their record is gone, or a newer program wrote them. They stay in the journal that was set aside. */
  readonly refused: readonly (EditEntry | DocumentEntry)[];
}

/**
 * The same content under a revision above `revision` and its own, as the document's newest change.
 *
 * Records keep the revision of their own last edit; the change as a whole is told by the header's. `sitting`: in which it
 * was made. `from`: what the document was, which the change grew from as well, though it may hold nothing of it.
 */
export function stampedAbove(timeline: Timeline, revision: number, sitting: string, from: Timeline | null = null): Timeline {
  const next = Math.max(revision, timeline.revision) + 1;
  return withSittings({ ...timeline, revision: next, structureRevision: next }, joinedSittings(from === null ? undefined : sittingsOf(from), { [sitting]: next }));
}

/** A copy counts: without the file it builds on it is all there is. */
const holdsEdit = (entry: JournalEntry): entry is EditEntry | DocumentEntry => entry.kind === 'edit' || entry.kind === 'document';

/** Edits among the lines of a journal, a whole document as one. */
export const editsIn = (entries: readonly JournalEntry[]): number => entries.filter((entry) => entry.kind === 'edit' || (entry.kind === 'document' && entry.copy !== true)).length;

/** Applies entries in order; each brings the document to the revision it was acknowledged with. */
export function replay(start: Timeline, entries: readonly JournalEntry[]): Replay {
  let timeline = start;
  let edits = 0;
  const refused: (EditEntry | DocumentEntry)[] = [];
  for (const entry of entries) {
    if (entry.kind === 'document') {
      const decoded = decodeTimeline(entry.text, 'journal');
      if (decoded.ok) {
        timeline = { ...decoded.value.timeline, revision: entry.revision };
        if (entry.copy !== true) edits++;
      } else if (entry.copy !== true) refused.push(entry);
    } else if (entry.kind === 'edit') {
      const applied = tryApply({ ...timeline, revision: entry.revision - 1 }, entry);
      if (applied === null) refused.push(entry);
      else {
        timeline = applied;
        edits++;
      }
    }
  }
  return { timeline, edits, refused };
}

/** A newer program's journal may hold commands this one does not know; those are refused, not fatal. */
function tryApply(timeline: Timeline, entry: EditEntry): Timeline | null {
  try {
    const applied = applyCommand(timeline, entry.command);
    return applied.ok ? applied.value.timeline : null;
  } catch {
    return null;
  }
}

export type JournalState =
  /** Nothing that the file does not hold. */
  | { readonly type: 'nothing' }
  /** These entries come on top of the file as it is. */
  | { readonly type: 'continues'; readonly header: OpenEntry; readonly entries: readonly KeptEntry[] }
  /** Someone else wrote the file after the journal's edits were made. */
  | { readonly type: 'diverged'; readonly header: OpenEntry; readonly entries: readonly KeptEntry[] };

/** Sorts a journal's lines by what a file with this digest already contains; null: there is no file. */
export function journalState(journal: ReadJournal, fileSha256: string | null): JournalState {
  const [header, ...rest] = journal.entries;
  if (header?.kind !== 'open') return { type: 'nothing' };
  const entries = rest.filter((entry): entry is KeptEntry => entry.kind !== 'open');
  let contained: number | null = header.sha256 === fileSha256 ? header.revision : null;
  for (const entry of entries) if ((entry.kind === 'saving' || entry.kind === 'saved') && entry.sha256 === fileSha256) contained = entry.revision;
  if (contained === null) return entries.some(holdsEdit) ? { type: 'diverged', header, entries } : { type: 'nothing' };
  const start = contained;
  const unsaved = entries.filter((entry) => entry.revision > start);
  return unsaved.some(holdsEdit) ? { type: 'continues', header: { ...header, sha256: fileSha256 ?? '', revision: start }, entries: unsaved } : { type: 'nothing' };
}

export interface Diverged {
  /** What both sides started from: the last version of the file that was certainly ours. Null where that is not known. */
  readonly base: Timeline | null;
  readonly ours: Timeline;
  readonly edits: number;
  readonly refused: Replay['refused'];
  /** Digests of files that our side grew from: the one that the journal began with, and those that were saved since. */
  readonly files: readonly string[];
}

/** Without a file to start from: the first whole document among the entries, and all that comes after it. */
function replayWithout(start: Timeline | null, entries: readonly KeptEntry[]): Replay | null {
  if (start !== null) return replay(start, entries);
  for (const [index, entry] of entries.entries()) {
    const decoded = entry.kind === 'document' ? decodeTimeline(entry.text, 'journal') : null;
    if (decoded?.ok !== true) continue;
    const replayed = replay(decoded.value.timeline, entries.slice(index));
    // What the document holds already was edited all the same.
    return { ...replayed, edits: replayed.edits + entries.slice(0, index).filter(({ kind }) => kind === 'edit').length };
  }
  return null;
}

/**
 * Our side of a divergence, rebuilt from the copy of the file that the journal builds on, or from a whole document in it.
 *
 * The common past is that file with all edits up to the last save that was completed: what we had saved, the other
 * side had seen. Null when the copy is missing, or is not the file the journal names, and no whole document is there.
 */
export function rebuildOurs(header: OpenEntry, entries: readonly KeptEntry[], baseBytes: Uint8Array | null): Diverged | null {
  const decoded = baseBytes === null || sha256Of(baseBytes) !== header.sha256 ? null : decodeTimelineBytes(baseBytes, 'copy');
  const start = decoded?.ok === true ? decoded.value.timeline : null;
  const ours = replayWithout(start, entries);
  if (ours === null) return null;
  const savedRevision = entries.reduce((found, entry) => (entry.kind === 'saved' ? entry.revision : found), header.revision);
  const files = [header.sha256, ...entries.flatMap((entry) => (entry.kind === 'saved' ? [entry.sha256] : []))];
  const base = replayWithout(start, entries.filter((entry) => entry.revision <= savedRevision));
  return { base: base?.timeline ?? null, ours: ours.timeline, edits: ours.edits, refused: ours.refused, files };
}
