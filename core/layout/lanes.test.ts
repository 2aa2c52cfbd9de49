import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECONDS_PER_DAY, dayOf, dayText, minuteText, secondOfDay } from '../dates/calendar';
import { BUILT_IN_KINDS } from '../timeline/new-timeline';
import type { TimelineEvent } from '../timeline/types';
import { eventOf } from './event-fixture';
import { eventTable } from './event-table';
import { laneGroups } from './lane-groups';
import { drawnAt, drawnEvents, eventsInBox, foldBox, hitTest } from './lane-hit';
import { LanesModel, type LanesFrame, type LanesView } from './lanes';
import { fitted, panned, type TimeScale } from './time-scale';

const FIRST = dayOf(2022);
const date = fc.oneof(
  fc.nat(700).map((day) => dayText(FIRST + day)),
  fc.nat(700 * 1_440).map((minute) => minuteText(secondOfDay(FIRST) + minute * 60)),
  fc.tuple(fc.nat(700), fc.nat(300)).map(([day, days]) => `${dayText(FIRST + day)}/${dayText(FIRST + day + days)}`),
  fc.constantFrom('2022-06', '2022~', '18XX', '2022-02-01/..', '[..2022-03-02]', '2022-05-05', 'Y-10000/2023', 'soon'),
);
const anyEvents: fc.Arbitrary<readonly TimelineEvent[]> = fc.oneof(
  fc.array(fc.tuple(date, fc.constantFrom('meeting', 'alert', 'statement')), { minLength: 1, maxLength: 120 }),
  // A crowd at one instant, among others.
  fc.tuple(fc.array(fc.tuple(date, fc.constantFrom('meeting', 'alert')), { maxLength: 20 }), fc.integer({ min: 30, max: 400 }))
    .map(([some, crowd]) => [...some, ...Array.from({ length: crowd }, () => ['2022-05-05', 'alert'] as [string, 'alert'])]),
).map((list) => list.map(([edtf, kind], index) => eventOf(`e${index}`, edtf, { kind })));

const labelPx = (position: number): number => 20 + ((position * 37) % 280);
const NOTHING: ReadonlySet<string> = new Set();

function modelOf(events: readonly TimelineEvent[]): LanesModel {
  const table = eventTable(events);
  return new LanesModel(table, laneGroups(table, ['kind'], { kinds: BUILT_IN_KINDS, sources: [] }));
}

const viewOf = (scale: TimeScale, heightPx = 600): LanesView => ({ scale, heightPx, scrollTopPx: 0, collapsed: NOTHING, labelPx });

/** Tall enough that every lane is in sight. */
const TALL_PX = 5_000;
const scales: fc.Arbitrary<TimeScale> = fc.tuple(fc.double({ min: Math.log(60), max: Math.log(4e8), noNaN: true }), fc.integer({ min: -30, max: 800 }))
  .map(([zoom, day]) => ({ startSecond: secondOfDay(FIRST + day) - 400 * Math.exp(zoom), secondsPerPx: Math.exp(zoom), widthPx: 1_000 }));

function boxesOf(frame: LanesFrame) {
  return frame.lanes.flatMap((lane) => [
    ...[...drawnEvents(lane)].map(({ box, position }) => ({ ...box, what: `event ${position}` })),
    ...lane.tiles.flatMap(({ x, tile }) => tile.folds.map((fold) => ({ ...foldBox(lane.box, x, fold), what: `fold ${fold.cell}` }))),
  ]);
}

function expectApart(events: readonly TimelineEvent[], scale: TimeScale): void {
  const boxes = boxesOf(modelOf(events).frame(viewOf(scale, TALL_PX)));
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart = a.x + a.widthPx <= b.x + 0.01 || b.x + b.widthPx <= a.x + 0.01 || a.y + a.heightPx <= b.y || b.y + b.heightPx <= a.y;
      if (!apart) throw new Error(`${a.what} and ${b.what} overlap: ${JSON.stringify([a, b])}`);
    }
  }
}

