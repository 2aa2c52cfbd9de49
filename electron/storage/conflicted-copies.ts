/**
 * Second versions of a timeline that lie beside it, found by name and content: what a sync service left after a conflict,
 * or a copy that somebody made.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { conflictedCopyName } from '../../core/merge/conflicted-copy-names';
import { differenceBetween, differenceWords } from '../../core/merge/difference';
import { type MergePast, mergeTimelines } from '../../core/merge/merge-timelines';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import type { Timeline } from '../../core/timeline/types';
import { sha256Of } from './atomic-save';
import { ownCopiesIn } from './own-copies';

/** A file that may be a second version, by its name. */
export interface CopyCandidate {
  readonly path: string;
  readonly fileName: string;
  /** The service whose way of naming it certainly is; null where a person may have named it so. */
  readonly service: string | null;
  /** Another text once the file changed. */
  readonly state: string;
}

export interface ConflictedCopy extends Pick<CopyCandidate, 'path' | 'fileName' | 'service'> {
  readonly sha256: string;
  readonly timeline: Timeline;
  /** What merging it would change here, in words. */
  readonly difference: string;
}

/** Looks at no more than this many candidates: a folder with more is not a sync conflict. */
const COPY_LIMIT = 20;

/** Without reading any of them: this is asked after every save. Copies that Dateline itself wrote are left out. */
export async function copyCandidates(target: string, dataDir: string): Promise<readonly CopyCandidate[]> {
  const folder = dirname(target);
  const names = await readdir(folder).catch((): string[] => []);
  const own = await ownCopiesIn(dataDir, folder, names);
  const found = names.sort().flatMap((fileName): readonly Pick<CopyCandidate, 'fileName' | 'service'>[] => {
    const name = conflictedCopyName(fileName, basename(target));
    if (name === null) return [];
    if (name.likelihood === 'certain') return [{ fileName, service: name.service }];
    return own.has(fileName) ? [] : [{ fileName, service: null }];
  });
  const candidates = await Promise.all(found.slice(0, COPY_LIMIT).map(async ({ fileName, service }) => {
    const path = join(folder, fileName);
    const state = await stat(path).then(({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`, () => null);
    return state === null ? [] : [{ path, fileName, service, state }];
  }));
  return candidates.flat();
}

/** What a copy, which has this digest, and the timeline started from, as far as it is known. */
export type PastWithCopy = (theirs: Timeline, sha256: string) => Promise<MergePast | null>;

/**
 * What a candidate holds that `timeline` lacks; null when that is nothing.
 *
 * A name alone proves nothing ("Report 2" may be another report): only a file with the same timeline id counts.
 */
export async function readCopy({ path, fileName, service }: CopyCandidate, timeline: Timeline, pastWith: PastWithCopy, read: (path: string) => Promise<Uint8Array> = readFile): Promise<ConflictedCopy | null> {
  const bytes = await read(path).catch(() => null);
  const decoded = bytes === null ? null : decodeTimelineBytes(bytes, fileName);
  if (bytes === null || decoded?.ok !== true || decoded.value.readOnlyReason !== null || decoded.value.timeline.id !== timeline.id) return null;
  const [theirs, sha256] = [decoded.value.timeline, sha256Of(bytes)];
  const merged = mergeTimelines(await pastWith(theirs, sha256), timeline, theirs).timeline;
  const difference = differenceWords(differenceBetween(timeline, merged));
  return difference === null ? null : { path, fileName, service, sha256, timeline: theirs, difference };
}
