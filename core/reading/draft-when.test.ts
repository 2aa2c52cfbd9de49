import { expect, it } from 'vitest';
import { draftWhen } from './draft-when';

const TEXT = 'Biden met leaders Monday afternoon. He praised their unity. On Tuesday Moscow replied with concern.';
const at = (words: string): readonly [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

it.each([
  ['met leaders Monday afternoon', '2022-01-24T12:00/2022-01-24T18:00', 'Monday afternoon'],
  ['Biden met leaders', '2022-01-24T12:00/2022-01-24T18:00', 'Monday afternoon'],
  ['Moscow replied', '2022-01-25', 'Tuesday'],
])('“%s” is of %s', (words, edtf, text) => {
  expect(draftWhen(TEXT, ...at(words), '2022-01-25', '2026-01-01')).toEqual({ edtf, text });
});

it('says what little is known where the sentence has no date', () => {
  expect(draftWhen(TEXT, ...at('praised their unity'), '2022-01-25', '2026-01-01')).toEqual({ edtf: '[..2022-01-25]' });
  expect(draftWhen(TEXT, ...at('met leaders'), null, '2026-01-01')).toEqual({ edtf: '[..2026-01-01]' });
});
