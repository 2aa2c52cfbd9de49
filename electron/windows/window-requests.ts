/**
 * What each request of a window does. Thin: the work is in the session, the importer and the exporter.
 */
import { app as electronApp, dialog, shell } from 'electron';
import { basename } from 'node:path';
import { isEventFileName } from '../../core/interchange/events-preview';
import { failTelling, ok, type Result } from '../../core/result';
import { cleanEdit } from '../../core/timeline/clean-edit';
import type { Words } from '../../core/words/catalogue';
import { words } from '../../core/words/words';
import type { RequestHandlers } from '../ipc/answer-requests';
import { endOfLog, logToShow, writeLog } from '../shell/log';
import { shownLanguage } from '../settings/app-language';
import type { AppContext } from './app-context';
import { chooseEventFiles, chooseNewerVersion, chooseSavePath, chooseSources, chooseTimeline } from './choose-file';
import { lookAtClipboard } from './clip-watch';
import type { DocumentWindow } from './document-window';
import type { EventImport } from './import-events';
import { SourceImport, originalOf } from './import-sources';
import { openFileIn, openNewIn, openSampleIn } from './open-timeline';
import { pathOfHandle, recentFiles } from './recent-files';
import { showContextMenu } from './context-menus';
import { WindowExports } from './window-exports';
import { SHOW_KEPT_TWICE } from '../storage/show-kept-twice';
import { UPDATE_NOTICE } from '../updates/update-source';
import { RETURNED_NOTICE } from './window-crash';
import { carryOutRole } from './window-roles';

const none = (what: keyof Words['failures']['subjects']): Result<never> => failTelling('no-timeline', words().failures.subjects[what], words().failures.window.noTimeline);

const isCancelled = { type: 'cancelled' } as const;

/** Addresses a person may follow out of the app. */
const OUTSIDE = ['http:', 'https:', 'mailto:'];

/** Null for what is no address. (`URL.canParse` is younger than the fallback runtime.) */
function addressOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

const done = (result: Result<unknown>): Result<null> => (result.ok ? ok(null) : result);

