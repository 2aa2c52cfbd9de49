import { describe, expect, it } from 'vitest';
import { applyCommand } from '../timeline/apply-command';
import { encodeTimeline } from '../timeline/encode';
import { newTimeline } from '../timeline/new-timeline';
import type { SavedFilter } from '../timeline/types';
import { savedUnder, withoutSaved } from './saved-filters';

const never = (): never => { throw new Error('Asked for an id.'); };
const saved: readonly SavedFilter[] = [{ id: 'f1', name: 'Geneva', filter: { places: ['Geneva'] } }, { id: 'f2', name: 'Alerts', filter: {} }];

describe('saved filters', () => {
  it('keep id and place when another is saved under their name', () => {
    expect(savedUnder(saved, 'Geneva', { words: 'talks' }, never)).toEqual([{ id: 'f1', name: 'Geneva', filter: { words: 'talks' } }, saved[1]]);
    expect(savedUnder(saved, 'New', {}, () => 'f3').map(({ id }) => id)).toEqual(['f1', 'f2', 'f3']);
  });

  it('leave no trace in the file when the last one is deleted', () => {
    const empty = newTimeline('t1', '2022-01-25T09:00:00Z');
    const withOne = applyCommand(empty, { type: 'patch-timeline', patch: { filters: savedUnder([], 'Geneva', {}, () => 'f1') } });
    if (!withOne.ok) throw new Error(withOne.failure.message);
    const without = applyCommand(withOne.value.timeline, { type: 'patch-timeline', patch: { filters: withoutSaved(withOne.value.timeline.filters ?? [], 'f1') } });
    if (!without.ok) throw new Error(without.failure.message);
    const plain = (timeline: typeof empty): string => encodeTimeline(timeline).replace(/"revision": ?\d+/g, '');
    expect(plain(withOne.value.timeline)).not.toBe(plain(empty));
    expect(plain(without.value.timeline)).toBe(plain(empty));
    expect(withoutSaved(saved, 'f1')).toEqual([saved[1]]);
  });
});
