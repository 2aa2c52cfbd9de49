/**
 * Pages of a preview drawn on canvases. What is drawn was printed by main a moment ago, so it is what the file will show.
 */
import { allowOwnWorkers } from '../search/own-scripts';

export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** What the worker is asked. `document` names what was opened, `request` the answer. */
export type PagesRequest =
  | { readonly type: 'open'; readonly request: number; readonly document: number; readonly pdf: Uint8Array }
  | { readonly type: 'draw'; readonly request: number; readonly document: number; /** From 0. */ readonly index: number; /** Of the bitmap, in its own pixels. */ readonly widthPx: number }
  | { readonly type: 'close'; readonly document: number };

export type PagesReply =
  | { readonly type: 'sizes'; readonly request: number; readonly sizes: readonly PageSize[] }
  /** Null when the document was closed meanwhile. */
  | { readonly type: 'bitmap'; readonly request: number; readonly bitmap: ImageBitmap | null }
  | { readonly type: 'failed'; readonly request: number; readonly why: string };

type Answer = Exclude<PagesReply, { readonly type: 'failed' }>;

export interface PdfPages {
  readonly sizes: readonly PageSize[];
  /** Draws a page to fit a width in CSS pixels. Resolves when it is drawn. */
  readonly draw: (index: number, canvas: HTMLCanvasElement, widthPx: number, ratio: number) => Promise<void>;
  readonly close: () => void;
}

const waiting = new Map<number, { readonly resolve: (answer: Answer) => void; readonly reject: (reason: Error) => void }>();
let reader: Worker | null = null;
let last = 0;

function worker(): Worker {
  if (reader !== null) return reader;
  allowOwnWorkers();
  reader = new Worker(new URL('./pdf-pages-worker.ts', import.meta.url), { type: 'module' });
  reader.addEventListener('message', ({ data }: MessageEvent<PagesReply | { readonly type?: undefined }>) => {
    // pdf.js tells of itself too.
    if (data.type === undefined) return;
    const asker = waiting.get(data.request);
    waiting.delete(data.request);
    if (data.type === 'failed') asker?.reject(new Error(data.why));
    else asker?.resolve(data);
  });
  return reader;
}

function ask(request: Exclude<PagesRequest, { readonly type: 'close' }>, transfer: Transferable[] = []): Promise<Answer> {
  return new Promise((resolve, reject) => {
    waiting.set(request.request, { resolve, reject });
    worker().postMessage(request, transfer);
  });
}

/** The bytes go to the reader and are gone from here. */
export async function openPages(pdf: Uint8Array<ArrayBuffer>): Promise<PdfPages> {
  last += 1;
  const document = last;
  const close = (): void => { worker().postMessage({ type: 'close', document } satisfies PagesRequest); };
  const answer = await ask({ type: 'open', request: document, document, pdf }, [pdf.buffer]);
  return {
    sizes: answer.type === 'sizes' ? answer.sizes : [],
    async draw(index, canvas, widthPx, ratio) {
      last += 1;
      const drawn = await ask({ type: 'draw', request: last, document, index, widthPx: widthPx * ratio });
      if (drawn.type !== 'bitmap' || drawn.bitmap === null) return;
      canvas.width = drawn.bitmap.width;
      canvas.height = drawn.bitmap.height;
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn.bitmap);
    },
    close,
  };
}
