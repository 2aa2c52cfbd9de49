/**
 * The app from its first window on: settings, language, windows, menus, and what was open.
 *
 * Loaded while the first window (`main.ts`) waits for its page; all of it up to the first `await` runs before that page
 * can ask for anything.
 */
import { app, BrowserWindow, nativeTheme } from 'electron';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { showDaysIn, startWeeksOn } from '../core/dates/shown-dates';
import { SAVE_PACES, regionOf, weekStartFor } from '../core/preferences';
import type { Notice } from '../core/ipc-contract';
import type { Failure } from '../core/result';
import { words } from '../core/words/words';
import { bringForward } from './windows/bring-forward';
import type { Importer } from './import/importer';
import { answerFor } from './ipc/answer-requests';
import type { Answer } from './ipc/channels';
import { changeLanguage, speakLanguageOf } from './settings/app-language';
import { openSettings } from './settings/settings';
import type { AppServer } from './shell/app-protocol';
import { BUILT_FOLDER } from './shell/built-folder';
import { stayAfterAll } from './shell/start-again';
import { namesTimeline, type NamedFiles } from './shell/named-files';
import { replaceFile } from './storage/atomic-save';
import { createUpdates } from './updates/updates';
import { paceAutosave } from './storage/autosave';
import { keepVersionsEvery } from './storage/versions';
import { freshId } from './storage/fresh-ids';
import { findRecoverable } from './storage/find-recoverable';
import { menuKeeper } from './windows/app-commands';
import type { AppContext } from './windows/app-context';
import { DocumentWindow } from './windows/document-window';
import { asideOf } from './windows/fit-on-screens';
import { lookFor, openFileIn, recoverIn } from './windows/open-timeline';
import { openNamedIn } from './windows/open-named';
import { openFrame } from './windows/window-frame';
import { boundsOf } from './windows/window-place';
import { Quitting } from './windows/quitting';
import { requestsOf } from './windows/window-requests';

/** What there is when the rest of the program is there: a window that loads its page, and who serves it. */
export interface Begun {
  readonly settingsFile: string;
  readonly server: AppServer;
  readonly firstFrame: BrowserWindow;
  readonly namedFiles: NamedFiles;
  /** Files that were named at the start, by their paths: timelines to open, others to import. */
  readonly named: readonly string[];
  /** What was found of the first timeline that is to be opened, for the window to show first; null where none is. */
  readonly cut: Promise<Uint8Array | null> | null;
  readonly answerWith: (answer: Answer) => void;
}

const windows = new Set<DocumentWindow>();
let importing: Promise<Importer> | null = null;

async function startImporter(): Promise<Importer> {
  const [{ createImporter }, { createParserHost }, { startPageParser }] = await Promise.all([import('./import/importer'), import('./import/parser-host'), import('./import/start-page-parser')]);
  const host = createParserHost(() => startPageParser(join(BUILT_FOLDER, '../preload/parser-page.js')));
  return createImporter({ host, newSourceId: () => freshId('s') });
}

