/**
 * Tables (CSV, TSV) as events: which column is what is proposed with reasons, shown, and corrected by the person.
 *
 * Serves plain tables, Dateline's own CSV, TimelineJS sheets and Aeon Timeline exports. Rows that cannot be read are
 * listed by line and left out.
 */
import { parseEdtf } from '../dates/edtf';
import { splitNames } from './cell-lists';
import { edtfOfFields, edtfOfRange, ERA_NOTE, yearFromEra } from './civil-fields';
import { plainCell, type CsvRow, type CsvTable } from './csv-text';
import { hasShortYear, isAmbiguous, orderShownBy, readClock, readDateCell, type DateCell, type DayOrder } from './date-cell';
import { statusOf, type ImportedEvent, type ImportedEvents, type ImportProblem } from './imported-events';
import { plainFromHtml } from './plain-from-html';
import { useOfHeading, type ColumnUse } from './table-columns';

export interface TableMapping {
  readonly hasHeadings: boolean;
  /** One for each column. */
  readonly columns: readonly ColumnUse[];
  /** How `3/4/2022` is read; null while nobody knows. */
  readonly dayOrder: DayOrder | null;
}

export interface MappingProposal {
  readonly mapping: TableMapping;
  /** Sentences: "Day before month, because line 7 has “24/1/2022”." */
  readonly reasons: readonly string[];
  /** Dates with both readings are there and nothing tells: the person must say. */
  readonly mustChooseOrder: boolean;
}

const DATE_USES: readonly ColumnUse[] = ['when', 'start', 'end'];

function dataRows(table: CsvTable, hasHeadings: boolean): readonly CsvRow[] {
  return hasHeadings ? table.rows.slice(1) : table.rows;
}

/** Without headings: the first column that holds dates is the date, the first with longer words the title. */
function columnsByContent(rows: readonly CsvRow[], width: number): readonly ColumnUse[] {
  const sample = rows.slice(0, 50);
  const uses = new Array<ColumnUse>(width).fill('none');
  const dateShare = (column: number): number => sample.filter(({ cells }) => readDateCell(cells[column] ?? '', 'day-month').type === 'date').length / Math.max(1, sample.length);
  const dateColumn = uses.findIndex((_use, column) => dateShare(column) > 0.6);
  if (dateColumn >= 0) uses[dateColumn] = 'when';
  const words = uses.map((_use, column) => (column === dateColumn ? 0 : sample.reduce((sum, { cells }) => sum + (cells[column] ?? '').length, 0)));
  const titleColumn = words.findIndex((length) => length > 0);
  if (titleColumn >= 0) uses[titleColumn] = 'title';
  const longest = words.indexOf(Math.max(...words));
  if (longest >= 0 && longest !== titleColumn && (words[longest] ?? 0) > 0) uses[longest] = 'description';
  return uses;
}

export function proposeMapping(table: CsvTable): MappingProposal {
  const reasons: string[] = [];
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const headings = Array.from({ length: width }, (_, index) => useOfHeading(table.rows[0]?.cells[index] ?? ''));
  const hasHeadings = headings.filter((use) => use !== 'none').length >= Math.min(2, width);
  reasons.push(hasHeadings ? 'The first line has the headings.' : 'The first line has no headings that are known; columns were told by what is in them.');
  const rows = dataRows(table, hasHeadings);
  const columns = hasHeadings ? withoutRivals(headings) : columnsByContent(rows, width);
  const unused = hasHeadings ? columns.flatMap((use, index) => (use === 'none' ? [(table.rows[0]?.cells[index] ?? '').trim().slice(0, 40)] : [])).filter((heading) => heading !== '') : [];
  if (unused.length > 0) reasons.push(`Not taken: ${unused.slice(0, 12).join(', ')}${unused.length > 12 ? ` and ${unused.length - 12} more` : ''}.`);

  let dayOrder: DayOrder | null = null;
  let isAmbiguousSomewhere = false;
  let contradiction = false;
  let shortYear: string | null = null;
  for (const { cells, line } of rows) {
    for (const [index, use] of columns.entries()) {
      if (!DATE_USES.includes(use)) continue;
      const cell = cells[index] ?? '';
      const shown = orderShownBy(cell);
      isAmbiguousSomewhere ||= isAmbiguous(cell);
      if (shortYear === null && hasShortYear(cell)) shortYear = `line ${line.toLocaleString('en')} has “${cell.trim()}”`;
      if (shown === null) continue;
      if (dayOrder === null) reasons.push(`${shown === 'day-month' ? 'Day before month' : 'Month before day'}, because line ${line.toLocaleString('en')} has “${cell.trim()}”.`);
      else if (dayOrder !== shown && !contradiction) {
        contradiction = true;
        reasons.push(`But line ${line.toLocaleString('en')} has “${cell.trim()}”: the file mixes both orders.`);
      }
      dayOrder ??= shown;
    }
  }
  if (contradiction) dayOrder = null;
  if (shortYear !== null) reasons.push(`Years of two digits are taken as 1969 to 2068: ${shortYear}.`);
  if (dayOrder === null && isAmbiguousSomewhere) reasons.push('Dates such as “3/4/2022” can be read both ways, and nothing in the file tells which is meant.');
  return { mapping: { hasHeadings, columns, dayOrder }, reasons, mustChooseOrder: dayOrder === null && isAmbiguousSomewhere };
}

