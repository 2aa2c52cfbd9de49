import { describe, expect, it } from 'vitest';
import { dayOf } from '../dates/calendar';
import { readParagraph } from './read-dates';

const OCTOBER = dayOf(2024, 10, 14);
const last = (text: string): string | null | undefined => [...readParagraph(text, OCTOBER).readings].pop()?.phrase.edtf;

describe('time words of a story', () => {
  it.each([
    ['Gate No. 3 jammed on July 12, 2023. It stayed jammed until the end of the month.', '../2023-07-31~'],
    ['Gate No. 3 jammed on July 12, 2023. The company will mend it by the end of the month.', '[..2024-10-31]'],
    ['The mill was bought in the spring of 2017. In the next three years it borrowed heavily.', '2017-21/2020~'],
    ['The mill was bought in 1968. He said that in the next three years it would be mended.', null],
    ['The mill will be bought in the next three years.', '2024-10-14/2027-10-14'],
    ['The siege began at noon on 16 July 2016. Twenty minutes later there was shooting.', '2016-07-16T12:20'],
    ['The siege began at 11:50 p.m. on 16 July 2016. Twenty minutes later there was shooting.', '2016-07-17T00:10'],
    ['The siege began at noon on 16 July 2016. Two hours later it was over.', '[2016-07-16T13:30..2016-07-16T14:30]'],
    ['The siege began on 16 July 2016. Twenty minutes later there was shooting.', '2016-07-16~'],
  ])('count from what it told last: “%s”', (text, edtf) => { expect(last(text)).toBe(edtf); });

  it.each([
    ['He was seen in the autumn of 2014, on 3, 11 and 29 October.', '{2014-10-03,2014-10-11,2014-10-29}'], ['In 2014 he was seen in the autumn of that year, on 3 October.', '2014-10-03'],
    ['He was seen in the autumn of 2014, and on 3 March he fled.', null], ['The office was warned on March 5, 2024. March 5: first warning.', '2024-03-05'],
    ['The towers fell on Sept. 11, 2001. On Sept. 11 families gathered.', null],
  ])('name the year of a date: “%s”', (text, edtf) => { expect(last(text)).toBe(edtf); });

  it('give a date between two of a year that year', () => {
    const edtfs = (text: string): readonly (string | null)[] => readParagraph(text, OCTOBER).readings.map(({ phrase }) => phrase.edtf);
    expect(edtfs('Talks opened in March 2015. They resumed on 12 May. In late 2015 they failed.')[1]).toBe('2015-05-12');
    expect(edtfs('The winter of 2014 was hard. Nobody came. On Christmas Day a pipe burst. It thawed on 15 January 2015.')[1]).toBe('2014-12-25');
    expect(edtfs('The winter of 2014 was hard. Nobody came. On Christmas Day a pipe burst.')[1]).toBe(null);
    expect(edtfs('He was born on 3 March 1950. He was arrested on 5 May. He died on 7 July 2019.')[1]).toBe(null);
  });
});

describe('a past act', () => {
  it.each([
    ['She resigned on 2 January, she said.', '2024-01-02'], ['They met on Nov. 3.', '2023-11-03'], ['The pipe burst on Christmas Day.', '2023-12-25'],
    ['The shop will open on 3 November.', '2024-11-03'], ['He said the shop opens on 3 November.', '2024-11-03'], ['The vote was postponed to 3 November.', '2024-11-03'],
  ])('is not to come, and what was said or put off may be: “%s”', (text, edtf) => { expect(last(text)).toBe(edtf); });

  it('has no date where only another verb tells that it is over', () => {
    expect(last('The mayor opened the bridge on 3 November.')).toBe(null);
    expect(last('The mayor opened the bridge on 3 September.')).toBe('2024-09-03');
  });
});

