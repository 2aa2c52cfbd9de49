import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessSeparator, plainCell, readCsv, safeCell, writeCsv } from './csv-text';

const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', '=1+1', "'=1", "''@x", '-5', 'a,b', '"', '""', 'line\r\nend', '\ttab', ' pad ', ';', '＝1', "'quoted'", 'a;=1', 'a;;\'=1', 'a\n"\'"=1', '\t=1;\'', 'a;\t-1'));

describe('comma-separated values', () => {
  it('come back as they were, whatever the cells hold', () => {
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const table = readCsv(writeCsv(rows), ',');
      expect(table.unclosedQuoteLine).toBeNull();
      // Reading gives the cell as the spreadsheet shows it; one apostrophe is taken off where the text is used.
      expect(table.rows.map(({ cells }) => cells)).toEqual(rows.map((row) => row.map(safeCell)));
      expect(table.rows.map(({ cells }) => cells.map(plainCell))).toEqual(rows);
    }), { numRuns: 300 });
  });

  it.each(['=SUM(A1)', '+1', '-1', '@x', '\t=1', "'=1", '＝1'])('never begins a cell like a formula: %j', (text) => {
    expect(safeCell(text)).toMatch(/^'/);
  });

  // German Excel opens a comma file as one of semicolons: a quote that begins amid its cell guards nothing then.
  it.each(['a;=1+1', 'a\n=1+1', 'a\r\n+1', 'a\r-1', 'a\t@x', "a;'=1", 'a;;=1', 'a;"=1', 'a;\t=1', 'a;＝1', ';=1'])('has no formula in it where it is split at semicolons, tabs or lines either: %j', (text) => {
    const file = writeCsv([['x', text], [text, 'x']]);
    const pieces = file.split(/[;\t\r\n]/).map((piece) => piece.replace(/^["\ufeff]+/, ''));
    expect(pieces.filter((piece) => /^[=+\-@＝＋－＠]/.test(piece))).toEqual([]);
  });

  it('leaves alone what is no formula however it is split', () => {
    for (const text of ['x = 1; y = 2', "said; 'yes'", 'a;b\nc', "it's;'so'", '5;7']) expect(safeCell(text)).toBe(text);
  });

  it('reads rows over several lines and says where each begins', () => {
    expect(readCsv('a,b\n"x\ny",2\r\n\r\nlast,').rows).toEqual([{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['x\ny', '2'] }, { line: 5, cells: ['last', ''] }]);
    expect(readCsv('"a" b,c').rows[0]?.cells).toEqual(['a b', 'c']);
    expect(readCsv('a,,c\n,,').rows.map(({ cells }) => cells)).toEqual([['a', '', 'c'], ['', '', '']]);
  });

  it('stops at a quote that never closes, and says where it opened', () => {
    const table = readCsv('a,b\nc,"d\ne,f\ng,h\n');
    expect(table).toMatchObject({ unclosedQuoteLine: 2, rows: [{ cells: ['a', 'b'] }] });
  });

  it.each([['a;b;c\n1,5;2;3\n', ';'], ['a\tb\n1\t2\n', '\t'], ['"a;b",c\n"d;e",f\n', ','], ['a|b\n', '|'], ['plain', ',']])('tells the separator of %j', (text, separator) => {
    expect(guessSeparator(text)).toBe(separator);
  });

  it('takes a time in proportion to the length', () => {
    const row = `${'x'.repeat(50)},"${'y'.repeat(50)}",z\n`;
    expect(readCsv(row.repeat(20_000)).rows.length).toBe(20_000);
    expect(readCsv(`"${'"" '.repeat(200_000)}`).unclosedQuoteLine).toBe(1);
    expect(readCsv(row.repeat(30), ',', 10)).toMatchObject({ isCut: true });
  });
});
