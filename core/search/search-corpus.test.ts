import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, holdsTerms, queryTerms } from './fold';
import { SearchCorpus, type SearchDocument } from './search-corpus';

const document = (key: string, title: string, body = '', rank = 0): SearchDocument => ({ key, title, body, rank });

function corpusOf(...documents: readonly SearchDocument[]): SearchCorpus {
  const corpus = new SearchCorpus();
  corpus.put(documents);
  return corpus;
}

describe('SearchCorpus', () => {
  it('finds all terms, titles first', () => {
    const corpus = corpusOf(document('a', 'Talks', 'ministers met in Geneva'), document('b', 'Geneva talks end'), document('c', 'Nothing of it'));
    expect(corpus.find('geneva talks', 10)).toEqual({ keys: ['b', 'a'], total: 2, nearby: [] });
    expect(corpus.find('"geneva talks"', 10).keys).toEqual(['b']);
    expect(corpus.find('GENÈVA', 1)).toEqual({ keys: ['b'], total: 2, nearby: [] });
  });

  it('puts words that begin so before words that hold it', () => {
    expect(corpusOf(document('a', 'unarmed'), document('b', 'army')).find('arm', 10).keys).toEqual(['b', 'a']);
  });

  it('never finds across two documents or fields', () => {
    const corpus = corpusOf(document('a', 'one', 'two'), document('b', 'three'));
    for (const query of ['"one two"', '"two three"', 'onetwo', 'twothree']) expect(corpus.find(query, 10).total).toBe(0);
  });

  it('finds umlauts however they are typed, and however a text has them', () => {
    const corpus = corpusOf(document('a', 'Übergabe der Akten', 'in der Straße am Brühl'), document('b', 'Uebergabe'), document('c', 'Ausgabe'));
    expect(corpus.find('uebergabe', 10).total).toBe(2);
    expect(corpus.find('ÜBERGABE', 10).total).toBe(2);
    expect(corpus.find('ubergabe bruhl strasse', 10).keys).toEqual(['a']);
    expect(corpus.find('"uebergabe der akten"', 10).keys).toEqual(['a']);
    expect(corpus.find('ubergaeb', 10).nearby).toEqual(['übergabe', 'uebergabe']);
  });

  it('offers near spellings when nothing is found', () => {
    const corpus = corpusOf(document('a', 'Geneva talks'), document('b', 'Sanctions'));
    expect(corpus.find('genvea talks', 10)).toEqual({ keys: [], total: 0, nearby: ['geneva talks'] });
    expect(corpus.find('qqqqq', 10).nearby).toEqual([]);
  });

  it('offers no spelling that stands only where it was corrected or removed', () => {
    const corpus = corpusOf(document('a', 'Genev'), document('b', 'Genvea'), document('c', 'Genova'), document('d', 'Talks'));
    expect(corpus.find('genevo', 10).nearby).toContain('genev');
    corpus.put([document('a', 'Geneva')]);
    expect(corpus.find('genevo', 10).nearby).not.toContain('genev');
    corpus.remove(['b', 'c']);
    expect(corpus.find('genevo', 10).nearby).toEqual(['geneva']);
    expect(corpus.find('genvea', 10).nearby).toEqual(['geneva']);
    expect(corpus.find('genvea talks', 10).nearby).toEqual(['geneva talks']);
  });

  it('offers three at most, and nothing for a pasted text of misspelt words, without trying what they make together', () => {
    const known = (letter: string): string => [0, 1, 2].map((near) => `${letter.repeat(5)}${near}`).join(' ');
    const letters = [...'abcdefghijklmnop'];
    const corpus = corpusOf(document('a', letters.map(known).join(' ')));
    const misspelt = (count: number): string => letters.slice(0, count).map((letter) => `${letter.repeat(5)}x`).join(' ');
    expect(corpus.find(misspelt(6), 10).nearby).toEqual(['0', '1', '2'].map((last) => `aaaaa0 bbbbb0 ccccc0 ddddd0 eeeee0 fffff${last}`));
    expect(corpus.find(misspelt(16), 10).nearby).toEqual([]);
  });

  it('agrees with looking into each document, after any edits', () => {
    const word = fc.constantFrom('ab', 'abc', 'ßa', 'Ñu', 'ü', 'ue', 'x', 'bca', '', '\u0001', '\u0002', '"');
    const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
    const edit = fc.record({ key: fc.constantFrom('k1', 'k2', 'k3', 'k4'), title: text, body: text, gone: fc.boolean() });
    fc.assert(fc.property(fc.array(edit, { maxLength: 40 }), text, (edits, query) => {
      const corpus = new SearchCorpus();
      const plain = new Map<string, string>();
      for (const { key, title, body, gone } of edits) {
        if (gone) {
          corpus.remove([key]);
          plain.delete(key);
        } else {
          corpus.put([{ key, title, body, rank: 0 }]);
          const clean = (value: string): string => [...value].map((letter) => (letter < ' ' ? ' ' : letter)).join('');
          plain.set(key, foldText(`${clean(title)}\u0002${clean(body)}`));
        }
      }
      const terms = queryTerms([...query].filter((letter) => letter >= ' ').join(''));
      const wanted = terms.length === 0 ? [] : [...plain].filter(([, value]) => holdsTerms(value, terms)).map(([key]) => key);
      const found = corpus.find([...query].filter((letter) => letter >= ' ').join(''), 100);
      expect([...found.keys].sort()).toEqual(wanted.sort());
      expect(found.total).toBe(wanted.length);
      expect(corpus.size).toBe(plain.size);
    }));
  });

  it('joins its pieces again after many edits, and still finds', () => {
    const corpus = corpusOf(...Array.from({ length: 3_000 }, (_, index) => document(`k${index}`, `event ${index}`)));
    for (let turn = 0; turn < 3; turn += 1) corpus.put(Array.from({ length: 3_000 }, (_, index) => document(`k${index}`, `changed ${index} ${turn}`)));
    expect(corpus.find('event', 10).total).toBe(0);
    expect(corpus.find('"changed 17 2"', 10).keys).toEqual(['k17']);
  });

  it('keeps the order of what it found when its pieces are joined again', () => {
    const corpus = corpusOf(document('body', '', 'talks', 50), document('gone', 'x'), document('title', 'talks'), document('ranked', '', 'talks', 90));
    const order = ['title', 'ranked', 'body'];
    expect(corpus.find('talks', 10).keys).toEqual(order);
    for (let edit = 0; edit < 2_000; edit += 1) corpus.put([document('gone', `x ${edit}`)]);
    expect(corpus.find('talks', 10).keys).toEqual(order);
  });
});
