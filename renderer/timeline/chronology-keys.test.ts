import { describe, expect, it } from 'vitest';
import { layoutChronology } from '../../core/layout/chronology';
import { eventOf } from '../../core/layout/event-fixture';
import { intentOfKey } from './chronology-keys';

const { rows } = layoutChronology([eventOf('a', '2022-01-24'), eventOf('b', '2022-02-24'), eventOf('c', '2022-03-24')], [eventOf('s', '2022-03-25')]);
const indexOf = (id: string): number => rows.findIndex((row) => row.key === id);
const press = (key: string, from: string | null, held: { readonly ctrlKey?: boolean } = {}): string | null => {
  const intent = intentOfKey({ key, ctrlKey: held.ctrlKey ?? false, metaKey: false, altKey: false }, rows, from === null ? -1 : indexOf(from));
  return intent === null ? null : !('row' in intent) ? intent.type : `${intent.type} ${intent.row.key}`;
};

describe('intentOfKey', () => {
  it('moves over headings and gaps from event to event', () => {
    expect([press('ArrowDown', null), press('ArrowDown', 'a'), press('ArrowUp', 'b'), press('ArrowUp', null)]).toEqual(['select a', 'select b', 'select a', 'select a']);
    expect([press('ArrowUp', 'a'), press('ArrowDown', 's')]).toEqual([null, null]);
  });

  it('goes to the ends and by pages', () => {
    expect([press('End', 'a'), press('Home', 's'), press('PageDown', 'a'), press('PageUp', 'c'), press('ArrowDown', 'a', { ctrlKey: true })]).toEqual([
      'select s', 'select a', 'select s', 'select a', 'select s',
    ]);
  });

  it('edits, deletes and answers suggestions only where there is one', () => {
    expect([press('Enter', 'b'), press('Delete', 'b'), press('a', 'b'), press('a', 's'), press('x', 's'), press('Delete', 's')]).toEqual([
      'edit b', 'delete b', null, 'accept s', 'dismiss s', 'dismiss s',
    ]);
    expect([press('Enter', null), press('Escape', 'a'), press('a', 's', { ctrlKey: true }), press('a', null, { ctrlKey: true })]).toEqual([null, 'clear', 'select-all', 'select-all']);
  });
});
