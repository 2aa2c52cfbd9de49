/**
 * A PDF as a source: its text by paragraph, with page numbers. Pictures, actions, scripts, forms and attachments of the
 * document are never looked at, and its fonts are not loaded: pdf.js is asked for the text alone.
 */
import '../../core/newer-language';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failTelling, ok, type Result } from '../../core/result';
import { cleanText } from '../../core/sources/clean-text';
import { keptReason } from '../../core/sources/published-reason';
import { sourceFromBlocks, type DocumentFacts, type InferPublished, type Original, type ReadSource } from '../../core/sources/source-from-text';
import { words } from '../../core/words/words';
import { drawsSomething, isCut } from './pdf-damage';
import { blocksOfPages, titleOfPages, type Page } from './pdf-blocks';
import { linesOf, type TextPiece } from './pdf-lines';
// Found on globalThis by pdf.js, which then starts no worker: this process is the worker already.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** More pages than any book has; a page tree in a circle or a made-up count ends here. */
const PAGE_LIMIT = 20_000;
/** UTF-16 units of text in one document. */
const TEXT_LIMIT = 20_000_000;
/** Pages without text that are looked at for what they show instead. */
const LOOKED_AT = 20;

type Content = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>['items'][number];
type TextItem = Extract<Content, { readonly str: string }>;

const isTextItem = (item: Content): item is TextItem => 'str' in item;

function pieceOf(item: TextItem): TextPiece {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as readonly number[];
  const size = item.height > 0 ? item.height : Math.hypot(a, b);
  return { text: item.str, x, y, width: item.width, size: Number.isFinite(size) ? size : 0, font: item.fontName, turned: Math.abs(b) > Math.abs(a) * 0.1 };
}

/** Titles that programs write without being asked. */
const MADE_TITLE = /^(?:untitled|document\d*|microsoft (?:word|powerpoint|excel)\b.*|.*\.(?:docx?|indd|pdf|xlsx?|pptx?|qxd|tex|dvi|rtf|html?)|print|title|\(.*\)|slide 1|about:blank|[\d._-]+)$/i;

const textField = (info: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = info[name];
  return typeof value === 'string' && value.trim() !== '' ? cleanText(value).text.trim() : undefined;
};

/** `D:20220125101500Z` (ISO 32000-1, 7.9.4) as EDTF. */
export function creationDay(value: string | undefined): string | undefined {
  const match = /^(?:D:)?(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.exec(value ?? '');
  return match === null ? undefined : `${match[1]}-${match[2]}-${match[3]}`;
}

function factsOf(info: Readonly<Record<string, unknown>>): DocumentFacts {
  const title = textField(info, 'Title');
  const author = textField(info, 'Author');
  const language = textField(info, 'Language');
  const made = creationDay(textField(info, 'CreationDate'));
  return {
    ...(title === undefined || title.length < 4 || MADE_TITLE.test(title) ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(language === undefined ? {} : { language }),
    ...(made === undefined ? {} : { made, madeReason: keptReason({ type: 'pdf-made' }) }),
  };
}

/** Everything but the ordinary letters and signs of most scripts: only lines with such are looked at more closely. */
const UNUSUAL = /[^\u0020-\u007e\u00a0-\u1fff\u2010-\u2027\u2030-\u205f\u2070-\ud7ff]/;

const cleaned = (text: string): string => (UNUSUAL.test(text) ? cleanText(text).text : text);

/** Why no page of it has text. */
function nothingToRead(name: string, { cut, broken, blank, empty }: { readonly cut: boolean; readonly broken: number; readonly blank: number; readonly empty: number }): Result<never> {
  const { document } = words().failures;
  if (cut) return failTelling('damaged-document', name, document.cutPdf);
  if (broken > 0) return failTelling('damaged-document', name, document.damagedPdf);
  return blank === Math.min(empty, LOOKED_AT) ? failTelling('damaged-document', name, document.blankPdf) : failTelling('no-text', name, document.picturesOnly);
}

export async function readPdf(bytes: Uint8Array, original: Original, inferPublished: InferPublished | null, report: (done: number, total: number) => void): Promise<Result<ReadSource>> {
  const name = original.fileName ?? words().failures.subjects.pdf;
  const cut = isCut(bytes);
  const loading = getDocument({
    data: bytes, disableFontFace: true, useSystemFonts: false, enableXfa: false, useWorkerFetch: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false,
    stopAtErrors: false, maxImageSize: 0, disableAutoFetch: true, disableStream: true, disableRange: true, verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const total = document.numPages;
    if (total > PAGE_LIMIT) return failTelling('too-many-pages', name, words().failures.document.tooManyPages(total));
    const pages: Page[] = [];
    const notices: string[] = [];
    let length = 0;
    let broken = 0;
    let empty = 0;
    let blank = 0;
    for (let number = 1; number <= total; number += 1) {
      report(number - 1, total);
      try {
        const page = await document.getPage(number);
        const content = await page.getTextContent({ includeMarkedContent: false });
        const lines = linesOf(content.items.filter(isTextItem).map(pieceOf)).map((line) => ({ ...line, text: cleaned(line.text), font: fontFamily(content.styles, line.font) }));
        length += lines.reduce((sum, line) => sum + line.text.length, 0);
        if (lines.length === 0) {
          empty += 1;
          if (empty <= LOOKED_AT && !(await drawsSomething(page))) blank += 1;
        }
        pages.push({ number, heightPt: page.view[3] ?? 842, lines });
        page.cleanup();
      } catch {
        broken += 1;
      }
      if (length > TEXT_LIMIT) return failTelling('too-much-text', name, words().failures.document.pdfTooMuchText);
    }
    if (empty + broken === total) return nothingToRead(name, { cut, broken, blank, empty });
    const { brokenPages, emptyPages, blankPages, cutPdf } = words().reading.notices;
    if (cut) notices.push(cutPdf);
    if (broken > 0) notices.push(brokenPages(broken, total));
    if (blank > 0) notices.push(blankPages(blank, total));
    if (empty > blank) notices.push(emptyPages(empty - blank, total));
    const { info } = await document.getMetadata();
    const printed = titleOfPages(pages);
    const facts = { ...(printed === null ? {} : { title: printed }), ...factsOf(info as Readonly<Record<string, unknown>>) };
    return ok({ source: sourceFromBlocks(original, blocksOfPages(pages), facts, inferPublished), notices });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      return failTelling('locked-document', name, words().failures.document.lockedPdf);
    }
    if (error instanceof Error && error.name === 'InvalidPDFException') return failTelling('damaged-document', name, words().failures.document[cut ? 'cutPdf' : 'damagedPdf']);
    throw error;
  } finally {
    await loading.destroy();
  }
}

function fontFamily(styles: Readonly<Record<string, { readonly fontFamily: string } | undefined>>, font: string): string {
  const family = Object.hasOwn(styles, font) ? styles[font]?.fontFamily : undefined;
  return `${family ?? ''} ${font}`.trim();
}
