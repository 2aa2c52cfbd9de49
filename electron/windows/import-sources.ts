/**
 * Files and pasted text into the window's timeline, each as one undoable edit.
 */
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Chosen, ImportOutcome, UpdatedSource } from '../../core/ipc-contract';
import { failTelling, ok, type Result } from '../../core/result';
import type { ReadSource } from '../../core/sources/source-from-text';
import type { Source, SourceId } from '../../core/timeline/types';
import { isUnnamed } from '../../core/timeline/new-timeline';
import { words } from '../../core/words/words';
import { workOutUpdate } from '../import/start-update-source';
import type { AppContext } from './app-context';
import type { DocumentWindow } from './document-window';
import { withOriginal } from '../settings/settings';
import { openNewIn } from './open-timeline';

/** Where the original of a source still is: where it was imported from, or beside the timeline under its own name. Null when it is at neither. */
export async function originalOf(app: AppContext, { sha256, fileName }: Pick<Source, 'sha256' | 'fileName'>, timelinePath: string | null): Promise<string | null> {
  const known = app.settings.current().originals?.[sha256];
  const beside = fileName === undefined || timelinePath === null ? undefined : join(dirname(timelinePath), basename(fileName));
  for (const path of [known, beside]) {
    if (path !== undefined && (await stat(path).then((found) => found.isFile(), () => false))) return path;
  }
  return null;
}

export class SourceImport {
  private cancelling: AbortController | null = null;
  /** The import that runs, or the last of those that wait for it. */
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly app: AppContext, private readonly target: DocumentWindow) {}

  cancel(): void {
    this.cancelling?.abort();
    this.cancelling = null;
  }

  private remember({ sha256 }: Source, path: string): void {
    this.app.settings.change((settings) => withOriginal(settings, sha256, path));
  }

  /** Files dropped while others are being read wait for them; Cancel ends all of them. */
  private signal(): AbortSignal {
    this.cancelling ??= new AbortController();
    return this.cancelling.signal;
  }

  /** An empty window gets a new timeline first: dropping an article on it is how work begins. */
  private async ready(): Promise<Result<null>> {
    if (this.target.session !== null) return { ok: true, value: null };
    const opened = await openNewIn(this.app, this.target);
    return opened.ok ? { ok: true, value: null } : opened;
  }

  private async add(fileName: string, read: Result<ReadSource>): Promise<ImportOutcome> {
    if (!read.ok) return { fileName, result: read };
    const { session } = this.target;
    if (session === null) return { fileName, result: failTelling('no-timeline', fileName, words().failures.window.noTimelineForSource) };
    const { source, notices } = read.value;
    const twin = session.timeline.sources.find((one) => one.sha256 === source.sha256 && one.sha256 !== '');
    if (twin !== undefined) return { fileName, result: failTelling('already-imported', fileName, words().failures.window.alreadySource(twin.title)) };
    // A new timeline takes its title from its first source, as long as nobody has named it.
    const named = isUnnamed(session.timeline, words().asking.firstNames);
    const edited = await session.edit({
      label: words().asking.edits.addSource,
      command: named
        ? { type: 'batch', commands: [{ type: 'add-source', source }, { type: 'patch-timeline', patch: { title: source.title } }] }
        : { type: 'add-source', source },
    });
    if (!edited.ok) return { fileName, result: edited };
    if (notices.length > 0) this.target.notify({ id: `import-note:${source.id}`, tone: 'info', title: words().asking.readWithChanges(fileName), detail: notices.join('\n') });
    return { fileName, result: { ok: true, value: { source: source.id, paragraphs: source.paragraphs.length } } };
  }

  files(paths: readonly string[]): Promise<readonly ImportOutcome[]> {
    if (paths.length === 0) return Promise.resolve([]);
    const signal = this.signal();
    const mine = this.running.then(() => this.filesNow(paths, signal));
    this.running = mine.catch(() => undefined);
    return mine;
  }

  private async filesNow(paths: readonly string[], signal: AbortSignal): Promise<readonly ImportOutcome[]> {
    const ready = await this.ready();
    if (!ready.ok) return paths.map((path) => ({ fileName: basename(path), result: ready }));
    const importer = await this.app.importer();
    const outcomes: Promise<ImportOutcome>[] = [];
    const label = paths.length === 1 ? words().asking.progress.reading(basename(paths[0] ?? '')) : words().asking.progress.readingSources;
    const report = (done: number, finished: boolean): void => { this.target.push('progress', { task: 'import', label, done, total: paths.length, finished }); };
    report(0, false);
    try {
      await importer.importFiles(paths, {
        signal,
        onProgress: ({ done }) => { report(done, false); },
        onFile: ({ path, fileName, result }) => {
          if (result.ok) this.remember(result.value.source, path);
          outcomes.push(this.add(fileName, result));
        },
      });
    } finally {
      report(paths.length, true);
    }
    return Promise.all(outcomes);
  }

  /** Puts a newer version of a source in its place. What was edited meanwhile is taken into account. */
  async replace(id: SourceId, path: string): Promise<Result<Chosen<UpdatedSource>>> {
    const name = basename(path);
    const importer = await this.app.importer();
    const signal = this.signal();
    const report = (finished: boolean): void => { this.target.push('progress', { task: 'import', label: words().asking.progress.reading(name), done: 0, total: 0, finished }); };
    report(false);
    try {
      const [read] = await importer.importFiles([path], { signal });
      if (read === undefined || !read.result.ok) {
        if (read?.result.ok === false && read.result.failure.code !== 'import-cancelled') return read.result;
        return ok({ type: 'cancelled' });
      }
      const { source: newer, notices } = read.result.value;
      const updated = await this.update(id, newer, name, signal);
      if (!updated.ok || updated.value.type === 'cancelled') return updated;
      this.remember(newer, path);
      if (notices.length > 0) this.target.notify({ id: `import-note:${id}`, tone: 'info', title: words().asking.readWithChanges(name), detail: notices.join('\n') });
      return updated;
    } finally {
      report(true);
    }
  }

  private async update(id: SourceId, newer: Source, fileName: string, signal: AbortSignal): Promise<Result<Chosen<UpdatedSource>>> {
    const gone = failTelling('no-such-record', words().failures.subjects.source, words().failures.window.sourceGone);
    for (;;) {
      const { session } = this.target;
      const before = session?.timeline.sources.find((one) => one.id === id);
      if (session === null || before === undefined) return gone;
      if (before.sha256 === newer.sha256) return failTelling('same-version', fileName, words().failures.window.sameVersion);
      const { timeline } = session;
      const update = await workOutUpdate({ timeline, id, newer });
      if (signal.aborted) return ok({ type: 'cancelled' });
      // An edit that came in between may have changed the very citations: then all is worked out again.
      if (session.timeline.revision !== timeline.revision) continue;
      if (update === null) return gone;
      const edited = await session.edit({ label: words().asking.edits.updateSource, command: update.command });
      return edited.ok ? ok({ type: 'done', value: { fileName, counts: update.counts } }) : edited;
    }
  }

  async text(text: string, html: string | null): Promise<readonly ImportOutcome[]> {
    const name = words().asking.pasted;
    const ready = await this.ready();
    if (!ready.ok) return [{ fileName: name, result: ready }];
    const importer = await this.app.importer();
    return [await this.add(name, await importer.importText(text, html))];
  }
}
