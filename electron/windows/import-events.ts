/**
 * Events out of other people's files: read by the sandboxed parser, shown, and taken as one edit.
 *
 * What would be imported stays here until the person decides; the window is shown the beginning. Nothing is changed
 * before `take`.
 */
import { createHash, randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { confidentialMarks, keyOf, knownAmong, withMarks } from '../../core/interchange/known-events';
import { isEventFileName, PROBLEMS_SHOWN, type EventsPreview, type EventsTaken, type OfferedFile } from '../../core/interchange/events-preview';
import { importTimeline } from '../../core/interchange/import-timeline';
import { importEdit, type ImportedEvent, type ImportedEvents } from '../../core/interchange/imported-events';
import type { TableMapping } from '../../core/interchange/propose-mapping';
import { problemList } from '../../core/interchange/problem-list';
import { PREVIEW_ROWS, type EventsReading, type TableReading } from '../../core/interchange/read-events';
import { failTelling, ok, type Result } from '../../core/result';
import { decodeTimeline } from '../../core/timeline/decode';
import type { Command, Edit } from '../../core/timeline/commands';
import { isUnnamed } from '../../core/timeline/new-timeline';
import { ownVersion } from '../../core/timeline/own-version';
import type { Timeline, TimelineEvent } from '../../core/timeline/types';
import { cancelled, readEventBytes, shownName, type EventFileBytes } from '../import/read-original';
import { columnsFor, withColumns } from '../settings/remembered-columns';
import { words } from '../../core/words/words';
import type { AppContext } from './app-context';
import type { DocumentWindow } from './document-window';
import { freshId } from '../storage/fresh-ids';
import { openNewIn } from './open-timeline';

type Read =
  | { readonly type: 'events'; readonly reading: Extract<EventsReading, { readonly type: 'events' }> }
  | { readonly type: 'timeline'; readonly timeline: Timeline };

interface Offered {
  readonly path: string;
  readonly fileName: string;
  bytes: EventFileBytes | null;
  read: Read | null;
}

const EMPTY: Pick<Timeline, 'kinds' | 'sources' | 'events'> = { kinds: [], sources: [], events: [] };

/** Tables of the same headings are alike. Null for one without. */
const signatureOf = ({ columns, mapping }: TableReading): string | null =>
  (mapping.hasHeadings ? createHash('sha256').update(columns.map(({ heading }) => heading).join('\u001f')).digest('hex') : null);

const asImported = ({ title, when, status, description, actors, places, tags }: TimelineEvent, kinds: Timeline['kinds'], kind: string) => ({
  title, when, status, ...(description === undefined ? {} : { description }), actors, places, tags, kind: kinds.find(({ id }) => id === kind)?.label ?? null,
});

/** Events compared in one turn: about 10 ms. */
const COMPARED = 4_000;

/** As `knownAmong`, for tens of thousands of events: other work goes between. */
async function knownInTurns(timeline: Pick<Timeline, 'events'>, events: readonly ImportedEvent[]): Promise<ReadonlySet<ImportedEvent>> {
  const here = new Set<string>();
  const known = new Set<ImportedEvent>();
  if (timeline.events.length === 0) return known;
  for (let at = 0; at < timeline.events.length; at += COMPARED) {
    for (const event of timeline.events.slice(at, at + COMPARED)) here.add(keyOf(event));
    await nextTurn();
  }
  for (let at = 0; at < events.length; at += COMPARED) {
    for (const event of events.slice(at, at + COMPARED)) if (here.has(keyOf(event))) known.add(event);
    await nextTurn();
  }
  return known;
}

export class EventImport {
  private readonly offered = new Map<string, Offered>();
  private reading: AbortController | null = null;

  constructor(private readonly app: AppContext, private readonly target: DocumentWindow) {}

  /** Handles for these files; what was offered before is forgotten. */
  offer(paths: readonly string[]): readonly OfferedFile[] {
    this.end();
    return paths.map((path) => {
      const handle = randomBytes(9).toString('base64url');
      const fileName = shownName(path);
      this.offered.set(handle, { path, fileName, bytes: null, read: null });
      return { handle, fileName };
    });
  }

  /** Opens the dialogue on those of the dropped files that are plainly of events; the others are sources. */
  takeDropped(paths: readonly string[]): readonly string[] {
    const events = paths.filter(isEventFileName);
    if (events.length > 0) this.target.push('eventFiles', this.offer(events));
    return paths.filter((path) => !isEventFileName(path));
  }

  end(): void {
    this.reading?.abort();
    this.reading = null;
    this.offered.clear();
  }

  /** Reads the file, a table by the mapping given; null for the one remembered for such tables, else the one it suggests. A later call ends the one before. */
  async read(handle: string, mapping: TableMapping | null): Promise<Result<EventsPreview>> {
    const file = this.offered.get(handle);
    if (file === undefined) return failTelling('no-such-file', words().failures.subjects.file, words().failures.window.notOffered);
    this.reading?.abort();
    const cancelling = new AbortController();
    this.reading = cancelling;
    const { signal } = cancelling;
    if (file.bytes === null) {
      const bytes = await readEventBytes(file.path, signal);
      if (!bytes.ok) return bytes;
      file.bytes = bytes.value;
    }
    const bytes = file.bytes;
    const importer = await this.app.importer();
    const onProgress = (done: number, total: number): void => { if (!signal.aborted) this.target.push('eventsRead', { handle, done, total }); };
    let read = await importer.readEvents(bytes, mapping, { signal, onProgress });
    if (read.ok && read.value.type === 'events' && read.value.table !== null && mapping === null) {
      const signature = signatureOf(read.value.table);
      const remembered = signature === null ? null : columnsFor(this.app.settings.current().eventColumns, signature, read.value.table.columns.length);
      if (remembered !== null) read = await importer.readEvents(bytes, remembered, { signal, onProgress });
    }
    if (!read.ok) return read;
    if (read.value.type === 'events') {
      file.read = { type: 'events', reading: read.value };
    } else {
      const timeline = ownVersion(decodeTimeline(read.value.text, file.fileName), file.fileName);
      if (!timeline.ok) return timeline;
      file.read = { type: 'timeline', timeline: timeline.value };
    }
    const preview = await this.preview(file.fileName, file.read);
    return signal.aborted ? cancelled(file.fileName) : ok(preview);
  }

  private async preview(fileName: string, read: Read): Promise<EventsPreview> {
    const timeline = this.target.session?.timeline ?? EMPTY;
    if (read.type === 'timeline') {
      const { events, sources, known, marks } = importTimeline({ ...read.timeline, ...timeline }, read.timeline, freshId);
      const rows = read.timeline.events.slice(0, PREVIEW_ROWS).map((event) => ({ where: '', written: '', event: asImported(event, read.timeline.kinds, event.kind), problem: '', isKnown: known.has(event) }));
      return { fileName, format: 'dateline', encoding: 'utf-8', table: null, rows, events: events + known.size, marks, sources, problems: [], problemCount: 0, notes: [], known: { count: known.size, first: [...known].slice(0, 5).map(({ title, when }) => ({ title, when })) } };
    }
    const { format, encoding, table, preview, imported } = read.reading;
    const known = await knownInTurns(timeline, imported.events);
    const knownRows = knownAmong(timeline, preview.flatMap(({ event }) => event ?? []));
    return {
      fileName, format, encoding, table, rows: preview.map((row) => ({ ...row, isKnown: row.event !== null && knownRows.has(row.event) })),
      events: imported.events.length, marks: confidentialMarks(timeline, imported.events).length, sources: 0, problems: imported.problems.slice(0, PROBLEMS_SHOWN), problemCount: imported.problems.length, notes: imported.notes,
      known: { count: known.size, first: [...known].slice(0, 5).map(({ title, when }) => ({ title, when })) },
    };
  }

  private editOf(timeline: Timeline, read: Read, withKnown: boolean): { readonly edit: Edit | null; readonly events: number; readonly marks: number; readonly sources: number } {
    if (read.type === 'timeline') return importTimeline(timeline, read.timeline, freshId, { takesKnown: withKnown });
    const { imported } = read.reading;
    const known = withKnown ? new Set() : knownAmong(timeline, imported.events);
    const taken: ImportedEvents = { ...imported, events: imported.events.filter((event) => !known.has(event)) };
    const marks = confidentialMarks(timeline, imported.events);
    return { edit: withMarks(importEdit(timeline, taken, { newId: freshId, now: new Date().toISOString() }), marks), events: taken.events.length, marks: marks.length, sources: 0 };
  }

  /** Takes what was read last as one edit. A window without a timeline gets a new one, named after the file. */
  async take(handle: string, withKnown: boolean): Promise<Result<EventsTaken>> {
    const file = this.offered.get(handle);
    if (file?.read == null) return failTelling('no-such-file', words().failures.subjects.file, words().failures.window.notOffered);
    const { read } = file;
    if (this.target.session === null) {
      const opened = await openNewIn(this.app, this.target);
      if (!opened.ok) return opened;
    }
    const { session } = this.target;
    if (session === null) return failTelling('no-timeline', file.fileName, words().failures.window.noTimelineForEvents);
    let { timeline } = session;
    let taken = this.editOf(timeline, read, withKnown);
    // To make 190,000 events, and to apply them, take 0.3 s each: what waits may go between.
    await nextTurn();
    if (session.timeline !== timeline) {
      ({ timeline } = session);
      taken = this.editOf(timeline, read, withKnown);
    }
    const { edit, events, marks, sources } = taken;
    let { revision } = timeline;
    if (edit !== null) {
      const takesName = isUnnamed(timeline, words().asking.firstNames);
      const title = ((read.type === 'timeline' ? read.timeline.title : read.reading.imported.title) ?? '').trim().slice(0, 300) || file.fileName.replace(/\.[^.]*$/, '');
      const named: Command = { type: 'batch', commands: [edit.command, { type: 'patch-timeline', patch: { title } }] };
      const edited = await session.edit(takesName ? { ...edit, command: named } : edit);
      if (!edited.ok) return edited;
      revision = edited.value.revision;
    }
    if (read.type === 'events' && read.reading.table !== null) {
      const signature = signatureOf(read.reading.table);
      const { mapping } = read.reading.table;
      if (signature !== null) this.app.settings.change((settings) => ({ ...settings, eventColumns: withColumns(settings.eventColumns, signature, mapping) }));
    }
    this.offered.delete(handle);
    const list = read.type === 'timeline' ? '' : problemList(file.fileName, read.reading.imported.problems, read.reading.imported.notes);
    return ok({ events, marks, sources, list, revision });
  }
}