describe('LanesModel', () => {
  it('draws nothing over anything', () => {
    fc.assert(fc.property(anyEvents, scales, expectApart), { numRuns: 120 });
  });

  it('draws nothing over anything where short bars reach from tile to tile', () => {
    const short = fc.array(fc.tuple(fc.nat(60 * 24), fc.integer({ min: 1, max: 40 })), { minLength: 10, maxLength: 60 })
      .map((list) => list.map(([hour, hours], index) => eventOf(`e${index}`, `${minuteText((FIRST * 24 + hour) * 3_600)}/${minuteText((FIRST * 24 + hour + hours) * 3_600)}`)));
    const near = fc.tuple(fc.integer({ min: 600, max: 1_600 }), fc.integer({ min: 0, max: 50 })).map(([secondsPerPx, day]): TimeScale => ({ startSecond: secondOfDay(FIRST + day), secondsPerPx, widthPx: 2_500 }));
    fc.assert(fc.property(short, near, expectApart), { numRuns: 120 });
  });

  it('keeps every row, label and fold while the window pans', () => {
    fc.assert(fc.property(anyEvents, scales, fc.integer({ min: -900, max: 900 }), (events, scale, by) => {
      const before = modelOf(events).frame(viewOf(scale));
      const after = modelOf(events).frame(viewOf(panned(scale, by)));
      expect(after.boxes.map(({ topPx, heightPx }) => [topPx, heightPx])).toEqual(before.boxes.map(({ topPx, heightPx }) => [topPx, heightPx]));
      const places = (frame: LanesFrame, shift: number) => new Map(frame.lanes.flatMap((lane) => [...drawnEvents(lane)].filter(({ isBar }) => !isBar)
        .map(({ position, box }) => [`${lane.box.group.key} ${position}`, [Math.round(box.x + shift), box.y, Math.round(box.widthPx)].join()] as const)));
      const moved = places(after, by);
      for (const [key, place] of places(before, 0)) if (moved.has(key)) expect(moved.get(key)).toBe(place);
    }), { numRuns: 100 });
  });

  it('lets every event be reached: drawn, or counted in a fold that lists it', () => {
    fc.assert(fc.property(anyEvents, scales, (events, scale) => {
      const model = modelOf(events);
      const frame = model.frame(viewOf(scale, TALL_PX));
      const reached = new Set<number>();
      for (const lane of frame.lanes) {
        for (const { position } of drawnEvents(lane)) reached.add(position);
        for (const { tile } of lane.tiles) {
          for (const fold of tile.folds) {
            const folded = model.foldedPositions(lane.box, scale.secondsPerPx, fold.cell);
            expect(folded).toHaveLength(fold.count);
            for (const position of folded) reached.add(position);
          }
        }
      }
      const { startSeconds, flags } = model.table;
      const end = scale.startSecond + scale.widthPx * scale.secondsPerPx;
      for (let position = 0; position < events.length; position += 1) {
        const start = startSeconds[position] ?? 0;
        if (start >= scale.startSecond && start < end && ((flags[position] ?? 0) & 64) === 0) expect(reached).toContain(position);
      }
    }), { numRuns: 100 });
  });

  it('finds under the pointer what is drawn there', () => {
    fc.assert(fc.property(anyEvents, scales, (events, scale) => {
      const frame = modelOf(events).frame(viewOf(scale, TALL_PX));
      for (const lane of frame.lanes) {
        for (const { position, box } of drawnEvents(lane)) {
          expect(hitTest(frame, box.x + box.widthPx / 2, box.y + box.heightPx / 2)).toMatchObject({ type: 'event', position });
          expect(eventsInBox(frame, box)).toContain(position);
        }
      }
    }), { numRuns: 100 });
  });

  it('shows two events side by side with their whole labels, and a long one as a bar', () => {
    const events = [eventOf('a', '2022-01-13'), eventOf('b', '2022-01-21'), eventOf('c', '2022-01-11/2022-01-25')];
    const model = modelOf(events);
    const frame = model.frame(viewOf(fitted(1_000, secondOfDay(dayOf(2022, 1, 10)), secondOfDay(dayOf(2022, 1, 31)))));
    expect(frame.boxes.map(({ barRows, rows }) => [barRows, rows])).toEqual([[1, 2]]);
    expect([drawnAt(frame, 0)?.isBar, drawnAt(frame, 2)?.isBar]).toEqual([false, true]);
  });

  it('tells the ends of a bar, which can be dragged, from its middle', () => {
    const model = modelOf([eventOf('a', '2022-01-11/2022-01-25')]);
    const frame = model.frame(viewOf(fitted(1_000, secondOfDay(dayOf(2022, 1, 10)), secondOfDay(dayOf(2022, 1, 31)))));
    const box = drawnAt(frame, 0)?.box;
    if (box === undefined) throw new Error('The bar is not drawn.');
    const partsAt = (x: number): readonly unknown[] => [-5, 5].map((byPx) => hitTest(frame, x + byPx, box.y + 1)).map((hit) => (hit?.type === 'event' ? hit.part : hit?.type));
    expect(partsAt(box.x)).toEqual(['start', 'start']);
    expect(partsAt(box.x + box.widthPx / 2)).toEqual(['body', 'body']);
    expect(partsAt(box.x + box.widthPx)).toEqual(['end', 'end']);
    expect(partsAt(box.x + box.widthPx + 20)).toEqual(['lane', 'lane']);
  });

  it('knows the lane at a border, the event in each of its lanes, and what a band over several takes', () => {
    const table = eventTable([eventOf('a', '2022-01-13', { actors: ['Ada', 'Bo'] }), eventOf('b', '2022-01-21', { actors: ['Bo'] })]);
    const model = new LanesModel(table, laneGroups(table, ['person'], { kinds: BUILT_IN_KINDS, sources: [] }));
    const frame = model.frame(viewOf(fitted(1_000, secondOfDay(dayOf(2022, 1, 10)), secondOfDay(dayOf(2022, 1, 31)))));
    const [first, second] = frame.boxes;
    if (first === undefined || second === undefined) throw new Error('There are two lanes.');
    expect(hitTest(frame, 1, second.topPx)).toEqual({ type: 'lane', lane: second });
    expect(hitTest(frame, 1, frame.totalHeightPx)).toBeNull();
    expect(frame.boxes.map(({ group: { key } }) => drawnAt(frame, 0, key)?.lane)).toEqual([first, second]);
    expect([drawnAt(frame, 1, first.group.key)?.lane, drawnAt(frame, 1, second.group.key)]).toEqual([first, null]);
    const band = (y: number, heightPx: number): readonly number[] => [...eventsInBox(frame, { x: 0, y, widthPx: 1_000, heightPx })].sort();
    expect(band(first.topPx - 5, first.heightPx)).toEqual([0, 1]);
    expect(band(second.topPx + 1, second.heightPx - 1)).toEqual([0]);
    expect(band(second.topPx + second.heightPx - 2, 1)).toEqual([]);
  });

  it('folds a crowd and says how many', () => {
    const events = Array.from({ length: 10_000 }, (_, index) => eventOf(`e${index}`, '2022-01-24T09:30'));
    const frame = modelOf(events).frame(viewOf(fitted(1_000, secondOfDay(dayOf(2022)), secondOfDay(dayOf(2022, 3)))));
    const folds = frame.lanes.flatMap(({ tiles }) => tiles.flatMap(({ tile }) => tile.folds));
    expect(folds.map(({ count, dense }) => [count, dense])).toEqual([[10_000, true]]);
    const [column] = frame.lanes.flatMap(({ tiles }) => tiles.flatMap(({ tile }) => tile.columns));
    // The number stands under its column, not in the middle of an empty stretch.
    expect(folds[0]?.labelX).toBeCloseTo((column?.x ?? 0) + (column?.widthPx ?? 0) / 2);
  });

  it('keeps outer lanes as headings, and folds them up with what is in them', () => {
    const events = [eventOf('a', '2022-01-24', { actors: ['x'] }), eventOf('b', '2022-01-24', { actors: ['y'], kind: 'alert' })];
    const table = eventTable(events);
    const model = new LanesModel(table, laneGroups(table, ['kind', 'person'], { kinds: BUILT_IN_KINDS, sources: [] }));
    const scale = fitted(800, secondOfDay(FIRST), secondOfDay(FIRST) + 60 * SECONDS_PER_DAY);
    expect(model.frame(viewOf(scale)).boxes.map(({ group, shape }) => `${group.label} ${shape}`)).toEqual(['Meeting header', 'x open', 'Alert header', 'y open']);
    const collapsed = new Set([model.groups[0]?.key ?? '']);
    const frame = model.frame({ ...viewOf(scale), collapsed });
    expect(frame.boxes.map(({ group, shape }) => `${group.label} ${shape}`)).toEqual(['Meeting strip', 'Alert header', 'y open']);
    expect(frame.lanes[0]?.tiles.flatMap(({ tile }) => tile.items)).toHaveLength(1);
  });
});
