/**
 * Every format that is text, from one place: the window and the command line write the same.
 *
 * What was left out of an edition is said in the file itself, because whoever is handed it has seen no dialogue. A table
 * has no place for it (a row of words would be read as an event); the dialogue says that it does not say so.
 */
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
import { remarkWords, type Remark } from './publication';

export interface ExportedText {
  readonly text: string;
  /** Titles of events that the format cannot hold. */
  readonly leftOut: readonly string[];
}

/** Documents made of a timeline show its description under the title, and so it is what the next reader of it sees. */
export const withRemarks = (timeline: Timeline, remarks: readonly Remark[]): Timeline =>
  (remarks.length === 0 ? timeline : { ...timeline, description: [timeline.description.trim(), ...remarks.map(remarkWords)].filter((part) => part !== '').join('\n\n') });

export function exportText(format: DataFormat, timeline: Timeline, remarks: readonly Remark[], options: EvidenceOptions, fonts: readonly FontPiece[], nowMs: number): ExportedText {
  switch (format) {
    case 'html': return { text: evidenceHtml({ timeline, options, remarks }, fonts), leftOut: [] };
    case 'md': return { text: exportMarkdown(timeline, remarks), leftOut: [] };
    case 'csv': return { text: exportCsv(timeline), leftOut: [] };
    case 'json': return { text: encodeTimeline(withRemarks(timeline, remarks)), leftOut: [] };
    case 'timelinejs': return { text: exportTimelineJs(timeline, remarks), leftOut: [] };
    case 'ics': {
      return exportIcs(timeline, nowMs, remarks);
    }
    default: return assertNever(format);
  }
}
