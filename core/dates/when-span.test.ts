import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, dayText } from './calendar';
import { parseEdtf } from './edtf';
import { spanOfEdtf, spanOfValue } from './when-span';

describe('spanOfEdtf', () => {
  it('reads plain days as the grammar does', () => {
    fc.assert(fc.property(fc.integer({ min: dayOf(-200), max: dayOf(10_200) }), (day) => {
      const value = parseEdtf(dayText(day));
      expect(spanOfEdtf(dayText(day))).toEqual(value === null ? null : spanOfValue(value));
    }));
  });

  it('refuses days that are none', () => {
    for (const text of ['2022-02-29', '2022-00-01', '2022-13-01', '2022-01-32', '2022-01-0a', '20220-1-01']) expect(spanOfEdtf(text)).toBeNull();
  });
});
