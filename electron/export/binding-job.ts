/**
 * The work of an export that needs no window: laying out, cutting into parts, binding what was printed.
 *
 * It runs in a worker, because at 10,000 events each of these takes longer than a window may wait. A request is answered
 * before the next is looked at.
 */
import { createHash } from 'node:crypto';
import { formatDay } from '../../core/dates/format-when';
import { printPlan, type PrintPlan } from '../../core/interchange/evidence-html';
import { takeDateSettings, type DateSettings } from '../../core/dates/shown-dates';
import type { EvidenceOptions } from '../../core/interchange/evidence-options';
import type { DataFormat, ExportSettings, PictureView } from '../../core/interchange/export-request';
import { exportText, withRemarks } from '../../core/interchange/export-text';
import { pictureSvg } from '../../core/interchange/picture-svg';
import { scriptSamples, type ScriptSample } from '../../core/interchange/script-samples';
import { wordContent } from '../../core/interchange/word-content';
import { wordPreview } from '../../core/interchange/word-preview';
import { chosenEvents, forPublication, type Edition, type Remark } from '../../core/interchange/publication';
import { assertNever, type Result } from '../../core/result';
import { encodeTimeline } from '../../core/timeline/encode';
import type { EventId, Source, Timeline, TimelineEvent } from '../../core/timeline/types';
import type { Language } from '../../core/words/language';
import { speak, words, wordsOf } from '../../core/words/words';
import { attachmentName, timelineInPdf, verifyPdf, type PdfVerdict } from './attached-timeline';
import { EXPORT_FONTS, stampFont } from './export-fonts';
import { PdfBinder, type BoundPdf } from './pdf-binder';
import type { DocumentFacts } from './document-facts';
import { wordBytes } from './word-bytes';

/** What a PDF says about its making besides, and how it is printed. */
export interface ExportFacts extends DocumentFacts {
  /** On what was left out before the timeline came here. */
  readonly remarks: readonly Remark[];
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** Cards of one printed part; see PART_WEIGHT. */
  readonly partWeight: number;
  /** Only the first pages, to look at. */
  readonly forPreview: boolean;
}

/** Which part of the timeline is meant. */
export interface Selection {
  /** Null for all events. */
  readonly chosen: readonly EventId[] | null;
  readonly publication: boolean;
}

export type BindingRequest =
  /** The timeline comes in pieces, so that copying it to the worker never holds up the main process. */
  | { readonly type: 'begin'; readonly head: Omit<Timeline, 'sources' | 'events'> }
  | { readonly type: 'sources'; readonly sources: readonly Source[] }
  | { readonly type: 'events'; readonly events: readonly TimelineEvent[] }
  /** Holds for what is asked after it. Without it the whole timeline is meant. */
  | { readonly type: 'select'; readonly selection: Selection }
  | { readonly type: 'plan'; readonly facts: ExportFacts }
  | { readonly type: 'text'; readonly format: DataFormat; readonly options: EvidenceOptions; readonly nowMs: number; readonly limit: number; readonly dates: DateSettings }
  | { readonly type: 'word'; readonly facts: DocumentFacts }
  /** As a page; its beginning. */
  | { readonly type: 'word-page'; readonly facts: DocumentFacts }
  | { readonly type: 'picture'; readonly view: PictureView; readonly ground: ExportSettings['ground']; readonly language: Language; readonly dates: DateSettings }
  | { readonly type: 'part'; readonly index: number }
  | { readonly type: 'printed'; readonly bytes: Uint8Array }
  | { readonly type: 'bind'; readonly footer: Uint8Array }
  | { readonly type: 'verify' | 'take-timeline'; readonly bytes: Uint8Array; readonly fileName: string; readonly language: Language };

