/**
 * The journal of one open document: an edit is acknowledged once its line here has reached the disk.
 *
 * - Group commit: while one fsync runs, further edits queue and share the next, so fast typing costs one fsync a round
 *   and never waits for a timer.
 * - fdatasync, not fsync: an append needs its bytes and the file's new length on disk, not its time stamps. POSIX asks
 *   fdatasync for exactly that.
 * - After a failed write or sync this file is not trusted again (see atomic-save.ts on second fsyncs): the next batch
 *   goes into a whole new journal that takes the old one's place atomically, with every entry not yet in the document's file.
 * - The file itself is created the same atomic way at the first edit, so opening and looking leaves no trace.
 */
import { type FileHandle, open, unlink } from 'node:fs/promises';
import type { Failure, Result } from '../../core/result';
import { replaceFile, type SaveSteps, writeAll } from './atomic-save';
import { diskFailure } from './disk-failure';
import { CHAIN_START, type DocumentEntry, type JournalEntry, type OpenEntry, sealLine } from './journal-lines';

/** Entries that must survive until the document's file contains them; marks of saves among them, in order. */
export type KeptEntry = Exclude<JournalEntry, OpenEntry>;

interface Waiting {
  /** Null when a document entry that came after it holds its content already. */
  readonly entry: JournalEntry | null;
  readonly done: (result: Result<null>) => void;
}

/** Past this size the journal is written anew, without what the file already holds. 256 KB replay in a blink. */
const ROTATE_BYTES = 262_144;

export class Journal {
  private handle: FileHandle | null = null;
  private digest = CHAIN_START;
  private sizeBytes = 0;
  private waiting: Waiting[] = [];
  private flushing: Promise<void> | null = null;
  private failure: Failure | null = null;
  /** Counts rebases, so that a write under way notices that it speaks of the document before. */
  private generation = 0;

  /** `kept`: entries recovered from an earlier run; the file at `path` still holds them until the first append. */
  constructor(
    private readonly path: string,
    private header: OpenEntry,
    private kept: KeptEntry[],
    /** Whether a journal file exists at all. */
    private onDisk: boolean,
    private readonly steps: SaveSteps,
    /** Told when a journal begins, so that a copy of the file it builds on can be put beside it. */
    private readonly onBegin: (header: OpenEntry) => void,
  ) {}

  /** Whether everything given to it is on disk. */
  get healthy(): boolean {
    return this.failure === null;
  }

  /** Resolves once the entry is on disk, or could not be brought there; it stays kept for the next attempt then. */
  append(entry: JournalEntry): Promise<Result<null>> {
    return new Promise((done) => {
      this.waiting.push({ entry, done });
      this.flushSoon();
    });
  }

  /** Adds an entry that nothing waits for; it travels with the next batch. */
  appendLazily(entry: JournalEntry): void {
    this.waiting.push({ entry, done: () => undefined });
  }

  /**
   * From now on the document builds on another file: `header`, and what was appended before counts no more.
   *
   * `document` holds the content so far, where it differs from that file; those who wait are answered once it is on disk.
   */
  rebase(header: OpenEntry, document: DocumentEntry | null): Promise<Result<null>> {
    this.generation++;
    this.header = header;
    this.kept = [];
    this.waiting = this.waiting.map(({ done }) => ({ entry: null, done }));
    this.retire();
    // Opened and looked at only: no journal, so none to correct.
    if (document === null && !this.onDisk && this.waiting.length === 0) return this.settled();
    return new Promise((done) => {
      this.waiting.push({ entry: document, done });
      this.flushSoon();
    });
  }

  /** The document's file now holds everything up to `revision`, for good. */
  saved(revision: number, sha256: string): void {
    this.kept = this.kept.filter((entry) => entry.revision > revision);
    this.header = { ...this.header, sha256, revision };
    this.failure = this.kept.length === 0 && this.waiting.length === 0 ? null : this.failure;
    if (this.handle !== null && this.sizeBytes > ROTATE_BYTES) this.retire();
    else if (this.handle !== null) this.appendLazily({ kind: 'saved', revision, sha256 });
  }

