import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, secondOfDay } from '../dates/calendar';
import { BUILT_IN_KINDS } from '../timeline/new-timeline';
import { eventOf } from './event-fixture';
import { DOUBTFUL, OPEN_END, OPEN_START, PLANNED, UNDATED, WITHIN, eventTable, orderByStart, radixSorted } from './event-table';
import { arranged, laneGroups, type Grouping } from './lane-groups';

describe('eventTable', () => {
  it('without a date shows the ten years around today, and nothing of 1970', () => {
    const today = 1_643_328_000;
    const { firstSecond, lastSecond } = eventTable([], today);
    expect([(today - firstSecond) / 86_400 / 365.2425, (lastSecond - today) / 86_400 / 365.2425]).toEqual([5, 5]);
  });

  it('bounds what is open and says that it is', () => {
    const table = eventTable([eventOf('a', '2022-01-24'), eventOf('b', '2022-01-20/..'), eventOf('c', '[..2022-01-21]'), eventOf('d', 'soon'), eventOf('e', '2022-01-22~', { status: 'planned' })], secondOfDay(dayOf(2022, 6, 1)));
    expect([...table.flags]).toEqual([WITHIN, OPEN_END, OPEN_START | WITHIN, UNDATED, DOUBTFUL | WITHIN | PLANNED]);
    expect(table.endSeconds[1]).toBe(secondOfDay(dayOf(2022, 6, 1)));
    expect(table.startSeconds[2]).toBe(secondOfDay(dayOf(2022, 1, 22)) - 1);
    expect([table.undated, table.firstSecond]).toEqual([1, secondOfDay(dayOf(2022, 1, 20))]);
    expect([...orderByStart(table)]).toEqual([1, 2, 4, 0]);
  });

  it('sorts stably by any whole number', () => {
    const keys = fc.array(fc.integer({ min: -1e13, max: 1e13 }), { minLength: 2_500, maxLength: 3_000 });
    fc.assert(fc.property(keys, fc.integer({ min: 1, max: 1e12 }), (list, spread) => {
      const column = Float64Array.from(list, (key) => Math.floor(key / spread));
      const plain = [...list.keys()].sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0) || a - b);
      expect([...radixSorted(Int32Array.from(list.keys()), column)]).toEqual(plain);
    }), { numRuns: 30 });
  });
});

describe('laneGroups', () => {
  const events = [
    eventOf('a', '2022-01-25', { actors: ['Biden', 'Biden'], tags: ['talks'] }), eventOf('b', '2022-01-24', { kind: 'alert' }),
    eventOf('c', '2022-01-23', { kind: 'gone', actors: ['Putin', 'Biden'] }), eventOf('d', 'soon', { actors: ['Biden'] }),
  ];
  const lanes = (grouping: Grouping): readonly string[] => laneGroups(eventTable(events), grouping, { kinds: BUILT_IN_KINDS, sources: [] })
    .map(({ label, level, positions }) => `${'  '.repeat(level)}${label}: ${[...positions].map((position) => events[position]?.id).join(' ')}`);

  it('takes kinds in the order of the file', () => {
    expect(lanes(['kind'])).toEqual(['Meeting: a', 'Alert: b', 'No kind: c']);
  });

  it('takes people by size and each of them once', () => {
    expect(lanes(['person'])).toEqual(['Biden: c a', 'Putin: c', 'Nobody named: b']);
  });

  it('puts lanes inside lanes', () => {
    expect(lanes(['kind', 'person'])).toEqual(['Meeting: a', '  Biden: a', 'Alert: b', '  Nobody named: b', 'No kind: c', '  Biden: c', '  Putin: c']);
  });

  it('holds every dated event whatever the grouping', () => {
    const names = fc.subarray(['x', 'y', 'z', '-', '+', 'others', '__proto__']);
    fc.assert(fc.property(fc.array(fc.record({ actors: names, tags: names }), { maxLength: 30 }), fc.constantFrom<Grouping>(['person'], ['tag'], ['person', 'tag'], ['kind']), (list, grouping) => {
      const some = list.map((fields, index) => eventOf(`e${index}`, '2022', fields));
      const groups = laneGroups(eventTable(some), grouping, { kinds: BUILT_IN_KINDS, sources: [] });
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      expect(new Set(groups.flatMap(({ positions }) => [...positions])).size).toBe(some.length);
    }));
  });

  it('is put in the order a person chose', () => {
    const groups = laneGroups(eventTable(events), ['kind', 'person'], { kinds: BUILT_IN_KINDS, sources: [] });
    const alert = groups.find(({ label }) => label === 'Alert');
    expect(arranged(groups, [alert?.key ?? '']).map(({ label }) => label)).toEqual(['Alert', 'Nobody named', 'Meeting', 'Biden', 'No kind', 'Biden', 'Putin']);
  });
});
