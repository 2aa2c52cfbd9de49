/**
 * What a table tells by its cells: which column holds the dates, which the titles, and whether its first line is headings.
 */
import type { CsvRow } from './csv-text';
import { readTimes } from './date-cell';
import { useOfHeading, type ColumnUse } from './table-columns';
import { isDateLike } from './table-date';

/** Rows looked at. */
const SAMPLE = 50;
/** Of the cells of a column that has dates. */
const DATE_SHARE = 0.6;
/** Headings are short. */
const HEADING_LENGTH = 60;

const cellAt = ({ cells }: CsvRow, column: number): string => (cells[column] ?? '').trim();

/** The first column that holds dates, among those that are free; -1 for none. Numbers alone may be years, or anything: they come last. */
export function dateColumnOf(rows: readonly CsvRow[], width: number, isFree: (column: number) => boolean = () => true): number {
  const sample = rows.slice(0, SAMPLE);
  const holdsDates = (column: number, isPlain: (cell: string) => boolean): boolean => isFree(column) && sample.filter((row) => isPlain(cellAt(row, column)) && isDateLike(cellAt(row, column))).length / Math.max(1, sample.length) > DATE_SHARE;
  const columns = Array.from({ length: width }, (_, column) => column);
  const worded = columns.find((column) => holdsDates(column, (cell) => !/^-?\d{1,4}$/.test(cell)));
  return worded ?? columns.find((column) => holdsDates(column, () => true)) ?? -1;
}

/** The first free column with words; -1 for none. */
export const titleColumnOf = (rows: readonly CsvRow[], width: number, isFree: (column: number) => boolean): number =>
  Array.from({ length: width }, (_, column) => column).findIndex((column) => isFree(column) && rows.slice(0, SAMPLE).some((row) => /\p{L}/u.test(cellAt(row, column))));

/** Whether a column has cells and none of them is a date, the number of one or a time of day. */
export function isOfWordsOnly(rows: readonly CsvRow[], column: number): boolean {
  const cells = rows.slice(0, SAMPLE).map((row) => cellAt(row, column)).filter((cell) => cell !== '');
  return cells.length > 0 && !cells.some((cell) => isDateLike(cell) || /^\d+(?:[.,]\d+)?$/.test(cell) || readTimes(cell) !== null);
}

/** Without headings: the first column that holds dates is the date, the first with words the title, the longest the description. */
export function columnsByContent(rows: readonly CsvRow[], width: number): readonly ColumnUse[] {
  const sample = rows.slice(0, SAMPLE);
  const uses = new Array<ColumnUse>(width).fill('none');
  const dateColumn = dateColumnOf(rows, width);
  if (dateColumn >= 0) uses[dateColumn] = 'when';
  const lengths = uses.map((_use, column) => (column === dateColumn ? 0 : sample.reduce((sum, row) => sum + cellAt(row, column).length, 0)));
  const titleColumn = lengths.findIndex((length) => length > 0);
  if (titleColumn >= 0) uses[titleColumn] = 'title';
  const longest = lengths.indexOf(Math.max(...lengths));
  if (longest >= 0 && longest !== titleColumn && (lengths[longest] ?? 0) > 0) uses[longest] = 'description';
  return uses;
}

/**
 * Whether the first line names the columns.
 *
 * Two known names do, unless a date stands there above dates. One does when every cell could be a heading (short, no
 * date, no other like it) and the dates below begin only in the next line. No known name is no heading: such a line is
 * listed as one that cannot be read rather than swallowed, and the person says that it holds the headings.
 */
export function hasHeadingRow(rows: readonly CsvRow[], width: number): boolean {
  const [first, ...below] = rows;
  if (first === undefined) return false;
  const cells = Array.from({ length: width }, (_, column) => cellAt(first, column));
  const known = cells.filter((cell) => useOfHeading(cell) !== 'none').length;
  const dateColumn = dateColumnOf(below, width);
  if (dateColumn >= 0 && isDateLike(cells[dateColumn] ?? '')) return false;
  if (known >= Math.min(2, width)) return true;
  if (known === 0 || dateColumn < 0) return false;
  const named = cells.filter((cell) => cell !== '');
  const couldBeHeading = (cell: string): boolean => cell.length <= HEADING_LENGTH && !isDateLike(cell) && !/[.!?]$|\n/.test(cell);
  return (cells[dateColumn] ?? '') !== '' && named.every(couldBeHeading) && new Set(named.map((cell) => cell.toLowerCase())).size === named.length;
}
