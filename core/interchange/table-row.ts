/** One row of a table, asked by what its columns are used for. */
import { plainCell } from './csv-text';
import type { ColumnUse } from './table-columns';

export class TableRow {
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
