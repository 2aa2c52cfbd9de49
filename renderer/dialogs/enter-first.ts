/**
 * Enter in a field that searches as one types.
 */
import { useEffect, useRef, type KeyboardEvent } from 'react';

const hasActive = (input: HTMLInputElement): boolean => document.getElementById(input.getAttribute('aria-activedescendant') ?? '') !== null;

/**
 * Who types and presses Enter at once means what was typed. Until its answer is there the list still shows the one
 * before, so Enter waits; `takeFirst` says whether there was one to take.
 */
export function useEnterFirst(isAnswered: boolean, takeFirst: () => boolean): (event: KeyboardEvent) => void {
  const waits = useRef(false);
  useEffect(() => { if (waits.current && isAnswered && takeFirst()) waits.current = false; });
  return (event) => {
    waits.current = false;
    const { target } = event;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement) || (isAnswered && hasActive(target))) return;
    event.preventDefault();
    event.stopPropagation();
    waits.current = !isAnswered || !takeFirst();
  };
}
