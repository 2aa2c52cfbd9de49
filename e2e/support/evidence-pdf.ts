/**
 * Reads an exported PDF with programs that had no part in making it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './launch';

/** The words of a PDF as Poppler reads them, with spaces and line breaks as single spaces and hyphens at line ends undone. */
export const pdfWords = (path: string): string =>
  execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' }).replace(/\u00ad\s*/g, '').replace(/\s+/g, ' ');

export interface PdfLinks {
  readonly pages: number;
  readonly links: number;
  readonly events: number;
  readonly paragraphs: number;
  readonly bookmarks: number;
}

/** Follows every link, there and back (see e2e/pdf/check-links.ts); throws with the broken ones. */
export function pdfLinks(path: string): PdfLinks {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'e2e/pdf/check-links.mjs'), path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Links of ${path}:\n${stdout}${stderr}`);
  return JSON.parse(/\{.*\}/.exec(stdout)?.[0] ?? '') as PdfLinks;
}
