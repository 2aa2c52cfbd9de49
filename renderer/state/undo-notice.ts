/**
 * A notice that something is gone, with the way back.
 */
import { words as texts } from '../../core/words/words';
import { undo } from './edit';
import { useMirror } from './mirror';
import { announce, dropNotice, showNotice } from './shell';

const NOTICE = 'undo';

const revisionNow = (): number | null => useMirror.getState().timeline?.revision ?? null;

/**
 * Says what the edit just acknowledged has taken away and offers to undo it.
 *
 * The next edit, undo or redo takes the notice away: "Undo" must never undo something else.
 */
export function offerUndo(title: string, detail?: string): void {
  const revision = revisionNow();
  const stop = useMirror.subscribe(() => {
    if (revisionNow() === revision) return;
    stop();
    dropNotice(NOTICE);
  });
  showNotice({
    id: NOTICE, tone: 'info', title, ...(detail === undefined ? {} : { detail }), passing: true,
    actions: [{ id: 'undo', label: texts().shell.bringBack }], answer: () => {
      if (revisionNow() === revision) void undo();
      return null;
    },
  });
  announce(texts().shell.undoBringsBack(title));
}
