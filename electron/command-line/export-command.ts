/** `dateline export` for everything but PDF, which needs the printer; see print-command.ts. */
import { stat, writeFile } from 'node:fs/promises';
import { localDay } from '../../core/dates/calendar';
import { EXPORT_FONTS } from '../export/export-fonts';
import { wordBytes } from '../export/word-bytes';
import { exportText, type ExportedText } from '../../core/interchange/export-text';
import { pictureSvg, wholeLanes } from '../../core/interchange/picture-svg';
import { lossWords } from '../../core/interchange/format-loss';
import { remarkWords } from '../../core/interchange/publication';
import { ok, type Result } from '../../core/result';
import { speak, words, wordsOf } from '../../core/words/words';
import { replaceFile, resolveTarget } from '../storage/atomic-save';
import { diskFailure, errnoOf } from '../storage/disk-failure';
import { noteOwnCopy } from '../storage/own-copies';
import { codeOfRefusal, EXIT } from './exit-codes';
import { readExportRequest, type ExportRequest } from './export-request';
import type { ExportFormat } from './export-words';
import { answer, complain, explain } from './say';
import { tellWaitingEdits } from './tell-waiting-edits';

/** Width of a drawing that no window gave one. */
const DRAWING_PX = 1600;

type UnprintedFormat = Exclude<ExportFormat, 'pdf'>;

interface Made {
  readonly bytes: Uint8Array;
  /** Titles of events that the format cannot hold. */
  readonly leftOut: readonly string[];
}

function textIn({ timeline, remarks, options, ground }: ExportRequest, format: Exclude<UnprintedFormat, 'docx'>): ExportedText {
  if (format !== 'svg') return exportText(format, timeline, remarks, options, EXPORT_FONTS, Date.now());
  return { text: pictureSvg(timeline, wholeLanes(timeline, options.poster.lanes, DRAWING_PX), ground, EXPORT_FONTS, remarks).svg, leftOut: [] };
}

async function make(request: ExportRequest, format: UnprintedFormat, version: string): Promise<Made> {
  if (format === 'docx') return { bytes: await wordBytes(request, { options: request.options, creator: `Dateline ${version}`, today: localDay(new Date()) }), leftOut: [] };
  const { text, leftOut } = textIn(request, format);
  return { bytes: new TextEncoder().encode(text), leftOut };
}

/** In the language that was chosen for the document; what is said of it stays English. A timeline is in no language but that of what is said of it. */
async function makeInLanguage(request: ExportRequest, format: UnprintedFormat, version: string): Promise<Made> {
  const own = words();
  speak(format === 'json' ? own : await wordsOf(request.options.language));
  try {
    return await make(request, format, version);
  } finally {
    speak(own);
  }
}

/** A pipe, a device, a terminal: it is written to, for no file can take its place. */
const isStream = (path: string): Promise<boolean> => stat(path).then((found) => !found.isFile() && !found.isDirectory(), () => false);

/** @returns the real path of the file that was written; null where it is none */
async function writeTo(target: string, bytes: Uint8Array): Promise<Result<string | null>> {
  try {
    if (!(await isStream(target))) {
      const written = await replaceFile(await resolveTarget(target), bytes);
      return written.ok ? ok(written.value.target) : written;
    }
    await writeFile(target, bytes);
  } catch (error) {
    // Whoever reads has heard enough (`| head -1`).
    if (errnoOf(error) !== 'EPIPE') return { ok: false, failure: diskFailure(error, target) };
  }
  return ok(null);
}

/** `dataDir`: the app's own folder, which holds edits that wait for the file, and notes that a timeline written here is no second version of a sync service. `version`: of Dateline. */
export async function runExport(args: readonly string[], dataDir: string, version: string): Promise<number> {
  const request = await readExportRequest(args);
  if (!request.ok) {
    explain(request.failure);
    return codeOfRefusal(request.failure.code);
  }
  const { file: from, format, target, timeline, remarks } = request.value;
  if (format === 'pdf') throw new Error('PDF is printed by the main process');
  await tellWaitingEdits(dataDir, from);
  const { bytes, leftOut } = await makeInLanguage(request.value, format, version);
  const written = await writeTo(target, bytes);
  if (!written.ok) {
    explain(written.failure);
    return EXIT.notWritten;
  }
  const file = written.value;
  if (format === 'json' && file !== null) await noteOwnCopy(dataDir, file);
  for (const note of [...remarks.map(remarkWords), ...lossWords(format, leftOut)]) complain(note);
  // Standard output may be where the document itself went.
  (file === null ? complain : answer)(`${target}: ${words().exporting.count(timeline.events.length - leftOut.length)}`);
  return leftOut.length > 0 ? EXIT.found : EXIT.done;
}
