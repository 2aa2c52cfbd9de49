/**
 * What of a timeline can be searched, as documents, and what an edit changes about them.
 */
import { changedSpan } from '../timeline/changed-span';
import type { EventId, Paragraph, ParagraphId, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import type { SearchDocument } from './search-corpus';

export type DocumentTarget =
  | { readonly type: 'event'; readonly event: EventId }
  | { readonly type: 'paragraph'; readonly source: SourceId; readonly paragraph: ParagraphId };

/** Events come before the paragraphs they stand on. */
const EVENT_RANK = 10_000;

const eventKey = (id: EventId): string => `e ${id}`;
const paragraphKey = (source: SourceId, paragraph: ParagraphId): string => `p ${source.length} ${source}${paragraph}`;

/** What a key names. */
export function targetOfKey(key: string): DocumentTarget | null {
  if (key.startsWith('e ')) return { type: 'event', event: key.slice(2) as EventId };
  const match = /^p (\d+) /.exec(key);
  if (match === null) return null;
  const from = match[0].length;
  const to = from + Number(match[1]);
  return { type: 'paragraph', source: key.slice(from, to) as SourceId, paragraph: key.slice(to) as ParagraphId };
}

/** Everything an event says, for filters and search alike. */
export function eventDocument(event: TimelineEvent): SearchDocument {
  const quotes = event.citations.map(({ quote }) => quote.exact);
  return {
    key: eventKey(event.id), rank: EVENT_RANK, title: event.title,
    body: [event.description ?? '', ...event.actors, ...event.places, ...event.tags, event.when.text ?? '', ...quotes].filter((text) => text !== '').join('\n'),
  };
}

const isSearched = ({ role, repeats }: Paragraph): boolean => role !== 'furniture' && repeats === undefined;

const paragraphDocument = (source: Source, paragraph: Paragraph): SearchDocument => ({
  key: paragraphKey(source.id, paragraph.id), rank: 0, title: paragraph.role === 'heading' ? paragraph.text : '', body: paragraph.role === 'heading' ? '' : paragraph.text,
});

type Searched = Pick<Timeline, 'events' | 'sources'>;

export interface DocumentChanges {
  readonly remove: readonly string[];
  /** Made as they are taken, so that a hundred thousand need not be made at once. */
  readonly put: Iterable<SearchDocument>;
}

/** Records that are in only one of two lists, told by identity: an edit leaves all others the same objects. */
function changed<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): { readonly gone: readonly T[]; readonly fresh: readonly T[] } {
  const { from, beforeEnd, afterEnd } = changedSpan(before, after);
  const old = before.slice(from, beforeEnd);
  const now = after.slice(from, afterEnd);
  // The first filling is all fresh: two sets of everything would hold the window up.
  if (old.length === 0) return { gone: [], fresh: now };
  const kept = new Set<T>(old);
  const ids = new Set(now.map(({ id }) => id));
  return { gone: old.filter(({ id }) => !ids.has(id)), fresh: now.filter((record) => !kept.has(record)) };
}

/** What has to be put and removed to come from one timeline to another; null stands for nothing searched yet. */
export function documentChanges(before: Searched | null, after: Searched): DocumentChanges {
  const events = changed(before?.events ?? [], after.events);
  const sources = changed(before?.sources ?? [], after.sources);
  const old = new Map(before?.sources.map((source) => [source.id, source]));
  const remove = events.gone.map(({ id }) => eventKey(id));
  for (const source of [...sources.gone, ...sources.fresh.flatMap(({ id }) => old.get(id) ?? [])]) {
    for (const paragraph of source.paragraphs) if (isSearched(paragraph)) remove.push(paragraphKey(source.id, paragraph.id));
  }
  return {
    remove,
    put: (function* documents() {
      for (const event of events.fresh) yield eventDocument(event);
      for (const source of sources.fresh) for (const paragraph of source.paragraphs) if (isSearched(paragraph)) yield paragraphDocument(source, paragraph);
    })(),
  };
}
