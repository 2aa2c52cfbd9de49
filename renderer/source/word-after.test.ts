import { expect, it } from 'vitest';
import { wordAfter } from './word-after';

it('finds the word that a cursor stands before, past spaces and signs', () => {
  const text = 'They will meet – again, soon.';
  expect(wordAfter(text, 0)).toEqual({ start: 0, end: 4, word: 'They' });
  expect(wordAfter(text, 4)).toEqual({ start: 5, end: 9, word: 'will' });
  expect(wordAfter(text, 14)).toEqual({ start: 17, end: 22, word: 'again' });
  expect(wordAfter(text, 7)).toEqual({ start: 7, end: 9, word: 'll' });
});

it('finds none after the last', () => {
  expect(wordAfter('soon.', 4)).toBeNull();
  expect(wordAfter('', 0)).toBeNull();
});

it('tells words apart where no spaces do', () => {
  expect(wordAfter('会议在星期一举行', 0)?.word.length).toBeLessThan(4);
});
