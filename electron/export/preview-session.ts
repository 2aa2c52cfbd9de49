/**
 * The previews of one export dialogue: the timeline is handed to a worker once, and one page prints again and again.
 *
 * One preview at a time. A newer one waits for the step under way and makes the older one end as cancelled.
 */
import type { ExportRequest } from '../../core/interchange/export-request';
import { lossWords } from '../../core/interchange/format-loss';
import { remarkWords } from '../../core/interchange/publication';
import type { ExportPreview, PreviewedExport } from '../../core/ipc-contract';
import { failTelling, ok, type Result } from '../../core/result';
import type { Timeline } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { BindingClient } from './binding-client';
import { documentFacts, exportFacts, pressDocument } from './pdf';
import { pictureHtml, pictureRequest, textRequest } from './export-file';
import { PART_WEIGHT } from './part-weight';
import { PrintPress } from './print-press';
import { shoot } from './picture-press';

/** Characters of a text that are shown. */
const TEXT_LIMIT = 6_000;
/** Of a web page, so much is shown. */
const PAGE_HEIGHT_PX = 1_400;
const PAGE_WIDTH_PX = 900;
/** Pictures are shown as they are up to this size, larger ones smaller. */
const MOST_PICTURE_PX = 4_000;

class Superseded extends Error {}

export class PreviewSession {
  private binder: Promise<BindingClient> | null = null;
  private press: PrintPress | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private latest = 0;

  constructor(readonly timeline: Timeline) {}

  preview(request: ExportRequest): Promise<Result<PreviewedExport>> {
    this.latest += 1;
    const own = this.latest;
    const check = (): void => { if (own !== this.latest) throw new Superseded(); };
    const made = this.last.then(() => this.make(request, check)).catch((error: unknown): Result<PreviewedExport> => {
      if (error instanceof Superseded || own !== this.latest) return failTelling('export-cancelled', this.timeline.title, words().failures.exporting.previewCancelled);
      return failTelling('preview-failed', this.timeline.title, words().failures.exporting.preview(error instanceof Error ? error.message : String(error)));
    });
    this.last = made;
    return made;
  }

  close(): void {
    this.latest += 1;
    this.press?.close();
    void this.binder?.then((binder) => { binder.stop(); });
  }

  private async make(request: ExportRequest, check: () => void): Promise<Result<PreviewedExport>> {
    check();
    const { settings: { format, publication }, chosen, picture } = request;
    if ((format === 'png' || format === 'svg') && picture === null) return failTelling('nothing-in-view', this.timeline.title, words().failures.exporting.nothingInView);
    this.binder ??= (async () => {
      const binder = new BindingClient();
      await binder.sendTimeline(this.timeline);
      return binder;
    })();
    const binder = await this.binder;
    check();
    const { events, remarks } = await binder.send({ type: 'select', selection: { chosen, publication } }, 'selected');
    check();
    const { preview, leftOut = [] } = await this.draw(binder, request, check);
    check();
    return ok({ preview, events: events - leftOut.length, notes: [...remarks.map(remarkWords), ...lossWords(format, leftOut)] });
  }

  private async draw(binder: BindingClient, { settings, picture }: ExportRequest, check: () => void): Promise<{ readonly preview: ExportPreview; readonly leftOut?: readonly string[] }> {
    const { format, options, ground } = settings;
    if (format === 'pdf') {
      this.press ??= new PrintPress();
      const { bytes, partly } = await pressDocument(binder, this.press, exportFacts(options, new Date(), { remarks: [], partWeight: PART_WEIGHT, forPreview: true }), check);
      return { preview: { type: 'pages', pdf: bytes, partly } };
    }
    if (format === 'png' || format === 'svg') {
      if (picture === null) throw new Error(words().failures.exporting.nothingInView.message);
      const { svg, widthPx, heightPx } = await binder.send(pictureRequest(picture, ground), 'picture');
      check();
      const heightShown = Math.min(heightPx, MOST_PICTURE_PX);
      const { png } = await shoot(pictureHtml(svg, widthPx, heightPx), widthPx, heightShown);
      return { preview: { type: 'picture', png, widthPx, heightPx: heightShown, partly: heightShown < heightPx } };
    }
    if (format === 'docx') {
      const { html, partly } = await binder.send({ type: 'word-page', facts: documentFacts(options, new Date()) }, 'word-page');
      check();
      return { preview: await this.pageTop(html, partly) };
    }
    const limit = format === 'html' ? Number.MAX_SAFE_INTEGER : TEXT_LIMIT;
    const { text, leftOut, partly } = await binder.send(textRequest(format, options, limit), 'text');
    check();
    if (format !== 'html') return { preview: { type: 'text', text, partly }, leftOut };
    return { preview: await this.pageTop(text, true), leftOut };
  }

  /** The upper part of a web page, as a picture. */
  private async pageTop(html: string, partly: boolean): Promise<ExportPreview> {
    const { png } = await shoot((scale) => html.replace('</style>', `html{zoom:${scale}}::-webkit-scrollbar{display:none}</style>`), PAGE_WIDTH_PX, PAGE_HEIGHT_PX);
    return { type: 'picture', png, widthPx: PAGE_WIDTH_PX, heightPx: PAGE_HEIGHT_PX, partly };
  }
}
