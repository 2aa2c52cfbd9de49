import { existsSync, lstatSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { decodeTimeline } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { Timeline } from '../../core/timeline/types';
import { createParserHost, type HostLimits } from '../import/parser-host';
import type { ParserHandle } from '../import/parser-handle';
import type { ParserMessage } from '../import/parser-messages';
import { serveRequests } from '../import/serve-requests';
import { startThreadParser } from '../import/start-thread-parser';
import { sha256Of } from '../storage/atomic-save';
import { basePath, fileFolderId, folderPath } from '../storage/document-folder';
import { systemLocks } from '../storage/file-lock';
import { openSession } from '../storage/open-session';
import { CRASHED, event, newBench, retitle, SAMPLE, titles } from '../storage/testing/session-bench';
import { runCheck } from './check-command';
import { runExport } from './export-command';
import { runImport } from './import-command';

const said: string[] = [];
vi.mock('./say', () => ({
  answer: (words: string) => { said.push(words); }, complain: (words: string) => { said.push(words); },
  explain: ({ subject, message, remedy }: { subject: string; message: string; remedy: string }) => { said.push(`${subject}: ${message} ${remedy}`); },
}));

/** A parser that behaves on files of events as it should, without a thread. */
function honestParser(): Promise<ParserHandle> {
  let listen: (message: ParserMessage) => void = () => undefined;
  return Promise.resolve({
    send: serveRequests((message) => { listen(message); }),
    onMessage: (listener) => { listen = listener; }, onGone: () => undefined, memoryBytes: () => null, kill: () => undefined,
  });
}

const LIMITS: HostLimits = { stallMs: 1_500, documentMs: 60_000, memoryBytes: 200_000_000 };

/** Imports table.csv and then fine.csv with a thread that runs this script on its first request, and with an honest parser from then on. */
async function importWith(script: string, limits: Partial<HostLimits> = {}) {
  said.length = 0;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  const parser = join(folder, 'parser.cjs');
  writeFileSync(parser, `const { parentPort } = require('node:worker_threads'); parentPort.on('message', ({ request }) => { ${script} }); parentPort.postMessage({ type: 'ready' });`);
  writeFileSync(join(folder, 'table.csv'), 'Title,Date\nFirst,2022-01-24\n');
  writeFileSync(join(folder, 'fine.csv'), 'Title,Date\nSecond,2022-01-25\n');
  let started = 0;
  const host = createParserHost(() => { started += 1; return started === 1 ? startThreadParser(parser, 40) : honestParser(); }, { ...LIMITS, ...limits });
  const file = join(folder, 'case.dateline');
  const code = await runImport([join(folder, 'table.csv'), join(folder, 'fine.csv'), '--into', file], join(folder, 'data'), host);
  const decoded = decodeTimeline(readFileSync(file, 'utf8'), file);
  return { code, titles: decoded.ok ? decoded.value.timeline.events.map(({ title }) => title) : null, said: said.join('\n') };
}

test.each([
  ['loops', 'for (;;);', 'took too long', {}],
  ['keeps saying that it is alive, without end', 'setInterval(() => parentPort.postMessage({ type: "progress", request, done: 0, total: 0 }), 20);', 'took too long', { documentMs: 2_500 }],
  ['dies', 'process.exit(3);', 'stopped unexpectedly', {}],
  ['throws', 'throw new Error("bad luck");', 'stopped unexpectedly', {}],
  ['fills its heap', 'const all = []; for (;;) all.push(new Array(1000).fill(request));', 'stopped unexpectedly', { stallMs: 60_000, documentMs: 60_000 }],
  ['fills the memory beside its heap', 'const all = []; setInterval(() => { all.push(Buffer.alloc(50_000_000, 1)); parentPort.postMessage({ type: "progress", request, done: 0, total: 0 }); }, 10);', 'more memory than is allowed', { stallMs: 60_000, documentMs: 60_000 }],
  ['answers nonsense', 'parentPort.postMessage({ type: "done", request, result: { ok: true, value: { type: "events" } } });', 'makes no sense', {}],
])('a parser that %s costs one file and not the others', async (_name, script, words, limits) => {
  const ended = await importWith(script, limits);
  expect(ended.said).not.toContain('fine.csv');
  expect(ended).toMatchObject({ code: 65, titles: ['Second'] });
  expect(ended.said).toContain('table.csv: ');
  expect(ended.said).toContain(words);
});

test.each([
  ['a row that cannot be read', 'Title,Date\nFirst,2022-01-24\nSecond,31/2/2022\n', 1, 'table.csv: line 3'],
  ['a quote that never closes', 'Title,Date\nFirst,2022-01-24\n"Second,2022-01-25\nThird,2022-01-26\n', 1, 'table.csv: line 3'],
  ['nothing wrong', 'Title,Date\nFirst,2022-01-24\n', 0, ': 0 new sources, 1 new event'],
])('a table with %s', async (_name, text, code, words) => {
  said.length = 0;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  writeFileSync(join(folder, 'table.csv'), text);
  expect(await runImport([join(folder, 'table.csv'), '--into', join(folder, 'case.dateline')], join(folder, 'data'), createParserHost(honestParser))).toBe(code);
  expect(said.join('\n')).toContain(words);
  expect(said.at(-1)).toMatch(code === 0 ? /event$/ : /1 part was left out or doubtful$/);
});

test.each([[['--days-from', '1900'], ['2022-01-24', '2022-01-25T09:00']], [['--days-from', '1904'], ['2026-01-25', '2026-01-26T09:00']], [[], []]])('the bare numbers of a spreadsheet with %j are the days %j', async (options, dates) => {
  said.length = 0;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  const into = join(folder, 'case.dateline');
  writeFileSync(join(folder, 'table.csv'), 'Title,Date\nFirst,44585\nSecond,44586.375\n');
  expect(await runImport([join(folder, 'table.csv'), '--into', into, ...options], join(folder, 'data'), createParserHost(honestParser))).toBe(dates.length > 0 ? 0 : 1);
  const decoded = decodeTimeline(readFileSync(into, 'utf8'), into);
  expect(decoded.ok ? decoded.value.timeline.events.map(({ when }) => when.edtf) : null).toEqual(dates);
});

test('a count of days that no spreadsheet has is no option', async () => {
  expect(await runImport(['table.csv', '--into', 'case.dateline', '--days-from', '1970'], tmpdir(), createParserHost(honestParser))).toBe(64);
});

test('what is in the timeline already is named and not taken again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  const [text, table, into] = ['talks.txt', 'table.csv', 'case.dateline'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(text, 'Talks end in Geneva\n\nThe talks ended on Monday, both sides said.\n');
  writeFileSync(table, 'Title,Date\nFirst,2022-01-24\nSecond,2022-01-25\n');
  const run = async (...files: readonly string[]): Promise<string> => {
    said.length = 0;
    expect(await runImport([...files, '--into', into], join(folder, 'data'), createParserHost(honestParser))).toBe(0);
    return said.join('\n');
  };
  expect(await run(text, table)).toContain('1 new source, 2 new events');
  writeFileSync(table, 'Title,Date\nFirst,2022-01-24\nSecond,2022-01-25\nThird,2022-01-26\n');
  const again = await run(text, table);
  expect(again).toContain('0 new sources, 1 new event');
  expect(again).toContain('talks.txt: it is here already, as “Talks end in Geneva”');
  expect(again).toContain('table.csv: 2 events were here already');
  const decoded = decodeTimeline(readFileSync(into, 'utf8'), into);
  expect(decoded.ok && decoded.value.timeline.events.map(({ title }) => title)).toEqual(['First', 'Second', 'Third']);
});

