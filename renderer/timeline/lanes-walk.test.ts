import { describe, expect, it } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import { eventTable } from '../../core/layout/event-table';
import { laneGroups } from '../../core/layout/lane-groups';
import { BUILT_IN_KINDS } from '../../core/timeline/new-timeline';
import { placeIn, positionsBetween, walked, walkedLanes, type LanePlace, type WalkStep } from './lanes-walk';

const events = [eventOf('m1', '2022-01-10'), eventOf('m2', '2022-01-20'), eventOf('m3', '2022-01-20'), eventOf('a1', '2022-01-19', { kind: 'alert' }), eventOf('a2', '2022-02-19', { kind: 'alert' })];
const table = eventTable(events);
const groups = laneGroups(table, ['kind'], { kinds: BUILT_IN_KINDS, sources: [] });
const DAY = 86_400;
const positionOf = (id: string): number => events.findIndex((event) => event.id === id);
const place = (id: string): LanePlace => {
  const position = events.findIndex((event) => event.id === id);
  return { position, lane: groups.find(({ positions }) => positions.includes(position))?.key ?? '' };
};
const from = (id: string, step: WalkStep, kept = id): string | undefined => {
  const next = walked(place(id), step, { lanes: groups, table, fromSecond: 0, pageSeconds: 5 * DAY, keptPosition: positionOf(kept) });
  return next === null ? undefined : events[next.position]?.id;
};

describe('walked', () => {
  it('goes through a lane in time, through equal moments too, and stops at its ends', () => {
    expect([from('m1', 'right'), from('m2', 'right'), from('m3', 'right'), from('m3', 'left'), from('m1', 'left'), from('m1', 'last'), from('m3', 'first')]).toEqual(['m2', 'm3', undefined, 'm2', undefined, 'm3', 'm1']);
  });

  it('goes to the nearest in time of the next lane', () => {
    expect([from('m1', 'down'), from('m3', 'down'), from('a2', 'up'), from('a1', 'down')]).toEqual(['a1', 'a1', 'm3', undefined]);
  });

  it('comes back up to the event from which it went down', () => {
    expect([from('a1', 'up', 'm1'), from('a1', 'up', 'm3'), from('a1', 'up')]).toEqual(['m1', 'm3', 'm2']);
  });

  it('passes about a page of its lane, at least one event', () => {
    expect([from('m1', 'page-right'), from('m3', 'page-right'), from('m3', 'page-left'), from('a1', 'page-right'), from('a1', 'page-left')]).toEqual(['m2', undefined, 'm2', 'a2', undefined]);
  });

  it('begins near the left edge of the window', () => {
    const begin = { table, fromSecond: table.startSeconds[1] ?? 0, pageSeconds: 0, keptPosition: -1 };
    expect(events[walked(null, 'right', { ...begin, lanes: groups })?.position ?? -1]?.id).toBe('m2');
    expect(walked(null, 'right', { ...begin, lanes: [] })).toBeNull();
  });
});

describe('positionsBetween', () => {
  const between = (a: string, b: string): string => positionsBetween(place(a), place(b), groups, table).map((position) => events[position]?.id).join(' ');

  it('is the stretch of one lane, and over several what a band would hold', () => {
    expect([between('m1', 'm2'), between('m3', 'm1'), between('m2', 'm2')]).toEqual(['m1 m2', 'm1 m2 m3', 'm2']);
    expect([between('m1', 'a1'), between('a1', 'm3'), between('a2', 'm2')]).toEqual(['m1 a1', 'm2 m3 a1', 'm2 m3 a2']);
  });
});

describe('lanes inside lanes', () => {
  const people = [eventOf('x', '2022-01-10', { actors: ['Anna'] }), eventOf('y', '2022-01-20', { actors: ['Anna'] }), eventOf('z', '2022-01-01', { kind: 'alert', actors: ['Bert'] })];
  const inner = eventTable(people);
  const all = laneGroups(inner, ['kind', 'person'], { kinds: BUILT_IN_KINDS, sources: [] });
  const names = (collapsed: readonly string[]): readonly string[] => walkedLanes(all, new Set(collapsed)).map(({ label }) => label);
  const outer = all.find(({ level }) => level === 0)?.key ?? '';

  it('are walked where the events are: in the inner ones, or in an outer one that is folded up', () => {
    expect(names([])).toEqual(['Anna', 'Bert']);
    expect(names([outer])).toEqual(['Meeting', 'Bert']);
  });

  it('let an event that was selected elsewhere go on in its inner lane', () => {
    const lanes = walkedLanes(all, new Set());
    const found = placeIn(lanes, 0, outer);
    expect(lanes.find(({ key }) => key === found?.lane)?.label).toBe('Anna');
    expect(walked(found, 'right', { lanes, table: inner, fromSecond: 0, pageSeconds: 0, keptPosition: 0 })?.position).toBe(1);
    const folded = walkedLanes(all, new Set([outer]));
    expect(placeIn(folded, 0, found?.lane ?? '')?.lane).toBe(outer);
    expect(placeIn(lanes, -1, outer)).toBeNull();
  });
});
