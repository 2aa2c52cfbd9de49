/** `dateline verify FILE.pdf`: is it as it was exported? Exit code 1 when something was changed. */
import { basename } from 'node:path';
import { verifyPdf } from '../export/attached-timeline';
import { codeOfRefusal, EXIT } from './exit-codes';
import { readInput } from './read-input';
import { answer, complain, explain } from './say';

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
  const { data, pages, dataSha256, title, created } = verdict.value;
  answer(`${file}: “${title}”${created === null ? '' : `, exported ${created}`}`);
  answer(`  timeline in it: ${data}${dataSha256 === null ? '' : ` (SHA-256 ${dataSha256})`}`);
  answer(`  pages: ${pages}`);
  complain('This shows changes made by accident or in passing. It is no signature.');
  return data === 'intact' && pages === 'intact' ? EXIT.done : EXIT.found;
}
