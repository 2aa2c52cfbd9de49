/**
 * What another program left in the file's place.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Descent, descentFrom } from '../../core/merge/descent';
import type { MergeConflict } from '../../core/merge/merge-records';
import { type MergedTimeline, type MergePast, mergeTimelines } from '../../core/merge/merge-timelines';
import { fail, ok, type Failure, type Result } from '../../core/result';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import type { Timeline } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { replaceFile, sha256Of } from './atomic-save';
import { diskFailure } from './disk-failure';
import type { OpenDocument, Overwritten } from './open-document';
import type { Version } from './versions';

/** Failures that a readable file ends. */
export const OUTSIDE_FAILURES: readonly string[] = ['damaged', 'empty-file', 'not-a-timeline', 'newer-version', 'replaced-by-another', 'busy-file', 'file-gone', 'folder-gone', 'link-in-place'];

export const goneFailure = (target: string): Failure => fail('file-gone', target, words().storage.gone.message, words().storage.gone.remedy).failure;
export const linkFailure = (target: string): Failure => fail('link-in-place', target, words().storage.linked.message, words().storage.linked.remedy).failure;
export const busyFailure = (target: string): Failure => fail('busy-file', target, words().storage.busy.message, words().storage.busy.remedy).failure;

export interface OutsideFile {
  readonly timeline: Timeline;
  readonly sha256: string;
}

/** Reads and understands it. A file that cannot be read as a timeline is a failure: it is never overwritten. */
export async function readOutside(target: string): Promise<Result<OutsideFile>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(target);
  } catch (error) {
    return { ok: false, failure: diskFailure(error, target) };
  }
  return understood(bytes, target);
}

function understood(bytes: Uint8Array, target: string): Result<OutsideFile> {
  const decoded = decodeTimelineBytes(bytes, basename(target));
  if (!decoded.ok) {
    const { failure } = decoded;
    return { ok: false, failure: { ...failure, message: words().storage.outside.unreadable(failure.message), remedy: words().storage.outside.unreadableRemedy } };
  }
  if (decoded.value.readOnlyReason !== null)
    return { ok: false, failure: { code: 'newer-version', subject: target, message: words().storage.outside.newer, remedy: words().storage.outside.newerRemedy } };
  return ok({ timeline: decoded.value.timeline, sha256: sha256Of(bytes) });
}

export interface ListedVersion extends Version {
  /** It was kept of another file, such as a copy made with "Save as". */
  readonly isElsewhere: boolean;
}

/** What a session and its merges ask of those who keep earlier versions. */
export interface EarlierVersions {
  /** What ours and theirs started from, as far as it is known; see common-past.ts. */
  readonly pastWith: (theirs: Timeline) => Promise<MergePast | null>;
  /** Keeps a timeline that is about to be in no file any more. */
  readonly keep: (timeline: Timeline) => Promise<void>;
  /** What is in the file now did not grow from the versions kept before. */
  readonly forget: () => void;
  /** Keeps what is in the document's file, as a version it grew from, unless that was done a short while ago; `always`: before something that replaces much. */
  readonly keepFile: (document: OpenDocument, always: boolean) => Promise<void>;
  /** The file holds what the document was a moment ago. */
  readonly noteSaved: (document: OpenDocument) => void;
  /** Newest first; those of a copy of the timeline are there as well, and told apart. */
  readonly list: (document: OpenDocument) => Promise<readonly ListedVersion[]>;
  /** Resolves once everything kept is on the disk. */
  readonly settled: () => Promise<void>;
}

export interface OutsideMerge {
  /** What the document was before. */
  readonly before: Timeline;
  readonly after: Timeline;
  /** Whether the document took in anything. */
  readonly isNews: boolean;
  readonly conflicts: readonly MergeConflict[];
  /** How the other came about; where it is `older`, saved edits of ours went. */
  readonly descent: Descent;
  /** Whether there were edits of ours that what the other wrote did not hold. */
  readonly hadEdits: boolean;
  readonly durable: Promise<Result<null>>;
}

/**
 * Takes what another program wrote into the document, edits of ours kept.
 *
 * What it wrote need not have grown from what we saved last: a sync service may put a file there that was edited apart
 * from ours. Then both are merged from what they have in common, else our saved edits would look like taken back. An
 * earlier state without anything newer is what somebody wanted back. What we saved last is kept as a version in any case.
 *
 * `versions` null: it is only looked at, so what the file holds is what counts.
 * A file that cannot be read now, or holds another timeline, is a failure: it is left alone, our edits stay in the journal.
 */
export async function mergeOutside(document: OpenDocument, versions: EarlierVersions | null): Promise<Result<OutsideMerge>> {
  const { target } = document.start;
  const outside = await readOutside(target);
  if (!outside.ok) return outside;
  const theirs = outside.value.timeline;
  const { base } = document;
  if (theirs.id !== base.id) return fail('replaced-by-another', target, words().storage.outside.replaced, words().storage.outside.replacedRemedy);
  const descent = versions === null ? 'grown' : descentFrom(base, theirs);
  const past = versions !== null && descent === 'apart' ? await versions.pastWith(theirs) : base;
  await versions?.keep(base);
  if (descent === 'older') versions?.forget();
  // From here to `adopt` nothing waits, so no edit can slip in between.
  const { head: before } = document;
  const { timeline, conflicts } = mergeTimelines(past, before, theirs);
  const durable = document.adopt(theirs, outside.value.sha256, timeline);
  return ok({ before, after: document.head, isNews: timeline !== before, conflicts, descent, hadEdits: before !== past, durable });
}

/** An earlier state of the document with what others did to it since, so that going back to it takes nothing of theirs back. */
export function withChanges({ timeline, conflicts }: MergedTimeline, { before, after }: OutsideMerge): MergedTimeline {
  const merged = mergeTimelines(before, timeline, after);
  return { timeline: merged.timeline, conflicts: [...conflicts, ...merged.conflicts] };
}

/**
 * Takes in what another program wrote into the file while a save was replacing it, as an edit on top of what was saved.
 *
 * Failure `overwritten`: it is no timeline (perhaps half of one); a copy is kept in `dataDir`, and the remedy says where.
 */
export async function mergeOverwritten(document: OpenDocument, { past, bytes }: Overwritten, versions: EarlierVersions, dataDir: string): Promise<Result<OutsideMerge>> {
  const { target } = document.start;
  const outside = understood(bytes, target);
  if (outside.ok && outside.value.timeline.id === past.id) {
    const { timeline: theirs } = outside.value;
    // An earlier state takes nothing back here: the file holds our edits.
    const common = descentFrom(past, theirs) === 'grown' ? past : await versions.pastWith(theirs);
    const { head: before } = document;
    const { timeline, conflicts } = mergeTimelines(common, before, theirs);
    const { durable } = document.exchange(timeline);
    return ok({ before, after: document.head, isNews: timeline !== before, conflicts, descent: 'apart', hadEdits: true, durable });
  }
  const folder = join(dataDir, 'set-aside');
  const copy = join(folder, `${sha256Of(bytes).slice(0, 16)}-${basename(target)}`);
  const kept = await mkdir(folder, { recursive: true, mode: 0o700 }).then(() => replaceFile(copy, bytes), () => null);
  return fail('overwritten', basename(target), words().storage.outside.overwritten,
    kept?.ok === true ? words().storage.outside.overwrittenKept(copy) : words().storage.outside.overwrittenLost);
}
