/**
 * Keys that work anywhere in the window outside text fields: from pane to pane, from citation to citation, and Escape
 * from the innermost thing outward.
 */
import { useEffect } from 'react';
import { sendDrafts } from '../state/edit';
import { stepCitation } from '../state/navigation';
import { selectEvent, useView } from '../state/view';
import { focusNextPane } from './pane-focus';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement);

/** Lets go of the marked words, then of the event. False when there was nothing to let go of. */
function letGo(): boolean {
  const { sourceSelection, selectedEvent } = useView.getState();
  if (sourceSelection !== null) {
    window.getSelection()?.removeAllRanges();
    useView.setState({ sourceSelection: null });
  } else if (selectedEvent !== null) selectEvent(null);
  else return false;
  return true;
}

/** Main saves by itself when it hears this; what is typed has to be asked for before. */
const isSaving = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => (ctrlKey || metaKey) && key.toLowerCase() === 's';

export function useWindowKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isSaving(event)) sendDrafts();
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || useView.getState().dialog !== null) return;
      if (event.key === 'F6') focusNextPane(event.shiftKey ? -1 : 1);
      else if (isTyping(event.target)) return;
      else if (event.key === ']') stepCitation(1);
      else if (event.key === '[') stepCitation(-1);
      else if (event.key !== 'Escape' || !letGo()) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => { window.removeEventListener('keydown', press); };
  }, []);
}
