/**
 * The native dialogues for files. Paths stay in main.
 */
import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { EVENT_EXTENSIONS } from '../../core/interchange/events-preview';
import { SOURCE_EXTENSIONS } from '../../core/sources/media-type';

const TIMELINES = { name: 'Dateline timelines', extensions: ['dateline'] };
/** A PDF exported by Dateline has a timeline in it. */
const OPENABLE = { name: 'Timelines, and PDFs with a timeline', extensions: ['dateline', 'pdf'] };
const SOURCES = { name: 'Articles, reports, filings', extensions: [...SOURCE_EXTENSIONS] };
const EVENTS = { name: 'Tables, calendars, timelines', extensions: [...EVENT_EXTENSIONS] };
const ANYTHING = { name: 'All files', extensions: ['*'] };

/** A title as a file name every system takes: no separators, no reserved characters, no trailing dot. */
export function fileNameOf(title: string): string {
  const name = title.replace(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 80).replace(/[. ]+$/, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) || name === '' ? `Timeline ${name}`.trim() : name;
}

export async function chooseTimeline(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: 'Open timeline', properties: ['openFile'], filters: [OPENABLE, ANYTHING] });
  return canceled ? null : (filePaths[0] ?? null);
}

export async function chooseSources(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: 'Import sources', properties: ['openFile', 'multiSelections'], filters: [SOURCES, ANYTHING] });
  return canceled ? [] : filePaths;
}

export async function chooseEventFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: 'Import events', properties: ['openFile', 'multiSelections'], filters: [EVENTS, ANYTHING] });
  return canceled ? [] : filePaths;
}

export async function chooseNewerVersion(window: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: `Newer version of “${title.slice(0, 80)}”`, properties: ['openFile'], filters: [SOURCES, ANYTHING] });
  return canceled ? null : (filePaths[0] ?? null);
}

export async function chooseTarget(window: BrowserWindow, title: string, suggestion: string, folder: string | null, name: string, extension: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title, defaultPath: join(folder ?? app.getPath('documents'), `${fileNameOf(suggestion)}.${extension}`), filters: [{ name, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === undefined || filePath === '') return null;
  return filePath.toLowerCase().endsWith(`.${extension}`) ? filePath : `${filePath}.${extension}`;
}

export const chooseSavePath = (window: BrowserWindow, title: string, folder: string | null): Promise<string | null> =>
  chooseTarget(window, 'Save timeline as', title, folder, TIMELINES.name, 'dateline');

export async function choosePdf(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: 'Verify PDF', properties: ['openFile'], filters: [{ name: 'PDF', extensions: ['pdf'] }] });
  return canceled ? null : (filePaths[0] ?? null);
}