/** An exact date makes the columns beside it that repeat it superfluous; of two titles the first counts, the next describes. */
function withoutRivals(uses: readonly ColumnUse[]): readonly ColumnUse[] {
  const isOwn = uses.filter((use) => use === 'when').length > 1;
  let titles = 0;
  let whens = 0;
  const isTimelineJs = uses.includes('startYear') && uses.includes('slide');
  return uses.map((heading) => {
    // "Type" is a kind of event everywhere but in TimelineJS.
    const use = heading === 'slide' && !isTimelineJs ? (uses.includes('kind') ? 'none' : 'kind') : heading;
    if (use === 'title') titles += 1;
    if (use === 'when') whens += 1;
    // Dateline's own table: "Date" is for reading, "When (EDTF)" behind it is exact.
    if (isOwn && ((use === 'when' && whens === 1) || use === 'start' || use === 'end')) return 'none';
    return use === 'title' && titles > 1 ? 'description' : use;
  });
}

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
  const clock = row.one(`${side}Time`).trim();
  const time = clock === '' ? undefined : readClock(clock);
  if (year === null || month === null || day === null || time === null) return { type: 'unreadable', why: 'A part of it is no number' };
  const edtf = edtfOfFields({ year: row.has('slide') ? yearFromEra(year) : year, ...(month === undefined ? {} : { month }), ...(day === undefined || month === undefined ? {} : { day }), ...(time === undefined || day === undefined ? {} : { hour: time.hour, minute: time.minute }) });
  return edtf === null ? { type: 'unreadable', why: 'There is no such day' } : { type: 'date', edtf };
}

/** A calendar's table has the time in a column beside the day; midnight says that no time is meant. */
function withTimeBeside(cell: DateCell, clock: string): DateCell {
  if (cell.type !== 'date' || clock.trim() === '' || !/^-?\d{4}-\d\d-\d\d$/.test(cell.edtf)) return cell;
  const time = readClock(clock);
  if (time === null) return { type: 'unreadable', why: `“${clock.trim().slice(0, 40)}” is no time of day` };
  const { hour, minute, second = 0, zone } = time;
  if (hour + minute + second === 0) return cell;
  const two = (part: number): string => String(part).padStart(2, '0');
  return { type: 'date', edtf: `${cell.edtf}T${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}${zone}` };
}

interface RowDate {
  readonly edtf: string;
  readonly words: string;
}

function dateOfRow(row: Row, order: DayOrder | null): RowDate | string {
  const single = withTimeBeside(readDateCell(row.one('when'), order), row.one('startTime'));
  if (single.type === 'date') return { edtf: single.edtf, words: single.words ?? '' };
  if (single.type === 'unreadable') return `“${row.one('when').trim().slice(0, 40)}”: ${single.why}`;
  const starts = [withTimeBeside(readDateCell(row.one('start'), order), row.one('startTime')), readParts(row, 'start')];
  const ends = [withTimeBeside(readDateCell(row.one('end'), order), row.one('endTime')), readParts(row, 'end')];
  const bad = [...starts, ...ends].find((cell) => cell.type === 'unreadable');
  if (bad?.type === 'unreadable') return bad.why;
  const start = starts.find((cell) => cell.type === 'date');
  const end = ends.find((cell) => cell.type === 'date');
  if (start?.type !== 'date') return end?.type === 'date' ? 'It has an end and no start' : 'It has no date';
  const endEdtf = end?.type === 'date' ? end.edtf : null;
  const edtf = edtfOfRange(start.edtf, endEdtf);
  if (edtf === null) return endEdtf !== null && parseEdtf(`${endEdtf}/${start.edtf}`) !== null ? 'It ends before it starts' : 'Its start and end do not make a range';
  return { edtf, words: endEdtf === null ? (start.words ?? '') : '' };
}

