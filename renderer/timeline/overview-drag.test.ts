import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfKey, handlePx, movedWindow } from './overview-drag';

const bounds = { firstDay: 0, lastDay: 100 };

describe('the overview window', () => {
  it('moves as a whole and stops at the ends with its length', () => {
    expect(movedWindow({ firstDay: 10, lastDay: 20 }, 'whole', 5, bounds)).toEqual({ firstDay: 15, lastDay: 25 });
    expect(movedWindow({ firstDay: 10, lastDay: 20 }, 'whole', 500, bounds)).toEqual({ firstDay: 90, lastDay: 100 });
  });

  it('is never inside out nor outside its bounds', () => {
    const day = fc.integer({ min: 0, max: 100 });
    fc.assert(fc.property(day, day, fc.constantFrom('whole', 'start', 'end'), fc.integer({ min: -300, max: 300 }), (a, b, part, days) => {
      const moved = movedWindow({ firstDay: Math.min(a, b), lastDay: Math.max(a, b) }, part, days, bounds);
      expect(moved.firstDay).toBeLessThanOrEqual(moved.lastDay);
      expect(moved.firstDay).toBeGreaterThanOrEqual(0);
      expect(moved.lastDay).toBeLessThanOrEqual(100);
    }));
  });

  it('moves by bars, by its own length and to the ends', () => {
    const view = { firstDay: 10, lastDay: 19 };
    expect(['ArrowLeft', 'ArrowRight', 'PageUp', 'Home', 'End', 'a'].map((key) => daysOfKey(key, 7, view, bounds))).toEqual([-7, 7, 10, -20, 91, null]);
  });

  it('has handles that never cover one another, at whatever width', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), (framePx) => {
      const { insidePx, outsidePx } = handlePx(framePx);
      expect(insidePx + outsidePx).toBeCloseTo(24);
      expect(framePx - 2 * insidePx).toBeGreaterThanOrEqual(framePx / 3 - 1e-9);
    }));
    expect([handlePx(18), handlePx(200)]).toEqual([{ insidePx: 6, outsidePx: 18 }, { insidePx: 12, outsidePx: 12 }]);
  });
});
