/** What a window asks for when something is to be exported, and what of it is remembered. */
import type { Grouping } from '../layout/lane-groups';
import type { TimeScale } from '../layout/time-scale';
import type { EvidenceOptions } from './evidence-options';

const EXPORT_FORMATS = ['pdf', 'html', 'md', 'csv', 'json', 'ics', 'timelinejs', 'png', 'svg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats that are made of the events, whatever a window shows. */
export type DataFormat = Exclude<ExportFormat, 'pdf' | 'png' | 'svg'>;

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

/** What the window shows, for a picture of it. */
export type PictureView =
  | { readonly type: 'lanes'; readonly grouping: Grouping; readonly order: readonly string[]; readonly collapsed: readonly string[]; readonly scale: TimeScale; readonly heightPx: number }
  /** Events that can lie in these days, both included. */
  | { readonly type: 'chronology'; readonly firstDay: number; readonly lastDay: number; readonly widthPx: number };
