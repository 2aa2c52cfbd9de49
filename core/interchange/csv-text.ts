/**
 * Comma-separated values, RFC 4180: written so that no spreadsheet runs them, read so that nothing is lost.
 *
 * A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end would be a formula in a spreadsheet (OWASP, "CSV
 * Injection"; full-width signs count too). Such a cell gets an apostrophe in front. So does one that already begins with
 * apostrophes before such a sign: reading takes exactly one away, and every text comes back as it was.
 *
 * The same goes for a sign after a semicolon, a tab or a line end inside a cell. Where the list separator is a semicolon,
 * as in every German Excel, a double click splits a comma file there, and the quotes around the cell, which begin amid
 * what Excel takes for one, keep nothing together. Quotes before the sign would be taken off, so they do not guard it.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const ESCAPED_FORMULA = /^'+[=+\-@\t\r\n＝＋－＠]/;
const INNER_FORMULA = /(?<=[;\t\r\n])(?=["']*[=+\-@＝＋－＠])/g;
const ESCAPED_INNER_FORMULA = /(?<=[;\t\r\n])'(?=["']*[=+\-@＝＋－＠])/g;

export function safeCell(text: string): string {
  const inner = text.replace(INNER_FORMULA, "'");
  return FORMULA.test(inner) ? `'${inner}` : inner;
}

export function plainCell(cell: string): string {
  const inner = ESCAPED_FORMULA.test(cell) ? cell.slice(1) : cell;
  return inner.replace(ESCAPED_INNER_FORMULA, '');
}

const quoted = (cell: string): string => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows with `\r\n` ends and a byte order mark, without which Excel takes UTF-8 for something else. */
export const writeCsv = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => row.map((cell) => quoted(safeCell(cell))).join(',')).join('\r\n')}\r\n`;

export type Separator = ',' | ';' | '\t' | '|';

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly separator: Separator;
  readonly rows: readonly CsvRow[];
  /** Line on which a quote was opened that never closes; null when all do. The rest of the file is then left unread. */
  readonly unclosedQuoteLine: number | null;
  /** There were more rows than the limit. */
  readonly isCut: boolean;
  /** Line of a row with more cells than `COLUMN_LIMIT`, at which reading stopped; null when there is none. */
  readonly tooWideLine: number | null;
}

/** More columns are no table of events. */
export const COLUMN_LIMIT = 300;

/** Says how far a long reading has come, in whatever unit. */
export type Report = (done: number, total: number) => void;

/** Rows between two reports. */
export const REPORT_ROWS = 2_000;

const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|'];

/** `sep=;` on the first line, as Excel takes and writes it. */
const DECLARED = /^\ufeff?sep=([,;\t|])(?:\r\n|\r|\n)/i;

/** The separator that the file declares, or that stands outside quotes most often in the first lines, and in the same number on each. */
export function guessSeparator(text: string): Separator {
  const declared = SEPARATORS.find((separator) => separator === DECLARED.exec(text.slice(0, 12))?.[1]);
  if (declared !== undefined) return declared;
  const head = text.slice(0, 20_000);
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const counts: number[] = [];
    let count = 0;
    let isQuoted = false;
    for (const char of head) {
      if (char === '"') isQuoted = !isQuoted;
      else if (!isQuoted && char === separator) count += 1;
      else if (!isQuoted && char === '\n') {
        counts.push(count);
        count = 0;
        if (counts.length === 20) break;
      }
    }
    if (counts.length === 0) counts.push(count);
    const first = counts[0] ?? 0;
    const steady = counts.filter((one) => one === first).length / counts.length;
    if (first * steady > bestScore) {
      best = separator;
      bestScore = first * steady;
    }
  }
  return best;
}

/** Reads in one pass, whatever is quoted; blank lines are no rows. */
export function readCsv(text: string, separator: Separator = guessSeparator(text), rowLimit = 200_001, report: Report = () => undefined): CsvTable {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  const declaration = DECLARED.exec(text.slice(0, 12))?.[0] ?? '';
  let line = declaration === '' ? 1 : 2;
  let rowLine = line;
  let at = declaration === '' ? (text.startsWith('\ufeff') ? 1 : 0) : declaration.length;
  const ended = (how: Partial<Pick<CsvTable, 'unclosedQuoteLine' | 'isCut' | 'tooWideLine'>> = {}): CsvTable => ({ separator, rows, unclosedQuoteLine: null, isCut: false, tooWideLine: null, ...how });
  const endRow = (): void => {
    if (rows.length % REPORT_ROWS === 0) report(at, text.length);
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: rowLine, cells });
    cells = [];
    rowLine = line;
  };
  const countLines = (piece: string): void => {
    for (let index = piece.indexOf('\n'); index >= 0; index = piece.indexOf('\n', index + 1)) line += 1;
  };
  const plainEnd = new RegExp(`[${separator === '|' ? '|' : separator}\\r\\n]`, 'g');
  while (at < text.length) {
    if (rows.length >= rowLimit) return ended({ isCut: true });
    if (cells.length > COLUMN_LIMIT) return ended({ tooWideLine: rowLine });
    if (text[at] === '"') {
      const openLine = line;
      let cell = '';
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close < 0) return ended({ unclosedQuoteLine: openLine });
        cell += text.slice(from, close);
        if (text[close + 1] !== '"') {
          at = close + 1;
          break;
        }
        cell += '"';
        from = close + 2;
      }
      countLines(cell);
      // Text after the closing quote is no standard, but some programs write it: it belongs to the cell.
      plainEnd.lastIndex = at;
      const end = plainEnd.exec(text)?.index ?? text.length;
      cells.push(cell + text.slice(at, end));
      at = end;
    } else {
      plainEnd.lastIndex = at;
      const end = plainEnd.exec(text)?.index ?? text.length;
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push('');
    } else if (at < text.length) {
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
      at += 1;
      line += 1;
      endRow();
    }
  }
  if (cells.length > 0) endRow();
  return ended();
}
