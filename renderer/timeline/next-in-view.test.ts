import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, KindId } from '../../core/timeline/types';
import { clearFilter, setFilter } from '../filter/filter-state';
import { EMPTY_MIRROR, useMirror } from '../state/mirror';
import { selectOne, walkTo } from './multi-selection';
import { nextInView, walkInView } from './next-in-view';

const ids = (names: string): readonly EventId[] => names.split(' ').map((name) => name as EventId);
const nextAfter = (from: string, gone = from): EventId | null => nextInView(new Set(ids(gone)), from as EventId);

describe('where the keyboard goes on when events go', () => {
  beforeEach(() => {
    const alert = { kind: 'alert' };
    useMirror.setState({ ...EMPTY_MIRROR, timeline: { ...newTimeline('t1', 'Days'), events: [eventOf('e', '2022-01-05'), eventOf('a', '2022-01-01', alert), eventOf('b', '2022-01-02'), eventOf('c', '2022-01-03', alert), eventOf('d', '2022-01-04')] } }, true);
    selectOne('c' as EventId);
  });
  afterEach(() => {
    walkInView(null);
    clearFilter();
  });

  it('is the next in time that stays, else the one before, of those that the filter shows', () => {
    expect([nextAfter('c'), nextAfter('c', 'b c d'), nextAfter('e'), nextAfter('d', 'c d e'), nextAfter('c', 'a b c d e')]).toEqual(['d', 'e', 'd', 'b', null]);
    setFilter({ kinds: ['alert' as KindId] });
    expect([nextAfter('a'), nextAfter('c')]).toEqual(['c', 'a']);
  });

  it('is the next of the same lane, and of all once the lane has none left', () => {
    walkInView(() => ids('a c'));
    expect([nextAfter('a'), nextAfter('c'), nextAfter('c', 'a c')]).toEqual(['c', 'a', 'd']);
    // The keyboard may be in the lane while what goes is in another.
    expect(nextAfter('b')).toBe('c');
  });

  it('is where the keyboard has walked to from what is selected, unless that goes too', () => {
    walkTo('a' as EventId);
    expect([nextAfter('c'), nextAfter('c', 'a c')]).toEqual(['a', 'd']);
  });
});
