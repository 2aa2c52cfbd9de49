/**
 * Keys that work anywhere in the window outside text fields: from citation to citation, and Escape from the innermost
 * thing outward. F6 is in pane-focus.ts.
 */
import { useEffect } from 'react';
import { sendDrafts } from '../state/edit';
import { stepCitation } from '../state/navigation';
import { useShell } from '../state/shell';
import { selectEvent, useView } from '../state/view';

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

type TypedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>;

/**
 * ] and [ step through citations; null for any other key.
 *
 * What is typed counts and not what it takes: a German keyboard has both beside AltGr, which Windows reports as Ctrl with
 * Alt, and on a Mac beside Option.
 */
export function citationStepOf(event: TypedKey, isMac: boolean): 1 | -1 | null {
  const takesNoMore = event.getModifierState('AltGraph') || (!event.ctrlKey && !event.metaKey && (isMac || !event.altKey));
  if (!takesNoMore) return null;
  return event.key === ']' ? 1 : event.key === '[' ? -1 : null;
}

/** Keys of a single letter are heard where they mean something: who speaks to the computer says them by chance elsewhere (WCAG 2.1.4). */
const isInPane = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.workspace') !== null;

export function useWindowKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isSaving(event)) sendDrafts();
      if (event.defaultPrevented || useView.getState().dialog !== null) return;
      const step = citationStepOf(event, useShell.getState().platform === 'darwin');
      if (step !== null && !isTyping(event.target) && isInPane(event.target)) stepCitation(step);
      else if (event.ctrlKey || event.metaKey || event.altKey) return;
      else if (isTyping(event.target) || event.key !== 'Escape' || !letGo()) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => { window.removeEventListener('keydown', press); };
  }, []);
}
