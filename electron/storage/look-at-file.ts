/**
 * The first rows of a timeline's file, for a window to show while the whole is read and checked.
 */
import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
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

/**
 * @param cut What `cutFromFile` found in it.
 * @returns Null where there is nothing to show before the whole is there, as where edits wait beside the file.
 */
export async function lookAtFile(dataDir: string, path: string, cut: Promise<Uint8Array | null>): Promise<Look | null> {
  try {
    const target = await resolveTarget(path);
    if (await hasJournal(folderPath(dataDir, fileFolderId(target)))) return null;
    const bytes = await cut;
    if (bytes === null || !isUtf8(bytes)) return null;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    const decoded = decodeTimeline(text, basename(target));
    return decoded.ok && decoded.value.readOnlyReason === null ? { target, text, timeline: decoded.value.timeline } : null;
  } catch {
    // Whatever is wrong with the file, opening it says so.
    return null;
  }
}
