/** `dateline verify FILE.pdf`: is it as it was exported? Exit code 1 when something was changed. */
import { basename } from 'node:path';
import type { GuideVerdict, PagesVerdict } from '../../core/interchange/pdf-report';
import { verifyPdf } from '../export/attached-timeline';
import { codeOfRefusal, EXIT } from './exit-codes';
import { readInput } from './read-input';
import { answer, complain, explain } from './say';

const PAGES: Readonly<Record<PagesVerdict, string>> = {
  intact: 'intact',
  drawn: 'drawn as they were (an earlier version exported it: pictures, page sizes and where links lead cannot be compared)',
  overlaid: 'changed (drawn as they were, but something lies over them, they were cropped or turned, or a picture or a link was exchanged)',
  changed: 'changed',
};

const GUIDE: Readonly<Record<GuideVerdict, string>> = { intact: 'intact', changed: 'changed', unknown: 'cannot be compared (an earlier version exported it)' };

export async function runVerify(args: readonly string[]): Promise<number> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    complain('usage: dateline verify FILE.pdf');
    return EXIT.usage;
  }
  const bytes = await readInput(file);
  const verdict = bytes.ok ? await verifyPdf(bytes.value, basename(file)) : bytes;
  if (!verdict.ok) {
    explain(verdict.failure);
    return codeOfRefusal(verdict.failure.code);
  }
  const { data, pages, guide, dataSha256, title, created } = verdict.value;
  answer(`${file}: “${title}”${created === null ? '' : `, exported ${created}`}`);
  answer(`  timeline in it: ${data}${dataSha256 === null ? '' : ` (SHA-256 ${dataSha256})`}`);
  answer(`  pages: ${PAGES[pages]}`);
  answer(`  bookmarks, title, author and day of export: ${GUIDE[guide]}`);
  complain('This shows changes made by accident or in passing. It is no signature.');
  return data === 'intact' && (pages === 'intact' || pages === 'drawn') && guide !== 'changed' ? EXIT.done : EXIT.found;
}
