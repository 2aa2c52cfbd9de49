/**
 * A sum over all events that an edit brings up to date by what it changed.
 *
 * Selectors run with every acknowledged edit; walking 100,000 events in each of them holds a frame up.
 */
import { changedSpan } from '../../core/timeline/changed-span';
import type { TimelineEvent } from '../../core/timeline/types';

/** Sums `weigh` over the events it is given; `weigh` depends on the event alone. */
export function eventSum(weigh: (event: TimelineEvent) => number): (events: readonly TimelineEvent[]) => number {
  let last: readonly TimelineEvent[] = [];
  let sum = 0;
  return (events) => {
    if (events === last) return sum;
    const { from, beforeEnd, afterEnd } = changedSpan(last, events);
    for (let index = from; index < beforeEnd; index += 1) sum -= weigh(last[index] as TimelineEvent);
    for (let index = from; index < afterEnd; index += 1) sum += weigh(events[index] as TimelineEvent);
    last = events;
    return sum;
  };
}
