import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronRuntime, sandboxSwitches } from '../build/electron-runtime.cjs';
import { forPublication } from '../core/interchange/publication';
import { decodeTimeline } from '../core/timeline/decode';
import { encodeTimeline } from '../core/timeline/encode';
import type { Timeline } from '../core/timeline/types';
import { timelineInPdf } from '../electron/export/attached-timeline';
import { sampleText, sampleTimeline } from '../build/sample/sample-timeline';
import { makePdf } from './corpus/pdf-maker';
import { checkLinks } from './pdf/check-links';
import { pdfWords } from './support/evidence-pdf';
import { freshFolder, root } from './support/launch';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the app's own binary with words, as a script would; `display` only where it is asked for. */
function dateline(folder: string, args: readonly string[], display = false): Promise<Ended> {
  const { DISPLAY, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const app = join(root, process.env['DATELINE_OUT'] ?? 'out');
  return new Promise((resolve) => {
    execFile(electronRuntime().executable, [...sandboxSwitches(), `--user-data-dir=${join(folder, 'user-data')}`, app, ...args], { cwd: folder, env: display ? { ...rest, DISPLAY } : rest }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}

function folderWith(timeline: string): string {
  const folder = freshFolder('command-line');
  writeFileSync(join(folder, 'case.dateline'), timeline);
  return folder;
}

test('says how it is used, and refuses what it does not understand with a code of its own', async () => {
  const folder = folderWith(sampleText());
  expect(await dateline(folder, ['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('dateline export') });
  expect(await dateline(folder, ['export', 'case.dateline', '--to', 'a.xyz'])).toMatchObject({ code: 64, stderr: expect.stringContaining('“xyz” is no format') });
  expect(await dateline(folder, ['export', 'gone.dateline', '--to', 'a.html'])).toMatchObject({ code: 66, stderr: expect.stringContaining('There is no such file') });
  expect(await dateline(folder, ['export', 'case.dateline', '--to', 'a.csv', '--filter', 'tag:nothing'])).toMatchObject({ code: 64 });
  writeFileSync(join(folder, 'bad.dateline'), '{"format":"dateline","version":99}');
  expect((await dateline(folder, ['check', 'bad.dateline'])).code).toBe(65);
});

test('exports every format without a display, filtered where asked', async () => {
  const folder = folderWith(sampleText());
  for (const [name, words] of [['a.html', 'id="event-e01sample000"'], ['a.md', '# Ukraine, January 2022'], ['a.csv', 'When (EDTF)'], ['a.ics', 'BEGIN:VCALENDAR'], ['a.json', '"format": "dateline"']] as const) {
    expect(await dateline(folder, ['export', 'case.dateline', '--to', name])).toMatchObject({ code: 0, stdout: expect.stringContaining('18 events') });
    expect(readFileSync(join(folder, name), 'utf8')).toContain(words);
  }
  expect(await dateline(folder, ['export', 'case.dateline', '--to', 'few.json', '--filter', 'kind:meeting', 'from:2022-01-20'])).toMatchObject({ code: 0 });
  const few = decodeTimeline(readFileSync(join(folder, 'few.json'), 'utf8'), 'few.json');
  expect(few.ok && few.value.timeline.events.every(({ kind }) => kind === 'meeting')).toBe(true);
  expect(few.ok && few.value.timeline.events.length).toBe(5);
});

test('prints a PDF where there is a display, and says so where there is none', async () => {
  const folder = folderWith(sampleText());
  expect(await dateline(folder, ['export', 'case.dateline', '--to', 'a.pdf'], true)).toMatchObject({ code: 0, stdout: expect.stringContaining('18 events on') });
  const bytes = readFileSync(join(folder, 'a.pdf'));
  expect(await checkLinks(bytes)).toMatchObject({ broken: [], events: 18 });
  const given = await timelineInPdf(bytes, 'a.pdf');
  expect(given.ok && new TextDecoder().decode(given.value)).toBe(sampleText());
  expect(await dateline(folder, ['verify', 'a.pdf'])).toMatchObject({ code: 0, stdout: expect.stringContaining('pages: intact') });
  expect(await dateline(folder, ['export', 'a.pdf', '--to', 'again.dateline'])).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'again.dateline'), 'utf8')).toBe(sampleText());
  if (process.platform === 'linux') expect(await dateline(folder, ['export', 'case.dateline', '--to', 'b.pdf'])).toMatchObject({ code: 69, stderr: expect.stringContaining('needs a display') });
});

test('an edition for publication holds nothing confidential, in any format', async () => {
  const [first, second] = sampleTimeline.sources;
  const secretive: Timeline = {
    ...sampleTimeline,
    sources: sampleTimeline.sources.map((source) => (source === second ? { ...source, confidential: true, title: 'ZEBRA source', paragraphs: source.paragraphs.map((paragraph) => ({ ...paragraph, text: `ZEBRA ${paragraph.text}` })) } : source)),
    events: sampleTimeline.events.map((event, index) => (index === 3 ? { ...event, title: 'ZEBRA event', confidential: true } : event)),
  };
  expect(first?.confidential).toBeUndefined();
  const folder = folderWith(encodeTimeline(secretive));
  const left = forPublication(secretive).timeline.events.length;
  expect(left).toBeLessThan(sampleTimeline.events.length - 1);
  for (const name of ['a.html', 'a.md', 'a.csv', 'a.ics', 'a.json', 'a.svg', 'a.pdf']) {
    const ended = await dateline(folder, ['export', 'case.dateline', '--to', name, '--publication', '--appendix', 'whole'], name.endsWith('pdf'));
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining(`${left} events`) });
    const bytes = readFileSync(join(folder, name));
    expect(bytes.includes('ZEBRA')).toBe(false);
    if (name === 'a.pdf') {
      const given = await timelineInPdf(bytes, name);
      const inside = given.ok ? new TextDecoder().decode(given.value) : '';
      expect(inside).not.toContain('ZEBRA');
      // Whoever opens it as a timeline is told so too.
      expect(inside).toContain('Confidential material was left out');
      expect(inside).toContain('"incomplete": true');
    }
    // A table has no place for it; the pages of a PDF are packed, and read by another program.
    const words = name === 'a.pdf' ? pdfWords(join(folder, name)) : bytes.toString().replaceAll('\r\n ', '');
    expect(words).not.toContain('ZEBRA');
    if (name !== 'a.csv') expect(words).toContain('Confidential material was left out');
  }
});

test('imports documents, tables and calendars into one timeline, and goes on when one cannot be read', async () => {
  const folder = folderWith(sampleText());
  writeFileSync(join(folder, 'report.txt'), 'Talks begin\n\nThe two ministers met in Vienna on 3 March 2022 to discuss the harvest.\n\nThey agreed to meet again.\n');
  writeFileSync(join(folder, 'table.csv'), 'Title,Date\nFirst,24/1/2022\nSecond,3/4/2022\nThird,31/2/2022\n');
  writeFileSync(join(folder, 'dates.ics'), 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A day\r\nDTSTART;VALUE=DATE:20220305\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n');
  writeFileSync(join(folder, 'unclear.csv'), 'Title,Date\nFirst,3/4/2022\n');
  writeFileSync(join(folder, 'cut.pdf'), makePdf().slice(0, -200));
  writeFileSync(join(folder, 'scan.pdf'), makePdf({ content: 'q 595 0 0 842 0 0 cm 0 0 100 100 re f Q' }));
  const ended = await dateline(folder, ['import', 'report.txt', 'table.csv', 'dates.ics', 'unclear.csv', 'gone.txt', 'cut.pdf', 'scan.pdf', '--into', 'case.dateline']);
  expect(ended).toMatchObject({ code: 65, stdout: expect.stringContaining('1 new source, 3 new events') });
  expect(ended.stderr).toContain('table.csv: line 4');
  expect(ended.stderr).toContain('--day-first');
  expect(ended.stderr).toContain('gone.txt');
  expect(ended.stderr).toMatch(/cut\.pdf: It is damaged: its end is missing.* Download or copy it again/);
  expect(ended.stderr).toMatch(/scan\.pdf: .*pictures only.*OCR/);
  const decoded = decodeTimeline(readFileSync(join(folder, 'case.dateline'), 'utf8'), 'case.dateline');
  expect(decoded.ok && decoded.value.timeline.events.slice(-3).map(({ title, when }) => `${title} ${when.edtf}`)).toEqual(['First 2022-01-24', 'Second 2022-04-03', 'A day 2022-03-05']);
  expect(await dateline(folder, ['check', 'case.dateline'])).toMatchObject({ code: 1, stdout: expect.stringContaining('uncited') });
});

test('takes what it can of a table of 100 MB and says with a code of its own that the rest was left out', async () => {
  const folder = folderWith(sampleText());
  const tooLong = `"${'grain '.repeat(700_000)}"`;
  writeFileSync(join(folder, 'huge.csv'), `Title,Date,Description\n${Array.from({ length: 26 }, (_, row) => `Event ${row},2022-03-05,${row % 10 === 0 ? 'short' : tooLong}\n`).join('')}"Last,2022-03-06,never closed\nAnother,2022-03-07,x\n`);
  const ended = await dateline(folder, ['import', 'huge.csv', '--into', 'case.dateline']);
  expect(ended).toMatchObject({ code: 1, stdout: expect.stringContaining('0 new sources, 3 new events; 24 parts were left out or doubtful') });
  expect(ended.stderr).toContain('huge.csv: line 3: ');
  expect(ended.stderr).toContain('huge.csv: line 28: A quote is opened here');
});
