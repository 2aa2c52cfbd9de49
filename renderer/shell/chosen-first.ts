/**
 * Tab comes to what is chosen of a few buttons that stand for one choice, as it does with the radio buttons of the
 * browser. The component library comes to the first one: "Meeting, not checked" is no answer to what kind an event is.
 */
let isTab = false;

function noteKey({ key }: KeyboardEvent): void {
  isTab = key === 'Tab';
}

function goToChosen({ target, relatedTarget }: FocusEvent): void {
  if (!isTab || !(target instanceof HTMLElement) || target.getAttribute('role') !== 'radio') return;
  const group = target.closest('[role="radiogroup"]');
  // Tab also goes from button to button of a group before it leaves it.
  if (group === null || (relatedTarget instanceof Node && group.contains(relatedTarget))) return;
  group.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus();
}

/** Sees to it from now on. @returns what ends it */
export function comeToChosen(): () => void {
  // Before anything that lets no key out.
  window.addEventListener('keydown', noteKey, { capture: true });
  document.addEventListener('focusin', goToChosen);
  return () => {
    window.removeEventListener('keydown', noteKey, { capture: true });
    document.removeEventListener('focusin', goToChosen);
  };
}
