import { differenceBetween, differenceWords, type TimelineDifference } from '../../core/merge/difference';
import { ok, type Result } from '../../core/result';
import type { Timeline } from '../../core/timeline/types';
import { readVersion } from './versions';

export interface VersionPreview {
  readonly timeline: Timeline;
  /** From now to that version. */
  readonly difference: TimelineDifference;
  readonly words: string | null;
}

/** An earlier version beside the timeline as it is now. Failure codes: `no-such-version`, `damaged`, those of the disk. */
export async function previewVersion(dataDir: string, now: Timeline, id: string): Promise<Result<VersionPreview>> {
  const version = await readVersion(dataDir, now.id, id);
  if (!version.ok) return version;
  const difference = differenceBetween(now, version.value);
  return ok({ timeline: version.value, difference, words: differenceWords(difference) });
}
