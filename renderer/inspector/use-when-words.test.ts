import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/dates/calendar';
import { typedWhen } from './use-when-words';

/** What is stored of words, read against 8 February 2022, over "Monday" of January. */
function kept(words: string, over: { readonly words: string; readonly edtf: string | null } = { words: 'Monday', edtf: '2022-01-24' }): unknown {
  const typed = typedWhen(words, over, { day: dayOf(2022, 2, 8), doubt: { approximate: false, uncertain: false } });
  return typed.ok ? typed.value : typed.failure.code;
}

describe('words typed for a date', () => {
  it('are read anew where they are the old ones and mean another day by now', () => {
    expect(kept('Monday')).toEqual({ edtf: '2022-02-07', text: 'Monday' });
    expect(kept('Monday', { words: 'Monday', edtf: '2022-02-07' })).toBeNull();
  });
  it('change nothing where they are the date as it is shown, or cannot be read and stood there before', () => {
    expect(kept('Mon 24 Jan 2022', { words: 'Mon 24 Jan 2022', edtf: '2022-01-24' })).toBeNull();
    expect(kept('the other day', { words: 'the other day', edtf: '2022-01-24' })).toBeNull();
    expect(kept('the other day')).toEqual(expect.any(String));
  });
  it('are kept beside the date unless they are the date', () => {
    expect(kept('2 March')).toEqual({ edtf: '2022-03-02', text: '2 March' });
    expect(kept(' 2022-03-02 ')).toEqual({ edtf: '2022-03-02' });
  });
});
