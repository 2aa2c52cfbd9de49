/**
 * Keeps one parser process, gives it one document at a time and stops it when it takes too long or too much.
 *
 * Whatever a document does to its parser ends here: with a message that names the file, and a fresh process for the
 * next one. Answers are checked like anything else from outside.
 */
import { fail, ok, type Result } from '../../core/result';
import type { ReadSource } from '../../core/sources/source-from-text';
import { checkCommand } from '../../core/timeline/check-command';
import { DOCUMENT_MS, MEMORY_LIMIT, STALL_MS, TEXT_OUT_LIMIT, megabytes } from './import-limits';
import type { ParseRequest, ParserMessage } from './parser-messages';
import type { ParserHandle, StartParser } from './parser-handle';
import { cancelled } from './read-original';

export type Document = Omit<ParseRequest, 'request'>;

export interface ParseOptions {
  readonly signal?: AbortSignal;
  /** total 0 while unknown */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ParserHost {
  parse(document: Document, options?: ParseOptions): Promise<Result<ReadSource>>;
  /** Ends the process, if there is one; a later parse starts another. */
  dispose(): void;
}

export interface HostLimits {
  readonly stallMs: number;
  readonly documentMs: number;
  readonly memoryBytes: number;
}

const LIMITS: HostLimits = { stallMs: STALL_MS, documentMs: DOCUMENT_MS, memoryBytes: MEMORY_LIMIT };

/** How often the memory is looked at. A process that takes 4 GB a second overshoots by 1 GB. */
const MEMORY_CHECK_MS = 250;
/** An unused process goes after this. */
const IDLE_MS = 15_000;

const nameOf = (document: Document): string => document.fileName ?? 'The pasted text';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const shortText = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 500) : '');

/** What the parser answered, if it is a source that may enter; with the identity main gave it, whatever it says itself. */
function checkedAnswer(answer: unknown, document: Document): Result<ReadSource> {
  const strange = fail('parser-answer', nameOf(document), 'The document could not be read: its parser gave an answer that makes no sense.', 'Copy its text and paste it instead.');
  if (!isRecord(answer)) return strange;
  if (answer['ok'] === false && isRecord(answer['failure'])) {
    const { code, message, remedy } = answer['failure'];
    return fail(shortText(code), nameOf(document), shortText(message), shortText(remedy));
  }
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
    return fail('too-much-text', nameOf(document), `It holds more text than Dateline can show (${megabytes(length)}).`, 'Cut it into parts and import those.');
  }
  if (new Set(paragraphs.map((paragraph) => paragraph.id)).size !== paragraphs.length) return strange;
  return ok({ source: command.value.source, notices: value['notices'].slice(0, 50).map(shortText) });
}

export function createParserHost(start: StartParser, limits: HostLimits = LIMITS): ParserHost {
  let running: Promise<ParserHandle> | null = null;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  let lastRequest = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let current: ((result: Result<ReadSource>) => void) | null = null;
  let onMessage: (message: ParserMessage) => void = () => undefined;
  let onGone: (reason: string) => void = () => undefined;

  const drop = (): void => {
    clearTimeout(idleTimer);
    const gone = running;
    running = null;
    onMessage = () => undefined;
    onGone = () => undefined;
    gone?.then((parser) => { parser.kill(); }, () => undefined);
  };

  const acquire = (): Promise<ParserHandle> => {
    clearTimeout(idleTimer);
    running ??= start().then((parser) => {
      parser.onMessage((message) => { onMessage(message); });
      parser.onGone((reason) => { onGone(reason); });
      return parser;
    });
    return running;
  };

  async function parseNow(document: Document, options: ParseOptions): Promise<Result<ReadSource>> {
    const name = nameOf(document);
    if (options.signal?.aborted === true) return cancelled(name);
    let parser: ParserHandle;
    try {
      parser = await acquire();
    } catch (error) {
      running = null;
      return fail('no-parser', name, `The parser could not be started (${error instanceof Error ? error.message : 'unknown reason'}).`, 'Start Dateline again and import the file once more.');
    }
    if (options.signal?.aborted) return cancelled(name);
    lastRequest += 1;
    const request = lastRequest;
    const result = await new Promise<Result<ReadSource>>((resolve) => {
      const stop = (outcome: Result<ReadSource>): void => {
        drop();
        finish(outcome);
      };
      const stalled = (): void => {
        stop(fail('parse-timeout', name, 'Reading it took too long, so it was stopped.', 'It may be damaged or made to do harm. Copy the text you need and paste it instead.'));
      };
      const before = parser.memoryBytes() ?? 0;
      const memoryTimer = setInterval(() => {
        const used = parser.memoryBytes();
        if (used !== null && used - before > limits.memoryBytes) {
          stop(fail('parse-memory', name, `Reading it took more memory than is allowed (${megabytes(limits.memoryBytes)}), so it was stopped.`, 'It may be damaged or made to do harm. Copy the text you need and paste it instead.'));
        }
      }, MEMORY_CHECK_MS);
      const documentTimer = setTimeout(stalled, limits.documentMs);
      let stallTimer = setTimeout(stalled, limits.stallMs);
      const abort = (): void => { stop(cancelled(name)); };
      const finish = (outcome: Result<ReadSource>): void => {
        clearInterval(memoryTimer);
        clearTimeout(documentTimer);
        clearTimeout(stallTimer);
        options.signal?.removeEventListener('abort', abort);
        current = null;
        resolve(outcome);
      };
      current = finish;
      options.signal?.addEventListener('abort', abort, { once: true });
      onGone = (reason) => {
        stop(fail('parser-crashed', name, `Its parser stopped unexpectedly (${reason}).`, 'The file may be damaged. Copy the text you need and paste it instead.'));
      };
      onMessage = (message) => {
        if (!isRecord(message) || !('request' in message) || message.request !== request) return;
        if (message.type === 'progress') {
          clearTimeout(stallTimer);
          stallTimer = setTimeout(stalled, limits.stallMs);
          options.onProgress?.(Number(message.done) || 0, Number(message.total) || 0);
        } else if (message.type === 'done') {
          finish(checkedAnswer(message.result, document));
        }
      };
      parser.send({ ...document, request });
    });
    if (running !== null) {
      idleTimer = setTimeout(drop, IDLE_MS);
      idleTimer.unref?.();
    }
    return result;
  }

  return {
    parse(document, options = {}) {
      const mine = queue.then(() => parseNow(document, options));
      queue = mine.catch(() => undefined);
      return mine;
    },
    dispose() {
      const finish = current;
      drop();
      finish?.(cancelled('The import'));
    },
  };
}
