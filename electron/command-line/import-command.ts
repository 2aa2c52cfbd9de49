/**
 * `dateline import FILE … --into CASE.dateline`: documents become sources, calendars and tables become events.
 *
 * The timeline is opened and saved by the same session as in a window: its lock, its journal, its atomic save. A file
 * that cannot be read is said and the others are still taken.
 */
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { importedTable, readEventFile, formatOf } from '../../core/interchange/import-file';
import { importTimeline } from '../../core/interchange/import-timeline';
import { importEdit, type ImportedEvents } from '../../core/interchange/imported-events';
import { mentionsInSource, mergeMentions, openSuggestions } from '../../core/reading/suggest';
import { acceptCommands } from '../../core/reading/suggested-event';
import { fail, ok, type Result } from '../../core/result';
import { decodeBytes } from '../../core/sources/decode-bytes';
import { MEDIA_TYPES } from '../../core/sources/media-type';
import { decodeTimeline } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import type { Edit } from '../../core/timeline/commands';
import { idFromBytes, newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, SourceId, Timeline } from '../../core/timeline/types';
import { parseDocument } from '../import/parse-document';
import { readOriginal } from '../import/read-original';
import { replaceFile } from '../storage/atomic-save';
import { openSession } from '../storage/open-session';
import { EXIT } from './exit-codes';
import { readInput } from './read-input';
import { IMPORT_USAGE } from './usage';
import { answer, complain, explain } from './say';

interface Taken {
  readonly edit: Edit | null;
  /** What to say about it. */
  readonly words: readonly string[];
  readonly source: SourceId | null;
}

/** Tables and calendars of this size are read in seconds; larger ones are another kind of data. */
const TABLE_LIMIT = 150_000_000;

const newId = (prefix: 'e' | 's' | 'k'): string => idFromBytes(prefix, randomBytes(11));

const problemsOf = (fileName: string, { problems, notes }: ImportedEvents): readonly string[] => [
  ...problems.slice(0, 50).map(({ where, message }) => `${fileName}: ${where}: ${message}`),
  ...(problems.length > 50 ? [`${fileName}: and ${(problems.length - 50).toLocaleString('en')} more problems`] : []),
  ...notes.map((note) => `${fileName}: ${note}`),
];

function takeEvents(fileName: string, timeline: Timeline, imported: ImportedEvents): Taken {
  return { edit: importEdit(timeline, imported, { newId, now: new Date().toISOString() }), words: problemsOf(fileName, imported), source: null };
}

function takeEventFile(text: string, fileName: string, timeline: Timeline, dayOrder: 'day-month' | 'month-day' | null): Result<Taken> {
  const read = readEventFile(text, fileName);
  if (!read.ok) return read;
  switch (read.value.type) {
    case 'events':
      return ok(takeEvents(fileName, timeline, read.value.imported));
    case 'table': {
      const { proposal } = read.value;
      if (proposal.mustChooseOrder && dayOrder === null) {
        return fail('order-unknown', fileName, 'Its dates can be read with the day or with the month first, and nothing in it tells which.', 'Say --day-first or --month-first.');
      }
      return ok(takeEvents(fileName, timeline, importedTable(read.value, dayOrder)));
    }
    case 'timeline': {
      const decoded = decodeTimeline(text, fileName);
      if (!decoded.ok) return decoded;
      const { edit, known } = importTimeline(timeline, decoded.value.timeline, newId);
      return ok({ edit, words: known === 0 ? [] : [`${fileName}: ${known.toLocaleString('en')} records were here already`], source: null });
    }
  }
}

async function takeDocument(path: string): Promise<Result<Taken>> {
  const original = await readOriginal(path);
  if (!original.ok) return original;
  const { fileName, format, bytes, sha256 } = original.value;
  const parsed = await parseDocument({ kind: 'document', sourceId: newId('s'), fileName, format, mediaType: MEDIA_TYPES[format], sha256, bytes }, () => undefined);
  if (!parsed.ok) return parsed;
  const { source } = parsed.value;
  return ok({ edit: { command: { type: 'add-source', source }, label: `Import “${source.title}”` }, words: [], source: source.id });
}

