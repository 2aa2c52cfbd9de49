import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../dates/calendar';
import { parseEdtf } from '../dates/edtf';
import { faultWords, reasonWords } from './reason-words';
import { readDates, readParagraph } from './read-dates';

const PUBLISHED = dayOf(2022, 1, 25); // a Tuesday

/** Each expression with its TIMEX3 value and the EDTF of its phrase. */
const read = (text: string, day: number | null = PUBLISHED): readonly (readonly [string, string, string | null])[] =>
  readParagraph(text, day).readings.map((reading) => [text.slice(reading.start, reading.end), reading.problem === null ? reading.timex.value : faultWords(reading.problem), reading.phrase.edtf]);

describe('dates in prose', () => {
  it.each([
    ['Russia said Tuesday it is watching.', 'Tuesday', '2022-01-25', '2022-01-25'],
    ['Biden met virtually Monday afternoon with leaders.', 'Monday afternoon', '2022-01-24TAF', '2022-01-24T12:00/2022-01-24T18:00'],
    ['The talks will resume Monday.', 'Monday', '2022-01-31', '2022-01-31'],
    ['The court is expected to rule on Friday.', 'Friday', '2022-01-28', '2022-01-28'],
    ['A service planned for Saturday was cancelled.', 'Saturday', '2022-01-22', '2022-01-22'],
    ['He arrived last Friday.', 'last Friday', '2022-01-21', '2022-01-21'],
    ['They have had four meetings in the past two weeks.', 'the past two weeks', 'P2W', '2022-01-11/2022-01-25'],
    ['They plan to exchange statements this week.', 'this week', '2022-W04', '2022-01-24/2022-01-30'],
    ['The photo was taken on Nov. 17, 2021.', 'Nov. 17, 2021', '2021-11-17', '2021-11-17'],
    ['He was born in March 1834.', 'March 1834', '1834-03', '1834-03'],
    ['She resigned in November.', 'November', '2021-11', '2021-11'],
    ['The plant will open in November.', 'November', '2022-11', '2022-11'],
    ['The firm was founded in 1834.', '1834', '1834', '1834'],
    ['Caesar was killed in 44 B.C. in Rome.', '44 B.C.', 'BC0044', '-0043'],
    ['The vote must be held before 3 March.', '3 March', '2022-03-03', '[..2022-03-02]'],
    ['It has been closed since 3 January.', '3 January', '2022-01-03', '2022-01-03/..'],
    ['They must leave by March 2022.', 'March 2022', '2022-03', '[..2022-03]'],
    ['He fled two days ago.', 'two days ago', '2022-01-23', '2022-01-23'],
    ['It happened about 24 January 2022 near the border.', 'about 24 January 2022', '2022-01-24', '2022-01-24~'],
    ['The siege lasted from 3 to 5 March 2021.', '3 to 5 March 2021', '2021-03-03', '2021-03-03/2021-03-05'],
    ['It was built in the late 1990s.', 'the late 1990s', '199', '[1997..1999]'],
    ['It was built in the 19th century.', 'the 19th century', '18', '18XX'],
    ['He lived there c. 1834–36.', 'c. 1834–36', '1834', '1834~/1836~'],
    ['He died perhaps in 1834.', '1834', '1834', '1834?'],
    ['He died in 1834 or so.', '1834', '1834', '1834~'],
    ['It was built before 2010–12.', '2010–12', '2010', '[..2009]'],
    ['It was logged at 2022-01-24T10:00-05:00.', '2022-01-24T10:00-05:00', '2022-01-24T10:00', '2022-01-24T10:00-05:00'],
    ['In the sixties he moved to Paris.', 'the sixties', '196', '196X'],
    ['The station will open in the thirties.', 'the thirties', '203', '203X'],
    ['A museum of the sixties will open.', 'the sixties', '196', '196X'],
    ['Revenue rose in the third quarter of 2021.', 'the third quarter of 2021', '2021-Q3', '2021-35'],
    ['Shots were heard at 3:30 p.m. on Monday.', '3:30 p.m. on Monday', '2022-01-24T15:30', '2022-01-24T15:30'],
    ['He returned the day after Christmas.', 'the day after Christmas', '2021-12-26', '2021-12-26'],
    ['The week of March 6, 2000 was busy.', 'The week of March 6, 2000', '2000-W10', '2000-03-06/2000-03-12'],
    ['He died on 10 or 11 June 323 BC.', '10 or 11 June 323 BC', 'BC0323-06-10', '[-0322-06-10,-0322-06-11]'],
    ['The League was founded in the winter of 478/477 BC.', 'the winter of 478/477 BC', 'BC0478-WI', '-0477-24'],
    ['He held it from 1846 onwards, and wrote.', '1846', '1846', '1846/..'],
    ['The note was drawn up between 24 and 31 July 1853.', '24 and 31 July 1853', '1853-07-24', '[1853-07-24..1853-07-31]'],
    ['The plague struck between 427 and 426 BC.', '427 and 426 BC', 'BC0427', '[-0426..-0425]'],
    ['They met on 24 and 31 July 1853.', '24 and 31 July 1853', '1853-07-24', '{1853-07-24,1853-07-31}'],
    ['The letter is dated 12/24 March 1848.', '12/24 March 1848', '1848-03-12', '[1848-03-12,1848-03-24]'],
    ['They meet every Friday.', 'every Friday', 'XXXX-WXX-5', null],
    ['It took four days.', 'four days', 'P4D', null],
    ['Officials are now in talks.', 'now', 'PRESENT_REF', '2022-01-25'],
  ])('“%s”', (text, words, value, edtf) => {
    expect(read(text)).toEqual([[words, value, edtf]]);
  });

  it.each([
    ['It was raided on Oct. 2 and 3 officers were hurt.', 'Oct. 2', '2021-10-02'],
    ['Rates rose 4 percent on Jan. 1 and 3 percent in the end.', 'Jan. 1', '2022-01-01'],
    ['Rates rose on Jan. 1 and 3 % more were paid.', 'Jan. 1', '2022-01-01'],
    ['They fought on March 4 2021 or 12 soldiers lied.', 'March 4 2021', '2021-03-04'],
    ['They fought on March 4 and 12 soldiers died.', 'March 4', '2021-03-04'],
    ['They fought on Oct. 2 – 12 soldiers died.', 'Oct. 2', '2021-10-02'],
    ['They came on Oct. 2 and 12-year-olds sang.', 'Oct. 2', '2021-10-02'],
    ['They met on Oct. 2 and 3 in Oslo.', 'Oct. 2 and 3', '{2021-10-02,2021-10-03}'],
    ['On Oct. 2 and 3 the council met.', 'Oct. 2 and 3', '{2021-10-02,2021-10-03}'],
    ['They met on Oct. 2 or 3, 2021, in Oslo.', 'Oct. 2 or 3, 2021', '[2021-10-02,2021-10-03]'],
    ['They met on Oct. 2-3.', 'Oct. 2-3', '2021-10-02/2021-10-03'],
  ])('takes a number that counts something for no second day: “%s”', (text, words, edtf) => {
    expect(read(text).map(([one, , date]) => [one, date])).toEqual([[words, edtf]]);
  });

  it.each([
    ['Her brother was shot on a Friday in 2019.', ['2019']], ['It had begun on a Thursday. He left on 7 August 2014.', ['2014-08-07']], ['The vote took place on Nov. 2, a Tuesday, by video call.', ['2021-11-02']],
    ['He was shot on a Friday night in Oslo.', []], ['It was Monday, not Sunday.', ['2022-01-24']], ['It was sold the Monday after Christmas.', ['[2021-12-26..]']],
    ['He said in a Friday statement that it was late.', ['2022-01-21']], ['He said Monday after the talks that it was late.', ['2022-01-24']],
  ])('takes a weekday that may be any for none: “%s”', (text, edtfs) => {
    expect(read(text).map(([, , edtf]) => edtf)).toEqual(edtfs);
  });

  it('takes no minus between times for a zone', () => {
    for (const dash of ['-', '–']) expect(read(`It is open on Monday 9:00${dash}17:00.`).map(([, , edtf]) => edtf)).toEqual(['2022-01-24T09:00/2022-01-24T17:00', '2022-01-24T09:00/2022-01-24T17:00']);
  });

  it('takes a short decade beside another for one of its century', () => {
    expect(read('In the 1870s–80s it returned.').map(([, , edtf]) => edtf)).toEqual(['187X/188X', '187X/188X']);
    expect(read('In the 1850s and 60s it returned.').map(([, , edtf]) => edtf)).toEqual(['185X', '186X']);
    expect(read('In AD 20 and 30 ships sank.').map(([, , edtf]) => edtf)).toEqual(['0020']);
  });

  it('says of a whole phrase why, and whether the day of publication was asked, and not of its first date', () => {
    const phraseOf = (text: string) => readParagraph(text, PUBLISHED).readings[0]?.phrase;
    expect(phraseOf('The treaty was revised from 13 June to 13 July 1878.')).toMatchObject({ edtf: '1878-06-13/1878-07-13', reasons: [], usedReference: false });
    const days = phraseOf('They met from Monday to Wednesday.');
    expect(days?.usedReference).toBe(true);
    expect(days?.reasons.map(reasonWords)).toEqual(['Monday: last Monday before Tue 25 Jan 2022; past tense']);
  });

  it('counts from what was told of last before a range, not before its paragraph', () => {
    expect(read('He left on 3 May 1866. From the next day to 9 May 1866 he hid.').map(([, , edtf]) => edtf)).toEqual(['1866-05-03', '1866-05-04/1866-05-09', '1866-05-04/1866-05-09']);
  });

  it('gives both ends of a range the phrase they share', () => {
    expect(read('They met from Monday to Wednesday.')).toEqual([['Monday', '2022-01-24', '2022-01-24/2022-01-26'], ['Wednesday', '2022-01-19', '2022-01-24/2022-01-26']]);
    expect(read('She ran the firm from 2019 to today.').map(([, , edtf]) => edtf)).toEqual(['2019/2022-01-25', '2019/2022-01-25']);
    expect(read('It was unpaid from 3 March 2021 until now.').map(([, , edtf]) => edtf)).toEqual(['2021-03-03/2022-01-25', '2021-03-03/2022-01-25']);
    expect(read('She ran the firm from 2019 to today.', null).map(([, , edtf]) => edtf)).toEqual([null]);
    expect(read('It was shut from 2019 to 3/4/2022.').map(([, , edtf]) => edtf)).toEqual([null, null]);
    expect(read('He ruled between 1834 and 1836.').map(([, , edtf]) => edtf)).toEqual(['[1834..1836]', '[1834..1836]']);
  });

  it.each([
    'The six-year-old boy was 70 years old.', 'May I ask?', 'They march on the capital.', 'He sat down and the sun set.', 'It costs $1989.', 'A second opinion would fall short.',
    'Room 1512 has 1,989 chairs.', 'ABC News This Week is a show.', 'It is as soon as possible.', 'It was in the 100s outside.', 'Casualties were in the 900s.', '',
  ])('leaves “%s” alone', (text) => {
    expect(read(text).filter(([, value]) => /^\d/.test(value))).toEqual([]);
  });

  it('reports a date that cannot be, and invents none', () => {
    expect(read('The deed is dated 31 Feb 2022.')).toEqual([['31 Feb 2022', 'February has 28 days, so there is no 31st', null]]);
    expect(read('Filed on 13/13/2013.')).toEqual([['13/13/2013', 'neither 13 nor 13 is a month', null]]);
  });

  it('keeps both readings of a numeric date', () => {
    expect(read('Signed 3/4/2022.')).toEqual([['3/4/2022', '2022-03-04', '[2022-03-04,2022-04-03]']]);
  });

  it('remembers what was talked of', () => {
    const [first, second, third] = readDates(['The war began on 3 May 1866.', 'Two days later he fled.', 'Later that year peace was made.'], PUBLISHED);
    expect(first?.[0]?.timex.value).toBe('1866-05-03');
    expect(second?.[0]?.timex.value).toBe('1866-05-05');
    expect(third?.[0]?.timex.value).toBe('1866');
  });

  it('reads both ends of a range against the sentence before, as each end alone', () => {
    const ends = (text: string): readonly (string | null | undefined)[] => readDates(['It was shut on Monday.', text], PUBLISHED)[1]?.map(({ phrase }) => phrase.edtf) ?? [];
    expect(ends('The council met on Nov. 16. It sat from 9:30 a.m. to 1 p.m.')).toEqual(['2021-11-16', '2021-11-16T09:30/2021-11-16T13:00', '2021-11-16T09:30/2021-11-16T13:00']);
    expect(ends('The siege began on 3 May 1866. It lasted from the next day to a week later.')).toEqual(['1866-05-03', '1866-05-04/1866-05-11~', '1866-05-04/1866-05-11~']);
  });

  it.each([
    ['The charter is of 3 May 1850.', 'Half a century later it fell.', '1900~'], ['The charter is of 3 May 1850.', 'A quarter of a century earlier he was born.', '1825~'],
    ['The charter is of 3 May 1850.', 'Half a year later it fell.', '1850-11~'], ['The charter is of 3 May 1850.', 'Two thirds of a century later it fell.', '1917~'],
    ['The charter is of 3 May 1850.', 'It was read the following Monday.', '1850-05-06'], ['The charter is of 3 May 1850.', 'It was written the previous Monday.', '1850-04-29'],
    ['The charter is of May 1850.', 'It was read the following Monday.', undefined],
  ])('“%s” “%s”', (told, text, edtf) => {
    expect(readDates([told, text], PUBLISHED)[1]?.[0]?.phrase.edtf).toBe(edtf);
  });

  it('says why', () => {
    const [monday] = readParagraph('Biden met leaders on Monday.', PUBLISHED).readings;
    expect(monday?.reasons.map(reasonWords)).toEqual(['Monday: last Monday before Tue 25 Jan 2022; past tense']);
  });

  const JANUARY = PUBLISHED;
  const MARCH = dayOf(2022, 3, 5);
  const JUNE = dayOf(2022, 6, 1);
  it.each([
    ['Last winter the dam broke.', JANUARY, '2020-24'], ['Last winter the dam broke.', MARCH, '2021-24'], ['Last winter the dam broke.', JUNE, '2021-24'],
    ['This winter the dam broke.', JANUARY, '2021-24'], ['This winter the dam broke.', MARCH, '2021-24'], ['This winter the dam broke.', JUNE, '2021-24'],
    ['This winter the dam will be mended.', JANUARY, '2021-24'], ['This winter the dam will be mended.', MARCH, '2022-24'], ['This winter the dam will be mended.', JUNE, '2022-24'],
    ['Next winter the dam will be mended.', JANUARY, '2022-24'], ['Last summer the dam broke.', JANUARY, '2021-22'], ['This summer the dam will be mended.', JANUARY, '2022-22'],
    ['He was arrested on 29 February.', JANUARY, '2020-02-29'], ['He was arrested on 29 February.', JUNE, '2020-02-29'], ['He was arrested on 29 February.', dayOf(2023, 3, 1), '2020-02-29'],
    ['He was arrested on 29 February.', dayOf(2024, 3, 5), '2024-02-29'], ['He will be freed on 29 February.', JANUARY, '2024-02-29'], ['He was arrested on 29 February.', dayOf(1898, 6, 1), '1896-02-29'],
    ['He was arrested on 30 January.', dayOf(2022, 2, 3), '2022-01-30'],
  ])('“%s” told on day %i is %s', (text, day, edtf) => {
    expect(read(text, day).map(([, , one]) => one)).toEqual([edtf]);
  });

  it('says which sixties', () => {
    const [sixties] = readParagraph('In the sixties he moved to Paris.', PUBLISHED).readings;
    expect(sixties?.reasons.map(reasonWords)).toEqual(['60s: the last one up to Tue 25 Jan 2022; past tense']);
    expect(read('In the sixties he moved to Paris.', null)).toEqual([['the sixties', '196', '196X']]);
    expect(read('In the forties he moved to Paris.', null)).toEqual([['the forties', '194', '194X']]);
  });

  it('without a publication date reads what needs none', () => {
    expect(read('On Monday he left; on 24 January 2022 he returned.', null)).toEqual([['24 January 2022', '2022-01-24', '2022-01-24']]);
  });

  it.each([
    ['a megabyte without a space', 'x'.repeat(1_000_000)], ['a million digits', '9'.repeat(1_000_000)], ['a megabyte of newlines', '\n'.repeat(1_000_000)], ['dots', 'a.'.repeat(100_000)],
    ['commas', '9,'.repeat(10_000)], ['hyphens', '1-'.repeat(10_000)], ['slashes', '1/'.repeat(10_000)], ['a megabyte of spaces', `Monday${' '.repeat(1_000_000)}afternoon`], ['lone surrogates', '\ud800'.repeat(20_000)],
    ['articles', 'the '.repeat(5_000)], ['number words', 'thirty '.repeat(5_000)], ['weekdays', 'Monday '.repeat(2_000)], ['modifiers', 'early '.repeat(5_000)], ['months', 'March of '.repeat(2_000)],
  ])('gets through %s', (_name, text) => {
    const { readings } = readParagraph(text, PUBLISHED);
    expect(readings.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  });

  it('never throws; offsets hold, order holds, every date is EDTF', () => {
    const word = fc.constantFrom('Monday', 'March', 'May', '24', '2022', 'of', 'the', 'early', 'about', 'last', 'week', 'year', '3', 'p.m.', ':', '-', '/', 'B.C.', 'before', 'from', 'to', 'between', 'and', 'ago', 'two', 'third', 'quarter', 'century', 'end', 'night', 'Jan.', '31', '?', '.', "'s", 'spring', '99999', '0', 'half', 'said', 'will', 'later', 'day', 'after', 'until', 'few', '1980s', '\n\n');
    fc.assert(fc.property(fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')), fc.option(fc.integer({ min: -800_000, max: 800_000 })), (text, day) => {
      let last = 0;
      for (const { start, end, phrase } of readParagraph(text, day).readings) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
        expect(phrase.start).toBeLessThanOrEqual(start);
        if (phrase.edtf !== null) expect(parseEdtf(phrase.edtf)).not.toBeNull();
      }
    }), { numRuns: 1000 });
  });
});
