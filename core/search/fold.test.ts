import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithSources, holdsTerms, marksIn, queryTerms } from './fold';

describe('foldText', () => {
  it('drops case, accents, ligatures and typography', () => {
    expect(foldText('Überraschung – „Größe“')).toBe('überraschung - "grösse"');
    expect(foldText('U\u0308bergabe')).toBe('übergabe');
    expect(foldText('ŁÓDŹ Æon ﬁn İzmir ａｂｃ don’t')).toBe("lodz aeon fin izmir abc don't");
  });

  it('is the same folded twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(foldText(foldText(text))).toBe(foldText(text)); }));
  });

  it('folds German the quick way as it folds it beside other letters', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aAäÄöÖüÜßẞeE „“”‘’–—.1') }), (text) => { expect(foldText(`${text}é`)).toBe(`${foldText(text)}e`); }));
  });

  it('folds letter by letter as it folds the whole, marks and all', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'É', 'ß', 'ﬁ', ' ', '“', 'Ж', '漢', '👩', 'ø', 'ü', 'o\u0308', 'é\u0323', '\u200b'), { maxLength: 30 }), (letters) => {
      const text = letters.join('');
      expect(foldWithSources(text).folded).toBe(foldText(text));
    }));
  });
});

describe('marksIn', () => {
  const marked = (text: string, query: string): readonly string[] => marksIn(text, queryTerms(query)).map(({ start, end }) => text.slice(start, end));

  it('marks the words as they stand in the text', () => {
    expect(marked('Die GRÖSSE der Größe', 'grosse')).toEqual(['GRÖSSE', 'Größe']);
    expect(marked('À Élysée', 'elysee')).toEqual(['Élysée']);
    expect(marked('İstanbul, ISTANBUL', 'istanbul')).toEqual(['İstanbul', 'ISTANBUL']);
    expect(marked('ΟΔΟΣ και οδός', 'οδος')).toEqual(['ΟΔΟΣ', 'οδός']);
    expect(marked('a talks b', 'talk')).toEqual(['talk']);
    expect(marked('Cafe\u0301 au lait', 'cafe')).toEqual(['Cafe\u0301']);
  });

  it('marks an umlaut however it is typed, and however the text has it', () => {
    const text = 'Die Übergabe, U\u0308bergabe, Uebergabe und UBERGABE';
    for (const query of ['übergabe', 'uebergabe']) expect(marked(text, query)).toEqual(['Übergabe', 'U\u0308bergabe', 'Uebergabe', ...(query === 'übergabe' ? ['UBERGABE'] : [])]);
    expect(marked(text, 'ubergabe')).toEqual(['Übergabe', 'U\u0308bergabe', 'UBERGABE']);
    expect(marked('Müßig auf der Straße', 'muessig strasse')).toEqual(['Müßig', 'Straße']);
    expect(marked('STRASSE', 'straße')).toEqual(['STRASSE']);
    expect(marked('Bauernführer', 'bauernfuehrer')).toEqual(['Bauernführer']);
    expect(marked('vergüenza', 'verguenza')).toEqual(['vergüenza']);
    expect(marked('Die Über­gabe', '"die uebergabe"')).toEqual(['Die Über­gabe']);
  });

  it('does not take an e for an umlaut where none is', () => {
    expect(marked('Trump, Truppen', 'true')).toEqual([]);
    expect(marked('Neueinstellung', 'einstellung')).toEqual(['einstellung']);
  });

  it('finds what a pattern would read as something else, and texts as long as a page', () => {
    expect(marked('Was (oder wo) [a-u]? c:\\o', '"(oder wo) [a-u]? c:\\o"')).toEqual(['(oder wo) [a-u]? c:\\o']);
    const page = 'Über den Brühl zog am Abend eine große Menge. '.repeat(3_000);
    expect(holdsTerms(foldText(`Vorher. ${page}`), queryTerms(`"${page}"`))).toBe(true);
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
