/**
 * A timeline as the text of its file.
 *
 * Bytes are stable: fixed key order, one record a line, `\n` ends, a final newline. An edit of one event changes one
 * line, so Git, Syncthing and people can merge files. The header's `revision` is that of the last edit which no record
 * carries; every record carries its own. Unknown fields follow the known ones in the order they came.
 */
import type { AcceptedFinding, Citation, EventFilter, Kind, Paragraph, Relation, SavedFilter, Source, TextQuote, Timeline, TimelineEvent, When } from './types';

/** Fields in the order of the file, by name. */
type Fields = ReadonlyMap<string, number>;

const fields = <T>(...names: readonly (keyof T & string)[]): Fields => new Map(names.map((name, rank) => [name, rank]));

const KIND = fields<Kind>('id', 'label', 'color', 'icon', 'shape');
const PARAGRAPH = fields<Paragraph>('id', 'text', 'role', 'page', 'repeats');
const SOURCE = fields<Source>(
  'id', 'title', 'author', 'publisher', 'url', 'published', 'publishedBasis', 'publishedReason', 'retrieved', 'language', 'zone',
  'mediaType', 'sha256', 'fileName', 'note', 'confidential', 'read', 'revision', 'sittings', 'paragraphs',
);
const WHEN = fields<When>('edtf', 'text', 'zone');
const QUOTE = fields<TextQuote>('exact', 'prefix', 'suffix');
const CITATION = fields<Citation>('source', 'paragraph', 'quote', 'anchor', 'when', 'note');
const RELATION = fields<Relation>('type', 'event');
const SAVED_FILTER = fields<SavedFilter>('id', 'name', 'filter');
const FILTER = fields<EventFilter>('kinds', 'statuses', 'actors', 'places', 'tags', 'sources', 'from', 'to', 'withoutCitation', 'withSuggestions', 'words');
const ACCEPTED = fields<AcceptedFinding>('finding', 'reason');
const EVENT = fields<TimelineEvent>(
  'id', 'title', 'when', 'kind', 'status', 'description', 'actors', 'places', 'tags', 'citations', 'relations', 'confidential', 'created', 'modified', 'revision', 'sittings',
);
const TIMELINE = fields<Timeline>('format', 'version', 'revision', 'sittings', 'id', 'title', 'description', 'incomplete', 'kinds', 'sources', 'events', 'dismissed', 'filters', 'acceptedFindings');

/** Fields of the value in memory that the file does not have. */
const MEMORY_ONLY: readonly string[] = ['structureRevision'] satisfies (keyof Timeline)[];

const inOrder = (value: object, order: Fields): boolean => {
  let last = -1;
  for (const name in value) {
    const rank = order.get(name) ?? order.size;
    if (rank < last) return false;
    last = rank;
  }
  return true;
};

/**
 * The same value with its fields in the order of the file, unknown ones last.
 *
 * Records read from a file are in order already and come back as they are, which makes writing 100,000 of them as
 * quick as the platform's own serialiser.
 */
function ordered<T extends object>(value: T, order: Fields): T {
  if (inOrder(value, order)) return value;
  const rankOf = ([name]: readonly [string, unknown]): number => order.get(name) ?? order.size;
  return Object.fromEntries(Object.entries(value).sort((a, b) => rankOf(a) - rankOf(b))) as T;
}

function orderedCitation(citation: Citation): Citation {
  const quote = ordered(citation.quote, QUOTE);
  const when = citation.when === undefined ? undefined : ordered(citation.when, WHEN);
  const same = quote === citation.quote && when === citation.when;
  return ordered(same ? citation : { ...citation, quote, ...(when === undefined ? {} : { when }) }, CITATION);
}