describe('words that were passed over', () => {
  it.each([
    ['It was closed on 3 May 2022. It was reopened the following January.', '2023-01'], ['It was closed in May 2019. It reopened the following spring.', '2020-21'], ['It was sold on 3 May 2022. It had been closed the previous autumn.', '2021-23'], ['It was closed in January 2019. It reopened the following January.', '2020-01'],
    ['It was closed in 2019. It reopened the following January.', '2020-01'],  ['It was closed in 1962. It reopened the following spring.', '1963-21'],
    ['It was closed about 3 May 2022. It reopened the following January.', '2023-01~'],
    ['On 25 October (7 November) 1917 they seized the palace.', '[1917-10-25,1917-11-07]'], ['He was born on 7 November [O.S. 25 October] 1917 in Riga.', '1917-11-07'], ['The fleet sailed on 30 March 1700 (O.S.) from Riga.', '1700-04-10'], ['The fleet sailed on 5 March 1700 (O.S.) from Riga.', '[1700-03-16,1701-03-16]'],
    ['It was founded in March 2019. That summer, it grew.', '2019-22'], ['It was founded in November 2019. That winter it grew.', '2019-24'], ['He came in 2014. That summer he left.', '2014-22'],
    ['They met a week before Christmas.', '2023-12-18~'], ['He fled two days before 3 May 2021.', '2021-05-01'], ['He fled two days after May 3, 2021.', '2021-05-05'],
    ['The dam broke on Sept. 27, 2024. Shortly after midnight the sirens sounded.', '[2024-09-27T23:30..2024-09-28T00:30]'], ['It was sold soon after 1945.', '1945~'],
    ['In 2014/15 the plant lost money.', '2014/2015'], ['It ran from 2013/14 to 2015/16.', '2013/2016'],
    ['The trial ran for three weeks from 3 May 2021.', '2021-05-03/2021-05-24~'], ['She worked there for three years from 1998.', '1998/2001~'], ['It was open for several days from 3 May 2021.', '2021-05-03/..'], ['It will be open for ten days starting on 20 June 2025.', '2025-06-20/2025-06-30~'],
    ['The convoy was lost on the night of 31 March to 1 April 1943.', '1943-03-31T18:00/1943-04-01T06:00'], ['The first wave landed at dawn on 6 June 1944.', '1944-06-06T03:00/1944-06-06T09:00'],
    ['Shots were heard in the night of 14 to 15 January 2023.', '2023-01-14T18:00/2023-01-15T06:00'], ['It burnt on the night of Jan. 14/15, 2023.', '2023-01-14T18:00/2023-01-15T06:00'],
  ])('“%s”', (text, edtf) => { expect(last(text)).toBe(edtf); });

  it.each(['It reopened the following January.', 'It was closed in 1962. It reopened the following winter.', 'It was closed on 20 April 2022. It reopened the following May.', 'It was closed in 2019. It had opened the previous March.', 'He came in 2014. That winter he left.', 'It was founded in October 2019. That summer had been hot.', 'He came in 2014. That fall in prices hurt.', 'In 2014/18 it lost money.'])('stay so where they may mean either: “%s”', (text) => {
    expect(readParagraph(text, OCTOBER).readings.slice(1).map(({ phrase }) => phrase.edtf)).toEqual([]);
  });

  it('let nothing count from a time that the text does not tell', () => {
    const after = (text: string): readonly (string | null)[] => readParagraph(`The memo is of 3 January 2023. Three weeks after the memo he was questioned. ${text}`, OCTOBER).readings.slice(2).map(({ phrase }) => phrase.edtf);
    for (const text of ['The next morning he fled.', 'That day it rained.', 'That month it rained.', 'Two weeks later he fled.', 'On the 30th he fled.']) expect(after(text)).toEqual([]);
    expect(after('At 9 a.m. he fled.')).toEqual([null]);
    expect(after('That year it rained.')).toEqual(['2023']);
    expect(after('On 5 February 2023 he fled. The next day it rained.')).toEqual(['2023-02-05', '2023-02-06']);
  });
});
