/**
 * What the app remembers between starts: recent files, and per document the window's place and looks.
 *
 * A settings file is a convenience: when it is damaged or cannot be read it is set aside under another name and the app starts with
 * what a first start has. It never keeps anyone from their timeline.
 */
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { ExportSettings } from '../../core/interchange/export-request';
import type { ViewState } from '../../core/ipc-contract';
import { FIRST_PREFERENCES, preferencesFrom, type Preferences } from '../../core/preferences';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../../core/words/language';
import { errnoOf } from '../storage/disk-failure';
import { exportSettingsValidator, viewStateValidator } from '../ipc/request-schemas';
import { columnsFrom, type RememberedColumns } from './remembered-columns';
import { boundsFrom, type WindowBounds } from './window-bounds';

/** Recent files shown and kept. */
const RECENT_LIMIT = 12;
/** Documents whose window is remembered; the one unused for longest goes first. */
const REMEMBERED_LIMIT = 200;

/** Originals whose place is kept. */
const ORIGINALS_LIMIT = 3_000;

/** Timelines opened again at the next start. */
const OPEN_LIMIT = 50;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const pathsIn = (value: unknown, limit: number): readonly string[] => (Array.isArray(value) ? value.filter((path): path is string => typeof path === 'string' && path !== '').slice(0, limit) : []);

interface RememberedDocument {
  readonly bounds?: WindowBounds;
  readonly view?: ViewState;
  /** What was last chosen for an export. */
  readonly exporting?: ExportSettings;
}

export interface Settings {
  /** Absolute paths, the latest first. */
  readonly recent: readonly string[];
  /** By absolute path; the empty string stands for a window without a file. Oldest use first. */
  readonly documents: Readonly<Record<string, RememberedDocument>>;
  /** Absolute paths of the timelines that are open, to be opened again at the next start. */
  readonly open: readonly string[];
  /** Where the originals of sources lie, by the hash of their bytes: a timeline knows only their names. The latest last. */
  readonly originals?: Readonly<Record<string, string>>;
  readonly preferences: Preferences;
  /** How tables of events were read. */
  readonly eventColumns?: RememberedColumns;
  /** Left out while it is the system's. */
  readonly language?: LanguageChoice;
}

export const NO_SETTINGS: Settings = { recent: [], documents: {}, open: [], preferences: FIRST_PREFERENCES };

/** The looks of a window; lanes that do not fit are left out, so that they take nothing with them. */
function viewFrom(value: unknown): ViewState | undefined {
  if (viewStateValidator.Check(value)) return value;
  if (!isObject(value)) return undefined;
  const { lanes: _lanes, ...rest } = value;
  return viewStateValidator.Check(rest) ? rest : undefined;
}

/** What of a parsed settings file can be used; parts that do not fit are left out. */
export function settingsFrom(value: unknown): Settings {
  if (!isObject(value)) return NO_SETTINGS;
  const documents: [string, RememberedDocument][] = [];
  for (const [path, entry] of Object.entries(isObject(value['documents']) ? value['documents'] : {})) {
    if (typeof entry !== 'object' || entry === null || path === '__proto__') continue;
    const { bounds: place, view, exporting } = entry as { readonly bounds?: unknown; readonly view?: unknown; readonly exporting?: unknown };
    const bounds = boundsFrom(place);
    const looks = viewFrom(view);
    documents.push([path, {
      ...(bounds === undefined ? {} : { bounds }),
      ...(looks === undefined ? {} : { view: looks }),
      ...(exportSettingsValidator.Check(exporting) ? { exporting } : {}),
    }]);
  }
  const language = LANGUAGE_CHOICES.find((choice) => choice === value['language']);
  const { originals } = value;
  const eventColumns = columnsFrom(value['eventColumns']);
  const places = isObject(originals) ? Object.entries(originals).filter((entry): entry is [string, string] => /^[0-9a-f]{64}$/.test(entry[0]) && typeof entry[1] === 'string') : [];
  return {
    ...(places.length === 0 ? {} : { originals: Object.fromEntries(places.slice(-ORIGINALS_LIMIT)) }),
    recent: pathsIn(value['recent'], RECENT_LIMIT), open: pathsIn(value['open'], OPEN_LIMIT), documents: Object.fromEntries(documents.slice(-REMEMBERED_LIMIT)),
    preferences: preferencesFrom(value['preferences']),
    ...(eventColumns === undefined ? {} : { eventColumns }),
    ...(language === undefined ? {} : { language }),
  };
}

