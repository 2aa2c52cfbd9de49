/**
 * Everything that passes between the window and the main process, by name and type.
 *
 * Main validates each request against electron/ipc/request-schemas.ts (one schema a name, checked to agree with these
 * types), after it has checked the sender's origin and frame. The window never sends a path: files it may touch were
 * chosen in a dialog of main's or dropped, and are named by opaque handles.
 */
import type { ExportRequest, ExportSettings } from './interchange/export-request';
import type { Grouping } from './layout/lane-groups';
import type { PdfReport } from './interchange/pdf-report';
import type { EventsPreview, EventsTaken, OfferedFile } from './interchange/events-preview';
import type { TableMapping } from './interchange/propose-mapping';
import type { TimelineDifference } from './merge/difference';
import type { WindowCommand, WindowRole } from './commands/command-ids';
import type { PageFact } from './commands/command-state';
import type { Preferences } from './preferences';
import type { Result } from './result';
import type { AnchorState } from './sources/anchor';
import type { Edit } from './timeline/commands';
import type { EventId, SourceId, Timeline } from './timeline/types';
import type { Language, LanguageChoice } from './words/language';

/** How the words in the status bar come about. */
export type SaveState =
  /** Nothing is open. */
  | { readonly type: 'none' }
  /** Every acknowledged edit is in the file. */
  | { readonly type: 'saved' }
  /** Every acknowledged edit is in the journal; the file follows. */
  | { readonly type: 'saving' }
  /** Kept in the journal; the person has not chosen a file yet. */
  | { readonly type: 'unsaved-new' }
  /** Opened from a newer version or a place without write permission: edits are refused. */
  | { readonly type: 'read-only'; readonly reason: string }
  /** The last write failed. Edits are still in the journal unless `journal` is false. */
  | { readonly type: 'failed'; readonly message: string; readonly remedy: string; readonly journal: boolean };

