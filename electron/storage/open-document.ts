/**
 * One document between memory, journal and file: the part of a session that must never be wrong.
 *
 * Three revisions are told apart: `head` (applied in memory), `published` (on disk in journal or file, so acknowledged),
 * and `savedRevision` (in the person's file, for good).
 */
import { constants } from 'node:fs';
import { copyFile, readdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ok, type Failure, type Result } from '../../core/result';
import type { Command } from '../../core/timeline/commands';
import { encodeTimeline } from '../../core/timeline/encode';
import { LiveTimeline } from '../../core/timeline/live-timeline';
import type { Timeline } from '../../core/timeline/types';
import { replaceFile, sha256Of, type SaveSteps } from './atomic-save';
import { basePath, journalPath } from './document-folder';
import { freshSitting } from './fresh-ids';
import { Journal, type KeptEntry } from './journal';
import type { OpenEntry } from './journal-lines';
import { stampedAbove } from './recovery';
import type { Expected } from './publish-expected';
import type { Saver } from './saver';

export interface StartingPoint {
  /** Real path of the file. */
  readonly target: string;
  /** The document's folder under the app's data folder. */
  readonly folder: string;
  readonly untitled: boolean;
  /** With unsaved edits of an earlier run applied. */
  readonly timeline: Timeline;
  /** What the file holds; the same value as `timeline` when nothing was recovered. */
  readonly base: Timeline;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
  /** The file itself, for a saver on another thread, where it was just read. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** Entries recovered from the journal, on top of the file. */
  readonly kept: readonly KeptEntry[];
  /** Whether an earlier run left a journal at all. */
  readonly journalThere: boolean;
}

export interface Acknowledged {
  readonly revision: number;
  readonly inverse: Command;
}

/** What another program wrote into the file while it was being replaced, and what both sides started from. */
export interface Overwritten {
  readonly past: Timeline;
  readonly bytes: Uint8Array;
}

export type SaveOutcome =
  /** `overwritten` is no longer in the file: merge it. */
  | { readonly type: 'saved'; readonly overwritten: Overwritten | null }
  /** Someone else wrote the file: read it, merge, call again. */
  | { readonly type: 'changed' }
  | { readonly type: 'missing' }
  /** A link is in the file's place now. */
  | { readonly type: 'linked' }
  | { readonly type: 'failed'; readonly failure: Failure };

/** `command` is null where the document was exchanged as a whole. */
export interface Published {
  readonly revision: number;
  readonly command: Command | null;
}

export class OpenDocument {
  private current: LiveTimeline;
  private acknowledged: LiveTimeline;
  base: Timeline;
  savedRevision: number;
  private readonly journal: Journal;
  private expected: Expected;
  /** Whether the journal holds the whole document, so that it needs no file to build on. */
  private isWhole = false;
  private isClosed = false;
  private readonly sitting = freshSitting();
  /** Copies of the file being made, one after the other. */
  private copying: Promise<void> = Promise.resolve();

  /** `onPublished` is called in order, once for each edit or exchange of the document, whether or not it reached the disk. */
  constructor(
    readonly start: StartingPoint,
    private readonly saver: Saver,
    private readonly steps: SaveSteps,
    private readonly onPublished: (published: Published, result: Result<null>) => void,
  ) {
    const { timeline, base, sha256, kept } = start;
    this.current = LiveTimeline.of(timeline);
    this.acknowledged = this.current;
    this.base = base;
    this.savedRevision = timeline === base ? timeline.revision : base.revision;
    this.expected = { sha256 };
    this.journal = new Journal(journalPath(start.folder), this.header(sha256, base.revision), [...kept], start.journalThere, steps, (header) => {
      const { base: inMemory } = this;
      this.copying = this.copying.then(() => this.keepBase(header, inMemory));
    });
    saver.load(base, start.bytes);
    if (timeline !== base) saver.load(timeline, null);
  }

  /** With every edit so far. Put together on demand: nothing on the way of an edit to the disk may ask for it. */
  get head(): Timeline {
    return this.current.timeline;
  }

  /** With every edit that was answered. On demand as well. */
  get published(): Timeline {
    return this.acknowledged.timeline;
  }

  get revision(): number {
    return this.current.revision;
  }

  get dirty(): boolean {
    return this.revision !== this.savedRevision;
  }

  get journalHealthy(): boolean {
    return this.journal.healthy;
  }

  /** Hex SHA-256 of the file that the document builds on; null where it is to be none. */
  get fileSha256(): string | null {
    return typeof this.expected === 'object' ? this.expected.sha256 : null;
  }

  /** Applies at once; answers when the edit is on disk, or could not be brought there. */
  apply(asked: Command, label: string): Result<{ readonly inverse: Command; readonly durable: Promise<Result<Acknowledged>> }> {
    const command: Command = { ...asked, sitting: this.sitting };
    const applied = this.current.apply(command);
    if (!applied.ok) return applied;
    const { live, inverse } = applied.value;
    this.current = live;
    const { revision } = live;
    this.saver.applied(command, revision);
    const durable = this.journal.append({ kind: 'edit', revision, label, command }).then((result): Result<Acknowledged> => {
      this.publish(live, command, result);
      return result.ok ? ok({ revision, inverse }) : result;
    });
    return ok({ inverse, durable });
  }

