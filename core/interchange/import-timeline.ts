/**
 * Another Dateline timeline put into this one as one edit.
 *
 * Records that are here already, word for word, are not taken twice. A record with a known id and other words gets a new
 * id and stands beside the old one: nothing is overwritten, the person decides.
 */
import type { Command, Edit } from '../timeline/commands';
import type { EventId, Kind, KindId, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import { words } from '../words/words';

export interface TimelineImport {
  readonly edit: Edit | null;
  readonly events: number;
  readonly sources: number;
  /** Records that were here already. */
  readonly known: number;
}

/** Ids and revisions say nothing about what a record says. */
const asText = (record: Kind | Source | TimelineEvent): string => JSON.stringify({ ...record, id: '', revision: 0 });

export function importTimeline(timeline: Timeline, other: Timeline, newId: (prefix: 'e' | 's' | 'k') => string): TimelineImport {
  const commands: Command[] = [];
  let known = 0;

  const kindIds = new Map<KindId, KindId>();
  const ownKinds = new Map(timeline.kinds.map((kind) => [kind.id, kind]));
  for (const kind of other.kinds) {
    const twin = ownKinds.get(kind.id);
    const namesake = timeline.kinds.find(({ label }) => label.trim().toLocaleLowerCase('en') === kind.label.trim().toLocaleLowerCase('en'));
    const taken = namesake?.id ?? (twin === undefined ? kind.id : (newId('k') as KindId));
    kindIds.set(kind.id, taken);
    const isUsed = other.events.some((event) => event.kind === kind.id);
    if (namesake === undefined && isUsed) commands.push({ type: 'add-kind', kind: { ...kind, id: taken } });
  }

  const sourceIds = new Map<SourceId, SourceId>();
  const ownSources = new Map(timeline.sources.map((source) => [source.id, source]));
  let sources = 0;
  for (const source of other.sources) {
    const twin = ownSources.get(source.id);
    if (twin !== undefined && asText(twin) === asText(source)) {
      sourceIds.set(source.id, source.id);
      known += 1;
      continue;
    }
    const id = twin === undefined ? source.id : (newId('s') as SourceId);
    sourceIds.set(source.id, id);
    commands.push({ type: 'add-source', source: { ...source, id } });
    sources += 1;
  }

  const ownEvents = new Map(timeline.events.map((event) => [event.id, event]));
  let events = 0;
  for (const event of other.events) {
    const moved: TimelineEvent = {
      ...event, kind: kindIds.get(event.kind) ?? event.kind,
      citations: event.citations.map((citation) => ({ ...citation, source: sourceIds.get(citation.source) ?? citation.source })),
    };
    const twin = ownEvents.get(event.id);
    if (twin !== undefined && asText(twin) === asText(moved)) {
      known += 1;
      continue;
    }
    commands.push({ type: 'add-event', event: twin === undefined ? moved : { ...moved, id: newId('e') as EventId } });
    events += 1;
  }
  const edit: Edit | null = commands.length === 0 ? null : { command: { type: 'batch', commands }, label: words().importing.go(events) };
  return { edit, events, sources, known };
}
