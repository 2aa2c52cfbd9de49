/**
 * Where the keyboard goes when a field is left with Escape, or what had the focus is gone.
 */
import { paneElement } from '../timeline/ribbon-registry';

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

/** To the timeline; to the source where there is no timeline to see. */
export function focusTimeline(): void {
  const pane = paneElement('timeline') ?? paneElement('source');
  if (pane instanceof HTMLElement) pane.focus();
}

/** Back to where the person came from; to the timeline when that is gone. */
export function returnFocus(): void {
  const element = cameFrom;
  cameFrom = null;
  if (canTakeFocus(element)) element.focus();
  else focusTimeline();
}

/** The timeline takes over a focus that has gone with its element; to be asked once the screen is up to date. */
export function mendFocus(): void {
  requestAnimationFrame(() => { if (document.activeElement === null || document.activeElement === document.body) focusTimeline(); });
}
