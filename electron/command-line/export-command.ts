/** `dateline export` for everything but PDF, which needs the printer; see print-command.ts. */
import { EXPORT_FONTS } from '../export/export-fonts';
import { CSV_LOSS, exportCsv } from '../../core/interchange/export-csv';
import { exportIcs, ICS_LOSS } from '../../core/interchange/export-ics';
import { exportMarkdown, MARKDOWN_LOSS } from '../../core/interchange/export-markdown';
import { exportTimelineJs, TIMELINEJS_LOSS } from '../../core/interchange/export-timelinejs';
import { evidenceHtml } from '../../core/interchange/evidence-html';
import { assertNever } from '../../core/result';
import { encodeTimeline } from '../../core/timeline/encode';
import { replaceFile, resolveTarget } from '../storage/atomic-save';
import { diskFailure } from '../storage/disk-failure';
import { codeOfRefusal, EXIT } from './exit-codes';
import { readExportRequest, type ExportRequest } from './export-request';
import type { ExportFormat } from './export-words';
import { answer, complain, explain } from './say';

interface Written {
  readonly text: string;
  /** What the format cannot hold. */
  readonly notes: readonly string[];
}

function textOf({ timeline, remarks, options }: ExportRequest, format: Exclude<ExportFormat, 'pdf'>): Written {
  switch (format) {
    case 'html': return { text: evidenceHtml({ timeline, options, remarks }, EXPORT_FONTS), notes: [] };
    case 'md': return { text: exportMarkdown(timeline, remarks), notes: [MARKDOWN_LOSS] };
    case 'csv': return { text: exportCsv(timeline), notes: [CSV_LOSS] };
    case 'json': return { text: encodeTimeline(timeline), notes: [] };
    case 'timelinejs': return { text: exportTimelineJs(timeline, remarks), notes: [TIMELINEJS_LOSS] };
    case 'ics': {
      const { text, leftOut } = exportIcs(timeline, Date.now());
      return { text, notes: [ICS_LOSS, ...leftOut.map((title) => `Left out: ${title}`)] };
    }
    default: return assertNever(format);
  }
}

export async function runExport(args: readonly string[]): Promise<number> {
  const request = await readExportRequest(args);
  if (!request.ok) {
    explain(request.failure);
    return codeOfRefusal(request.failure.code);
  }
  const { format, target, timeline, remarks } = request.value;
  if (format === 'pdf') throw new Error('PDF is printed by the main process');
  const { text, notes } = textOf(request.value, format);
  let file: string;
  try {
    file = await resolveTarget(target);
  } catch (error) {
    explain(diskFailure(error, target));
    return EXIT.notWritten;
  }
  const written = await replaceFile(file, new TextEncoder().encode(text));
  if (!written.ok) {
    explain(written.failure);
    return EXIT.notWritten;
  }
  for (const note of [...remarks, ...notes]) complain(note);
  answer(`${target}: ${timeline.events.length.toLocaleString('en')} events`);
  return EXIT.done;
}
