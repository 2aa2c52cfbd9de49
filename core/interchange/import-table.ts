/**
 * Tables (CSV, TSV) as events, by a mapping that `propose-mapping.ts` proposes and the person corrects.
 *
 * Serves plain tables, Dateline's own CSV, TimelineJS sheets and Aeon Timeline exports. Rows that cannot be read are
 * listed by line and left out.
 */
import { splitNames } from './cell-lists';
import { REPORT_ROWS, type CsvTable, type Report } from './csv-text';
import type { DayOrder } from './date-cell';
import { placeOf, statusOf, tooLong, type ImportedEvent, type ImportedEvents, type ImportProblem } from './imported-events';
import { namesIn, readCommas, type NameUse } from './names-in-cells';
import { plainFromHtml } from './plain-from-html';
import { dataRows, type TableMapping } from './propose-mapping';
import { dateOfRow } from './row-date';
import { isOwnTable, type ColumnUse, type DayCount } from './table-columns';
import { TableRow } from './table-row';
import { words } from '../words/words';
import { zoneOfTzid } from './zone-names';

/** `own`: Dateline's table, taken to the letter. `slides`: TimelineJS, whose texts are HTML. */
type Dialect = 'own' | 'slides' | 'plain';

interface Reading {
  readonly order: DayOrder | null;
  readonly count: DayCount | null;
  /** A heading says that the dates are EDTF: they mean what they say to the letter. */
  readonly isEdtf: boolean;
  readonly dialect: Dialect;
  /** Columns of names whose commas part them. */
  readonly lists: ReadonlySet<ColumnUse>;
  /** Takes what is said once for the whole table. */
  readonly note: (text: string) => void;
}

/** Letters of a name that is not known, in what is said of it. */
const NAME_SHOWN = 40;

const saysEdtf = (heading: string): boolean => /edtf/i.test(heading);

/** Whether a heading says that the dates mean what they say to the letter. */
export const isEdtfTable = (table: CsvTable, { hasHeadings, columns }: TableMapping): boolean =>
  hasHeadings && (table.rows[0]?.cells ?? []).some((heading, column) => ['when', 'start', 'end'].includes(columns[column] ?? 'none') && saysEdtf(heading));

/** Null where there is none, or one that nobody knows; a name of Windows is said to be read as another. */
function zoneOfRow(row: TableRow, note: Reading['note']): string | null {
  const written = row.one('zone').trim();
  const zone = written === '' ? null : zoneOfTzid(written);
  if (zone !== null && zone !== written) note(words().events.notes.zoneReadAs(written.slice(0, NAME_SHOWN), zone));
  return zone;
}

function readRow(row: TableRow, { order, count, isEdtf, dialect, lists, note }: Reading): ImportedEvent | string {
  const date = dateOfRow(row, order, isEdtf, count);
  if (typeof date === 'string') return date;
  if (date.isWholeDays === true) note(words().events.notes.wholeDays);
  const plain = (text: string): string => (dialect === 'slides' ? plainFromHtml(text) : text.trim());
  const isOwn = dialect === 'own';
  const told = isOwn ? row.exact('words') : row.one('words') === '' ? date.words : row.one('words');
  const zone = zoneOfRow(row, note);
  const names = (use: NameUse): readonly string[] => row.all(use).flatMap((cell) => (isOwn ? splitNames(cell) : namesIn(cell, lists.has(use))));
  const description = isOwn ? row.exact('description') : [...row.all('description').map(plain), ...row.all('link').map(plain)].filter((part) => part !== '').join('\n');
  const event: ImportedEvent = {
    title: isOwn ? row.exact('title') : plain(row.one('title')).replace(/[\r\n]+/g, ' '),
    when: { edtf: date.edtf, ...(told === '' ? {} : { text: told }), ...(zone === null ? {} : { zone }) },
    kind: row.one('kind') || null, status: statusOf(row.one('status')) ?? 'reported', description,
    actors: names('people'), places: names('places'), tags: names('tags'),
  };
  return tooLong(event) ?? event;
}

/** @param rowLimit rows read */
export function readTable(table: CsvTable, mapping: TableMapping, rowLimit = Infinity, report: Report = () => undefined): ImportedEvents {
  const events: ImportedEvent[] = [];
  const problems: ImportProblem[] = [];
  const notes = new Set<string>();
  let title: string | null = null;
  const isOwn = mapping.hasHeadings && isOwnTable(table.rows[0]?.cells ?? []);
  const dialect: Dialect = isOwn ? 'own' : mapping.columns.includes('slide') ? 'slides' : 'plain';
  const lists = new Set<ColumnUse>(readCommas(table, mapping).flatMap(({ use, isList }) => (isList ? [use] : [])));
  const reading: Reading = { order: mapping.dayOrder, count: mapping.dayCount ?? null, isEdtf: isEdtfTable(table, mapping), dialect, lists, note: (text) => { notes.add(text); } };
  const rows = dataRows(table, mapping.hasHeadings).slice(0, rowLimit);
  for (const [index, { cells, line }] of rows.entries()) {
    if (index % REPORT_ROWS === 0) report(index, rows.length);
    const row = new TableRow(cells, mapping.columns);
    const where = placeOf('line', line);
    const slide = row.one('slide').trim().toLowerCase();
    if (slide === 'title') {
      title = plainFromHtml(row.one('title')).replace(/\n/g, ' ');
      if ([...row.all('description'), ...row.all('link')].some((cell) => cell.trim() !== '')) notes.add(words().events.notes.titleSlide);
      continue;
    }
    if (slide === 'era') {
      notes.add(words().events.notes.eras);
      continue;
    }
    const event = readRow(row, reading);
    if (dialect === 'slides' && typeof event !== 'string' && row.one('startYear').trim().startsWith('-')) notes.add(words().events.notes.beforeOurEra);
    if (typeof event === 'string') problems.push({ where, message: words().events.problems.rowLeftOut(event) });
    else events.push(event);
    const zone = row.one('zone').trim();
    if (typeof event !== 'string' && zone !== '' && event.when.zone === undefined) problems.push({ where, message: words().events.problems.zone(zone.slice(0, NAME_SHOWN)) });
    const status = row.one('status').trim();
    if (typeof event !== 'string' && status !== '' && statusOf(status) === null) problems.push({ where, message: words().events.problems.status(status.slice(0, NAME_SHOWN)) });
  }
  if (table.unclosedQuoteLine !== null) problems.push({ where: placeOf('line', table.unclosedQuoteLine), message: words().events.problems.openQuote });
  if (table.isCut && rowLimit === Infinity) problems.push({ where: placeOf('line', table.rows[table.rows.length - 1]?.line ?? 0), message: words().events.problems.longer });
  return { title, events, problems, notes: [...notes] };
}
