import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceId } from '../../core/timeline/types';
import { creationDay, readPdf } from './pdf-document';

const original = { id: 's1' as SourceId, fileName: 'report.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64) };
const read = (bytes: Uint8Array) => readPdf(bytes, original, null, () => undefined);

/** Pages of lines at 12 pt (14.4 pt apart) under a running head and above a page number. */
async function report(pages: readonly (readonly string[])[], change: (document: PDFDocument) => void = () => undefined): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const body = await document.embedFont(StandardFonts.TimesRoman);
  for (const [index, lines] of pages.entries()) {
    const page = document.addPage([595, 842]);
    page.drawText('Commission on Grain · Annual report', { x: 72, y: 800, size: 9, font: body });
    let y = 740;
    for (const line of lines) {
      const heading = line.startsWith('# ');
      if (line !== '') page.drawText(heading ? line.slice(2) : line, { x: 72, y, size: heading ? 20 : 12, font: body });
      y -= line === '' ? 12 : 14.4;
    }
    page.drawText(String(index + 1), { x: 290, y: 40, size: 9, font: body });
  }
  change(document);
  return document.save();
}

const PAGES = [
  ['# Grain in wartime', '', 'The commission met on Thursday and heard three re-', 'ports on the state of the ports. Ships wait there for a', 'well-known reason: nobody insures them.', '', 'A second paragraph begins on the first page and goes on, as', 'paragraphs of every long document do, over the foot of it and'],
  ['the head of the next until it ends. A well-', 'known reason was given.', '', '• first point of the list', '• second point of the list'],
  ['The last page has one paragraph more.'],
];

describe('a report', () => {
  let shown: readonly { readonly role: string; readonly text: string; readonly page?: number }[] = [];
  let all: typeof shown = [];
  beforeAll(async () => {
    const result = await read(await report(PAGES));
    if (!result.ok) throw new Error(result.failure.message);
    all = result.value.source.paragraphs;
    shown = all.filter(({ role }) => role !== 'furniture');
    expect(result.value.source.title).toBe('Grain in wartime');
  });

  test('running heads and page numbers are furniture on every page', () => {
    expect(all.filter(({ role }) => role === 'furniture').map(({ text }) => text)).toEqual(expect.arrayContaining(['Commission on Grain · Annual report', '1', '2', '3']));
    expect(shown.map(({ text }) => text).join(' ')).not.toContain('Annual report');
  });

  test('lines become paragraphs, over the page break too, with the page they begin on', () => {
    expect(shown.map(({ role, page }) => [role, page])).toEqual([['heading', 1], ['body', 1], ['body', 1], ['list', 2], ['list', 2], ['body', 3]]);
    expect(shown[2]?.text).toContain('goes on, as paragraphs of every long document do, over the foot of it and the head of the next until it ends.');
  });

  test('a word parted at a line’s end is whole again, with its hyphen where the document writes one', () => {
    expect(shown[1]?.text).toContain('three reports on the state');
    expect(shown[2]?.text).toContain('A well-known reason');
  });
});

test('metadata: a title made by a program does not count, the day of making does', async () => {
  const result = await read(await report([['Some text stands here for a reader.'], ['And some more stands here.']], (document) => {
    document.setTitle('Microsoft Word - draft.doc');
    document.setAuthor('Anna Example');
    document.setCreationDate(new Date('2022-01-25T10:00:00Z'));
  }));
  expect(result).toMatchObject({ ok: true, value: { source: { author: 'Anna Example', published: '2022-01-25', publishedBasis: 'inferred', title: 'report' } } });
  expect(creationDay('D:20220132')).toBeUndefined();
});

describe('what cannot be read says why', () => {
  test('pages without text', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    expect(await read(await document.save())).toMatchObject({ ok: false, failure: { code: 'no-text', subject: 'report.pdf' } });
  });

  test('a file cut in the middle is read as far as it goes or refused', async () => {
    const whole = await report(PAGES);
    await expect(read(whole.slice(0, Math.floor(whole.length / 2))).catch(() => 'thrown')).resolves.toBeDefined();
  });
});
