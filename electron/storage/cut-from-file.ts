/**
 * What a window shows first of a long timeline, cut out of its file.
 *
 * Begun before the rest of the program is there: so it needs nothing but the file, and checks nothing. `look-at-file.ts`
 * does, when it can.
 */
import { readSync } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { firstLook } from '../../core/layout/first-look';

/** Smaller files are read as quickly as they are looked at; in bytes. */
const LEAST_BYTES = 500_000;

/** Looking at larger ones takes as long as anyone waits gladly; in bytes. */
const MOST_BYTES = 200_000_000;

/** Longer pieces are read by another thread; waiting for that takes longer than reading a line. */
const AT_ONCE_BYTES = 16_000;

/** Reads the pieces that are asked for, all into the same memory as far as it goes. */
async function lookThrough(file: FileHandle, size: number, around: string | null): Promise<Uint8Array | null> {
  let memory = new Uint8Array(0);
  const looking = firstLook(size, around);
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
 * The file of a small timeline, as its bytes; see `firstLook`.
 *
 * @param around The event the window had selected when it was last open, by the real path of the file.
 * @returns Null where nothing can be shown before the whole is there: a small file, one of another layout, or none.
 */
export async function cutFromFile(path: string, around: (target: string) => string | null): Promise<Uint8Array | null> {
  let file: FileHandle | null = null;
  try {
    const target = await realpath(path);
    const found = await stat(target);
    if (!found.isFile() || found.size < LEAST_BYTES || found.size > MOST_BYTES) return null;
    file = await open(target);
    return await lookThrough(file, found.size, around(target));
  } catch {
    // Whatever is wrong with the file, opening it says so.
    return null;
  } finally {
    await file?.close();
  }
}
