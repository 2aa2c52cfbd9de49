/**
 * The field that the keyboard is in, for when another event takes the place of the one that is shown.
 */
import { isNowhere, mendFocus } from '../state/focus-return';

/** Fields are known by their label: those of the next event are other elements, and a zone is not asked for where there is no time. */
const nameOf = (field: Element): string | null => field.querySelector('.field-label')?.textContent ?? null;

/** Remembers the field with the focus. @returns what gives the focus to the same field of the event that is shown by then; null where no field has it */
export function holdField(): (() => void) | null {
  const held = document.activeElement?.closest('.inspector-form > *') ?? null;
  if (held === null) return null;
  const name = nameOf(held);
  return () => {
    requestAnimationFrame(() => {
      if (!isNowhere()) return;
      const same = [...document.querySelectorAll('.inspector-form > *')].find((field) => nameOf(field) === name);
      // Of several buttons the one that Tab would come to.
      const target = same?.querySelector<HTMLElement>('textarea, input, button[tabindex="0"]');
      if (target === null || target === undefined) mendFocus();
      else target.focus();
    });
  };
}
