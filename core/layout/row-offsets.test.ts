import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowOffsets } from './row-offsets';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 200 });

describe('RowOffsets', () => {
  it('agrees with plain summing after any measurements', () => {
    fc.assert(fc.property(heights, fc.array(fc.tuple(fc.nat(199), fc.integer({ min: 1, max: 999 })), { maxLength: 50 }), (start, changes) => {
      const plain = [...start];
      const offsets = new RowOffsets(start);
      for (const [at, height] of changes) {
        const index = at % plain.length;
        plain[index] = height;
        offsets.setHeight(index, height);
      }
      let top = 0;
      for (const [index, height] of plain.entries()) {
        expect(offsets.offsetOf(index)).toBe(top);
        expect(offsets.indexAt(top)).toBe(index);
        expect(offsets.indexAt(top + height - 0.5)).toBe(index);
        top += height;
      }
      expect(offsets.totalPx).toBe(top);
    }));
  });

  it('stays inside the list past its ends', () => {
    const offsets = new RowOffsets([10, 20]);
    expect(offsets.indexAt(-5)).toBe(0);
    expect(offsets.indexAt(1e9)).toBe(1);
    expect(new RowOffsets([]).totalPx).toBe(0);
  });

  it('a copy with other heights is what one made of all heights would be', () => {
    fc.assert(fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 40 }), fc.nat(39), fc.array(fc.nat(200), { maxLength: 5 }), (heights, at, others) => {
      const from = at % heights.length;
      const changed = others.slice(0, heights.length - from);
      const before = new RowOffsets(heights);
      const copy = before.withHeights(from, changed);
      const fresh = new RowOffsets([...heights.slice(0, from), ...changed, ...heights.slice(from + changed.length)]);
      for (let index = 0; index <= heights.length; index += 1) expect(copy.offsetOf(index)).toBe(fresh.offsetOf(index));
      expect(copy.indexAt(copy.totalPx / 2)).toBe(fresh.indexAt(fresh.totalPx / 2));
      expect(before.totalPx).toBe(new RowOffsets(heights).totalPx);
    }));
  });
});