  /** Tries again to bring everything kept to disk, after a failure. */
  retry(): Promise<Result<null>> {
    if (this.failure === null) return this.settled();
    return new Promise((done) => {
      this.waiting.push({ entry: null, done });
      this.flushSoon();
    });
  }

  /** Waits until nothing is under way. */
  async settled(): Promise<Result<null>> {
    await this.afterFlush();
    return this.failure === null ? { ok: true, value: null } : { ok: false, failure: this.failure };
  }

  /** Ends its use. `remove` once the file holds everything: a journal that stays behind means something is to be recovered. */
  async close(remove: boolean): Promise<void> {
    await this.afterFlush();
    await this.handle?.close().catch(() => undefined);
    this.handle = null;
    // One that is not ours (another program holds the file) is never touched.
    if (remove && this.onDisk) await unlink(this.path).catch(() => undefined);
  }

  private async afterFlush(): Promise<void> {
    while (this.flushing !== null) await this.flushing;
  }

  /** The next append begins a new file. */
  private retire(): void {
    const old = this.handle;
    this.handle = null;
    void this.afterFlush().then(() => old?.close()).catch(() => undefined);
  }

  private flushSoon(): void {
    this.flushing ??= this.flush().finally(() => {
      this.flushing = null;
      if (this.waiting.length > 0) this.flushSoon();
    });
  }

  private async flush(): Promise<void> {
    // Edits made in the same turn of the event loop share this round.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      const entries = batch.flatMap(({ entry }) => (entry === null ? [] : [entry]));
      this.kept.push(...entries.filter((entry): entry is KeptEntry => entry.kind !== 'open' && entry.kind !== 'saved'));
      const { generation } = this;
      let result = this.handle === null ? null : await this.write(this.handle, entries);
      if (result?.ok !== true && generation !== this.generation) {
        // Rebased while the write failed: the document entry that waits next holds this batch's content.
        this.waiting.unshift(...batch.map(({ done }) => ({ entry: null, done })));
        continue;
      }
      if (result?.ok !== true) result = await this.begin();
      this.failure = result.ok ? null : result.failure;
      for (const { done } of batch) done(result);
    }
  }

  private async write(handle: FileHandle, entries: readonly JournalEntry[]): Promise<Result<null>> {
    const { text, digest } = sealLines(this.digest, entries);
    const bytes = Buffer.from(text);
    try {
      await writeAll(handle, bytes);
      await handle.datasync();
      if (this.handle === handle) {
        this.digest = digest;
        this.sizeBytes += bytes.length;
      }
      return { ok: true, value: null };
    } catch (error) {
      if (this.handle === handle) this.handle = null;
      await handle.close().catch(() => undefined);
      return { ok: false, failure: diskFailure(error, this.path) };
    }
  }

  /** A new journal in place of the old: the header and everything kept. */
  private async begin(): Promise<Result<null>> {
    const { header, generation } = this;
    const { text, digest } = sealLines(CHAIN_START, [header, ...this.kept]);
    const bytes = Buffer.from(text);
    const replaced = await replaceFile(this.path, bytes, this.steps);
    if (!replaced.ok) return replaced;
    this.onDisk = true;
    this.onBegin(header);
    try {
      const handle = await open(this.path, 'a');
      if (generation !== this.generation) {
        // Rebased meanwhile: what is on disk is true, but the next batch must begin anew.
        await handle.close();
        return { ok: true, value: null };
      }
      this.handle = handle;
      this.digest = digest;
      this.sizeBytes = bytes.length;
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, failure: diskFailure(error, this.path) };
    }
  }
}

function sealLines(start: string, entries: readonly JournalEntry[]): { readonly text: string; readonly digest: string } {
  let digest = start;
  let text = '';
  for (const entry of entries) {
    const line = sealLine(digest, entry);
    text += line.text;
    digest = line.digest;
  }
  return { text, digest };
}
