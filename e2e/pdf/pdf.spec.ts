import { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { readFileSync, mkdirSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import { timelineInPdf, verifyPdf } from '../../electron/export/attached-timeline';
import { FRAME_DIGEST_KEY } from '../../electron/export/pdf-metadata';
import { freshFolder } from '../support/launch';
import { checkLinks } from './check-links';
import { madeTimeline } from './made-timeline';
import { fontsNotEmbedded, printTimeline, tool } from './print-timeline';

async function asEarlierVersion(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  document.context.lookup(document.context.trailerInfo.Info, PDFDict).delete(FRAME_DIGEST_KEY);
  return document.save();
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

for (const { events, paper, size, layout = 'chronology' } of [
  { events: 1, paper: 'A4', size: '595 x 842' },
  { events: 12, paper: 'Letter', size: '792 x 612', layout: 'table' },
  { events: 148, paper: 'A4', size: '595 x 842' },
  { events: 148, paper: 'Letter', size: '612 x 792' },
  { events: 1000, paper: 'A4', size: '595 x 842' },
] as const) {
  test(`a PDF of ${events} events on ${paper}${layout === 'table' ? ' as a table' : ''} is sound, whole and linked both ways`, async () => {
    test.setTimeout(300_000);
    const folder = freshFolder('pdf');
    const target = join(folder, 'out.pdf');
    const timeline = madeTimeline({ events });
    const answer = await printTimeline(timeline, folder, target, { paper, layout });
    expect(answer).toMatchObject({ ok: true });

    await tool('qpdf', '--check', target);
    const info = inOneLine(await tool('pdfinfo', target));
    expect(info).toContain(`Title: ${timeline.title}`);
    expect(info).toContain(`Subject: A chronology of ${events.toLocaleString('en')} event`);
    expect(info).toContain(`Pages: ${answer.value?.pages ?? -1}`);
    const [width = 0, height = 0] = (/Page size: ([\d.]+) x ([\d.]+)/.exec(info)?.slice(1) ?? []).map(Number);
    expect(`${Math.round(width)} x ${Math.round(height)}`).toBe(size);
    expect(await fontsNotEmbedded(target)).toEqual([]);

    const bytes = readFileSync(target);
    const report = await checkLinks(bytes);
    const citations = timeline.events.reduce((sum, event) => sum + new Set(event.citations.map(({ source, paragraph }) => `${source} ${paragraph}`)).size, 0);
    expect(report.broken).toEqual([]);
    expect(report).toMatchObject({ events, links: answer.value?.links, splitCards: 0, lonelyHeadings: 0 });
    // There and back; the way back is a title and a page number, two links.
    expect(report.links).toBe(citations * 3);
    expect(report.bookmarks).toBeGreaterThan(Math.min(events, 3));

    const text = inOneLine(await tool('pdftotext', target, '-'));
    // The heads of a table stand on every page of it, and on none of the appendix.
    const pages = (await tool('pdftotext', '-layout', target, '-')).split('\f');
    const appendix = pages.findIndex((page) => /^\s*Sources\s/.test(page));
    expect(pages.flatMap((page, index) => (/^ *Date +Event +Source$/m.test(page) ? [index] : []))).toEqual(layout === 'table' ? Array.from({ length: appendix }, (_, index) => index) : []);
    expect(text).toContain(`Page 1 of ${answer.value?.pages ?? -1}`);
    for (const event of [timeline.events[0], timeline.events[Math.floor(events / 2)], timeline.events[events - 1]]) {
      expect(text).toContain(event?.title);
      expect(text).toContain(event?.citations[0]?.quote.exact);
    }
    const given = await timelineInPdf(bytes, 'out.pdf');
    expect(given.ok && new TextDecoder().decode(given.value) === encodeTimeline(timeline)).toBe(true);
    expect(await verifyPdf(bytes, 'out.pdf')).toMatchObject({ ok: true, value: { data: 'intact', pages: 'intact', guide: 'intact' } });
    // Another program may pack the file in its own way; an earlier version of ours noted less of it.
    const repacked = join(folder, 'repacked.pdf');
    await tool('qpdf', '--object-streams=disable', '--stream-data=uncompress', target, repacked);
    expect(await verifyPdf(readFileSync(repacked), 'repacked.pdf')).toMatchObject({ ok: true, value: { data: 'intact', pages: 'intact', guide: 'intact' } });
    expect(await verifyPdf(await asEarlierVersion(bytes), 'earlier.pdf')).toMatchObject({ ok: true, value: { data: 'intact', pages: 'drawn' } });
  });
}

test('texts that are hard to print are all there, in whatever script', async () => {
  const folder = freshFolder('pdf');
  const target = join(folder, 'out.pdf');
  const timeline = madeTimeline({ events: 60, hard: true, sources: 2, paragraphsPerSource: 200 });
  const printed = await printTimeline(timeline, folder, target, { appendix: 'whole' });
  expect(printed).toMatchObject({ ok: true });
  // What fontconfig has no font for is printed as boxes, which the result says, and of nothing else.
  if (process.platform === 'linux') {
    const said = printed.value?.notes.join(' ') ?? '';
    for (const [script, letter] of [['Han', '65e5'], ['Hebrew', '5e9'], ['Arabic', '645']] as const) {
      const hasFont = (await tool('fc-list', `:charset=${letter}`)).trim() !== '';
      expect(`${script} ${said.includes(script)}`).toBe(`${script} ${!hasFont}`);
    }
  }
  await tool('qpdf', '--check', target);
  expect(await fontsNotEmbedded(target)).toEqual([]);
  expect(await checkLinks(readFileSync(target))).toMatchObject({ broken: [], events: 60, lonelyHeadings: 0 });
  const text = await tool('pdftotext', target, '-');
  for (const words of ['<script>alert(1)</script>', '日内瓦会谈', 'ジュネーブで外相会談', 'Ошибка в тексте', 'Donaudampfschifffahrts', 'Paragraph 199 of report 2']) expect(text).toContain(words);
  const info = await tool('pdfinfo', target);
  expect(info).toContain('שלום — 日本 — Ünïcode “title”');
});

test('a poster on sheets to join holds every event, whatever it is called', async () => {
  const folder = freshFolder('pdf');
  const target = join(folder, 'out.pdf');
  const timeline = madeTimeline({ events: 148, hard: true });
  const answer = await printTimeline(timeline, folder, target, { layout: 'poster', paper: 'A3', poster: { sheets: 'tiled', across: 3, lanes: 'kind' } });
  expect(answer).toMatchObject({ ok: true, value: { links: 0 } });
  await tool('qpdf', '--check', target);
  expect(await fontsNotEmbedded(target)).toEqual([]);
  const info = inOneLine(await tool('pdfinfo', target));
  expect(info).toMatch(/Page size: 119\d\.\d+ x 84\d\.\d+ pts \(A3\)/);
  const pages = (await tool('pdftotext', target, '-')).split('\f').slice(0, 3);
  const text = inOneLine(pages.join(' '));
  expect(text).toContain(`Sheet 3 of ${answer.value?.pages ?? -1} · row 1 of 1, column 3 of 3`);
  // The names of the lanes come again on every sheet.
  for (const page of pages) for (const kind of ['Meeting', 'Alert', 'Statement']) expect(page).toContain(kind);
  for (const words of ['Vienna visits', 'Ошибка', 'Emoji']) expect(text).toContain(words);
  const given = await timelineInPdf(readFileSync(target), 'out.pdf');
  expect(given.ok && new TextDecoder().decode(given.value) === encodeTimeline(timeline)).toBe(true);
});

test('no page is drawn past its edges', async () => {
  const folder = freshFolder('pdf');
  const target = join(folder, 'out.pdf');
  expect(await printTimeline(madeTimeline({ events: 12, hard: true }), folder, target)).toMatchObject({ ok: true });
  await tool('pdftoppm', '-r', '40', '-gray', target, join(folder, 'page'));
  const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
  expect(pages.length).toBeGreaterThan(2);
  for (const name of pages) {
    const file = readFileSync(join(folder, name));
    const [, width = 0, height = 0] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'))?.map(Number) ?? [];
    const pixels = file.subarray(file.length - width * height);
    // 17 mm of margin are 26 dots; ink may come near them, not into the outer half.
    const margin = Math.round((17 / 25.4) * 40 * 0.5);
    let inked = 0;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < margin; x += 1) if ((pixels[y * width + x] ?? 0) < 240 || (pixels[y * width + width - 1 - x] ?? 0) < 240) inked += 1;
    }
    expect(inked, name).toBe(0);
  }
});

test('an empty timeline is a document too', async () => {
  const folder = freshFolder('pdf');
  const target = join(folder, 'out.pdf');
  expect(await printTimeline(newTimeline('t0', ''), folder, target)).toMatchObject({ ok: true, value: { pages: 1, links: 0 } });
  expect(await tool('pdftotext', target, '-')).toContain('This timeline has no events.');
});

test('cancelling leaves the old file and nothing beside it', async () => {
  const folder = freshFolder('pdf');
  const place = join(folder, 'place');
  mkdirSync(place);
  const target = join(place, 'out.pdf');
  expect(await printTimeline(madeTimeline({ events: 1 }), folder, target)).toMatchObject({ ok: true });
  const before = readFileSync(target);
  const answer = await printTimeline(madeTimeline({ events: 3000 }), folder, target, { cancelAfterMs: 1500 });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'export-cancelled' } });
  expect(readFileSync(target).equals(before)).toBe(true);
  expect(readdirSync(place)).toEqual(['out.pdf']);
});

