import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf, secondOfDay } from '../../core/dates/calendar';
import { eventOf } from '../../core/layout/event-fixture';
import { eventTable } from '../../core/layout/event-table';
import { barClassOf, octaveOf } from '../../core/layout/lane-level';
import { laneGroups } from '../../core/layout/lane-groups';
import { BUILT_IN_KINDS } from '../../core/timeline/new-timeline';
import { LanesStage } from './lanes-stage';

vi.mock('./graphics-card', () => ({ hasGraphicsCard: () => true }));

/** Pictures that were asked for; each is drawn by hand. */
let asked: FrameRequestCallback[] = [];
const drawAt = (nowMs: number): void => { for (const draw of asked.splice(0)) draw(nowMs); };

const stageOf = (widthPx: number): LanesStage => {
  const canvas = { width: 0, height: 0, getContext: () => ({}) } as unknown as HTMLCanvasElement;
  const stage = new LanesStage(canvas, 0, { onBoxes: vi.fn(), onFrame: vi.fn() });
  stage.resize(widthPx, 300, 1);
  return stage;
};

beforeEach(() => {
  asked = [];
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => asked.push(draw));
  vi.stubGlobal('cancelAnimationFrame', () => { asked = []; });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => { vi.unstubAllGlobals(); });

describe('lanes that are resized while they move', () => {
  it('go where they were going, in the width they have now', () => {
    const stage = stageOf(800);
    stage.show({ startSecond: 5000, secondsPerPx: 10, widthPx: 800 }, true);
    const startedMs = performance.now();
    drawAt(startedMs + 40);
    stage.resize(500, 300, 1);
    drawAt(startedMs + 80);
    expect(stage.scale.widthPx).toBe(500);
    expect(stage.target.widthPx).toBe(500);
    drawAt(startedMs + 1000);
    expect(stage.scale).toEqual({ startSecond: 5000, secondsPerPx: 10, widthPx: 500 });
    expect(stage.target).toEqual(stage.scale);
  });
});

describe('lanes after a chronology', () => {
  const second = (month: number, day: number): number => secondOfDay(dayOf(2022, month, day));
  const table = eventTable([eventOf('a', '2022-01-01'), eventOf('b', '2022-03-10'), eventOf('c', '2022-03-31')], second(4, 1));
  const begun = (from: number, to: number): readonly [number, number] => {
    const canvas = { width: 0, height: 0, getContext: () => ({ measureText: () => ({ width: 90 }) }) } as unknown as HTMLCanvasElement;
    const stage = new LanesStage(canvas, 0, { onBoxes: vi.fn(), onFrame: vi.fn() });
    stage.beginAt([from, to]);
    stage.setData(table, []);
    stage.resize(600, 300, 1);
    return stage.visibleSeconds();
  };

  it('begin at the days that it showed', () => {
    const [first, last] = begun(second(3, 1), second(3, 15));
    expect(first).toBeLessThan(second(3, 1));
    expect(first).toBeGreaterThan(second(2, 25));
    expect(last).toBeGreaterThan(second(3, 15));
    expect(last).toBeLessThan(second(3, 20));
  });

  it('show everything where it showed nearly all: the rest is often where most events are', () => {
    const [first, last] = begun(second(1, 1), second(3, 5));
    expect(first).toBeLessThan(second(1, 1));
    expect(last).toBeGreaterThan(second(3, 31));
  });

  it.each([300, 400, 500, 640, 800, 1_000])('end behind the last words in %i px, also those beside a bar that is too short to hold them', (widthPx) => {
    const WORDS_PX = 60;
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => ({ measureText: () => ({ width: WORDS_PX }) }) }) });
    const long = eventTable([eventOf('a', '2022-01-01'), eventOf('b', '2022-03-10/2022-03-31')], second(4, 1));
    const canvas = { width: 0, height: 0, getContext: () => ({}) } as unknown as HTMLCanvasElement;
    const stage = new LanesStage(canvas, 0, { onBoxes: vi.fn(), onFrame: vi.fn() });
    stage.setData(long, laneGroups(long, ['kind'], { kinds: BUILT_IN_KINDS, sources: [] }));
    stage.resize(widthPx, 300, 1);
    const { secondsPerPx, startSecond } = stage.scale;
    const isBar = (long.lengthClasses[1] ?? 0) >= barClassOf(octaveOf(secondsPerPx));
    const endPx = (second(4, 1) - startSecond) / secondsPerPx;
    expect(endPx + (isBar ? 0 : WORDS_PX)).toBeLessThan(widthPx);
  });
});
