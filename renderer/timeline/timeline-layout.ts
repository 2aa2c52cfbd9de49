/**
 * The chronology of what the window mirrors, computed once for every view that shows it.
 */
import { layoutChronology, NO_CHRONOLOGY, type Chronology } from '../../core/layout/chronology';
import { NO_ORDER, orderEvents, type EventOrder, type PlacedEvent } from '../../core/layout/chronology-order';
import { changedSpan } from '../../core/timeline/changed-span';
import type { TimelineEvent } from '../../core/timeline/types';

let last: Chronology = NO_CHRONOLOGY;

/** `layoutChronology` that starts from the last result, so an edit costs what it changed. */
export function chronologyOf(events: readonly TimelineEvent[], suggestions?: readonly TimelineEvent[]): Chronology {
  last = layoutChronology(events, suggestions, last);
  return last;
}

let lastOrder: EventOrder = NO_ORDER;
let lastPlaced: readonly PlacedEvent[] = NO_ORDER.placed;

/** Whether an overview of either looks the same: it shows when things happened and of what kind they were. */
function looksAlike(before: EventOrder, after: EventOrder): boolean {
  if (before.positions !== after.positions) return false;
  const { from, afterEnd } = changedSpan(before.placed, after.placed);
  for (let at = from; at < afterEnd; at += 1) {
    const [a, b] = [before.placed[at]?.event, after.placed[at]?.event];
    if (a !== b && (a?.when.edtf !== b?.when.edtf || a?.kind !== b?.kind)) return false;
  }
  return true;
}

/**
 * The events alone, in order, for the overview; the same list again for as long as it would draw the same.
 * Kept apart: suggestions come and go in the chronology only.
 */
export function placedOf(events: readonly TimelineEvent[]): readonly PlacedEvent[] {
  const order = orderEvents(events, lastOrder);
  if (!looksAlike(lastOrder, order)) lastPlaced = order.placed;
  lastOrder = order;
  return lastPlaced;
}
