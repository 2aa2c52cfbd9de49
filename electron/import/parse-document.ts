/**
 * One document to one source, whatever its format. Runs in the parser's process only.
 */
import { assertNever, fail, ok, type Result } from '../../core/result';
import { decodeBytes } from '../../core/sources/decode-bytes';
import { inferPublished } from '../../core/reading/publication-date';
import { readTextSource, type Original, type ReadSource } from '../../core/sources/source-from-text';
import type { SourceId } from '../../core/timeline/types';
import { PARAGRAPH_LIMIT } from './import-limits';
import { readDocx } from './docx-document';
import { readHtml } from './html-document';
import { readMail } from './mail-document';
import { readPdf } from './pdf-document';
import type { DocumentRequest } from './parser-messages';

/** Lets a parser say that it is alive; total 0 while unknown. */
export type ReportProgress = (done: number, total: number) => void;

const nameOf = (request: DocumentRequest): string => request.fileName ?? 'The pasted text';

const tooManyParagraphs = (request: DocumentRequest): Result<never> =>
  fail('too-many-paragraphs', nameOf(request), `It has more than ${PARAGRAPH_LIMIT.toLocaleString('en')} paragraphs.`, 'Cut it into parts and import those.');

function readText(request: DocumentRequest, original: Original): Result<ReadSource> {
  const decoded = decodeBytes(request.bytes, nameOf(request));
  if (!decoded.ok) return decoded;
  const lines = decoded.value.text.split('\n', PARAGRAPH_LIMIT * 3 + 1).length;
  if (lines > PARAGRAPH_LIMIT * 3) return tooManyParagraphs(request);
  const read = readTextSource(original, decoded.value.text, inferPublished);
  return ok({ source: read.source, notices: [...decoded.value.notices, ...read.notices] });
}

function readByFormat(request: DocumentRequest, original: Original, report: ReportProgress): Result<ReadSource> | Promise<Result<ReadSource>> {
  switch (request.format) {
    case 'text': case 'markdown': return readText(request, original);
    case 'html': return readHtml(request.bytes, original, inferPublished);
    case 'pdf': return readPdf(request.bytes, original, inferPublished, report);
    case 'docx': return readDocx(request.bytes, original, inferPublished);
    case 'mail': return readMail(request.bytes, original, inferPublished);
    default: return assertNever(request.format);
  }
}

export async function parseDocument(request: DocumentRequest, report: ReportProgress): Promise<Result<ReadSource>> {
  const original: Original = { id: request.sourceId as SourceId, fileName: request.fileName, mediaType: request.mediaType, sha256: request.sha256 };
  report(0, 0);
  try {
    const result = await readByFormat(request, original, report);
    if (result.ok && result.value.source.paragraphs.length === 0) {
      const remedy = request.format === 'html' || request.format === 'mail' ? 'The page may make its text only while it is shown: open it, mark the text and paste it.' : 'If it is a scan or a picture, let a text recognition program read it first.';
      return fail('no-text', nameOf(request), 'There is no text in it.', remedy);
    }
    if (result.ok && result.value.source.paragraphs.length > PARAGRAPH_LIMIT) return tooManyParagraphs(request);
    return result;
  } catch (error) {
    // Foreign bytes can make any parser throw; that is expected here, so it is a message and not a crash.
    const reason = error instanceof RangeError ? 'it is nested too deeply' : error instanceof Error ? error.message.slice(0, 200) : 'unknown reason';
    return fail('unreadable-document', nameOf(request), `It could not be understood (${reason}).`, 'It may be damaged. Open it in the program it comes from, and save it anew or paste its text.');
  }
}