export interface HistoryState {
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

export interface DocumentState {
  readonly timeline: Timeline;
  /** File name without folder; null while there is no file. */
  readonly fileName: string | null;
  /** The folder, for a tooltip; null while there is no file. */
  readonly folder: string | null;
  readonly readOnly: boolean;
  readonly history: HistoryState;
  readonly saveState: SaveState;
  /** Only the rows that are shown first, while the file is still being read: `start`, asked again, waits for the whole. */
  readonly isPartial: boolean;
}

/**
 * A document on its way to the window: the timeline as JSON text instead of as objects.
 *
 * Objects would be copied three times, process to process and world to world: seconds for 100,000 events. Text is
 * handed over as it is and parsed once. A timeline just read from disk travels as the text of its own file.
 */
export interface SentDocument extends Omit<DocumentState, 'timeline'> {
  /** All fields of the timeline but these two, which a file spreads over its records. Null where it is to be fetched. */
  readonly json: string | null;
  /** Where a long text that was just read from disk can be fetched, once: handing it over as a string takes both sides three times as long. Of a part: where the whole will be. */
  readonly address: string | null;
  readonly revision: number;
  readonly structureRevision: number;
}

export interface RecentFile {
  /** Opaque handle for `openRecent`. */
  readonly handle: string;
  readonly fileName: string;
  readonly folder: string;
}

/** How lanes are made and arranged; see core/layout/lane-groups.ts for fields and keys. */
export interface LanesArrangement {
  readonly grouping: Grouping;
  /** Keys of lanes folded to one line. */
  readonly collapsed: readonly string[];
  /** Keys of lanes a person moved, in their order. */
  readonly order: readonly string[];
}

/** Limits of what is remembered of lanes: keys of one list, and UTF-16 units of a key. Longer ones are forgotten. */
export const LANE_KEYS_LIMIT = 800;
export const LANE_KEY_LENGTH = 400;

/** What a window remembers of its looks, kept per document by main. Sizes in CSS pixels. */
export interface ViewState {
  readonly view: 'chronology' | 'lanes';
  readonly sourceWidthPx: number;
  readonly inspectorWidthPx: number;
  readonly sourceOpen: boolean;
  readonly inspectorOpen: boolean;
  readonly overviewOpen: boolean;
  readonly selectedSource: string | null;
  readonly selectedEvent: string | null;
  readonly showFurniture: boolean;
  /** Left out as long as nobody arranged the lanes. */
  readonly lanes?: LanesArrangement;
}

export interface ShownLanguage {
  /** What the person chose. */
  readonly choice: LanguageChoice;
  /** What it comes to on this system. */
  readonly shown: Language;
}

/** Whether newer versions can be looked for, and where. */
export type UpdateSource =
  | { readonly type: 'ready'; readonly server: string }
  /** Not from a package. */
  | { readonly type: 'unpacked' }
  /** The program of Windows that is one file and installs nothing. */
  | { readonly type: 'portable' }
  /** The package was made without a server. */
  | { readonly type: 'unconfigured' };

export interface StartState {
  readonly document: SentDocument | null;
  readonly recent: readonly RecentFile[];
  readonly view: ViewState;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly version: string;
  /** BCP 47 tag of the system's region, for week starts and number shapes. */
  readonly locale: string;
  readonly preferences: Preferences;
  readonly updates: UpdateSource;
  readonly language: ShownLanguage;
  /** Notices that arose before the window could listen (a recovery). */
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly detail?: string;
  /** A thing to do about it; main knows what the id means. */
  readonly actions?: readonly { readonly id: string; readonly label: string }[];
  /** Says why the timeline of the window is not saved; goes when that is no longer so. */
  readonly ofSaving?: true;
}

export interface ImportOutcome {
  readonly fileName: string;
  readonly result: Result<{ readonly source: SourceId; readonly paragraphs: number }>;
}

/** What became of the citations of a source when a newer version of it took its place. */
export interface UpdatedSource {
  readonly fileName: string;
  readonly counts: Readonly<Record<AnchorState, number>>;
}

/** What an export would look like. */
export type ExportPreview =
  /** Real pages, as a PDF; `partly`: only the first of the chronology and of the appendix. */
  | { readonly type: 'pages'; readonly pdf: Uint8Array; readonly partly: boolean }
  /** Of a text its beginning. */
  | { readonly type: 'text'; readonly text: string; readonly partly: boolean }
  | { readonly type: 'picture'; readonly png: Uint8Array; readonly widthPx: number; readonly heightPx: number; readonly partly: boolean };

export interface PreviewedExport {
  readonly preview: ExportPreview;
  /** What is left out or lost, in sentences. */
  readonly notes: readonly string[];
  /** Events in the file. */
  readonly events: number;
}

/** An earlier version of the timeline, kept by main outside the person's folder. */
export interface EarlierVersion {
  readonly id: string;
  /** Milliseconds since 1970, by the clock of this computer. */
  readonly takenMs: number;
  readonly revision: number;
  /** It was kept of another file, such as a copy made with "Save as". */
  readonly isElsewhere: boolean;
}

export interface EarlierVersionPreview {
  readonly title: string;
  /** What restoring it would change. */
  readonly difference: TimelineDifference;
  /** Null when there is no difference. */
  readonly words: string | null;
}

/** A package that is part of Dateline. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX */
  readonly licence: string;
  /** Empty where the package brings none. */
  readonly text: string;
}

export interface MadeOf {
  readonly versions: readonly { readonly name: string; readonly version: string }[];
  readonly packages: readonly BundledPackage[];
}

/** Where the person chose to put something, or that they cancelled. */
export type Chosen<T> = { readonly type: 'done'; readonly value: T } | { readonly type: 'cancelled' };

export interface ExportedFile {
  /** Opaque handle for `showExported` and `openExported`. */
  readonly handle: string;
  readonly fileName: string;
  /** Null for what has none. */
  readonly pages: number | null;
  /** What was left out or lost, in sentences. */
  readonly notes: readonly string[];
}

