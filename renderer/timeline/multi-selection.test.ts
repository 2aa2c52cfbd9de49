import { beforeEach, describe, expect, it } from 'vitest';
import type { EventId } from '../../core/timeline/types';
import { useShell } from '../state/shell';
import { selectEvent, useView } from '../state/view';
import { extendTo, selectForMenu, selectMany, selectOne, useSelection, walkTo, type StretchFrom } from './multi-selection';

const ids = (...names: readonly string[]): readonly EventId[] => names as readonly EventId[];
const state = (): string => `${useView.getState().selectedEvent ?? '-'}: ${[...useSelection.getState().ids].join(' ')}`;

describe('selection of many', () => {
  beforeEach(() => { selectOne(null); });

  it('grows from the one that was selected and shrinks back to one', () => {
    selectOne('a' as EventId);
    selectMany(ids('b'), 'toggle');
    expect(state()).toBe('b: a b');
    selectMany(ids('b'), 'toggle');
    expect(state()).toBe('a: ');
  });

  it('takes what a band holds, and more with add', () => {
    selectMany(ids('a', 'b'), 'replace');
    selectMany(ids('c', 'a'), 'add');
    expect(state()).toBe('a: a b c');
    selectMany([], 'replace');
    expect(state()).toBe('-: ');
  });

  it('stays when the menu of one of them is asked for, and ends at the menu of another', () => {
    selectMany(ids('a', 'b', 'c'), 'replace');
    selectForMenu('b' as EventId);
    expect(state()).toBe('b: a b c');
    selectForMenu('z' as EventId);
    expect(state()).toBe('z: ');
  });

  it('ends when another event is selected anywhere', () => {
    selectMany(ids('a', 'b'), 'replace');
    selectEvent('z' as EventId);
    expect(state()).toBe('z: ');
  });
});

describe('what is heard of a selection of many that ends', () => {
  const heard = (): string => useShell.getState().announcement.words;
  beforeEach(() => {
    selectMany(ids('a', 'b'), 'replace');
    useShell.setState({ announcement: { words: '', at: 0 } });
  });

  it('is how many are left, and nothing where another event is gone to, which is heard itself', () => {
    selectMany(ids('b'), 'toggle');
    expect(heard()).toBe('1 selected');
    selectMany(ids('b'), 'toggle');
    selectOne(null);
    expect(heard()).toBe('Nothing selected');
    selectMany(ids('a', 'b'), 'replace');
    useShell.setState({ announcement: { words: '', at: 0 } });
    selectOne('b' as EventId);
    expect(heard()).toBe('');
  });

  it('is the one from which Shift took the others in, once they are let go', () => {
    selectOne('a' as EventId);
    extendTo('b' as EventId, () => ({ before: ids('a'), after: ids('a', 'b') }));
    expect(heard()).toBe('');
    extendTo('a' as EventId, () => ({ before: ids('a', 'b'), after: ids('a') }));
    expect(heard()).toBe('1 selected');
  });
});

describe('selection by keyboard', () => {
  const order = ids('a', 'b', 'c', 'd', 'e', 'f');
  const go = (name: string): void => { walkTo(name as EventId); };
  const take = (name: string): void => { selectMany(ids(name), 'toggle'); };
  const between = (from: string, to: string): readonly EventId[] => {
    const [start, end] = [order.indexOf(from as EventId), order.indexOf(to as EventId)];
    return order.slice(Math.min(start, end), Math.max(start, end) + 1);
  };
  const stretchTo = (name: string): StretchFrom => {
    const here = keyboard();
    return (from) => (order.includes(from) ? { before: between(from, here), after: between(from, name) } : null);
  };
  const shiftTo = (name: string): void => { extendTo(name as EventId, stretchTo(name)); };
  const keyboard = (): string => useSelection.getState().cursor ?? useView.getState().selectedEvent ?? '-';
  beforeEach(() => { selectOne(null); });

  it('walks past events, takes in the one it stands on, and keeps its place when that is taken out', () => {
    selectOne('a' as EventId);
    go('b');
    go('c');
    expect([state(), keyboard()]).toEqual(['a: ', 'c']);
    take('c');
    expect([state(), keyboard()]).toEqual(['c: a c', 'c']);
    take('c');
    expect([state(), keyboard()]).toEqual(['a: ', 'c']);
    go('a');
    take('a');
    expect([state(), keyboard()]).toEqual(['-: ', 'a']);
    take('a');
    expect([state(), keyboard()]).toEqual(['a: ', 'a']);
  });

  it('takes in from an anchor with Shift and lets go on the way back, over the anchor too', () => {
    selectOne('c' as EventId);
    const after = ['d', 'e', 'd', 'c', 'b', 'a', 'f'].map((name) => { shiftTo(name); return [...useSelection.getState().ids].join(' '); });
    expect(after).toEqual(['c d', 'c d e', 'c d', '', 'b c', 'a b c', 'c d e f']);
    expect(keyboard()).toBe('f');
  });

  it('leaves what was taken in elsewhere', () => {
    selectOne('a' as EventId);
    go('c');
    take('c');
    shiftTo('e');
    shiftTo('d');
    expect(state()).toBe('d: a c d');
    // What Shift took in may be let go one by one.
    take('c');
    expect(state()).toBe('d: a d');
  });

  it('begins at what is selected after another one was, or where the anchor is not shown', () => {
    selectOne('a' as EventId);
    shiftTo('b');
    selectOne('e' as EventId);
    shiftTo('d');
    expect(state()).toBe('d: d e');
    // As for an anchor that a filter hides by now.
    const stretch = stretchTo('c');
    extendTo('c' as EventId, (from) => (from === 'e' ? null : stretch(from)));
    expect([...useSelection.getState().ids].sort().join(' ')).toBe('c d e');
  });

  it('comes back from where it had walked to what is gone to elsewhere', () => {
    selectOne('a' as EventId);
    go('c');
    selectEvent('a' as EventId);
    expect(keyboard()).toBe('a');
  });
});
