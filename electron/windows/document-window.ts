/**
 * One window and the timeline in it: the session's events go to the page, the page's requests to the session.
 */
import { dialog, type BrowserWindow, type WebContents } from 'electron';
import { isAscii } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { PageFact } from '../../core/commands/command-state';
import { pushChannel, type Notice, type PushName, type Pushes, type SentDocument, type ViewState } from '../../core/ipc-contract';
import { APP_INDEX } from '../shell/app-protocol';
import { writeLog } from '../shell/log';
import { withDocument, withRecent } from '../settings/settings';
import type { Timeline } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import type { DocumentSession } from '../storage/document-session';
import type { SessionEvent } from '../storage/session-parts';
import type { Look } from '../storage/look-at-file';
import type { AppContext } from './app-context';
import { folderWords } from './recent-files';
import { showTextMenus } from './text-menus';
import { CrashWatch } from './window-crash';
import { boundsOf, placeFor } from './window-place';

/** The looks of a window that nobody has changed yet; sizes as in renderer/state/view.ts. */
const FIRST_VIEW: ViewState = {
  view: 'chronology', sourceWidthPx: 430, inspectorWidthPx: 316, sourceOpen: true, inspectorOpen: true, overviewOpen: true,
  selectedSource: null, selectedEvent: null, showFurniture: true,
};

/** The page may take this long to send what was typed last before the window closes without waiting on. */
const LAST_WORDS_MS = 2_000;

/** Second versions left beside a file by sync services are looked for this long after it was opened. */
const LOOK_AGAIN_MS = 1_000;

function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (isAscii(buffer) ? buffer.toString('latin1') : buffer.toString('utf8')).replace(/^\uFEFF/, '');
}

/** From this size on a page that starts fetches a text instead of being handed it. */
const LONG_BYTES = 500_000;

/** Letters of a system's dialogue that still fit on a screen. */
const MOST_DETAIL = 4_000;

/** What is handed to the page at once of the text of one edit; in characters. */
const PART_LENGTH = 100_000;

export class DocumentWindow {
  session: DocumentSession | null = null;
  private stopListening: () => void = () => {};
  /** What is selected in the page, as it last said. */
  selected: { readonly event: string | null; readonly source: string | null } = { event: null, source: null };
  /** What else decides whether a command can be given, as the page last said. */
  facts: readonly PageFact[] = [];
  /** Sentences about what the last merge kept twice. */
  private keptTwice: readonly string[] = [];
  private readonly crashes = new CrashWatch(this);
  private readonly early: Notice[] = [];
  private pageListens = false;
  private readonly listening: (() => void)[] = [];
  /** The file's own bytes, while they say the same as the timeline of this session and the page has not been given them. */
  private fresh: { readonly timeline: Timeline; readonly bytes: Uint8Array } | null = null;
  private opening: Promise<void> | null = null;
  /** Finds the first rows of the file that is being opened. */
  private lookFirst: (() => Promise<Look | null>) | null = null;
  private lookIsShown: () => void = () => {};
  /** Resolves when the page shows the first rows, or when there are none to show: from then on opening holds nothing up. */
  readonly lookShown = new Promise<void>((resolve) => { this.lookIsShown = resolve; });
  private look: { readonly target: string; readonly address: string; bytes: Uint8Array | null } | null = null;
  endOpening: () => void = () => {};
  private isClosing = false;
  private hasLeft = false;
  private isDiscarded = false;
  private isDeaf = false;
  private asking: Promise<boolean> | null = null;
  private leaving: Promise<void> | null = null;
  private readyToClose: () => void = () => {};

