/**
 * What each key does to the selection of a list of rows.
 */
import { rowOfEvent, type Chronology, type ChronologyRow } from '../../core/layout/chronology';
import type { PlacedEvent } from '../../core/layout/chronology-order';
import type { EventId } from '../../core/timeline/types';
import type { StretchFrom } from './multi-selection';
import { goingOf, letterOf, type Going, type PressedKey } from './selection-keys';

export type RowIntent =
  | { readonly type: Going | 'toggle' | 'edit' | 'delete' | 'accept' | 'dismiss'; readonly row: PlacedEvent }
  | { readonly type: 'clear' | 'select-all' };

/** Rows a page key passes: about what a window shows. */
const PAGE_EVENTS = 6;

const isAny = (): boolean => true;
/** Suggestions are answered one by one: they are never among several that are selected. */
const isOwn = ({ suggested }: PlacedEvent): boolean => !suggested;

/** The event row `count` events on from a row index, clamped to the ends; of those that `counts` lets count. */
export function eventRowFrom(rows: readonly ChronologyRow[], from: number, count: number, counts: (row: PlacedEvent) => boolean = isAny): PlacedEvent | null {
  const step = count < 0 ? -1 : 1;
  let found: PlacedEvent | null = null;
  for (let index = from + step, left = Math.abs(count); index >= 0 && index < rows.length && left > 0; index += step) {
    const row = rows[index];
    if (row?.type !== 'event' || !counts(row)) continue;
    found = row;
    left -= 1;
  }
  return found;
}

/** The events of a stretch of rows, both ends included and whichever comes first; those that `counts` lets count. */
const eventsIn = (rows: readonly ChronologyRow[], one: number, other: number, counts: (row: PlacedEvent) => boolean): readonly EventId[] =>
  rows.slice(Math.min(one, other), Math.max(one, other) + 1).flatMap((row) => (row.type === 'event' && counts(row) ? [row.key] : []));

/** What lies between an event and the row where the keyboard is, -1 for none, and, without suggestions, between it and another event; null where it has no row. */
export function stretch(chronology: Chronology, from: EventId, current: number, to: EventId): ReturnType<StretchFrom> {
  const { rows } = chronology;
  const [start, end] = [rowOfEvent(chronology, from), rowOfEvent(chronology, to)];
  return start === null || end === null ? null : { before: current < 0 ? [] : eventsIn(rows, start, current, isAny), after: eventsIn(rows, start, end, isOwn) };
}

/** Row index to count from, and how many events on, of the keys that move; null for any other. */
function moveOf(key: string, rows: readonly ChronologyRow[], current: number): readonly [from: number, count: number] | null {
  switch (key) {
    case 'ArrowDown': return [current, 1];
    case 'ArrowUp': return current < 0 ? [-1, 1] : [current, -1];
    case 'PageDown': return [current, PAGE_EVENTS];
    case 'PageUp': return [current, -PAGE_EVENTS];
    case 'Home': return [-1, 1];
    case 'End': return [rows.length, -1];
    default: return null;
  }
}

/** The intent of a key, or null when the key is not the list's. `current`: index of the row where the keyboard is, -1 without one. */
export function intentOfKey(pressed: PressedKey, rows: readonly ChronologyRow[], current: number): RowIntent | null {
  if (pressed.altKey) return null;
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  const move = moveOf(pressed.key, rows, current);
  if (move !== null) {
    const going = goingOf(pressed);
    const row = eventRowFrom(rows, ...move, going === 'select' ? isAny : isOwn);
    return row === null ? null : { type: going, row };
  }
  const letter = letterOf(pressed);
  if (letter === 'a' && isCommand) return { type: 'select-all' };
  const row = rows[current];
  if (row?.type !== 'event') return null;
  if (letter === ' ') return row.suggested ? null : { type: pressed.shiftKey ? 'extend' : 'toggle', row };
  if (isCommand) return null;
  switch (letter) {
    case 'Enter':
    case 'F2':
      return { type: 'edit', row };
    case 'Delete':
    case 'Backspace':
      return { type: row.suggested ? 'dismiss' : 'delete', row };
    case 'Escape': return { type: 'clear' };
    case 'a': return row.suggested ? { type: 'accept', row } : null;
    case 'e': return { type: 'edit', row };
    case 'x': return row.suggested ? { type: 'dismiss', row } : null;
    default: return null;
  }
}
