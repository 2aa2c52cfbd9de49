import { afterEach, describe, expect, it } from 'vitest';
import { ENGLISH_WORDS, type Words } from './catalogue';
import { languageFor } from './language';
import { numbersOf } from './numbers';
import { speak, words, wordsOf } from './words';

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
}

afterEach(() => { speak(ENGLISH_WORDS); });

describe('the catalogue', () => {
  it('has every text in both languages, functions with the same parameters', async () => {
    const german = new Map(leaves(await wordsOf('de')));
    const english = leaves(ENGLISH_WORDS);
    expect([...german.keys()].sort()).toEqual(english.map(([path]) => path).sort());
    for (const [path, text] of english) {
      expect(typeof german.get(path), path).toBe(typeof text);
      if (typeof text === 'string' && text !== '') expect(german.get(path), path).not.toBe('');
    }
  });

  it('speaks the language chosen last', async () => {
    expect(words().menu.quit).toBe('Quit');
    speak(await wordsOf('de'));
    expect(words().menu.quit).toBe('Beenden');
  });

  it('counts what was copied in the numbers of its language, and claims no citation of it', async () => {
    for (const [language, said] of [['en', ['Copied one event', 'Copied 1,200 events', 'Paste 1,200 events', '1,200 events added with 1,000 sources']], ['de', ['Ein Ereignis kopiert', '1.200 Ereignisse kopiert', '1.200 Ereignisse einfügen', '1.200 Ereignisse mit 1.000 Quellen hinzugefügt']]] as const) {
      const { clip } = (await wordsOf(language)).native;
      expect([clip.copied(1), clip.copied(1_200), clip.pasted(1_200), clip.done(1_200, 1_000)]).toEqual(said);
    }
  });

  it('gives no letter to Alt twice in one menu bar', async () => {
    for (const { menu } of [ENGLISH_WORDS, await wordsOf('de')] satisfies Words[]) {
      const letters = [menu.file, menu.edit, menu.event, menu.view, menu.window, menu.help].map((label) => /&(.)/.exec(label)?.[1]?.toLowerCase());
      expect(new Set(letters).size, letters.join(' ')).toBe(6);
    }
  });
});

describe('the language shown', () => {
  it('is the one chosen, whatever the system prefers', () => {
    expect(languageFor('de', ['en-GB'])).toBe('de');
    expect(languageFor('en', ['de-AT'])).toBe('en');
  });

  it('is else the first of the system’s that there is, else English', () => {
    expect(languageFor('system', ['fr-FR', 'de-CH', 'en-US'])).toBe('de');
    expect(languageFor('system', ['de_DE.UTF-8'])).toBe('de');
    expect(languageFor('system', ['fr', 'den'])).toBe('en');
    expect(languageFor('system', [])).toBe('en');
  });
});

describe('numbers', () => {
  it('follow the language', () => {
    expect([numbersOf('en').number(1_234_567), numbersOf('de').number(1_234_567)]).toEqual(['1,234,567', '1.234.567']);
    expect([numbersOf('en').megabytes(1_500_000), numbersOf('de').megabytes(1_500_000)]).toEqual(['1.5 MB', '1,5 MB']);
    expect([numbersOf('en').or(['A', 'B', 'C']), numbersOf('de').and(['A', 'B', 'C'])]).toEqual(['A, B or C', 'A, B und C']);
  });

  it('take the plural by the language’s rule', () => {
    for (const { plural } of [numbersOf('en'), numbersOf('de')]) {
      expect([0, 1, 2].map((count) => plural(count, { one: 'one', other: 'many' }))).toEqual(['many', 'one', 'many']);
    }
  });
});
