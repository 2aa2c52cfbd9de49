/** Reads PDFs of ours on a thread: a long one takes seconds, and a window may not wait so long. */
import type { Result } from '../../core/result';
import { words } from '../../core/words/words';
import type { PdfVerdict } from './attached-timeline';
import { BindingClient } from './binding-client';

async function onThread<T>(work: (binder: BindingClient) => Promise<T>): Promise<T> {
  const binder = new BindingClient();
  try {
    return await work(binder);
  } finally {
    binder.stop();
  }
}

export const verifyPdfOnThread = (bytes: Uint8Array, fileName: string): Promise<Result<PdfVerdict>> =>
  onThread(async (binder) => (await binder.send({ type: 'verify', bytes, fileName, language: words().language.code }, 'verified')).verdict);

export const timelineInPdfOnThread = (bytes: Uint8Array, fileName: string): Promise<Result<Uint8Array>> =>
  onThread(async (binder) => (await binder.send({ type: 'take-timeline', bytes, fileName, language: words().language.code }, 'timeline')).attached);
