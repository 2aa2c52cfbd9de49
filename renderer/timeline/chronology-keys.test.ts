import { describe, expect, it } from 'vitest';
import { layoutChronology } from '../../core/layout/chronology';
import { eventOf } from '../../core/layout/event-fixture';
import type { EventId } from '../../core/timeline/types';
import { intentOfKey, stretch } from './chronology-keys';

const layout = layoutChronology([eventOf('a', '2022-01-24'), eventOf('b', '2022-02-24'), eventOf('c', '2022-03-24')], [eventOf('q', '2022-02-25'), eventOf('s', '2022-03-25')]);
const { rows } = layout;
const indexOf = (id: string): number => rows.findIndex((row) => row.key === id);
const press = (key: string, from: string | null, held: { readonly ctrlKey?: boolean; readonly metaKey?: boolean; readonly shiftKey?: boolean } = {}): string | null => {
  const intent = intentOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, rows, from === null ? -1 : indexOf(from));
  return intent === null ? null : !('row' in intent) ? intent.type : `${intent.type} ${intent.row.key}`;
};

describe('intentOfKey', () => {
  it('moves over headings and gaps from event to event', () => {
    expect([press('ArrowDown', null), press('ArrowDown', 'a'), press('ArrowUp', 'b'), press('ArrowUp', null)]).toEqual(['select a', 'select b', 'select a', 'select a']);
    expect([press('ArrowUp', 'a'), press('ArrowDown', 's')]).toEqual([null, null]);
  });

  it('goes to the ends and by pages', () => {
    expect([press('End', 'a'), press('Home', 's'), press('PageDown', 'a'), press('PageUp', 'c')]).toEqual([
      'select s', 'select a', 'select s', 'select a',
    ]);
  });

  it('edits, deletes and answers suggestions only where there is one', () => {
    expect([press('Enter', 'b'), press('Delete', 'b'), press('a', 'b'), press('a', 's'), press('x', 's'), press('Delete', 's')]).toEqual([
      'edit b', 'delete b', null, 'accept s', 'dismiss s', 'dismiss s',
    ]);
    expect([press('Enter', null), press('Escape', 'a'), press('a', 's', { ctrlKey: true }), press('a', null, { ctrlKey: true })]).toEqual([null, 'clear', 'select-all', 'select-all']);
  });

  it('walks without selecting with Ctrl or Cmd, takes in with Space, and a stretch with Shift; suggestions are passed by', () => {
    expect([press('ArrowDown', 'b', { ctrlKey: true }), press('ArrowUp', 'c', { metaKey: true }), press('End', 'a', { ctrlKey: true }), press('PageUp', 'c', { ctrlKey: true })]).toEqual([
      'walk c', 'walk b', 'walk c', 'walk a',
    ]);
    expect([press('ArrowDown', 'b', { shiftKey: true }), press('Home', 's', { shiftKey: true }), press('PageDown', 'a', { shiftKey: true }), press('ArrowDown', 'c', { shiftKey: true })]).toEqual([
      'extend c', 'extend a', 'extend c', null,
    ]);
    expect([press(' ', 'b'), press(' ', 'b', { ctrlKey: true }), press(' ', 'b', { shiftKey: true }), press(' ', 's'), press(' ', null)]).toEqual(['toggle b', 'toggle b', 'extend b', null, null]);
  });

  it('hears the same letters with Caps Lock', () => {
    expect([press('A', 's'), press('X', 's'), press('E', 'b'), press('A', 'b', { ctrlKey: true })]).toEqual(['accept s', 'dismiss s', 'edit b', 'select-all']);
    expect([press('A', 's', { shiftKey: true }), press('X', 's', { shiftKey: true })]).toEqual([null, null]);
  });
});

describe('stretch', () => {
  const from = (id: string, current: string | null, to: string): string | undefined => {
    const found = stretch(layout, id as EventId, current === null ? -1 : indexOf(current), to as EventId);
    return found === null ? undefined : `${found.before.join(' ')} > ${found.after.join(' ')}`;
  };

  it('is what was between and what is, whichever comes first; no suggestion is taken in', () => {
    expect([from('a', 'c', 'b'), from('c', 'b', 'a'), from('b', null, 'b'), from('q', 'q', 'c'), from('gone', 'a', 'b')]).toEqual(['a b q c > a b', 'b q c > a b c', ' > b', 'q > c', undefined]);
  });
});
