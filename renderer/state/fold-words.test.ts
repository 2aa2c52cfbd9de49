import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFolded, foldWords } from './fold-words';

describe('findFolded', () => {
  it('finds letters whatever their marks and case, also where folding changes the length', () => {
    expect(findFolded('À Élysée', 'elysee')).toEqual([{ start: 2, end: 8 }]);
    expect(findFolded('İstanbul, ISTANBUL', 'istanbul')).toEqual([{ start: 0, end: 8 }, { start: 10, end: 18 }]);
    expect(findFolded('re\u0301sume\u0301 again', 'RÉSUMÉ')).toEqual([{ start: 0, end: 8 }]);
  });

  it('takes a sigma for a sigma, at the end of a word too', () => {
    expect(findFolded('ΟΔΟΣ και οδός', 'οδος')).toEqual([{ start: 0, end: 4 }, { start: 9, end: 13 }]);
  });

  it('finds nothing for nothing', () => {
    expect(findFolded('abc', '  ')).toEqual([]);
  });

  it('finds only what folds to the words', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), (text, words) => {
      for (const { start, end } of findFolded(text, words)) expect(foldWords(text.slice(start, end))).toContain(foldWords(words.trim()));
    }));
  });
});
