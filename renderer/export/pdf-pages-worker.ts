/**
 * pdf.js, both halves of it, beside the window's own thread: reads the preview's pages and draws them as bitmaps.
 *
 * In the window it would hold it: half a megabyte of program to compile, pages to draw, and fonts that the whole window
 * is laid out again for.
 */
import '../../core/newer-language';
import { getDocument, VerbosityLevel, type PDFDocumentLoadingTask, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Found on globalThis by pdf.js, which then starts no worker: this is one already.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { PagesReply, PagesRequest, PageSize } from './pdf-pages';

/** The little of a page that pdf.js asks for: canvases, and fonts of the worker's own, so that the window is not laid out anew for each. */
const ownerDocument = {
  createElement: () => new OffscreenCanvas(1, 1),
  fonts: (self as unknown as { readonly fonts: FontFaceSet }).fonts,
};

/** Its filters are SVG elements of a page; what we print uses none. */
class FilterFactory {
  addFilter(): string { return 'none'; }
  addHCMFilter(): string { return 'none'; }
  addAlphaFilter(): string { return 'none'; }
  addLuminosityFilter(): string { return 'none'; }
  addKnockoutFilter(): string { return 'none'; }
  addHighlightHCMFilter(): string { return 'none'; }
  destroy(): void { /* nothing was made */ }
}

const open = new Map<number, { readonly task: PDFDocumentLoadingTask; readonly document: Promise<PDFDocumentProxy> }>();

async function sizesOf(document: PDFDocumentProxy): Promise<readonly PageSize[]> {
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  return pages.map((page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return { widthPt: width, heightPt: height };
  });
}

function opened(pdf: Uint8Array) {
  const task = getDocument({
    data: pdf, verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, useWasm: false, stopAtErrors: false, ownerDocument, FilterFactory,
  } as unknown as Parameters<typeof getDocument>[0]);
  return { task, document: task.promise };
}

async function drawn(document: PDFDocumentProxy, index: number, widthPx: number): Promise<ImageBitmap | null> {
  const page = await document.getPage(index + 1);
  const viewport = page.getViewport({ scale: widthPx / page.getViewport({ scale: 1 }).width });
  const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return null;
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise;
  return canvas.transferToImageBitmap();
}

async function answer(request: PagesRequest): Promise<PagesReply | null> {
  switch (request.type) {
    case 'open': {
      const found = opened(request.pdf);
      open.set(request.document, found);
      return { type: 'sizes', request: request.request, sizes: await sizesOf(await found.document) };
    }
    case 'draw': {
      const found = open.get(request.document);
      const bitmap = found === undefined ? null : await drawn(await found.document, request.index, request.widthPx).catch((error: unknown) => {
        // One that is closed while it is drawn is wanted no more.
        if (open.has(request.document)) throw error;
        return null;
      });
      return { type: 'bitmap', request: request.request, bitmap };
    }
    case 'close': {
      const found = open.get(request.document);
      open.delete(request.document);
      await found?.task.destroy();
      return null;
    }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<PagesRequest | { readonly type?: undefined }>) => {
  // pdf.js listens here too, and has messages of its own.
  if (data.type === undefined) return;
  const request = data;
  answer(request).then(
    (reply) => { if (reply !== null) self.postMessage(reply, { transfer: reply.type === 'bitmap' && reply.bitmap !== null ? [reply.bitmap] : [] }); },
    (error: unknown) => { if (request.type !== 'close') self.postMessage({ type: 'failed', request: request.request, why: error instanceof Error ? error.message : '' } satisfies PagesReply); },
  );
});
