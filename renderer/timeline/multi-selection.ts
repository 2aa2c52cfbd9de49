/**
 * Several events selected at once, for edits of many. One event alone is `selectedEvent` of the view, as ever.
 *
 * As in any list of files, the keyboard can be elsewhere: with Ctrl it walks past events (`cursor`) and takes in the one it
 * stands on, and Shift takes in all from one event (`anchor`) to where it comes, more or fewer of them as it goes.
 */
import { create } from 'zustand';
import type { EventId } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { announce } from '../state/shell';
import { selectEvent, useView } from '../state/view';

export type SelectHow = 'replace' | 'toggle' | 'add';

interface Selection {
  /** Empty, or at least two. */
  readonly ids: ReadonlySet<EventId>;
  /** Where the keyboard is while that is not the selected event; null while it is. */
  readonly cursor: EventId | null;
  /** From where Shift takes events in; null: from the selected one. */
  readonly anchor: EventId | null;
}

const NONE: ReadonlySet<EventId> = new Set();
const NOWHERE = { cursor: null, anchor: null };

export const useSelection = create<Selection>(() => ({ ids: NONE, ...NOWHERE }));

/** The next selection: `current` holds all that are selected now. */
export function nextSelection(current: ReadonlySet<EventId>, ids: readonly EventId[], how: SelectHow): ReadonlySet<EventId> {
  if (how === 'replace') return new Set(ids);
  const next = new Set(current);
  for (const id of ids) if (how === 'add' || !next.delete(id)) next.add(id);
  return next;
}

/** All that are selected now. */
function selectedNow(): ReadonlySet<EventId> {
  const { ids } = useSelection.getState();
  const { selectedEvent } = useView.getState();
  return ids.size > 0 ? ids : new Set(selectedEvent === null ? [] : [selectedEvent]);
}

/** Of several there is a bar that says how many there are; it goes, and says nothing, with the last but one. */
function sayWhatIsLeft(before: number, left: number): void {
  if (before > 1 && left < 2) announce(texts().inspector.bulk.selected(left));
}

export function selectOne(event: EventId | null, reveal = true): void {
  if (event === null) sayWhatIsLeft(useSelection.getState().ids.size, 0);
  useSelection.setState({ ids: NONE, ...NOWHERE });
  selectEvent(event, reveal);
}

/** What a menu is about: all that are selected where the event is one of them, which becomes the active one; else the event alone. */
export function selectForMenu(event: EventId): void {
  if (!useSelection.getState().ids.has(event)) { selectOne(event, false); return; }
  selectEvent(event, false);
  useSelection.setState(NOWHERE);
}

/** The keyboard stays on what it took out, although that is no longer selected. */
export function selectMany(ids: readonly EventId[], how: SelectHow): void {
  const { selectedEvent } = useView.getState();
  const before = selectedNow();
  const next = nextSelection(before, ids, how);
  const last = ids[ids.length - 1] ?? null;
  const primary = last !== null && next.has(last) ? last : selectedEvent !== null && next.has(selectedEvent) ? selectedEvent : ([...next][0] ?? null);
  if (primary !== selectedEvent) selectEvent(primary, false);
  const isTakenOut = how === 'toggle' && last !== primary;
  useSelection.setState({ ids: next.size < 2 ? NONE : next, cursor: isTakenOut ? last : null, anchor: isTakenOut ? last : null });
  sayWhatIsLeft(before.size, next.size);
}

/** The keyboard goes to an event; what is selected stays so. */
export function walkTo(event: EventId): void {
  useSelection.setState({ cursor: event === useView.getState().selectedEvent ? null : event });
}

/** What lies between an event and where the keyboard was, and between it and where it comes, both ends included; null where a view does not show the event. */
export type StretchFrom = (from: EventId) => { readonly before: readonly EventId[]; readonly after: readonly EventId[] } | null;

/**
 * Selects from the anchor to an event instead of from the anchor to where the keyboard was: going back lets go. Others stay.
 *
 *     b selected, then Shift to d: b c d; Shift back to c: b c; Shift back over b to a: a b
 */
export function extendTo(event: EventId, stretchFrom: StretchFrom): void {
  const { anchor, cursor } = useSelection.getState();
  const { selectedEvent } = useView.getState();
  const from = [anchor, selectedEvent, cursor].find((one): one is EventId => one !== null && stretchFrom(one) !== null) ?? event;
  const { before, after } = stretchFrom(from) ?? { before: [], after: [event] };
  const selected = selectedNow();
  const next = new Set(selected);
  for (const id of before) next.delete(id);
  for (const id of after) next.add(id);
  if (event !== selectedEvent) selectEvent(event, false);
  useSelection.setState({ ids: next.size < 2 ? NONE : next, cursor: null, anchor: from });
  sayWhatIsLeft(selected.size, next.size);
}

// Selecting one event anywhere else ends a selection of many, and the keyboard goes on from where it was led.
useView.subscribe(({ selectedEvent, revealEvent }, before) => {
  const { ids, cursor, anchor } = useSelection.getState();
  if (selectedEvent === before.selectedEvent && revealEvent === before.revealEvent) return;
  const isOver = ids.size > 0 && (selectedEvent === null || !ids.has(selectedEvent));
  if (isOver || cursor !== null || anchor !== null) useSelection.setState({ ids: isOver ? NONE : ids, ...NOWHERE });
});
