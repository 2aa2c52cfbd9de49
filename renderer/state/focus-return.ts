/**
 * Where the keyboard goes when a field is left with Escape, or what had the focus is gone.
 */
import type { ParagraphId } from '../../core/timeline/types';

let cameFrom: HTMLElement | null = null;

/** Whether it is there to take the focus: what lies under a dialogue is not. */
export const canTakeFocus = (element: HTMLElement | null): element is HTMLElement =>
  element !== null && element !== document.body && element.isConnected && element.getClientRects().length > 0 && element.closest('[inert]') === null;

/** Notes what has the focus now, before it is taken to a field of the inspector. */
export function rememberFocus(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.closest('.inspector, [role="dialog"], [role="alertdialog"]') === null) cameFrom = activeElement;
}

/** The person has gone elsewhere by themselves; there is nothing to go back to. */
export function forgetFocus(): void {
  cameFrom = null;
}

const EVENTS = '.workspace-timeline :is([role="grid"], [role="listbox"], [role="tree"])';
export const isInTimeline = (): boolean => document.activeElement?.closest(EVENTS) != null;

/** Where there are no events to see: the text, else what can be pressed in the panes. */
const PLACES = [EVENTS, '.source-pane [role="feed"]', '.workspace button'] as const;

/** To the timeline, in whichever view; to what there is where there is none. */
export function focusTimeline(): void {
  for (const place of PLACES) {
    const element = [...document.querySelectorAll<HTMLElement>(place)].find(canTakeFocus);
    if (element !== undefined) { element.focus(); return; }
  }
}

/** Back to where the person came from; to the timeline when that is gone. */
export function returnFocus(): void {
  const element = cameFrom;
  cameFrom = null;
  if (canTakeFocus(element)) element.focus();
  else focusTimeline();
}

/** The keyboard goes along to a paragraph of the source being read when it is in the text. Where another source comes, its text sees to that. */
export function followInText(paragraph: ParagraphId): void {
  const feed = document.querySelector('.source-pane [role="feed"]');
  if (feed?.contains(document.activeElement) !== true) return;
  // One frame until the effects that draw and reveal it have run, one until it stands there.
  requestAnimationFrame(() => requestAnimationFrame(() => { feed.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(paragraph)}"]`)?.focus({ preventScroll: true }); }));
}

/** Half a second: a view that comes in the place of another may have to be fetched first. */
const MOST_FRAMES = 30;
/** On a busy machine a whole timeline that is opened may take longer; after this the focus stays where it is. */
const LATEST_MS = 10_000;

/** Goes to a place as soon as it can take the focus: a dialogue that was answered may still lie over it, or its view be on its way. */
function goWhenThere(find: () => HTMLElement | null | undefined, otherwise: () => void, frames: number = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const element = find() ?? null;
    if (canTakeFocus(element)) element.focus({ preventScroll: true });
    else if (frames > 0) goWhenThere(find, otherwise, frames - 1);
    else otherwise();
  });
}

/** An item that is taken away is drawn no more within some frames of the answer to that. */
const GONE_FRAMES = 10;

/**
 * After an item of a list was taken away by a button in it: to the item that stands in its place now, or the last one, or
 * what else the list has. Never to the button that takes the next one away, which the same key would press again.
 *
 * @param items selects in each item what can be come back to
 */
export function goOnAt(list: HTMLElement | null, items: string, index: number, frames: number = GONE_FRAMES): void {
  requestAnimationFrame(() => {
    if (list === null || !isNowhere()) {
      if (frames > 0) goOnAt(list, items, index, frames - 1);
      return;
    }
    const left = [...list.querySelectorAll<HTMLElement>(items)];
    const next = left[index] ?? left.at(-1) ?? list.querySelector('button');
    if (canTakeFocus(next)) next.focus();
    else mendFocus();
  });
}

/** To the timeline, where what the person asked to see is the active event. */
export function goToTimeline(): void {
  goWhenThere(() => [...document.querySelectorAll<HTMLElement>(EVENTS)].find(canTakeFocus), mendFocus);
}

/** To a paragraph which the person asked to see, of a source that may have to be drawn first. */
export function goToParagraph(paragraph: ParagraphId): void {
  goWhenThere(() => document.querySelector<HTMLElement>(`.source-pane [data-paragraph="${CSS.escape(paragraph)}"]`), mendFocus);
}

export const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Something else holds the focus until there are events; should the person have gone on from there, it stays theirs. */
function focusEventsWhenThere(): void {
  const { activeElement: standIn } = document;
  const watch = new MutationObserver(() => {
    const isThere = document.querySelector(EVENTS) !== null;
    const isOurs = isNowhere() || document.activeElement === standIn;
    if (!isThere && isOurs) return;
    watch.disconnect();
    if (isOurs) focusTimeline();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => { watch.disconnect(); }, LATEST_MS);
}

/** Where there is room for one pane it may be another one's, and then no events are to be waited for. */
const isOnItsWay = (): boolean => document.querySelector('.workspace') === null || document.querySelector('.workspace-timeline') !== null;

/** The timeline takes over a focus that has gone with its element; to be asked once the screen is up to date. */
export function mendFocus(frames: number = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    if (!isNowhere()) return;
    const isThere = document.querySelector(EVENTS) !== null;
    if (!isThere && isOnItsWay() && frames > 0) { mendFocus(frames - 1); return; }
    focusTimeline();
    if (!isThere) focusEventsWhenThere();
  });
}
