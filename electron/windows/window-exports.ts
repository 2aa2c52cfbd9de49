/** What one window exports, previews and verifies. Paths stay here; the window knows handles. */
import { shell } from 'electron';
import { basename } from 'node:path';
import { EXPORT_EXTENSIONS, FIRST_EXPORT_SETTINGS, newerExportFailure, type ExportRequest, type ExportSettings } from '../../core/interchange/export-request';
import type { PdfReport } from '../../core/interchange/pdf-report';
import type { Chosen, ExportedFile, PreviewedExport } from '../../core/ipc-contract';
import { fail, failTelling, ok, type Result } from '../../core/result';
import { words } from '../../core/words/words';
import type { PreviewSession } from '../export/preview-session';
import { withDocument } from '../settings/settings';
import { resolveTarget } from '../storage/atomic-save';
import { noteOwnCopy } from '../storage/own-copies';
import { isSameFile } from '../storage/same-file';
import type { AppContext } from './app-context';
import { choosePdf, chooseTarget } from './choose-file';
import type { DocumentWindow } from './document-window';
import { openPdfIn, readPdfFile } from './open-timeline';
import { handleOf } from './recent-files';

const none = (): Result<never> => failTelling('no-timeline', words().failures.subjects.exporting, words().failures.window.noTimeline);
const isCancelled = { type: 'cancelled' } as const;

export class WindowExports {
  /** Files exported or verified in this window, by handle. */
  private readonly known = new Map<string, string>();
  private exporting: AbortController | null = null;
  private previews: PreviewSession | null = null;

  constructor(private readonly app: AppContext, private readonly target: DocumentWindow) {
    target.window.on('closed', () => { this.endPreview(); this.exporting?.abort(); });
  }

  /**
   * Where what was chosen last is kept: under the file, and under the timeline itself, so that one that gets a name, or
   * another, does not forget that it is exported for publication.
   */
  private get rememberedUnder(): readonly string[] {
    const { session } = this.target;
    return session === null ? [] : [...(session.filePath === null ? [] : [session.filePath]), `timeline ${session.timeline.id}`];
  }

  settings(): ExportSettings {
    const { documents } = this.app.settings.current();
    return this.rememberedUnder.map((key) => documents[key]?.exporting).find((exporting) => exporting !== undefined) ?? { ...FIRST_EXPORT_SETTINGS, options: { ...FIRST_EXPORT_SETTINGS.options, language: words().language.code } };
  }

  async preview(request: ExportRequest): Promise<Result<PreviewedExport>> {
    const { session } = this.target;
    if (session === null) return none();
    if (this.previews?.timeline !== session.timeline) {
      this.endPreview();
      const { PreviewSession: Session } = await import('../export/preview-session');
      this.previews = new Session(session.timeline);
    }
    return this.previews.preview(request);
  }

  endPreview(): null {
    this.previews?.close();
    this.previews = null;
    return null;
  }

  /** The window whose timeline this file is, by whatever path it is reached. */
  private async opener(path: string): Promise<DocumentWindow | null> {
    for (const one of [this.target, ...this.app.windows]) {
      const open = one.session?.filePath ?? null;
      if (open !== null && (path === open || (await isSameFile(path, open)))) return one;
    }
    return null;
  }

  async exportFile(request: ExportRequest): Promise<Result<Chosen<ExportedFile>>> {
    const { target: { session, window } } = this;
    if (session === null) return none();
    const { format } = request.settings;
    const newer = newerExportFailure(session.timeline, format, session.fileName ?? session.timeline.title);
    if (newer !== null) return { ok: false, failure: newer };
    const keys = this.rememberedUnder;
    this.app.settings.change((settings) => keys.reduce((next, key) => withDocument(next, key, { exporting: request.settings }), settings));
    const name = words().exporting.formats[format];
    const path = await chooseTarget(window, words().asking.files.exporting(name), session.timeline.title, session.folder, name, EXPORT_EXTENSIONS[format]);
    if (path === null) return ok(isCancelled);
    const taken = await this.opener(path);
    if (taken !== null) return failTelling('same-file', basename(path), taken === this.target ? words().failures.window.sameFile : words().failures.window.fileOfOther(taken.session?.timeline.title ?? ''));
    const { exportToFile } = await import('../export/export-file');
    this.exporting?.abort();
    const control = new AbortController();
    this.exporting = control;
    const report = (done: number, total: number, finished: boolean): void => {
      this.target.push('progress', { task: 'export', label: words().asking.progress.exporting(basename(path)), done, total, finished });
    };
    report(0, 0, false);
    try {
      const made = await exportToFile(session.timeline, request, path, { signal: control.signal, onProgress: ({ done, total }) => { report(done, total, false); } });
      if (!made.ok) return made.failure.code === 'export-cancelled' ? ok(isCancelled) : made;
      if (format === 'json') await noteOwnCopy(this.app.dataDir, await resolveTarget(path));
      const handle = handleOf(path);
      this.known.set(handle, path);
      return ok({ type: 'done', value: { handle, fileName: basename(path), ...made.value } });
    } finally {
      report(0, 0, true);
      if (this.exporting === control) this.exporting = null;
    }
  }

  cancel(): null {
    this.exporting?.abort();
    return null;
  }

  private async withKnown(handle: string, how: (path: string) => Promise<string> | string): Promise<Result<null>> {
    const path = this.known.get(handle);
    if (path === undefined) return failTelling('no-such-export', words().failures.subjects.export, words().failures.window.exportUnknown);
    const problem = await how(path);
    return problem === '' ? ok(null) : fail('cannot-open', basename(path), problem, words().failures.window.openElsewhere);
  }

  open(handle: string): Promise<Result<null>> {
    return this.withKnown(handle, (path) => shell.openPath(path));
  }

  show(handle: string): Promise<Result<null>> {
    return this.withKnown(handle, (path) => { shell.showItemInFolder(path); return ''; });
  }

  async verify(): Promise<Result<Chosen<PdfReport>>> {
    const path = await choosePdf(this.target.window);
    if (path === null) return ok(isCancelled);
    const bytes = await readPdfFile(path);
    if (!bytes.ok) return bytes;
    const { verifyPdfOnThread } = await import('../export/pdf-reader');
    const verdict = await verifyPdfOnThread(bytes.value, basename(path));
    if (!verdict.ok) return verdict;
    const handle = verdict.value.data === 'missing' ? null : handleOf(path);
    if (handle !== null) this.known.set(handle, path);
    return ok({ type: 'done', value: { fileName: basename(path), handle, ...verdict.value } });
  }

  async openVerified(handle: string): Promise<Result<null>> {
    const path = this.known.get(handle);
    if (path === undefined) return failTelling('no-such-export', words().failures.subjects.pdf, words().failures.window.pdfUnknown);
    const opened = await openPdfIn(this.app, this.target, path);
    return opened.ok ? ok(null) : opened;
  }
}