async function take(path: string, timeline: Timeline, dayOrder: 'day-month' | 'month-day' | null): Promise<Result<Taken>> {
  const fileName = basename(path);
  // Only names and beginnings of event formats are read as text; everything else is a document.
  if (/\.(ics|csv|tsv|tab|json|dateline|timeline|xml|mw|markwhen)$/i.test(fileName)) {
    const bytes = await readInput(path);
    if (!bytes.ok) return bytes;
    if (bytes.value.length > TABLE_LIMIT) return fail('file-too-large', fileName, 'It is larger than 150 MB.', 'Cut it into parts and import those.');
    const decoded = decodeBytes(bytes.value, fileName);
    if (!decoded.ok) return decoded;
    const { text } = decoded.value;
    if (formatOf(text, fileName) !== null) return takeEventFile(text, fileName, timeline, dayOrder);
  }
  return takeDocument(path);
}

function suggestionsOf(timeline: Timeline, sources: ReadonlySet<SourceId>): Edit | null {
  // Names are told apart by their surroundings alone: the classifier of the window takes half a second to load.
  const mentions = timeline.sources.filter(({ id }) => sources.has(id)).flatMap((source) => mentionsInSource(source, () => null) ?? []);
  const found = openSuggestions(mergeMentions(mentions), timeline.dismissed, timeline.events);
  if (found.length === 0) return null;
  const commands = acceptCommands(found.map((suggestion) => ({ suggestion, id: newId('e') as EventId })), timeline.kinds, new Date().toISOString());
  return { command: { type: 'batch', commands }, label: `Accept ${found.length.toLocaleString('en')} suggestions` };
}

export async function runImport(args: readonly string[], dataDir: string): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { into: { type: 'string' }, 'accept-suggestions': { type: 'boolean' }, 'day-first': { type: 'boolean' }, 'month-first': { type: 'boolean' } } });
  } catch (error) {
    complain(`${error instanceof Error ? error.message : 'The options cannot be read.'}\nusage: ${IMPORT_USAGE}`);
    return EXIT.usage;
  }
  const { values, positionals: files } = parsed;
  if (values.into === undefined || files.length === 0) {
    complain(`usage: ${IMPORT_USAGE}`);
    return EXIT.usage;
  }
  const dayOrder = values['day-first'] === true ? 'day-month' : values['month-first'] === true ? 'month-day' : null;
  if (!(await stat(values.into).then(() => true, () => false))) {
    const created = await replaceFile(values.into, new TextEncoder().encode(encodeTimeline(newTimeline(newId('e').replace(/^e/, 't'), basename(values.into).replace(/\.dateline$/i, '')))));
    if (!created.ok) {
      explain(created.failure);
      return EXIT.notWritten;
    }
  }
  const opened = await openSession({ dataDir, filePath: values.into });
  if (!opened.ok) {
    explain(opened.failure);
    return EXIT.data;
  }
  const { session } = opened.value;
  const before = session.timeline;
  const newSources = new Set<SourceId>();
  let failures = 0;
  try {
    for (const file of files) {
      const taken = await take(file, session.timeline, dayOrder);
      const stored = taken.ok && taken.value.edit !== null ? await session.edit(taken.value.edit) : taken;
      if (!stored.ok) {
        explain(stored.failure);
        failures += 1;
      }
      if (!taken.ok) continue;
      taken.value.words.forEach(complain);
      if (taken.value.source !== null && stored.ok) newSources.add(taken.value.source);
    }
    const accepted = values['accept-suggestions'] === true ? suggestionsOf(session.timeline, newSources) : null;
    if (accepted !== null) {
      const stored = await session.edit(accepted);
      if (!stored.ok) {
        explain(stored.failure);
        failures += 1;
      }
    }
    const saved = await session.saveNow();
    if (!saved.ok) {
      explain(saved.failure);
      return EXIT.notWritten;
    }
    const { events, sources } = session.timeline;
    answer(`${values.into}: ${(sources.length - before.sources.length).toLocaleString('en')} new sources, ${(events.length - before.events.length).toLocaleString('en')} new events`);
  } finally {
    await session.close();
  }
  return failures === 0 ? EXIT.done : EXIT.data;
}