  /**
   * The document becomes another one; the file stays what it is until the next save. Returns what it was.
   *
   * `isBased`: on what it was. A step back is not: what was merged by it is to be merged again elsewhere.
   */
  exchange(next: Timeline, isBased = true): { readonly before: Timeline; readonly durable: Promise<Result<null>> } {
    const before = this.head;
    const timeline = stampedAbove(next, this.revision, this.sitting, isBased ? before : null);
    const live = LiveTimeline.of(timeline);
    this.current = live;
    this.saver.load(timeline, null);
    this.isWhole = true;
    const durable = this.journal.append({ kind: 'document', revision: timeline.revision, text: encodeTimeline(timeline) });
    return { before, durable: durable.then((result) => { this.publish(live, null, result); return result; }) };
  }

  /**
   * The file became another one, `theirs` with digest `sha256`; the document becomes `merged`.
   *
   * Where `merged` is `theirs` itself nothing is left to save.
   */
  adopt(theirs: Timeline, sha256: string, merged: Timeline): Promise<Result<null>> {
    const same = merged === theirs;
    const timeline = same ? { ...theirs, revision: Math.max(theirs.revision, this.revision) } : stampedAbove(merged, this.revision, this.sitting, theirs);
    const live = LiveTimeline.of(timeline);
    this.current = live;
    this.base = same ? timeline : theirs;
    this.savedRevision = same ? timeline.revision : theirs.revision;
    this.expected = { sha256 };
    this.saver.load(timeline, null);
    this.isWhole = !same;
    const document = same ? null : { kind: 'document' as const, revision: timeline.revision, text: encodeTimeline(timeline) };
    return this.journal.rebase(this.header(sha256, this.savedRevision), document)
      .then((result) => { this.publish(live, null, result); return result; });
  }

  /** Whether the file is the one the document builds on; "gone" when there is none. Throws what the system says. */
  async fileIs(): Promise<'ours' | 'changed' | 'gone'> {
    const present = await this.saver.hash(this.start.target);
    if (present === null) return 'gone';
    return this.fileSha256 === present ? 'ours' : 'changed';
  }

  /** Brings the file up to date. One at a time. */
  async save(recreate = false): Promise<SaveOutcome> {
    const timeline = this.head;
    const { revision } = timeline;
    const prepared = await this.saver.prepare(timeline, this.start.target);
    if (!prepared.ok) return { type: 'failed', failure: prepared.failure };
    const { sha256 } = prepared.value;
    const past = this.base;
    // If this mark cannot be written the save goes on: then the file is the better place for the edits than the journal.
    await this.journal.append({ kind: 'saving', revision, sha256 });
    const published = await this.saver.publish(prepared.value, recreate ? 'absent' : this.expected);
    if (published.type === 'published' || (published.type === 'failed' && published.failure.replaced)) {
      this.expected = { sha256 };
      this.base = timeline;
    }
    if (published.type !== 'published') return published;
    this.savedRevision = revision;
    this.isWhole = false;
    this.journal.saved(revision, sha256);
    return { type: 'saved', overwritten: published.overwritten === null ? null : { past, bytes: published.overwritten } };
  }

  /** Brings the whole document into the journal, once it cannot count on the file: edits that follow build on that. */
  async keepWhole(): Promise<void> {
    if (this.isWhole || this.isClosed) return;
    this.isWhole = true;
    const { head } = this;
    await this.journal.append({ kind: 'document', revision: head.revision, text: encodeTimeline(head), copy: true });
  }

  /** Brings a journal that failed back to health, if the disk lets it. */
  retryJournal(): Promise<Result<null>> {
    return this.journal.retry();
  }

  /** Waits for every edit made so far to be answered. */
  settled(): Promise<Result<null>> {
    return this.journal.settled();
  }

  async close(removeJournal: boolean): Promise<void> {
    await this.copying;
    this.isClosed = true;
    await this.journal.close(removeJournal);
    await this.saver.close();
  }

  private publish(live: LiveTimeline, command: Command | null, result: Result<null>): void {
    this.acknowledged = live;
    this.onPublished({ revision: live.revision, command }, result);
  }

  private header(sha256: string, revision: number): OpenEntry {
    const { target, untitled, timeline } = this.start;
    return { kind: 'open', version: 1, path: untitled ? null : target, timeline: timeline.id, title: this.head.title, sha256, revision };
  }

  /**
   * Copies the file that a new journal builds on, for a merge after a crash, or for a start that does not find it.
   *
   * Cloned rather than copied where the file system can. Where the file is not the one any more (moved, replaced, before
   * anybody noticed) it is written from `base` once more; one that had another layout cannot be, and then the journal
   * takes in the whole document.
   */
  private async keepBase({ sha256 }: OpenEntry, base: Timeline): Promise<void> {
    const { folder, target } = this.start;
    const copy = basePath(folder, sha256);
    const isGood = async (): Promise<boolean> => (await this.saver.hash(copy).catch(() => null)) === sha256;
    const names = await readdir(folder).catch((): string[] => []);
    if (!names.includes(basename(copy)) || !(await isGood())) {
      await copyFile(target, copy, constants.COPYFILE_FICLONE).catch(() => undefined);
      if (!(await isGood())) {
        const again = Buffer.from(encodeTimeline(base));
        const isWritten = sha256Of(again) === sha256 && (await replaceFile(copy, again, this.steps)).ok;
        if (!isWritten) {
          await unlink(copy).catch(() => undefined);
          await this.keepWhole();
        }
      }
    }
    for (const name of names) if (name.startsWith('base-') && name !== basename(copy)) await unlink(join(dirname(copy), name)).catch(() => undefined);
  }
}
