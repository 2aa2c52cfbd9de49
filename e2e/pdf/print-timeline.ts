/** Exports timelines with the real Electron and looks at the PDFs with the tools of other people. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { encodeTimeline } from '../../core/timeline/encode';
import type { Timeline } from '../../core/timeline/types';

const run = promisify(execFile);
const root = join(__dirname, '../..');

/** Longest answer of a tool that is kept: the text of 2,000 pages. */
const OUTPUT_LIMIT = 256 * 1024 * 1024;

export interface PrintAnswer {
  readonly ok: boolean;
  readonly value?: { readonly pages: number; readonly links: number; readonly sizeBytes: number; readonly notes: readonly string[] };
  readonly failure?: { readonly code: string; readonly subject: string; readonly message: string; readonly remedy: string };
  /** Why the first export failed, where the same was exported again. */
  readonly before?: { readonly code: string; readonly message: string };
  readonly ms: number;
  readonly longestBlockMs?: number;
  readonly mostMemoryMb?: number;
  readonly progress?: number;
  readonly parts?: number;
}

/** Writes the timeline to `folder` and prints it to `target`; `options` as in electron/export/print-child.ts. */
export async function printTimeline(timeline: Timeline, folder: string, target: string, options: object = {}): Promise<PrintAnswer> {
  const file = join(folder, `timeline-${Math.random().toString(36).slice(2)}.dateline`);
  writeFileSync(file, encodeTimeline(timeline));
  const program = join(root, process.env['DATELINE_OUT'] ?? 'out', 'main/print-child.js');
  const args = [...sandboxSwitches(), `--user-data-dir=${join(folder, 'user-data')}`, program, file, target, JSON.stringify(options)];
  // Exit code 1 is an answer too: the failure is in it.
  const { stdout } = await run(electronRuntime().executable, args, { maxBuffer: OUTPUT_LIMIT }).catch((error: { stdout?: string; message: string }) => {
    if (error.stdout?.startsWith('{') === true) return { stdout: error.stdout };
    throw new Error(error.message);
  });
  return JSON.parse(stdout) as PrintAnswer;
}

/** A tool's output; throws when it does not end with 0. */
export async function tool(name: 'qpdf' | 'fc-list' | 'pdfinfo' | 'pdffonts' | 'pdftotext' | 'pdftoppm' | 'pdfdetach', ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(name, [...args], { maxBuffer: OUTPUT_LIMIT });
  return stdout;
}

/** Fonts of a PDF that are not embedded. */
export async function fontsNotEmbedded(file: string): Promise<readonly string[]> {
  const rows = (await tool('pdffonts', file)).split('\n').slice(2).filter((row) => row !== '');
  return rows.filter((row) => !/ yes (yes|no) +(yes|no) +\d+ +\d+$/.test(row));
}
