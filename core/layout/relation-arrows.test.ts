import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gutterArrow, gutterWordY, laneArrow, wordPlace, type GutterArrow } from './relation-arrows';

const gutter = (over: Partial<GutterArrow> = {}) => gutterArrow({ x: 100, reachPx: 12, fromY: 20, toY: 200, pointsTo: true, topPx: 0, bottomPx: 1_000, ...over });
const numbers = (path: string): readonly number[] => path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];

describe('an arrow in the gutter', () => {
  it('leaves one card, runs along and points at the other', () => {
    expect(gutter()).toEqual({ path: 'M100 20H106Q112 20 112 26V194Q112 200 106 200H105', head: 'M100 200L106 196.5L106 203.5Z', label: { x: 112, y: 110, angle: 90 }, runPx: 180 });
    expect(gutter({ pointsTo: false })?.head).toBe('M100 20L106 16.5L106 23.5Z');
  });
  it('keeps its word in the middle, or as near to it as other words let it', () => {
    expect(gutterWordY(110, 180, () => true)).toBe(110);
    expect(gutterWordY(110, 180, (y) => Math.abs(y - 110) > 30)).toBe(74);
    expect(gutterWordY(110, 180, () => false)).toBeNull();
  });
  it('is held at the edge of what is drawn, without a head there', () => {
    expect(gutter({ toY: 90_000 })).toMatchObject({ head: null, label: { y: 510 } });
    expect(gutter({ toY: 90_000, pointsTo: false })?.head).not.toBeNull();
    expect(gutter({ fromY: -900, toY: -500 })).toBeNull();
  });
  it('law: never leaves the gutter or what is drawn', () => {
    const y = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(fc.property(y, y, fc.integer({ min: 6, max: 60 }), fc.boolean(), (fromY, toY, reachPx, pointsTo) => {
      const arrow = gutter({ fromY, toY, reachPx, pointsTo });
      if (arrow === null) return;
      const coordinates = numbers(arrow.path);
      expect(Math.max(...coordinates.filter((one) => one >= 100 && one <= 100 + reachPx))).toBeLessThanOrEqual(100 + reachPx);
      expect(Math.max(...coordinates)).toBeLessThanOrEqual(Math.max(1_000, 100 + reachPx));
      expect(Math.min(...coordinates)).toBeGreaterThanOrEqual(0);
    }));
  });
});

describe('an arrow between lanes', () => {
  it('swings down or up to the marker, and over what stands between two on one line', () => {
    expect(laneArrow({ x: 0, y: 0 }, { x: 100, y: 80 })).toEqual({ path: 'M0 10C0 40 100 40 100 65', head: 'M100 70L96.5 64L103.5 64Z', label: { x: 50, y: 40, angle: 0 } });
    expect(laneArrow({ x: 0, y: 80 }, { x: 100, y: 0 }).head).toBe('M100 10L103.5 16L96.5 16Z');
    expect(laneArrow({ x: 0, y: 50 }, { x: 200, y: 50 }).path).toBe('M0 40C0 16 200 16 200 35');
  });
  it('has its word in the middle, aside where a title stands, and nowhere when all is full', () => {
    const place = (isFree: (x: number, y: number) => boolean) => wordPlace({ x: 0, y: 0 }, { x: 200, y: 100 }, { widthPx: 40, heightPx: 14, isFree });
    expect(place(() => true)).toEqual({ x: 100, y: 50, angle: 0 });
    const aside = place((_x, y) => y + 14 < 45);
    expect(aside).not.toBeNull();
    expect(aside?.y).toBeLessThan(38);
    expect(place(() => false)).toBeNull();
    expect(wordPlace({ x: 0, y: 50 }, { x: 200, y: 50 }, { widthPx: 40, heightPx: 14, isFree: () => true })).toEqual({ x: 100, y: 22, angle: 0 });
  });
});
