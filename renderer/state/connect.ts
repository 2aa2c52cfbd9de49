/**
 * Ties the stores to main: fetches the start state, then keeps up with what main pushes.
 */
import type { DocumentState, SentDocument } from '../../core/ipc-contract';
import { bridge } from '../bridge';
import { reportImport } from './document-intents';
import { sendDrafts } from './edit';
import { followEdits } from './follow-edits';
import { takeLanguage, wholeWords } from './language';
import { documentFrom, fetchAhead, fetchedDocument, mirrorOf, useMirror } from './mirror';
import { takePreferences, usePreferences } from './preferences';
import { followSaving } from './saving-notices';
import { dropNotice, showNotice, showNotices, useShell } from './shell';
import { FIRST_LANES, FIRST_VIEW, nextRequest, remembered, useView } from './view';

/** Writing what the window looks like is put off this long, so that dragging a divider writes once. */
const REMEMBER_DELAY_MS = 300;

/** A window that nobody sees gets no pictures; what waits for one goes on after this long all the same. */
const UNSEEN_MS = 400;

/** Selection that still makes sense in this document; the first source where none does. */
function fitSelection(document: DocumentState | null, reveals: boolean): void {
  const { selectedEvent, selectedSource } = useView.getState();
  const sources = document?.timeline.sources ?? [];
  const event = document?.timeline.events.find((one) => one.id === selectedEvent)?.id ?? null;
  useView.setState({
    selectedEvent: event,
    ...(reveals ? { revealEvent: event === null ? null : { event, at: nextRequest() } } : {}),
    selectedSource: (sources.find((source) => source.id === selectedSource) ?? sources[0])?.id ?? null,
    selectedParagraph: null, sourceSelection: null, hoveredEvent: null,
  });
}

/** @param reveals Scrolls to what is selected; not for the rest of a document whose first rows are being read already. */
function takeDocument(document: DocumentState | null, reveals = true): void {
  useMirror.setState(mirrorOf(document), true);
  fitSelection(document, reveals);
}

/** What main starts with, taken when it is there. A text that cannot be fetched any more is handed over at the next asking. */
async function startWith(sent: SentDocument | null, reveals = true): Promise<void> {
  const document = await fetchedDocument(sent).catch(async () => documentFrom((await bridge().start()).document));
  takeDocument(document, reveals);
}

/** For whoever measures a start, or looks into one: how many events were there at which time. */
function markTime(name: 'first rows' | 'whole timeline'): void {
  performance.mark(name, { detail: { events: useMirror.getState().timeline?.events.length ?? 0 } });
}

/** Resolves when the window's first picture is on the screen, or in a moment where nobody sees the window. */
const firstPicture = (): Promise<void> => new Promise((painted) => {
  new PerformanceObserver(() => { painted(); }).observe({ type: 'paint', buffered: true });
  setTimeout(painted, UNSEEN_MS);
});

/** The rest of a document whose first rows are there. Main begins to read it when it is asked, so that the first picture has both processors. */
async function completeLook(address: string | null): Promise<void> {
  await firstPicture();
  if (address !== null) fetchAhead(address);
  const asked = bridge().start();
  const { document, notices } = await asked;
  await startWith(document, false);
  markTime('whole timeline');
  showNotices(notices);
}

function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { theme } = usePreferences.getState();
    const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply);
  usePreferences.subscribe(apply);
}

function followTitle(): void {
  // A Mac shows it in the window's close button.
  const isMac = useShell.getState().platform === 'darwin';
  useMirror.subscribe(({ timeline, fileName, saveState }) => {
    const isEdited = saveState.type === 'failed' || saveState.type === 'unsaved-new' || saveState.type === 'saving';
    document.title = timeline === null ? 'Dateline' : `${isEdited && !isMac ? '• ' : ''}${timeline.title}${fileName === null ? '' : ` (${fileName})`} – Dateline`;
  });
}

