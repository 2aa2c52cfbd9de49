/**
 * F6 goes from pane to pane, as in other programs with panes; under a dialogue from it to the messages and back.
 */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { mendFocus } from '../state/focus-return';
import { useView } from '../state/view';
import { bringToFront, type Pane } from './use-panes';

interface Part {
  readonly part: string;
  /** What takes the focus first: the first of these that there is. */
  readonly first: readonly string[];
  /** Named where it may have to make room for another. */
  readonly pane?: Pane;
}

/** The parts of the window in the order of F6. */
const PARTS: readonly Part[] = [
  { part: '.toolbar', first: ['button'] },
  { part: '.source-pane', first: ['[role="feed"]', 'button'], pane: 'source' },
  { part: '.workspace-timeline', first: ['[role="grid"], [role="listbox"], [role="tree"]', '[tabindex="0"]', 'button'], pane: 'timeline' },
  { part: '.inspector', first: ['textarea', 'input', 'button'], pane: 'inspector' },
  { part: '.checks', first: ['[role="row"]', 'button'] },
  { part: 'body > * [role="dialog"], body > * [role="alertdialog"]', first: ['textarea', 'input', 'button'] },
  { part: '.notices', first: ['button'] },
];

/** What lies under a dialogue takes no focus. */
const canTakeFocus = (element: HTMLElement): boolean => element.closest('[inert]') === null && element.checkVisibility({ visibilityProperty: true });

/** Where the focus was last in each part, to come back to. */
const lastIn = new WeakMap<Element, HTMLElement>();

/** Of dialogues the one on top. */
const elementOf = ({ part }: Part): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>(part)].filter(canTakeFocus).at(-1);

/** Open, though there is no room for it beside the others. */
function isWaiting({ part, pane }: Part): boolean {
  const workspace = document.querySelector<HTMLElement>('.workspace');
  if (pane === undefined || workspace === null || !canTakeFocus(workspace) || document.querySelector(part) !== null) return false;
  const { sourceOpen, inspectorOpen } = useView.getState();
  return pane === 'timeline' || (pane === 'source' ? sourceOpen : inspectorOpen);
}

function targetIn(element: HTMLElement, first: readonly string[]): HTMLElement | undefined {
  const last = lastIn.get(element);
  return last !== undefined && last.isConnected && canTakeFocus(last) ? last : first.flatMap((selector) => [...element.querySelectorAll<HTMLElement>(selector)]).find(canTakeFocus);
}

/** False where there is nothing to go to. */
function goInto(part: Part): boolean {
  const { pane } = part;
  const isCalled = pane !== undefined && isWaiting(part);
  if (isCalled) flushSync(() => { bringToFront(pane); });
  const element = elementOf(part);
  const target = element === undefined ? undefined : targetIn(element, part.first);
  target?.focus();
  // What had the focus may have made room for it.
  if (isCalled) mendFocus();
  return target !== undefined;
}

export function focusNextPane(step: 1 | -1): void {
  const parts = PARTS.filter((part) => elementOf(part) !== undefined || isWaiting(part));
  if (parts.length === 0) return;
  const { activeElement } = document;
  const at = parts.findIndex((part) => elementOf(part)?.contains(activeElement) === true);
  const here = parts[at] === undefined ? undefined : elementOf(parts[at]);
  if (here !== undefined && activeElement instanceof HTMLElement) lastIn.set(here, activeElement);
  for (let offset = 1; offset <= parts.length; offset += 1) {
    const next = parts[(Math.max(at, step === 1 ? -1 : 0) + step * offset + parts.length * 2) % parts.length];
    if (next !== undefined && goInto(next)) return;
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
