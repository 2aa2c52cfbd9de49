/**
 * One open timeline as the main process sees it: edits in, acknowledgements and the truth about saving out.
 *
 * An edit is answered once it is in the journal on disk. The file follows a second after the last edit, at the latest
 * five seconds after the first. Plain Node, so that tests can kill it ten thousand times.
 */
import { basename, dirname } from 'node:path';
import type { HistoryState, SaveState } from '../../core/ipc-contract';
import type { MergedTimeline } from '../../core/merge/merge-timelines';
import { ok, type Failure, type Result } from '../../core/result';
import type { Edit } from '../../core/timeline/commands';
import type { Timeline } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { resolveTarget } from './atomic-save';
import { Autosave, savesByItself } from './autosave';
import { EMPTY_HISTORY, type History, historyState, marked, recorded, redone, type Step, undone } from './history';
import type { OpenDocument, Overwritten, Published } from './open-document';
import { closedFailure, newerRefusal, readOnlyFailure, type Refusal } from './refusals';
import type { SessionEvent, SessionParts } from './session-parts';
import { Listeners } from './listeners';
import { previewVersion, type VersionPreview } from './version-preview';
import { CopyOffers } from './copy-offers';
import { earlierVersions } from './common-past';
import { busyFailure, type EarlierVersions, goneFailure, linkFailure, type ListedVersion, mergeOutside, mergeOverwritten, OUTSIDE_FAILURES, type OutsideMerge, withChanges } from './changed-elsewhere';
import { conflictsEvent, outsideEvents, overwrittenNotice } from './storage-notices';
import { takeStep, untakeable } from './take-step';
import { readVersion } from './versions';
import { type FileWatch, watchFile } from './watch-file';

export class DocumentSession {
  private document: OpenDocument;
  private past: History = EMPTY_HISTORY;
  private readonly listeners = new Listeners<SessionEvent>();
  private readonly autosave: Autosave;
  private failure: Failure | null = null;
  private shownState = '';
  /** What reverting goes back to: the document as it was opened, with what others did to it since. */
  private opened: MergedTimeline;
  private closed = false;
  private tail: Promise<unknown> = Promise.resolve();
  private watch: FileWatch | null = null;
  private readonly copies: CopyOffers;
  private readonly earlier: EarlierVersions;

  constructor(private parts: SessionParts) {
    this.document = parts.build((published, result) => { this.whenPublished(published, result); });
    this.opened = { timeline: this.document.base, conflicts: [] };
    this.earlier = earlierVersions(parts.versions, parts.lineage, () => this.document.head);
    this.copies = new CopyOffers(this.earlier, parts.dataDir);
    this.autosave = new Autosave(parts.clock, () => { void this.saveNow(); });
    this.shownState = JSON.stringify(this.saveState);
    if (this.document.dirty) this.autosave.soon();
    this.startWatching();
  }

  /** The document with every acknowledged edit. */
  get timeline(): Timeline {
    return this.document.published;
  }

  get history(): HistoryState {
    return historyState(this.past);
  }

  /** Null while the person has not chosen a file. */
  get filePath(): string | null {
    return this.parts.filePath;
  }

  get fileName(): string | null {
    return this.parts.filePath === null ? null : basename(this.parts.filePath);
  }

  get folder(): string | null {
    return this.parts.filePath === null ? null : dirname(this.parts.filePath);
  }

  get readOnly(): boolean {
    return this.parts.readOnlyReason !== null;
  }

  get saveState(): SaveState {
    if (this.parts.readOnlyReason !== null) return { type: 'read-only', reason: this.parts.readOnlyReason };
    if (this.failure !== null) return { type: 'failed', message: this.failure.message, remedy: this.failure.remedy, journal: this.document.journalHealthy };
    if (this.parts.filePath === null) return { type: 'unsaved-new' };
    return this.document.dirty ? { type: 'saving' } : { type: 'saved' };
  }

  /** Why the timeline is not in the file under its name: gone, damaged, replaced. Closing leaves it in the journal. */
  get astray(): Failure | null {
    return !this.readOnly && this.failure !== null && OUTSIDE_FAILURES.includes(this.failure.code) ? this.failure : null;
  }

  /** Listens; the function returned stops listening. */
  listen(listener: (event: SessionEvent) => void): () => void {
    return this.listeners.add(listener);
  }

