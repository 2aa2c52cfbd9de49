/**
 * Another Dateline timeline put into this one as one edit.
 *
 * What is here already is not taken twice: the same source, and an event of the same title and time that says nothing
 * new. A record with a known id and other words gets a new id and stands beside the old one: nothing is overwritten, the
 * person decides. Relations lead to whatever their event has become.
 */
import type { Command, Edit } from '../timeline/commands';
import type { EventId, Kind, KindId, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import { words } from '../words/words';
import { confidentialMarks, keyOf, saysNothingNew, withMarks } from './known-events';

export interface TimelineImport {
  readonly edit: Edit | null;
  readonly events: number;
  readonly sources: number;
  /** Events of the other timeline that are here already. */
  readonly known: ReadonlySet<TimelineEvent>;
  readonly knownSources: number;
  /** Events here that are marked as confidential, as the other timeline has them. */
  readonly marks: number;
}

export interface TimelineImportOptions {
  /** Events that are here already are taken once more. */
  readonly takesKnown?: boolean;
}

type NewId = (prefix: 'e' | 's' | 'k') => string;

interface Placed<Id extends string> {
  /** Ids of the other timeline's records, here. */
  readonly ids: ReadonlyMap<Id, Id>;
  readonly commands: readonly Command[];
}

/** Ids, revisions and sittings say nothing about what a record says. */
const asText = (record: Kind | Source | TimelineEvent): string => JSON.stringify({ ...record, id: '', revision: 0, sittings: undefined });

/** A record that comes from another file brings nothing else of that file along. */
function withoutSittings<T extends Source | TimelineEvent>(record: T): T {
  if (record.sittings === undefined) return record;
  const { sittings: _sittings, ...rest } = record;
  return rest as T;
}

/** Lists of records by something they have in common. */
function grouped<Thing>(things: readonly Thing[], keyOfThing: (thing: Thing) => string): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOfThing(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

const folded = (label: string): string => label.trim().toLocaleLowerCase('en');

function placeKinds(timeline: Timeline, other: Timeline, newId: NewId): Placed<KindId> {
  const ids = new Map<KindId, KindId>();
  const commands: Command[] = [];
  const own = new Set(timeline.kinds.map(({ id }) => id));
  const used = new Set(other.events.map(({ kind }) => kind));
  for (const kind of other.kinds) {
    const namesake = timeline.kinds.find(({ label }) => folded(label) === folded(kind.label));
    const taken = namesake?.id ?? (own.has(kind.id) ? (newId('k') as KindId) : kind.id);
    ids.set(kind.id, taken);
    if (namesake === undefined && used.has(kind.id)) commands.push({ type: 'add-kind', kind: { ...kind, id: taken } });
  }
  return { ids, commands };
}

/** A source that two people have each imported from the same bytes is one, where it also reads the same. */
function placeSources(timeline: Timeline, other: Timeline, newId: NewId): Placed<SourceId> {
  const ids = new Map<SourceId, SourceId>();
  const commands: Command[] = [];
  const own = new Set(timeline.sources.map(({ id }) => id));
  const byBytes = grouped(timeline.sources, ({ sha256 }) => sha256);
  for (const source of other.sources) {
    const text = asText(source);
    const same = (byBytes.get(source.sha256) ?? []).filter((one) => asText(one) === text);
    const known = same.find(({ id }) => id === source.id) ?? same[0];
    const id = known?.id ?? (own.has(source.id) ? (newId('s') as SourceId) : source.id);
    ids.set(source.id, id);
    if (known === undefined) commands.push({ type: 'add-source', source: { ...withoutSittings(source), id } });
  }
  return { ids, commands };
}

/** Those of the other timeline's events that are here already, each with the one that it is. */
function knownEvents(timeline: Timeline, events: readonly TimelineEvent[]): ReadonlyMap<EventId, EventId> {
  const byId = new Map(timeline.events.map((event) => [event.id, event]));
  const byKey = grouped(timeline.events, keyOf);
  const theirKeys = new Map(events.map((event) => [event.id, keyOf(event)]));
  const isSame = (theirs: EventId, ours: EventId): boolean => {
    const one = byId.get(ours);
    return theirs === ours || (one !== undefined && theirKeys.get(theirs) === keyOf(one));
  };
  const known = new Map<EventId, EventId>();
  for (const event of events) {
    const twin = byId.get(event.id);
    const here = twin !== undefined && asText(twin) === asText(event) ? twin : (byKey.get(keyOf(event)) ?? []).find((one) => saysNothingNew(event, one, isSame));
    if (here !== undefined) known.set(event.id, here.id);
  }
  return known;
}

export function importTimeline(timeline: Timeline, other: Timeline, newId: NewId, { takesKnown = false }: TimelineImportOptions = {}): TimelineImport {
  const kinds = placeKinds(timeline, other, newId);
  const sources = placeSources(timeline, other, newId);
  const events = other.events.map((event): TimelineEvent => ({
    ...event, kind: kinds.ids.get(event.kind) ?? event.kind,
    citations: event.citations.map((citation) => ({ ...citation, source: sources.ids.get(citation.source) ?? citation.source })),
  }));
  const known = knownEvents(timeline, events);
  const own = new Set(timeline.events.map(({ id }) => id));
  const freshIdOf = (id: EventId): EventId => (own.has(id) ? (newId('e') as EventId) : id);
  const ids = new Map(events.map(({ id }) => [id, (takesKnown ? undefined : known.get(id)) ?? freshIdOf(id)]));
  const added = events.filter(({ id }) => takesKnown || !known.has(id)).map((event): TimelineEvent => {
    const relations = event.relations?.map((relation) => ({ ...relation, event: ids.get(relation.event) ?? relation.event }));
    return { ...withoutSittings(event), id: ids.get(event.id) ?? event.id, ...(relations === undefined ? {} : { relations }) };
  });
  const commands: readonly Command[] = [...kinds.commands, ...sources.commands, ...added.map((event): Command => ({ type: 'add-event', event }))];
  const marks = confidentialMarks(timeline, other.events);
  return {
    edit: withMarks(commands.length === 0 ? null : { command: { type: 'batch', commands }, label: words().importing.go(added.length) }, marks), marks: marks.length,
    events: added.length, sources: sources.commands.length, known: new Set(other.events.filter(({ id }) => known.has(id))), knownSources: other.sources.length - sources.commands.length,
  };
}
