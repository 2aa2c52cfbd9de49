/**
 * A window is being closed, and closing it would leave something behind: a new timeline without a file, edits that are
 * in memory only, or a timeline whose file went astray. What shall become of them?
 */
import { dialog, type BrowserWindow } from 'electron';
import type { SaveState } from '../../core/ipc-contract';
import { holdsNothing } from '../../core/timeline/new-timeline';
import { words } from '../../core/words/words';
import type { DocumentSession } from '../storage/document-session';
import { chooseSavePath } from './choose-file';

export async function askAboutUnsaved(window: BrowserWindow, session: DocumentSession): Promise<'go' | 'stay' | 'discard'> {
  const { timeline } = session;
  if (holdsNothing(timeline, words().asking.firstNames)) return 'discard';
  const { cancel, notInFile } = words().asking;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question', title: 'Dateline', message: notInFile.message(timeline.title), detail: notInFile.detail,
    buttons: [notInFile.saveAs, notInFile.keep, notInFile.discard, cancel], defaultId: 0, cancelId: 3, noLink: true,
  });
  if (response === 3) return 'stay';
  if (response === 2) return 'discard';
  if (response === 1) return 'go';
  return (await saveElsewhere(window, session)) ? 'go' : 'stay';
}

/** Asks where, and saves there. False when the person thought better of it, or the disk did. */
async function saveElsewhere(window: BrowserWindow, session: DocumentSession): Promise<boolean> {
  const path = await chooseSavePath(window, session.timeline.title, session.folder);
  if (path === null) return false;
  const saved = await session.saveAs(path);
  if (!saved.ok) await dialog.showMessageBox(window, { type: 'error', title: 'Dateline', message: words().asking.failed(path, saved.failure.message), detail: saved.failure.remedy });
  return saved.ok;
}

/** The disk took edits neither into the file nor into the journal: closing would lose them. Null when there are none. */
function unstored(session: DocumentSession): (SaveState & { readonly type: 'failed' }) | null {
  const { saveState } = session;
  return saveState.type === 'failed' && !saveState.journal ? saveState : null;
}

/** Brings the last keystrokes to disk; where that fails for journal and file alike, asks until they are safe or given up. */
export async function askAboutUnstored(window: BrowserWindow, session: DocumentSession): Promise<'go' | 'stay'> {
  const { type } = session.saveState;
  if (type === 'saving' || type === 'unsaved-new') await session.saveNow();
  for (let failed = unstored(session); failed !== null; failed = unstored(session)) {
    const { cancel, inMemoryOnly } = words().asking;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning', title: 'Dateline', message: inMemoryOnly.message(session.timeline.title), detail: inMemoryOnly.detail(failed.message, failed.remedy),
      buttons: [inMemoryOnly.retry, inMemoryOnly.elsewhere, inMemoryOnly.lose, cancel], defaultId: 0, cancelId: 3, noLink: true,
    });
    if (response === 3) return 'stay';
    if (response === 2) return 'go';
    if (response === 1) await saveElsewhere(window, session);
    else await session.retry();
  }
  return 'go';
}

/** The file is gone, damaged or another one: asks until the timeline is in a file again, or left to the next start. */
export async function askAboutAstray(window: BrowserWindow, session: DocumentSession): Promise<'go' | 'stay'> {
  for (let { astray } = session; astray !== null; { astray } = session) {
    const { cancel, fileAstray } = words().asking;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning', title: 'Dateline', message: fileAstray.message(session.timeline.title, astray.message), detail: fileAstray.detail(astray.remedy),
      buttons: [fileAstray.retry, fileAstray.elsewhere, fileAstray.keep, cancel], defaultId: 0, cancelId: 3, noLink: true,
    });
    if (response === 3) return 'stay';
    if (response === 2) return 'go';
    if (response === 1) await saveElsewhere(window, session);
    else await session.retry();
  }
  return 'go';
}
