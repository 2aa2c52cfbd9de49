/** What a window asks for when something is to be exported, and what of it is remembered. */
import type { Grouping } from '../layout/lane-groups';
import type { TimeScale } from '../layout/time-scale';
import type { Failure } from '../result';
import { newerFailure } from '../timeline/own-version';
import type { EventId, Timeline } from '../timeline/types';
import { words } from '../words/words';
import { DEFAULT_EVIDENCE_OPTIONS, type EvidenceOptions } from './evidence-options';

export const EXPORT_FORMATS = ['pdf', 'docx', 'html', 'md', 'csv', 'json', 'ics', 'timelinejs', 'png', 'svg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats that are text, made of the events, whatever a window shows. */
export type DataFormat = Exclude<ExportFormat, 'pdf' | 'docx' | 'png' | 'svg'>;

/** Formats that hold the timeline itself: what is in them is opened as one again. */
const TIMELINE_FORMATS: readonly string[] = ['json', 'pdf'] satisfies readonly ExportFormat[];

/** Why a timeline of a newer Dateline is not exported in a format that holds it: by rules that are not known here. Null where it may. */
export function newerExportFailure(timeline: Timeline, format: string, fileName: string): Failure | null {
  const failure = TIMELINE_FORMATS.includes(format) ? newerFailure(timeline, fileName) : null;
  return failure === null ? null : { ...failure, remedy: words().failures.file.newerExportRemedy };
}

/** Remembered for each document. */
export interface ExportSettings {
  readonly format: ExportFormat;
  readonly events: 'all' | 'filter' | 'span';
  /** EDTF, '' for none: first and last of a span. */
  readonly from: string;
  readonly to: string;
  /** Without what is confidential. */
  readonly publication: boolean;
  /** Of a picture: `screen` as the window has it. */
  readonly ground: 'light' | 'dark';
  readonly options: EvidenceOptions;
}

export const FIRST_EXPORT_SETTINGS: ExportSettings = {
  format: 'pdf', events: 'all', from: '', to: '', publication: false, ground: 'light', options: DEFAULT_EVIDENCE_OPTIONS,
};

/** What the window shows, for a picture of it. */
export type PictureView =
  | { readonly type: 'lanes'; readonly grouping: Grouping; readonly order: readonly string[]; readonly collapsed: readonly string[]; readonly scale: TimeScale; readonly heightPx: number }
  /** Events that can lie in these days, both included. */
  | { readonly type: 'chronology'; readonly firstDay: number; readonly lastDay: number; readonly widthPx: number };

export interface ExportRequest {
  readonly settings: ExportSettings;
  /** The events to export; null for all. */
  readonly chosen: readonly EventId[] | null;
  /** Null for formats that are no picture. */
  readonly picture: PictureView | null;
}

/** What their files are called. */
export const EXPORT_EXTENSIONS: Readonly<Record<ExportFormat, string>> = { pdf: 'pdf', docx: 'docx', html: 'html', md: 'md', csv: 'csv', json: 'dateline', ics: 'ics', timelinejs: 'json', png: 'png', svg: 'svg' };
