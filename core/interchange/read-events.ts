/**
 * A file of events as the import dialogue needs it: everything that would be imported, how a table was understood, and
 * its first rows as they would be stored.
 *
 * Runs where foreign bytes are parsed; its answer is plain data.
 */
import { ok, type Result } from '../result';
import { dataRows, ordersIn, type TableMapping } from './propose-mapping';
import { readEventFile, type EventFile, type EventFormat } from './import-file';
import { readTable } from './import-table';
import type { CsvTable, Report, Separator } from './csv-text';
import { placeOf, type ImportedEvent, type ImportedEvents } from './imported-events';

/** Rows of the preview. */
export const PREVIEW_ROWS = 20;
const CELL_SHOWN = 80;

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
}

export type EventsReading =
  | { readonly type: 'events'; readonly format: EventFormat; readonly encoding: string; readonly imported: ImportedEvents; readonly table: TableReading | null; readonly preview: readonly PreviewRow[] }
  /** A timeline of our own, to be decoded like any that is opened. */
  | { readonly type: 'timeline'; readonly text: string };

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

function readAsTable({ table, proposal }: Extract<EventFile, { readonly type: 'table' }>, wanted: TableMapping | null, encoding: string, report: Report): EventsReading {
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
      reasons: chosen === null ? proposal.reasons : orders.reasons,
      columns: Array.from({ length: width }, (_, index) => ({ heading: shortened((headings[index] ?? '').trim()), sample: shortened((sample.find(({ cells }) => (cells[index] ?? '').trim() !== '')?.cells[index] ?? '').trim()) })),
    },
  };
}

/** @param wanted the person's mapping of a table, whose `dayOrder` is null where the file is to tell; null for the one that is proposed */
export function readEvents(text: string, fileName: string, encoding: string, wanted: TableMapping | null, report: Report): Result<EventsReading> {
  const read = readEventFile(text, fileName, report);
  if (!read.ok) return read;
  const file = read.value;
  switch (file.type) {
    case 'timeline':
      return ok({ type: 'timeline', text });
    case 'table':
      return ok(readAsTable(file, wanted, encoding, report));
    case 'events':
      return ok({ type: 'events', format: file.format, encoding, imported: file.imported, table: null, preview: file.imported.events.slice(0, PREVIEW_ROWS).map((event) => ({ where: '', written: '', event, problem: '' })) });
  }
}
