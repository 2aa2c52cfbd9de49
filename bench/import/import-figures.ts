/**
 * Import and anchors measured in one plain Node process: our PDF import beside the bare text extraction of the same
 * library, and 10,000 citations found again in a changed 1 MB source.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createAnchorer } from '../../core/sources/anchor';
import { quoteFor } from '../../core/sources/citation';
import type { Paragraph, ParagraphId, SourceId } from '../../core/timeline/types';
import { readPdf } from '../../electron/import/pdf-document';
import { seeded } from '../../e2e/corpus/mutate';

const random = seeded(7);
const VOCABULARY = Array.from({ length: 6_000 }, (_, index) => `${['ka', 'mo', 'ri', 'te', 'su', 'no'][index % 6]}${(index * 7919 % 6_000).toString(36)}`);
/** Common words often, rare ones seldom, as in any language. */
const word = (): string => VOCABULARY[Math.floor(random() ** 3 * VOCABULARY.length)] ?? 'word';
const words = (count: number): string => Array.from({ length: count }, word).join(' ');

/** 45 lines of 12 words a page, as a report has them. */
async function report(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([595, 842]);
    page.drawText('Commission report', { x: 72, y: 800, size: 9, font });
    for (let line = 0; line < 45; line += 1) page.drawText(`${words(12)}${line % 6 === 5 ? '.' : ''}`, { x: 72, y: 760 - line * 15, size: 10, font });
    page.drawText(String(number), { x: 290, y: 40, size: 9, font });
  }
  return document.save();
}

async function bare(bytes: Uint8Array): Promise<number> {
  const begin = performance.now();
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false });
  const document = await loading.promise;
  for (let number = 1; number <= document.numPages; number += 1) await (await document.getPage(number)).getTextContent();
  await loading.destroy();
  return performance.now() - begin;
}

async function ours(bytes: Uint8Array): Promise<number> {
  const copy = Uint8Array.from(bytes);
  const begin = performance.now();
  const result = await readPdf(copy, { id: 's1' as SourceId, fileName: 'report.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64) }, null, () => undefined);
  if (!result.ok) throw new Error(result.failure.message);
  return performance.now() - begin;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function anchorMs(share: number): { readonly ms: number; readonly bytes: number; readonly states: Readonly<Record<string, number>> } {
  const before: Paragraph[] = Array.from({ length: 2_400 }, (_, index) => ({ id: `p${index}` as ParagraphId, text: `${words(75)}.`, role: 'body' }));
  const after = before.map((paragraph) => (random() >= share ? paragraph : { ...paragraph, text: paragraph.text.split(' ').map((one, index) => (index % 5 === 4 ? word() : one)).join(' ') }));
  const citations = Array.from({ length: 10_000 }, () => {
    const paragraph = before[Math.floor(random() * before.length)];
    if (paragraph === undefined) throw new Error('no paragraph');
    const start = Math.floor(random() * (paragraph.text.length - 130));
    return { paragraph: paragraph.id, quote: quoteFor(paragraph.text, start, start + 120) };
  });
  const states: Record<string, number> = {};
  const begin = performance.now();
  const anchorOf = createAnchorer(before, after);
  for (const citation of citations) {
    const { state } = anchorOf(citation);
    states[state] = (states[state] ?? 0) + 1;
  }
  return { ms: performance.now() - begin, bytes: before.reduce((sum, { text }) => sum + text.length, 0), states };
}

async function run(): Promise<void> {
  const bytes = await report(300);
  await bare(bytes);
  await ours(bytes);
  const times = { bare: [] as number[], ours: [] as number[] };
  // In turn, so that whatever else the machine does hits both alike.
  for (let round = 0; round < 3; round += 1) {
    times.bare.push(await bare(bytes));
    times.ours.push(await ours(bytes));
  }
  const anchors = [0, 0.5, 1].map((share) => ({ changedShare: share, ...anchorMs(share) }));
  process.stdout.write(`${JSON.stringify({ pdf: { pages: 300, bareMs: median(times.bare), importMs: median(times.ours), ratio: median(times.ours) / median(times.bare) }, anchors })}\n`);
}

void run();
