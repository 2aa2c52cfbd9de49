import { describe, expect, it } from 'vitest';
import { dayOf } from '../dates/calendar';
import { readParagraph } from './read-dates';

const OCTOBER = dayOf(2024, 10, 14); // a Monday
const phrases = (text: string, day = OCTOBER): readonly (string | null)[] => readParagraph(text, day).readings.map(({ phrase }) => phrase.edtf);

describe('until and by', () => {
  it.each([
    ['It was not opened until June, metadata show.', '../2024-06'],
    ['The letter was never answered until late February.', '../2024-02~'],
    ['They didn\'t answer until Friday.', '../2024-10-11'],
    ['The plant stayed shut until May.', '../2024-05'],
    ['The strike lasted until Friday.', '../2024-10-11'],
    ['He was mayor until March.', '../2024-03'],
    ['All but two had filed reports by Friday.', '[..2024-10-11]'],
    ['And by Friday the road was closed.', '[..2024-10-11]'],
  ])('of what is over look back: “%s”', (text, edtf) => { expect(phrases(text)).toEqual([edtf]); });

  it.each([
    ['The hearing was postponed until Friday.', '../2024-10-18'],
    ['The company extended its offer until May.', '../2025-05'],
    ['The judge ordered him to leave by May.', '[..2025-05]'],
    ['He was told not to leave until Friday.', '../2024-10-18'],
    ['The shop will not open until June.', '../2025-06'],
    ['He planned to stay until May.', '../2025-05'],
    ['They hoped to leave by Friday.', '[..2024-10-18]'],
  ])('of what is to come look ahead: “%s”', (text, edtf) => { expect(phrases(text)).toEqual([edtf]); });

  it.each(['The road was closed until Friday.', 'He was jailed until May.', 'He said it could not be opened until June.', 'The road was closed by Friday.', 'The army had reached the river until Friday.'])('name no date where it may be either: “%s”', (text) => {
    expect(phrases(text)).toEqual([null]);
  });

  it('need no tense where the words say the year', () => {
    expect(phrases('The road was closed until May 2023.')).toEqual(['../2023-05']);
    expect(phrases('By Friday the road was closed.')).toEqual(['[..2024-10-11]']);
  });
});
