/**
 * Relations between events, joined; and kept where an event that one side deleted stays for the other's sake.
 *
 * Deleting an event takes the relations to it out of other events. Where the merge keeps that event after all (the other
 * side changed it, or related another to it since), they come back with it.
 */
import type { Relation, TimelineEvent } from '../timeline/types';
import { mergeOrder } from './merge-order';
import { type Join, sameContent } from './merge-record';
import { canonicalText } from './same-value';

const keyed = (value: unknown): ReadonlyMap<string, Relation> => new Map(((Array.isArray(value) ? value : []) as readonly Relation[]).map((relation) => [canonicalText(relation), relation]));

/** What either side added is in, what either side removed is out; no field at all when nothing is left. */
export const joinRelations: Join = (base, ours, theirs) => {
  const [was, a, b] = [keyed(base), keyed(ours), keyed(theirs)];
  const keep = new Set([...a.keys(), ...b.keys()].filter((key) => !was.has(key) || (a.has(key) && b.has(key))));
  const order = mergeOrder([...was.keys()], [...a.keys()], [...b.keys()], keep);
  const joined = order.flatMap((key) => a.get(key) ?? b.get(key) ?? []);
  return { value: joined.length === 0 ? undefined : joined };
};

const byId = (events: readonly TimelineEvent[]): ReadonlyMap<string, TimelineEvent> => new Map(events.map((event) => [event.id, event]));

/** An event with some of the relations put back that it had; the rest of their list in the order it was in. */
function withRestored(event: TimelineEvent, before: TimelineEvent, back: readonly Relation[]): TimelineEvent {
  if (back.length === 0) return event;
  const [then, now] = [keyed(before.relations), keyed(event.relations)];
  const order = mergeOrder([...then.keys()], [...now.keys()], [...then.keys()], new Set([...now.keys(), ...keyed(back).keys()]));
  const all = new Map([...then, ...now]);
  return { ...event, relations: order.flatMap((key) => all.get(key) ?? []) };
}

/** Relations that an event lost because what they led to was deleted on its side. */
function vanished(event: TimelineEvent, before: TimelineEvent, was: ReadonlyMap<string, TimelineEvent>, here: ReadonlyMap<string, TimelineEvent>): readonly Relation[] {
  if (before.relations === undefined || before.relations === event.relations) return [];
  const now = keyed(event.relations);
  return before.relations.filter((relation) => was.has(relation.event) && !here.has(relation.event) && !now.has(canonicalText(relation)));
}

/** Events that `deleting` has deleted and the merge keeps: the other side changed them, or has newly related an event to them. */
export function rescuedEvents(base: readonly TimelineEvent[], deleting: readonly TimelineEvent[], other: readonly TimelineEvent[]): ReadonlySet<string> {
  const there = byId(deleting);
  const now = byId(other);
  const gone = base.filter(({ id }) => !there.has(id) && now.has(id));
  if (gone.length === 0) return new Set();
  const was = byId(base);
  const isChanged = (before: TimelineEvent): boolean => {
    const event = now.get(before.id) ?? before;
    return !sameContent({ ...before }, { ...withRestored(event, before, vanished(event, before, was, now)) });
  };
  const rescued = new Set<string>(gone.filter(isChanged).map(({ id }) => id));
  const goneIds = new Set<string>(gone.map(({ id }) => id));
  for (const event of other) {
    if (event.relations === undefined) continue;
    const before = keyed(was.get(event.id)?.relations);
    for (const relation of event.relations) if (goneIds.has(relation.event) && !before.has(canonicalText(relation))) rescued.add(relation.event);
  }
  return rescued;
}

/**
 * A side's events with relations put back that vanished only because it deleted what they led to: those to events that
 * stay, and those of an event that the other side deleted, which has not really been changed then. What stays all the
 * same (`staying`) gets none back that lead nowhere.
 */
export function withRelationsTo(rescued: ReadonlySet<string>, staying: ReadonlySet<string>, side: readonly TimelineEvent[], base: readonly TimelineEvent[], other: readonly TimelineEvent[]): readonly TimelineEvent[] {
  if (!base.some(({ relations }) => relations !== undefined)) return side;
  const [was, here, there] = [byId(base), byId(side), byId(other)];
  return side.map((event) => {
    const before = was.get(event.id);
    const lost = before === undefined ? [] : vanished(event, before, was, here);
    if (before === undefined || lost.length === 0) return event;
    const whole = withRestored(event, before, lost);
    return !there.has(event.id) && !staying.has(event.id) && sameContent({ ...whole }, { ...before }) ? whole : withRestored(event, before, lost.filter((relation) => rescued.has(relation.event)));
  });
}

/**
 * The merged events without relations to what the merge has deleted: one side deleted two related events, the other
 * changed the first of them, which therefore stays. What led nowhere before stays as it was.
 */
export function withoutRelationsToGone(merged: readonly TimelineEvent[], ...sides: readonly (readonly TimelineEvent[])[]): readonly TimelineEvent[] {
  if (!merged.some(({ relations }) => relations !== undefined)) return merged;
  const here = byId(merged);
  const gone = new Set<string>(sides.flatMap((side) => side.filter(({ id }) => !here.has(id)).map(({ id }) => id)));
  if (gone.size === 0) return merged;
  return merged.map((event) => {
    if (event.relations?.some((relation) => gone.has(relation.event)) !== true) return event;
    const { relations, ...rest } = event;
    const left = relations.filter((relation) => !gone.has(relation.event));
    return left.length === 0 ? rest : { ...rest, relations: left };
  });
}