let remembering: ReturnType<typeof setTimeout> | null = null;

function rememberNow(): void {
  if (remembering === null) return;
  clearTimeout(remembering);
  remembering = null;
  void bridge().rememberView(remembered(useView.getState()));
}

function rememberLooks(): void {
  useView.subscribe((view, before) => {
    const [now, then] = [remembered(view), remembered(before)];
    if (JSON.stringify(now) === JSON.stringify(then)) return;
    if (remembering !== null) clearTimeout(remembering);
    remembering = setTimeout(rememberNow, REMEMBER_DELAY_MS);
  });
  // A page that is loaded anew begins where this one was left.
  window.addEventListener('pagehide', rememberNow);
}

/** Main greys in the menus what the selection rules out. */
function reportSelection(): void {
  let told = '';
  const tell = (): void => {
    const { selectedEvent, selectedSource } = useView.getState();
    const now = `${selectedEvent ?? ''} ${selectedSource ?? ''}`;
    if (now === told) return;
    told = now;
    void bridge().selected(selectedEvent, selectedSource);
  };
  tell();
  useView.subscribe(tell);
}

export interface Connected {
  /** To be called when what is there is drawn: sees to it that all of the document comes, where its first rows came alone. */
  readonly complete: () => Promise<void>;
}

/** Resolves when there is something to draw: the document, its first rows, or the empty window. */
export async function connect(): Promise<Connected> {
  const main = bridge();
  const start = await main.start();
  const { platform, version, locale, recent, notices, updates } = start;
  useShell.setState({ platform, version, locale, recent, updates });
  showNotices(notices);
  useView.setState({ ...FIRST_VIEW, ...(start.view as Partial<typeof FIRST_VIEW>) });
  takePreferences(start.preferences);
  await takeLanguage(start.language);
  followTheme();
  followTitle();
  const look = start.document;
  if (look?.isPartial === true) {
    takeDocument(documentFrom(look));
    markTime('first rows');
    return { complete: () => completeLook(look.address).then(() => { keepUp(main); }) };
  }
  await startWith(look);
  keepUp(main);
  return { complete: () => Promise.resolve() };
}

/** From here on the window follows what main says, and tells what it looks like. */
function keepUp(main: ReturnType<typeof bridge>): void {
  rememberLooks();
  reportSelection();
  followSaving();
  // The preload keeps what was pushed meanwhile, in order, until it is listened to.
  // Another document comes with its own lanes, or with none arranged.
  main.on('view', (view) => { useView.setState({ lanes: FIRST_LANES, ...(view as Partial<typeof FIRST_VIEW>) }); });
  main.on('preferences', takePreferences);
  main.on('language', (language) => { void takeLanguage(language); });
  main.on('document', (sent) => { takeDocument(documentFrom(sent)); });
  followEdits(main, () => { void main.start().then(({ document }) => startWith(document)); });
  main.on('saveState', (saveState) => { useMirror.setState({ saveState }); });
  main.on('closing', () => {
    sendDrafts();
    rememberNow();
    void main.readyToClose();
  });
  main.on('recent', (recent) => { useShell.setState({ recent }); });
  main.on('notice', showNotice);
  main.on('noticeGone', dropNotice);
  main.on('progress', (progress) => {
    // The end of one task is not that of another, whose bar may have taken its place.
    useShell.setState(({ progress: shown }) => ({ progress: !progress.finished ? progress : shown?.task === progress.task ? null : shown }));
  });
  main.on('eventFiles', (files) => { void Promise.all([import('../import-events/import-intents'), wholeWords()]).then(([{ showEventFiles }]) => { showEventFiles(files); }); });
  main.on('imported', (outcomes) => { void reportImport(outcomes); });
  main.on('menu', ({ command, subject }) => { void Promise.all([import('./menu-commands'), wholeWords()]).then(([{ carryOutMenuCommand }]) => { carryOutMenuCommand(command, subject); }); });
}