  /**
   * Applies an edit and answers once it is on disk.
   *
   * Failure `edit-not-stored`: it is in memory only (the disk refused journal and file alike); it stays applied, so
   * that "Save elsewhere" takes it along. Other failures: nothing was changed.
   */
  async edit({ command, label, mergeKey }: Edit): Promise<Result<{ readonly revision: number }>> {
    const refused = this.refusal();
    if (refused !== null) return refused;
    const applied = this.document.apply(command, label);
    if (!applied.ok) return applied;
    const typing = mergeKey === undefined ? null : { mergeKey, atMs: this.parts.clock.now() };
    this.past = recorded(this.past, { kind: 'command', label, command: applied.value.inverse }, typing);
    return this.acknowledge(applied.value.durable);
  }

  /** Takes the last step back, by a new journalled edit. `label` null: there was nothing to undo. */
  undo(): Promise<Result<{ readonly label: string | null }>> {
    return this.stepBack(this.past.undo, undone, 'Undo');
  }

  redo(): Promise<Result<{ readonly label: string | null }>> {
    return this.stepBack(this.past.redo, redone, 'Redo');
  }

  /** Brings the file up to date now, merging what others wrote to it. */
  saveNow(): Promise<Result<null>> {
    return this.exclusive(() => this.saveFile(false));
  }

  /** After a failure: journal and file once more, the file anew if it is gone. */
  retry(): Promise<Result<null>> {
    return this.exclusive(async () => {
      const journal = await this.document.retryJournal();
      const file = await this.saveFile(true);
      return file.ok ? journal : file;
    });
  }

  /** Writes the timeline to `path` and goes on there. The file it had stays as last saved, or as it is about to be where it follows by itself. */
  saveAs(path: string): Promise<Result<null>> {
    return this.exclusive(async () => {
      const refused = this.closed ? closedFailure() : newerRefusal(this.document.base, this.fileName);
      if (refused !== null) return refused;
      if (this.parts.filePath !== null && await resolveTarget(path).catch(() => '') === this.document.start.target) return this.saveFile(true);
      if (this.parts.filePath !== null && this.document.dirty && !this.readOnly && savesByItself()) await this.saveFile(false);
      await this.document.settled();
      const timeline = this.document.head;
      const moved = await this.parts.moveTo(path, timeline);
      if (!moved.ok) return moved;
      const { document: before, parts: { release, holdsFolder } } = this;
      this.document = moved.value.build((published, result) => { this.whenPublished(published, result); });
      // Edits made while the new file was being written belong to it as well.
      const late = before.head === timeline ? ok(null) : await this.document.exchange(before.head).durable;
      if (this.parts.filePath === null) this.opened = { timeline, conflicts: [] };
      this.parts = { ...this.parts, ...moved.value, readOnlyReason: null };
      this.failure = late.ok ? null : late.failure;
      this.startWatching();
      await before.close(late.ok && await holdsFolder());
      await release(!late.ok);
      this.showState();
      if (this.document.dirty) this.autosave.soon();
      return ok(null);
    });
  }

  /** Back to the timeline as it was when it was opened, or first got a file; what others did to it stays. One step that can be undone. */
  async revert(): Promise<Result<null>> {
    const answer = await this.exchange(this.opened.timeline, words().asking.edits.revert);
    if (answer.ok) this.listeners.tell(...conflictsEvent(this.opened.conflicts));
    return answer;
  }

  /** The document becomes `next` (a restored version), as one step that can be undone. */
  async exchange(next: Timeline, label: string): Promise<Result<null>> {
    const refused = this.refusal();
    if (refused !== null) return refused;
    const { before, durable } = this.document.exchange(next);
    this.past = recorded(this.past, { kind: 'document', label, timeline: before }, null);
    const answer = await this.acknowledge(durable);
    return answer.ok ? ok(null) : answer;
  }

  /** Saves if it can and lets go. What could not be saved waits in the journal for the next start. */
  close(): Promise<void> {
    return this.exclusive(async () => {
      if (this.closed) return;
      this.autosave.stop();
      this.watch?.stop();
      await this.document.settled();
      if (this.document.dirty && !this.readOnly) await this.saveFile(false);
      this.closed = true;
      // Edits recovered into a file that may not be written stay in the journal, and so does a timeline whose file went astray.
      const unsaved = this.document.dirty || this.astray !== null;
      await this.earlier.settled();
      await this.document.close(!unsaved && await this.parts.holdsFolder());
      const untouched = this.parts.disposable && this.document.head === this.opened.timeline;
      await this.parts.release(unsaved || (this.parts.filePath === null && !untouched));
    });
  }

