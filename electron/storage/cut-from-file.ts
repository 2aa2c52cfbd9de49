/**
 * What a window shows first of a long timeline, cut out of its file.
 *
 * Begun before the rest of the program is there: so it needs nothing but the file, and checks nothing. `look-at-file.ts`
 * does, when it can.
 */
import { readSync } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { cutOut, placesOfRows, type Looking } from '../../core/layout/first-look';
import { keepRows, knownRows, stateOf, type RowsOf } from './known-rows';

/** Smaller files are read as quickly as they are looked at; in bytes. */
const LEAST_BYTES = 500_000;

/** Looking at larger ones takes as long as anyone waits gladly; in bytes. */
const MOST_BYTES = 200_000_000;

/** Longer pieces are read by another thread; waiting for that takes longer than reading a line. */
const AT_ONCE_BYTES = 16_000;

interface LongFile {
  readonly file: FileHandle;
  /** Its real path. */
  readonly target: string;
  readonly size: number;
  /** See `stateOf`. */
  readonly state: string;
}

/** Does something with a file that is worth looking at. Null for any other, and for whatever goes wrong: opening the file says what. */
async function withLongFile<Found>(path: string, use: (long: LongFile) => Promise<Found | null>): Promise<Found | null> {
  let file: FileHandle | null = null;
  try {
    const target = await realpath(path);
    const found = await stat(target, { bigint: true });
    const size = Number(found.size);
    if (!found.isFile() || size < LEAST_BYTES || size > MOST_BYTES) return null;
    file = await open(target);
    return await use({ file, target, size, state: stateOf(found) });
  } catch {
    return null;
  } finally {
    await file?.close();
  }
}

/** Reads the pieces that are asked for, all into the same memory as far as it goes. */
async function lookThrough<Found>(file: FileHandle, looking: Looking<Found>): Promise<Found | null> {
  let memory = new Uint8Array(0);
  let step = looking.next();
  while (step.done !== true) {
    const { from, to } = step.value;
    const length = to - from;
    if (memory.length < length) memory = new Uint8Array(length);
    const bytesRead = length <= AT_ONCE_BYTES ? readSync(file.fd, memory, 0, length, from) : (await file.read(memory, 0, length, from)).bytesRead;
    // Somebody writes to it: no look, then.
    if (bytesRead < length) return null;
    step = looking.next(memory.subarray(0, length));
  }
  return step.value;
}

/**
 * The file of a small timeline, as its bytes; see `cutOut`.
 *
 * @param around The event the window had selected when it was last open, by the real path of the file.
 * @returns Null where nothing can be shown before the whole is there: a small file, one of another layout, or none.
 */
export const cutFromFile = (dataDir: string, path: string, around: (target: string) => string | null): Promise<Uint8Array | null> =>
  withLongFile(path, async ({ file, target, size, state }) => {
    const about = around(target);
    const places = await knownRows(dataDir, target, { size, file: state, around: about }) ?? await lookThrough(file, placesOfRows(size, about));
    return places === null ? null : lookThrough(file, cutOut(places));
  });

/** A window that closes is not kept longer than this, as by a disk in a network that went away; in milliseconds. */
const MOST_MS = 1_000;

async function keepFound(dataDir: string, { file, target, size, state }: LongFile, around: string | null): Promise<null> {
  const rows: RowsOf = { size, file: state, around };
  if (await knownRows(dataDir, target, rows) !== null) return null;
  const places = await lookThrough(file, placesOfRows(size, around));
  if (places !== null) await keepRows(dataDir, target, rows, places);
  return null;
}

/** Keeps where the first rows of a file stand that was just closed, with this event selected. */
export async function rememberRows(dataDir: string, path: string, around: string | null, mostMs = MOST_MS): Promise<void> {
  await Promise.race([withLongFile(path, (long) => keepFound(dataDir, long, around)), wait(mostMs, null, { ref: false })]);
}