/** Requests of the window; each is `window.dateline[name](...args)` and answers a promise. */
export interface Requests {
  start(): StartState;
  edit(edit: Edit): Result<{ readonly revision: number }>;
  undo(): Result<{ readonly label: string | null }>;
  redo(): Result<{ readonly label: string | null }>;
  newTimeline(): Result<null>;
  openTimeline(): Result<null>;
  openRecent(handle: string): Result<null>;
  clearRecent(): null;
  openSample(): Result<null>;
  save(): Result<null>;
  saveAs(): Result<null>;
  revert(): Result<null>;
  retrySave(): Result<null>;
  /** Newest first. */
  versions(): readonly EarlierVersion[];
  previewVersion(id: string): Result<EarlierVersionPreview>;
  /** One step that can be undone; what is there now is kept as a version first. */
  restoreVersion(id: string): Result<null>;
  /** Asks for files and imports them as sources. */
  importFiles(): readonly ImportOutcome[];
  /** Pasted text; `html` where the clipboard had it. */
  importText(text: string, html: string | null): readonly ImportOutcome[];
  /** Asks for a newer version of the source and puts it in its place, as one edit; citations that do not stand exactly wait for review. */
  updateSource(source: SourceId): Result<Chosen<UpdatedSource>>;
  cancelImport(): null;
  /** Asks for files to take events from. Empty when the person cancelled. */
  chooseEvents(): readonly OfferedFile[];
  /** Reads one of them; a table by the mapping given, whose order of day and month is null where the file is to tell. A newer request ends the one before with `import-cancelled`. */
  readEvents(handle: string, mapping: TableMapping | null): Result<EventsPreview>;
  /** Adds what was read last, as one edit; `withKnown`: also the events that are there already. */
  takeEvents(handle: string, withKnown: boolean): Result<EventsTaken>;
  /** Forgets the files offered, and stops reading. */
  endEvents(): null;
  showOriginal(source: SourceId): Result<null>;
  /** What was chosen last for this document. */
  exportSettings(): ExportSettings;
  /** One at a time: a newer request ends the one before with `export-cancelled`. */
  previewExport(request: ExportRequest): Result<PreviewedExport>;
  /** Nothing more will be previewed; frees what that took. */
  endPreview(): null;
  /** Asks where to, and remembers the settings. */
  exportFile(request: ExportRequest): Result<Chosen<ExportedFile>>;
  cancelExport(): null;
  openExported(handle: string): Result<null>;
  showExported(handle: string): Result<null>;
  /** Asks for a PDF and compares it with what it says of itself. */
  verifyPdf(): Result<Chosen<PdfReport>>;
  /** Opens the timeline of a PDF that was verified, as a new one. */
  openVerified(handle: string): Result<null>;
  rememberView(view: ViewState): null;
  /** For the whole app; every window hears of it by the push `preferences`. */
  changePreferences(change: Partial<Preferences>): null;
  /** For the whole app; every window hears of it by the push `language`. */
  chooseLanguage(choice: LanguageChoice): null;
  /** What is selected now, by id, so that menus grey what cannot be done. */
  selected(event: string | null, source: string | null): null;
  /** What else decides whether a command can be given. */
  facts(facts: readonly PageFact[]): null;
  /** Looks at the clipboard; the menus follow. */
  clipHoldsEvents(): boolean;
  /** What the menus leave to the system, for this window or the app. */
  windowRole(role: WindowRole): null;
  newWindow(): Result<null>;
  /** Asks for a timeline and opens it in a window of its own. */
  openInNewWindow(): Result<null>;
  /** Puts events on the clipboard: rich text with their citations, which names what main keeps of them. */
  copyEvents(events: readonly EventId[]): Result<{ readonly events: number }>;
  /** Main keeps these events under the token that a drag carries, see core/clip/event-clip.ts. */
  dragEvents(token: string, events: readonly EventId[]): null;
  /** Adds the events that a token stands for (the clipboard's when null) with the sources they need, as one edit. `clip-elsewhere` when they are not kept here. */
  placeEvents(token: string | null): Result<{ readonly events: readonly EventId[]; readonly sources: number }>;
  /** What Dateline is made of. */
  madeOf(): MadeOf;
  /** Of these words, those that no dictionary knows. Empty while spell-check is off. */
  misspelled(words: readonly string[]): readonly string[];
  /** Writes a failure of the page to the log. */
  reportProblem(what: string): null;
  /** The end of the log. */
  log(): string;
  showLog(): Result<null>;
  /** Looks for a newer Dateline, after asking where that is not allowed yet. What comes of it is a notice. */
  checkUpdates(): Result<null>;
  /** Answers the push `closing`: everything typed has been sent. */
  readyToClose(): null;
  noticeAction(notice: string, action: string): null;
  openExternal(url: string): Result<null>;
  /** Right-click menus are main's, so that they are native. Text fields need not ask. */
  showMenu(name: 'event' | 'paragraph' | 'source', subject: string): null;
}

export type RequestName = keyof Requests;

