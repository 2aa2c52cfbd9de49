/**
 * `Export PDF…`: the evidence document, printed in parts, bound, and put in place whole or not at all.
 *
 *   timeline → binding worker (HTML of the parts) → print press (PDF of each) → binding worker (one PDF) → replaceFile
 *
 * While one part is printed the last one is bound. Cancel ends both; the target is only touched at the very end.
 */
import { remarkWords, type Remark } from '../../core/interchange/publication';
import { app } from 'electron';
import { localDay } from '../../core/dates/calendar';
import { dateSettings } from '../../core/dates/shown-dates';
import { evidenceOptions, type EvidenceOptions } from '../../core/interchange/evidence-options';
import type { ScriptSample } from '../../core/interchange/script-samples';
import { failTelling, ok, type Result } from '../../core/result';
import type { Timeline } from '../../core/timeline/types';
import { replaceFile, resolveTarget } from '../storage/atomic-save';
import { diskFailure } from '../storage/disk-failure';
import { words } from '../../core/words/words';
import { BindingClient } from './binding-client';
import type { ExportFacts, Selection } from './binding-job';
import type { DocumentFacts } from './document-facts';
import { scriptsWithoutFont } from './missing-fonts';
import { PART_WEIGHT } from './part-weight';
import type { BoundPdf } from './pdf-binder';
import { PrintPress } from './print-press';

export interface ExportProgress {
  /** Pages printed so far. */
  readonly done: number;
  /** Pages there will be, as far as can be told; exact at the end. */
  readonly total: number;
}

export interface ExportContext {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
  /** What was left out before; said under the title. */
  readonly remarks?: readonly Remark[];
  readonly selection?: Selection;
  readonly now?: Date;
  readonly partWeight?: number;
}

export interface ExportedPdf {
  readonly pages: number;
  readonly links: number;
  readonly sizeBytes: number;
  /** What was left out by the selection, and scripts printed as boxes, in sentences. */
  readonly notes: readonly string[];
}

/** What every document says about its making. */
export const documentFacts = (chosen: Partial<EvidenceOptions>, now: Date): DocumentFacts =>
  ({ options: evidenceOptions(chosen), creator: `Dateline ${app.getVersion()}`, today: localDay(now), dates: dateSettings() });

/** And what a PDF says besides. */
export const exportFacts = (chosen: Partial<EvidenceOptions>, now: Date, more: Pick<ExportFacts, 'remarks' | 'partWeight' | 'forPreview'>): ExportFacts =>
  ({ ...documentFacts(chosen, now), nowMs: now.getTime(), ...more });

/** Prints and binds the document that a binder plans from what it holds. Throws when it was stopped. */
export async function pressDocument(binder: BindingClient, press: PrintPress, facts: ExportFacts, onProgress: (progress: ExportProgress) => void): Promise<BoundPdf & { readonly partly: boolean; readonly scripts: readonly ScriptSample[] }> {
  const { parts, footer, partly, scripts } = await binder.send({ type: 'plan', facts }, 'planned');
  let added: Promise<number> = Promise.resolve(0);
  for (let index = 0; index < parts; index += 1) {
    const { html } = await binder.send({ type: 'part', index }, 'html');
    const bytes = await press.print(html);
    const pagesBefore = await added;
    added = binder.send({ type: 'printed', bytes }, 'added').then(({ pages }) => pages);
    // Looked at one part later; a failure must not count as unhandled until then.
    added.catch(() => undefined);
    onProgress({ done: pagesBefore, total: index === 0 ? 0 : Math.round((pagesBefore / index) * parts) });
  }
  const pages = await added;
  onProgress({ done: pages, total: pages });
  const { pdf } = await binder.send({ type: 'bind', footer: await press.print(footer) }, 'bound');
  return { ...pdf, partly, scripts };
}

const cancelled = (target: string): Result<never> => failTelling('export-cancelled', target, words().failures.exporting.cancelled);

/** The PDF as bytes. Fails only with `export-cancelled` and `export-failed`. */
export async function printPdf(timeline: Timeline, chosen: Partial<EvidenceOptions>, context: ExportContext = {}): Promise<Result<ExportedPdf & { readonly bytes: Uint8Array }>> {
  const { signal, onProgress = () => undefined, remarks = [], selection, now = new Date(), partWeight = PART_WEIGHT } = context;
  const isCancelled = (): boolean => signal?.aborted === true;
  if (isCancelled()) return cancelled(timeline.title);
  const binder = new BindingClient();
  const press = new PrintPress();
  const stop = (): void => {
    binder.stop();
    press.close();
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await binder.sendTimeline(timeline);
    const notes = selection === undefined ? [] : (await binder.send({ type: 'select', selection }, 'selected')).remarks.map(remarkWords);
    const pdf = await pressDocument(binder, press, exportFacts(chosen, now, { remarks, partWeight, forPreview: false }), onProgress);
    if (pdf.brokenLinks > 0) throw new Error(`${pdf.brokenLinks} links lead nowhere`);
    const missing = await scriptsWithoutFont(pdf.scripts);
    const boxes = missing.length === 0 ? [] : [words().exporting.noFont(missing)];
    return ok({ bytes: pdf.bytes, pages: pdf.pages, links: pdf.links, sizeBytes: pdf.bytes.length, notes: [...boxes, ...notes] });
  } catch (error) {
    if (isCancelled()) return cancelled(timeline.title);
    const why = error instanceof Error ? error.message : String(error);
    return failTelling('export-failed', timeline.title, words().failures.exporting.pdf(why));
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** Writes the PDF to a path the person chose. What was there stays there until the new file is whole and on disk. */
export async function exportPdf(timeline: Timeline, options: Partial<EvidenceOptions>, targetPath: string, context: ExportContext = {}): Promise<Result<ExportedPdf>> {
  const printed = await printPdf(timeline, options, context);
  if (!printed.ok) return printed;
  const { bytes, ...facts } = printed.value;
  let target: string;
  try {
    target = await resolveTarget(targetPath);
  } catch (error) {
    return { ok: false, failure: diskFailure(error, targetPath) };
  }
  if (context.signal?.aborted === true) return cancelled(targetPath);
  const written = await replaceFile(target, bytes);
  return written.ok ? ok(facts) : written;
}
