/**
 * `dateline export CASE.dateline --to FILE …`: what is to be exported, how and where to.
 */
import { basename } from 'node:path';
import { filterEvents } from '../../core/filter/event-filter';
import { evidenceOptions, type EvidenceOptions } from '../../core/interchange/evidence-options';
import { newerExportFailure } from '../../core/interchange/export-request';
import { chosenEvents, forPublication, type Remark } from '../../core/interchange/publication';
import { failTelling, ok, type Result } from '../../core/result';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import type { Timeline } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { timelineInPdf } from '../export/attached-timeline';
import { isSameFile } from '../storage/same-file';
import { readConditions } from './event-conditions';
import { readInput } from './read-input';
import { readExportWords, type ExportFormat } from './export-words';

export interface ExportRequest {
  /** The timeline's, or that of a PDF that holds it. */
  readonly file: string;
  readonly format: ExportFormat;
  readonly target: string;
  /** Filtered, and without what is confidential where that was asked for. */
  readonly timeline: Timeline;
  /** What was left out; the document says it. */
  readonly remarks: readonly Remark[];
  readonly options: EvidenceOptions;
  /** Of a drawing. */
  readonly ground: 'light' | 'dark';
}

export async function readExportRequest(args: readonly string[]): Promise<Result<ExportRequest>> {
  const words = readExportWords(args);
  if (!words.ok) return words;
  const { file, to, format, conditions, publication, chosen, ground } = words.value;
  // Nothing could bring back what the export leaves out: no version is kept of what a command writes over.
  if (await isSameFile(file, to)) return failTelling('same-file', to, texts().failures.window.sameFile);
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const isPdf = Buffer.from(bytes.value.subarray(0, 5)).toString('latin1') === '%PDF-';
  const timelineBytes = isPdf ? await timelineInPdf(bytes.value, basename(file)) : bytes;
  if (!timelineBytes.ok) return timelineBytes;
  const decoded = decodeTimelineBytes(timelineBytes.value, basename(file));
  if (!decoded.ok) return decoded;
  const whole = decoded.value.timeline;
  const newer = newerExportFailure(whole, format, basename(file));
  if (newer !== null) return { ok: false, failure: newer };
  const filter = readConditions(conditions, whole);
  if (!filter.ok) return filter;
  const selection = chosenEvents(whole, new Set(filterEvents(whole.events, filter.value).map(({ id }) => id)));
  const edition = publication ? forPublication(selection.timeline) : { timeline: selection.timeline, remarks: [] };
  return ok({ file, format, target: to, timeline: edition.timeline, remarks: [...selection.remarks, ...edition.remarks], options: evidenceOptions(chosen), ground });
}
