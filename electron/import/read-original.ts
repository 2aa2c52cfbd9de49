/**
 * A file's bytes and hash, whatever stands at the path: never blocks on a pipe, never reads without end.
 *
 * Main only reads and hashes; what the bytes mean is for the parser's process to find out.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { cleanText } from '../../core/sources/clean-text';
import { formatOf, type SourceFormat } from '../../core/sources/media-type';
import { failTelling, ok, type Result } from '../../core/result';
import { words } from '../../core/words/words';
import { EVENTS_SIZE_LIMIT, LARGEST_FILE, SIZE_LIMITS } from './import-limits';

export interface OriginalFile {
  readonly fileName: string;
  readonly format: SourceFormat;
  readonly bytes: Uint8Array;
  /** Hex SHA-256. */
  readonly sha256: string;
}

/** One read; between two of them the event loop runs, so a slow disk never holds the app up. */
const CHUNK = 4_000_000;

const TOLD: Readonly<Record<string, 'gone' | 'forbidden' | 'circle' | 'longName' | 'folder' | 'notAFile' | 'disk'>> = {
  ENOENT: 'gone', EACCES: 'forbidden', EPERM: 'forbidden', ELOOP: 'circle', ENAMETOOLONG: 'longName', EISDIR: 'folder', ENXIO: 'notAFile', EIO: 'disk',
};

const hasCode = (error: unknown): error is Error & { readonly code: string } => error instanceof Error && typeof (error as { code?: unknown }).code === 'string';

function unreadable(fileName: string, error: unknown): Result<never> {
  const code = hasCode(error) ? error.code : '';
  const { original, unknownReason } = words().failures;
  const told = TOLD[code];
  return failTelling(code === 'EISDIR' ? 'folder' : code === 'ENXIO' ? 'not-a-file' : 'unreadable-file', fileName, told === undefined ? original.other(code === '' ? unknownReason : code) : original[told]);
}

const tooLarge = (fileName: string, size: number, limit: number, what: 'tooLarge' | 'tableTooLarge' = 'tooLarge'): Result<never> =>
  failTelling('file-too-large', fileName, words().failures.original[what](size, limit));

/** What a file is by its beginning, or why it is not read. */
type Judge<T> = (head: Uint8Array, size: number, fileName: string) => Result<T>;

interface ReadBytes<T> {
  readonly kind: T;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const asSource: Judge<SourceFormat> = (head, size, fileName) => {
  const found = formatOf(head, fileName);
  if (found.type === 'other') {
    return failTelling('unknown-format', fileName, words().failures.original.noSource(words().failures.original.formats[found.what]));
  }
  return size > SIZE_LIMITS[found.format] ? tooLarge(fileName, size, SIZE_LIMITS[found.format]) : ok(found.format);
};

/** Events come as text: what is something else by its first bytes is not read on. */
const asEvents = (limit: number): Judge<null> => (head, size, fileName) => {
  const found = formatOf(head, fileName);
  const what = found.type === 'known' ? found.format === 'text' || found.format === 'markdown' ? null : found.format : found.what === 'timeline' ? null : found.what;
  if (what !== null) return failTelling('no-events-format', fileName, words().failures.original.noEvents(words().failures.original.formats[what]));
  return size > limit ? tooLarge(fileName, size, limit, 'tableTooLarge') : ok(null);
};

async function readAll<T>(file: FileHandle, size: number, fileName: string, judge: Judge<T>, signal: AbortSignal | undefined): Promise<Result<ReadBytes<T>>> {
  // One byte more than it should have, to notice that it grew.
  const bytes = new Uint8Array(size + 1);
  const hash = createHash('sha256');
  let filled = 0;
  let kind: { readonly value: T } | null = null;
  while (filled < bytes.length) {
    if (signal?.aborted === true) return cancelled(fileName);
    const { bytesRead } = await file.read(bytes, filled, Math.min(CHUNK, bytes.length - filled), filled);
    if (bytesRead === 0) break;
    hash.update(bytes.subarray(filled, filled + bytesRead));
    filled += bytesRead;
    if (kind !== null) continue;
    const judged = judge(bytes.subarray(0, Math.min(filled, 4_096)), size, fileName);
    if (!judged.ok) return judged;
    kind = judged;
  }
  if (filled !== size || kind === null) {
    return failTelling('file-changed', fileName, words().failures.original.changed);
  }
  return ok({ kind: kind.value, bytes: bytes.subarray(0, size), sha256: hash.digest('hex') });
}

export const cancelled = (fileName: string): Result<never> => failTelling('import-cancelled', fileName, words().failures.original.cancelled);

/** The file's name as it can be shown: without characters that reverse it ("gpj.exe"), on one line. */
export const shownName = (path: string): string => cleanText(basename(path)).text.replace(/[\r\n\t\f\v\u2028\u2029]+/g, ' ');

/** Failures: `unreadable-file`, `folder`, `not-a-file`, `empty-file`, `file-too-large`, `file-changed`, `import-cancelled`. */
async function readWhole<T>(path: string, fileName: string, judge: Judge<T>, signal: AbortSignal | undefined): Promise<Result<ReadBytes<T>>> {
  if (path.includes('\0')) return failTelling('unreadable-file', fileName, words().failures.original.nul);
  let file: FileHandle;
  try {
    // Without O_NONBLOCK opening a pipe would wait for someone to write to it.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (path.includes('\ufffd') && hasCode(error) && error.code === 'ENOENT') return failTelling('unreadable-file', fileName, words().failures.original.oddName);
    return unreadable(fileName, error);
  }
  try {
    const before = await file.stat();
    if (before.isDirectory()) return unreadable(fileName, Object.assign(new Error(), { code: 'EISDIR' }));
    if (!before.isFile()) return unreadable(fileName, Object.assign(new Error(), { code: 'ENXIO' }));
    if (before.size === 0) return failTelling('empty-file', fileName, words().failures.original.empty);
    if (before.size > LARGEST_FILE) return tooLarge(fileName, before.size, LARGEST_FILE);
    const read = await readAll(file, before.size, fileName, judge, signal);
    if (!read.ok) return read;
    const after = await file.stat();
    if (after.mtimeMs !== before.mtimeMs || after.size !== before.size) {
      return failTelling('file-changed', fileName, words().failures.original.changed);
    }
    return read;
  } catch (error) {
    return unreadable(fileName, error);
  } finally {
    await file.close();
  }
}

/** Further failures: `unknown-format`. */
export async function readOriginal(path: string, signal?: AbortSignal): Promise<Result<OriginalFile>> {
  const fileName = shownName(path);
  const read = await readWhole(path, fileName, asSource, signal);
  if (!read.ok) return read;
  const { kind, bytes, sha256 } = read.value;
  return ok({ fileName, format: kind, bytes, sha256 });
}

export interface EventFileBytes {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * A file to read events from. Further failures: `no-events-format`.
 *
 * @param limit its size in bytes
 */
export async function readEventBytes(path: string, signal?: AbortSignal, limit = EVENTS_SIZE_LIMIT): Promise<Result<EventFileBytes>> {
  const fileName = shownName(path);
  const read = await readWhole(path, fileName, asEvents(limit), signal);
  return read.ok ? ok({ fileName, bytes: read.value.bytes }) : read;
}
