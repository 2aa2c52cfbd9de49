import { expect, it } from 'vitest';
import { hasLongName, namesIn } from './typed-names';

it('parts names at commas, also East Asian ones, and takes each once', () => {
  expect(namesIn(' Anna, Bert，Chi、 Anna,')).toEqual(['Anna', 'Bert', 'Chi']);
});

it('knows a paragraph for no name', () => {
  expect([hasLongName(`${'a'.repeat(4_000)}, ${'b'.repeat(4_000)}`), hasLongName(`Anna, ${'b'.repeat(4_001)}`)]).toEqual([false, true]);
});