  /**
   * Looks whether another program changed the file or left a second version beside it, and merges or offers to.
   *
   * The folder is watched anyway; call it when the window comes to the front, since some disks cannot be watched.
   */
  checkOutside(): Promise<void> {
    return this.exclusive(async () => {
      if (this.closed || this.parts.filePath === null) return;
      // A disk that cannot be read at the moment says nothing about the file.
      const found = await this.document.fileIs().catch(() => null);
      if (this.closed) return;
      if (found === 'changed') {
        const failure = await this.takeOutside();
        if (failure !== null) await this.failWith(failure);
        else if (!this.readOnly) await this.saveFile(false);
      } else if (found === 'gone' && !this.readOnly && this.astray === null) await this.failWith(goneFailure(this.document.start.target));
      else if (found === 'ours' && this.astray !== null) {
        this.failure = null;
        await this.saveFile(false);
      }
      if (!this.readOnly) this.listeners.tell(...await this.copies.look(this.document.start.target, this.document.head));
    });
  }

  /** Carries out what a notice of this session offered. Null: the notice is not this session's. */
  async noticeAction(notice: string, action: string): Promise<Result<null> | null> {
    const copy = this.copies.of(notice);
    if (copy === null) return null;
    if (action !== 'merge-copy') return ok(null);
    const merged = await this.copies.merge(copy, () => this.document.head);
    const answer = await this.exchange(merged.timeline, words().asking.edits.mergeCopy);
    if (answer.ok) this.listeners.tell(...this.copies.merged(copy, merged));
    return answer;
  }

  /** Earlier versions of this timeline, newest first. */
  versions(): Promise<readonly ListedVersion[]> {
    return this.earlier.list(this.document);
  }

  /** An earlier version, and what restoring it would change. */
  previewVersion(id: string): Promise<Result<VersionPreview>> {
    return previewVersion(this.parts.dataDir, this.timeline, id);
  }

  /** Goes back to an earlier version; what is there now is kept as a version first, and the step can be undone. */
  async restoreVersion(id: string): Promise<Result<null>> {
    const version = await readVersion(this.parts.dataDir, this.document.head.id, id);
    if (!version.ok) return version;
    if ((await this.saveNow()).ok && !this.readOnly) await this.earlier.keepFile(this.document, true);
    return this.exchange(version.value, words().asking.edits.restoreVersion);
  }

  /** Closes a new timeline and throws it away, after the person said so. */
  discard(): Promise<void> {
    return this.exclusive(async () => {
      this.autosave.stop();
      this.watch?.stop();
      this.closed = true;
      await this.document.settled();
      await this.document.close(await this.parts.holdsFolder());
      await this.parts.release(false);
    });
  }

  private refusal(): Refusal | null {
    const { readOnlyReason } = this.parts;
    if (this.closed) return closedFailure();
    return readOnlyReason === null ? null : newerRefusal(this.document.base, this.fileName) ?? readOnlyFailure(this.fileName, readOnlyReason);
  }

  private async stepBack(stack: readonly Step[], moved: typeof undone, word: string): Promise<Result<{ readonly label: string | null }>> {
    const refused = this.refusal();
    if (refused !== null) return refused;
    const step = stack[stack.length - 1];
    if (step === undefined) return ok({ label: null });
    const taken = takeStep(this.document, step, `${word} ${step.label}`);
    this.past = taken.ok ? moved(this.past, taken.value.back, taken.value.left) : moved(this.past, ...untakeable(step));
    if (!taken.ok) return taken;
    this.listeners.tell(...conflictsEvent(taken.value.conflicts));
    if (step.kind === 'document' && this.copies.wentBack()) void this.checkOutside();
    const answer = await this.acknowledge(taken.value.durable);
    return answer.ok ? ok({ label: step.label }) : answer;
  }

  /** Waits for the journal; where it fails, the file itself is the second place an edit can be safe in. */
  private async acknowledge(durable: Promise<Result<unknown>>): Promise<Result<{ readonly revision: number }>> {
    const { revision } = this.document;
    this.autosave.soon();
    this.showState();
    const journalled = await durable;
    if (journalled.ok) return ok({ revision });
    if ((await this.saveNow()).ok && this.document.savedRevision >= revision) return ok({ revision });
    const { failure } = journalled;
    return { ok: false, failure: { code: 'edit-not-stored', subject: failure.subject, message: words().storage.memoryOnly(failure.message), remedy: failure.remedy } };
  }

