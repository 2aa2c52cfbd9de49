import { describe, expect, it } from 'vitest';
import { dates as GERMAN } from '../words/de/dates';
import { dates as ENGLISH } from '../words/en/dates';
import { datePieces } from './date-pieces';

/** With `_` for a space that holds together. */
const english = (text: string): readonly string[] => datePieces(text, ENGLISH).map((piece) => piece.replaceAll('\u00a0', '_'));
const german = (text: string): readonly string[] => datePieces(text, GERMAN).map((piece) => piece.replaceAll('\u00a0', '_'));

describe('a date that is too long for its line', () => {
  it('breaks after its dash', () => {
    expect(english('25 Jan – 14 Feb')).toEqual(['25_Jan_–', '14_Feb']);
    expect(english('30 Dec 1853 – 4 Jan 1854')).toEqual(['30_Dec 1853_–', '4_Jan 1854']);
    expect(english('27 BC – AD 14')).toEqual(['27_BC_–', 'AD_14']);
    expect(german('25. Jan. – 14. Sept.')).toEqual(['25._Jan._–', '14._Sept.']);
  });
  it('breaks between words, and not between a day and its month or a year and its era', () => {
    expect(english('12 Mar 1848 and 13 Mar 1848')).toEqual(['12_Mar 1848 and 13_Mar 1848']);
    expect(english('Mar 12, 1848')).toEqual(['Mar_12, 1848']);
    expect(english('between 3 BC and AD 2')).toEqual(['between 3_BC and AD_2']);
    expect(english('1848 or 1849')).toEqual(['1848 or 1849']);
    expect(english('until Jun 2025')).toEqual(['until Jun 2025']);
    expect(german('Anfang 431 v. Chr. (Jan.–Apr.)')).toEqual(['Anfang 431_v._Chr. (Jan.–Apr.)']);
    expect(german('12. Sept. 476 n. Chr.')).toEqual(['12._Sept. 476_n._Chr.']);
  });
  it('breaks between a long year and its era', () => {
    expect(english('170,001 BC')).toEqual(['170,001 BC']);
  });
});
