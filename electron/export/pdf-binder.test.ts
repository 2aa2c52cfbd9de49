import { createHash } from 'node:crypto';
import { decodePDFRawStream, degrees, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString, type PDFPage } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { attachmentName, timelineInPdf, verifyPdf } from './attached-timeline';
import { stampFont } from './export-fonts';
import { PdfBinder, type BindingPlan } from './pdf-binder';
import { FRAME_DIGEST_KEY, GUIDE_DIGEST_KEY } from './pdf-metadata';

interface Mark {
  readonly address: string;
  readonly top: number;
}

const LOGO = PDFName.of('Logo');

/** A PDF as the printer gives it: links are annotations with an address; a JPEG stays packed as it is. */
async function printed(pages: readonly (readonly Mark[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const marks of pages) {
    const page = document.addPage([595, 842]);
    const annotations = marks.map(({ address, top }) => document.context.register(document.context.obj({
      Type: 'Annot', Subtype: 'Link', Rect: [100, top - 10, 160, top], A: { Type: 'Action', S: 'URI', URI: PDFString.of(address) },
    })));
    page.node.set(PDFName.of('Annots'), document.context.obj(annotations));
    page.drawSquare({ x: 10, y: 10, size: 5 });
    page.node.setXObject(LOGO, document.context.register(document.context.stream(new Uint8Array([255, 216, 1]), { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, Filter: 'DCTDecode' })));
  }
  return document.save();
}

const data = new TextEncoder().encode('{"format":"dateline"}\n');

const plan: BindingPlan = {
  outline: [{ path: ['2022', 'January 2022'], label: 'Monday 24 January 2022', place: 'heading-0' }, { path: [], label: 'Sources', place: 'heading-1' }],
  headings: [{ place: 'heading-0', text: 'Monday 24 January 2022' }, { place: 'heading-1', text: 'Sources' }],
  pageDigits: 1, layout: 'chronology',
  metadata: { title: 'Ukraine, January 2022', author: 'A. Person', subject: 'A chronology', language: 'en', creator: 'Dateline 1.0.0', created: new Date('2026-11-22T10:00:00Z') },
  attachment: { fileName: 'Ukraine.dateline', bytes: data },
  dataSha256: createHash('sha256').update(data).digest('hex'),
};

const FIRST = [
  [{ address: 'x-dateline:place/heading-0', top: 700 }, { address: 'x-dateline:place/event-a', top: 680 }, { address: 'x-dateline:number/paragraph-s1-p1', top: 650 }, { address: 'https://example.org/', top: 600 }],
  [{ address: 'x-dateline:place/event-b', top: 800 }],
];
const SECOND = [[{ address: 'x-dateline:place/heading-1', top: 800 }, { address: 'x-dateline:place/paragraph-s1-p1', top: 700 }, { address: 'x-dateline:link/event-a', top: 660 }, { address: 'x-dateline:number/event-a', top: 660 }]];

async function bound(parts: readonly (readonly (readonly Mark[])[])[]) {
  const binder = new PdfBinder(parts.length, stampFont());
  for (const part of parts) await binder.addPart(await printed(part));
  return binder.finish(plan, await printed([[]]));
}

const linksOf = (document: PDFDocument, page: number): readonly PDFDict[] => {
  const annotations = document.getPage(page).node.lookup(PDFName.of('Annots'), PDFArray);
  return Array.from({ length: annotations.size() }, (_, index) => annotations.lookup(index, PDFDict));
};

describe('binding printed parts', () => {
  it('resolves links over parts, takes the marks of places away and leaves other links alone', async () => {
    const { bytes, pages, links, brokenLinks } = await bound([FIRST, SECOND]);
    expect({ pages, links, brokenLinks }).toEqual({ pages: 3, links: 3, brokenLinks: 0 });
    const document = await PDFDocument.load(bytes);
    const first = linksOf(document, 0);
    expect(first.map((link) => link.lookupMaybe(PDFName.of('Dest'), PDFString)?.decodeText() ?? 'outside')).toEqual(['paragraph-s1-p1', 'outside']);
    expect(linksOf(document, 1)).toEqual([]);
    expect(linksOf(document, 2).length).toBe(2);
    const names = document.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('Dests'), PDFDict).lookup(PDFName.of('Kids'), PDFArray).lookup(0, PDFDict).lookup(PDFName.of('Names'), PDFArray);
    const named = new Map(Array.from({ length: names.size() / 2 }, (_, index) => [names.lookup(index * 2, PDFString).decodeText(), names.lookup(index * 2 + 1, PDFArray).get(0)]));
    expect(named.get('paragraph-s1-p1')).toBe(document.getPage(2).ref);
    expect(named.get('event-b')).toBe(document.getPage(1).ref);
  });

  it('says what a page carries on, also when a heading of its own follows further down', async () => {
    const first = [{ address: 'x-dateline:place/heading-0', top: 700 }];
    const words = async (top: number): Promise<boolean> => {
      const document = await PDFDocument.load((await bound([[first, [{ address: 'x-dateline:place/heading-1', top }]]])).bytes);
      const contents = document.getPage(1).node.Contents();
      if (!(contents instanceof PDFArray)) throw new Error('Nothing was stamped');
      const streams = Array.from({ length: contents.size() }, (_, index) => contents.lookup(index)).map((stream) => (stream instanceof PDFRawStream ? new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode()) : ''));
      // The words stand above the text; the footer is at the foot.
      return streams.some((stream) => stream.includes(' 808 Tm '));
    };
    expect(await words(790)).toBe(false);
    expect(await words(600)).toBe(true);
  });

  it('counts a link that leads nowhere, and unlinks it', async () => {
    const { bytes, brokenLinks } = await bound([FIRST]);
    expect(brokenLinks).toBe(1);
    expect(linksOf(await PDFDocument.load(bytes), 0)[0]?.has(PDFName.of('Dest'))).toBe(false);
  });

  it('says who, what, when and in which language', async () => {
    const document = await PDFDocument.load((await bound([FIRST, SECOND])).bytes, { updateMetadata: false });
    expect([document.getTitle(), document.getAuthor(), document.getSubject(), document.getCreator()]).toEqual(['Ukraine, January 2022', 'A. Person', 'A chronology', 'Dateline 1.0.0']);
    expect(document.getCreationDate()?.toISOString()).toBe('2026-11-22T10:00:00.000Z');
    expect(document.getLanguage()).toBe('en');
  });
});