  private whenPublished({ revision, command }: Published, result: Result<null>): void {
    if (!result.ok) this.failure = result.failure;
    this.showState();
    this.listeners.tell(command === null
      ? { type: 'document', timeline: this.timeline, history: this.history }
      : { type: 'applied', revision, command, history: this.history });
  }

  private async saveFile(recreate: boolean): Promise<Result<null>> {
    const refused = this.refusal();
    if (refused !== null) return refused;
    if (this.parts.filePath !== null) await (this.document.dirty ? this.earlier.keepFile(this.document, false) : this.lookWithoutEdits());
    let anew = recreate && this.failure?.code === 'file-gone';
    for (let round = 0; this.document.dirty || this.failure !== null; round++) {
      const outcome = await this.document.save(anew);
      if (outcome.type === 'saved') {
        this.failure = null;
        if (outcome.overwritten !== null) {
          await this.takeOverwritten(outcome.overwritten);
          continue;
        }
        // Edits that came in meanwhile are the next round's; autosave brings it.
        break;
      }
      anew = recreate && outcome.type === 'missing' && round < 4;
      if (anew) continue;
      const failure = outcome.type === 'failed' ? outcome.failure
        : outcome.type === 'missing' ? goneFailure(this.document.start.target) : outcome.type === 'linked' ? linkFailure(this.document.start.target)
          : round < 4 ? await this.takeOutside() : busyFailure(this.document.start.target);
      if (failure === null) continue;
      await this.failWith(failure);
      return { ok: false, failure };
    }
    this.earlier.noteSaved(this.document);
    this.autosave.done(this.document.dirty);
    this.showState();
    return ok(null);
  }

  /** With nothing to save: whether the file still is what it should be. What is wrong is for the save to deal with. */
  private async lookWithoutEdits(): Promise<void> {
    const found = this.failure === null ? await this.document.fileIs().catch(() => null) : null;
    if (found === 'gone') this.failure = goneFailure(this.document.start.target);
    if (found === 'changed') this.failure = await this.takeOutside();
  }

  private async failWith(failure: Failure): Promise<void> {
    this.failure = failure;
    this.showState();
    this.autosave.afterFailure();
    if (this.astray === null) return;
    await this.document.keepWhole();
    this.showState();
  }

  /** Takes in what another program wrote to the file. Null when that went well. */
  private async takeOutside(): Promise<Failure | null> {
    const merged = await mergeOutside(this.document, this.readOnly ? null : this.earlier);
    if (!merged.ok) return merged.failure;
    await this.takeIn(merged.value);
    // What they wrote is about to be replaced by what both wrote.
    if (this.document.dirty && !this.readOnly) await this.earlier.keepFile(this.document, true);
    if (this.astray !== null) this.failure = null;
    return null;
  }

  /** Another program wrote into the file at the moment it was replaced. */
  private async takeOverwritten(overwritten: Overwritten): Promise<void> {
    const merged = await mergeOverwritten(this.document, overwritten, this.earlier, this.parts.dataDir);
    if (merged.ok) await this.takeIn(merged.value);
    else this.listeners.tell({ type: 'notice', notice: overwrittenNotice(merged.failure, this.document.revision) });
  }

  /** The document was merged with what others wrote. Steps from before must not take that back; an earlier state is a step itself. */
  private async takeIn(merge: OutsideMerge): Promise<void> {
    if (merge.descent === 'older') this.past = recorded(this.past, { kind: 'document', label: words().asking.edits.takeOutside, timeline: merge.before }, null);
    else if (merge.isNews) {
      this.past = marked(this.past, merge.before);
      this.opened = withChanges(this.opened, merge);
    }
    await merge.durable;
    this.listeners.tell(...outsideEvents(this.fileName ?? '', merge));
  }

  private startWatching(): void {
    this.watch?.stop();
    this.watch = this.parts.filePath === null ? null : watchFile(this.document.start.target, this.parts.clock, () => { void this.checkOutside(); });
  }

  private showState(): void {
    const state = this.saveState;
    const shown = JSON.stringify(state);
    if (shown === this.shownState) return;
    this.shownState = shown;
    this.listeners.tell({ type: 'save-state', state });
  }

  /** One at a time: saving, moving, closing. Edits do not wait for these. */
  private exclusive<T>(run: () => Promise<T>): Promise<T> {
    const result = this.tail.then(run, run);
    this.tail = result.catch(() => undefined);
    return result;
  }
}
