import { afterEach, describe, expect, it } from 'vitest';
import { dayOf } from '../dates/calendar';
import { speak, wordsOf } from '../words/words';
import { readWhen } from './read-when';

const refusal = (typed: string): string => {
  const result = readWhen(typed, { day: dayOf(2022, 3, 3) });
  return result.ok ? result.value.edtf : result.failure.message;
};

describe('the words of a refusal', () => {
  afterEach(async () => { speak(await wordsOf('en')); });

  it.each([
    ['3. März 2022, halb drei', 'halb drei'],
    ['3. März 2022 gegen Quark und Wein', 'gegen Quark und Wein'],
    ['Freitag, 21. Januar 2022 (Tag des Vertrags)', 'Tag des Vertrags'],
    ['Beginn: 3.3.2022', 'Beginn:'],
    ['Quark wie vor drei Tagen', 'Quark wie'],
    ['the  nice   and quiet 5 May 2022', 'nice   and quiet'],
    ['5 May 2022 banana 7 May 2022 pear', 'banana'],
    ['March 1848 (O.S.)', 'O.S.'],
    ['between 1 Jan 2 BC and perhaps AD 10,000 or 10,001 BC', 'between'],
  ])('quote of “%s” what was typed and is no part of a date', (typed, strange) => {
    expect(typed).toContain(strange);
    expect(refusal(typed)).toBe(`“${strange}” is not understood as part of a date.`);
  });

  it.each([
    ['5 May 2022 7 May 2022', 'It names “5 May 2022” and “7 May 2022”, and does not say how they belong together.'],
    ['3. März 2022; 5. März 2022', 'It names “3. März 2022” and “5. März 2022”, and does not say how they belong together.'],
  ])('say of “%s” that it has two dates', (typed, message) => {
    expect(refusal(typed)).toBe(message);
  });

  it.each([
    ['2022/2021', 'There is no such date: it would end (2021) before it begins (2022).'],
    ['2022/2020', 'There is no such date: it would end (2020) before it begins (2022).'],
    ['[2022..2020]', 'There is no such date: it would end (2020) before it begins (2022).'],
    ['2021-11-04/2021-11-03', 'There is no such date: it would end (Wed 3 Nov 2021) before it begins (Thu 4 Nov 2021).'],
    ['March 2022 to May 2021', 'There is no such date: it would end (May 2021) before it begins (Mar 2022).'],
    ['the 1840s to 1839', 'There is no such date: it would end (1839) before it begins (1840s).'],
  ])('speak of the ends of “%s”', (typed, message) => {
    expect(refusal(typed)).toBe(message);
  });

  it.each([
    ['476', 'It can be read as AD 476 or as 476 BC.'],
    ['after 476', 'It can be read as after AD 476 or as after 476 BC.'],
  ])('ask for the era of “%s”', (typed, message) => {
    expect(refusal(typed)).toBe(message);
  });

  it.each(['night of 12 to 14 March 1943', 'night of 13–12 March 1943', 'night of 31 April to 1 May 1943'])('stand for “%s”, which is no night', (typed) => {
    expect(readWhen(typed, { day: null }).ok).toBe(false);
  });

  it('ask which year is meant where a Julian one may have begun in March', () => {
    expect(refusal('5 March 1700 (O.S.)')).toBe('It can be read as Tue 16 Mar 1700 or as Wed 16 Mar 1701: until 1752 English years began on 25 March.');
  });

  it('speak German where the window does', async () => {
    speak(await wordsOf('de'));
    expect(refusal('2022/2021')).toBe('Dieses Datum gibt es nicht: das Ende (2021) läge vor dem Anfang (2022).');
    expect(refusal('nach 476')).toBe('Es lässt sich als nach 476 n. Chr. oder als nach 476 v. Chr. lesen.');
    expect(refusal('5. Mai 2022 7. Mai 2022')).toBe('Genannt sind „5. Mai 2022“ und „7. Mai 2022“, aber nicht, wie sie zusammengehören.');
  });
});
