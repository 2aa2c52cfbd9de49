/**
 * Events to and from the clipboard, and from window to window.
 */
import { isClipToken } from '../../core/clip/event-clip';
import type { EventId } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { deleteSelected, idsWith } from '../timeline/bulk-intents';
import { bridge } from '../bridge';
import { openedHere, orShow, sendDrafts, showFailure } from './edit';
import { useMirror } from './mirror';
import { announce, showNotice } from './shell';
import { selectEvent, useView } from './view';

/** False when nothing was copied. */
export async function copySelected(one: EventId | null = useView.getState().selectedEvent): Promise<boolean> {
  const ids = one === null ? [] : idsWith(one);
  if (ids.length === 0) { announce(words().native.clip.nothing); return false; }
  sendDrafts();
  const copied = await orShow(bridge().copyEvents(ids));
  if (copied === null) return false;
  announce(words().native.clip.copied(copied.events));
  return true;
}

export async function cutSelected(one: EventId | null = useView.getState().selectedEvent): Promise<void> {
  if (one !== null && !useMirror.getState().readOnly && await copySelected(one)) await deleteSelected(one);
}

/**
 * False when there was nothing to add, or nothing that this Dateline keeps: then its text may be taken, as any other.
 *
 * @param token of what was dropped; null for what is on the clipboard
 * @param saysNothing tells the person when there was nothing to add
 */
async function place(token: string | null, saysNothing: boolean): Promise<boolean> {
  const result = await bridge().placeEvents(token);
  if (!result.ok) {
    showFailure(result.failure);
    return result.failure.code !== 'clip-elsewhere';
  }
  const placed = result.value;
  const { clip: texts } = words().native;
  const [first] = placed.events;
  if (first === undefined) {
    if (saysNothing) showNotice({ id: 'clip', tone: 'info', title: texts.nothingToPaste, passing: true });
    return false;
  }
  const title = texts.done(placed.events.length, placed.sources);
  showNotice({ id: 'clip', tone: 'success', title });
  selectEvent(first);
  return true;
}

export const pasteEvents = (saysNothing: boolean): Promise<boolean> => place(null, saysNothing);

/**
 * Into an empty window they begin a timeline of their own. False as for `place`.
 *
 * @param token as it was dropped: any page can let a drag carry something under this type
 */
export async function placeDropped(token: string): Promise<boolean> {
  if (!isClipToken(token)) return false;
  return useMirror.getState().timeline !== null || await openedHere(bridge().newTimeline()) ? place(token, true) : true;
}
