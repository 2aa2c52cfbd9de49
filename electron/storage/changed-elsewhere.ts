/**
 * What another program left in the file's place.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { MergeConflict } from '../../core/merge/merge-records';
import { mergeTimelines } from '../../core/merge/merge-timelines';
import { fail, ok, type Result } from '../../core/result';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import type { Timeline } from '../../core/timeline/types';
import { sha256Of } from './atomic-save';
import { diskFailure } from './disk-failure';
import type { OpenDocument } from './open-document';

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
  const decoded = decodeTimelineBytes(bytes, basename(target));
  if (!decoded.ok) {
    const { failure } = decoded;
    return { ok: false, failure: { ...failure, message: `another program changed the file, and it cannot be read now: ${failure.message}`, remedy: 'Your edits are kept. Save elsewhere, or mend the file and retry.' } };
  }
  if (decoded.value.readOnlyReason !== null)
    return { ok: false, failure: { code: 'newer-version', subject: target, message: 'a newer Dateline changed the file', remedy: 'Your edits are kept. Save elsewhere, or update Dateline.' } };
  return ok({ timeline: decoded.value.timeline, sha256: sha256Of(bytes) });
}

export interface OutsideMerge {
  /** What the document was before. */
  readonly before: Timeline;
  readonly after: Timeline;
  readonly conflicts: readonly MergeConflict[];
  /** Whether there were edits of ours that the file did not hold. */
  readonly hadEdits: boolean;
  readonly durable: Promise<Result<null>>;
}

/**
 * Takes what another program wrote into the document, edits of ours kept.
 *
 * A file that cannot be read now, or holds another timeline, is a failure: it is left alone, our edits stay in the journal.
 */
export async function mergeOutside(document: OpenDocument): Promise<Result<OutsideMerge>> {
  const { target } = document.start;
  const outside = await readOutside(target);
  if (!outside.ok) return outside;
  const theirs = outside.value.timeline;
  // From here to `adopt` nothing waits, so no edit can slip in between.
  const { head: before, base } = document;
  if (theirs.id !== base.id) return fail('replaced-by-another', target, 'another timeline was put in its place', 'Your edits are kept. Save elsewhere.');
  const { timeline, conflicts } = mergeTimelines(base, before, theirs);
  const durable = document.adopt(theirs, outside.value.sha256, timeline);
  return ok({ before, after: document.head, conflicts, hadEdits: before !== base, durable });
}
