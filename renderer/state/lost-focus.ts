/**
 * The focus when what had it goes.
 *
 * Many commands take away what they were asked from: the last suggestion its list, a closed message its button, a key
 * the pane it was pressed in. The browser then gives the focus to nothing, and no key does anything. Watched for in one
 * place, so that no command has to think of it; one that knows better where to go on is quicker and is left alone.
 */
import { canTakeFocus, isNowhere, mendFocus } from './focus-return';

/** Where to go on, near what is gone: the first of these around it that is still there, and the first of what it has. */
const NEAR: readonly { readonly around: string; readonly first: readonly string[] }[] = [
  { around: '.names-box', first: ['input'] },
  { around: '.source-pane', first: ['[role="feed"]'] },
  { around: '.filter-panel', first: ['input'] },
  { around: '.checks', first: ['[role="row"]', 'button'] },
  // Their closing button: who closes one message goes on with the next.
  { around: '.notices', first: ['.notice > .button-icon'] },
];
const MESSAGES = '.notices';

interface Held {
  readonly element: Element;
  readonly around: readonly { readonly place: Element; readonly first: readonly string[] }[];
}

let held: Held | null = null;
/** What had the focus before it came to the messages: they come from outside, and it goes back there. */
let beforeMessages: HTMLElement | null = null;

function hold({ target, relatedTarget }: FocusEvent): void {
  if (!(target instanceof Element)) return;
  const from = relatedTarget instanceof HTMLElement && relatedTarget.closest(MESSAGES) === null ? relatedTarget : null;
  if (target.closest(MESSAGES) === null) beforeMessages = null;
  else if (from !== null) beforeMessages = from;
  held = { element: target, around: NEAR.flatMap(({ around, first }) => { const place = target.closest(around); return place === null ? [] : [{ place, first }]; }) };
}

const isGone = (element: Element): boolean => !element.isConnected || element.getClientRects().length === 0;

/** A person who takes the focus off a thing that stays wants it nowhere; a window that is not in front keeps its own. */
function letGo(): void {
  const left = held;
  // Also an element that is being taken away loses the focus first: whether it is gone shows in a moment.
  queueMicrotask(() => { if (held === left && left !== null && document.hasFocus() && !isGone(left.element)) held = null; });
}

function goOn({ around }: Held): void {
  const near = around.flatMap(({ place, first }) => (place.isConnected ? first.flatMap((selector) => [...place.querySelectorAll<HTMLElement>(selector)]) : []));
  const next = [...near, beforeMessages].find(canTakeFocus);
  if (next === undefined || next === null) mendFocus();
  else next.focus({ preventScroll: true });
}

function look(): void {
  const lost = held;
  if (lost === null || !isNowhere() || !isGone(lost.element)) return;
  held = null;
  // What comes in its place may take the focus by itself as soon as it is drawn.
  requestAnimationFrame(() => requestAnimationFrame(() => { if (isNowhere()) goOn(lost); }));
}

/** Looks after the focus of the window from now on. @returns what ends it */
export function keepFocus(): () => void {
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', hold);
  document.addEventListener('focusout', letGo);
  // Another language draws the whole window anew, and this begins again with it.
  look();
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', hold);
    document.removeEventListener('focusout', letGo);
  };
}
