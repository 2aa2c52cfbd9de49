/**
 * A window is being closed, and closing it would leave something behind: a new timeline without a file, or edits that
 * are in memory only. What shall become of them?
 */
import { dialog, type BrowserWindow } from 'electron';
import type { SaveState } from '../../core/ipc-contract';
import type { DocumentSession } from '../storage/document-session';
import { chooseSavePath } from './choose-file';

export async function askAboutUnsaved(window: BrowserWindow, session: DocumentSession): Promise<'go' | 'stay' | 'discard'> {
  const { timeline } = session;
  if (timeline.events.length === 0 && timeline.sources.length === 0) return session.history.undoLabel === null ? 'discard' : 'go';
  const { response } = await dialog.showMessageBox(window, {
    type: 'question', title: 'Dateline', message: `“${timeline.title}” is not in a file yet.`,
    detail: 'Dateline can keep it as it is and show it again at the next start.',
    buttons: ['Save as…', 'Keep for next start', 'Delete it', 'Cancel'], defaultId: 0, cancelId: 3, noLink: true,
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
  if (!saved.ok) await dialog.showMessageBox(window, { type: 'error', title: 'Dateline', message: `${path}: ${saved.failure.message}`, detail: saved.failure.remedy });
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
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning', title: 'Dateline', message: `The last edits in “${session.timeline.title}” are in memory only.`,
      detail: `They could not be written: ${failed.message}. ${failed.remedy} If you close now, they are lost.`,
      buttons: ['Retry', 'Save elsewhere…', 'Close and lose them', 'Cancel'], defaultId: 0, cancelId: 3, noLink: true,
    });
    if (response === 3) return 'stay';
    if (response === 2) return 'go';
    if (response === 1) await saveElsewhere(window, session);
    else await session.retry();
  }
  return 'go';
}
