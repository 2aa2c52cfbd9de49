/** `dateline export` for everything but PDF, which needs the printer; see print-command.ts. */
import { EXPORT_FONTS } from '../export/export-fonts';
import { exportText, type ExportedText } from '../../core/interchange/export-text';
import { pictureSvg, wholeLanes } from '../../core/interchange/picture-svg';
import { lossWords } from '../../core/interchange/format-loss';
import { remarkWords } from '../../core/interchange/publication';
import { speak, words, wordsOf } from '../../core/words/words';
import { replaceFile, resolveTarget } from '../storage/atomic-save';
import { diskFailure } from '../storage/disk-failure';
import { noteOwnCopy } from '../storage/own-copies';
import { codeOfRefusal, EXIT } from './exit-codes';
import { readExportRequest, type ExportRequest } from './export-request';
import type { ExportFormat } from './export-words';
import { answer, complain, explain } from './say';
import { tellWaitingEdits } from './tell-waiting-edits';

/** Width of a drawing that no window gave one. */
const DRAWING_PX = 1600;

function drawn({ timeline, remarks, options, ground }: ExportRequest, format: Exclude<ExportFormat, 'pdf'>): ExportedText {
  if (format !== 'svg') return exportText(format, timeline, remarks, options, EXPORT_FONTS, Date.now());
  return { text: pictureSvg(timeline, wholeLanes(timeline, options.poster.lanes, DRAWING_PX), ground, EXPORT_FONTS, remarks).svg, leftOut: [] };
}

/** In the language that was chosen for the document; what is said of it stays English. A timeline is in no language but that of what is said of it. */
async function textOf(request: ExportRequest, format: Exclude<ExportFormat, 'pdf'>): Promise<ExportedText> {
  const own = words();
  speak(format === 'json' ? own : await wordsOf(request.options.language));
  try {
    return drawn(request, format);
  } finally {
    speak(own);
  }
}

/** `dataDir`: the app's own folder, which holds edits that wait for the file, and notes that a timeline written here is no second version of a sync service. */
export async function runExport(args: readonly string[], dataDir: string): Promise<number> {
  const request = await readExportRequest(args);
  if (!request.ok) {
    explain(request.failure);
    return codeOfRefusal(request.failure.code);
  }
  const { file: from, format, target, timeline, remarks } = request.value;
  if (format === 'pdf') throw new Error('PDF is printed by the main process');
  await tellWaitingEdits(dataDir, from);
  const { text, leftOut } = await textOf(request.value, format);
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
  if (format === 'json') await noteOwnCopy(dataDir, file);
  for (const note of [...remarks.map(remarkWords), ...lossWords(format, leftOut)]) complain(note);
  answer(`${target}: ${words().exporting.count(timeline.events.length - leftOut.length)}`);
  return leftOut.length > 0 ? EXIT.found : EXIT.done;
}
