import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, dayText } from '../dates/calendar';
import { eventOf } from './event-fixture';
import { eventTable, orderByStart } from './event-table';
import { LaneBars, MOST_BAR_ROWS, eachBar } from './lane-bars';

const FIRST = dayOf(2022);
const range = fc.record({ day: fc.nat(300), days: fc.oneof(fc.nat(5), fc.nat(60), fc.nat(2_000)) });
const tables = fc.array(range, { maxLength: 80 }).map((list) => eventTable(list.map(({ day, days }, index) => eventOf(`e${index}`, `${dayText(FIRST + day)}/${dayText(FIRST + day + days)}`))));

const rowsAt = (bars: LaneBars, leastClass: number): ReadonlyMap<number, number> =>
  new Map(bars.layersFrom(leastClass).runs.flatMap(({ row, positions }) => [...positions].map((position) => [position, row] as const)));

describe('LaneBars', () => {
  it('never lets two bars of a row overlap, and gives a row or a place in the crowd to each', () => {
    fc.assert(fc.property(tables, fc.integer({ min: 14, max: 28 }), (table, leastClass) => {
      const bars = new LaneBars(table, orderByStart(table));
      const { crowd } = bars.layersFrom(leastClass);
      const rows = rowsAt(bars, leastClass);
      const wanted = [...table.lengthClasses.keys()].filter((position) => (table.lengthClasses[position] ?? 0) >= leastClass);
      expect([...rows.keys(), ...crowd].sort((a, b) => a - b)).toEqual(wanted);
      for (const [a, row] of rows) {
        for (const [b, other] of rows) {
          if (a >= b || row !== other) continue;
          expect((table.endSeconds[a] ?? 0) <= (table.startSeconds[b] ?? 0) || (table.endSeconds[b] ?? 0) <= (table.startSeconds[a] ?? 0)).toBe(true);
        }
      }
    }));
  });

  it('keeps the rows of long bars as shorter ones join, in whatever order zooms are asked for', () => {
    fc.assert(fc.property(tables, (table) => {
      const order = orderByStart(table);
      const zoomingIn = new LaneBars(table, order);
      const fine = rowsAt(new LaneBars(table, order), 16);
      for (const leastClass of [26, 22, 20, 18, 24]) {
        for (const [position, row] of rowsAt(zoomingIn, leastClass)) expect(fine.get(position)).toBe(row);
      }
    }));
  });

  it('finds every bar that touches a window and no other', () => {
    fc.assert(fc.property(tables, fc.nat(300), fc.nat(100), (table, day, days) => {
      const layers = new LaneBars(table, orderByStart(table)).layersFrom(16);
      const from = (FIRST + day) * 86_400;
      const to = from + (days + 1) * 86_400;
      const found: number[] = [];
      eachBar(layers, table, from, to, (position) => { found.push(position); });
      const wanted = layers.runs.flatMap(({ positions }) => [...positions]).filter((position) => (table.endSeconds[position] ?? 0) > from && (table.startSeconds[position] ?? 0) < to);
      expect(found.sort((a, b) => a - b)).toEqual(wanted.sort((a, b) => a - b));
    }));
  });

  it('sends to the crowd what finds no row', () => {
    const table = eventTable(Array.from({ length: 20 }, (_, index) => eventOf(`e${index}`, '2022-01-01/2022-02-01')));
    const { rows, crowd } = new LaneBars(table, orderByStart(table)).layersFrom(10);
    expect([rows, crowd.length]).toEqual([MOST_BAR_ROWS, 20 - MOST_BAR_ROWS]);
  });
});
