/**
 * Where the keyboard goes on when events it is among are gone.
 */
import { orderEvents } from '../../core/layout/chronology-order';
import type { EventId } from '../../core/timeline/types';
import { shownEvents } from '../filter/filter-state';
import { useMirror } from '../state/mirror';
import { useSelection } from './multi-selection';

/** The events of a view one after another, as its keys go through them where the keyboard is. */
type Walk = () => readonly EventId[];

let walk: Walk | null = null;

/** Called by a view whose order is not that of time, and with null when it goes. */
export const walkInView = (order: Walk | null): void => { walk = order; };

const inOrderOfTime = (): readonly EventId[] => orderEvents(useMirror.getState().timeline?.events ?? []).placed.map(({ key }) => key);

/** The first after an event that is none of those gone, or the one before where none follows; null where all are gone. */
function beside(order: readonly EventId[], from: EventId, stays: (id: EventId) => boolean): EventId | null {
  const at = order.indexOf(from);
  return order.find((id, index) => index > at && stays(id)) ?? order.slice(0, Math.max(at, 0)).reverse().find(stays) ?? null;
}

/**
 * The event to go on from when some go: the one that the keyboard has walked to, where that stays, else the next of those
 * the filter shows, as the view in front has them; to be asked before they go.
 *
 * @param from the one of them that the keyboard is at
 */
export function nextInView(gone: ReadonlySet<EventId>, from: EventId): EventId | null {
  const shown = new Set(shownEvents().map(({ id }) => id));
  const stays = (id: EventId): boolean => shown.has(id) && !gone.has(id);
  const { cursor } = useSelection.getState();
  if (cursor !== null && stays(cursor)) return cursor;
  const inView = walk?.() ?? [];
  return (inView.includes(from) ? beside(inView, from, stays) : null) ?? beside(inOrderOfTime(), from, stays);
}
