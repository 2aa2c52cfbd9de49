/**
 * What another program left in the file's place.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, type Result } from '../../core/result';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import type { Timeline } from '../../core/timeline/types';
import { sha256Of } from './atomic-save';
import { diskFailure } from './disk-failure';

export interface OutsideFile {
  readonly timeline: Timeline;
  readonly sha256: string;
}

/** Reads and understands it. A file that cannot be read as a timeline is a failure: it is never overwritten. */
export async function readOutside(target: string): Promise<Result<OutsideFile>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(target);
  } catch (error) {
    return { ok: false, failure: diskFailure(error, target) };
  }
  const decoded = decodeTimelineBytes(bytes, basename(target));
  if (!decoded.ok) {
    const { failure } = decoded;
    return { ok: false, failure: { ...failure, message: `another program changed the file, and it cannot be read now: ${failure.message}`, remedy: 'Your edits are kept. Save elsewhere, or mend the file and retry.' } };
  }
  if (decoded.value.readOnlyReason !== null)
    return { ok: false, failure: { code: 'newer-version', subject: target, message: 'a newer Dateline changed the file', remedy: 'Your edits are kept. Save elsewhere, or update Dateline.' } };
  return ok({ timeline: decoded.value.timeline, sha256: sha256Of(bytes) });
}
