import { describe, expect, it } from 'vitest';
import { dayOf } from '../dates/calendar';
import { readDates, readParagraph } from './read-dates';

const OCTOBER = dayOf(2024, 10, 14);
const phrases = (text: string): readonly (string | null)[] => readParagraph(text, OCTOBER).readings.map(({ phrase }) => phrase.edtf);

describe('a day by its number alone', () => {
  it.each([
    ['The rains began on July 3, 2024. On the 12th, gate No. 3 jammed.', '2024-07-12'], ['It began in May 2023. She met him on the 6th and 7th.', '{2023-05-06,2023-05-07}'],
    ['It began in May 2023. She met him on the 6th and the 7th.', '{2023-05-06,2023-05-07}'], ['It began in May 2023. By the 10th all was over.', '[..2023-05-10]'],
    ['It began on 3 May 2023. It lasted from the 6th to the 9th.', '2023-05-06/2023-05-09'], ['It began on 3 May 2023. In the night of the 12th she fled.', '2023-05-12T18:00/2023-05-13T00:00'],
    ['It began on 3 May 2023. Two days later he left. It was on the 12th of that month that she fled.', '2023-05-12'], ['It began on Sept. 2. The letter reached her on the 9th. Ten days later she fled.', '2024-09-19'],
  ])('is of the month that the text tells of: “%s”', (text, edtf) => { expect([...phrases(text)].pop()).toBe(edtf); });

  it('is so paragraphs later too', () => {
    expect(readDates(['It began on 3 May 2023.', 'Nobody knew.', 'He fled on the 6th.'], OCTOBER)[2]?.map(({ phrase }) => phrase.edtf)).toEqual(['2023-05-06']);
  });

  it.each([
    ['nothing told of', 'She fled on the 12th.'], ['a number that counts something', 'It began in May 2023. He lived on the 6th floor.'], ['two that do', 'It began in May 2023. He lived on the 6th and 7th floors.'],
    ['a century', 'It began in May 2023. The halls are from the 15th to the early 17th century.'], ['a place among others', 'It began in May 2023. The 12th was the best.'],
    ['an earlier day, which may be of the next month', 'It began on 27 May 2023. She fled on the 3rd.'], ['a month that has no such day', 'It began in February 2023. She fled on the 30th.'],
    ['a text that went on to another month', 'It began in May 2023. He came on Monday. She fled on the 12th.'], ['a year told of since', 'It began in May 2023. In 2020 he was ill. She fled on the 12th.'],
    ['what is over and would be to come', 'It began in October 2024. She fled on the 20th.'],
  ])('is none with %s', (_why, text) => {
    expect(readParagraph(text, OCTOBER).readings.filter(({ start, end }) => /^the \d/i.test(text.slice(start, end)))).toEqual([]);
  });

  it('lets nothing count from the day before it where it is not known', () => {
    expect(phrases('It began on Sept. 20, 2024. The letter reached her on the 9th. Ten days later she fled.')).toEqual(['2024-09-20']);
  });
});

describe('a day counted from one that nobody knows', () => {
  it.each([
    'It was published on 1 December 2022. On 27 January the water rose. The next day the minister came.', 'It began on 1 December 2022. On Monday the water rose. Two days later the minister came.',
    'It began on 1 December 2022. Last week it rained. The next day the minister came.',
  ])('is not known either: “%s”', (text) => { expect(readParagraph(text, null).readings.map(({ phrase }) => phrase.edtf).filter((edtf) => edtf !== null)).toEqual(['2022-12-01']); });
});

describe('a day counted from a longer time', () => {
  it.each([
    ['In 1944 he was freed. The previous day he had been in town.', '1944~'], ['In March 2019 he left. Two days earlier he had been in town.', '2019-03~'], ['In March 2019 he left. Two months later he was back.', '2019-05~'],
  ])('is about that time, as it counts from any day of it: “%s”', (text, edtf) => { expect(phrases(text)[1]).toBe(edtf); });
});

describe('a list of days', () => {
  it.each([
    ['They met on 3, 11 and 29 October 2016.', '{2016-10-03,2016-10-11,2016-10-29}'], ['They voted on 22, 23 and 24 May.', '{2024-05-22,2024-05-23,2024-05-24}'],
    ['They met on Nov. 3, 4 and 5, 2021.', '{2021-11-03,2021-11-04,2021-11-05}'], ['They met on May 3, 4, 5 and 9.', '{2024-05-03,2024-05-04,2024-05-05,2024-05-09}'],
    ['He wrote on 30 January and 1 February 2023.', '{2023-01-30,2023-02-01}'], ['He wrote on 30 December 2022 and 2 January.', '{2022-12-30,2023-01-02}'],
    ['He wrote on 3 May, 5 June and 7 July 2021.', '{2021-05-03,2021-06-05,2021-07-07}'], ['He wrote on 3 May 2021 and on 5 June 2021.', '{2021-05-03,2021-06-05}'],
    ['They met on 5, 7 or 9 May.', '[2024-05-05,2024-05-07,2024-05-09]'],
  ])('has every one of them: “%s”', (text, edtf) => { expect(new Set(phrases(text))).toEqual(new Set([edtf])); });

  it.each([
    ['They met on May 3, 4 and 5 people spoke.', ['2024-05-03']], ['He left on 30 January and 1 February was quiet.', ['2024-01-30', '2024-02-01']],
    ['He was born on 3 May 1950, and on 5 May 2020 he died.', ['1950-05-03', '2020-05-05']],
  ])('is none where a number or a day is something else: “%s”', (text, edtfs) => { expect(phrases(text)).toEqual(edtfs); });
});
