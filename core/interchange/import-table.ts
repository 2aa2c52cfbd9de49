/**
 * Tables (CSV, TSV) as events, by a mapping that `propose-mapping.ts` proposes and the person corrects.
 *
 * Serves plain tables, Dateline's own CSV, TimelineJS sheets and Aeon Timeline exports. Rows that cannot be read are
 * listed by line and left out.
 */
import { parseEdtf } from '../dates/edtf';
import { splitNames } from './cell-lists';
import { edtfOfFields, edtfOfRange, yearFromEra } from './civil-fields';
import { plainCell, REPORT_ROWS, type CsvTable, type Report } from './csv-text';
import { readClock, readDateCell, type DateCell, type DayOrder } from './date-cell';
import { placeOf, statusOf, tooLong, type ImportedEvent, type ImportedEvents, type ImportProblem } from './imported-events';
import { plainFromHtml } from './plain-from-html';
import { dataRows, type TableMapping } from './propose-mapping';
import type { ColumnUse } from './table-columns';
import { readTableDate } from './table-date';
import { words } from '../words/words';

class Row {
  constructor(private readonly cells: readonly string[], private readonly columns: readonly ColumnUse[]) {}

  all(use: ColumnUse): readonly string[] {
    return this.columns.flatMap((column, index) => (column === use ? [plainCell(this.cells[index] ?? '')] : []));
  }

  has(use: ColumnUse): boolean {
    return this.columns.includes(use);
  }

  /** The first of the columns to the letter, as our own tables want it. */
  exact(use: ColumnUse): string {
    return this.all(use)[0] ?? '';
  }

  one(use: ColumnUse): string {
    return this.all(use).find((cell) => cell.trim() !== '') ?? '';
  }
}

const whole = (text: string): number | null | undefined => (text.trim() === '' ? undefined : /^-?\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null);

/** Year, month, day and time in columns of their own, as TimelineJS has them. */
function readParts(row: Row, side: 'start' | 'end'): DateCell {
  const year = whole(row.one(`${side}Year`));
  if (year === undefined) return { type: 'empty' };
  const month = whole(row.one(`${side}Month`));
  const day = whole(row.one(`${side}Day`));
  const clock = row.one(`${side}Time`);
  if (year === null || month === null || day === null) return { type: 'unreadable', why: words().events.why.noNumber };
  if (day !== undefined && month === undefined) return { type: 'unreadable', why: words().events.why.noMonth };
  if (clock.trim() !== '' && day === undefined) return { type: 'unreadable', why: words().events.why.noDay };
  const edtf = edtfOfFields({ year: row.has('slide') ? yearFromEra(year) : year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) });
  return edtf === null ? { type: 'unreadable', why: words().events.why.noSuchDay } : withTimeBeside({ type: 'date', edtf }, clock);
}

/** Tables have the time in a column beside the day; midnight says that no time is meant, and so do years in which EDTF has no times. */
function withTimeBeside(cell: DateCell, clock: string): DateCell {
  if (cell.type !== 'date' || clock.trim() === '' || !/^-?\d{4}-\d\d-\d\d$/.test(cell.edtf)) return cell;
  const time = readClock(clock);
  if (time === null) return { type: 'unreadable', why: words().events.why.noTime(clock.trim().slice(0, 40)) };
  const { hour, minute, second = 0, zone } = time;
  if (hour + minute + second === 0) return cell;
  const two = (part: number): string => String(part).padStart(2, '0');
  const edtf = `${cell.edtf}T${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}${zone}`;
  return parseEdtf(edtf) === null ? cell : { type: 'date', edtf };
}

interface RowDate {
  readonly edtf: string;
  readonly words: string;
}

function dateOfRow(row: Row, order: DayOrder | null, isEdtf: boolean): RowDate | string {
  const read = (use: 'when' | 'start' | 'end'): DateCell => (isEdtf ? readDateCell : readTableDate)(row.one(use), order);
  const single = withTimeBeside(read('when'), row.one('startTime'));
  if (single.type === 'date') return { edtf: single.edtf, words: single.words ?? '' };
  if (single.type === 'unreadable') return words().events.why.cell(row.one('when').trim().slice(0, 40), single.why);
  const starts = [withTimeBeside(read('start'), row.one('startTime')), readParts(row, 'start')];
  const ends = [withTimeBeside(read('end'), row.one('endTime')), readParts(row, 'end')];
  const bad = [...starts, ...ends].find((cell) => cell.type === 'unreadable');
  if (bad?.type === 'unreadable') return bad.why;
  const start = starts.find((cell) => cell.type === 'date');
  const end = ends.find((cell) => cell.type === 'date');
  if (start?.type !== 'date') return end?.type === 'date' ? words().events.why.endOnly : words().events.why.noDate;
  const endEdtf = end?.type === 'date' ? end.edtf : null;
  const edtf = edtfOfRange(start.edtf, endEdtf);
  if (edtf === null) return endEdtf !== null && parseEdtf(`${endEdtf}/${start.edtf}`) !== null ? words().events.why.backwards : words().events.why.noRange;
  return { edtf, words: endEdtf === null ? (start.words ?? '') : '' };
}

