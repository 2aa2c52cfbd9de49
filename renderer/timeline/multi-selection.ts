/**
 * Several events selected at once, for edits of many. One event alone is `selectedEvent` of the view, as ever.
 */
import { create } from 'zustand';
import type { EventId } from '../../core/timeline/types';
import { selectEvent, useView } from '../state/view';

export type SelectHow = 'replace' | 'toggle' | 'add';

const NONE: ReadonlySet<EventId> = new Set();

/** Empty, or at least two. */
export const useSelection = create<{ readonly ids: ReadonlySet<EventId> }>(() => ({ ids: NONE }));

/** The next selection: `current` holds all that are selected now. */
export function nextSelection(current: ReadonlySet<EventId>, ids: readonly EventId[], how: SelectHow): ReadonlySet<EventId> {
  if (how === 'replace') return new Set(ids);
  const next = new Set(current);
  for (const id of ids) if (how === 'add' || !next.delete(id)) next.add(id);
  return next;
}

export function selectOne(event: EventId | null, reveal = true): void {
  useSelection.setState({ ids: NONE });
  selectEvent(event, reveal);
}

/** What a menu is about: all that are selected where the event is one of them, which becomes the active one; else the event alone. */
export function selectForMenu(event: EventId): void {
  if (useSelection.getState().ids.has(event)) selectEvent(event, false);
  else selectOne(event, false);
}

export function selectMany(ids: readonly EventId[], how: SelectHow): void {
  const { selectedEvent } = useView.getState();
  const { ids: before } = useSelection.getState();
  const current = before.size > 0 ? before : new Set(selectedEvent === null ? [] : [selectedEvent]);
  const next = nextSelection(current, ids, how);
  const last = ids[ids.length - 1] ?? null;
  const primary = last !== null && next.has(last) ? last : selectedEvent !== null && next.has(selectedEvent) ? selectedEvent : ([...next][0] ?? null);
  if (primary !== selectedEvent) selectEvent(primary, false);
  useSelection.setState({ ids: next.size < 2 ? NONE : next });
}

// Selecting one event anywhere else ends a selection of many.
useView.subscribe(({ selectedEvent }, before) => {
  const { ids } = useSelection.getState();
  if (selectedEvent !== before.selectedEvent && ids.size > 0 && (selectedEvent === null || !ids.has(selectedEvent))) useSelection.setState({ ids: NONE });
});
