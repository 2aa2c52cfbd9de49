/**
 * Copy, cut and paste of events by the usual keys and menu items, where no field is meant; pasted text becomes a source.
 */
import { useEffect } from 'react';
import { bridge } from '../bridge';
import { copySelected, cutSelected, pasteEvents } from '../state/clip-intents';
import { offerPasted } from '../dialogs/pasted-text';
import { useMirror } from '../state/mirror';
import { useView } from '../state/view';

/** It is put there by another process after this event. */
const LOOK_AFTER_MS = 150;

const isField = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);
const isText = (target: EventTarget | null): boolean => isField(target) || (window.getSelection()?.toString() ?? '') !== '';

export function useClipKeys(): void {
  useEffect(() => {
    const concernsEvents = (event: ClipboardEvent): boolean => useView.getState().dialog === null && !isText(event.target) && !isField(document.activeElement);
    const take = (act: () => Promise<unknown>, needsEvent: boolean) => (event: ClipboardEvent): void => {
      if (!concernsEvents(event) || (needsEvent && useView.getState().selectedEvent === null)) return;
      event.preventDefault();
      void act();
    };
    // Text that is copied takes the place of events on the clipboard.
    const looked = (event: ClipboardEvent): void => { if (!event.defaultPrevented) setTimeout(() => { void bridge().clipHoldsEvents(); }, LOOK_AFTER_MS); };
    const [copy, cut] = [take(() => copySelected(), true), take(() => cutSelected(), true)];
    // Where no events were copied, text is meant to become a source.
    const paste = (event: ClipboardEvent): void => {
      if (!concernsEvents(event)) return;
      event.preventDefault();
      const [text, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData?.getData(type) ?? '');
      void pasteEvents(false).then((placed) => { if (!placed && !useMirror.getState().readOnly) offerPasted(text ?? '', html ?? ''); });
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    for (const type of ['copy', 'cut'] as const) window.addEventListener(type, looked);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
      for (const type of ['copy', 'cut'] as const) window.removeEventListener(type, looked);
    };
  }, []);
}
