import { describe, expect, it } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import { eventTable } from '../../core/layout/event-table';
import { laneGroups } from '../../core/layout/lane-groups';
import { BUILT_IN_KINDS } from '../../core/timeline/new-timeline';
import { walked, type LanePlace, type WalkStep } from './lanes-walk';

const events = [eventOf('m1', '2022-01-10'), eventOf('m2', '2022-01-20'), eventOf('m3', '2022-01-20'), eventOf('a1', '2022-01-19', { kind: 'alert' }), eventOf('a2', '2022-02-19', { kind: 'alert' })];
const table = eventTable(events);
const groups = laneGroups(table, ['kind'], { kinds: BUILT_IN_KINDS, sources: [] });
const place = (id: string): LanePlace => {
  const position = events.findIndex((event) => event.id === id);
  return { position, lane: groups.find(({ positions }) => positions.includes(position))?.key ?? '' };
};
const from = (id: string, step: WalkStep): string | undefined => {
  const next = walked(place(id), step, groups, table, 0);
  return next === null ? undefined : events[next.position]?.id;
};

describe('walked', () => {
  it('goes through a lane in time, through equal moments too, and stops at its ends', () => {
    expect([from('m1', 'right'), from('m2', 'right'), from('m3', 'right'), from('m3', 'left'), from('m1', 'left'), from('m1', 'last'), from('m3', 'first')]).toEqual(['m2', 'm3', undefined, 'm2', undefined, 'm3', 'm1']);
  });

  it('goes to the nearest in time of the next lane', () => {
    expect([from('m1', 'down'), from('m3', 'down'), from('a2', 'up'), from('a1', 'down')]).toEqual(['a1', 'a1', 'm3', undefined]);
  });

  it('begins near the left edge of the window', () => {
    expect(events[walked(null, 'right', groups, table, table.startSeconds[1] ?? 0)?.position ?? -1]?.id).toBe('m2');
    expect(walked(null, 'right', [], table, 0)).toBeNull();
  });
});
