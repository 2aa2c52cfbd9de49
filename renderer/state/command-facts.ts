/**
 * Tells main what only the page knows of what can be done, so that the menus grey the rest.
 */
import { PAGE_FACTS, type PageFact } from '../../core/commands/command-state';
import { shownEvents, useFilter } from '../filter/filter-state';
import { useSuggestions } from '../suggestions/suggestion-store';
import { bridge } from '../bridge';
import { eventSum } from './event-sum';
import { useMirror } from './mirror';
import { useView } from './view';

const isField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'color', 'file'].includes(element.type)) || (element instanceof HTMLElement && element.isContentEditable);

const doubtful = eventSum(({ citations }) => (citations.some(({ anchor }) => anchor !== undefined) ? 1 : 0));

export function pageFacts(): readonly PageFact[] {
  const { sourceSelection, dialog } = useView.getState();
  const hasSuggestions = useSuggestions.getState().open.length > 0;
  const holds: Readonly<Record<PageFact, boolean>> = {
    marked: sourceSelection !== null, suggestions: hasSuggestions, 'shown-events': hasSuggestions || shownEvents().length > 0,
    'doubtful-citations': doubtful(useMirror.getState().timeline?.events ?? []) > 0, typing: isField(document.activeElement), dialog: dialog !== null,
  };
  return PAGE_FACTS.filter((fact) => holds[fact]);
}

/** Until what it answers is called. */
export function followCommandFacts(): () => void {
  let told: string | null = null;
  let isAsked = false;
  const tell = (): void => {
    isAsked = false;
    const facts = pageFacts();
    if (facts.join() === told) return;
    told = facts.join();
    void bridge().facts(facts);
  };
  // Once for all that happens in a task: the focus leaves one field before it is in the next.
  const soon = (): void => {
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(tell);
  };
  tell();
  const stops = [useView.subscribe(soon), useSuggestions.subscribe(soon), useFilter.subscribe(soon), useMirror.subscribe(soon)];
  for (const moved of ['focusin', 'focusout'] as const) document.addEventListener(moved, soon);
  return () => {
    for (const stop of stops) stop();
    for (const moved of ['focusin', 'focusout'] as const) document.removeEventListener(moved, soon);
  };
}
