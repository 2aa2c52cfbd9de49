/**
 * The timeline inside an evidence PDF: given back, and checked against what the PDF says of itself.
 *
 * A digest shows that a file was changed by accident or in passing, not by someone who takes care to write a new digest:
 * it is no signature, and the words of `Verify PDF…` say so.
 */
import { createHash } from 'node:crypto';
import { PDFDict, PDFDocument, PDFHexString, PDFString, type PDFName } from '@cantoo/pdf-lib';
import { failTelling, ok, type Result } from '../../core/result';
import type { GuideVerdict, PagesVerdict } from '../../core/interchange/pdf-report';
import { words } from '../../core/words/words';
import { digestDrawing } from './pdf-drawing';
import { digestFrames, hasForeignFrame } from './pdf-frame';
import { digestGuide } from './pdf-guide';
import { DATA_DIGEST_KEY, FRAME_DIGEST_KEY, GUIDE_DIGEST_KEY, PAGES_DIGEST_KEY } from './pdf-metadata';

export const TIMELINE_EXTENSION = '.dateline';

/** A title as a file name that every system takes. */
export function attachmentName(title: string): string {
  const plain = [...title.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')].slice(0, 80).join('').replace(/\s+/g, ' ').trim().replace(/[. ]+$/, '');
  return `${plain === '' ? 'timeline' : plain}${TIMELINE_EXTENSION}`;
}

/** Larger files are not ours: 10,000 events with their sources are 20 MB. */
const SIZE_LIMIT = 500 * 1024 * 1024;

const notOurs = (fileName: string): Result<never> =>
  failTelling('no-timeline-in-pdf', fileName, words().failures.pdf.noTimeline);

async function load(bytes: Uint8Array, fileName: string): Promise<Result<PDFDocument>> {
  if (bytes.length > SIZE_LIMIT) return notOurs(fileName);
  try {
    return ok(await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity, throwOnInvalidObject: true }));
  } catch {
    return failTelling('pdf-unreadable', fileName, words().failures.pdf.unreadable);
  }
}

function attachmentOf(document: PDFDocument): Uint8Array | null {
  const found = document.getAttachments().find(({ name }) => name.endsWith(TIMELINE_EXTENSION));
  return found?.data ?? null;
}

/** The bytes of the timeline file attached to a PDF. They are checked by the codec like any file. */
export async function timelineInPdf(bytes: Uint8Array, fileName: string): Promise<Result<Uint8Array>> {
  const document = await load(bytes, fileName);
  if (!document.ok) return document;
  try {
    const attached = attachmentOf(document.value);
    return attached === null ? notOurs(fileName) : ok(attached);
  } catch {
    return notOurs(fileName);
  }
}

export interface PdfVerdict {
  /** Is the attached timeline the one the PDF was made of? */
  readonly data: 'intact' | 'changed' | 'missing';
  readonly pages: PagesVerdict;
  readonly guide: GuideVerdict;
  /** Hex digest of the attached timeline; its first 12 characters are in every footer. */
  readonly dataSha256: string | null;
  readonly title: string;
  readonly created: string | null;
}

function stated(document: PDFDocument, key: PDFName): string | null {
  const info = document.context.lookupMaybe(document.context.trailerInfo.Info, PDFDict);
  return info?.lookupMaybe(key, PDFString, PDFHexString)?.decodeText() ?? null;
}

function verdictOfPages(document: PDFDocument, drawn: string): PagesVerdict {
  if (digestDrawing(document.getPages()) !== drawn) return 'changed';
  const frame = stated(document, FRAME_DIGEST_KEY);
  if (frame === null) return hasForeignFrame(document) ? 'overlaid' : 'drawn';
  return digestFrames(document) === frame ? 'intact' : 'overlaid';
}

function verdictOfGuide(document: PDFDocument): GuideVerdict {
  const guide = stated(document, GUIDE_DIGEST_KEY);
  if (guide === null) return 'unknown';
  return digestGuide(document) === guide ? 'intact' : 'changed';
}

/** Compares a PDF of ours with the digests it carries. */
export async function verifyPdf(bytes: Uint8Array, fileName: string): Promise<Result<PdfVerdict>> {
  const loaded = await load(bytes, fileName);
  if (!loaded.ok) return loaded;
  const document = loaded.value;
  const dataDigest = stated(document, DATA_DIGEST_KEY);
  const pagesDigest = stated(document, PAGES_DIGEST_KEY);
  if (dataDigest === null || pagesDigest === null) {
    return failTelling('not-a-dateline-pdf', fileName, words().failures.pdf.foreign);
  }
  try {
    const attached = attachmentOf(document);
    const found = attached === null ? null : createHash('sha256').update(attached).digest('hex');
    return ok({
      data: found === null ? 'missing' : found === dataDigest ? 'intact' : 'changed',
      pages: verdictOfPages(document, pagesDigest), guide: verdictOfGuide(document),
      dataSha256: found, title: document.getTitle() ?? '', created: document.getCreationDate()?.toISOString() ?? null,
    });
  } catch {
    return failTelling('pdf-unreadable', fileName, words().failures.pdf.damaged);
  }
}
