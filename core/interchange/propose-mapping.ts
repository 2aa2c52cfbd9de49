/**
 * Which column of a table is what, and in which order its dates have day and month: proposed with reasons.
 */
import type { CsvRow, CsvTable } from './csv-text';
import { hasShortYear, isAmbiguous, orderShownBy, type DayOrder } from './date-cell';
import { readCommas } from './names-in-cells';
import { dateOfDayNumber } from './table-date';
import { useOfHeading, type ColumnUse, type DayCount } from './table-columns';
import { columnsByContent, dateColumnOf, hasHeadingRow, isOfWordsOnly, titleColumnOf } from './table-contents';
import { words } from '../words/words';

export interface TableMapping {
  readonly hasHeadings: boolean;
  /** One for each column. */
  readonly columns: readonly ColumnUse[];
  /** How `3/4/2022` is read; null while nobody knows. */
  readonly dayOrder: DayOrder | null;
  /** From when bare numbers count days, as the person said; absent while they are not read. */
  readonly dayCount?: DayCount;
}

export interface MappingProposal {
  readonly mapping: TableMapping;
  /** Sentences: "Day before month, because line 7 has “24/1/2022”." */
  readonly reasons: readonly string[];
  /** Dates with both readings are there and nothing tells: the person must say. */
  readonly mustChooseOrder: boolean;
}

const DATE_USES: readonly ColumnUse[] = ['when', 'start', 'end'];

export function dataRows(table: CsvTable, hasHeadings: boolean): readonly CsvRow[] {
  return hasHeadings ? table.rows.slice(1) : table.rows;
}

export interface DayOrders {
  /** What the cells show; null where they show none, or both. */
  readonly dayOrder: DayOrder | null;
  readonly mustChoose: boolean;
  /** Some cell can be read both ways, so that the order matters. */
  readonly matters: boolean;
  readonly reasons: readonly string[];
}

/** What the cells of the date columns say about the order of day and month. */
export function ordersIn(table: CsvTable, hasHeadings: boolean, columns: readonly ColumnUse[]): DayOrders {
  const reasons: string[] = [];
  const rows = dataRows(table, hasHeadings);
  let dayOrder: DayOrder | null = null;
  let isAmbiguousSomewhere = false;
  let contradiction = false;
  let shortYear: readonly [line: number, cell: string] | null = null;
  for (const { cells, line } of rows) {
    for (const [index, use] of columns.entries()) {
      if (!DATE_USES.includes(use)) continue;
      const cell = cells[index] ?? '';
      const shown = orderShownBy(cell);
      isAmbiguousSomewhere ||= isAmbiguous(cell);
      if (shortYear === null && hasShortYear(cell)) shortYear = [line, cell.trim()];
      if (shown === null) continue;
      if (dayOrder === null) reasons.push(words().events.reasons[shown === 'day-month' ? 'dayFirst' : 'monthFirst'](line, cell.trim()));
      else if (dayOrder !== shown && !contradiction) {
        contradiction = true;
        reasons.push(words().events.reasons.mixed(line, cell.trim()));
      }
      dayOrder ??= shown;
    }
  }
  if (contradiction) dayOrder = null;
  if (shortYear !== null) reasons.push(words().events.reasons.shortYears(...shortYear));
  if (dayOrder === null && isAmbiguousSomewhere) reasons.push(words().events.reasons.undecided);
  return { dayOrder, mustChoose: dayOrder === null && isAmbiguousSomewhere, matters: isAmbiguousSomewhere, reasons };
}

/** The first bare number in a column of dates that may be a spreadsheet's day; null where there is none. */
export function dayNumberIn(table: CsvTable, { hasHeadings, columns }: TableMapping): string | null {
  for (const { cells } of dataRows(table, hasHeadings)) {
    const found = cells.find((cell, column) => DATE_USES.includes(columns[column] ?? 'none') && dateOfDayNumber(cell, 'from-1900') !== null);
    if (found !== undefined) return found.trim();
  }
  return null;
}

const DATED: readonly ColumnUse[] = [...DATE_USES, 'startYear', 'endYear'];

