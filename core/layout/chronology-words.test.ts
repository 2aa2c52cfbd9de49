import { describe, expect, it } from 'vitest';
import { layoutChronology } from './chronology';
import { headingOfRow, headingWords } from './chronology-words';
import { eventOf } from './event-fixture';
import { countWords, gapWords, gapWordsOfShown, rangeLengthWords } from './length-words';

function headingsOf(...edtfs: readonly string[]): readonly string[] {
  return layoutChronology(edtfs.map((edtf, index) => eventOf(`e${index}`, edtf))).rows
    .flatMap((row) => (row.type === 'heading' ? [`${headingWords(row).title} | ${headingWords(row).note}`] : []));
}

describe('headingWords', () => {
  it('names days, ranges and their length', () => {
    expect(headingsOf('2022-01-24', '2022-01-24~', '2022-01-11/2022-01-25')).toEqual(['11 – 25 January 2022 | 2 weeks', 'Monday 24 January 2022 | 2 events']);
  });

  it('names months, years, seasons and what lies further back', () => {
    expect(headingsOf('-0043', '1834-21', '2022', '2022-02', '18XX')).toEqual(['44 BC | 1 event', '19th century | 1 event', 'Spring 1834 | 1 event', '2022 | 1 event', 'February 2022 | 1 event']);
  });

  it('says which side is open', () => {
    const [before, since] = headingsOf('[..2022-03-02]', '2022-03-03/..');
    expect(before).toMatch(/^Before 3 Mar/);
    expect(since).toMatch(/^Since .*3 Mar/);
  });

  it('makes no span of days that are named one by one', () => {
    expect(headingsOf('{2016-10-11,2016-10-29}', '2016-10-11/2016-10-29', '{2016-10-11,2016-10-29}')).toEqual([
      '11 Oct 2016 and 29 Oct 2016 | 1 event', '11 – 29 October 2016 | 19 days', '11 Oct 2016 and 29 Oct 2016 | 1 event',
    ]);
    expect(headingsOf('[2022-06-12,2022-12-06]', '[2022-06-12,2022-12-06]')).toEqual(['12 Jun 2022 or 6 Dec 2022 | 2 events']);
    expect(headingsOf('[1848,1849]')).toEqual(['1848 or 1849 | 1 event']);
    expect(headingsOf('[2022-03-02..2022-03-05]')).toEqual(['2 – 5 March 2022 | 1 event']);
  });

  it('says when a date is none', () => {
    expect(headingsOf('soon')).toEqual(['Date not understood | 1 event']);
  });
});

describe('headingOfRow', () => {
  it('finds the group above a row', () => {
    const chronology = layoutChronology([eventOf('a', '2022-01-24'), eventOf('b', '2022-01-24'), eventOf('c', '2022-02-24')]);
    expect(chronology.rows.map((_, row) => headingOfRow(chronology, row))).toEqual([0, 0, 0, 0, 1, 1]);
    expect(headingOfRow(chronology, -1)).toBe(-1);
  });
});

describe('lengths in words', () => {
  it('count days, round months and years and say so', () => {
    expect([1, 6, 61, 62, 400, 4_383].map((days) => gapWords(days, false))).toEqual([
      '1 day without events', '6 days without events', '61 days without events', 'about 2 months without events', 'about 13 months without events', 'about 12 years without events',
    ]);
    expect(gapWords(2_563_320, false)).toBe('about 7,000 years without events');
    expect(gapWords(12, true)).toBe('12 days without other events');
    expect([gapWordsOfShown(6, false), gapWordsOfShown(400, true)]).toEqual(['6 days without events shown', 'about 13 months without other events shown']);
  });

  it('take weeks where a range makes whole ones', () => {
    expect([2, 7, 8, 10, 15, 14, 31].map(rangeLengthWords)).toEqual(['2 days', '1 week', '1 week', '10 days', '2 weeks', '2 weeks', '31 days']);
  });

  it('count events and suggestions', () => {
    expect([countWords(1, 1), countWords(0, 2), countWords(0, 0), countWords(1_200, 0)]).toEqual(['1 event · 1 suggestion', '2 suggestions', '0 events', '1,200 events']);
  });
});
