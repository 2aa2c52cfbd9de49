import { describe, expect, it } from 'vitest';
import { dayOf, dayText } from './calendar';
import { dayOfJulian, isJulianLeapYear } from './julian';

describe('the Julian calendar', () => {
  it.each([
    [1582, 10, 5, '1582-10-15'], [1700, 2, 28, '1700-03-10'], [1700, 2, 29, '1700-03-11'], [1700, 3, 1, '1700-03-12'], [1752, 9, 3, '1752-09-14'], [1917, 10, 25, '1917-11-07'], [1918, 2, 1, '1918-02-14'], [0, 12, 31, '0000-12-29'],
  ])('%i-%i-%i is %s', (year, month, day, gregorian) => { expect(dayText(dayOfJulian(year, month, day))).toBe(gregorian); });

  it('goes on day by day', () => {
    for (let day = dayOf(1699, 12, 1), at = dayOfJulian(1699, 11, 21); day < dayOf(1699, 12, 10); day += 1, at += 1) expect(at).toBe(day);
    expect([1700, 1800, 1900, 1901].map(isJulianLeapYear)).toEqual([true, true, true, false]);
  });
});
