/**
 * What two versions of a timeline have in common, found among the earlier versions kept here.
 *
 * Revisions are counted on each computer by itself: a record with a higher one need not have grown from the record with
 * the lower. What proves descent is the newest edit itself, since edits follow one another: who holds it holds all that
 * went before, and so does who holds a later one of the same sitting (core/timeline/sittings.ts).
 */
import type { MergePast } from '../../core/merge/merge-timelines';
import { sameValue } from '../../core/merge/same-value';
import { grewInSittings } from '../../core/timeline/sittings';
import type { Timeline } from '../../core/timeline/types';
import type { EarlierVersions } from './changed-elsewhere';
import type { Lineage } from './lineage';
import { listVersions, readVersion, type VersionKeeper } from './versions';

interface Stamped {
  readonly id: string;
  readonly revision?: number;
}

const revisionOf = ({ revision = 0 }: Stamped): number => revision;

/**
 * Every record of `past` is in `later`, just so or with a higher revision.
 *
 * `isProven`: one that is not there was deleted, unless somebody put it into `past` by hand, without an edit that counts.
 */
function containsList(past: readonly Stamped[], later: readonly Stamped[], isProven: boolean): boolean {
  const now = new Map(later.map((record) => [record.id, record]));
  return past.every((record) => {
    const found = now.get(record.id);
    if (found === undefined) return isProven && revisionOf(record) > 0;
    return revisionOf(found) > revisionOf(record) || sameValue(found, record);
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
  const grew = grewInSittings(past, side);
  const isProven = grew === true;
  // Kinds have no revisions of their own.
  const hasKinds = containsList(past.kinds, side.kinds, false) || (isProven && past.structureRevision < side.structureRevision);
  return (grew ?? holdsNewestEdit(past, side)) && past.structureRevision <= side.structureRevision && hasKinds
    && containsList(past.events, side.events, isProven) && containsList(past.sources, side.sources, isProven);
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

/** The same without anything else that is known of them: a timeline that Dateline never edited has no edit that would prove it. */
const hasGrownFrom = (side: Timeline, past: Timeline): boolean => past.revision > 0 && canBePastOf(past, side);

/**
 * One of the two, where the other certainly grew from it; the newest kept version that both certainly grew from; else what `theirs` shares with the newest one that `ours` grew
 * from; null where there is none. What has no known past is kept of both sides.
 *
 * Versions of all copies of a timeline lie together. One that only `theirs` grew from must not be taken: what was added
 * in the copy before would look as if it had been deleted here. `lineage`: beginnings of the digests of versions that
 * `ours` is known to have grown from; see lineage.ts.
 */
export async function commonPast(dataDir: string, ours: Timeline, theirs: Timeline, lineage: ReadonlySet<string>): Promise<MergePast | null> {
  // Where only one of them went on since they parted.
  if (hasGrownFrom(theirs, ours)) return ours;
  if (hasGrownFrom(ours, theirs)) return theirs;
  let shared: MergePast | null = null;
  for (const { id, revision, sha256Start } of await listVersions(dataDir, ours.id)) {
    // A version that counts further than the other side cannot be what it grew from.
    if (shared !== null && revision > theirs.revision) continue;
    const version = await readVersion(dataDir, ours.id, id);
    // Another timeline may have lain in the file for a while.
    if (!version.ok || version.value.id !== ours.id) continue;
    if (!lineage.has(sha256Start) && !hasGrownFrom(ours, version.value)) continue;
    if (canBePastOf(version.value, theirs)) return version.value;
    shared ??= sharedPart(version.value, theirs);
  }
  return shared;
}

/** What a session needs of its versions; `ours`: the document as it is when asked. */
export const earlierVersions = (keeper: VersionKeeper, lineage: Lineage, ours: () => Timeline): EarlierVersions => ({
  pastWith: async (theirs) => {
    // The one that both grew from may just be on its way to the disk.
    await keeper.settled();
    const known = await lineage.known();
    return commonPast(keeper.dataDir, ours(), theirs, known);
  },
  keep: async (timeline) => {
    const sha256 = await keeper.keepTimeline(timeline);
    if (sha256 !== null) lineage.add(sha256);
  },
  forget: () => { lineage.forget(); },
  keepFile: async ({ base, start, fileSha256 }, always) => {
    const isKept = await keeper.keep(start.target, base.id, base.revision, always);
    if (isKept && fileSha256 !== null) lineage.add(fileSha256);
  },
  noteSaved: ({ start, fileSha256 }) => { if (fileSha256 !== null) lineage.note(start.target, fileSha256); },
  list: async ({ base, start }) => {
    const [found, elsewhere] = [await keeper.list(base.id), await lineage.elsewhere(start.target)];
    return found.map((version) => ({ ...version, isElsewhere: elsewhere.has(version.sha256Start) }));
  },
  settled: async () => { await Promise.all([keeper.settled(), lineage.settled()]); },
});
