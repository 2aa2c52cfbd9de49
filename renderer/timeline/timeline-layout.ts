/**
 * The chronology of what the window mirrors, computed once for every view that shows it.
 */
import { layoutChronology, NO_CHRONOLOGY, type Chronology } from '../../core/layout/chronology';
import { NO_ORDER, orderEvents, type EventOrder, type PlacedEvent } from '../../core/layout/chronology-order';
import type { TimelineEvent } from '../../core/timeline/types';

let last: Chronology = NO_CHRONOLOGY;

/** `layoutChronology` that starts from the last result, so an edit costs what it changed. */
export function chronologyOf(events: readonly TimelineEvent[], suggestions?: readonly TimelineEvent[]): Chronology {
  last = layoutChronology(events, suggestions, last);
  return last;
}

let lastOrder: EventOrder = NO_ORDER;

/** The events alone, in order, for the overview. Kept apart: suggestions come and go in the chronology only. */
export function placedOf(events: readonly TimelineEvent[]): readonly PlacedEvent[] {
  lastOrder = orderEvents(events, lastOrder);
  return lastOrder.placed;
}
