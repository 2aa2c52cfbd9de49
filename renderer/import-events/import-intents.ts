/** Files whose events may be imported, one after the other, and what came of each. */
import { create } from 'zustand';
import type { EventsPreview, OfferedFile } from '../../core/interchange/events-preview';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { copyText } from '../state/copy-text';
import { orShow, sendDrafts, undo } from '../state/edit';
import { announce, showNotice, useShell } from '../state/shell';
import { onceChangedFrom } from '../state/undo-notice';
import { openDialog } from '../state/view';

interface Offer {
  readonly files: readonly OfferedFile[];
  /** Of `files`. */
  readonly at: number;
}

export const useOffer = create<Offer>(() => ({ files: [], at: 0 }));

/** Opens the dialogue on these files. */
export function showEventFiles(files: readonly OfferedFile[]): void {
  if (files.length === 0) return;
  sendDrafts();
  useOffer.setState({ files, at: 0 });
  openDialog('import-events');
}

/** Asks for files first. */
export async function importEvents(): Promise<void> {
  showEventFiles(await bridge().chooseEvents());
}

/** On to the next file, or out of the dialogue. */
export function leaveFile(): void {
  const { files, at } = useOffer.getState();
  if (at + 1 < files.length) useOffer.setState({ at: at + 1 });
  else openDialog(null);
}

const dropUndo = (id: string): void => {
  useShell.setState(({ notices }) => ({ notices: notices.map((notice) => (notice.id === id ? { ...notice, actions: (notice.actions ?? []).filter((action) => action.id !== 'undo') } : notice)) }));
};

/** Takes the events of the file that is shown, and says what came of it. */
export async function takeEvents(handle: string, preview: EventsPreview, withKnown: boolean): Promise<void> {
  const taken = await orShow(bridge().takeEvents(handle, withKnown));
  if (taken === null) return;
  leaveFile();
  const { importing } = texts();
  const isNothing = taken.events === 0 && taken.sources === 0;
  const title = !isNothing ? importing.done(taken.events, preview.fileName) : taken.marks > 0 ? importing.marked(taken.marks) : importing.nothing(preview.fileName);
  const id = `events:${handle}`;
  showNotice({
    id, tone: preview.problemCount > 0 ? 'warning' : 'success', title,
    ...(preview.problemCount > 0 ? { detail: importing.unread(preview.problemCount) } : {}),
    actions: [...(taken.events + taken.marks > 0 ? [{ id: 'undo', label: importing.undo }] : []), ...(taken.list === '' ? [] : [{ id: 'copy', label: importing.copy }])],
    answer: (action) => {
      if (action === 'undo') {
        void undo();
        return null;
      }
      if (!copyText(taken.list)) return null;
      announce(importing.copied);
      return importing.listCopied;
    },
  });
  // The summary stays for as long as anybody reads it, and its Undo no longer than it is about these events.
  onceChangedFrom(taken.revision, () => { dropUndo(id); });
}