  /** @param window Loading its page since this turn of the process; its own from now on. */
  constructor(private readonly app: AppContext, readonly window: BrowserWindow) {
    this.window.on('close', (event) => { this.whenClosing(event); });
    this.window.on('closed', () => { app.closed(this); });
    this.window.on('focus', () => {
      app.changed();
      // Some disks cannot be watched, and coming back is when another program has just been at work.
      void this.session?.checkOutside();
    });
    for (const moved of ['resize', 'move'] as const) this.window.on(moved as 'resize', () => { this.rememberPlace(); });
    this.window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      this.pageListens = false;
      if (reason !== 'clean-exit' && !this.isClosing && this.leaving === null) this.crashes.pageGone(reason, exitCode);
    });
    showTextMenus(this.window);
    this.window.webContents.on('did-start-navigation', (_event, _url, isInPlace, isMainFrame) => { if (isMainFrame && !isInPlace) this.pageListens = false; });
    // A page that goes to about:blank is not asked first; it comes back.
    this.window.webContents.on('did-navigate', (_event, url) => { if (url !== APP_INDEX) void this.window.loadURL(APP_INDEX); });
    app.windows.add(this);
  }

  get contents(): WebContents {
    return this.window.webContents;
  }

  /** Key under which looks and place are remembered: the file, or nothing for a window without one. */
  private get rememberedUnder(): string {
    return (this.session === null ? this.look?.target : this.session.filePath) ?? '';
  }

  get view(): ViewState {
    const { documents } = this.app.settings.current();
    return documents[this.rememberedUnder]?.view ?? documents['']?.view ?? FIRST_VIEW;
  }

  rememberView(view: ViewState): void {
    this.app.changed();
    // Lanes are those of one document.
    const { lanes: _lanes, ...looks } = view;
    this.app.settings.change((settings) => withDocument(withDocument(settings, '', { view: { ...looks, selectedEvent: null, selectedSource: null } }), this.rememberedUnder, { view }));
  }

  private rememberPlace(): void {
    if (this.window.isDestroyed() || this.window.isMinimized()) return;
    const bounds = boundsOf(this.window);
    this.app.settings.change((settings) => withDocument(withDocument(settings, '', { bounds }), this.rememberedUnder, { bounds }));
  }

  push<Name extends PushName>(name: Name, value: Pushes[Name]): void {
    // A page that has not asked for its start yet will be given everything then.
    if (this.pageListens && !this.window.isDestroyed()) this.contents.send(pushChannel(name), value);
  }

  /** Shown at once, or handed over when the page asks for its start. */
  notify(notice: Notice): void {
    if (this.pageListens) this.push('notice', notice);
    else this.early.push(notice);
  }

  /** The notices that came before the page listened; from here on they go straight to it. */
  takeEarlyNotices(): readonly Notice[] {
    this.pageListens = true;
    for (const tell of this.listening.splice(0)) tell();
    return this.early.splice(0);
  }

  /** Resolves once the page hears what is pushed to it. */
  whenListening(): Promise<void> {
    return this.pageListens ? Promise.resolve() : new Promise((resolve) => { this.listening.push(resolve); });
  }

  /** @param isStart The page waits for it and for nothing else; what is pushed keeps its place among other pushes. */
  documentState(isStart = false): SentDocument | null {
    const { session } = this;
    if (session === null) return null;
    const { timeline, fileName, folder, readOnly, history, saveState } = session;
    const { revision, structureRevision } = timeline;
    const bytes = this.fresh?.timeline === timeline && this.fresh.bytes.byteLength > 0 ? this.fresh.bytes : null;
    this.fresh = null;
    const address = isStart && bytes !== null && bytes.byteLength >= LONG_BYTES ? this.addressOf(bytes) : null;
    return { json: address !== null ? null : bytes === null ? JSON.stringify(timeline) : textOf(bytes), address, revision, structureRevision, fileName, folder: folder === null ? null : folderWords(folder), readOnly, history, saveState, isPartial: false };
  }

  /** Where the page fetches these bytes, or has fetched them while they were read here. */
  private addressOf(bytes: Uint8Array): string {
    const { look } = this;
    this.look = null;
    return look !== null && look.bytes !== null && Buffer.compare(look.bytes, bytes) === 0 ? look.address : this.app.offer(() => bytes);
  }

  /** What the page of this window starts with: the first rows of a file that is still being read, or all there is. */
  async startingDocument(): Promise<SentDocument | null> {
    const { lookFirst } = this;
    this.lookFirst = null;
    const look = lookFirst === null ? null : await lookFirst();
    if (look === null) {
      this.lookIsShown();
      await this.ready();
      return this.documentState(true);
    }
    const { target, text, timeline: { revision, structureRevision } } = look;
    const address = this.app.offer(async () => {
      const bytes = await readFile(target);
      if (this.look?.address === address) this.look.bytes = bytes;
      return bytes;
    });
    this.look = { target, address, bytes: null };
    this.takeRememberedPlace();
    return {
      json: text, address, revision, structureRevision, fileName: basename(target), folder: folderWords(dirname(target)), readOnly: false,
      history: { undoLabel: null, redoLabel: null }, saveState: { type: 'none' }, isPartial: true,
    };
  }

  pushDocument(): void {
    if (this.pageListens) this.push('document', this.documentState());
  }

  /** The page of a window that is about to get a timeline waits for it, or for a look at it, instead of showing itself empty. `endOpening` ends it early. */
  beginOpening(opening: Promise<unknown>, lookFirst: (() => Promise<Look | null>) | null): void {
    this.lookFirst = lookFirst;
    if (lookFirst === null) this.lookIsShown();
    this.opening = new Promise((resolve) => { this.endOpening = resolve; });
    void opening.finally(this.endOpening);
  }

  /** Resolves when there is something to show, or nothing to wait for. */
  async ready(): Promise<void> {
    await this.opening;
    this.opening = null;
  }

  /** Puts a timeline into this window. What was in it before must have been closed. */
  show(session: DocumentSession, bytes: Uint8Array | null = null): void {
    this.stopListening();
    this.session = session;
    this.fresh = bytes === null ? null : { timeline: session.timeline, bytes };
    this.stopListening = session.listen((event) => { this.whenSession(event); });
    // It was read a moment ago; looking again can wait until the window is drawn.
    setTimeout(() => { if (this.session === session) void session.checkOutside(); }, LOOK_AGAIN_MS).unref();
    this.takeRememberedPlace();
    this.endOpening();
    this.whenNamed();
    this.push('view', this.view);
    this.pushDocument();
  }

  private takeRememberedPlace(): void {
    const bounds = this.app.settings.current().documents[this.rememberedUnder]?.bounds;
    if (bounds === undefined || this.app.windows.size !== 1) return;
    this.window.setBounds(placeFor(bounds));
    if (bounds.maximized) this.window.maximize();
  }

  /** The file has got a name, or another one. */
  whenNamed(): void {
    const path = this.session?.filePath ?? null;
    if (path !== null) {
      this.app.settings.change((settings) => withRecent(settings, path));
      if (process.platform === 'darwin') this.window.setRepresentedFilename(path);
    }
    this.app.changed();
  }

  private pushEdit(command: string, { revision, history }: Pick<Pushes['applied'], 'revision' | 'history'>): void {
    let sent = 0;
    for (; command.length - sent > PART_LENGTH; sent += PART_LENGTH) this.push('appliedPart', command.slice(sent, sent + PART_LENGTH));
    this.push('applied', { revision, history, command: command.slice(sent), length: command.length });
  }

  private whenSession(event: SessionEvent): void {
    switch (event.type) {
      case 'applied':
        this.pushEdit(JSON.stringify(event.command), event);
        this.app.changed();
        break;
      case 'document':
        this.pushDocument();
        this.app.changed();
        break;
      case 'save-state':
        this.push('saveState', event.state);
        if (process.platform === 'darwin') this.window.setDocumentEdited(event.state.type !== 'saved');
        break;
      case 'notice':
        this.notify(event.notice);
        break;
      case 'conflicts':
        this.keptTwice = event.sentences;
        this.showKeptTwice();
        break;
    }
  }

  /** What the last merge kept twice, in a dialogue; what does not fit in one is counted. */
  showKeptTwice(): void {
    const shown: string[] = [];
    for (const sentence of this.keptTwice) {
      if (shown.join('\n\n').length + sentence.length > MOST_DETAIL) break;
      shown.push(sentence);
    }
    const rest = this.keptTwice.length - shown.length;
    void dialog.showMessageBox(this.window, {
      type: 'info', title: 'Dateline', message: words().asking.merged,
      detail: [...shown, ...(rest > 0 ? [words().storage.outside.more(rest)] : [])].join('\n\n'), buttons: [words().asking.ok], noLink: true,
    });
  }

  /** The page has sent everything typed. */
  pageIsReadyToClose(): void {
    this.readyToClose();
  }

  /** Closed by hand: once everything is safe. */
  private whenClosing(event: Electron.Event): void {
    if (this.hasLeft) return;
    event.preventDefault();
    if (this.isClosing) return;
    this.isClosing = true;
    void this.mayGo().then(async (goes) => {
      if (!goes) return;
      await this.letGo();
      if (!this.window.isDestroyed()) this.window.close();
    }).finally(() => { this.isClosing = false; });
  }

  /** Waits for the last keystrokes, and asks about what would be left behind. Asked again meanwhile, it is the same question. */
  mayGo(): Promise<boolean> {
    this.asking ??= this.askWhetherToGo().finally(() => { this.asking = null; });
    return this.asking;
  }

  private async askWhetherToGo(): Promise<boolean> {
    const { session } = this;
    if (session === null || this.hasLeft) return true;
    await this.hearLastWords();
    const { saveState } = session;
    if (saveState.type !== 'saved' && saveState.type !== 'read-only') {
      const { askAboutAstray, askAboutUnstored } = await import('./unsaved-question');
      if (await askAboutUnstored(this.window, session) === 'stay' || await askAboutAstray(this.window, session) === 'stay') return false;
    }
    if (session.filePath !== null || this.app.isQuitting()) return true;
    const { askAboutUnsaved } = await import('./unsaved-question');
    const answer = await askAboutUnsaved(this.window, session);
    this.isDiscarded = answer === 'discard';
    return answer !== 'stay';
  }

  /** Saves and closes the timeline; from then on the window closes at once. */
  letGo(): Promise<void> {
    this.leaving ??= this.leave();
    return this.leaving;
  }

  private async leave(): Promise<void> {
    // Also of a window that was never moved: the next one comes where this one stood.
    this.rememberPlace();
    try {
      // Another window may have asked something since this one was asked.
      await this.hearLastWords();
      await (this.isDiscarded ? this.session?.discard() : this.session?.close());
      await this.rememberRows();
    } catch (error) {
      // Every edit is in the journal: the next start brings it back, and nobody is kept here.
      writeLog(`closing: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    this.hasLeft = true;
  }

  /** The next start shows the rows about what was selected. */
  private async rememberRows(): Promise<void> {
    const path = this.session?.filePath ?? null;
    const { view, selectedEvent } = this.view;
    if (path === null || view === 'lanes') return;
    const { rememberRows } = await import('../storage/cut-from-file');
    await rememberRows(this.app.dataDir, path, selectedEvent);
  }

  /** A page that has not answered once is not waited for again. */
  private async hearLastWords(): Promise<void> {
    if (this.session === null || this.isDeaf || this.window.isDestroyed() || this.contents.isCrashed()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => { this.isDeaf = true; resolve(); }, LAST_WORDS_MS);
      this.readyToClose = () => { clearTimeout(timer); resolve(); };
      this.push('closing', null);
    });
  }
}