/** Names in a cell: parted by semicolons or bars where there are some, else by commas. */
function namesIn(cell: string): readonly string[] {
  const parts = cell.includes('|') ? cell.split('|') : cell.includes(';') ? splitNames(cell) : cell.split(',');
  return parts.map((name) => name.trim()).filter((name) => name !== '');
}

/** `own`: Dateline's table, taken to the letter. `slides`: TimelineJS, whose texts are HTML. */
type Dialect = 'own' | 'slides' | 'plain';

function readRow(row: Row, order: DayOrder | null, dialect: Dialect): ImportedEvent | string {
  const date = dateOfRow(row, order);
  if (typeof date === 'string') return date;
  const plain = (text: string): string => (dialect === 'slides' ? plainFromHtml(text) : text.trim());
  const isOwn = dialect === 'own';
  const words = isOwn ? row.exact('words') : row.one('words') === '' ? date.words : row.one('words');
  const zone = row.one('zone').trim();
  const names = (use: ColumnUse): readonly string[] => row.all(use).flatMap((cell) => (isOwn ? splitNames(cell) : namesIn(cell)));
  const description = isOwn ? row.exact('description') : [...row.all('description').map(plain), ...row.all('link').map(plain)].filter((part) => part !== '').join('\n');
  return {
    title: isOwn ? row.exact('title') : plain(row.one('title')).replace(/[\r\n]+/g, ' '),
    when: { edtf: date.edtf, ...(words === '' ? {} : { text: words }), ...(zone === '' ? {} : { zone }) },
    kind: row.one('kind') || null, status: statusOf(row.one('status')) ?? 'reported', description,
    actors: names('people'), places: names('places'), tags: names('tags'),
  };
}

/** @param rowLimit rows read; 20 for the preview */
export function readTable(table: CsvTable, mapping: TableMapping, rowLimit = Infinity): ImportedEvents {
  const events: ImportedEvent[] = [];
  const problems: ImportProblem[] = [];
  const notes = new Set<string>();
  let title: string | null = null;
  const isOwn = mapping.hasHeadings && (table.rows[0]?.cells.includes('When (EDTF)') ?? false);
  const dialect: Dialect = isOwn ? 'own' : mapping.columns.includes('slide') ? 'slides' : 'plain';
  for (const { cells, line } of dataRows(table, mapping.hasHeadings).slice(0, rowLimit)) {
    const row = new Row(cells, mapping.columns);
    const where = `line ${line.toLocaleString('en')}`;
    const slide = row.one('slide').trim().toLowerCase();
    if (slide === 'title') {
      title = plainFromHtml(row.one('title')).replace(/\n/g, ' ');
      continue;
    }
    if (slide === 'era') {
      notes.add('Eras were left aside.');
      continue;
    }
    const event = readRow(row, mapping.dayOrder, dialect);
    if (dialect === 'slides' && typeof event !== 'string' && row.one('startYear').trim().startsWith('-')) notes.add(ERA_NOTE);
    if (typeof event === 'string') problems.push({ where, message: `${event}; the row was left out.` });
    else events.push(event);
    const status = row.one('status').trim();
    if (typeof event !== 'string' && status !== '' && statusOf(status) === null) problems.push({ where, message: `“${status.slice(0, 40)}” is no status here; “reported” was taken.` });
  }
  if (table.unclosedQuoteLine !== null) problems.push({ where: `line ${table.unclosedQuoteLine.toLocaleString('en')}`, message: 'A quote is opened here and never closed; what follows was not read.' });
  if (table.isCut && rowLimit === Infinity) problems.push({ where: `line ${(table.rows[table.rows.length - 1]?.line ?? 0).toLocaleString('en')}`, message: 'The file is longer; only the rows so far were read.' });
  return { title, events, problems, notes: [...notes] };
}
