/**
 * Keeps one parser process, gives it one document at a time and stops it when it takes too long or too much.
 *
 * Whatever a document does to its parser ends here: with a message that names the file, and a fresh process for the
 * next one. Answers are checked like anything else from outside.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { failTelling, type Result } from '../../core/result';
import type { EventsReading } from '../../core/interchange/read-events';
import type { ReadSource } from '../../core/sources/source-from-text';
import { words } from '../../core/words/words';
import { checkedDocument, isRecord } from './check-document-answer';
import { checkedEvents, takeParcel, type EventsSoFar } from './check-events-answer';
import { DOCUMENT_MS, MEMORY_LIMIT, STALL_MS } from './import-limits';
import type { Document, EventsFile, ParserMessage } from './parser-messages';
import type { ParserHandle, StartParser } from './parser-handle';
import { cancelled } from './read-original';

export interface ParseOptions {
  readonly signal?: AbortSignal;
  /** total 0 while unknown */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ParserHost {
  parse(document: Document, options?: ParseOptions): Promise<Result<ReadSource>>;
  parseEvents(file: EventsFile, options?: ParseOptions): Promise<Result<EventsReading>>;
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

const strangeAnswer = (name: string): Result<never> => failTelling('parser-answer', name, words().failures.parser.strangeEvents);

/** Bytes sent at once. A message is copied whole before anything else happens: 40 MB would hold main for 0.4 s. */
const PIECE = 1_000_000;

async function sendInPieces(parser: ParserHandle, document: Document | EventsFile, request: number, isWanted: () => boolean): Promise<void> {
  const { bytes } = document;
  const language = words().language.code;
  let at = 0;
  // A copy each: of a view on a larger buffer the whole buffer would be sent.
  for (; bytes.length - at > PIECE; at += PIECE) {
    parser.send({ kind: 'bytes', request, bytes: bytes.slice(at, at + PIECE) });
    await nextTurn();
    if (!isWanted()) return;
  }
  parser.send({ ...document, bytes: at === 0 ? bytes : bytes.slice(at), request, language });
}

/** One request with what makes its answer trustworthy. */
interface Job<T> {
  readonly document: Document | EventsFile;
  readonly name: string;
  readonly check: (answer: unknown, before: EventsSoFar) => Result<T>;
}

export function createParserHost(start: StartParser, limits: HostLimits = LIMITS): ParserHost {
  let running: Promise<ParserHandle> | null = null;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  let lastRequest = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let current: ((failed: Result<never>) => void) | null = null;
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
    if (running !== null) return running;
    // One that was stopped may be heard dying while the next is at work already.
    const isCurrent = (): boolean => running === mine;
    const mine = start().then((parser) => {
      parser.onMessage((message) => { if (isCurrent()) onMessage(message); });
      parser.onGone((reason) => { if (isCurrent()) onGone(reason); });
      return parser;
    });
    running = mine;
    return mine;
  };

  async function parseNow<T>({ document, name, check }: Job<T>, options: ParseOptions): Promise<Result<T>> {
    if (options.signal?.aborted === true) return cancelled(name);
    let parser: ParserHandle;
    try {
      parser = await acquire();
    } catch (error) {
      running = null;
      return failTelling('no-parser', name, words().failures.parser.noParser(error instanceof Error ? error.message : words().failures.unknownReason));
    }
    if (options.signal?.aborted) return cancelled(name);
    lastRequest += 1;
    const request = lastRequest;
    const soFar: EventsSoFar = { events: [], problems: [] };
    const result = await new Promise<Result<T>>((resolve) => {
      const stop = (outcome: Result<T>): void => {
        drop();
        finish(outcome);
      };
      const stalled = (): void => {
        stop(failTelling('parse-timeout', name, words().failures.parser.tooLong));
      };
      const before = parser.memoryBytes() ?? 0;
      const memoryTimer = setInterval(() => {
        const used = parser.memoryBytes();
        if (used !== null && used - before > limits.memoryBytes) {
          stop(failTelling('parse-memory', name, words().failures.parser.memory(limits.memoryBytes)));
        }
      }, MEMORY_CHECK_MS);
      const documentTimer = setTimeout(stalled, limits.documentMs);
      let stallTimer = setTimeout(stalled, limits.stallMs);
      const abort = (): void => { stop(cancelled(name)); };
      const finish = (outcome: Result<T>): void => {
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
        stop(failTelling('parser-crashed', name, words().failures.parser.crashed(reason)));
      };
      onMessage = (message) => {
        if (!isRecord(message) || !('request' in message) || message.request !== request) return;
        if (message.type === 'parcel') {
          if (!takeParcel(message, soFar)) {
            stop(strangeAnswer(name));
            return;
          }
          // Begun after the checking, whose time is not the parser's.
          clearTimeout(stallTimer);
          stallTimer = setTimeout(stalled, limits.stallMs);
          setImmediate(() => { if (current === finish) parser.send({ kind: 'taken', request }); });
        } else if (message.type === 'progress') {
          clearTimeout(stallTimer);
          stallTimer = setTimeout(stalled, limits.stallMs);
          options.onProgress?.(Number(message.done) || 0, Number(message.total) || 0);
        } else if (message.type === 'done') {
          const checked = check(message.result, soFar);
          // A parser that talks nonsense has been taken over, maybe: the next document gets another.
          if (!checked.ok && checked.failure.code === 'parser-answer') stop(checked);
          else finish(checked);
        }
      };
      void sendInPieces(parser, document, request, () => current === finish);
    });
    if (running !== null) {
      idleTimer = setTimeout(drop, IDLE_MS);
      idleTimer.unref?.();
    }
    return result;
  }

  function inTurn<T>(job: Job<T>, options: ParseOptions): Promise<Result<T>> {
    const mine = queue.then(() => parseNow(job, options));
    queue = mine.catch(() => undefined);
    return mine;
  }

  return {
    parse: (document, options = {}) => inTurn({ document, name: document.fileName ?? words().failures.subjects.pasted, check: (answer) => checkedDocument(answer, document) }, options),
    parseEvents: (file, options = {}) => inTurn({ document: file, name: file.fileName, check: (answer, before) => checkedEvents(answer, file, before) }, options),
    dispose() {
      const finish = current;
      drop();
      finish?.(cancelled(words().failures.subjects.import));
    },
  };
}
