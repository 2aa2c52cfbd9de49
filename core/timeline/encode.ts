/**
 * A timeline as the text of its file.
 *
 * Bytes are stable: fixed key order, one record a line, `\n` ends, a final newline. An edit of one event changes one
 * line, so Git, Syncthing and people can merge files. The header's `revision` is that of the last edit which no record
 * carries; every record carries its own. Unknown fields follow the known ones in the order they came.
 */
import type { Citation, Kind, Paragraph, Source, TextQuote, Timeline, TimelineEvent, When } from './types';

type Fields = readonly string[];

const KIND: Fields = ['id', 'label', 'color', 'icon', 'shape'] satisfies (keyof Kind)[];
const PARAGRAPH: Fields = ['id', 'text', 'role', 'page', 'repeats'] satisfies (keyof Paragraph)[];
const SOURCE: Fields = [
  'id', 'title', 'author', 'publisher', 'url', 'published', 'publishedBasis', 'publishedReason', 'retrieved', 'language', 'zone',
  'mediaType', 'sha256', 'fileName', 'note', 'confidential', 'revision', 'paragraphs',
] satisfies (keyof Source)[];
const WHEN: Fields = ['edtf', 'text', 'zone'] satisfies (keyof When)[];
const QUOTE: Fields = ['exact', 'prefix', 'suffix'] satisfies (keyof TextQuote)[];
const CITATION: Fields = ['source', 'paragraph', 'quote', 'when', 'note'] satisfies (keyof Citation)[];
const EVENT: Fields = [
  'id', 'title', 'when', 'kind', 'status', 'description', 'actors', 'places', 'tags', 'citations', 'confidential', 'created', 'modified', 'revision',
] satisfies (keyof TimelineEvent)[];
const TIMELINE: Fields = ['format', 'version', 'revision', 'id', 'title', 'description', 'kinds', 'sources', 'events', 'dismissed'] satisfies (keyof Timeline)[];

/** Fields of the value in memory that the file does not have. */
const MEMORY_ONLY: Fields = ['structureRevision'] satisfies (keyof Timeline)[];

type Write = (value: unknown) => string;

const plain: Write = (value) => JSON.stringify(value);

/** `{"a":1,"b":2}` in the order of `fields`, then what is left. */
function record(value: object, fields: Fields, write: Readonly<Record<string, Write>> = {}): string {
  const parts: string[] = [];
  const entries = new Map<string, unknown>(Object.entries(value));
  for (const field of fields) {
    const item = entries.get(field);
    if (item !== undefined) parts.push(`${JSON.stringify(field)}:${(write[field] ?? plain)(item)}`);
    entries.delete(field);
  }
  for (const [field, item] of entries) if (item !== undefined) parts.push(`${JSON.stringify(field)}:${plain(item)}`);
  return `{${parts.join(',')}}`;
}

const when: Write = (value) => record(value as When, WHEN);
const quote: Write = (value) => record(value as TextQuote, QUOTE);
const citation = (value: Citation): string => record(value, CITATION, { quote, when });
const citations: Write = (value) => `[${(value as readonly Citation[]).map(citation).join(',')}]`;

/** One record a line between brackets on lines of their own. */
const lines = (items: readonly string[]): string => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`);

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
export const eventLine = (event: TimelineEvent): string => cached(event, (value) => record(value, EVENT, { when, citations }));

/** The lines of one source in the file: its fields, then a paragraph a line. */
export const sourceLines = (source: Source): string =>
  cached(source, (value) => record(value, SOURCE, { paragraphs: (list) => lines((list as readonly Paragraph[]).map((paragraph) => cached(paragraph, (one) => record(one, PARAGRAPH)))) }));

/** The whole file. Feed it to UTF-8 as it is. */
export function encodeTimeline(timeline: Timeline): string {
  const header = { ...timeline, revision: timeline.structureRevision };
  const entries = new Map<string, unknown>(Object.entries(header));
  for (const field of MEMORY_ONLY) entries.delete(field);
  const write: Readonly<Record<string, (() => string) | undefined>> = {
    kinds: () => lines(timeline.kinds.map((kind) => record(kind, KIND))),
    sources: () => lines(timeline.sources.map(sourceLines)),
    events: () => lines(timeline.events.map(eventLine)),
    dismissed: () => lines(timeline.dismissed.map((one) => JSON.stringify(one))),
  };
  const parts: string[] = [];
  const put = (field: string): void => {
    const value = entries.get(field);
    if (value !== undefined) parts.push(`${JSON.stringify(field)}: ${write[field]?.() ?? plain(value)}`);
    entries.delete(field);
  };
  TIMELINE.forEach(put);
  [...entries.keys()].forEach(put);
  return `{\n${parts.join(',\n')}\n}\n`;
}