test('a timeline of a newer Dateline is not taken by rules that it does not keep', async () => {
  said.length = 0;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  const [newer, into] = [join(folder, 'newer.dateline'), join(folder, 'case.dateline')];
  writeFileSync(newer, encodeTimeline({ ...newTimeline('t9', 'Newer'), version: 99 }));
  expect(await runImport([newer, '--into', into], join(folder, 'data'), createParserHost(honestParser))).not.toBe(0);
  expect(said.join('\n')).toContain('newer.dateline: It was written by a newer Dateline (file version 99).');
});

test.each([
  ['is open in a window', encodeTimeline(newTimeline('t1', 'Case')), true, 'it is open in another Dateline'],
  ['is damaged', '{"format": "dateline", half a file', false, 'its text breaks off or is damaged'],
])('a timeline that %s is not imported into at all, which is not the code for a file that was not taken', async (_how, text, isOpen, words) => {
  said.length = 0;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  const [table, into, dataDir] = [join(folder, 'table.csv'), join(folder, 'case.dateline'), join(folder, 'data')];
  writeFileSync(into, text);
  writeFileSync(table, 'Title,Date\nFirst,2022-01-24\n');
  const open = isOpen ? await openSession({ dataDir: join(folder, 'other-data'), filePath: into }) : null;
  expect(await runImport([table, '--into', into], dataDir, createParserHost(honestParser))).toBe(73);
  expect(said.join('\n')).toContain(words);
  expect(said.join('\n')).not.toContain('for reading only');
  expect(readFileSync(into, 'utf8')).toBe(text);
  if (open?.ok === true) await open.value.session.close();
});

