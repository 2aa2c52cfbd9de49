/**
 * The chronology of what the window mirrors, computed once for every view that shows it.
 */
import { layoutChronology, NO_CHRONOLOGY, type Chronology } from '../../core/layout/chronology';
import type { TimelineEvent } from '../../core/timeline/types';

let last: Chronology = NO_CHRONOLOGY;

/** `layoutChronology` that starts from the last result, so an edit costs what it changed. */
export function chronologyOf(events: readonly TimelineEvent[], suggestions?: readonly TimelineEvent[]): Chronology {
  last = layoutChronology(events, suggestions, last);
  return last;
}
