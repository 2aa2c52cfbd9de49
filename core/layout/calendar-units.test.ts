import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { YEAR_LIMIT, civilOf, dayOf, dayOfSecond, secondOfDay } from '../dates/calendar';
import { BIN_STEPS, STEPS, stepIndex, stepOfAtLeast, stepStart } from './calendar-units';

const step = fc.constantFrom(...BIN_STEPS);
const second = fc.integer({ min: secondOfDay(dayOf(-YEAR_LIMIT / 2)), max: secondOfDay(dayOf(YEAR_LIMIT / 2)) });

describe('calendar steps', () => {
  it('hold every second in exactly one step, without gaps', () => {
    fc.assert(fc.property(step, second, (one, at) => {
      const index = stepIndex(one, at);
      expect(stepStart(one, index)).toBeLessThanOrEqual(at);
      expect(stepStart(one, index + 1)).toBeGreaterThan(at);
      expect(stepIndex(one, stepStart(one, index))).toBe(index);
    }), { numRuns: 2_000 });
  });

  it('know no year zero: centuries run 100 BC, AD 1, AD 100', () => {
    const century = stepOfAtLeast(90 * 31_556_952);
    const years = [-2, -1, 0, 1, 2].map((index) => civilOf(dayOfSecond(stepStart(century, index))).year);
    expect(years).toEqual([-199, -99, 1, 100, 200]);
  });

  it('take 1 BC to AD 1 as neighbours year by year', () => {
    const year = STEPS.find(({ unit, count }) => unit === 'year' && count === 1);
    if (year === undefined) throw new Error('no step of a year');
    expect([0, 1].map((index) => dayOfSecond(stepStart(year, index)))).toEqual([dayOf(0), dayOf(1)]);
    expect(stepStart(year, 1) - stepStart(year, 0)).toBe(366 * 86_400);
  });

  it('are chosen by room', () => {
    expect(stepOfAtLeast(86_401)).toMatchObject({ unit: 'week' });
    expect(stepOfAtLeast(3_601)).toMatchObject({ unit: 'hour', count: 3 });
    expect(stepOfAtLeast(1e300)).toMatchObject({ unit: 'year', count: 100_000_000 });
  });
});
