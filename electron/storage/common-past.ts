/**
 * What two versions of a timeline have in common, found among the earlier versions kept here.
 *
 * Revisions are counted on each computer by itself: a record with a higher one need not have grown from the record with
 * the lower. What proves descent is the newest edit itself, since edits follow one another: who holds it holds all that
 * went before.
 */
import type { MergePast } from '../../core/merge/merge-timelines';
import { sameValue } from '../../core/merge/same-value';
import type { Timeline } from '../../core/timeline/types';
import type { EarlierVersions } from './changed-elsewhere';
import { listVersions, readVersion, type VersionKeeper } from './versions';

interface Stamped {
  readonly id: string;
  readonly revision?: number;
}

const revisionOf = ({ revision = 0 }: Stamped): number => revision;

/** Every record of `past` is in `later`, just so or with a higher revision. */
function containsList(past: readonly Stamped[], later: readonly Stamped[]): boolean {
  const now = new Map(later.map((record) => [record.id, record]));
  return past.every((record) => {
    const found = now.get(record.id);
    return found !== undefined && (revisionOf(found) > revisionOf(record) || sameValue(found, record));
  });
}

/** Events carry the instant of their last edit, so that one and the same revision on two computers is told apart. */
function holdsNewestEdit(past: Timeline, side: Timeline): boolean {
  const now = new Map<string, Stamped>(side.events.map((event) => [event.id, event]));
  return past.events.some((event) => revisionOf(event) === past.revision && sameValue(now.get(event.id), event));
}

/**
 * Whether `past` can serve as the common past of a merge with `side`.
 *
 * Strict on purpose: a wrong past would read "not there yet" as "deleted", and an edit never seen as one taken back.
 */
function canBePastOf(past: Timeline, side: Timeline): boolean {
  return holdsNewestEdit(past, side) && past.structureRevision <= side.structureRevision
    && containsList(past.events, side.events) && containsList(past.sources, side.sources) && containsList(past.kinds, side.kinds);
}

function justSo<T extends { readonly id: string }>(past: readonly T[], side: readonly T[]): readonly T[] {
  const now = new Map(side.map((record) => [record.id, record]));
  return past.filter((record) => sameValue(now.get(record.id), record));
}

/** What `side` has just as `past` has it: there at least it changed nothing since. All else has no known past. */
function sharedPart(past: Timeline, side: Timeline): MergePast {
  const there = new Map<string, unknown>(Object.entries(side));
  const header = Object.fromEntries(Object.entries(past).filter(([field, value]) => sameValue(there.get(field), value)));
  return { ...header, kinds: justSo(past.kinds, side.kinds), sources: justSo(past.sources, side.sources), events: justSo(past.events, side.events) };
}

/**
 * The newest kept version that `theirs` certainly grew from; else what it shares with the newest of all; null when none
 * is kept. What has no known past is kept of both sides.
 */
export async function commonPast(dataDir: string, ours: Timeline, theirs: Timeline): Promise<MergePast | null> {
  let shared: MergePast | null = null;
  for (const { id, revision } of await listVersions(dataDir, ours.id)) {
    // A version that counts further than the other side cannot be what it grew from.
    if (shared !== null && revision > theirs.revision) continue;
    const version = await readVersion(dataDir, ours.id, id);
    // Another timeline may have lain in the file for a while.
    if (!version.ok || version.value.id !== ours.id) continue;
    if (canBePastOf(version.value, theirs)) return version.value;
    shared ??= sharedPart(version.value, theirs);
  }
  return shared;
}

/** What a merge with an outside change needs; `ours`: the document as it is when asked. */
export const earlierVersions = (keeper: VersionKeeper, ours: () => Timeline): EarlierVersions => ({
  pastWith: async (theirs) => {
    // The one that both grew from may just be on its way to the disk.
    await keeper.settled();
    return commonPast(keeper.dataDir, ours(), theirs);
  },
  keep: (timeline) => keeper.keepTimeline(timeline),
});
