/**
 * The first rows of a timeline's file, for a window to show while the whole is read and checked.
 */
import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { firstLook } from '../../core/layout/first-look';
import { decodeTimeline } from '../../core/timeline/decode';
import type { Timeline } from '../../core/timeline/types';
import { resolveTarget } from './atomic-save';
import { inTurns } from './in-turns';
import { fileFolderId, folderPath, hasJournal } from './document-folder';

export interface Look {
  /** Real path of the file. */
  readonly target: string;
  /** A small timeline, as JSON: what is shown first. */
  readonly text: string;
  readonly timeline: Timeline;
  /** The whole file, not checked yet. */
  readonly bytes: Uint8Array;
}

/** Smaller files are read as quickly as they are looked at; in bytes. */
const LEAST_BYTES = 500_000;

/** Looking at larger ones takes as long as anyone waits gladly; in bytes. */
const MOST_BYTES = 200_000_000;

/**
 * @param around The event the window had selected when it was last open; see `firstLook`.
 * @returns Null where there is nothing to show before the whole is there: a small file, one of another layout, one with edits waiting beside it.
 */
export async function lookAtFile(dataDir: string, path: string, around: (target: string) => string | null): Promise<Look | null> {
  try {
    const target = await resolveTarget(path);
    const { size } = await stat(target);
    if (size < LEAST_BYTES || size > MOST_BYTES || await hasJournal(folderPath(dataDir, fileFolderId(target)))) return null;
    const bytes = await readFile(target);
    const cut = await inTurns(firstLook(bytes, around(target)));
    if (cut === null || !isUtf8(cut)) return null;
    const text = Buffer.from(cut.buffer).toString('utf8');
    const decoded = decodeTimeline(text, basename(target));
    return decoded.ok && decoded.value.readOnlyReason === null ? { target, text, timeline: decoded.value.timeline, bytes } : null;
  } catch {
    // Whatever is wrong with the file, opening it says so.
    return null;
  }
}
