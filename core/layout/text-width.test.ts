import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToWidth, textWidthPx, wrapToWidth } from './text-width';

describe('width of words', () => {
  it('adds the advances of Inter', () => {
    expect(textWidthPx('Aa', 1000)).toBe(690 + 562);
    expect(textWidthPx('Aa', 10, 600)).toBeCloseTo(13.02);
  });

  it('takes an accented letter for its plain one, a mark for nothing and a Han letter for a square', () => {
    expect(textWidthPx('é', 1000)).toBe(textWidthPx('e', 1000));
    expect(textWidthPx('e\u0301', 1000)).toBe(textWidthPx('e', 1000));
    expect(textWidthPx('日', 1000)).toBeGreaterThanOrEqual(1000);
  });

  it('cuts to a width and never through a letter of two units', () => {
    expect(cutToWidth('Ministers meet', 400, 12)).toBe('Ministers meet');
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const cut = cutToWidth(text, width, 12);
      expect(textWidthPx(cut, 12)).toBeLessThanOrEqual(width + 12);
      expect(/[\ud800-\udbff](?![\udc00-\udfff])/.test(cut)).toBe(false);
    }));
  });

  it('wraps into lines that fit and lose no word', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'abcdefgWMil'), minLength: 1, maxLength: 40 }), { maxLength: 12 }), fc.integer({ min: 30, max: 300 }), (words, width) => {
      const lines = wrapToWidth(words.join(' '), width, 12);
      for (const line of lines) expect(textWidthPx(line, 12)).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/ /g, '')).toBe(words.join(''));
    }));
  });

  it('ends the last line it may use with an ellipsis', () => {
    expect(wrapToWidth('one two three four five six', 60, 12, 400, 2)).toHaveLength(2);
    expect(wrapToWidth('one two three four five six', 60, 12, 400, 2)[1]).toMatch(/…$/);
  });
});
