import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventId } from '../../core/timeline/types';
import { segmentText, type QuoteMark } from './text-segments';

const SELECTED = 'e2' as EventId;
const mark = (start: number, end: number, event: string = 'e1'): QuoteMark => ({ start, end, color: 'red', event: event as EventId });

describe('segmentText', () => {
  it('cuts at marks', () => {
    expect(segmentText('abcd', [mark(1, 3)], null).map(({ text, mark: on }) => [text, on !== null])).toEqual([['a', false], ['bc', true], ['d', false]]);
  });

  it('shows the selected of two overlapping marks', () => {
    expect(segmentText('abcdef', [mark(0, 4), mark(2, 6, SELECTED)], SELECTED).map(({ text, selected }) => [text, selected])).toEqual([['ab', false], ['cd', true], ['ef', true]]);
  });

  it('loses no character, whatever the marks', () => {
    const marks = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b))), { maxLength: 6 });
    fc.assert(fc.property(fc.string({ maxLength: 20 }), marks, (text, list) => {
      expect(segmentText(text, list, SELECTED).map((segment) => segment.text).join('')).toBe(text);
    }));
  });
});
