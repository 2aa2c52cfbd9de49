import { beforeEach, describe, expect, it } from 'vitest';
import type { EventId } from '../../core/timeline/types';
import { selectEvent, useView } from '../state/view';
import { selectForMenu, selectMany, selectOne, useSelection } from './multi-selection';

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
