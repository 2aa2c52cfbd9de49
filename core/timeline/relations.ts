/**
 * How events are related: what is written in one event about another, read from both ends.
 *
 * A relation stands in the event it starts from. The other end only learns of it here, so the file says each thing
 * once and two people who link the same event from two others do not touch the same line.
 */
import type { Command, EventPatch } from './commands';
import type { EventId, Relation, RelationType, TimelineEvent } from './types';

/** A relation as seen from one of its two events. */
export interface RelationEnd {
  readonly type: RelationType;
  /** `out`: written in the event that is looked from; `in`: written in the other. */
  readonly direction: 'out' | 'in';
  /** The other event. It may be gone: a merge can bring a relation to an event that the other side has deleted. */
  readonly event: EventId;
}

type Incoming = ReadonlyMap<EventId, readonly RelationEnd[]>;

const known = new WeakMap<readonly TimelineEvent[], Incoming>();

/** Relations by the event they lead to. One pass a list of events; lists are never changed in place. */
export function incomingRelations(events: readonly TimelineEvent[]): Incoming {
  const found = known.get(events);
  if (found !== undefined) return found;
  const incoming = new Map<EventId, RelationEnd[]>();
  for (const { id, relations } of events) {
    if (relations === undefined) continue;
    for (const { type, event } of relations) {
      const ends = incoming.get(event);
      const end: RelationEnd = { type, direction: 'in', event: id };
      if (ends === undefined) incoming.set(event, [end]);
      else ends.push(end);
    }
  }
  known.set(events, incoming);
  return incoming;
}

/** All relations of an event, its own first. */
export function relationsOf(event: TimelineEvent, events: readonly TimelineEvent[]): readonly RelationEnd[] {
  const out = (event.relations ?? []).map(({ type, event: other }): RelationEnd => ({ type, direction: 'out', event: other }));
  const incoming = incomingRelations(events).get(event.id);
  return incoming === undefined ? out : [...out, ...incoming.filter(({ event: other }) => other !== event.id)];
}

const isSame = (a: Relation, b: Relation): boolean => a.type === b.type && a.event === b.event;

/** The patch that adds a relation; null where the event has it already, or would be related to itself. */
export function relationAdded(event: TimelineEvent, relation: Relation): EventPatch | null {
  const relations = event.relations ?? [];
  return relation.event === event.id || relations.some((one) => isSame(one, relation)) ? null : { relations: [...relations, relation] };
}

/** The patch that takes a relation away; null where there is none such. */
export function relationRemoved(event: TimelineEvent, relation: Relation): EventPatch | null {
  const before = event.relations ?? [];
  const relations = before.filter((one) => !isSame(one, relation));
  return relations.length === before.length ? null : { relations: relations.length === 0 ? null : relations };
}

/** A part of a timeline's events, without relations to those that are not in it. */
export function relationsAmong(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  if (!events.some(({ relations }) => relations !== undefined)) return events;
  const there = new Set(events.map(({ id }) => id));
  return events.map((event) => {
    if (event.relations === undefined || event.relations.every((relation) => there.has(relation.event))) return event;
    const { relations, ...rest } = event;
    const left = relations.filter((relation) => there.has(relation.event));
    return left.length === 0 ? rest : { ...rest, relations: left };
  });
}

/** The events without their relations to events that go, and the commands that put these back. */
export function withoutRelationsTo(events: readonly TimelineEvent[], gone: ReadonlySet<EventId>, revision: number): { readonly events: readonly TimelineEvent[]; readonly back: readonly Command[] } {
  const back: Command[] = [];
  let next: TimelineEvent[] | null = null;
  for (const [index, event] of events.entries()) {
    if (event.relations?.some((relation) => gone.has(relation.event)) !== true) continue;
    const { relations, ...rest } = event;
    const left = relations.filter((relation) => !gone.has(relation.event));
    next ??= events.slice();
    next[index] = left.length === 0 ? { ...rest, revision } : { ...event, relations: left, revision };
    back.push({ type: 'patch-event', id: event.id, patch: { relations } });
  }
  return { events: next ?? events, back };
}
