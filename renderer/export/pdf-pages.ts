/**
 * Pages of a preview drawn on canvases. What is drawn was printed by main a moment ago, so it is what the file will show.
 */
import '../../core/newer-language';
import { getDocument, PDFWorker, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { allowOwnWorkers } from '../search/own-scripts';

let reader: PDFWorker | null = null;

function worker(): PDFWorker {
  allowOwnWorkers();
  reader ??= PDFWorker.create({ port: new Worker(new URL('./pdf-pages-worker.ts', import.meta.url), { type: 'module' }) });
  return reader;
}

export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface PdfPages {
  readonly sizes: readonly PageSize[];
  /** Draws a page to fit a width in CSS pixels. Resolves when it is drawn, or when a newer drawing took its canvas. */
  readonly draw: (index: number, canvas: HTMLCanvasElement, widthPx: number, ratio: number) => Promise<void>;
  readonly close: () => void;
}

async function sizesOf(document: PDFDocumentProxy): Promise<readonly PageSize[]> {
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  return pages.map((page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return { widthPt: width, heightPt: height };
  });
}

export async function openPages(pdf: Uint8Array): Promise<PdfPages> {
  const task = getDocument({ data: pdf, worker: worker(), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, useWasm: false, stopAtErrors: false } as Parameters<typeof getDocument>[0]);
  const document = await task.promise;
  return {
    sizes: await sizesOf(document),
    async draw(index, canvas, widthPx, ratio) {
      const page = await document.getPage(index + 1);
      const scale = (widthPx * ratio) / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      const context = canvas.getContext('2d', { alpha: false });
      if (context === null) return;
      await page.render({ canvas, canvasContext: context, viewport }).promise;
    },
    close: () => { void task.destroy(); },
  };
}
