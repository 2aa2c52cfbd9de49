/**
 * `Export…`: any format, made off the main process and put in place whole or not at all.
 */
import { dateSettings } from '../../core/dates/shown-dates';
import type { EvidenceOptions } from '../../core/interchange/evidence-options';
import type { DataFormat, ExportRequest, ExportSettings, PictureView } from '../../core/interchange/export-request';
import { remarkWords } from '../../core/interchange/publication';
import { lossWords } from '../../core/interchange/format-loss';
import { failTelling, ok, type Result } from '../../core/result';
import type { Timeline } from '../../core/timeline/types';
import { replaceFile, resolveTarget } from '../storage/atomic-save';
import { diskFailure } from '../storage/disk-failure';
import { words } from '../../core/words/words';
import { BindingClient } from './binding-client';
import type { BindingRequest } from './binding-job';
import { documentFacts, exportPdf, type ExportProgress } from './pdf';
import { shoot, type Shot } from './picture-press';

export interface MadeFile {
  /** Null for what has no pages. */
  readonly pages: number | null;
  readonly notes: readonly string[];
}

interface Context {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

const cancelled = (target: string): Result<never> => failTelling('export-cancelled', target, words().failures.exporting.cancelled);

/** Longer than any string: the whole text. */
export const NO_LIMIT = Number.MAX_SAFE_INTEGER;

const NOTHING_IN_VIEW: PictureView = { type: 'chronology', firstDay: 0, lastDay: -1, widthPx: 800 };

/** A picture as a page of its own, at a scale. */
export const pictureHtml = (svg: string, widthPx: number, heightPx: number) => (scale: number): string =>
  `<!DOCTYPE html><meta charset="utf-8"><style>html,body{margin:0;overflow:hidden}svg{display:block;width:${widthPx * scale}px;height:${heightPx * scale}px}</style>${svg.replace(/^<\?xml[^>]*>\s*/, '')}`;

/** What the worker is asked for, so that a file is what its preview was. A timeline is in no language but that of what is said of it. */
export const textRequest = (format: DataFormat, options: EvidenceOptions, limit: number): Extract<BindingRequest, { readonly type: 'text' }> =>
  ({ type: 'text', format, options: format === 'json' ? { ...options, language: words().language.code } : options, nowMs: Date.now(), limit, dates: dateSettings() });

export const pictureRequest = (view: PictureView, ground: ExportSettings['ground']): Extract<BindingRequest, { readonly type: 'picture' }> =>
  ({ type: 'picture', view, ground, language: words().language.code, dates: dateSettings() });

async function makeBytes(binder: BindingClient, { settings, picture }: ExportRequest, signal: AbortSignal): Promise<{ readonly bytes: Uint8Array; readonly notes: readonly string[] }> {
  const { format, options, ground } = settings;
  if (format === 'pdf') throw new Error('A PDF is printed');
  if (format === 'png' || format === 'svg') {
    const { svg, widthPx, heightPx } = await binder.send(pictureRequest(picture ?? NOTHING_IN_VIEW, ground), 'picture');
    const shot: Shot | null = format === 'svg' ? null : await shoot(pictureHtml(svg, widthPx, heightPx), widthPx, heightPx, signal);
    return { bytes: shot === null ? new TextEncoder().encode(svg) : shot.png, notes: lossWords(format) };
  }
  if (format === 'docx') return { bytes: (await binder.send({ type: 'word', facts: documentFacts(options, new Date()) }, 'word')).bytes, notes: lossWords(format) };
  const { text, leftOut } = await binder.send(textRequest(format, options, NO_LIMIT), 'text');
  return { bytes: new TextEncoder().encode(text), notes: lossWords(format, leftOut) };
}

/** Writes to a path the person chose. What was there stays there until the new file is whole and on disk. */
export async function exportToFile(timeline: Timeline, request: ExportRequest, targetPath: string, { signal, onProgress }: Context): Promise<Result<MadeFile>> {
  const { settings: { format, options, publication }, chosen } = request;
  const selection = { chosen, publication };
  if (format === 'pdf') {
    const made = await exportPdf(timeline, options, targetPath, { signal, onProgress, selection });
    return made.ok ? ok({ pages: made.value.pages, notes: made.value.notes }) : made;
  }
  const binder = new BindingClient();
  const stop = (): void => { binder.stop(); };
  signal.addEventListener('abort', stop, { once: true });
  try {
    await binder.sendTimeline(timeline);
    const { remarks } = await binder.send({ type: 'select', selection }, 'selected');
    const { bytes, notes } = await makeBytes(binder, request, signal);
    if (signal.aborted) return cancelled(targetPath);
    const written = await putInPlace(targetPath, bytes);
    return written.ok ? ok({ pages: null, notes: [...remarks.map(remarkWords), ...notes] }) : written;
  } catch (error) {
    if (signal.aborted) return cancelled(targetPath);
    return failTelling('export-failed', timeline.title, words().failures.exporting.file(error instanceof Error ? error.message : String(error)));
  } finally {
    signal.removeEventListener('abort', stop);
    binder.stop();
  }
}

async function putInPlace(targetPath: string, bytes: Uint8Array): Promise<Result<unknown>> {
  let target: string;
  try {
    target = await resolveTarget(targetPath);
  } catch (error) {
    return { ok: false, failure: diskFailure(error, targetPath) };
  }
  return replaceFile(target, bytes);
}
