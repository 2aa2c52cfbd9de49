import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, secondOfDay } from '../dates/calendar';
import { axisOf } from './axis';
import { LEAST_SECONDS_PER_PX, fitted, keptNear, panned, secondAtX, xOfSecond, zoomed, type TimeScale } from './time-scale';

const measure = (text: string): number => text.length * 6.6;
const scale: fc.Arbitrary<TimeScale> = fc.record({
  startSecond: fc.integer({ min: secondOfDay(dayOf(-12_000)), max: secondOfDay(dayOf(4_000)) }),
  secondsPerPx: fc.double({ min: Math.log(LEAST_SECONDS_PER_PX), max: Math.log(1e9), noNaN: true }).map(Math.exp),
  widthPx: fc.integer({ min: 200, max: 3_000 }),
});
const window = (from: number, days: number, widthPx = 900): TimeScale => ({ startSecond: secondOfDay(from), secondsPerPx: (days * 86_400) / widthPx, widthPx });
const texts = (labels: readonly { readonly text: string }[]): readonly string[] => labels.map(({ text }) => text);

describe('axisOf', () => {
  it('never lets labels touch, and runs one way', () => {
    fc.assert(fc.property(scale, (one) => {
      const { fine, context, minorXs } = axisOf(one, measure);
      for (const row of [fine, context]) {
        for (const [index, label] of row.entries()) {
          const next = row[index + 1];
          if (next === undefined) continue;
          expect(next.second).toBeGreaterThan(label.second);
          expect(label.x + measure(label.text)).toBeLessThan(next.x);
        }
      }
      expect(minorXs.length).toBeLessThanOrEqual(one.widthPx / 8);
    }), { numRuns: 500 });
  });

  it('counts days in a month, weeks told by Monday', () => {
    const { fine, context } = axisOf(window(dayOf(2022, 1, 22), 14), measure);
    expect(texts(fine)).toEqual(['22', '23', 'Mon 24', '25', '26', '27', '28', '29', '30', 'Mon 31', '1', '2', '3', '4']);
    expect(texts(context)).toEqual(['January 2022', 'February 2022']);
  });

  it('has no year zero', () => {
    expect(texts(axisOf(window(dayOf(-3), 365 * 8), measure).fine)).toEqual(['4 BC', '3 BC', '2 BC', '1 BC', 'AD 1', 'AD 2', 'AD 3', 'AD 4']);
    expect(texts(axisOf(window(dayOf(-399), 365 * 800), measure).fine)).toContain('AD 1');
  });

  it('tells hours of one day from those of the next', () => {
    const { fine, context } = axisOf(window(dayOf(2022, 1, 24), 2), measure);
    expect(texts(fine).slice(0, 3)).toEqual(['00:00', '03:00', '06:00']);
    expect(texts(context)).toEqual(['Mon 24 January 2022', 'Tue 25 January 2022']);
  });
});

describe('a time scale', () => {
  it('keeps the second under the pointer while it zooms', () => {
    fc.assert(fc.property(scale, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: 0, max: 3_000 }), (one, factor, x) => {
      const under = secondAtX(one, x);
      const after = zoomed(one, factor, x);
      expect(Math.abs(secondAtX(after, x) - under)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(under)));
      expect(after.secondsPerPx).toBeGreaterThanOrEqual(LEAST_SECONDS_PER_PX);
    }));
  });

  it('pans by pixels and fits what it is given', () => {
    const one = fitted(1_000, 0, 86_400 * 10);
    expect(xOfSecond(one, 0)).toBeGreaterThan(0);
    expect(xOfSecond(one, 86_400 * 10)).toBeLessThan(1_000);
    expect(xOfSecond(panned(one, 50), 0)).toBeCloseTo(xOfSecond(one, 0) - 50);
  });

  it('does not lose sight of the data', () => {
    const lost = keptNear({ startSecond: 1e12, secondsPerPx: 100, widthPx: 1_000 }, 0, 86_400);
    expect(xOfSecond(lost, 86_400)).toBeGreaterThan(0);
  });
});