function createContext(server: AppServer, settingsFile: string): AppContext {
  const dataDir = app.getPath('userData');
  const settings = openSettings(settingsFile, async (file, text) => {
    const written = await replaceFile(file, Buffer.from(text));
    if (!written.ok) throw new Error(written.failure.message);
  }, (why) => { focused()?.notify({ id: 'settings-unwritten', tone: 'warning', title: words().native.preferences.unwritten(why), detail: words().native.preferences.unwrittenDetail }); });
  const quitting = new Quitting(windows, () => { stayAfterAll(); context.changed(); });
  const context: AppContext = {
    dataDir, settings, windows,
    saveWorkerFile: join(BUILT_FOLDER, 'save-worker.js'),
    assetsRoot: join(BUILT_FOLDER, '../../assets'),
    changePreferences(change) {
      settings.change((before) => ({ ...before, preferences: { ...before.preferences, ...change } }));
      applyPreferences(context);
    },
    importer: () => (importing ??= startImporter()),
    isQuitting: () => quitting.isQuitting,
    closed(one) {
      windows.delete(one);
      // Pages that nobody sees (a parser's, a printer's) would keep the app alive, unseen, after its last window. It ends before the list of open timelines follows, so that the next start has them.
      if (windows.size === 0 && process.platform !== 'darwin') void quitting.leave(() => { app.quit(); });
      context.changed();
    },
    offer: (bytes) => server.offer(bytes),
    openWindow(file = null) {
      const { documents, preferences } = settings.current();
      const others = [...windows].map(({ window }) => boundsOf(window));
      const place = documents[file ?? '']?.bounds ?? documents['']?.bounds ?? others.at(-1);
      return takeWindow(context, openFrame({ bounds: place === undefined ? undefined : asideOf(place, others), theme: preferences.theme }));
    },
    pageAsked: () => {
      if (menusWait) setImmediate(() => { menusWait = false; scheduleMenu(context); });
    },
    updates: createUpdates({
      preferences: () => settings.current().preferences,
      turnOn: () => { context.changePreferences({ updates: true }); },
      tell: (notice) => { tellSomewhere(notice); },
      // In every window: which one is in front changes while it runs.
      progress: (shown) => { for (const one of windows) one.push('progress', { task: 'update', ...shown }); },
      leave: (end) => { void quitting.leave(end); },
    }),
    chooseLanguage(choice) {
      void changeLanguage(settings, choice).then((language) => {
        for (const one of windows) one.push('language', language);
        context.changed();
      });
    },
    changed: () => { scheduleMenu(context); },
  };
  app.on('before-quit', (event) => { void quitting.begin(event, () => { app.quit(); }); });
  return context;
}

/** Main shows dates too: in PDFs, in questions, in what it copies. */
function applyPreferences(context: AppContext): void {
  const { preferences } = context.settings.current();
  // What is like the system in a page is as this says.
  nativeTheme.themeSource = preferences.theme;
  showDaysIn(preferences.dayOrder);
  startWeeksOn(weekStartFor(preferences.weekStart, regionOf(app.getLocaleCountryCode(), app.getLocale())));
  paceAutosave(SAVE_PACES[preferences.autosave]);
  keepVersionsEvery(preferences.versionMinutes * 60_000);
  context.updates.follow();
  for (const one of context.windows) one.push('preferences', preferences);
  context.changed();
}

const tellFailure = (target: DocumentWindow, { subject, message, remedy, code }: Failure): void => {
  target.notify({ id: `failure-${code}-${subject}`, tone: 'error', title: words().asking.failed(subject, message), detail: remedy });
};

/** What concerns no window in particular, while none is open: a Mac's app lives on, and opens none of itself. */
const untold: Notice[] = [];

function tellSomewhere(notice: Notice): void {
  const front = focused();
  if (front === null) untold.push(notice);
  else front.notify(notice);
}

const handlers = new Map<number, ReturnType<typeof requestsOf>>();

/** A window for a document, in the frame that loads its page. */
function takeWindow(context: AppContext, frame: BrowserWindow): DocumentWindow {
  const created = new DocumentWindow(context, frame);
  handlers.set(created.contents.id, requestsOf(context, created));
  for (const notice of untold.splice(0)) created.notify(notice);
  return created;
}

const focused = (): DocumentWindow | null => {
  const current = BrowserWindow.getFocusedWindow();
  return [...windows].find((one) => one.window === current) ?? [...windows].at(-1) ?? null;
};

/** Menus take longer to make than anything else at the start, and nobody misses them before there is a page. */
let menusWait = true;
let menuScheduled = false;
let keepMenu: (() => void) | null = null;

/** Menus follow once for any number of changes in a turn. */
function scheduleMenu(context: AppContext): void {
  if (menuScheduled || menusWait) return;
  menuScheduled = true;
  keepMenu ??= menuKeeper({ context, handlersOf: (target) => handlers.get(target.contents.id), focused });
  setImmediate(() => {
    menuScheduled = false;
    keepMenu?.();
  });
}

const openNamed = (context: AppContext, into: DocumentWindow | null, paths: readonly string[]): Promise<readonly string[]> =>
  openNamedIn(context, into, paths, (failure) => { tellFailure(into ?? focused() ?? context.openWindow(), failure); });

