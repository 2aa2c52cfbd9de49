import { describe, expect, it } from 'vitest';
import { canonicalText, sameValue } from './same-value';

describe('the same value', () => {
  it.each<readonly [string, unknown, unknown, boolean]>([
    ['the order of fields does not count', { a: 1, b: [2] }, { b: [2], a: 1 }, true],
    ['a field that is undefined is none', { a: 1, b: undefined }, { a: 1 }, true],
    ['nor does it stand in for another field', { a: 1, b: undefined }, { b: undefined, c: 1 }, false],
    ['another field with the same value', { a: 1 }, { b: 1 }, false],
    ['the order of a list counts', [1, 2], [2, 1], false],
    ['a longer list', [1], [1, 2], false],
    ['a list is no object', [], {}, false],
    ['nothing is no object', null, {}, false],
    ['a text of digits is no number', '1', 1, false],
  ])('%s', (_what, a, b, is) => {
    expect([sameValue(a, b), sameValue(b, a)]).toEqual([is, is]);
    expect(canonicalText(a) === canonicalText(b)).toBe(is);
  });

  it('has one text, which is JSON', () => {
    expect(canonicalText({ b: ['x', null, undefined], a: { d: 1, c: undefined } })).toBe('{"a":{"d":1},"b":["x",null,null]}');
  });
});