function orderedEvent(event: TimelineEvent): TimelineEvent {
  const when = ordered(event.when, WHEN);
  const citations = event.citations.map(orderedCitation);
  const relations = event.relations?.map((relation) => ordered(relation, RELATION));
  const same = when === event.when && citations.every((citation, index) => citation === event.citations[index]) && relations?.every((relation, index) => relation === event.relations?.[index]) !== false;
  return ordered(same ? event : { ...event, when, citations, ...(relations === undefined ? {} : { relations }) }, EVENT);
}

/** Records that are joined to one piece of text: enough that the joining costs nothing, few enough that the piece is soon forgotten again. */
const PIECE_RECORDS = 100;

/** One record a line between brackets on lines of their own. */
function* linesOf<T>(items: readonly T[], lineOf: (item: T) => string): Generator<string, void> {
  if (items.length === 0) {
    yield '[]';
    return;
  }
  for (let from = 0; from < items.length; from += PIECE_RECORDS) {
    yield `${from === 0 ? '[\n' : ',\n'}${items.slice(from, from + PIECE_RECORDS).map(lineOf).join(',\n')}`;
  }
  yield '\n]';
}

const lines = (items: readonly string[]): string => [...linesOf(items, (item) => item)].join('');

/** Lines already written. Records are never changed in place, so the same object is the same line. */
const known = new WeakMap<object, string>();

function cached<T extends object>(value: T, write: (value: T) => string): string {
  const found = known.get(value);
  if (found !== undefined) return found;
  const line = write(value);
  known.set(value, line);
  return line;
}

/** The line of one event in the file. */
export const eventLine = (event: TimelineEvent): string => cached(event, (value) => JSON.stringify(orderedEvent(value)));

const paragraphLine = (paragraph: Paragraph): string => cached(paragraph, (value) => JSON.stringify(ordered(value, PARAGRAPH)));

/** The lines of one source in the file: its fields, then a paragraph a line. */
export const sourceLines = (source: Source): string =>
  cached(source, (value) =>
    `{${Object.entries(ordered(value, SOURCE))
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => `${JSON.stringify(name)}:${name === 'paragraphs' ? lines(value.paragraphs.map(paragraphLine)) : JSON.stringify(item)}`)
      .join(',')}}`);

/** The pieces of one field's value. */
function* valueOf(timeline: Timeline, name: string, value: unknown): Generator<string, void, undefined> {
  switch (name) {
    case 'kinds': return yield* linesOf(timeline.kinds, (kind) => JSON.stringify(ordered(kind, KIND)));
    case 'sources': return yield* linesOf(timeline.sources, sourceLines);
    case 'events': return yield* linesOf(timeline.events, eventLine);
    case 'dismissed': return yield* linesOf(timeline.dismissed, (one) => JSON.stringify(one));
    case 'filters': return yield* linesOf(timeline.filters ?? [], (one) => JSON.stringify(ordered({ ...one, filter: ordered(one.filter, FILTER) }, SAVED_FILTER)));
    case 'acceptedFindings': return yield* linesOf(timeline.acceptedFindings ?? [], (one) => JSON.stringify(ordered(one, ACCEPTED)));
    case 'revision': yield String(timeline.structureRevision); return;
    default: yield JSON.stringify(value);
  }
}

/**
 * The whole file, piece by piece, in order. Feed them to UTF-8 as they are; no character is split between two.
 *
 * For whoever writes 50 MB: in one string, they are garbage of 50 MB a moment later, and clearing that away holds up
 * every thread.
 */
export function* timelinePieces(timeline: Timeline): Generator<string, void> {
  let before = '{\n';
  for (const [name, value] of Object.entries(ordered(timeline, TIMELINE))) {
    if (value === undefined || MEMORY_ONLY.includes(name)) continue;
    yield `${before}${JSON.stringify(name)}: `;
    yield* valueOf(timeline, name, value);
    before = ',\n';
  }
  yield '\n}\n';
}

/** The whole file. Feed it to UTF-8 as it is. */
export const encodeTimeline = (timeline: Timeline): string => [...timelinePieces(timeline)].join('');
