import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ribbonOf } from './ribbons';

const sourcePane = { left: 0, top: 100, right: 400, bottom: 700 };
const timelinePane = { left: 400, top: 100, right: 1_000, bottom: 700 };
const ribbon = (top: number, bottom: number, y: number) => ribbonOf({ paragraph: { left: 20, top, right: 400, bottom }, marker: { x: 470, y }, sourcePane, timelinePane });

describe('ribbonOf', () => {
  it('runs from the middle of the paragraph to the marker', () => {
    expect(ribbon(200, 260, 300)).toEqual({ path: 'M400 230C435 230 435 300 470 300', cut: false });
  });

  it('holds an end at the edge it left by', () => {
    expect(ribbon(-80, 20, 300)).toEqual({ path: 'M400 100C435 100 435 300 470 300', cut: true });
    expect(ribbon(200, 260, 950)?.path).toMatch(/470 700$/);
  });

  it('takes the visible part of a paragraph longer than the pane', () => {
    expect(ribbon(-1_000, 5_000, 300)).toEqual({ path: 'M400 400C435 400 435 300 470 300', cut: false });
  });

  it('stays inside the panes, or is not there', () => {
    const y = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(fc.property(y, fc.nat(900), y, (top, height, marker) => {
      const drawn = ribbon(top, top + height, marker);
      const numbers = drawn?.path.match(/[\d.-]+/g)?.map(Number) ?? [];
      for (const at of numbers.filter((_, index) => index % 2 === 1)) {
        expect(at).toBeGreaterThanOrEqual(100);
        expect(at).toBeLessThanOrEqual(700);
      }
      if (drawn === null) expect(marker < 100 || marker > 700).toBe(true);
    }));
  });
});
