import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../dates/calendar';
import { parseEdtf } from '../dates/edtf';
import { blocksFromText } from '../sources/blocks';
import { paragraphsFromBlocks } from '../sources/paragraph-roles';
import type { Paragraph, ParagraphId, ParagraphRole, SourceId } from '../timeline/types';
import { inferPublished } from './publication-date';
import { reasonWords } from './reason-words';
import { mentionsInSource, mergeMentions, openSuggestions } from './suggest';
import type { SuggestSource, Suggestion } from './suggestion';

const SEED = '../shared/data/seed/us-european-leaders.txt';

const paragraph = (text: string, index: number, role: ParagraphRole = 'body'): Paragraph => ({ id: `p${index}` as ParagraphId, text, role });
const sourceOf = (texts: readonly string[], id = 's1', published: string | null = '2022-01-25'): SuggestSource => ({ id: id as SourceId, ...(published === null ? {} : { published }), paragraphs: texts.map((text, index) => paragraph(text, index)) });
const suggest = (...sources: readonly SuggestSource[]): readonly Suggestion[] => mergeMentions(sources.flatMap((source) => mentionsInSource(source, () => null) ?? []));
const brief = (suggestions: readonly Suggestion[]): readonly string[] => suggestions.map(({ when, kind, status, title }) => `${when.edtf} ${kind} ${status}: ${title}`);

