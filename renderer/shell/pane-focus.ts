/**
 * F6 goes from pane to pane, as in other programs with panes; under a dialogue from it to the messages and back.
 */
import { useEffect } from 'react';

/** The parts of the window in the order of F6, and what takes the focus first in each: the first of these that there is. */
const PARTS: readonly { readonly part: string; readonly first: readonly string[] }[] = [
  { part: '.toolbar', first: ['button'] },
  { part: '.source-pane', first: ['[role="feed"]', 'button'] },
  { part: '.workspace-timeline', first: ['[role="grid"], [role="listbox"], [role="tree"]', '[tabindex="0"]', 'button'] },
  { part: '.inspector', first: ['textarea', 'input', 'button'] },
  { part: '.checks', first: ['[role="row"]', 'button'] },
  { part: 'body > * [role="dialog"], body > * [role="alertdialog"]', first: ['textarea', 'input', 'button'] },
  { part: '.notices', first: ['button'] },
];

/** What lies under a dialogue takes no focus. */
const canTakeFocus = (element: HTMLElement): boolean => element.closest('[inert]') === null && element.checkVisibility({ visibilityProperty: true });

/** Where the focus was last in each part, to come back to. */
const lastIn = new WeakMap<Element, HTMLElement>();

export function focusNextPane(step: 1 | -1): void {
  const parts = PARTS.flatMap(({ part, first }) => {
    // Of dialogues the one on top.
    const element = [...document.querySelectorAll<HTMLElement>(part)].filter(canTakeFocus).at(-1);
    return element === undefined ? [] : [{ element, first }];
  });
  if (parts.length === 0) return;
  const { activeElement } = document;
  const at = parts.findIndex(({ element }) => element.contains(activeElement));
  const here = parts[at];
  if (here !== undefined && activeElement instanceof HTMLElement) lastIn.set(here.element, activeElement);
  for (let offset = 1; offset <= parts.length; offset += 1) {
    const next = parts[(Math.max(at, step === 1 ? -1 : 0) + step * offset + parts.length * 2) % parts.length];
    if (next === undefined) continue;
    const last = lastIn.get(next.element);
    const target = last !== undefined && last.isConnected && canTakeFocus(last) ? last : next.first.flatMap((selector) => [...next.element.querySelectorAll<HTMLElement>(selector)]).find(canTakeFocus);
    if (target === undefined) continue;
    target.focus();
    return;
  }
}

export function usePaneKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey) return;
      focusNextPane(event.shiftKey ? -1 : 1);
      event.preventDefault();
    };
    // Before the dialogues, which let no key out that they have no use for.
    window.addEventListener('keydown', press, { capture: true });
    return () => { window.removeEventListener('keydown', press, { capture: true }); };
  }, []);
}