/** Names in a cell: parted by semicolons or bars where there are some, else by commas. */
function namesIn(cell: string): readonly string[] {
  const parts = cell.includes('|') ? cell.split('|') : cell.includes(';') ? splitNames(cell) : cell.split(',');
  return parts.map((name) => name.trim()).filter((name) => name !== '');
}

/** `own`: Dateline's table, taken to the letter. `slides`: TimelineJS, whose texts are HTML. */
type Dialect = 'own' | 'slides' | 'plain';

interface Reading {
  readonly order: DayOrder | null;
  /** A heading says that the dates are EDTF: they mean what they say to the letter. */
  readonly isEdtf: boolean;
  readonly dialect: Dialect;
}

const saysEdtf = (heading: string): boolean => /edtf/i.test(heading);

function readRow(row: Row, { order, isEdtf, dialect }: Reading): ImportedEvent | string {
  const date = dateOfRow(row, order, isEdtf);
  if (typeof date === 'string') return date;
  const plain = (text: string): string => (dialect === 'slides' ? plainFromHtml(text) : text.trim());
  const isOwn = dialect === 'own';
  const told = isOwn ? row.exact('words') : row.one('words') === '' ? date.words : row.one('words');
  const zone = row.one('zone').trim();
  const names = (use: ColumnUse): readonly string[] => row.all(use).flatMap((cell) => (isOwn ? splitNames(cell) : namesIn(cell)));
  const description = isOwn ? row.exact('description') : [...row.all('description').map(plain), ...row.all('link').map(plain)].filter((part) => part !== '').join('\n');
  const event: ImportedEvent = {
    title: isOwn ? row.exact('title') : plain(row.one('title')).replace(/[\r\n]+/g, ' '),
    when: { edtf: date.edtf, ...(told === '' ? {} : { text: told }), ...(zone === '' ? {} : { zone }) },
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
  const isOwn = mapping.hasHeadings && (table.rows[0]?.cells.includes('When (EDTF)') ?? false);
  const dialect: Dialect = isOwn ? 'own' : mapping.columns.includes('slide') ? 'slides' : 'plain';
  const isEdtf = mapping.hasHeadings && (table.rows[0]?.cells ?? []).some((heading, column) => ['when', 'start', 'end'].includes(mapping.columns[column] ?? 'none') && saysEdtf(heading));
  const rows = dataRows(table, mapping.hasHeadings).slice(0, rowLimit);
  for (const [index, { cells, line }] of rows.entries()) {
    if (index % REPORT_ROWS === 0) report(index, rows.length);
    const row = new Row(cells, mapping.columns);
    const where = placeOf('line', line);
    const slide = row.one('slide').trim().toLowerCase();
    if (slide === 'title') {
      title = plainFromHtml(row.one('title')).replace(/\n/g, ' ');
      continue;
    }
    if (slide === 'era') {
      notes.add(words().events.notes.eras);
      continue;
    }
    const event = readRow(row, { order: mapping.dayOrder, isEdtf, dialect });
    if (dialect === 'slides' && typeof event !== 'string' && row.one('startYear').trim().startsWith('-')) notes.add(words().events.notes.beforeOurEra);
    if (typeof event === 'string') problems.push({ where, message: words().events.problems.rowLeftOut(event) });
    else events.push(event);
    const status = row.one('status').trim();
    if (typeof event !== 'string' && status !== '' && statusOf(status) === null) problems.push({ where, message: words().events.problems.status(status.slice(0, 40)) });
  }
  if (table.unclosedQuoteLine !== null) problems.push({ where: placeOf('line', table.unclosedQuoteLine), message: words().events.problems.openQuote });
  if (table.isCut && rowLimit === Infinity) problems.push({ where: placeOf('line', table.rows[table.rows.length - 1]?.line ?? 0), message: words().events.problems.longer });
  return { title, events, problems, notes: [...notes] };
}
