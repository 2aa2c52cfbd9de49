/**
 * The native dialogues for files. Paths stay in main.
 */
import { app, dialog, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EVENT_EXTENSIONS } from '../../core/interchange/events-preview';
import { SOURCE_EXTENSIONS } from '../../core/sources/media-type';
import { words } from '../../core/words/words';

const texts = () => words().asking.files;

/** A PDF exported by Dateline has a timeline in it. */
const EXTENSIONS = { openable: ['dateline', 'pdf'], sources: SOURCE_EXTENSIONS, events: EVENT_EXTENSIONS } as const;

const filtersFor = (what: keyof typeof EXTENSIONS): Electron.FileFilter[] => [{ name: texts()[what], extensions: [...EXTENSIONS[what]] }, { name: texts().anything, extensions: ['*'] }];

/** A title as a file name every system takes: no separators, no reserved characters, no trailing dot. */
export function fileNameOf(title: string): string {
  const name = title.replace(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 80).replace(/[. ]+$/, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) || name === '' ? `${texts().nameless} ${name}`.trim() : name;
}

/** @param window Null: a dialogue of its own, on a Mac whose windows are closed. */
export async function chooseTimeline(window: BrowserWindow | null): Promise<string | null> {
  const asked: Electron.OpenDialogOptions = { title: texts().open, properties: ['openFile'], filters: filtersFor('openable') };
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(asked) : dialog.showOpenDialog(window, asked));
  return canceled ? null : (filePaths[0] ?? null);
}

export async function chooseSources(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: texts().importSources, properties: ['openFile', 'multiSelections'], filters: filtersFor('sources') });
  return canceled ? [] : filePaths;
}

export async function chooseEventFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: texts().importEvents, properties: ['openFile', 'multiSelections'], filters: filtersFor('events') });
  return canceled ? [] : filePaths;
}

export async function chooseNewerVersion(window: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: texts().newer(title.slice(0, 80)), properties: ['openFile'], filters: filtersFor('sources') });
  return canceled ? null : (filePaths[0] ?? null);
}

export async function chooseTarget(window: BrowserWindow, title: string, suggestion: string, folder: string | null, name: string, extension: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title, defaultPath: join(folder ?? app.getPath('documents'), `${fileNameOf(suggestion)}.${extension}`), filters: [{ name, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === undefined || filePath === '') return null;
  if (filePath.toLowerCase().endsWith(`.${extension}`)) return filePath;
  const whole = `${filePath}.${extension}`;
  return !existsSync(whole) || await mayReplace(window, whole) ? whole : null;
}

/** On Linux the system takes a name as it was typed, so what it asked about was not the file that is to be replaced. */
async function mayReplace(window: BrowserWindow, path: string): Promise<boolean> {
  const { cancel, replace } = words().asking;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning', title: 'Dateline', message: replace.message(basename(path)), detail: replace.detail, buttons: [replace.confirm, cancel], defaultId: 1, cancelId: 1, noLink: true,
  });
  return response === 0;
}

export const chooseSavePath = (window: BrowserWindow, title: string, folder: string | null): Promise<string | null> =>
  chooseTarget(window, texts().saveAs, title, folder, texts().timelines, 'dateline');

export async function choosePdf(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: texts().verify, properties: ['openFile'], filters: [{ name: 'PDF', extensions: ['pdf'] }] });
  return canceled ? null : (filePaths[0] ?? null);
}
