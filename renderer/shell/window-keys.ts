/**
 * Keys that work anywhere in the window outside text fields: next and previous event and citation, undo on systems
 * without a menu bar in front.
 */
import { useEffect } from 'react';
import { stepCitation } from '../state/navigation';
import { useView } from '../state/view';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement);

export function useWindowKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || useView.getState().dialog !== null) return;
      if (event.key === ']') stepCitation(1);
      else if (event.key === '[') stepCitation(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => { window.removeEventListener('keydown', press); };
  }, []);
}
