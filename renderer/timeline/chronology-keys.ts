/**
 * What each key does to the selection of a list of rows.
 */
import type { ChronologyRow } from '../../core/layout/chronology';
import type { PlacedEvent } from '../../core/layout/chronology-order';

export type RowIntent =
  | { readonly type: 'select'; readonly row: PlacedEvent }
  | { readonly type: 'edit' | 'delete' | 'accept' | 'dismiss'; readonly row: PlacedEvent }
  | { readonly type: 'clear' | 'select-all' };

/** Rows a page key passes: about what a window shows. */
const PAGE_EVENTS = 6;

/** The event row `count` events on from a row index, clamped to the ends. */
export function eventRowFrom(rows: readonly ChronologyRow[], from: number, count: number): PlacedEvent | null {
  const step = count < 0 ? -1 : 1;
  let found: PlacedEvent | null = null;
  for (let index = from + step, left = Math.abs(count); index >= 0 && index < rows.length && left > 0; index += step) {
    const row = rows[index];
    if (row?.type !== 'event') continue;
    found = row;
    left -= 1;
  }
  return found;
}

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The intent of a key, or null when the key is not the list's. `current`: index of the active row, -1 without one. */
export function intentOfKey({ key, ctrlKey, metaKey, altKey }: PressedKey, rows: readonly ChronologyRow[], current: number): RowIntent | null {
  if (altKey) return null;
  const select = (row: PlacedEvent | null): RowIntent | null => (row === null ? null : { type: 'select', row });
  const active = rows[current];
  switch (key) {
    case 'ArrowDown': return ctrlKey || metaKey ? select(eventRowFrom(rows, rows.length, -1)) : select(eventRowFrom(rows, current, 1));
    case 'ArrowUp': return ctrlKey || metaKey || current < 0 ? select(eventRowFrom(rows, -1, 1)) : select(eventRowFrom(rows, current, -1));
    case 'PageDown': return select(eventRowFrom(rows, current, PAGE_EVENTS));
    case 'PageUp': return select(eventRowFrom(rows, current, -PAGE_EVENTS));
    case 'Home': return select(eventRowFrom(rows, -1, 1));
    case 'End': return select(eventRowFrom(rows, rows.length, -1));
    case 'a':
      if (ctrlKey || metaKey) return { type: 'select-all' };
      break;
    default: break;
  }
  if (ctrlKey || metaKey || active?.type !== 'event') return null;
  switch (key) {
    case 'Enter':
    case 'F2':
      return { type: 'edit', row: active };
    case 'Delete':
    case 'Backspace':
      return { type: active.suggested ? 'dismiss' : 'delete', row: active };
    case 'Escape': return { type: 'clear' };
    case 'a': return active.suggested ? { type: 'accept', row: active } : null;
    case 'e': return { type: 'edit', row: active };
    case 'x': return active.suggested ? { type: 'dismiss', row: active } : null;
    default: return null;
  }
}
