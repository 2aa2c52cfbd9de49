/**
 * Names in a cell of somebody's table. Semicolons and bars part them; a comma may do so ("Ann, Bob"), or stand in one
 * ("Geneva, Switzerland", "Lavrov, Sergei"), which the whole column tells.
 */
import { splitNames } from './cell-lists';
import { plainCell, type CsvTable } from './csv-text';
import type { ColumnUse } from './table-columns';

const NAME_USES = ['people', 'places', 'tags'] as const;
export type NameUse = (typeof NAME_USES)[number];

interface Columns {
  readonly columns: readonly ColumnUse[];
  readonly hasHeadings: boolean;
}

export interface CommaReading {
  readonly use: NameUse;
  /** Of the file, from 1. */
  readonly line: number;
  /** The first cell with commas alone. */
  readonly cell: string;
  readonly isList: boolean;
}

const commasIn = (cell: string): number => (/[|;]/.test(cell) ? 0 : cell.split(',').filter((part) => part.trim() !== '').length - 1);

/** Aeon Timeline parts every list by commas. */
const isAeon = (table: CsvTable): boolean => ['event id', 'arc'].every((heading) => table.rows[0]?.cells.some((cell) => cell.trim().toLowerCase() === heading) === true);

/** How the cells of names that have commas are read; a use without such cells is not among them. Three people in a cell make a list, two parts may be one. */
export function readCommas(table: CsvTable, { columns, hasHeadings }: Columns): readonly CommaReading[] {
  const rows = hasHeadings ? table.rows.slice(1) : table.rows;
  return NAME_USES.flatMap((use) => {
    const cells = rows.flatMap(({ cells: all, line }) => columns.flatMap((column, index) => (column === use ? [{ line, cell: plainCell(all[index] ?? '').trim() }] : []))).filter(({ cell }) => commasIn(cell) > 0);
    const [first] = cells;
    if (first === undefined) return [];
    return [{ use, ...first, isList: use === 'tags' || (hasHeadings && isAeon(table)) || (use === 'people' && cells.some(({ cell }) => commasIn(cell) > 1)) }];
  });
}

/** @param commasPart as `readCommas` tells of the column */
export function namesIn(cell: string, commasPart: boolean): readonly string[] {
  const parts = cell.includes('|') ? cell.split('|') : cell.includes(';') ? splitNames(cell) : commasPart ? cell.split(',') : [cell];
  return parts.map((name) => name.trim()).filter((name) => name !== '');
}
