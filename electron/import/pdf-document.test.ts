import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceId } from '../../core/timeline/types';
import { isCut } from './pdf-damage';
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

describe('numbered paragraphs', () => {
  /** Two columns at 10 pt, the first line of each paragraph indented, as commissions and courts print them. */
  async function columns(left: readonly string[], right: readonly string[]): Promise<readonly string[]> {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.TimesRoman);
    const page = document.addPage([595, 842]);
    page.drawText('Report of the Commission', { x: 60, y: 720, size: 18, font });
    page.drawText('on the Valley', { x: 60, y: 697, size: 18, font });
    for (const [x, lines] of [[60, left], [310, right]] as const) {
      lines.forEach((line, index) => {
        const [words = '', mark, rest = ''] = line.split('^');
        const start = x + (/^ /.test(line) ? 12 : 0);
        page.drawText(words.trim(), { x: start, y: 660 - index * 12, size: 10, font });
        if (mark === undefined) return;
        const end = start + font.widthOfTextAtSize(words.trim(), 10);
        page.drawText(mark, { x: end, y: 660 - index * 12 + 4, size: 6, font });
        page.drawText(rest, { x: end + font.widthOfTextAtSize(mark, 6), y: 660 - index * 12, size: 10, font });
      });
    }
    const result = await read(await document.save());
    if (!result.ok) throw new Error(result.failure.message);
    return result.value.source.paragraphs.map(({ text }) => text);
  }

  test('stay whole where their lines go back to the edge of the column, and where a number begins a line', async () => {
    expect(await columns(
      [' 99. On 13 March 2020, local councillors said that', 'shelling was heard near the bridge. See also para.', '17. The ceasefire did not hold in this sector of the', 'valley, as was reported then.', ' 100. On 3 May 2019^12^, two nurses were at work in the', 'clinic when it was hit, and they told the'],
      ['commission of it later on, in Geneva and in the', 'valley itself, where they live.', ' 101. In late May the clinic was closed.'],
    )).toEqual([
      'Report of the Commission on the Valley',
      '99. On 13 March 2020, local councillors said that shelling was heard near the bridge. See also para. 17. The ceasefire did not hold in this sector of the valley, as was reported then.',
      '100. On 3 May 2019¹², two nurses were at work in the clinic when it was hit, and they told the commission of it later on, in Geneva and in the valley itself, where they live.',
      '101. In late May the clinic was closed.',
    ]);
  });

  test('end where a short list does', async () => {
    expect(await columns(['The commission asked for three things:', '  1. maps', '  2. the names of all who were there', 'None of them was given to it in the time of its', 'work, which ended in spring.'], ['A second column stands here so that there is one.'])).toEqual([
      'Report of the Commission on the Valley', 'The commission asked for three things:', '1. maps', '2. the names of all who were there', 'None of them was given to it in the time of its work, which ended in spring.', 'A second column stands here so that there is one.',
    ]);
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
  const failureOf = async (bytes: Uint8Array) => {
    const result = await read(bytes);
    return result.ok ? null : { code: result.failure.code, message: result.failure.message };
  };

  test('a scan calls for text recognition', async () => {
    const document = await PDFDocument.create();
    const picture = await document.embedPng(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
    for (let page = 0; page < 30; page += 1) document.addPage().drawImage(picture, { x: 0, y: 0, width: 500, height: 700 });
    expect(await failureOf(await document.save())).toMatchObject({ code: 'no-text', message: expect.stringContaining('pictures only') as string });
  });

  test('pages that show nothing are empty or damaged, and no scan', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    expect(await failureOf(await document.save())).toMatchObject({ code: 'damaged-document', message: expect.stringContaining('neither text nor pictures') as string });
  });

  test('a report whose pages were overwritten is damaged, and no scan', async () => {
    const bytes = Buffer.from(await report(PAGES));
    for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at)) {
      const end = bytes.indexOf('endstream', at);
      // The pages' list is in a stream too, and stays.
      if (!bytes.subarray(Math.max(0, at - 200), at).includes('/ObjStm') && !bytes.subarray(Math.max(0, at - 200), at).includes('/XRef')) bytes.fill(0xaa, at + 7, end - 1);
      at = end + 9;
    }
    expect(await failureOf(new Uint8Array(bytes))).toMatchObject({ code: 'damaged-document' });
  });

  test.each([0.1, 0.5, 0.9, 0.99])('a file that ends after %f of it lacks its end', async (share) => {
    const whole = await report(PAGES);
    expect(await failureOf(whole.slice(0, Math.floor(whole.length * share)))).toMatchObject({ code: 'damaged-document', message: expect.stringContaining('end is missing') as string });
  });

  test('bytes that are no PDF but for their beginning', async () => {
    expect(await failureOf(new Uint8Array(Buffer.from(`%PDF-1.7\n${'nothing '.repeat(500)}\n%%EOF\n`)))).toMatchObject({ code: 'damaged-document', message: expect.stringContaining('cannot be read') as string });
  });

  test('what can be read of a damaged one is read, and what lacks is said', async () => {
    const lacking = await read(await report([['Some text stands here for a reader.'], ['And some more stands here.']], (document) => { document.addPage(); }));
    expect(lacking).toMatchObject({ ok: true, value: { notices: [expect.stringContaining('1 of 3 pages show neither')] } });
    const appended = new Uint8Array(Buffer.concat([Buffer.from(await report(PAGES)), Buffer.from('\n<!-- appended by a mail server -->')]));
    expect(await read(appended)).toMatchObject({ ok: true, value: { notices: [] } });
    expect(isCut(new Uint8Array(Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Linearized 1 /L 99999 /H [ 1 2 ] >>\nstartxref\n0\n%%EOF\nthe first part`)))).toBe(true);
  });
});
