/**
 * Bringing a timeline into a window: a file, a new one, the sample, or what an earlier run left.
 */
import { dialog } from 'electron';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failTelling, ok, type Failure, type Result } from '../../core/result';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { newTimelineNamed } from '../../core/timeline/new-timeline';
import { ownVersion } from '../../core/timeline/own-version';
import { words } from '../../core/words/words';
import { errnoOf } from '../storage/disk-failure';
import type { Recoverable } from '../storage/find-recoverable';
import { freshId } from '../storage/fresh-ids';
import { lookAtFile, type Look } from '../storage/look-at-file';
import { openSession, type OpenedSession } from '../storage/open-session';
import type { WhenLocked } from '../storage/place';
import { apartNotice, recoveryNotice } from '../storage/recovery-notice';
import { bringForward } from './bring-forward';
import type { AppContext } from './app-context';
import type { DocumentWindow } from './document-window';

/** The window that shows this file already. */
async function windowOf(app: AppContext, path: string): Promise<DocumentWindow | null> {
  const target = await realpath(path).catch(() => path);
  for (const one of app.windows) if (one.session?.filePath === target || one.session?.filePath === path) return one;
  return null;
}

function place(app: AppContext, into: DocumentWindow | null, opened: OpenedSession): DocumentWindow {
  const target = into !== null && into.session === null && !into.window.isDestroyed() ? into : app.openWindow(opened.session.filePath);
  target.show(opened.session, opened.bytes);
  const notice = recoveryNotice({ title: opened.session.timeline.title, filePath: opened.session.filePath }, opened.recovered);
  if (notice !== null) target.notify(notice);
  if (opened.session.readOnly && opened.session.saveState.type === 'read-only')
    target.notify({ id: 'read-only', tone: 'warning', title: words().asking.openReadOnly, detail: opened.session.saveState.reason });
  return target;
}

/** The file is open in another Dateline: says in whose, and asks what to do. "Open anyway" only where that one cannot be asked. */
async function askAboutLock(failure: Failure, into: DocumentWindow | null): Promise<WhenLocked> {
  // The window shows itself, to be asked in.
  into?.endOpening();
  const answers: readonly WhenLocked[] = failure.code === 'locked' ? ['read-only', 'refuse'] : ['read-only', 'take', 'refuse'];
  const { cancel, locked } = words().asking;
  const labels: Readonly<Record<WhenLocked, string>> = { 'read-only': locked.readOnly, take: locked.take, refuse: cancel };
  const question = {
    type: 'question' as const, title: 'Dateline', message: locked.message(basename(failure.subject), failure.message), detail: failure.remedy,
    buttons: answers.map((answer) => labels[answer]), defaultId: 0, cancelId: answers.length - 1, noLink: true,
  };
  const { response } = await (into === null ? dialog.showMessageBox(question) : dialog.showMessageBox(into.window, question));
  return answers[response] ?? 'refuse';
}

/** Larger files are no PDF of ours: 10,000 events with their sources are 20 MB. */
const PDF_LIMIT = 500 * 1024 * 1024;

export async function readPdfFile(path: string): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(path);
    // A pipe or a device has no end.
    if (!found.isFile()) return failTelling('not-a-file', basename(path), words().failures.original.notAFile);
    if (found.size > PDF_LIMIT) return failTelling('pdf-too-big', basename(path), words().failures.pdf.tooBig);
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    return failTelling('file-unreadable', basename(path), words().failures.pdf.noReading(errnoOf(error)));
  }
}

/** The timeline in a PDF of ours, identical, as a new one that is not saved yet: the PDF stays what it is. */
export async function openPdfIn(app: AppContext, into: DocumentWindow | null, path: string): Promise<Result<DocumentWindow>> {
  const bytes = await readPdfFile(path);
  if (!bytes.ok) return bytes;
  const { timelineInPdfOnThread } = await import('../export/pdf-reader');
  const attached = await timelineInPdfOnThread(bytes.value, basename(path));
  if (!attached.ok) return attached;
  const timeline = ownVersion(decodeTimelineBytes(attached.value, basename(path)), basename(path));
  if (!timeline.ok) return timeline;
  const opened = await openSession({ dataDir: app.dataDir, workerFile: app.saveWorkerFile, filePath: null, initial: timeline.value });
  return opened.ok ? ok(place(app, into, opened.value)) : opened;
}

