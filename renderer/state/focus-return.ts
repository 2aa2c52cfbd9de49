/**
 * Where the keyboard goes when a field is left with Escape, or what had the focus is gone.
 */
let cameFrom: HTMLElement | null = null;

const canTakeFocus = (element: HTMLElement | null): element is HTMLElement => element !== null && element !== document.body && element.isConnected && element.getClientRects().length > 0;

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

/** Half a second: a view that comes in the place of another may have to be fetched first. */
const MOST_FRAMES = 30;

/** The timeline takes over a focus that has gone with its element; to be asked once the screen is up to date. */
export function mendFocus(frames: number = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    if (document.querySelector(EVENTS) === null && frames > 0) mendFocus(frames - 1);
    else focusTimeline();
  });
}
