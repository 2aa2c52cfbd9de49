import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSpan } from './changed-span';

test('an edit in the middle is the whole difference', () => {
  expect(changedSpan([1, 2, 3, 4], [1, 9, 3, 4])).toEqual({ from: 1, beforeEnd: 2, afterEnd: 2 });
  expect(changedSpan([1, 2, 3], [1, 2, 8, 9, 3])).toEqual({ from: 2, beforeEnd: 2, afterEnd: 4 });
  expect(changedSpan([1, 1, 1], [1, 1])).toEqual({ from: 2, beforeEnd: 3, afterEnd: 2 });
  expect(changedSpan([1, 2], [1, 2])).toEqual({ from: 2, beforeEnd: 2, afterEnd: 2 });
});

test('what is outside the span is the same in both, whatever the lists', () => {
  const list = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 12 });
  fc.assert(fc.property(list, list, (before, after) => {
    const { from, beforeEnd, afterEnd } = changedSpan(before, after);
    expect(before.slice(0, from)).toEqual(after.slice(0, from));
    expect(before.slice(beforeEnd)).toEqual(after.slice(afterEnd));
    expect(from).toBeLessThanOrEqual(Math.min(beforeEnd, afterEnd));
    if (from < Math.min(beforeEnd, afterEnd)) expect(before[from]).not.toBe(after[from]);
  }));
});
