import { describe, expect, it } from 'vitest';
import { applyCommand } from '../timeline/apply-command';
import { newTimeline } from '../timeline/new-timeline';
import type { EventId, KindId, Timeline, TimelineEvent } from '../timeline/types';
import { differenceBetween, differenceWords } from './difference';

const event = (id: string, over: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: id as EventId, title: id, when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported',
  actors: [], places: [], tags: [], citations: [], created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z', ...over,
});
const before: Timeline = { ...newTimeline('t1', 'A'), events: [event('e1'), event('e2'), event('e3')] };

describe('the difference of two timelines', () => {
  it('names records added, removed and changed, and the fields', () => {
    const after: Timeline = { ...before, title: 'B', events: [event('e1', { title: 'New words', status: 'disputed' }), event('e3'), event('e4'), event('e5')] };
    const difference = differenceBetween(before, after);
    expect(difference.events).toEqual({ added: [{ id: 'e4', title: 'e4' }, { id: 'e5', title: 'e5' }], removed: [{ id: 'e2', title: 'e2' }], changed: [{ id: 'e1', title: 'New words', fields: ['title', 'status'] }] });
    expect(differenceWords(difference)).toBe('2 events added, 1 removed, 1 changed; the timeline’s title changed');
  });

  it('does not count stamps as a difference', () => {
    const applied = applyCommand(before, { type: 'patch-event', id: 'e1' as EventId, patch: { modified: '2027-01-01T00:00:00.000Z' } });
    expect(applied.ok && differenceWords(differenceBetween(before, applied.value.timeline))).toBe(null);
  });
});