/** Imports files that are no timelines, as if they had been dropped on the window. */
function importNamed(target: DocumentWindow, paths: readonly string[]): void {
  const importing = handlers.get(target.contents.id);
  if (paths.length === 0 || importing === undefined) return;
  void target.whenListening().then(async () => { target.push('imported', await importing.importPaths(paths)); });
}

/** The timelines of the last run, and whatever it could not bring to safety. */
async function reopen(context: AppContext, first: DocumentWindow, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const opened = await openFileIn(context, first, path);
    if (!opened.ok) tellFailure(first, opened.failure);
  }
  const named = await Promise.all(paths.map((path) => realpath(path).catch(() => path)));
  for (const left of await findRecoverable(context.dataDir)) {
    const { filePath, fileThere, leftBy } = left;
    if (filePath !== null && fileThere && [...windows].some(({ session }) => session?.filePath === filePath)) continue;
    // Whether to open it was asked just now.
    if (filePath !== null && fileThere && leftBy !== null && named.includes(filePath)) continue;
    const recovered = await recoverIn(context, first, left);
    if (recovered?.ok === false) first.notify({ id: `recover-${left.id}`, tone: 'warning', title: words().asking.failed(recovered.failure.subject, recovered.failure.message), detail: recovered.failure.remedy });
  }
}

/** Longest wait for a page that does not ask for anything. */
const NO_PAGE_MS = 1_000;

/** Reading a large timeline keeps this process busy: the page gets its program first, and the first rows to show. */
async function whenPageHasStarted(server: AppServer, first: DocumentWindow): Promise<void> {
  await server.programSent;
  await Promise.race([first.lookShown, new Promise((resolve) => { setTimeout(resolve, NO_PAGE_MS).unref(); })]);
}

export async function start({ settingsFile, server, firstFrame, namedFiles, named, cut, answerWith }: Begun): Promise<void> {
  const context = createContext(server, settingsFile);
  applyPreferences(context);
  await speakLanguageOf(context.settings);
  const timelines = named.filter(namesTimeline);
  // Taken now: what is open is written down anew as soon as anything is.
  const paths = timelines.length > 0 ? timelines : context.settings.current().open;
  const first = takeWindow(context, firstFrame);
  const { damaged } = context.settings;
  if (damaged !== null) first.notify({ id: 'settings-damaged', tone: 'warning', title: words().native.preferences.damaged, detail: words().native.preferences.damagedDetail(damaged) });
  context.changed();
  const [path] = paths;
  const started = path === undefined ? Promise.resolve() : whenPageHasStarted(server, first);
  const reopened = started.then(() => reopen(context, first, paths));
  first.beginOpening(reopened, path === undefined || cut === null ? null : () => lookFor(context, path, cut));
  void reopened.then(() => openNamed(context, first, named.filter((one) => !namesTimeline(one)))).then((rest) => { importNamed(first, rest); });
  answerWith(answerFor((contents) => handlers.get(contents.id) ?? null));
  namedFiles.deliver((others) => {
    const target = focused() ?? context.openWindow();
    if (others.length === 0 || target.session === null) bringForward(target.window);
    // A window that has a timeline on its way keeps it. What is behind a dialogue stays as it is for whoever works in it: pasted text would go into another timeline.
    void target.ready().then(async () => {
      const isBusy = target.facts.includes('dialog');
      const rest = await openNamed(context, isBusy ? null : target, others);
      if (rest.length === 0) return;
      const taking = isBusy ? context.openWindow() : target;
      bringForward(taking.window);
      importNamed(taking, rest);
    });
  });
  app.on('activate', () => { if (windows.size === 0) context.openWindow(); });
  app.on('will-quit', (event) => {
    // Settings are written a moment after they change; the last of them are written before the process ends.
    event.preventDefault();
    void Promise.allSettled([context.settings.flush(), importing?.then((importer) => { importer.dispose(); })]).then(() => { app.exit(0); });
  });
  app.on('window-all-closed', () => { if (context.isQuitting() || process.platform !== 'darwin') app.quit(); });
}
