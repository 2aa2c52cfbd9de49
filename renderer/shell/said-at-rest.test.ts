import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { REST_MS, restingWords } from './said-at-rest';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const field = (): { readonly said: string[]; readonly type: (...words: readonly string[]) => void; readonly change: (words: string) => void } => {
  const said: string[] = [];
  const { take } = restingWords('24 Jan 2022', (words) => said.push(words));
  return { said, type: (...words) => { for (const one of words) { take(one, true); vi.advanceTimersByTime(REST_MS / 2); } }, change: (words) => { take(words, false); } };
};
const rest = (): void => { vi.advanceTimersByTime(REST_MS); };

it('says what is left when the typing rests, and nothing of the way there', () => {
  const { said, type } = field();
  type('no date', '3 Mar 2022', 'not understood', '3 Mar 2020', '3 Mar 2022');
  rest();
  expect(said).toEqual(['3 Mar 2022']);
});

it('says nothing where it comes back to what is known, and what is wrong also when the field is left', () => {
  const { said, type } = field();
  type('no date', '24 Jan 2022');
  rest();
  expect(said).toEqual([]);
  type('no such date');
  rest();
  type('24 Jan 2022');
  rest();
  expect(said).toEqual(['no such date', '24 Jan 2022']);
});

it('says nothing of what changes by itself, nor of an empty field', () => {
  const { said, type, change } = field();
  change('1 Feb 2022');
  rest();
  type('');
  rest();
  expect(said).toEqual([]);
});
