/**
 * Says so where a person goes to an event that the filter hides, by a search, a finding, a link or a new event of their
 * own, and shows it when they want. The filter stays: it is theirs.
 */
import { titleOf } from '../../core/layout/event-title';
import type { EventId } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { mendFocus } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { dropNotice, showNotice } from '../state/shell';
import { selectEvent, useView } from '../state/view';
import { clearFilter, isFiltering, shownEvents, useFilter } from './filter-state';

const NOTICE = 'hidden-by-filter';

const isShown = (id: EventId): boolean => !isFiltering(useFilter.getState()) || shownEvents().some((event) => event.id === id);

function sayHidden(id: EventId): void {
  const event = useMirror.getState().timeline?.events.find((one) => one.id === id);
  if (event === undefined) return;
  const title = texts().filter.hides(titleOf(event));
  showNotice({
    id: NOTICE, tone: 'info', title, passing: true, actions: [{ id: 'show-all', label: texts().timeline.showAll }],
    answer: () => {
      clearFilter();
      selectEvent(id);
      mendFocus();
      return null;
    },
  });
}

/** Until what it answers is called. */
export function followHidden(): () => void {
  let said: EventId | null = null;
  const takeBack = (): void => {
    if (said === null) return;
    said = null;
    dropNotice(NOTICE);
  };
  const stops = [
    useView.subscribe(({ revealEvent, selectedEvent }, before) => {
      if (selectedEvent !== said) takeBack();
      if (revealEvent === null || revealEvent === before.revealEvent || isShown(revealEvent.event)) return;
      said = revealEvent.event;
      sayHidden(said);
    }),
    useFilter.subscribe(() => { if (said !== null && isShown(said)) takeBack(); }),
  ];
  return () => { for (const stop of stops) stop(); };
}
