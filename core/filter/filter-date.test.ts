import { describe, expect, it } from 'vitest';
import { readBound } from './filter-date';

const read = (side: 'from' | 'to', typed: string): string => {
  const result = readBound(side, typed);
  return result.ok ? result.value : result.failure.code;
};

describe('a bound of a filter', () => {
  it('is a date that has the side it bounds', () => {
    expect([read('from', '3 March 2022'), read('to', '1945'), read('from', 'since 1945'), read('to', 'before 3 March 2022')]).toEqual(['2022-03-03', '1945', '1945/..', '[..2022-03-02]']);
    expect([read('from', 'before 3 March 2022'), read('to', 'since 1945')]).toEqual(['open-bound', 'open-bound']);
  });

  it('has to be a date', () => {
    expect(readBound('from', '3 March 2022 x').ok).toBe(false);
  });
});
