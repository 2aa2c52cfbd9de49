import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asideOf, fittedOnScreens, type Box } from './fit-on-screens';

const SMALL: Box = { x: 0, y: 27, width: 1280, height: 773 };
const RIGHT: Box = { x: 1280, y: 0, width: 2560, height: 1440 };

it('leaves a window where it was, on either screen', () => {
  for (const window of [{ x: 40, y: 60, width: 900, height: 600 }, { x: 1500, y: 200, width: 2000, height: 1000 }]) expect(fittedOnScreens(window, [SMALL, RIGHT])).toEqual(window);
});

it('knows no place for a window whose screen has gone', () => {
  expect(fittedOnScreens({ x: 1500, y: 200, width: 2000, height: 1000 }, [SMALL])).toBeNull();
  expect(fittedOnScreens({ x: 10, y: 10, width: 900, height: 600 }, [])).toBeNull();
});

it('brings a title bar back that would be above the screen or under its edge', () => {
  // The upper of two screens has gone, and 200 pixels of the window are left on the lower.
  expect(fittedOnScreens({ x: 100, y: -700, width: 1000, height: 927 }, [SMALL])).toEqual({ x: 100, y: 27, width: 1000, height: 773 });
});

it('puts no window exactly on another, and leaves alone one that stands free', () => {
  const window = { x: 40, y: 60, width: 900, height: 600, maximized: false };
  expect(asideOf(window, [])).toEqual(window);
  expect(asideOf(window, [{ ...window, y: 61 }])).toEqual(window);
  expect(asideOf(window, [window, { x: 64, y: 84, width: 300, height: 300 }])).toEqual({ ...window, x: 88, y: 108 });
});

it('always leaves the title bar on a screen, with something to take hold of, and nothing larger than it', () => {
  const box = fc.record({ x: fc.integer({ min: -4000, max: 4000 }), y: fc.integer({ min: -4000, max: 4000 }), width: fc.integer({ min: 760, max: 5000 }), height: fc.integer({ min: 480, max: 3000 }) });
  fc.assert(fc.property(box, fc.array(box, { maxLength: 3 }), (window, screens) => {
    const placed = fittedOnScreens(window, screens);
    if (placed === null) return;
    expect(screens.some((area) => placed.y >= area.y && placed.y + 100 < area.y + area.height && placed.width <= area.width && placed.height <= area.height
      && Math.min(placed.x + placed.width, area.x + area.width) - Math.max(placed.x, area.x) >= 120)).toBe(true);
  }), { numRuns: 1_000 });
});