export const withRecent = (settings: Settings, path: string): Settings => ({
  ...settings, recent: [path, ...settings.recent.filter((one) => one !== path)].slice(0, RECENT_LIMIT),
});

export const withOriginal = (settings: Settings, sha256: string, path: string): Settings => ({
  ...settings, originals: Object.fromEntries([...Object.entries(settings.originals ?? {}).filter(([one]) => one !== sha256), [sha256, path] as const].slice(-ORIGINALS_LIMIT)),
});

export function withDocument(settings: Settings, path: string, remembered: RememberedDocument): Settings {
  const entries = Object.entries(settings.documents).filter(([one]) => one !== path);
  const before = settings.documents[path];
  return { ...settings, documents: Object.fromEntries([...entries, [path, { ...before, ...remembered }] as const].slice(-REMEMBERED_LIMIT)) };
}

export interface SettingsStore {
  readonly current: () => Settings;
  /** Name under which a file was set aside at this start, damaged or not to be read; null when it was in order, or not there. */
  readonly damaged: string | null;
  /** Changes what is remembered and writes it soon; `flush` writes at once. */
  readonly change: (next: (settings: Settings) => Settings) => void;
  readonly flush: () => Promise<void>;
}

interface ReadSettings {
  readonly settings: Settings;
  readonly damaged: string | null;
}

/** Copies set aside under names of their own; what is damaged more often takes the place of the last. */
const SET_ASIDE_LIMIT = 9;

/** The first copy may be the one with all that was chosen, so that a later one does not take its place. */
function freeNameBeside(file: string): string {
  const names = Array.from({ length: SET_ASIDE_LIMIT }, (_, index) => (index === 0 ? `${file}.damaged` : `${file}.damaged-${index + 1}`));
  return names.find((name) => !existsSync(name)) ?? `${file}.damaged-${SET_ASIDE_LIMIT}`;
}

function setAside(file: string): ReadSettings {
  const aside = freeNameBeside(file);
  try {
    renameSync(file, aside);
  } catch {
    // Cannot be set aside: it is overwritten by the next write.
  }
  return { settings: NO_SETTINGS, damaged: basename(aside) };
}

function readSettings(file: string): ReadSettings {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? { settings: NO_SETTINGS, damaged: null } : setAside(file);
  }
  try {
    // Some editors put a byte order mark before what they save.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isObject(value)) return { settings: settingsFrom(value), damaged: null };
    throw new Error('no settings');
  } catch {
    return setAside(file);
  }
}

/** Writes are gathered for this long, so that dragging a window edge writes once. */
const WRITE_DELAY_MS = 400;

/**
 * `write` is the atomic writer of electron/storage. `whenNotWritten` hears why it failed, once until it goes well again:
 * what is chosen now would be forgotten at the next start.
 */
export function openSettings(file: string, write: (file: string, text: string) => Promise<void>, whenNotWritten: (why: string) => void = () => {}): SettingsStore {
  mkdirSync(dirname(file), { recursive: true });
  const read = readSettings(file);
  let { settings } = read;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  let isToldOf = false;
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(() => write(file, `${JSON.stringify(settings, null, 2)}\n`)).then(() => { isToldOf = false; }, (error: unknown) => {
      console.error('dateline: settings could not be written', error);
      if (!isToldOf) whenNotWritten(error instanceof Error ? error.message : String(error));
      isToldOf = true;
    });
    return writing;
  };
  return {
    current: () => settings,
    damaged: read.damaged,
    change(next) {
      settings = next(settings);
      timer ??= setTimeout(() => { void flush(); }, WRITE_DELAY_MS);
    },
    flush,
  };
}