/** Without the starts and ends that are none, where a column has the date: senders and receivers stand under "From" and "To" too. */
function withoutUndated(uses: readonly ColumnUse[], table: CsvTable): readonly ColumnUse[] {
  const rows = dataRows(table, true);
  return uses.map((use, column) => ((use === 'start' || use === 'end') && uses.includes('when') && isOfWordsOnly(rows, column) ? 'none' : use));
}

interface Named {
  readonly columns: readonly ColumnUse[];
  readonly reasons: readonly string[];
}

/** What the headings leave open, told by the cells: a column of dates when none is called so, and one of titles. */
function withContents(uses: readonly ColumnUse[], table: CsvTable): Named {
  const columns = [...uses];
  const reasons: string[] = [];
  const rows = dataRows(table, true);
  const nameOf = (column: number): string => (table.rows[0]?.cells[column] ?? '').trim().slice(0, 40);
  const isFree = (column: number): boolean => columns[column] === 'none';
  const dateColumn = columns.some((use) => DATED.includes(use)) ? -1 : dateColumnOf(rows, columns.length, isFree);
  if (dateColumn >= 0) {
    columns[dateColumn] = 'when';
    reasons.push(words().events.reasons.asDate(nameOf(dateColumn)));
  }
  const titleColumn = columns.includes('title') || columns.includes('description') ? -1 : titleColumnOf(rows, columns.length, isFree);
  if (titleColumn >= 0) {
    columns[titleColumn] = 'title';
    reasons.push(words().events.reasons.asTitle(nameOf(titleColumn)));
  }
  return { columns, reasons };
}

/** Uses of which a row takes every column; of the others it takes the first that is filled. */
const TOGETHER: readonly ColumnUse[] = ['none', 'title', 'description', 'link', 'people', 'places', 'tags', 'slide'];

/** What to know of the columns as they are taken: those that stand back behind another, and how names with commas are read. */
export function reasonsOfColumns(table: CsvTable, mapping: TableMapping): readonly string[] {
  const { columns, hasHeadings } = mapping;
  const { standsBack, commaLists, commaNames } = words().events.reasons;
  const nameOf = (column: number): string => (table.rows[0]?.cells[column] ?? '').trim().slice(0, 40);
  const behind = columns.flatMap((use, column) => {
    const first = columns.indexOf(use);
    return hasHeadings && first < column && !TOGETHER.includes(use) ? [standsBack(nameOf(column), nameOf(first))] : [];
  });
  const commas = readCommas(table, mapping).filter(({ use }) => use !== 'tags').map(({ line, cell, isList }) => (isList ? commaLists : commaNames)(line, cell.slice(0, 60)));
  return [...behind, ...commas];
}

export function proposeMapping(table: CsvTable): MappingProposal {
  const reasons: string[] = [];
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const headings = Array.from({ length: width }, (_, index) => useOfHeading(table.rows[0]?.cells[index] ?? ''));
  const hasHeadings = hasHeadingRow(table.rows, width);
  reasons.push(hasHeadings ? words().events.reasons.headings : words().events.reasons.noHeadings);
  const named: Named = hasHeadings ? withContents(withoutUndated(withoutRivals(headings), table), table) : { columns: columnsByContent(table.rows, width), reasons: [] };
  reasons.push(...named.reasons);
  const { columns } = named;
  const unused = hasHeadings ? columns.flatMap((use, index) => (use === 'none' ? [(table.rows[0]?.cells[index] ?? '').trim().slice(0, 40)] : [])).filter((heading) => heading !== '') : [];
  if (unused.length > 0) reasons.push(words().events.reasons.unused(unused.slice(0, 12), Math.max(0, unused.length - 12)));

  const orders = ordersIn(table, hasHeadings, columns);
  const mapping: TableMapping = { hasHeadings, columns, dayOrder: orders.dayOrder };
  reasons.push(...reasonsOfColumns(table, mapping), ...orders.reasons);
  return { mapping, reasons, mustChooseOrder: orders.mustChoose };
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
