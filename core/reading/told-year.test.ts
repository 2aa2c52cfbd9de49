import { describe, expect, it } from 'vitest';
import { dayOf } from '../dates/calendar';
import { paragraphsFromBlocks } from '../sources/paragraph-roles';
import { blocksFromText } from '../sources/blocks';
import { draftWhen } from './draft-when';
import { readDates } from './read-dates';
import { reasonWords } from './reason-words';
import { toldAround, type Around, type Sign } from './told-year';

const PUBLISHED = dayOf(2019, 9, 14);

/** Words and EDTF of every phrase of the last paragraph. */
const last = (paragraphs: readonly string[], day: number | null = PUBLISHED): readonly (readonly [string, string | null])[] => {
  const text = paragraphs[paragraphs.length - 1] ?? '';
  return (readDates(paragraphs, day)[paragraphs.length - 1] ?? []).map(({ phrase }) => [text.slice(phrase.start, phrase.end), phrase.edtf]);
};

const HISTORY = ['Published 14 September 2019.', 'The convention was signed on 15 July 1840. Russian troops crossed the Pruth on 2 July 1853. War was declared in March 1854.'];

describe('a date without its year beside dates of other years', () => {
  it.each([
    ['Peace was signed on 30 March 1856, after the congress had opened on 25 February.', [['30 March 1856', '1856-03-30'], ['25 February', '1856-02-25']]],
    ['The congress opened on 25 February and signed the peace on 30 March 1856.', [['25 February', '1856-02-25'], ['30 March 1856', '1856-03-30']]],
    ['He died on 2 March 1855 (18 February in the old calendar).', [['2 March 1855', '1855-03-02'], ['18 February', '1855-02-18']]],
    ['The ultimatum is of 12 December 1855; on 16 January Russia accepted.', [['12 December 1855', '1855-12-12'], ['16 January', '1856-01-16']]],
  ])('is of theirs where all around is of long ago: “%s”', (text, expected) => {
    expect(last([...HISTORY, text])).toEqual(expected);
  });

  it('is of theirs without a day of publication too', () => {
    expect(last([...HISTORY.slice(1), 'Peace was signed on 30 March 1856, after the congress had opened on 25 February.'], null)[1]).toEqual(['25 February', '1856-02-25']);
  });

  it.each([
    ['He was born on 3 March 1950 and was arrested on 5 May.', '5 May'],
    ['Peace was signed on 30 March 1856. The congress had opened on 25 February.', '25 February'],
    ['It was founded on 3 March 1950. At Christmas it was shut.', 'Christmas'],
    ['It was founded on 3 March 1950. In the winter it was shut.', 'the winter'],
    ['From 3 March 1848 to 6 June 1852 he ruled, and on 5 May he fled.', '5 May'],
  ])('is no date where it may be of theirs or of the publication: “%s”', (text, words) => {
    expect(last([text]).find(([said]) => said === words)).toEqual([words, null]);
  });

  it('stays of the time of publication in news', () => {
    expect(last(['Police said on Monday that the man, born on 3 March 1950, was arrested on 5 May.'])).toContainEqual(['5 May', '2019-05-05']);
    expect(last(['The law of 3 March 2018 was changed on 5 May.'])).toContainEqual(['5 May', '2019-05-05']);
    expect(last(['The firm was founded in 1891. It was sold on 5 May.'])).toContainEqual(['5 May', '2019-05-05']);
  });

  it('takes the year of the other end in a range', () => {
    expect(last(['The treaty was revised from 13 June to 13 July 1878.'])[0]).toEqual(['from 13 June to 13 July 1878', '1878-06-13/1878-07-13']);
  });

  it('says why', () => {
    const reasons = (paragraphs: readonly string[]) => readDates(paragraphs, PUBLISHED)[paragraphs.length - 1]?.flatMap((reading) => reading.reasons.map(reasonWords));
    expect(reasons([...HISTORY, 'He died on 2 March 1855 (18 February in the old calendar).'])).toEqual(['18 February: of 1855, the year the text tells of']);
    expect(reasons(['He was born on 3 March 1950 and was arrested on 5 May.'])).toEqual(['5 May: perhaps of 1950, the year the text tells of beside it']);
  });

  it('counts nothing from it, nor from the date before it', () => {
    const born = 'He was born on 3 March 1950 and was arrested on 5 May.';
    expect(last([born, 'Two days later he fled.'])).toEqual([]);
    expect(last([born, 'That month he fled.'])).toEqual([]);
    expect(last([born, 'On the 12th he fled.'])).toEqual([]);
    expect(last([born, 'At noon he fled.'])).toEqual([['noon', null]]);
    expect(last([born, 'On 9 June 2019 he was tried. Two days later he fled.'])[1]).toEqual(['Two days later', '2019-06-11']);
  });

  it('dates no new event by it, nor by the date beside it', () => {
    const text = 'He was born on 3 March 1950 and was arrested on 5 May.';
    const paragraphs = paragraphsFromBlocks(blocksFromText(text));
    const [paragraph] = paragraphs;
    if (paragraph === undefined) throw new Error('no paragraph');
    const start = text.indexOf('arrested on 5 May');
    expect(draftWhen({ paragraphs, published: '2019-09-14' }, { paragraph, start, end: text.length - 1 }, '2026-01-01')).toEqual({ edtf: '[..2019-09-14]' });
  });
});

describe('the year that is told around a date', () => {
  const NONE: Around = { here: [], years: [], before: [], after: { days: [], years: [] } };
  const OLD = dayOf(1950, 3, 3);
  const FAR: Sign = 'far';

  it.each<readonly [string, Partial<Around>, readonly Sign[], { readonly days: readonly number[]; readonly sure: boolean } | null]>([
    ['perhaps that of a date of long ago beside it', { here: [OLD] }, [], { days: [OLD], sure: false }],
    ['perhaps that of the sentence before', { before: [OLD] }, [FAR, FAR, FAR], { days: [OLD], sure: false }],
    ['surely that beside it from the third time of long ago on', { here: [OLD] }, [FAR, FAR], { days: [OLD], sure: true }],
    ['not yet with the second', { here: [OLD] }, [FAR], { days: [OLD], sure: false }],
    ['that of years without a month in a history', { years: [OLD] }, [FAR, FAR, FAR], { days: [OLD], sure: false }],
    ['none with years alone where it is no history', { years: [OLD] }, [FAR, FAR], null],
    ['none in news, which tells of one time of long ago among its own', { here: [OLD] }, ['near', FAR], null],
    ['perhaps that beside it where one time of many is near', { here: [OLD] }, [FAR, 'near', FAR], { days: [OLD], sure: false }],
    ['none beside a date of the year before, which news tells of', { here: [dayOf(2018, 1, 1)] }, [], null],
    ['perhaps that beside it from two years ago on', { here: [dayOf(2017, 12, 31)] }, [], { days: [dayOf(2017, 12, 31)], sure: false }],
    ['none with nothing around it', {}, [FAR, FAR, FAR], null],
  ])('is %s', (_which, around, signs, expected) => {
    const told = toldAround({ ...NONE, ...around }, signs, PUBLISHED);
    expect(told === null ? null : { days: told.days, sure: told.sure }).toEqual(expected);
  });

  it('counts as long ago where nobody knows when the text was published', () => {
    expect(toldAround({ ...NONE, here: [PUBLISHED] }, [], null)).toMatchObject({ days: [PUBLISHED], sure: false });
  });
});
