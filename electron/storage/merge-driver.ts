/**
 * `dateline merge-driver`: lets Git merge timelines by record and field.
 *
 *   .gitattributes   *.dateline merge=dateline
 *   git config       merge.dateline.driver "dateline merge-driver %O %A %B %P"
 *
 * See gitattributes(5), "Defining a custom merge driver": the result replaces %A; exit 0 is clean, 1 is a conflict.
 *
 * Git stops at a conflict until somebody has added the file. That is for what two people decided differently: nobody but
 * they can say which holds. A citation to be reviewed is none: its mark is in the file, in everybody's window until one
 * person has looked, just as after a source was updated by one person alone. So it is said, and Git goes on.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { newDoubts } from '../../core/merge/citations-in-place';
import { mergeTimelines, type MergedTimeline } from '../../core/merge/merge-timelines';
import { conflictWords } from '../../core/merge/merge-words';
import { fail, ok, type Result } from '../../core/result';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import type { Timeline } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { replaceFile, resolveTarget } from './atomic-save';
import { diskFailure } from './disk-failure';

export interface DriverMerge extends MergedTimeline {
  readonly text: string;
  /** Citations that wait for review because of the merge. */
  readonly toReview: number;
}

/** Merges the bytes of three versions. An empty `base` is what Git gives when both sides added the file. */
export function mergeVersions(base: Uint8Array, ours: Uint8Array, theirs: Uint8Array, name: string): Result<DriverMerge> {
  const sides: Timeline[] = [];
  for (const [bytes, which] of [[ours, 'our version'], [theirs, 'their version']] as const) {
    const decoded = decodeTimelineBytes(bytes, `${name} (${which})`);
    if (!decoded.ok) return decoded;
    if (decoded.value.readOnlyReason !== null) return fail('newer-version', name, decoded.value.readOnlyReason, 'Update Dateline and merge again.');
    sides.push(decoded.value.timeline);
  }
  const [a, b] = sides as [Timeline, Timeline];
  const decodedBase = base.length === 0 ? null : decodeTimelineBytes(base, `${name} (common version)`);
  if (decodedBase?.ok === false) return decodedBase;
  if (a.id !== b.id) return fail('different-timelines', name, 'the two versions are different timelines', 'Keep both under different names.');
  const merged = mergeTimelines(decodedBase?.value.timeline ?? null, a, b);
  // A side that wins whole keeps its bytes: nothing is rewritten for the sake of form.
  const text = merged.timeline === a ? Buffer.from(ours).toString('utf8') : merged.timeline === b ? Buffer.from(theirs).toString('utf8') : encodeTimeline(merged.timeline);
  return ok({ ...merged, text, toReview: newDoubts(merged.timeline, a, b) });
}

/** Exit codes as Git reads them: 0 merged, 1 merged with something kept twice or against a deletion, 129 and above: could not merge. */
export async function runMergeDriver(argv: readonly string[], say: (line: string) => void = (line) => { process.stderr.write(`${line}\n`); }): Promise<number> {
  const [base, ours, theirs, shown] = argv;
  if (base === undefined || ours === undefined || theirs === undefined) {
    say('usage: dateline merge-driver %O %A %B [%P]');
    return 129;
  }
  const name = shown ?? ours;
  let merged: Result<DriverMerge>;
  try {
    const [was, a, b] = await Promise.all([readFile(resolve(base)), readFile(resolve(ours)), readFile(resolve(theirs))] as const);
    merged = mergeVersions(was, a, b, name);
    if (merged.ok) {
      const written = await replaceFile(await resolveTarget(ours), Buffer.from(merged.value.text));
      if (!written.ok) merged = written;
    }
  } catch (error) {
    merged = { ok: false, failure: diskFailure(error, name) };
  }
  if (!merged.ok) {
    say(`dateline: ${merged.failure.subject}: ${merged.failure.message}. ${merged.failure.remedy}`);
    return 130;
  }
  for (const conflict of merged.value.conflicts) say(`dateline: ${name}: ${conflictWords(conflict)}`);
  if (merged.value.toReview > 0) say(`dateline: ${name}: ${words().storage.conflict.toReview(merged.value.toReview)}`);
  return merged.value.conflicts.length === 0 ? 0 : 1;
}
