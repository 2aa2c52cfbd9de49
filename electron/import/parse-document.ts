/**
 * One document to one source, whatever its format. Runs in the parser's process only.
 */
import { assertNever, failTelling, ok, type Result } from '../../core/result';
import { decodeBytes } from '../../core/sources/decode-bytes';
import { inferPublished } from '../../core/reading/publication-date';
import { readTextSource, type Original, type ReadSource } from '../../core/sources/source-from-text';
import type { SourceId } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { PARAGRAPH_LIMIT } from './import-limits';
import { readDocx } from './docx-document';
import { readHtml } from './html-document';
import { readMail } from './mail-document';
import { readPdf } from './pdf-document';
import type { Document } from './parser-messages';

/** Lets a parser say that it is alive; total 0 while unknown. */
export type ReportProgress = (done: number, total: number) => void;

const nameOf = (request: Document): string => request.fileName ?? words().failures.subjects.pasted;

const tooManyParagraphs = (request: Document): Result<never> =>
  failTelling('too-many-paragraphs', nameOf(request), words().failures.document.tooManyParagraphs(PARAGRAPH_LIMIT));

function readText(request: Document, original: Original): Result<ReadSource> {
  const decoded = decodeBytes(request.bytes, nameOf(request));
  if (!decoded.ok) return decoded;
  const lines = decoded.value.text.split('\n', PARAGRAPH_LIMIT * 3 + 1).length;
  if (lines > PARAGRAPH_LIMIT * 3) return tooManyParagraphs(request);
  const read = readTextSource(original, decoded.value.text, inferPublished);
  return ok({ source: read.source, notices: [...decoded.value.notices, ...read.notices] });
}

function readByFormat(request: Document, original: Original, report: ReportProgress): Result<ReadSource> | Promise<Result<ReadSource>> {
  switch (request.format) {
    case 'text': case 'markdown': return readText(request, original);
    case 'html': return readHtml(request.bytes, original, inferPublished);
    case 'pdf': return readPdf(request.bytes, original, inferPublished, report);
    case 'docx': return readDocx(request.bytes, original, inferPublished);
    case 'mail': return readMail(request.bytes, original, inferPublished);
    default: return assertNever(request.format);
  }
}

export async function parseDocument(request: Document, report: ReportProgress): Promise<Result<ReadSource>> {
  const original: Original = { id: request.sourceId as SourceId, fileName: request.fileName, mediaType: request.mediaType, sha256: request.sha256 };
  report(0, 0);
  try {
    const result = await readByFormat(request, original, report);
    if (result.ok && result.value.source.paragraphs.length === 0) {
      return failTelling('no-text', nameOf(request), words().failures.document[request.format === 'html' || request.format === 'mail' ? 'noTextOnPage' : 'noText']);
    }
    if (result.ok && result.value.source.paragraphs.length > PARAGRAPH_LIMIT) return tooManyParagraphs(request);
    return result;
  } catch (error) {
    // Foreign bytes can make any parser throw; that is expected here, so it is a message and not a crash.
    const reason = error instanceof RangeError ? words().failures.nestedTooDeep : error instanceof Error ? error.message.slice(0, 200) : words().failures.unknownReason;
    return failTelling('unreadable-document', nameOf(request), words().failures.document.notUnderstood(reason));
  }
}
