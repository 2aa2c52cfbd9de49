/**
 * Undo and redo keys, wherever the focus is.
 *
 * In a text field the browser would take its own letters back one by one, each of which would be a further edit of the
 * document; here a field of the document goes back by the document's steps. Fields marked `data-own-undo` (search, filter, what
 * is being added) keep the browser's undo as long as something is typed in them.
 */
import { useEffect } from 'react';
import { redo, undo } from '../state/edit';
import { useView } from '../state/view';

type Step = 'undo' | 'redo';

/** The step a key asks for: Ctrl or Cmd with Z, with Shift and Z, or with Y. */
export function stepOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): Step | null {
  if (ctrlKey === metaKey || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : null;
}

const keepsItsOwn = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.closest('[data-own-undo]') !== null && target.value !== '';

export function useUndoKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = stepOfKey(event);
      if (step === null || keepsItsOwn(event.target) || useView.getState().dialog !== null) return;
      // Also keeps the menu from doing the same once more.
      event.preventDefault();
      void (step === 'undo' ? undo() : redo());
    };
    window.addEventListener('keydown', press, true);
    return () => { window.removeEventListener('keydown', press, true); };
  }, []);
}