/** What a window shows of a file first, of which `cut` was found. Lanes show all of it or nothing. */
export const lookFor = async (app: AppContext, path: string, cut: Promise<Uint8Array | null>): Promise<Look | null> => {
  const { documents } = app.settings.current();
  const look = await lookAtFile(app.dataDir, path, cut);
  return look === null || (documents[look.target]?.view ?? documents['']?.view)?.view === 'lanes' ? null : look;
};

/** Files being opened, by their real path: asked for twice at once, the second waits instead of finding the file locked by the first. */
const beingOpened = new Map<string, Promise<unknown>>();

/** Opens a file in `into` when that is empty, else in a window of its own; a file already open comes to the front. */
export async function openFileIn(app: AppContext, into: DocumentWindow | null, path: string): Promise<Result<DocumentWindow>> {
  if (path.toLowerCase().endsWith('.pdf')) return openPdfIn(app, into, path);
  const target = await realpath(path).catch(() => path);
  while (beingOpened.has(target)) await beingOpened.get(target);
  const opening = openNowIn(app, into, path);
  beingOpened.set(target, opening.catch(() => undefined));
  try {
    return await opening;
  } finally {
    beingOpened.delete(target);
  }
}

async function openNowIn(app: AppContext, into: DocumentWindow | null, path: string): Promise<Result<DocumentWindow>> {
  const already = await windowOf(app, path);
  if (already !== null) {
    bringForward(already.window);
    return ok(already);
  }
  const options = { dataDir: app.dataDir, workerFile: app.saveWorkerFile, filePath: path };
  let opened = await openSession(options);
  if (!opened.ok && (opened.failure.code === 'locked' || opened.failure.code === 'locked-elsewhere')) {
    const whenLocked = await askAboutLock(opened.failure, into);
    if (whenLocked !== 'refuse') opened = await openSession({ ...options, whenLocked });
  }
  if (!opened.ok) return { ok: false, failure: { ...opened.failure, subject: basename(opened.failure.subject) } };
  return ok(place(app, into, opened.value));
}

export async function openNewIn(app: AppContext, into: DocumentWindow | null): Promise<Result<DocumentWindow>> {
  const opened = await openSession({ dataDir: app.dataDir, workerFile: app.saveWorkerFile, filePath: null, initial: newTimelineNamed(freshId('t'), words().asking.firstNames) });
  return opened.ok ? ok(place(app, into, opened.value)) : opened;
}

/** A copy of the sample as a new timeline: the person's files and the sample itself stay as they are. */
export async function openSampleIn(app: AppContext, into: DocumentWindow | null): Promise<Result<DocumentWindow>> {
  const decoded = decodeTimelineBytes(await readFile(join(app.assetsRoot, 'sample.dateline')), 'sample.dateline');
  if (!decoded.ok) return decoded;
  const opened = await openSession({ dataDir: app.dataDir, workerFile: app.saveWorkerFile, filePath: null, initial: { ...decoded.value.timeline, id: freshId('t') } });
  return opened.ok ? ok(place(app, into, opened.value)) : opened;
}

/** Asks whether to bring back what may be open in a Dateline that cannot be asked. */
async function askAboutLeft(title: string, leftBy: string, into: DocumentWindow): Promise<WhenLocked> {
  into.endOpening();
  const { leftBehind } = words().asking;
  const { response } = await dialog.showMessageBox(into.window, {
    type: 'question', title: 'Dateline', message: leftBehind.message(title, leftBy), detail: leftBehind.detail,
    buttons: [leftBehind.bringBack, words().storage.copy.notNow], defaultId: 1, cancelId: 1, noLink: true,
  });
  return response === 0 ? 'take' : 'refuse';
}

/** What `findRecoverable` named, brought back. Null: the person left it where it is, until the next start. */
export async function recoverIn(app: AppContext, into: DocumentWindow, left: Recoverable): Promise<Result<DocumentWindow> | null> {
  const { id, title, filePath, leftBy } = left;
  const whenLocked = leftBy === null ? 'refuse' : await askAboutLeft(title, leftBy, into);
  if (leftBy !== null && whenLocked === 'refuse') return null;
  const opened = await openSession({ dataDir: app.dataDir, workerFile: app.saveWorkerFile, filePath, recover: id, whenLocked });
  if (!opened.ok) return opened;
  const target = place(app, into, opened.value);
  if (filePath !== null && opened.value.session.filePath === null) target.notify(apartNotice(left, filePath));
  return ok(target);
}
