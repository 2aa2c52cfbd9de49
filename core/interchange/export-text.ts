/** Every format that is text, from one place: the window and the command line write the same. */
import { assertNever } from '../result';
import { encodeTimeline } from '../timeline/encode';
import type { Timeline } from '../timeline/types';
import type { FontPiece } from './evidence-fonts';
import { evidenceHtml } from './evidence-html';
import type { EvidenceOptions } from './evidence-options';
import { exportCsv } from './export-csv';
import { exportIcs } from './export-ics';
import { exportMarkdown } from './export-markdown';
import type { DataFormat } from './export-request';
import { exportTimelineJs } from './export-timelinejs';
import { FORMAT_LOSS } from './format-loss';

export interface ExportedText {
  readonly text: string;
  /** What the format cannot hold, in general and of this timeline. */
  readonly notes: readonly string[];
}

export function exportText(format: DataFormat, timeline: Timeline, remarks: readonly string[], options: EvidenceOptions, fonts: readonly FontPiece[], nowMs: number): ExportedText {
  const general = FORMAT_LOSS[format];
  const notes = general === null ? [] : [general];
  switch (format) {
    case 'html': return { text: evidenceHtml({ timeline, options, remarks }, fonts), notes };
    case 'md': return { text: exportMarkdown(timeline, remarks), notes };
    case 'csv': return { text: exportCsv(timeline), notes };
    case 'json': return { text: encodeTimeline(timeline), notes };
    case 'timelinejs': return { text: exportTimelineJs(timeline, remarks), notes };
    case 'ics': {
      const { text, leftOut } = exportIcs(timeline, nowMs);
      return { text, notes: [...notes, ...leftOut.map((title) => `Left out: ${title}`)] };
    }
    default: return assertNever(format);
  }
}