type Tamper = (page: PDFPage, document: PDFDocument) => void;

async function changedPdf(bytes: Uint8Array, tamper: Tamper): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  tamper(document.getPage(0), document);
  return document.save();
}

async function verifiedAfter(bytes: Uint8Array, tamper: Tamper): Promise<string> {
  const verdict = await verifyPdf(await changedPdf(bytes, tamper), 'a.pdf');
  return verdict.ok ? verdict.value.pages : verdict.failure.code;
}

const infoOf = (document: PDFDocument): PDFDict => document.context.lookup(document.context.trailerInfo.Info, PDFDict);

const annotate = (page: PDFPage, { context }: PDFDocument, annotation: PDFDict): void => {
  page.node.lookup(PDFName.of('Annots'), PDFArray).push(context.register(annotation));
};

const namesOf = (document: PDFDocument): PDFArray =>
  document.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('Dests'), PDFDict).lookup(PDFName.of('Kids'), PDFArray).lookup(0, PDFDict).lookup(PDFName.of('Names'), PDFArray);

/** What viewers do to a page without touching what it draws. */
const TAMPERED = {
  'a text box': (page, document) => { annotate(page, document, document.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [50, 50, 200, 80], Contents: PDFString.of('25 January') })); },
  'a link that draws': (page, document) => {
    const appearance = document.context.register(document.context.stream('1 g 0 0 150 30 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 150, 30] }));
    annotate(page, document, document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [50, 50, 200, 80], AP: { N: appearance } }));
  },
  cropped: (page) => { page.setCropBox(0, 0, 100, 100); },
  'a larger page': (page) => { page.setMediaBox(0, 0, 800, 900); },
  turned: (page) => { page.setRotation(degrees(180)); },
  'a link exchanged': (page) => { page.node.lookup(PDFName.of('Annots'), PDFArray).lookup(0, PDFDict).set(PDFName.of('Dest'), PDFString.of('event-b')); },
  'an address exchanged': (page) => { page.node.lookup(PDFName.of('Annots'), PDFArray).lookup(1, PDFDict).lookup(PDFName.of('A'), PDFDict).set(PDFName.of('URI'), PDFString.of('https://example.com/')); },
  'a named place moved': (_page, document) => { namesOf(document).lookup(1, PDFArray).set(3, document.context.obj(12)); },
  'a picture exchanged': (page) => {
    const picture = page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).lookup(LOGO);
    if (picture instanceof PDFRawStream) picture.updateContents(new Uint8Array([255, 216, 2]));
  },
  'a font exchanged': (page, document) => {
    const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    fonts?.set(PDFName.of('DatelineText'), document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Courier' }));
  },
} satisfies Readonly<Record<string, Tamper>>;

