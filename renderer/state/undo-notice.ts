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
 * Calls `then` once the timeline is no longer the one of this revision, which the mirror may be about to hold: a way
 * back that is offered must never undo something else.
 */
export function onceChangedFrom(revision: number, then: () => void): void {
  let isThere = revisionNow() === revision;
  const stop = useMirror.subscribe(() => {
    const now = revisionNow();
    if (now === revision) isThere = true;
    else if (isThere || now === null || now > revision) {
      stop();
      then();
    }
  });
}

interface Offer {
  readonly detail?: string;
  /** How many are gone: whether "it" or "they" come back. */
  readonly count?: number;
}

/**
 * Says what the edit just acknowledged has taken away and offers to undo it.
 *
 * The next edit, undo or redo takes the notice away: "Undo" must never undo something else.
 */
export function offerUndo(title: string, { detail, count = 1 }: Offer = {}): void {
  const revision = revisionNow();
  if (revision !== null) onceChangedFrom(revision, () => { dropNotice(NOTICE); });
  showNotice({
    id: NOTICE, tone: 'info', title, ...(detail === undefined ? {} : { detail }), passing: true,
    actions: [{ id: 'undo', label: texts().shell.bringBack(count) }], answer: () => {
      if (revisionNow() === revision) void undo();
      return null;
    },
  });
  announce([texts().shell.undoBringsBack(title, count), ...(detail === undefined ? [] : [detail])].join('\n'));
}
