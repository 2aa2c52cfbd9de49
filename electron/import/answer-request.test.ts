import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { answerRequest } from './answer-request';
import { readEventBytes } from './read-original';

const folder = mkdtempSync(join(tmpdir(), 'dateline-events-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

function wide(text: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

const TABLES = [
  ['English', ['Talks in Vienna', 'Talks in Geneva'], 'Title,Date', ','],
  ['a spreadsheet’s tabs', ['Müller, “spät”', 'Gespräche'], 'Title\tDate', '\t'],
  ['Japanese', ['外相会談がウィーンで行われた', '両国は穀物輸出の再開で合意した'], 'Title,Date', ','],
  ['Russian', ['Переговоры в Вене начались', 'Стороны не договорились'], 'Title;Date', ';'],
  ['Arabic', ['بدأت المحادثات في فيينا', 'لم يتفق الطرفان'], 'Title,Date', ','],
] as const;

describe.each(TABLES)('a table in UTF-16: %s', (_name, titles, headings, separator) => {
  test.each([['le', true], ['le', false], ['be', true], ['be', false]] as const)('%s, with a mark: %s', async (order, mark) => {
    const path = join(folder, 'table.csv');
    const quote = (title: string): string => (title.includes(separator) ? `"${title}"` : title);
    writeFileSync(path, wide(`${headings}\r\n${titles.map((title, row) => `${quote(title)}${separator}2022-01-2${row}`).join('\r\n')}\r\n`, order, mark));
    const read = await readEventBytes(path);
    if (!read.ok) throw new Error(read.failure.message);
    const answer = await answerRequest({ kind: 'events', request: 1, language: 'en', mapping: null, ...read.value }, () => undefined);
    if (!answer.ok || !('type' in answer.value) || answer.value.type !== 'events') throw new Error('no events');
    expect(answer.value.encoding).toBe(`utf-16${order}`);
    expect(answer.value.imported.problems).toEqual([]);
    expect(answer.value.imported.events.map(({ title, when }) => [title, when.edtf])).toEqual(titles.map((title, row) => [title, `2022-01-2${row}`]));
  });
});
