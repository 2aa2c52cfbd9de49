import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, kindToken, readableOn } from './kind-color';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('readableOn', () => {
  it('has the contrast of text on light and dark, whatever was picked', () => {
    fc.assert(fc.property(hex, fc.constantFrom('#fffefb', '#f6f5f2', '#161513', '#1d1c1a'), (picked, ground) => {
      expect(contrastOf(readableOn(picked, ground), ground)).toBeGreaterThanOrEqual(4.5);
    }));
  });

  it('leaves what is readable as it is', () => {
    expect(readableOn('#3a5fcd', '#fffefb')).toBe('#3a5fcd');
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  });

  it('takes what is no colour for ink', () => {
    expect(readableOn('red', '#ffffff')).toBe('#000000');
    expect(kindToken('meeting')).toBe('meeting');
    expect(kindToken('#123456')).toBeNull();
  });
});
