import { describe, expect, it } from 'vitest';
import { mergeOrder } from './merge-order';

/** One letter is one id; what is kept is what anybody has, unless said. */
const merged = (base: string, ours: string, theirs: string, keep = base + ours + theirs): string => mergeOrder([...base], [...ours], [...theirs], new Set(keep)).join('');

describe('one order from two', () => {
  it.each([
    ['puts what is new behind its neighbour', 'ABC', 'AxBC', 'AByCz', 'AxByCz'],
    ['leaves what is new at the start there', 'AB', 'xAB', 'AB', 'xAB'],
    ['puts what is new in one place one after the other', 'AB', 'AxB', 'AyB', 'AxyB'],
    ['has what both brought in once', 'AB', 'AxyB', 'AyB', 'AxyB'],
    ['loses nothing where the sides share only some of what they brought in', 'AB', 'AxyB', 'AyzB', 'AxyzB'],
    ['moves what one side moved', 'ABC', 'CAB', 'ABC', 'CAB'],
    ['moves it with what the other brought in behind it', 'ABC', 'CAB', 'ABCx', 'CxAB'],
    ['takes one order whole where both moved something', 'ABC', 'CAB', 'BAC', 'BAC'],
    ['is as before where nobody moved anything', 'ABC', 'ABC', 'ABC', 'ABC'],
    ['takes a deletion for no move', 'ABC', 'AC', 'ABC', 'ABC'],
    ['puts back what stays although a side deleted it, behind its old neighbour', 'ABCD', 'DCA', 'ABCD', 'DCAB'],
    ['puts it back at the start if it stood there', 'ABC', 'CB', 'ABC', 'ACB'],
  ])('%s: %s with %s and %s is %s', (_what, base, ours, theirs, order) => {
    expect([merged(base, ours, theirs), merged(base, theirs, ours)]).toEqual([order, order]);
  });

  it('leaves out what is not to be kept, and puts what was new behind it behind its neighbour', () => {
    expect(merged('ABC', 'ABxC', 'AC', 'ACx')).toBe('AxC');
  });

  it('names once what a list names twice', () => {
    expect(merged('AAB', 'ABxx', 'AB')).toBe('ABx');
  });
});
