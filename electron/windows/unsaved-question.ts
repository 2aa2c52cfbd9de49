/**
 * A new timeline without a file, and its window is being closed: what shall become of it?
 */
import { dialog, type BrowserWindow } from 'electron';
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
  const path = await chooseSavePath(window, timeline.title, session.folder);
  if (path === null) return 'stay';
  const saved = await session.saveAs(path);
  if (saved.ok) return 'go';
  await dialog.showMessageBox(window, { type: 'error', title: 'Dateline', message: `${path}: ${saved.failure.message}`, detail: saved.failure.remedy });
  return 'stay';
}