export type BindingReply =
  | { readonly type: 'taken' }
  | { readonly type: 'selected'; readonly events: number; readonly remarks: readonly Remark[] }
  | { readonly type: 'planned'; readonly parts: number; readonly footer: string; readonly partly: boolean; readonly scripts: readonly ScriptSample[] }
  /** `partly`: cut at the limit. */
  | { readonly type: 'text'; readonly text: string; /** Titles of events that the format cannot hold. */ readonly leftOut: readonly string[]; readonly partly: boolean }
  | { readonly type: 'word'; readonly bytes: Uint8Array }
  | { readonly type: 'word-page'; readonly html: string; readonly partly: boolean }
  | { readonly type: 'picture'; readonly svg: string; readonly widthPx: number; readonly heightPx: number }
  | { readonly type: 'html'; readonly html: string }
  | { readonly type: 'added'; readonly pages: number }
  | { readonly type: 'bound'; readonly pdf: BoundPdf }
  | { readonly type: 'verified'; readonly verdict: Result<PdfVerdict> }
  | { readonly type: 'timeline'; readonly attached: Result<Uint8Array> }
  | { readonly type: 'failed'; readonly message: string };

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
  private edition: Edition | null = null;

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
      case 'select':
        return this.select(request.selection);
      case 'plan':
        await this.speak(request.facts.options.language, request.facts.dates);
        return this.plan(request.facts);
      case 'text':
        await this.speak(request.options.language, request.dates);
        return this.text(request.format, request.options, request.nowMs, request.limit);
      case 'word':
        await this.speak(request.facts.options.language, request.facts.dates);
        return { type: 'word', bytes: await wordBytes(this.whole(), request.facts) };
      case 'word-page':
        await this.speak(request.facts.options.language, request.facts.dates);
        return { type: 'word-page', ...wordPreview(wordContent({ ...this.whole(), options: request.facts.options }), request.facts.options) };
      case 'picture': {
        await this.speak(request.language, request.dates);
        const { timeline, remarks } = this.whole();
        const { svg, widthPx, heightPx } = pictureSvg(timeline, request.view, request.ground, EXPORT_FONTS, remarks);
        return { type: 'picture', svg, widthPx, heightPx };
      }
      case 'part':
        return { type: 'html', html: this.done().plan.parts[request.index] ?? '' };
      case 'printed':
        return { type: 'added', pages: await this.done().binder.addPart(request.bytes) };
      case 'bind':
        return { type: 'bound', pdf: await this.bind(request.footer) };
      case 'verify':
        await this.speak(request.language);
        return { type: 'verified', verdict: await verifyPdf(request.bytes, request.fileName) };
      case 'take-timeline':
        await this.speak(request.language);
        return { type: 'timeline', attached: await timelineInPdf(request.bytes, request.fileName) };
      default:
        return assertNever(request);
    }
  }

  private done(): Planned {
    if (this.planned === null) throw new Error('Nothing is planned yet');
    return this.planned;
  }

  /** All that a document says is in the language chosen for it, dates as the person reads them; a thread of its own speaks so. */
  private async speak(language: Language, dates?: DateSettings): Promise<void> {
    speak(await wordsOf(language));
    if (dates !== undefined) takeDateSettings(dates);
  }

  /** The timeline as it is meant: all of it until something was selected. */
  private whole(): Edition {
    if (this.head === null) throw new Error('There is no timeline yet');
    this.edition ??= { timeline: { ...this.head, sources: this.sources, events: this.events }, remarks: [] };
    return this.edition;
  }

  private select({ chosen, publication }: Selection): BindingReply {
    this.edition = null;
    const all = this.whole().timeline;
    const part = chosen === null ? { timeline: all, remarks: [] } : chosenEvents(all, new Set(chosen));
    const edition = publication ? forPublication(part.timeline) : { timeline: part.timeline, remarks: [] };
    this.edition = { timeline: edition.timeline, remarks: [...part.remarks, ...edition.remarks] };
    return { type: 'selected', events: edition.timeline.events.length, remarks: this.edition.remarks };
  }

  private text(format: DataFormat, options: EvidenceOptions, nowMs: number, limit: number): BindingReply {
    const { timeline, remarks } = this.whole();
    const { text, leftOut } = exportText(format, timeline, remarks, options, EXPORT_FONTS, nowMs);
    return { type: 'text', text: text.length > limit ? text.slice(0, limit) : text, leftOut, partly: text.length > limit };
  }

  private plan(facts: ExportFacts): BindingReply {
    const { timeline, remarks } = this.whole();
    const exported = formatDay(facts.today);
    const plan = printPlan({ timeline, options: facts.options, remarks: [...facts.remarks, ...remarks] }, EXPORT_FONTS, words().evidence.exported(exported), facts.partWeight, facts.forPreview);
    this.planned = { plan, timeline, facts, binder: new PdfBinder(plan.parts.length, stampFont()) };
    return { type: 'planned', parts: plan.parts.length, footer: plan.footer, partly: plan.partly, scripts: facts.forPreview ? [] : scriptSamples([plan.content.title, ...plan.content.blocks.map(({ html }) => html)]) };
  }

  private async bind(footer: Uint8Array): Promise<BoundPdf> {
    const { plan, timeline, facts, binder } = this.done();
    const bytes = new TextEncoder().encode(encodeTimeline(withRemarks(timeline, [...facts.remarks, ...this.whole().remarks])));
    return binder.finish({
      outline: plan.content.outline, headings: plan.content.headings, pageDigits: plan.pageDigits, layout: facts.options.layout,
      metadata: {
        title: plan.content.title, subject: plan.content.subtitle, author: facts.options.author.trim() || words().evidence.noAuthor, language: facts.options.language,
        creator: facts.creator, created: new Date(facts.nowMs),
      },
      attachment: { fileName: attachmentName(plan.content.title), bytes },
      dataSha256: createHash('sha256').update(bytes).digest('hex'),
    }, footer);
  }
}