/** Above the highest number that any system gives a process. */
const NO_PROCESS = 4_194_305;

/** A case with a table to import, and what a window that was killed left for it: one edit in its journal. */
async function afterCrash(theirs: Timeline | null) {
  said.length = 0;
  const bench = await newBench();
  const table = join(bench.folder, 'table.csv');
  writeFileSync(table, 'Title,Date\nFirst,2022-01-24\n');
  writeFileSync(bench.file, encodeTimeline(SAMPLE));
  const { session } = await bench.open({ locks: { ...CRASHED, self: { ...systemLocks().self, pid: NO_PROCESS } } });
  await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
  if (theirs !== null) {
    // The copy that tells what both started from is made after the edit is answered, from the file.
    const copy = basePath(folderPath(bench.dataDir, fileFolderId(bench.file)), sha256Of(encodeTimeline(SAMPLE)));
    await expect.poll(() => readFile(copy, 'utf8').catch(() => null), { timeout: 10_000 }).toBe(encodeTimeline(SAMPLE));
    writeFileSync(bench.file, encodeTimeline(theirs));
  }
  return { bench, table };
}

test('an import says that it recovered what a window left', async () => {
  const { bench, table } = await afterCrash(null);
  expect(await runImport([table, '--into', bench.file], bench.dataDir, createParserHost(honestParser))).toBe(0);
  expect(titles(await bench.onDisk())).toEqual(['Uno', 'Two', 'First']);
  expect(said.join('\n')).toContain('Recovered 1 edit in “A”');
  await bench.clear();
});

test('an import says what was kept twice of what it recovered, with the code for something to look at', async () => {
  const { bench, table } = await afterCrash({ ...SAMPLE, revision: 1, events: [event('e1', 'Theirs'), event('e2', 'Two')] });
  expect(await runImport([table, '--into', bench.file], bench.dataDir, createParserHost(honestParser))).toBe(1);
  expect(said.join('\n')).toContain('It is kept twice, one after the other.');
  await bench.clear();
});

test('checks and exports say that edits wait for their file', async () => {
  const { bench } = await afterCrash(null);
  await runCheck([bench.file], bench.dataDir);
  expect(said.join('\n')).toContain('1 edit is not in the file yet');
  said.length = 0;
  await runExport([bench.file, '--to', join(bench.folder, 'out.md')], bench.dataDir, '1.2.3');
  expect(said.join('\n')).toContain('1 edit is not in the file yet');
  await runImport([join(bench.folder, 'table.csv'), '--into', bench.file], bench.dataDir, createParserHost(honestParser));
  said.length = 0;
  await runCheck([bench.file], bench.dataDir);
  expect(said.join('\n')).not.toContain('not in the file yet');
  await bench.clear();
});

test('a timeline that nothing could be taken into is not made', async () => {
  said.length = 0;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  expect(await runImport([join(folder, 'gone.csv'), '--into', join(folder, 'case.dateline')], join(folder, 'data'), createParserHost(honestParser))).toBe(65);
  expect(existsSync(join(folder, 'case.dateline'))).toBe(false);
  expect(said.join('\n')).toContain('so no timeline was made');
});

test('a new timeline is made where a link leads, and the link stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  writeFileSync(join(folder, 'table.csv'), 'Title,Date\nFirst,2022-01-24\n');
  symlinkSync(join(folder, 'real.dateline'), join(folder, 'case.dateline'));
  expect(await runImport([join(folder, 'table.csv'), '--into', join(folder, 'case.dateline')], join(folder, 'data'), createParserHost(honestParser))).toBe(0);
  expect(lstatSync(join(folder, 'case.dateline')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'real.dateline'), 'utf8')).toContain('First');
});
