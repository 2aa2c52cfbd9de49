/**
 * Which sittings a timeline has been through: the proof that it grew from another one.
 *
 *   "revision":41,"sittings":{"s3f9a1c2":12,"s07be44d":41}
 *
 * Revisions are counted on each computer by itself, so that a record with a higher one need not have grown from the one
 * with the lower. A sitting, one opening of a file, has a name made by chance, which tells nothing of a person or a
 * computer. A record carries the last edit of each sitting that edited it; whoever has the newest edit of a document, or
 * a later one of its sitting, has all that went before. One record of each edit carries it: it stays there when
 * somebody edits the record again, and goes to the timeline itself when it is deleted.
 */
import type { Sittings, Timeline } from './types';

/** What an edit leaves on what it changes. */
export interface Stamp {
  readonly revision: number;
  /** Undefined: nobody's, as in a test or a tool. */
  readonly sitting: string | undefined;
}

interface Sat {
  readonly sittings?: Sittings;
}

/** The newest are those that somebody may still have a file of. */
const SITTINGS_KEPT = 8;

/** Both together, the newest of them; the same whichever comes first. Undefined when there are none. */
export function joinedSittings(...all: readonly (Sittings | undefined)[]): Sittings | undefined {
  const found = new Map<string, number>();
  for (const one of all) for (const [name, revision] of Object.entries(one ?? {})) found.set(name, Math.max(revision, found.get(name) ?? 0));
  if (found.size === 0) return undefined;
  const newestFirst = [...found].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  return Object.fromEntries(newestFirst.slice(0, SITTINGS_KEPT).reverse());
}

/** The record with these as well; itself where there are none. */
export function withSittings<T extends Sat>(record: T, ...more: readonly (Sittings | undefined)[]): T {
  if (more.every((one) => one === undefined)) return record;
  const sittings = joinedSittings(record.sittings, ...more);
  return sittings === undefined ? record : { ...record, sittings };
}

/** A record that was just edited. */
export function stamped<T extends Sat>(record: T, { revision, sitting }: Stamp): T & { readonly revision: number } {
  const edited = { ...record, revision };
  return sitting === undefined ? edited : withSittings(edited, { [sitting]: revision });
}

/** What an edit changes that no single record carries; `gone`: records that it removed. */
export function stampedStructure(timeline: Timeline, { revision, sitting }: Stamp, ...gone: readonly Sat[]): Timeline {
  const own = sitting === undefined ? undefined : { [sitting]: revision };
  return withSittings({ ...timeline, structureRevision: revision }, own, ...gone.map(({ sittings }) => sittings));
}

/** Every record, and the timeline itself, that can carry sittings. */
const carriers = (timeline: Timeline): readonly Sat[] => [timeline, ...timeline.events, ...timeline.sources];

/** The newest sittings that anything in the timeline tells of. */
export const sittingsOf = (timeline: Timeline): Sittings | undefined =>
  joinedSittings(...new Set(carriers(timeline).flatMap(({ sittings }) => (sittings === undefined ? [] : [sittings]))));

/** Whether the sitting that made the newest edit of `past` is known, and `later` has that edit or a later one of it. Null: it is not known. */
export function grewInSittings(past: Timeline, later: Timeline): boolean | null {
  const newest = Math.max(past.structureRevision, ...[past.events, past.sources].map((list) => list.reduce((most, { revision = 0 }) => Math.max(most, revision), 0)));
  const names = new Set(carriers(past).flatMap(({ sittings }) => Object.entries(sittings ?? {}).flatMap(([name, revision]) => (revision === newest ? [name] : []))));
  if (names.size === 0) return null;
  return carriers(later).some(({ sittings }) => Object.entries(sittings ?? {}).some(([name, revision]) => names.has(name) && revision >= newest));
}
