/**
 * A file of events as the import dialogue needs it: everything that would be imported, how a table was understood, and
 * its first rows as they would be stored.
 *
 * Runs where foreign bytes are parsed; its answer is plain data.
 */
import { ok, type Result } from '../result';
import { TextCleaner } from '../sources/clean-text';
import type { DecodedText } from '../sources/decode-bytes';
import { words } from '../words/words';
import { cleanEvent } from './clean-events';
import { dataRows, dayNumberIn, ordersIn, reasonsOfColumns, type TableMapping } from './propose-mapping';
import { readEventFile, type EventFile, type EventFormat } from './import-file';
import { isEdtfTable, readTable } from './import-table';
import type { CsvTable, Report, Separator } from './csv-text';
import { placeOf, type ImportedEvent, type ImportedEvents } from './imported-events';

/** Rows of the preview. */
export const PREVIEW_ROWS = 20;
const CELL_SHOWN = 80;
/** Notes that are named; of more it is said how many. A calendar may have a time zone of its own in each entry. */
export const NOTES_LIMIT = 100;

export interface PreviewRow {
  /** "line 4"; '' where the format has no rows */
  readonly where: string;
  /** The cells its date was read from; '' where the format has none. */
  readonly written: string;
  /** Null when the row cannot be read. */
  readonly event: ImportedEvent | null;
  /** Why not, and what is doubtful. */
  readonly problem: string;
}

/** How a table was understood. */
export interface TableReading {
  readonly separator: Separator;
  /** Without the headings. */
  readonly rows: number;
  readonly columns: readonly { readonly heading: string; readonly sample: string }[];
  /** In force; `dayOrder` is the file's where the person did not choose. */
  readonly mapping: TableMapping;
  readonly reasons: readonly string[];
  /** Some date can be read both ways, so that the order matters. */
  readonly orderMatters: boolean;
  readonly mustChooseOrder: boolean;
  /** A bare number in place of a date, the first; null where there is none. */
  readonly dayNumber: string | null;
}

interface ForeignEvents {
  readonly type: 'events';
  readonly format: EventFormat;
  /** WHATWG label. */
  readonly encoding: string;
  readonly imported: ImportedEvents;
  /** Null for what is no table. */
  readonly table: TableReading | null;
  readonly preview: readonly PreviewRow[];
}

/** A timeline of our own is to be decoded like any that is opened. */
export type EventsReading = ForeignEvents | { readonly type: 'timeline'; readonly text: string };

const shortened = (text: string): string => (text.length > CELL_SHOWN ? `${text.slice(0, CELL_SHOWN - 1)}…` : text);

const DATE_USES = ['when', 'start', 'end', 'startYear', 'startMonth', 'startDay', 'startTime', 'endYear', 'endMonth', 'endDay', 'endTime'];

/** The first rows one by one, so that each stands with what becomes of it. */
function previewOf(table: CsvTable, mapping: TableMapping): readonly PreviewRow[] {
  const headings = mapping.hasHeadings ? table.rows.slice(0, 1) : [];
  return dataRows(table, mapping.hasHeadings).slice(0, PREVIEW_ROWS).map((row) => {
    const { events, problems } = readTable({ ...table, rows: [...headings, row], unclosedQuoteLine: null, isCut: false }, mapping);
    const written = mapping.columns.flatMap((use, index) => (DATE_USES.includes(use) && (row.cells[index] ?? '').trim() !== '' ? [(row.cells[index] ?? '').trim()] : [])).join(' · ');
    return { where: placeOf('line', row.line), written: shortened(written), event: events[0] ?? null, problem: problems.map(({ message }) => message).join(' ') };
  });
}

function readAsTable({ table, proposal }: Extract<EventFile, { readonly type: 'table' }>, wanted: TableMapping | null, encoding: string, report: Report): ForeignEvents {
  const width = proposal.mapping.columns.length;
  const chosen = wanted?.columns.length === width ? wanted : null;
  const orders = ordersIn(table, (chosen ?? proposal.mapping).hasHeadings, (chosen ?? proposal.mapping).columns);
  const mapping: TableMapping = chosen === null ? proposal.mapping : { ...chosen, dayOrder: chosen.dayOrder ?? orders.dayOrder };
  const imported = readTable(table, mapping, Infinity, report);
  const headings = mapping.hasHeadings ? table.rows[0]?.cells ?? [] : [];
  const sample = dataRows(table, mapping.hasHeadings).slice(0, 50);
  return {
    type: 'events', format: 'table', encoding, imported, preview: previewOf(table, mapping),
    table: {
      separator: table.separator, rows: dataRows(table, mapping.hasHeadings).length, mapping, orderMatters: orders.matters, mustChooseOrder: orders.mustChoose && mapping.dayOrder === null,
      dayNumber: isEdtfTable(table, mapping) ? null : dayNumberIn(table, mapping),
      reasons: chosen === null ? proposal.reasons : [...reasonsOfColumns(table, mapping), ...orders.reasons],
      columns: Array.from({ length: width }, (_, index) => ({ heading: shortened((headings[index] ?? '').trim()), sample: shortened((sample.find(({ cells }) => (cells[index] ?? '').trim() !== '')?.cells[index] ?? '').trim()) })),
    },
  };
}

const readAsFormat = ({ format, imported }: Extract<EventFile, { readonly type: 'events' }>, encoding: string): ForeignEvents => ({
  type: 'events', format, encoding, imported, table: null, preview: imported.events.slice(0, PREVIEW_ROWS).map((event) => ({ where: '', written: '', event, problem: '' })),
});

function firstNotes(notes: readonly string[]): readonly string[] {
  const more = notes.length - NOTES_LIMIT;
  return more <= 0 ? notes : [...notes.slice(0, NOTES_LIMIT), words().events.notes.more(more)];
}

/** The same without the characters that deceive the eye; what could not be decoded is a problem, what was taken out a note. */
function cleaned(imported: ImportedEvents, cleaner: TextCleaner, notDecoded: readonly string[]): ImportedEvents {
  const events = imported.events.map((event) => cleanEvent(event, cleaner));
  const title = imported.title === null ? null : cleaner.text(imported.title);
  const problems = notDecoded.map((message) => ({ where: words().events.place.file, message }));
  return { title, events, problems: [...problems, ...imported.problems], notes: [...firstNotes(imported.notes), ...cleaner.notices] };
}

const cleanedRow = (row: PreviewRow): PreviewRow => (row.event === null ? row : { ...row, event: cleanEvent(row.event, new TextCleaner()) });

/** @param wanted the person's mapping of a table, whose `dayOrder` is null where the file is to tell; null for the one that is proposed */
export function readEvents({ text, encoding, notices }: DecodedText, fileName: string, wanted: TableMapping | null, report: Report): Result<EventsReading> {
  const cleaner = new TextCleaner();
  const read = readEventFile(cleaner.text(text), fileName, report);
  if (!read.ok) return read;
  const file = read.value;
  if (file.type === 'timeline') return ok({ type: 'timeline', text });
  const reading = file.type === 'table' ? readAsTable(file, wanted, encoding, report) : readAsFormat(file, encoding);
  return ok({ ...reading, imported: cleaned(reading.imported, cleaner, notices), preview: reading.preview.map(cleanedRow) });
}