describe('event suggestions', () => {
  it.each([
    ['U.S. President Joe Biden met virtually Monday afternoon with key leaders.', '2022-01-24T12:00/2022-01-24T18:00 meeting reported: U.S. President Joe Biden met virtually with key leaders'],
    ['The two governments plan to exchange written statements this week.', '2022-01-24/2022-01-30 statement planned: The two governments plan to exchange written statements'],
    ['Officials have held four meetings in the past two weeks.', '2022-01-11/2022-01-25 meeting reported: Officials have held four meetings'],
    ['The army placed two brigades on high alert on Friday.', '2022-01-21 alert reported: The army placed two brigades on high alert'],
    ['The mayor announced on Monday that the bridge would stay closed.', '2022-01-24 statement reported: The mayor announced that the bridge would stay closed'],
    ['Rebels allegedly burned the mill on 3 January.', '2022-01-03 happening disputed: Rebels allegedly burned the mill'],
    ['The plant was founded in 1891 in Leeds.', '1891 happening reported: The plant was founded in Leeds'],
    ['Parliament will vote on the treaty before the end of the year, the minister said.', '[..2022-12-31] statement planned: Parliament will vote on the treaty, the minister said'],
    ['“We are ready,” Halvorsen said on Sunday.', '2022-01-23 statement reported: Halvorsen: “We are ready”'],
  ])('“%s”', (text, expected) => {
    expect(brief(suggest(sourceOf([text])))).toEqual([expected]);
  });

  it.each(['The clinic was closed on 3 May 2019.¹² The army left Dorva on 4 June 2018¹.', 'The clinic was closed on 3 May 2019.[4] The army left Dorva on 4 June 2018.[5][6]', 'The clinic was closed on 3 May 2019¹,² by decree. The army left Dorva on 4 June 2018.³'])('ends a sentence before the marks of notes, which are in no title: %s', (text) => {
    expect(suggest(sourceOf([text])).map(({ when, title }) => `${when.edtf}: ${title.replace(/ by decree$/, '')}`).slice().sort()).toEqual(['2018-06-04: The army left Dorva', '2019-05-03: The clinic was closed']);
  });

  it('reads what a mail quotes against the day of the quoted mail, and not at all where that is not known', () => {
    const mail = (head: string): SuggestSource => ({
      id: 's1' as SourceId, published: '2022-02-20',
      paragraphs: ([['body', 'The bridge was rebuilt yesterday.'], ['furniture', head], ['quote', 'The bridge was destroyed yesterday by a missile.'], ['body', 'The clinic was opened yesterday by the mayor.']] as const).map(([role, text], index) => paragraph(text, index, role)),
    });
    const days = (head: string): readonly string[] => suggest(mail(head)).map(({ when, title, referenceDay }) => `${when.edtf} ${title} ${referenceDay}`).slice().sort();
    const own = [`2022-02-19 The bridge was rebuilt ${dayOf(2022, 2, 20)}`, `2022-02-19 The clinic was opened by the mayor ${dayOf(2022, 2, 20)}`];
    expect(days('On Wed, 16 Feb 2022 at 18:04, Anna Beck wrote:')).toEqual([`2022-02-15 The bridge was destroyed by a missile ${dayOf(2022, 2, 16)}`, ...own]);
    expect(days('-----Original Message-----')).toEqual(own);
  });

  it('cuts a sentence with two dated things in two', () => {
    expect(brief(suggest(sourceOf(['The dam was built in 1968 and repaired in the summer of 2006.']))).slice().sort()).toEqual([
      '1968 happening reported: The dam was built', '2006-22 happening reported: The dam repaired',
    ]);
  });

  it.each([
    'It was the highest level since 1997.', 'He told the council that the risk was greater than at any time in the past thirty years.', 'The six-year-old boy likes trains.', 'They meet every Friday.', 'It took four days.', 'Prices have fallen recently.', 'Did they meet on Monday?',
    'The deed is dated 31 February 2022.', 'A report said that cracks had been seen in December.',
  ])('proposes nothing from “%s”', (text) => {
    expect(brief(suggest(sourceOf([text])))).toEqual([]);
  });

  it('proposes nothing from furniture, headings and repeats', () => {
    const text = 'Biden met leaders on Monday in Geneva.';
    const roles: readonly ParagraphRole[] = ['furniture', 'heading'];
    for (const role of roles) expect(suggest({ ...sourceOf([]), paragraphs: [paragraph(text, 0, role)] })).toEqual([]);
    expect(suggest({ ...sourceOf([]), paragraphs: [paragraph(text, 0), { ...paragraph(text, 1), repeats: 'p0' as ParagraphId }] })).toHaveLength(1);
  });

  it('says on which words and which day a date stands', () => {
    const [suggestion] = suggest(sourceOf(['Talks went on. Biden met leaders on Monday in Geneva.']));
    expect(suggestion?.dateWords).toEqual({ source: 's1', paragraph: 'p0', start: 36, end: 42 });
    expect(suggestion?.reasons.map(reasonWords)).toEqual(['Monday: last Monday before Tue 25 Jan 2022; past tense']);
    expect(suggestion?.referenceDay).toBe(dayOf(2022, 1, 25));
    expect(suggestion?.citations).toEqual([{ source: 's1', paragraph: 'p0', quote: { exact: 'Biden met leaders on Monday in Geneva.', prefix: 'Talks went on. ', suffix: '' } }]);
  });

  it('dates public speech by the day told of before, and says that it is about', () => {
    const [speech] = suggest(sourceOf(['Biden met leaders on Monday in Geneva.', 'The ministry released a statement that praised their unity.'])).filter(({ kind }) => kind === 'statement');
    expect(speech?.when).toEqual({ edtf: '2022-01-24~' });
    expect(speech?.dateWords).toBeNull();
  });

  it('names people, organisations and places', () => {
    const [suggestion] = suggest(sourceOf(['Prime Minister Olga Wendt met NATO officials and the mayor of Brussels in Geneva on Monday.']));
    expect(suggestion?.actors).toEqual(['Olga Wendt', 'NATO']);
    expect(suggestion?.places).toEqual(['Brussels', 'Geneva']);
  });

  const FIRST = 'President Joe Biden met European leaders by video on Monday afternoon to discuss Ukraine.';
  const SECOND = 'European leaders and President Biden met on Monday by video about the crisis in Ukraine.';

  it('makes one suggestion with two citations of one event, across sources too', () => {
    const [merged, ...rest] = suggest(sourceOf([FIRST], 's1'), sourceOf([SECOND], 's2'));
    expect(rest).toEqual([]);
    expect(merged?.citations.map(({ source }) => source)).toEqual(['s1', 's2']);
    expect(merged?.when.edtf).toBe('2022-01-24T12:00/2022-01-24T18:00');
    expect(merged?.fingerprints).toHaveLength(2);
  });

  it('merges the same whatever the order of the sources', () => {
    const sources = [sourceOf([FIRST, 'Moscow said on Tuesday it was concerned.'], 's1'), sourceOf([SECOND], 's2'), sourceOf(['The army placed two brigades on alert on Friday.', FIRST], 's3')];
    const groups = (list: readonly SuggestSource[]): readonly string[] => suggest(...list).map(({ citations }) => citations.map(({ source, paragraph: id }) => `${source}/${id}`).sort().join(' ')).sort();
    fc.assert(fc.property(fc.shuffledSubarray(sources, { minLength: 3 }), (shuffled) => { expect(groups(shuffled)).toEqual(groups(sources)); }), { numRuns: 12 });
  });

  it('keeps two events of one day apart', () => {
    expect(suggest(sourceOf(['Moscow said on Tuesday it was concerned about troops.', 'Parliament rejected the budget on Tuesday by ten votes.']))).toHaveLength(2);
  });

  it('keeps away what was dismissed, after a new import and under another publication date', () => {
    const [suggestion] = suggest(sourceOf([FIRST]));
    const dismissed = [suggestion?.fingerprint ?? ''];
    const again = { ...sourceOf(['A new first paragraph.', FIRST], 's9'), published: '2022-02-01' };
    expect(openSuggestions(suggest(again), dismissed, [])).toEqual([]);
    expect(openSuggestions(suggest(again), [], [])).toHaveLength(1);
  });

  it('does not propose what an event already cites', () => {
    const suggestions = suggest(sourceOf([FIRST]));
    const event = { when: { edtf: '2022-01-24' }, citations: [{ source: 's1' as SourceId, paragraph: 'p0', quote: { exact: 'met European leaders by video on Monday afternoon' } }] };
    expect(openSuggestions(suggestions, [], [event])).toEqual([]);
    expect(openSuggestions(suggestions, [], [{ ...event, when: { edtf: '2021-01-24' } }])).toHaveLength(1);
  });

  it('does not propose a sentence again that an event cites in an earlier wording, or with the date that its source gives', () => {
    const suggestions = suggest(sourceOf(['The attorney general opened an inquiry on Oct. 2, 2021.']));
    expect(suggestions).toHaveLength(1);
    const cited = { source: 's1' as SourceId, paragraph: 'p0' };
    const open = (citation: object): number => openSuggestions(suggestions, [], [{ when: { edtf: '2021-10-01' }, citations: [{ ...cited, quote: { exact: '' }, ...citation }] }]).length;
    expect(open({ quote: { exact: 'The attorney general opened an inquiry on Oct. 1, 2021' }, anchor: 'changed' })).toBe(0);
    expect(open({ quote: { exact: 'The dam broke at night' }, anchor: 'changed' })).toBe(1);
    expect(open({ quote: { exact: 'opened an inquiry on Oct. 2' }, when: { edtf: '2021-10-02' } })).toBe(0);
    expect(open({ quote: { exact: 'opened an inquiry on Oct. 2' } })).toBe(1);
  });

  it('stops when told to', () => {
    expect(mentionsInSource(sourceOf([FIRST, SECOND]), () => null, () => false)).toBeNull();
    const progress: number[] = [];
    mentionsInSource(sourceOf([FIRST, SECOND]), () => null, (done, total) => { progress.push(done / total); return true; });
    expect(progress).toEqual([0.5, 1]);
  });

  it('is quick and calm on hostile text', () => {
    const hostile = ['x'.repeat(1_000_000), '9'.repeat(1_000_000), 'Monday '.repeat(1_000), `${'“'.repeat(20_000)} on Monday`, `${'A'.repeat(300_000)} said on Monday`, 'Aa '.repeat(10_000), 'met on 3 May 2021, '.repeat(300), `In 1999 ${'x'.repeat(99_000)}`];
    for (const { when, title } of suggest(sourceOf(hostile))) {
      expect(parseEdtf(when.edtf)).not.toBeNull();
      expect(title.length).toBeLessThanOrEqual(100);
    }
  });
});

