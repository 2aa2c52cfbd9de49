/**
 * Big files a part at a time through one buffer.
 *
 * Reading or making 50 MB at once is quick, but the memory is garbage a moment later, and clearing it away stops every
 * thread of the program and takes the other processors from the window that draws.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { errnoOf } from './disk-failure';

const PART_BYTES = 1_000_000;

/** The pieces of a text as UTF-8, in parts that share one buffer: each is over when the next is asked for. */
export function* utf8Parts(pieces: Iterable<string>): Generator<Uint8Array, void> {
  const buffer = new Uint8Array(PART_BYTES);
  const encoder = new TextEncoder();
  let filled = 0;
  for (const piece of pieces) {
    for (let rest = piece; rest !== '';) {
      const { read, written } = encoder.encodeInto(rest, buffer.subarray(filled));
      filled += written;
      rest = read === rest.length ? '' : rest.slice(read);
      if (rest === '') break;
      yield buffer.subarray(0, filled);
      filled = 0;
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}

/** Hex SHA-256 of an open file from its beginning, wherever the handle stands. Throws what the system says. */
export async function hashHandle(handle: FileHandle): Promise<string> {
  const { size } = await handle.stat();
  const buffer = new Uint8Array(Math.min(size + 1, PART_BYTES));
  const digest = createHash('sha256');
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return digest.digest('hex');
    digest.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

/** Hex SHA-256 of the file's bytes, null when there is no file. Throws what the system says otherwise. */
export async function hashFile(path: string): Promise<string | null> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    return await hashHandle(handle);
  } finally {
    await handle.close();
  }
}