/** Every request once: a record, so that one forgotten does not compile. */
const NAMED: Readonly<Record<RequestName, true>> = {
  start: true, edit: true, undo: true, redo: true, newTimeline: true, openTimeline: true, openRecent: true, clearRecent: true,
  openSample: true, save: true, saveAs: true, revert: true, retrySave: true, versions: true, previewVersion: true, restoreVersion: true,
  importFiles: true, importText: true, updateSource: true, cancelImport: true, chooseEvents: true, readEvents: true, takeEvents: true, endEvents: true, showOriginal: true, exportSettings: true, previewExport: true, endPreview: true,
  exportFile: true, cancelExport: true, verifyPdf: true, openVerified: true,
  openExported: true, showExported: true, rememberView: true, changePreferences: true, chooseLanguage: true, selected: true, facts: true, clipHoldsEvents: true, windowRole: true, newWindow: true, openInNewWindow: true,
  copyEvents: true, dragEvents: true, placeEvents: true, madeOf: true, misspelled: true, reportProblem: true, log: true, showLog: true, checkUpdates: true, readyToClose: true, noticeAction: true, openExternal: true, showMenu: true,
};

/** The names, for the preload bridge and the handlers. */
export const REQUEST_NAMES = Object.keys(NAMED) as readonly RequestName[];

/** What main tells the window. */
export interface Pushes {
  /** Another document, or the same one reloaded or merged; null when it was closed. */
  readonly document: SentDocument | null;
  /** The beginning of the command of the next `applied`, or more of it, where it is long: 1 MB at once holds the window up for 25 ms. */
  readonly appliedPart: string;
  /** One applied edit; `revision` is the document's after it. */
  readonly applied: {
    readonly revision: number;
    /** JSON of the command: handing the 8,000 paragraphs of a long source from world to world one by one takes 30 ms, their text 5. */
    readonly command: string;
    /** Of the whole JSON, in characters: what came in parts is complete with this many. */
    readonly length: number;
    readonly history: HistoryState;
  };
  readonly saveState: SaveState;
  /** The window is about to close; answer with `readyToClose` once everything typed has been sent. */
  readonly closing: null;
  readonly recent: readonly RecentFile[];
  /** What is remembered of the looks for the document that comes next. */
  readonly view: ViewState;
  readonly preferences: Preferences;
  readonly updates: UpdateSource;
  readonly language: ShownLanguage;
  readonly menu: { readonly command: WindowCommand; readonly subject: string | null };
  readonly notice: Notice;
  readonly noticeGone: string;
  /** Files to take events from were dropped. */
  readonly eventFiles: readonly OfferedFile[];
  /** What came of files that were named from outside, as by a drag onto the app's icon. */
  readonly imported: readonly ImportOutcome[];
  /** How far a file of events has been read; total 0 while unknown. */
  readonly eventsRead: { readonly handle: string; readonly done: number; readonly total: number };
  /** `done` of `total`; total 0 while unknown. Sent with finished true once at the end. */
  readonly progress: { readonly task: 'import' | 'export' | 'update'; readonly label: string; readonly done: number; readonly total: number; readonly finished: boolean };
}

export type PushName = keyof Pushes;

export const PUSH_NAMES = ['document', 'appliedPart', 'applied', 'saveState', 'closing', 'recent', 'view', 'language', 'preferences', 'menu', 'notice', 'noticeGone', 'eventFiles', 'imported', 'eventsRead', 'progress'] as const satisfies readonly PushName[];

/** The DOM's `File`, as far as core needs to know it. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** What the preload puts on `window.dateline`. */
export type DatelineBridge = {
  readonly [Name in RequestName]: (...args: Parameters<Requests[Name]>) => Promise<ReturnType<Requests[Name]>>;
} & {
  /** Listens to a push; the function returned stops listening. */
  readonly on: <Name extends PushName>(name: Name, listener: (value: Pushes[Name]) => void) => () => void;
  /** Files the person dropped on the window. The preload turns them into paths for main; the page never sees those. */
  readonly importDropped: (files: readonly DroppedFile[]) => Promise<readonly ImportOutcome[]>;
};

/** Where the window's page lives, and the only origin that main answers. */
export const APP_ORIGIN = 'app://dateline';

/** Channel names on the wire. */
export const requestChannel = (name: RequestName): string => `dateline:${name}`;
export const pushChannel = (name: PushName): string => `dateline-push:${name}`;
export const DROP_CHANNEL = 'dateline:import-dropped-paths';