describe('the seed article', () => {
  const there = existsSync(SEED);
  if (!there) console.warn(`skipped: ${SEED} is not there`);
  const paragraphs = there ? paragraphsFromBlocks(blocksFromText(readFileSync(SEED, 'utf8'))) : [];
  const published = inferPublished(paragraphs)?.edtf;
  const suggestions = suggest({ id: 'seed' as SourceId, paragraphs, ...(published === undefined ? {} : { published }) });

  it.skipIf(!there).each([
    ['the video meeting', '2022-01-24T12:00/2022-01-24T18:00', 'meeting', 'reported', /met virtually/],
    ['the alert', '2022-01-24~', 'alert', 'reported', /on “high alert”/],
    ['the Kremlin’s statement', '2022-01-25', 'statement', 'reported', /with great concern/],
    ['the president’s remark', '2022-01-24~', 'statement', 'reported', /very good meeting/],
    ['the White House statement after the meeting', '2022-01-24~', 'statement', 'reported', /^The White House released a statement after the meeting/],
    ['four meetings in the past two weeks', '2022-01-11/2022-01-25', 'meeting', 'reported', /four face-to-face meetings/],
    ['the briefing of Nov. 17', '2021-11-17', 'statement', 'reported', /media briefing at the Pentagon/],
    ['the photo of Jan. 21', '2022-01-21', 'happening', 'reported', /Ukrainian soldiers stand/],
    ['the planned exchange of statements', '2022-01-24/2022-01-30', 'statement', 'planned', /exchange written statements this week/],
  ])('yields %s', (_name, edtf, kind, status, words) => {
    const found = suggestions.find(({ citations }) => citations.some(({ quote }) => words.test(quote.exact)));
    expect(found).toMatchObject({ when: { edtf }, kind, status });
  });

  it.skipIf(!there)('yields nothing from its furniture', () => {
    const furniture = new Set(paragraphs.filter(({ role }) => role === 'furniture').map(({ id }) => id));
    expect(furniture.size).toBeGreaterThan(8);
    expect(suggestions.flatMap(({ citations }) => citations).filter(({ paragraph: id }) => furniture.has(id))).toEqual([]);
  });
});
