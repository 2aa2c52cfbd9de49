import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panned, secondAtX, zoomed, type TimeScale } from '../../core/layout/time-scale';
import { Touches, pinchStep } from './lanes-pinch';

const SCALE: TimeScale = { startSecond: 1_000_000, secondsPerPx: 600, widthPx: 1_000 };

describe('pinchStep', () => {
  it('keeps the second that was between the fingers between them', () => {
    const xs = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 450, max: 1_000 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 450, max: 1_000 }));
    fc.assert(fc.property(xs, ([a1, b1, a2, b2]) => {
      const step = pinchStep([{ x: a1, y: 50 }, { x: b1, y: 50 }], [{ x: a2, y: 50 }, { x: b2, y: 50 }]);
      const after = zoomed(panned(SCALE, step.panPx), step.factor, step.x);
      expect(secondAtX(after, a2)).toBeCloseTo(secondAtX(SCALE, a1), 3);
      expect(secondAtX(after, b2)).toBeCloseTo(secondAtX(SCALE, b1), 3);
    }));
  });

  it('scrolls with fingers that go up together', () => {
    expect(pinchStep([{ x: 10, y: 90 }, { x: 200, y: 90 }], [{ x: 10, y: 60 }, { x: 200, y: 60 }])).toEqual({ factor: 1, x: 105, panPx: 0, scrollPx: 30 });
  });
});

describe('Touches', () => {
  it('is a pinch until the last finger has left', () => {
    const touches = new Touches();
    touches.down(1, { x: 0, y: 0 });
    expect([touches.isPinching, touches.move(1, { x: 5, y: 0 })]).toEqual([false, null]);
    touches.down(2, { x: 105, y: 0 });
    expect(touches.move(2, { x: 205, y: 0 })?.factor).toBe(0.5);
    touches.up(1);
    expect([touches.isPinching, touches.move(2, { x: 300, y: 0 })]).toEqual([true, null]);
    touches.up(2);
    expect(touches.isPinching).toBe(false);
  });
});