test('after one that was cancelled while it was printed, the next is printed as ever', async () => {
  test.setTimeout(240_000);
  const folder = freshFolder('pdf');
  const again = join(folder, 'again.pdf');
  const options = { cancelAfterMs: 1500, again };
  expect(await printTimeline(madeTimeline({ events: 1500 }), folder, join(folder, 'out.pdf'), options)).toMatchObject({ ok: true });
  expect(existsSync(join(folder, 'out.pdf'))).toBe(false);
  expect(existsSync(again)).toBe(true);
});

test('one whose page died says why and leaves nothing, and the next is printed as ever', async () => {
  test.setTimeout(240_000);
  const folder = freshFolder('pdf');
  const place = join(folder, 'place');
  mkdirSync(place);
  const answer = await printTimeline(madeTimeline({ events: 600 }), folder, join(place, 'out.pdf'), { killAfterMs: 50, again: join(place, 'again.pdf') });
  expect(answer).toMatchObject({ ok: true, before: { code: 'export-failed' } });
  expect(answer.before?.message).toContain('The printing process ended: killed');
  expect(readdirSync(place)).toEqual(['again.pdf']);
});

test('a folder that is gone or full of something else is explained', async () => {
  const folder = freshFolder('pdf');
  const timeline = madeTimeline({ events: 1 });
  expect(await printTimeline(timeline, folder, join(folder, 'gone/out.pdf'))).toMatchObject({ ok: false, failure: { code: 'folder-gone' } });
  mkdirSync(join(folder, 'out.pdf'));
  expect(await printTimeline(timeline, folder, join(folder, 'out.pdf'))).toMatchObject({ ok: false });
  expect(existsSync(join(folder, 'out.pdf'))).toBe(true);
});
