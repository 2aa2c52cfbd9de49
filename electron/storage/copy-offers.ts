/**
 * Second versions that sync services left beside the file, each offered for merging once.
 */
import type { MergeConflict } from '../../core/merge/merge-records';
import { mergeTimelines } from '../../core/merge/merge-timelines';
import type { Timeline } from '../../core/timeline/types';
import type { EarlierVersions } from './changed-elsewhere';
import { type ConflictedCopy, findConflictedCopies } from './conflicted-copies';
import type { SessionEvent } from './session-parts';
import { copyMergedEvents, copyNotice, copyNoticeId } from './storage-notices';

export interface MergedCopy {
  readonly timeline: Timeline;
  readonly conflicts: readonly MergeConflict[];
}

export class CopyOffers {
  private readonly offered = new Map<string, ConflictedCopy>();

  constructor(private readonly versions: EarlierVersions) {}

  /** Looks beside `target`; what there is to say about copies that were not offered yet. */
  async look(target: string, timeline: Timeline): Promise<readonly SessionEvent[]> {
    const copies = (await findConflictedCopies(target, timeline, this.versions)).filter((copy) => !this.offered.has(copyNoticeId(copy)));
    for (const copy of copies) this.offered.set(copyNoticeId(copy), copy);
    return copies.map((copy) => ({ type: 'notice', notice: copyNotice(copy) }));
  }

  /** The copy that this notice offered; null when it offered none. */
  of(notice: string): ConflictedCopy | null {
    return this.offered.get(notice) ?? null;
  }

  /** Finds what `copy` and the timeline started from, then asks for the timeline as it is by then. */
  async merge(copy: ConflictedCopy, timeline: () => Timeline): Promise<MergedCopy> {
    const past = await this.versions.pastWith(copy.timeline);
    return mergeTimelines(past, timeline(), copy.timeline);
  }

  /** It was merged: what there is to say. A copy that changes again is offered again. */
  merged(copy: ConflictedCopy, { conflicts }: MergedCopy): readonly SessionEvent[] {
    this.offered.delete(copyNoticeId(copy));
    return copyMergedEvents(copy, conflicts);
  }
}
