/** A Word file of an edition, in the language that is spoken. */
import { formatDay } from '../../core/dates/format-when';
import type { Edition } from '../../core/interchange/publication';
import { wordContent } from '../../core/interchange/word-content';
import { words } from '../../core/words/words';
import type { DocumentFacts } from './document-facts';
import type { WordLogo } from './word-file';

/** The picture of a `data:` address with its size; null for what is no picture that Word shows. */
async function logoFrom(address: string | null): Promise<WordLogo | null> {
  const [, type, encoded] = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/=]+)$/.exec(address ?? '') ?? [];
  if (encoded === undefined) return null;
  const bytes = new Uint8Array(Buffer.from(encoded, 'base64'));
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const holder = await PDFDocument.create();
  try {
    const { width, height } = type === 'png' ? await holder.embedPng(bytes) : await holder.embedJpg(bytes);
    return { type: type === 'png' ? 'png' : 'jpg', bytes, width, height };
  } catch {
    return null;
  }
}

/** Loaded when it is asked for: the library is larger than what makes every other format. */
export async function wordBytes({ timeline, remarks }: Edition, { options, creator, today }: Omit<DocumentFacts, 'dates'>): Promise<Uint8Array> {
  const { wordFile } = await import('./word-file');
  return wordFile(wordContent({ timeline, options, remarks }), {
    options, creator, author: options.author.trim() || words().evidence.noAuthor, exported: words().evidence.exported(formatDay(today)), logo: await logoFrom(options.logo),
  });
}
