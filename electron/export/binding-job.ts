/**
 * The work of an export that needs no window: laying out, cutting into parts, binding what was printed.
 *
 * It runs in a worker, because at 10,000 events each of these takes longer than a window may wait. A request is answered
 * before the next is looked at.
 */
import { createHash } from 'node:crypto';
import { formatDayHeading } from '../../core/dates/format-when';
import { printPlan, type PrintPlan } from '../../core/interchange/evidence-html';
import type { EvidenceOptions } from '../../core/interchange/evidence-options';
import { assertNever } from '../../core/result';
import { encodeTimeline } from '../../core/timeline/encode';
import type { Source, Timeline, TimelineEvent } from '../../core/timeline/types';
import { attachmentName } from './attached-timeline';
import { EXPORT_FONTS, stampFont } from './export-fonts';
import { PdfBinder, type BoundPdf } from './pdf-binder';

/** What the document says about its making. */
export interface ExportFacts {
  readonly options: EvidenceOptions;
  readonly remarks: readonly string[];
  /** "Dateline 0.1.0" */
  readonly creator: string;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** The day it is where the person is; days since 1970-01-01. */
  readonly today: number;
  /** Cards of one printed part; see PART_WEIGHT. */
  readonly partWeight: number;
}

export type BindingRequest =
  /** The timeline comes in pieces, so that copying it to the worker never holds up the main process. */
  | { readonly type: 'begin'; readonly head: Omit<Timeline, 'sources' | 'events'> }
  | { readonly type: 'sources'; readonly sources: readonly Source[] }
  | { readonly type: 'events'; readonly events: readonly TimelineEvent[] }
  | { readonly type: 'plan'; readonly facts: ExportFacts }
  | { readonly type: 'part'; readonly index: number }
  | { readonly type: 'printed'; readonly bytes: Uint8Array }
  | { readonly type: 'bind'; readonly footer: Uint8Array };

export type BindingReply =
  | { readonly type: 'taken' }
  | { readonly type: 'planned'; readonly parts: number; readonly footer: string }
  | { readonly type: 'html'; readonly html: string }
  | { readonly type: 'added'; readonly pages: number }
  | { readonly type: 'bound'; readonly pdf: BoundPdf }
  | { readonly type: 'failed'; readonly message: string };

/**
 * Weight of a printed part: 300 cards or their like.
 *
 * printToPDF's time grows with the square of the length; below some hundred cards the part's own overhead shows.
 */
export const PART_WEIGHT = 300;

interface Planned {
  readonly plan: PrintPlan;
  readonly timeline: Timeline;
  readonly facts: ExportFacts;
  readonly binder: PdfBinder;
}

export class BindingJob {
  private head: Omit<Timeline, 'sources' | 'events'> | null = null;
  private readonly sources: Source[] = [];
  private readonly events: TimelineEvent[] = [];
  private planned: Planned | null = null;

  async answer(request: BindingRequest): Promise<BindingReply> {
    switch (request.type) {
      case 'begin':
        this.head = request.head;
        return { type: 'taken' };
      case 'sources':
        for (const source of request.sources) this.sources.push(source);
        return { type: 'taken' };
      case 'events':
        for (const event of request.events) this.events.push(event);
        return { type: 'taken' };
      case 'plan':
        return this.plan(request.facts);
      case 'part':
        return { type: 'html', html: this.done().plan.parts[request.index] ?? '' };
      case 'printed':
        return { type: 'added', pages: await this.done().binder.addPart(request.bytes) };
      case 'bind':
        return { type: 'bound', pdf: await this.bind(request.footer) };
      default:
        return assertNever(request);
    }
  }

  private done(): Planned {
    if (this.planned === null) throw new Error('Nothing is planned yet');
    return this.planned;
  }

  private plan(facts: ExportFacts): BindingReply {
    if (this.head === null) throw new Error('There is no timeline yet');
    const timeline: Timeline = { ...this.head, sources: this.sources, events: this.events };
    const exported = formatDayHeading(facts.today, facts.today).replace(/^\w+ /, '');
    const plan = printPlan({ timeline, options: facts.options, remarks: facts.remarks }, EXPORT_FONTS, `exported ${exported}`, facts.partWeight);
    this.planned = { plan, timeline, facts, binder: new PdfBinder(plan.parts.length, stampFont()) };
    return { type: 'planned', parts: plan.parts.length, footer: plan.footer };
  }

  private async bind(footer: Uint8Array): Promise<BoundPdf> {
    const { plan, timeline, facts, binder } = this.done();
    const bytes = new TextEncoder().encode(encodeTimeline(timeline));
    return binder.finish({
      outline: plan.content.outline, headings: plan.content.headings, pageDigits: plan.pageDigits,
      metadata: {
        title: plan.content.title, subject: plan.content.subtitle, author: facts.options.author.trim() || 'Not named', language: facts.options.language,
        creator: facts.creator, created: new Date(facts.nowMs),
      },
      attachment: { fileName: attachmentName(plan.content.title), bytes },
      dataSha256: createHash('sha256').update(bytes).digest('hex'),
    }, footer);
  }
}
