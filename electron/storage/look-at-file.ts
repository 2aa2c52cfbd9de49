/**
 * The first rows of a timeline's file, for a window to show while the whole is read and checked.
 */
import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { firstLook } from '../../core/layout/first-look';
import { decodeTimeline } from '../../core/timeline/decode';
import type { Timeline } from '../../core/timeline/types';
import { resolveTarget } from './atomic-save';
import { fileFolderId, folderPath, hasJournal } from './document-folder';

export interface Look {
  /** Real path of the file. */
  readonly target: string;
  /** A small timeline, as JSON: what is shown first. */
  readonly text: string;
  readonly timeline: Timeline;
}

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
 * @param around The event the window had selected when it was last open; see `firstLook`.
 * @returns Null where there is nothing to show before the whole is there: a small file, one of another layout, one with edits waiting beside it.
 */
export async function lookAtFile(dataDir: string, path: string, around: (target: string) => string | null): Promise<Look | null> {
  let file: FileHandle | null = null;
  try {
    const target = await resolveTarget(path);
    if (await hasJournal(folderPath(dataDir, fileFolderId(target)))) return null;
    const found = await stat(target);
    if (!found.isFile() || found.size < LEAST_BYTES || found.size > MOST_BYTES) return null;
    file = await open(target);
    const cut = await lookThrough(file, found.size, around(target));
    if (cut === null || !isUtf8(cut)) return null;
    const text = Buffer.from(cut.buffer).toString('utf8');
    const decoded = decodeTimeline(text, basename(target));
    return decoded.ok && decoded.value.readOnlyReason === null ? { target, text, timeline: decoded.value.timeline } : null;
  } catch {
    // Whatever is wrong with the file, opening it says so.
    return null;
  } finally {
    await file?.close();
  }
}