describe('the timeline in a PDF', () => {
  it('comes back byte for byte, and the PDF verifies', async () => {
    const { bytes } = await bound([FIRST, SECOND]);
    expect(await timelineInPdf(bytes, 'a.pdf')).toEqual({ ok: true, value: data });
    expect(await verifyPdf(bytes, 'a.pdf')).toMatchObject({ ok: true, value: { data: 'intact', pages: 'intact', guide: 'intact', dataSha256: plan.dataSha256, title: 'Ukraine, January 2022' } });
  });

  it('still verifies when another program wrote the same file anew', async () => {
    const again = await PDFDocument.load((await bound([FIRST, SECOND])).bytes, { updateMetadata: false });
    expect(await verifyPdf(await again.save({ useObjectStreams: false }), 'a.pdf')).toMatchObject({ ok: true, value: { data: 'intact', pages: 'intact', guide: 'intact' } });
  });

  it('does not verify when a page was drawn on, taken out, or the data exchanged', async () => {
    const { bytes } = await bound([FIRST, SECOND]);
    const drawn = await PDFDocument.load(bytes, { updateMetadata: false });
    drawn.getPage(1).drawSquare({ x: 50, y: 50, size: 100 });
    expect(await verifyPdf(await drawn.save(), 'a.pdf')).toMatchObject({ ok: true, value: { data: 'intact', pages: 'changed' } });
    const shorter = await PDFDocument.load(bytes, { updateMetadata: false });
    shorter.removePage(1);
    expect(await verifyPdf(await shorter.save(), 'a.pdf')).toMatchObject({ ok: true, value: { pages: 'changed' } });
    const exchanged = await PDFDocument.load(bytes, { updateMetadata: false });
    exchanged.catalog.lookup(PDFName.of('Names'), PDFDict).delete(PDFName.of('EmbeddedFiles'));
    await exchanged.attach(new TextEncoder().encode('{"format":"dateline","title":"other"}'), 'x.dateline');
    expect(await verifyPdf(await exchanged.save(), 'a.pdf')).toMatchObject({ ok: true, value: { data: 'changed' } });
  });

  it('does not verify when something was laid over a page, or a page was cropped, turned or led elsewhere', async () => {
    const { bytes } = await bound([FIRST, SECOND]);
    for (const [what, tamper] of Object.entries(TAMPERED)) expect(await verifiedAfter(bytes, tamper), what).toBe('overlaid');
  });

  it('says of a PDF of an earlier version what it can tell: what was drawn, and that something foreign lies over it', async () => {
    const { bytes } = await bound([FIRST, SECOND]);
    const earlier = await changedPdf(bytes, (_page, document) => { infoOf(document).delete(FRAME_DIGEST_KEY); });
    expect(await verifyPdf(earlier, 'a.pdf')).toMatchObject({ ok: true, value: { data: 'intact', pages: 'drawn' } });
    for (const what of ['a text box', 'a link that draws', 'cropped', 'turned'] as const) expect(await verifiedAfter(earlier, TAMPERED[what]), what).toBe('overlaid');
    expect(await verifiedAfter(earlier, (page) => { page.drawSquare({ x: 50, y: 50, size: 100 }); })).toBe('changed');
  });

  it('does not verify when a bookmark, the title or the day of export was changed, and leaves the pages out of it', async () => {
    const { bytes } = await bound([FIRST, SECOND]);
    const firstBookmark = ({ catalog }: PDFDocument): PDFDict => catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First'), PDFDict);
    const changes: Readonly<Record<string, Tamper>> = {
      'its words': (_page, document) => { firstBookmark(document).set(PDFName.of('Title'), PDFString.of('2023')); },
      'where it leads': (_page, document) => { firstBookmark(document).lookup(PDFName.of('Dest'), PDFArray).set(0, document.getPage(1).ref); },
      'taken out': (_page, document) => { firstBookmark(document).delete(PDFName.of('First')); },
      'all of them': (_page, document) => { document.catalog.delete(PDFName.of('Outlines')); },
      title: (_page, document) => { document.setTitle('Another'); },
      'day of export': (_page, document) => { document.setCreationDate(new Date('2020-01-01')); },
      language: (_page, document) => { document.setLanguage('fr'); },
    };
    for (const [what, tamper] of Object.entries(changes)) expect(await verifyPdf(await changedPdf(bytes, tamper), 'a.pdf'), what).toMatchObject({ ok: true, value: { data: 'intact', pages: 'intact', guide: 'changed' } });
    const earlier = await changedPdf(bytes, (_page, document) => { infoOf(document).delete(GUIDE_DIGEST_KEY); });
    expect(await verifyPdf(earlier, 'a.pdf')).toMatchObject({ ok: true, value: { pages: 'intact', guide: 'unknown' } });
  });

  it('says plainly that a PDF is not ours, damaged or no PDF', async () => {
    const other = await printed([[]]);
    expect(await timelineInPdf(other, 'a.pdf')).toMatchObject({ ok: false, failure: { code: 'no-timeline-in-pdf', subject: 'a.pdf' } });
    expect(await verifyPdf(other, 'a.pdf')).toMatchObject({ ok: false, failure: { code: 'not-a-dateline-pdf' } });
    for (const bytes of [new Uint8Array(0), new TextEncoder().encode('not a pdf'), other.slice(0, 300), new Uint8Array(5000).fill(37)]) {
      expect(await timelineInPdf(bytes, 'a.pdf')).toMatchObject({ ok: false });
      expect(await verifyPdf(bytes, 'a.pdf')).toMatchObject({ ok: false });
    }
  });

  it('has a file name that every system takes', () => {
    expect(attachmentName('Ukraine: “January” / 2022?')).toBe('Ukraine “January” 2022.dateline');
    expect(attachmentName('...')).toBe('timeline.dateline');
    expect([...attachmentName('x'.repeat(300))].length).toBeLessThan(100);
  });
});
