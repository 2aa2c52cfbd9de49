/** Reads PDFs on a thread: a long one takes seconds, and a window may not wait so long. Somebody else's may be made to take for ever. */
import type { Result } from '../../core/result';
import { words } from '../../core/words/words';
import type { PdfVerdict } from './attached-timeline';
import { BindingClient } from './binding-client';
import { withinLimits } from './within-limits';

async function onThread<T>(fileName: string, work: (binder: BindingClient) => Promise<Result<T>>): Promise<Result<T>> {
  const binder = new BindingClient();
  return withinLimits(work(binder), { stop: () => { binder.stop(); }, fileName });
}

export const verifyPdfOnThread = (bytes: Uint8Array, fileName: string): Promise<Result<PdfVerdict>> =>
  onThread(fileName, async (binder) => (await binder.send({ type: 'verify', bytes, fileName, language: words().language.code }, 'verified')).verdict);

export const timelineInPdfOnThread = (bytes: Uint8Array, fileName: string): Promise<Result<Uint8Array>> =>
  onThread(fileName, async (binder) => (await binder.send({ type: 'take-timeline', bytes, fileName, language: words().language.code }, 'timeline')).attached);
