/**
 * Whether a timeline grew from another one, as far as the two can tell.
 *
 * Every edit has the revision after the document's, so whoever edits a document leaves records above its revision, and
 * none below what they were. Revisions are counted on each computer by itself, though: two that edited the same file
 * apart count alike. The sitting of the newest edit tells these apart (core/timeline/sittings.ts); where it is not known,
 * as in files of other programs, the instants in events do as well as they can.
 */
import { grewInSittings } from '../timeline/sittings';
import type { Timeline, TimelineEvent } from '../timeline/types';
import { sameValue } from './same-value';

export type Descent =
  /** It holds the newest edit, or nothing speaks against it. Programs that know of no revisions change files as well. */
  | 'grown'
  /** It has nothing newer: an earlier state was put in the file's place. */
  | 'older'
  /** Edited elsewhere without the newest edits: neither holds the other. */
  | 'apart';

interface Stamped {
  readonly id: string;
  readonly revision?: number;
  readonly modified?: string;
}

const revisionOf = ({ revision = 0 }: Stamped): number => revision;

const byId = (list: readonly Stamped[]): ReadonlyMap<string, Stamped> => new Map(list.map((record) => [record.id, record]));

/** The same edit, whatever was done to the record by hand since. */
const sameEdit = (a: Stamped, b: Stamped): boolean => revisionOf(a) === revisionOf(b) && a.modified === b.modified;

function holdsNewestEdit(base: Timeline, later: ReadonlyMap<string, Stamped>): boolean {
  return base.events.some((event: TimelineEvent) => {
    const found = later.get(event.id);
    return revisionOf(event) === base.revision && found !== undefined && sameEdit(found, event);
  });
}

/** Whether a record of `base` is in `later` as no editing of `base` would leave it. */
function speaksAgainst(record: Stamped, found: Stamped | undefined, base: Timeline, later: Timeline): boolean {
  // A merge brings in records with revisions of their own; it leaves its mark above all of them, and so does a deletion.
  const isMarked = later.structureRevision > base.revision;
  if (found === undefined) return !isMarked;
  if (revisionOf(found) <= revisionOf(record)) return !sameEdit(found, record);
  return revisionOf(found) <= base.revision && !isMarked;
}

/**
 * Whether all there is in `later` is in `base` too, just so or edited since.
 *
 * What is not in `base` may have been deleted there or added elsewhere. An earlier state has fewer edits behind it.
 */
function hasNothingNewer(base: Timeline, later: Timeline): boolean {
  if (later.revision >= base.revision) return false;
  const isOld = (now: ReadonlyMap<string, Stamped>) => (record: Stamped): boolean => {
    const found = now.get(record.id);
    if (found === undefined) return revisionOf(record) <= base.structureRevision;
    return revisionOf(record) < revisionOf(found) || sameValue(record, found);
  };
  return later.structureRevision <= base.structureRevision && later.events.every(isOld(byId(base.events))) && later.sources.every(isOld(byId(base.sources)));
}

/** How `later`, found in the place of `base`, came about. */
export function descentFrom(base: Timeline, later: Timeline): Descent {
  const [events, sources, grew] = [byId(later.events), byId(later.sources), grewInSittings(base, later)];
  if (base.revision === 0 || (grew ?? holdsNewestEdit(base, events))) return 'grown';
  const isSuspect = grew === false || later.structureRevision < base.structureRevision
    || base.events.some((event) => speaksAgainst(event, events.get(event.id), base, later))
    || base.sources.some((source) => speaksAgainst(source, sources.get(source.id), base, later));
  if (!isSuspect) return 'grown';
  return grewInSittings(later, base) !== false && hasNothingNewer(base, later) ? 'older' : 'apart';
}
