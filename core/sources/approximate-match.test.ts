import { describe, expect, it } from 'vitest';
import { bestPassage } from './approximate-match';
import { wordsOf } from './words';

/** The passage in words, with how much of the quote it is. */
function found(quote: string, text: string): readonly [string, number] | null {
  const words = wordsOf(text);
  const match = bestPassage(wordsOf(quote), words);
  return match === null ? null : [words.slice(match.from, match.to).map((word) => word.text).join(' '), Number(match.similarity.toFixed(3))];
}

describe('the passage most like a quote', () => {
  it.each<readonly [string, string, string, readonly [string, number] | null]>([
    ['the very words, wherever they stand', 'soldiers on alert', 'It placed 8,500 soldiers on alert in January', ['soldiers on alert', 1]],
    ['the first of two alike', 'on alert', 'put on alert and on alert again', ['on alert', 1]],
    ['with a word put in', 'soldiers on alert', 'placed soldiers on high alert today', ['soldiers on high alert', 0.7]],
    ['with a word left out', 'placed the soldiers on alert', 'they placed soldiers on alert', ['placed soldiers on alert', 0.8]],
    ['with a word changed', 'placed 8,500 soldiers on', 'they placed 9,000 soldiers on', ['placed 9,000 soldiers on', 0.75]],
    ['a word of the same stem counts half', 'they are meeting', 'then they are meetings', ['they are meetings', 0.833]],
    ['not one that shares less than two thirds', 'the meet here', 'the meetings here', ['the meetings here', 0.667]],
    ['nor one that shares fewer than four letters', 'the met here', 'the mets here', ['the mets here', 0.667]],
    ['nor one that begins otherwise', 'the treaty here', 'the entreaty here', ['the entreaty here', 0.667]],
    ['none where no word is there', 'soldiers on alert', 'Talks went well', null],
    ['none in no words', 'soldiers', '…', null],
    ['none for no words', '…', 'soldiers', null],
  ])('%s: “%s” in “%s”', (_what, quote, text, passage) => {
    expect(found(quote, text)).toEqual(passage);
  });

  it('is looked for in texts of any length one after the other, but in none that would take too long', () => {
    const long = Array.from({ length: 3_000 }, (_, index) => `w${index}`).join(' ');
    expect(found('w2998 w2999', long)).toEqual(['w2998 w2999', 1]);
    expect(found('on alert', 'put on alert')).toEqual(['on alert', 1]);
    expect(found(long, long)).toBeNull();
  });
});
