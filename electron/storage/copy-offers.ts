/**
 * Second versions beside the file, each offered for merging once; and again once its merging was undone.
 */
import type { MergeConflict } from '../../core/merge/merge-records';
import { type MergePast, mergeTimelines } from '../../core/merge/merge-timelines';
import type { Timeline } from '../../core/timeline/types';
import type { EarlierVersions } from './changed-elsewhere';
import { type ConflictedCopy, copyCandidates, type PastWithCopy, readCopy } from './conflicted-copies';
import type { SessionEvent } from './session-parts';
import { copyMergedEvents, copyNotice, copyNoticeId } from './storage-notices';

export interface MergedCopy {
  readonly timeline: Timeline;
  readonly conflicts: readonly MergeConflict[];
}

export class CopyOffers {
  private readonly offered = new Map<string, ConflictedCopy>();

  /** By path, as they were when they were read. */
  private readonly read = new Map<string, string>();

  /** By digest of a copy that was merged: what it and the timeline started from. */
  private readonly pasts = new Map<string, MergePast | null>();

  /** Those of them whose merging may have been undone: from there it looks as if all they hold had been deleted. */
  private readonly undone = new Set<string>();

  constructor(private readonly versions: EarlierVersions, private readonly dataDir: string, private readonly readFile?: (path: string) => Promise<Uint8Array>) {}

  /**
   * Looks beside `target`; what there is to say about copies that were not offered yet.
   *
   * Reads a file again only once it changed: reading and merging a large one stops everything else, and every save of
   * the timeline itself is an occasion to look.
   */
  async look(target: string, timeline: Timeline): Promise<readonly SessionEvent[]> {
    const told: SessionEvent[] = [];
    for (const candidate of await copyCandidates(target, this.dataDir)) {
      if (this.read.get(candidate.path) === candidate.state) continue;
      const copy = await readCopy(candidate, timeline, this.pastWith, this.readFile);
      this.read.set(candidate.path, candidate.state);
      if (copy === null || this.offered.has(copyNoticeId(copy))) continue;
      this.offered.set(copyNoticeId(copy), copy);
      told.push({ type: 'notice', notice: copyNotice(copy) });
    }
    return told;
  }

  /** The copy that this notice offered; null when it offered none. */
  of(notice: string): ConflictedCopy | null {
    return this.offered.get(notice) ?? null;
  }

  /** Finds what `copy` and the timeline started from, then asks for the timeline as it is by then. */
  async merge(copy: ConflictedCopy, timeline: () => Timeline): Promise<MergedCopy> {
    const past = await this.pastWith(copy.timeline, copy.sha256);
    this.pasts.set(copy.sha256, past);
    return mergeTimelines(past, timeline(), copy.timeline);
  }

  /** It was merged: what there is to say. A copy that changes again is offered again. */
  merged(copy: ConflictedCopy, { conflicts }: MergedCopy): readonly SessionEvent[] {
    this.offered.delete(copyNoticeId(copy));
    return copyMergedEvents(copy, conflicts);
  }

  /** The document went back or forth as a whole, which may have been the merging of copies. Answers whether any are to be looked at again. */
  wentBack(): boolean {
    for (const sha256 of this.pasts.keys()) this.undone.add(sha256);
    if (this.undone.size > 0) this.read.clear();
    return this.undone.size > 0;
  }

  private readonly pastWith: PastWithCopy = (theirs, sha256) =>
    (this.undone.has(sha256) ? Promise.resolve(this.pasts.get(sha256) ?? null) : this.versions.pastWith(theirs));
}
