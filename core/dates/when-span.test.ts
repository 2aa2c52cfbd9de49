import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, dayText } from './calendar';
import { parseEdtf } from './edtf';
import { daysOfSpan, spanOfEdtf, spanOfValue, spansOfEdtf } from './when-span';

describe('spansOfEdtf', () => {
  const days = (edtf: string) => spansOfEdtf(edtf)?.map(daysOfSpan).map(({ firstDay, lastDay }) => [firstDay, lastDay].map((day) => (day === null ? '..' : dayText(day))).join('/'));
  it('takes apart what means one or all of several days', () => {
    expect(days('[2022-03-03,2022-03-05]')).toEqual(['2022-03-03/2022-03-03', '2022-03-05/2022-03-05']);
    expect(days('{2022-03-03,2022-03-05..2022-03-07}')).toEqual(['2022-03-03/2022-03-03', '2022-03-05/2022-03-07']);
    expect(days('[2022-03-03,2022-03-05..]')).toEqual(['2022-03-03/2022-03-03', '2022-03-05/..']);
  });
  it('leaves every other date whole, and finds none where there is none', () => {
    for (const edtf of ['2022-03', '2022-03-03/2022-03-05', '[..2022-03-03]', '../2022-03-03']) expect(spansOfEdtf(edtf), edtf).toEqual([spanOfEdtf(edtf)]);
    expect(spansOfEdtf('[3 March]')).toBeNull();
  });
});

describe('spanOfEdtf', () => {
  it('reads plain days as the grammar does', () => {
    fc.assert(fc.property(fc.integer({ min: dayOf(-200), max: dayOf(10_200) }), (day) => {
      const value = parseEdtf(dayText(day));
      expect(spanOfEdtf(dayText(day))).toEqual(value === null ? null : spanOfValue(value));
    }));
  });

  it('reads plain minutes, months, doubt and intervals as the grammar does', () => {
    const number = (least: number, most: number, width: number) => fc.integer({ min: least, max: most }).map((value) => String(value).padStart(width, '0'));
    const date = fc.tuple(number(0, 9_999, 4), number(0, 14, 2), number(0, 32, 2)).map((parts) => parts.join('-'));
    const month = date.map((text) => text.slice(0, 7));
    const minute = fc.tuple(date, number(0, 25, 2), number(0, 61, 2)).map(([day, hour, rest]) => `${day}T${hour}:${rest}`);
    const point = fc.tuple(fc.oneof(date, month, minute), fc.constantFrom('', '', '~', '?', '%', 'x')).map((parts) => parts.join(''));
    const near = fc.tuple(date, fc.constantFrom('', 'T12:00'), fc.constantFrom('', 'T18:00', '~')).map(([day, start, end]) => `${day}${start}/${day}${end}`);
    fc.assert(fc.property(fc.oneof(point, fc.tuple(point, point).map((parts) => parts.join('/')), near), (text) => {
      const value = parseEdtf(text);
      expect(spanOfEdtf(text)).toEqual(value === null ? null : spanOfValue(value));
    }), { numRuns: 2_000 });
  });

  it('refuses days that are none', () => {
    for (const text of ['2022-02-29', '2022-00-01', '2022-13-01', '2022-01-32', '2022-01-0a', '20220-1-01']) expect(spanOfEdtf(text)).toBeNull();
  });
});
