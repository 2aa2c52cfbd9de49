/**
 * What two versions of a timeline have in common, found among the earlier versions kept here.
 */
import type { Timeline } from '../../core/timeline/types';
import { sameContent } from '../../core/merge/merge-record';
import { listVersions, readVersion } from './versions';

interface Stamped {
  readonly id: string;
  readonly revision?: number;
}

/** Every record of `past` is in `later`, as it was or edited since. */
function containsList(past: readonly Stamped[], later: readonly Stamped[]): boolean {
  const now = new Map(later.map((record) => [record.id, record]));
  return past.every((record) => {
    const found = now.get(record.id);
    if (found === undefined || (found.revision ?? 0) < (record.revision ?? 0)) return false;
    return (found.revision ?? 0) > (record.revision ?? 0) || sameContent({ ...record }, { ...found });
  });
}

/**
 * Whether `past` can serve as the common past of a merge with `side`.
 *
 * Strict on purpose: a wrong past would read "not there yet" as "deleted". With every record of it present in `side`,
 * nothing can be taken for deleted that is not.
 */
export function canBePastOf(past: Timeline, side: Timeline): boolean {
  return past.structureRevision <= side.structureRevision && containsList(past.events, side.events) && containsList(past.sources, side.sources) && containsList(past.kinds, side.kinds);
}

/** The newest kept version that `theirs` certainly grew from; null when none is certain, then a merge keeps everything of both. */
export async function commonPast(dataDir: string, ours: Timeline, theirs: Timeline): Promise<Timeline | null> {
  for (const { id } of await listVersions(dataDir, ours.id)) {
    const version = await readVersion(dataDir, ours.id, id);
    if (version.ok && canBePastOf(version.value, theirs)) return version.value;
  }
  return null;
}
