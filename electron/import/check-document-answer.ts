/**
 * What the parser answered about a document, checked like anything else from outside.
 */
import { fail, failTelling, ok, type Result } from '../../core/result';
import type { ReadSource } from '../../core/sources/source-from-text';
import { checkCommand } from '../../core/timeline/check-command';
import { words } from '../../core/words/words';
import { TEXT_OUT_LIMIT } from './import-limits';
import type { Document } from './parser-messages';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const shortText = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 500) : '');

/** The failure that the parser reports, about the file main gave it, whatever it says itself; null where it reports none. */
export function failureOf(answer: Readonly<Record<string, unknown>>, name: string): Result<never> | null {
  if (answer['ok'] !== false || !isRecord(answer['failure'])) return null;
  const { code, message, remedy } = answer['failure'];
  return fail(shortText(code), name, shortText(message), shortText(remedy));
}

/** What the parser answered, if it is a source that may enter; with the identity main gave it, whatever it says itself. */
export function checkedDocument(answer: unknown, document: Document): Result<ReadSource> {
  const name = document.fileName ?? words().failures.subjects.pasted;
  const strange = failTelling('parser-answer', name, words().failures.parser.strange);
  if (!isRecord(answer)) return strange;
  const failed = failureOf(answer, name);
  if (failed !== null) return failed;
  const value = answer['value'];
  if (answer['ok'] !== true || !isRecord(value) || !isRecord(value['source']) || !Array.isArray(value['notices'])) return strange;
  const { fileName: _fileName, ...rest } = value['source'];
  const source = {
    ...rest, id: document.sourceId, sha256: document.sha256, mediaType: document.mediaType,
    ...(document.fileName === null ? {} : { fileName: document.fileName.slice(0, 255) }),
  };
  const command = checkCommand({ type: 'add-source', source });
  if (!command.ok || command.value.type !== 'add-source') return strange;
  const { paragraphs } = command.value.source;
  const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
  if (length > TEXT_OUT_LIMIT) {
    return failTelling('too-much-text', name, words().failures.parser.tooMuchText(length));
  }
  if (new Set(paragraphs.map((paragraph) => paragraph.id)).size !== paragraphs.length) return strange;
  return ok({ source: command.value.source, notices: value['notices'].slice(0, 50).map(shortText) });
}
