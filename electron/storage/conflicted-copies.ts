/**
 * Second versions of a timeline that a sync service left beside it, found by name and content.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { conflictedCopyName } from '../../core/merge/conflicted-copy-names';
import { differenceBetween, differenceWords } from '../../core/merge/difference';
import { mergeTimelines } from '../../core/merge/merge-timelines';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import type { Timeline } from '../../core/timeline/types';
import { sha256Of } from './atomic-save';
import type { EarlierVersions } from './changed-elsewhere';

export interface ConflictedCopy {
  readonly path: string;
  readonly fileName: string;
  /** The service whose way of naming it is. */
  readonly service: string;
  readonly sha256: string;
  readonly timeline: Timeline;
  /** What merging it would change here, in words. */
  readonly difference: string;
}

/** Looks at no more than this many candidates: a folder with more is not a sync conflict. */
const COPY_LIMIT = 20;

/**
 * Copies of this timeline that hold something it lacks.
 *
 * A name alone proves nothing ("Report 2" may be another report): only a file with the same timeline id counts.
 */
export async function findConflictedCopies(target: string, timeline: Timeline, versions: EarlierVersions): Promise<readonly ConflictedCopy[]> {
  const folder = dirname(target);
  const names = await readdir(folder).catch((): string[] => []);
  const candidates = names.flatMap((name) => {
    const found = conflictedCopyName(name, basename(target));
    return found === null ? [] : [{ name, service: found.service }];
  });
  const copies: ConflictedCopy[] = [];
  for (const { name, service } of candidates.sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, COPY_LIMIT)) {
    const path = join(folder, name);
    const bytes = await readFile(path).catch(() => null);
    const decoded = bytes === null ? null : decodeTimelineBytes(bytes, name);
    if (bytes === null || decoded?.ok !== true || decoded.value.readOnlyReason !== null || decoded.value.timeline.id !== timeline.id) continue;
    const merged = mergeTimelines(await versions.pastWith(decoded.value.timeline), timeline, decoded.value.timeline).timeline;
    const difference = differenceWords(differenceBetween(timeline, merged));
    if (difference !== null) copies.push({ path, fileName: name, service, sha256: sha256Of(bytes), timeline: decoded.value.timeline, difference });
  }
  return copies;
}
