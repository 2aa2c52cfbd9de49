import { describe, expect, it } from 'vitest';
import { draftWhen } from './draft-when';

const PUBLISHED = '2022-01-25';
const draft = (text: string, words: string, published: string | null = PUBLISHED) => {
  const start = text.indexOf(words);
  return draftWhen(text, start, start + words.length, published, '2026-11-23').when;
};

describe('draftWhen', () => {
  it('takes the date inside the marked words', () => {
    expect(draft('The president met by video on Monday afternoon with six leaders.', 'met by video on Monday afternoon'))
      .toMatchObject({ edtf: '2022-01-24T12:00/2022-01-24T18:00' });
  });

  it('takes the nearest date of the same sentence otherwise, and none of another sentence', () => {
    const text = 'On 3 January talks began. The ministry put troops on alert on 24 January. It gave no reason.';
    expect(draft(text, 'put troops on alert').edtf).toBe('2022-01-24');
    expect(draft(text, 'gave no reason').edtf).toBe('[..2022-01-25]');
  });

  it('knows only "by the day of publication" when the words have no date', () => {
    expect(draft('No decision has been taken.', 'No decision')).toEqual({ edtf: '[..2022-01-25]' });
    expect(draft('No decision has been taken.', 'No decision', null)).toEqual({ edtf: '[..2026-11-23]' });
  });

  it('does not read relative words against a date nobody knows', () => {
    expect(draft('They met on Monday.', 'met on Monday', null).edtf).toBe('[..2026-11-23]');
    expect(draft('They met on Monday.', 'met on Monday', '2022-01').edtf).toBe('[..2022-01-31]');
  });
});