export function requestsOf(app: AppContext, target: DocumentWindow): RequestHandlers {
  const sources = new SourceImport(app, target);
  let importing: Promise<EventImport> | null = null;
  const events = (): Promise<EventImport> => (importing ??= import('./import-events').then((part) => new part.EventImport(app, target)));
  const exports = new WindowExports(app, target);

  const saveAs = async (): Promise<Result<null>> => {
    const { session } = target;
    if (session === null) return none('saveAs');
    const path = await chooseSavePath(target.window, session.timeline.title, session.folder);
    if (path === null) return ok(null);
    const saved = await session.saveAs(path);
    target.whenNamed();
    target.pushDocument();
    return saved;
  };

  return {
    async start() {
      const document = await target.startingDocument();
      if (document?.isPartial !== true) app.pageAsked();
      return {
        document, recent: recentFiles(app.settings.current().recent), view: target.view,
        platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
        version: electronApp.getVersion(), locale: electronApp.getLocale() || 'en', language: shownLanguage(app.settings), preferences: app.settings.current().preferences, updates: app.updates.source, notices: document?.isPartial === true ? [] : target.takeEarlyNotices(),
      };
    },
    edit: (edit) => target.session?.edit(cleanEdit(edit)) ?? none('edit'),
    undo: () => target.session?.undo() ?? none('undo'),
    redo: () => target.session?.redo() ?? none('redo'),
    newTimeline: async () => done(await openNewIn(app, target)),
    async openTimeline() {
      const path = await chooseTimeline(target.window);
      return path === null ? ok(null) : done(await openFileIn(app, target, path));
    },
    async openRecent(handle) {
      const path = pathOfHandle(app.settings.current().recent, handle);
      if (path === null) return failTelling('no-such-recent', words().failures.subjects.file, words().failures.window.noRecent);
      const opened = await openFileIn(app, target, path);
      if (!opened.ok && opened.failure.code === 'file-gone') {
        app.settings.change((settings) => ({ ...settings, recent: settings.recent.filter((one) => one !== path) }));
        app.changed();
      }
      return done(opened);
    },
    clearRecent() {
      app.settings.change((settings) => ({ ...settings, recent: [] }));
      app.changed();
      return null;
    },
    openSample: async () => done(await openSampleIn(app, target)),
    save: () => (target.session === null ? none('save') : target.session.filePath === null ? saveAs() : target.session.saveNow()),
    saveAs,
    async revert() {
      const { session } = target;
      if (session === null) return none('revert');
      const { cancel, revert } = words().asking;
      const { response } = await dialog.showMessageBox(target.window, {
        type: 'question', title: 'Dateline', message: revert.message(session.timeline.title), detail: revert.detail, buttons: [revert.confirm, cancel], defaultId: 0, cancelId: 1, noLink: true,
      });
      return response === 0 ? session.revert() : ok(null);
    },
    async versions() {
      const found = (await target.session?.versions()) ?? [];
      return found.map(({ id, takenMs, revision, isElsewhere }) => ({ id, takenMs, revision, isElsewhere }));
    },
    async previewVersion(id) {
      const preview = await (target.session?.previewVersion(id) ?? none('versions'));
      if (!preview.ok) return preview;
      const { timeline, difference, words } = preview.value;
      return ok({ title: timeline.title, difference, words });
    },
    restoreVersion: (id) => target.session?.restoreVersion(id) ?? none('versions'),
    retrySave: () => target.session?.retry() ?? none('save'),
    importFiles: async () => sources.files(await chooseSources(target.window)),
    importText: (text, html) => sources.text(text, html),
    whenOpen: () => target.ready(),
    async importPaths(paths) {
      const timeline = paths.length === 1 && paths[0]?.toLowerCase().endsWith('.dateline') === true ? paths[0] : null;
      if (timeline === null) return sources.files(paths.some(isEventFileName) ? (await events()).takeDropped(paths) : paths);
      const opened = await openFileIn(app, target, timeline);
      return opened.ok ? [] : [{ fileName: basename(timeline), result: opened }];
    },
    async updateSource(id) {
      const source = target.session?.timeline.sources.find((one) => one.id === id);
      if (source === undefined) return failTelling('no-such-record', words().failures.subjects.source, words().failures.window.sourceGone);
      const path = await chooseNewerVersion(target.window, source.title);
      return path === null ? ok(isCancelled) : sources.replace(id, path);
    },
    cancelImport() {
      sources.cancel();
      return null;
    },
    chooseEvents: async () => (await events()).offer(await chooseEventFiles(target.window)),
    readEvents: async (handle, mapping) => (await events()).read(handle, mapping),
    takeEvents: async (handle, withKnown) => (await events()).take(handle, withKnown),
    endEvents() {
      void importing?.then((one) => { one.end(); });
      return null;
    },
    async showOriginal(id) {
      const source = target.session?.timeline.sources.find((one) => one.id === id);
      const path = source === undefined ? null : await originalOf(app, source, target.session?.filePath ?? null);
      if (source === undefined || path === null) return failTelling('original-unknown', source?.fileName ?? words().failures.subjects.source, words().failures.window.originalUnknown);
      shell.showItemInFolder(path);
      return ok(null);
    },
    exportSettings: () => exports.settings(),
    previewExport: (request) => exports.preview(request),
    endPreview: () => exports.endPreview(),
    exportFile: (request) => exports.exportFile(request),
    cancelExport: () => exports.cancel(),
    openExported: (handle) => exports.open(handle),
    showExported: (handle) => exports.show(handle),
    verifyPdf: () => exports.verify(),
    openVerified: (handle) => exports.openVerified(handle),
    rememberView(view) {
      target.rememberView(view);
      return null;
    },
    changePreferences(change) {
      app.changePreferences(change);
      return null;
    },
    chooseLanguage(choice) {
      app.chooseLanguage(choice);
      return null;
    },
    selected(event, source) {
      target.selected = { event, source };
      app.changed();
      return null;
    },
    newWindow() {
      app.openWindow();
      return ok(null);
    },
    async openInNewWindow() {
      const path = await chooseTimeline(target.window);
      return path === null ? ok(null) : done(await openFileIn(app, null, path));
    },
    facts(facts) {
      target.facts = facts;
      app.changed();
      return null;
    },
    async clipHoldsEvents() {
      const holds = await lookAtClipboard();
      app.changed();
      return holds;
    },
    windowRole(role) {
      carryOutRole(target.window, role);
      return null;
    },
    async copyEvents(events) {
      const copied = await (await import('./event-clipboard')).copyEvents(target.session, events);
      await lookAtClipboard();
      app.changed();
      return copied;
    },
    async dragEvents(token, events) {
      (await import('./event-clipboard')).dragEvents(target.session, token, events);
      return null;
    },
    placeEvents: async (token) => (await import('./event-clipboard')).placeEvents(target.session, token),
    madeOf: async () => (await import('./made-of')).madeOf(),
    misspelled: (words) => (app.settings.current().preferences.spellCheck ? import('../spelling/spelling').then(({ misspelled }) => misspelled(words)) : []),
    reportProblem(what) {
      writeLog(`page: ${what}`);
      return null;
    },
    log: () => endOfLog(),
    showLog() {
      shell.showItemInFolder(logToShow());
      return ok(null);
    },
    checkUpdates() {
      void app.updates.check()?.then((check) => check.byHand());
      return ok(null);
    },
    readyToClose() {
      target.pageIsReadyToClose();
      return null;
    },
    noticeAction(notice, action) {
      void target.session?.noticeAction(notice, action);
      if (action === SHOW_KEPT_TWICE) target.showKeptTwice();
      if (notice === UPDATE_NOTICE && action === 'download') void app.updates.check()?.then((check) => check.download());
      if (notice === UPDATE_NOTICE && action === 'stop') void app.updates.check()?.then((check) => { check.stopDownload(); });
      if (notice === RETURNED_NOTICE) shell.showItemInFolder(logToShow());
      if (notice.startsWith('export:')) void (action === 'open' ? exports.open(notice.slice('export:'.length)) : exports.show(notice.slice('export:'.length)));
      return null;
    },
    async openExternal(address) {
      const url = addressOf(address);
      if (url === null || !OUTSIDE.includes(url.protocol)) return failTelling('not-an-address', address.slice(0, 80), words().failures.window.notAnAddress);
      const { cancel, openAddress } = words().asking;
      const { response } = await dialog.showMessageBox(target.window, {
        type: 'question', title: 'Dateline', message: openAddress.message, detail: url.href.slice(0, 400), buttons: [openAddress.confirm, cancel], defaultId: 1, cancelId: 1, noLink: true,
      });
      if (response === 0) await shell.openExternal(url.href);
      return ok(null);
    },
    showMenu(name, subject) {
      showContextMenu(app, target, name, subject);
      return null;
    },
  };
}
