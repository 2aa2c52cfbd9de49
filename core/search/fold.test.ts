import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithSources, marksIn, queryTerms } from './fold';

describe('foldText', () => {
  it('drops case, accents, ligatures and typography', () => {
    expect(foldText('Überraschung – „Größe“')).toBe('uberraschung - "grosse"');
    expect(foldText('ŁÓDŹ Æon ﬁn İzmir ａｂｃ don’t')).toBe("lodz aeon fin izmir abc don't");
  });

  it('is the same folded twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(foldText(foldText(text))).toBe(foldText(text)); }));
  });

  it('folds letter by letter as it folds the whole, where the text is composed', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'É', 'ß', 'ﬁ', ' ', '“', 'Ж', '漢', '👩', 'ø', '\u200b'), { maxLength: 30 }), (letters) => {
      const text = letters.join('');
      expect(foldWithSources(text).folded).toBe(foldText(text));
    }));
  });
});

describe('marksIn', () => {
  const marked = (text: string, query: string): readonly string[] => marksIn(text, queryTerms(query)).map(({ start, end }) => text.slice(start, end));

  it('marks the words as they stand in the text', () => {
    expect(marked('Die GRÖSSE der Größe', 'grosse')).toEqual(['GRÖSSE', 'Größe']);
    expect(marked('a talks b', 'talk')).toEqual(['talk']);
    expect(marked('Cafe\u0301 au lait', 'cafe')).toEqual(['Cafe\u0301']);
  });

  it('joins what overlaps', () => {
    expect(marked('banana', 'ana nan')).toEqual(['anan']);
  });

  it('stays inside any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
      for (const { start, end } of marksIn(text, queryTerms(query))) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeLessThan(end);
      }
    }));
  });
});

describe('queryTerms', () => {
  it('splits words and keeps phrases', () => {
    expect(queryTerms('  Geneva "face to  face" Geneva talks"')).toEqual(['geneva', 'face to face', 'talks']);
    expect(queryTerms(' " ')).toEqual([]);
  });
});
