/**
 * One file given to `dateline import` as the edit that takes it: read by the supervised parser, never by this thread.
 */
import { basename } from 'node:path';
import type { DayOrder } from '../../core/interchange/date-cell';
import { formatOf } from '../../core/interchange/import-file';
import { importTimeline } from '../../core/interchange/import-timeline';
import { confidentialMarks, knownAmong, withMarks } from '../../core/interchange/known-events';
import { importEdit, type ImportedEvents } from '../../core/interchange/imported-events';
import type { TableMapping } from '../../core/interchange/propose-mapping';
import type { TableReading } from '../../core/interchange/read-events';
import type { DayCount } from '../../core/interchange/table-columns';
import { fail, ok, type Result } from '../../core/result';
import { decodeBytes } from '../../core/sources/decode-bytes';
import { MEDIA_TYPES } from '../../core/sources/media-type';
import type { Edit } from '../../core/timeline/commands';
import { decodeTimeline } from '../../core/timeline/decode';
import { ownVersion } from '../../core/timeline/own-version';
import type { SourceId, Timeline } from '../../core/timeline/types';
import type { ParserHost } from '../import/parser-host';
import { words } from '../../core/words/words';
import { readEventBytes, readOriginal } from '../import/read-original';
import { freshId } from '../storage/fresh-ids';

/** What was taken of a file. */
export interface Taken {
  readonly edit: Edit | null;
  /** What is left out of it, replaced or doubtful, for a person. */
  readonly problems: readonly string[];
  /** What else to say about it. */
  readonly notes: readonly string[];
  readonly source: SourceId | null;
}

export interface TakeOptions {
  readonly host: ParserHost;
  readonly timeline: Timeline;
  readonly dayOrder: DayOrder | null;
  /** Bare numbers in place of dates are days counted so; null where they are not read. */
  readonly dayCount: DayCount | null;
  /** 0 to 1 of this file. */
  readonly onPart: (part: number) => void;
}

/** In bytes. Larger than in the window, where somebody waits for it. */
const TABLE_LIMIT = 150_000_000;
/** Bytes that tell the format of a file. */
const HEAD = 16_000;

/** Only these are read as events; everything else is a document. */
const EVENTS_NAME = /\.(ics|csv|tsv|tab|json|dateline|timeline|xml|mw|markwhen)$/i;

/** How a table was understood where that is more than plain: which columns were not taken, which were told by what is in them. */
function understood(table: TableReading | null): readonly string[] {
  const { headings, undecided } = words().events.reasons;
  return (table?.reasons ?? []).filter((reason) => reason !== headings && reason !== undecided);
}

const markedWords = (marks: number): readonly string[] => (marks === 0 ? [] : [words().importing.marked(marks)]);

function ofEvents(fileName: string, timeline: Timeline, imported: ImportedEvents, table: TableReading | null): Taken {
  const known = knownAmong(timeline, imported.events);
  const fresh: ImportedEvents = { ...imported, events: imported.events.filter((event) => !known.has(event)) };
  const here = known.size === 0 ? [] : [known.size === 1 ? '1 event was here already' : `${known.size.toLocaleString('en')} events were here already`];
  const marks = confidentialMarks(timeline, imported.events);
  return {
    edit: withMarks(importEdit(timeline, fresh, { newId: freshId, now: new Date().toISOString() }), marks),
    problems: imported.problems.map(({ where, message }) => `${fileName}: ${where}: ${message}`),
    notes: [...understood(table), ...imported.notes, ...here, ...markedWords(marks.length)].map((note) => `${fileName}: ${note}`), source: null,
  };
}

function takeTimeline(bytes: Uint8Array, fileName: string, timeline: Timeline): Result<Taken> {
  const text = decodeBytes(bytes, fileName);
  if (!text.ok) return text;
  const theirs = ownVersion(decodeTimeline(text.value.text, fileName), fileName);
  if (!theirs.ok) return theirs;
  const { edit, known, knownSources, marks } = importTimeline(timeline, theirs.value, freshId);
  const here = known.size + knownSources;
  return ok({ edit, problems: [], notes: [...(here === 0 ? [] : [`${here.toLocaleString('en')} records were here already`]), ...markedWords(marks)].map((note) => `${fileName}: ${note}`), source: null });
}

async function takeEvents(bytes: Uint8Array, fileName: string, { host, timeline, dayOrder, dayCount, onPart }: TakeOptions): Promise<Result<Taken>> {
  const onProgress = (done: number, total: number): void => { onPart(total > 0 ? done / total : 0); };
  const read = await host.parseEvents({ kind: 'events', fileName, bytes, mapping: null }, { onProgress });
  if (!read.ok) return read;
  if (read.value.type === 'timeline') return takeTimeline(bytes, fileName, timeline);
  const { table, imported } = read.value;
  if (table === null) return ok(ofEvents(fileName, timeline, imported, table));
  if (table.mustChooseOrder && dayOrder === null) {
    return fail('order-unknown', fileName, 'Its dates can be read with the day or with the month first, and nothing in it tells which.', 'Say --day-first or --month-first.');
  }
  const said: Partial<TableMapping> = { ...(table.orderMatters && dayOrder !== null ? { dayOrder } : {}), ...(table.dayNumber !== null && dayCount !== null ? { dayCount } : {}) };
  if (Object.keys(said).length === 0) return ok(ofEvents(fileName, timeline, imported, table));
  const again = await host.parseEvents({ kind: 'events', fileName, bytes, mapping: { ...table.mapping, ...said } }, { onProgress });
  if (!again.ok) return again;
  return again.value.type === 'events' ? ok(ofEvents(fileName, timeline, again.value.imported, table)) : takeTimeline(bytes, fileName, timeline);
}

async function takeDocument(path: string, { host, timeline, onPart }: TakeOptions): Promise<Result<Taken>> {
  const original = await readOriginal(path);
  if (!original.ok) return original;
  const { fileName, format, bytes, sha256 } = original.value;
  const twin = timeline.sources.find((source) => source.sha256 === sha256);
  if (twin !== undefined) return ok({ edit: null, problems: [], notes: [`${fileName}: it is here already, as “${twin.title}”`], source: null });
  const parsed = await host.parse(
    { kind: 'document', sourceId: freshId('s'), fileName, format, mediaType: MEDIA_TYPES[format], sha256, bytes },
    { onProgress: (done, total) => { onPart(total > 0 ? done / total : 0); } },
  );
  if (!parsed.ok) return parsed;
  const { source, notices } = parsed.value;
  return ok({ edit: { command: { type: 'add-source', source }, label: `Import “${source.title}”` }, problems: notices.map((notice) => `${fileName}: ${notice}`), notes: [], source: source.id });
}

export async function takeFile(path: string, options: TakeOptions): Promise<Result<Taken>> {
  if (!EVENTS_NAME.test(basename(path))) return takeDocument(path, options);
  const read = await readEventBytes(path, undefined, TABLE_LIMIT);
  if (!read.ok) return read.failure.code === 'no-events-format' ? takeDocument(path, options) : read;
  const { fileName, bytes } = read.value;
  const head = decodeBytes(bytes.subarray(0, HEAD), fileName);
  const format = head.ok ? formatOf(head.value.text, fileName) : null;
  if (format === 'dateline') return takeTimeline(bytes, fileName, options.timeline);
  return format === null ? takeDocument(path, options) : takeEvents(bytes, fileName, options);
}
