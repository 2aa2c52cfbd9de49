import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { importEdit } from '../../core/interchange/imported-events';
import { applyCommand } from '../../core/timeline/apply-command';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import { ownCopiesIn } from '../storage/own-copies';
import { runExport } from './export-command';
import { EXIT } from './exit-codes';

const said: string[] = [];
vi.mock('./say', () => ({
  answer: (words: string) => { said.push(words); }, complain: (words: string) => { said.push(words); },
  explain: ({ subject, message, remedy }: { subject: string; message: string; remedy: string }) => { said.push(`${subject}: ${message} ${remedy}`); },
}));

test('the number of events that is answered is that of the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-export-'));
  let next = 0;
  const empty = newTimeline('t', 'Old and new');
  const event = (title: string, edtf: string) => ({ title, when: { edtf }, kind: null, status: 'reported', actors: [], places: [], tags: [] }) as const;
  const filled = importEdit(empty, { title: null, problems: [], notes: [], events: [event('Ides', '-0043-03-15'), event('Cannae', '-0215-08-02'), event('Talks', '2022-01-24')] }, { newId: (prefix) => `${prefix}${(next += 1)}`, now: '2026-01-01T00:00:00.000Z' });
  const applied = filled === null ? null : applyCommand(empty, filled.command);
  if (applied?.ok !== true) throw new Error('not made');
  writeFileSync(join(folder, 'case.dateline'), encodeTimeline(applied.value.timeline));
  const target = join(folder, 'out.ics');
  expect(await runExport([join(folder, 'case.dateline'), '--to', target], join(folder, 'data'), '1.2.3')).toBe(EXIT.found);
  expect(readFileSync(target, 'utf8').match(/BEGIN:VEVENT/g)?.length).toBe(1);
  expect(said.filter((words) => !words.startsWith('Calendars'))).toEqual(['2 events are left out.', 'Left out: Cannae', 'Left out: Ides', `${target}: 1 event`]);
});

test('a timeline exported beside the one it came from is noted as a copy of Dateline’s own', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-export-')));
  const [file, target, dataDir] = [join(folder, 'case.dateline'), join(folder, 'case-public.dateline'), join(folder, 'data')];
  writeFileSync(file, encodeTimeline(newTimeline('t', 'Case')));
  expect(await runExport([file, '--to', target], dataDir, '1.2.3')).toBe(EXIT.done);
  expect([...await ownCopiesIn(dataDir, folder, ['case.dateline', 'case-public.dateline'])]).toEqual(['case-public.dateline']);
});

test('an export never takes the place of the timeline it is made of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-export-'));
  const file = join(folder, 'case.dateline');
  const text = encodeTimeline(newTimeline('t', 'Case'));
  writeFileSync(file, text);
  symlinkSync(file, join(folder, 'linked.dateline'));
  for (const target of [file, join(folder, '.', 'linked.dateline')]) {
    said.length = 0;
    expect(await runExport([file, '--to', target, '--publication'], join(folder, 'data'), '1.2.3')).toBe(EXIT.notWritten);
    expect(said).toEqual([`${target}: This is the timeline itself. Choose another name: an export must not take its place.`]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  }
  expect(await runExport([join(folder, 'linked.dateline'), '--to', file, '--publication'], join(folder, 'data'), '1.2.3')).toBe(EXIT.notWritten);
  expect(await runExport([file, '--to', join(folder, 'other.dateline'), '--publication'], join(folder, 'data'), '1.2.3')).toBe(EXIT.done);
});

test('a timeline of a newer Dateline is exported to be read, and to no file that holds it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-export-'));
  const file = join(folder, 'newer.dateline');
  writeFileSync(file, encodeTimeline({ ...newTimeline('t', 'Case'), version: 99 }));
  for (const name of ['out.dateline', 'out.pdf']) {
    said.length = 0;
    expect(await runExport([file, '--to', join(folder, name)], join(folder, 'data'), '1.2.3')).toBe(EXIT.data);
    expect(said).toEqual(['newer.dateline: It was written by a newer Dateline (file version 99). Update Dateline to export it so, or choose a format that does not hold the timeline itself, such as a web page.']);
  }
  expect(await runExport([file, '--to', join(folder, 'out.html')], join(folder, 'data'), '1.2.3')).toBe(EXIT.done);
  expect(readdirSync(folder).sort()).toEqual(['newer.dateline', 'out.html']);
});

test('a document is in the language chosen for it, and what is said of it in English', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-export-'));
  const file = join(folder, 'case.dateline');
  writeFileSync(file, encodeTimeline(newTimeline('t', 'Case')));
  const written = async (name: string, ...words: readonly string[]): Promise<string> => {
    expect(await runExport([file, '--to', join(folder, name), ...words], join(folder, 'data'), '1.2.3')).toBe(EXIT.done);
    return readFileSync(join(folder, name), 'utf8');
  };
  said.length = 0;
  expect(await written('out.csv', '--language', 'de')).toContain('Datum,Wann (EDTF)');
  expect(await written('out.html', '--language', 'de', '--header', 'Kanzlei Ott', '--orientation', 'landscape')).toMatch(/lang="de"[^]*size:297mm 210mm[^]*Kanzlei Ott[^]*Eine Chronologie/);
  expect(await written('out.svg', '--ground', 'dark', '--language', 'de')).not.toBe(await written('light.svg'));
  expect(await written('english.csv')).toContain('Date,When (EDTF)');
  expect(said.filter((words) => words.startsWith('CSV'))).toHaveLength(2);
  expect(said.join(' ')).not.toMatch(/Ereignis|Tabelle/);
});

test.skipIf(process.platform === 'win32')('an export is written to a pipe, and does not take its place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-export-'));
  const [file, pipe] = [join(folder, 'case.dateline'), join(folder, 'pipe')];
  writeFileSync(file, encodeTimeline(newTimeline('t', 'Case')));
  execFileSync('mkfifo', [pipe]);
  const read = readFile(pipe, 'utf8');
  expect(await runExport([file, '--to', pipe, '--format', 'json'], join(folder, 'data'), '1.2.3')).toBe(EXIT.done);
  expect(await read).toContain('"title": "Case"');
  expect(statSync(pipe).isFIFO()).toBe(true);
});
