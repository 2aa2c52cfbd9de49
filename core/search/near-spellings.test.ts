import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearSpellings, slipsBetween } from './near-spellings';

/** The textbook table, without any short cut. */
function plainSlips(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      let value = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = value;
    }
  }
  return at(a.length, b.length);
}

describe('slipsBetween', () => {
  it('is the textbook distance up to its limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      const slips = plainSlips(a, b);
      expect(slipsBetween(a, b, limit)).toBe(slips <= limit ? slips : limit + 1);
    }), { numRuns: 2_000 });
  });
});

describe('nearSpellings', () => {
  const words = new Map([['geneva', 12], ['general', 90], ['sanctions', 7], ['sanction', 3], ['genevan', 1], ['nato', 4]]);

  it('offers the nearest words', () => {
    expect(nearSpellings('genvea', words)).toEqual(['geneva']);
    expect(nearSpellings('sanctoins', words)).toEqual(['sanctions', 'sanction']);
  });

  it('offers nothing for short words or strange ones', () => {
    expect(nearSpellings('nat', words)).toEqual([]);
    expect(nearSpellings('xylophone', words)).toEqual([]);
  });
});
