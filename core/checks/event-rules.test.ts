import { describe, expect, it } from 'vitest';
import type { Citation, EventId, KindId, Paragraph, ParagraphId, Source, SourceId, TimelineEvent } from '../timeline/types';
import { afterPublication } from './after-publication';
import { anchor } from './anchor';
import { checkContext } from './check-timeline';
import { endBeforeStart, endsBeforeItStarts } from './end-before-start';
import { firstJanuary } from './first-january';
import { dateDisagreement, sourcesDisagree } from './sources-disagree';
import { uncited } from './uncited';
import { weekday, weekdaysNamed } from './weekday';

const paragraphs: readonly Paragraph[] = [
  { id: 'p1' as ParagraphId, text: 'The ministers met on Monday in Geneva.', role: 'body' },
  { id: 'p2' as ParagraphId, text: 'On January 1 the treaty came into force.', role: 'body' },
];
const source = (id: string, more: Partial<Source> = {}): Source => ({ id: id as SourceId, title: `Report ${id}`, mediaType: 'text/plain', sha256: '', paragraphs, ...more });
const cite = (id: string, more: Partial<Citation> = {}): Citation => ({ source: id as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: 'met on Monday', prefix: '', suffix: '' }, ...more });
const event = (more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: 'e1' as EventId, title: 'Talks', when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], citations: [cite('s1')], created: '', modified: '', ...more,
});
const context = (...sources: readonly Source[]) => checkContext(sources.length === 0 ? [source('s1')] : sources);

describe('an event without a citation', () => {
  it('is found, and not one that has one', () => {
    expect(uncited(event({ citations: [] }), context())).toMatchObject([{ id: expect.stringMatching(/^uncited:e1:2022-01-24:/) as unknown, rule: 'uncited', event: 'e1' }]);
    expect(uncited(event(), context())).toEqual([]);
  });
});

describe('an event dated after its source was published', () => {
  const published = (edtf: string) => context(source('s1', { published: edtf }));
  it('is found', () => {
    expect(afterPublication(event({ when: { edtf: '2022-01-26' } }), published('2022-01-25'))).toMatchObject([{ id: 'after-publication:e1:2022-01-26:2022-01-25' }]);
    expect(afterPublication(event({ when: { edtf: '2022-02' } }), published('2022-01-25'))).toHaveLength(1);
  });
  it('is in order when planned, when it may be the same day, and when nobody knows', () => {
    expect(afterPublication(event({ when: { edtf: '2022-01-26' }, status: 'planned' }), published('2022-01-25'))).toEqual([]);
    expect(afterPublication(event({ when: { edtf: '2022-01-25T20:00' } }), published('2022-01-25'))).toEqual([]);
    expect(afterPublication(event({ when: { edtf: '2022-01' } }), published('2022-01-25'))).toEqual([]);
    expect(afterPublication(event({ when: { edtf: '2022-01-27~' } }), published('2022-01-25'))).toEqual([]);
    expect(afterPublication(event({ when: { edtf: '[..2022-01-25]' } }), published('2022-01-20'))).toEqual([]);
    expect(afterPublication(event({ when: { edtf: '2022-01-26' } }), context())).toEqual([]);
    expect(afterPublication(event({ when: { edtf: '2022-01-26' }, citations: [] }), published('2022-01-25'))).toEqual([]);
  });
  it('leaves a time of a known zone the hours by which a day can end later elsewhere, and says whose clocks it is by', () => {
    const kyiv = (edtf: string) => event({ when: { edtf, zone: 'Europe/Kyiv' } });
    // 23:00 of the 24th in New York, and 13:00 UTC of the 25th, which is the 25th wherever a source can have appeared.
    expect(afterPublication(kyiv('2022-01-25T06:00'), published('2022-01-24'))).toEqual([]);
    expect(afterPublication(kyiv('2022-01-25T15:00'), published('2022-01-24')).map(({ detail }) => detail())).toEqual([expect.stringContaining('25 Jan 2022, 15:00 in Kyiv')]);
    expect(afterPublication(kyiv('2022-01-25T06:00'), published('2022-01-24T20:00-05:00'))).toHaveLength(1);
    expect(afterPublication(kyiv('2022-01-25T06:00'), published('2022-01-24T23:30-05:00'))).toEqual([]);
    expect(afterPublication(event({ when: { edtf: '2022-01-25T06:00' } }), published('2022-01-24'))).toHaveLength(1);
  });
  it('names the source that was published last', () => {
    const both = context(source('s1', { published: '2022-01-24' }), source('s2', { published: '2022-01-25' }));
    for (const citations of [[cite('s1'), cite('s2')], [cite('s2'), cite('s1')]])
      expect(afterPublication(event({ when: { edtf: '2022-01-26' }, citations }), both).map(({ id, detail }) => [id, detail()])).toEqual([['after-publication:e1:2022-01-26:2022-01-25', expect.stringContaining('Report s2') as unknown]]);
  });
  it('is not looked for where a date is none', () => {
    expect(afterPublication(event({ when: { edtf: '2022-01-26' } }), published('last year'))).toEqual([]);
    expect(afterPublication(event({ when: { edtf: 'some day' } }), published('2022-01-25'))).toEqual([]);
  });
  it('is in order when another of its sources is late enough', () => {
    const both = context(source('s1', { published: '2022-01-25' }), source('s2', { published: '2022-01-27' }));
    expect(afterPublication(event({ when: { edtf: '2022-01-26' }, citations: [cite('s1'), cite('s2')] }), both)).toEqual([]);
  });
});

describe('a weekday that does not fit', () => {
  const found = (text: string, edtf: string) => weekday(event({ when: { edtf, text } }), context()).map(({ detail }) => detail());
  it('is named with what the date is', () => {
    expect(found('Friday', '2022-01-24')).toEqual(['The words say Friday; the date is Mon 24 Jan 2022.']);
    expect(found('Tue 24 January 2022', '2022-01-24')).toHaveLength(1);
    expect(found('from Monday to Friday', '2022-01-24/2022-01-27')).toHaveLength(1);
    expect(found('before Sunday', '[..2022-01-24]')).toHaveLength(1);
    expect(found('since Wednesday', '[2022-01-25..]')).toHaveLength(1);
    expect(found('on Sunday', '2022-01-24/2022-01-29')).toHaveLength(1);
    expect(found('Thursday 15 October 1582', '1582-10-15')).toHaveLength(1);
  });
  it('is no finding where it fits, or where any day will do', () => {
    for (const [text, edtf] of [
      ['Monday afternoon', '2022-01-24T12:00/2022-01-24T18:00'], ['Monday night', '2022-01-24T18:00/2022-01-25T00:00'], ['from Monday to Friday', '2022-01-24/2022-01-28'],
      ['about Monday', '2022-01-24~'], ['a Friday in January', '2022-01'], ['before Friday', '[..2022-01-27]'], ['until Friday', '../2022-01-28'], ['after Monday', '[2022-01-25..]'], ['since Tuesday', '[2022-01-25..]'], ['on Sunday', '2022-01-24/2022-01-30'], ['on Sunday', 'some day'],
      ['Tuesday, a day after Monday’s talks', '2022-01-25'], ['24 Jan 2022', '2022-01-24'], ['they sat in the sun', '2022-01-24'],
      // Days of the Julian calendar, as everybody dated then.
      ['Tuesday 29 May 1453', '1453-05-29'], ['Saturday 14 October 1066', '1066-10-14'],
    ] as const) expect(found(text, edtf), text).toEqual([]);
  });
  it('is looked for in the days that are meant, not in those between', () => {
    expect(found('Friday, 3 or 5 March', '[2022-03-03,2022-03-05]')).toEqual(['The words say Friday; there is none in 3 Mar 2022 or 5 Mar 2022.']);
    for (const text of ['Thursday or Saturday', 'Saturday']) expect(found(text, '[2022-03-03,2022-03-05]'), text).toEqual([]);
    expect(found('one Friday in March or May', '[2022-03,2022-05]')).toEqual([]);
  });
  it('is found in German words too', () => {
    expect(found('Freitag', '2022-01-24')).toEqual(['The words say Friday; the date is Mon 24 Jan 2022.']);
    for (const text of ['am Freitagnachmittag', 'Freitag, den 24. Januar', 'Sonnabend', 'freitags']) expect(found(text, '2022-01-24'), text).toHaveLength(1);
    for (const text of ['Montag', 'am Montagabend', 'Montag, 24. Januar 2022', 'Karfreitag', 'zum Alltag', 'am Feiertag']) expect(found(text, '2022-01-24'), text).toEqual([]);
    expect(found('von Montag bis Freitag', '2022-01-24/2022-01-28')).toEqual([]);
  });
  it('reads names and short names', () => {
    expect(weekdaysNamed('Mon to FRIDAY, monday')).toEqual([5, 1]);
    expect(weekdaysNamed('sat down on a sunny day')).toEqual([]);
  });
});

describe('an end before the start', () => {
  it('is told by the words', () => {
    for (const words of ['25–11 January 2022', 'from 25 to 11 January 2022', 'from 1945 to 1939', 'between 5 March 2022 and 3 March 2022', 'Jan 25 - 11, 2022', '5 May 2022 – 3 Mar 2022', '25 Jan – 11 Jan', 'March 2022 – January 2022', '5 Sept 2022 – 3 Sept 2022', '5 Sep. 2022 – 3 Sep. 2022', ' 25–11 JANUARY 2022 ']) expect(endsBeforeItStarts(words), words).toBe(true);
    for (const words of ['11–25 January 2022', '1939–1945', '1914–18', 'December to January 2022', '28 Dec 2021 – 3 Jan 2022', '30 January – 5 February', 'Monday to Friday', '2022', '18:00 – 12:00', 'from 3 to 5', 'a – b – c 1', '5–5 March 2022', 'March 2022 – March 2022', '2022 – 2022', '25 January 2022 – January 2022', 'January 2022 – 11 January 2022', 'March – 11 January 2022',
      '25 January 2022 – 11 January 2022 – 3 January 2022', `25–11 January 2022${' '.repeat(120)}.`])
      expect(endsBeforeItStarts(words), words).toBe(false);
  });
  it('is found in the event and in what a source says', () => {
    const wrong = { edtf: '2022-01-11/2022-01-25', text: '25–11 January 2022' };
    expect(endBeforeStart(event({ when: wrong, citations: [cite('s1'), cite('s1', { when: wrong })] }), context())).toMatchObject([{ event: 'e1' }, { event: 'e1', citation: 1 }]);
    expect(endBeforeStart(event({ when: { edtf: '2022-01-11/2022-01-25', text: '11–25 January 2022' } }), context())).toEqual([]);
  });
});

describe('1 January', () => {
  it('is doubted where nobody says so', () => {
    expect(firstJanuary(event({ when: { edtf: '1834-01-01' } }), context())).toHaveLength(1);
    expect(firstJanuary(event({ when: { edtf: '-0043-01-01' } }), context())).toHaveLength(1);
    expect(firstJanuary(event({ when: { edtf: '1834-01-01T00:00', text: '1834' } }), context())).toHaveLength(1);
    expect(firstJanuary(event({ when: { edtf: '1834-01-01', text: 'spring 1834' }, citations: [cite('s1', { quote: { exact: 'On January 1', prefix: '', suffix: '' } })] }), context())).toHaveLength(1);
  });
  it('stands where the words or a quote speak of it', () => {
    for (const text of ['1 Jan 2022', 'January 1st, 2022', 'New Year’s Day', '1/1/2022', '01.01.2022', '2022-01-01', '1. 1. 2022', 'am 1.\u00a01.\u00a02022']) expect(firstJanuary(event({ when: { edtf: '2022-01-01', text } }), context()), text).toEqual([]);
    expect(firstJanuary(event({ when: { edtf: '2022-01-01' }, citations: [cite('s1', { quote: { exact: 'On January 1', prefix: '', suffix: '' } })] }), context())).toEqual([]);
    for (const text of ['1. Januar 1834', 'am 1. Jänner 1834', 'Neujahrstag 1834', '1er janvier 1834', '1 de enero de 1834', '1º gennaio 1834', '1 januari 1834', '1 de janeiro de 1834'])
      expect(firstJanuary(event({ when: { edtf: '1834-01-01', text } }), context()), text).toEqual([]);
    expect(firstJanuary(event({ when: { edtf: '1834-01-01' }, citations: [cite('s1', { quote: { exact: 'Am 1. Januar trat der Vertrag in Kraft', prefix: '', suffix: '' } })] }), context())).toEqual([]);
    expect(firstJanuary(event({ when: { edtf: '1834-01-01', text: 'im Jahr 1834' } }), context())).toHaveLength(1);
    expect(firstJanuary(event({ when: { edtf: '2022-01-01' } }), context(source('s1', { published: '2022-01-01' })))).toEqual([]);
    for (const edtf of ['2022', '2022-01', '2022-01-01~', '2022-01-01/2022-01-03', '2022-01-01T09:00']) expect(firstJanuary(event({ when: { edtf } }), context()), edtf).toEqual([]);
    for (const text of ['21. 1. 2022', '1. 11. 2022', '1. 1900']) expect(firstJanuary(event({ when: { edtf: '2022-01-01', text } }), context()), text).toHaveLength(1);
  });
});

describe('sources that disagree', () => {
  const says = (...dates: readonly (string | null)[]) => dates.map((edtf, index) => cite(`s${index + 1}`, edtf === null ? {} : { when: { edtf } }));
  it('are those whose dates cannot both be true', () => {
    expect(dateDisagreement(event({ citations: says('2022-01-24', '2022-01-25') }))).toEqual({ citation: 1, edtf: '2022-01-25', against: 0, againstEdtf: '2022-01-24' });
    expect(dateDisagreement(event({ when: { edtf: '2022-01' }, citations: says('2022-01', '2022-01-10', '2022-01-12', null) }))).toMatchObject({ citation: 2, against: 1 });
  });
  it('are not those of which one is only less exact, or says “about”', () => {
    for (const dates of [['2022-01', '2022-01-24'], ['2022-01-23~', '2022-01-24'], ['2022-01-24T12:00/2022-01-24T18:00', '2022-01-24'], ['[..2022-02]', '2022-01-24'], [null, '2022-01-24'], [null, null]] as const)
      expect(dateDisagreement(event({ citations: says(...dates) })), dates.join()).toBeNull();
  });
  it('are not those that give one moment by the clocks of two places', () => {
    const given = (edtf: string, zone?: string) => cite('s1', { when: { edtf, ...(zone === undefined ? {} : { zone }) } });
    const call = { edtf: '2022-01-24T15:30', zone: 'America/New_York' };
    expect(dateDisagreement(event({ when: call, citations: [given('2022-01-24T22:30', 'Europe/Kyiv'), given('2022-01-24T20:30Z')] }))).toBeNull();
    expect(dateDisagreement(event({ when: call, citations: [given('2022-01-24T15:30', 'Europe/Kyiv')] }))).toMatchObject({ citation: 0, against: null });
    expect(dateDisagreement(event({ when: call, citations: [given('2022-01-24')] }))).toBeNull();
    // A day beside them has no clock, and takes none of the other two away.
    expect(dateDisagreement(event({ when: call, citations: [given('2022-01-24T22:30', 'Europe/Kyiv'), given('2022-01-24')] }))).toBeNull();
    expect(dateDisagreement(event({ when: call, citations: [given('2022-01-24T15:30', 'Europe/Kyiv'), given('2022-01-24')] }))).toMatchObject({ citation: 0, against: null });
    expect(dateDisagreement(event({ when: { edtf: '2022-01' }, citations: [given('2022-01-24T15:30', 'America/New_York'), given('2022-01-24'), given('2022-01-24T15:30', 'Europe/Kyiv')] }))).toMatchObject({ citation: 2, against: 0 });
    expect(sourcesDisagree(event({ when: call, citations: [given('2022-01-24T15:30', 'Europe/Kyiv')] }), context()).map(({ detail }) => detail()).join()).toMatch(/15:30 in Kyiv.*15:30 in New York/);
  });
  it('are those that give a day between the two of which one is meant', () => {
    for (const edtf of ['[2022-03-03,2022-03-05]', '{2022-03-03,2022-03-05}']) {
      expect(dateDisagreement(event({ when: { edtf }, citations: says('2022-03-04') })), edtf).toMatchObject({ citation: 0, against: null });
      for (const one of ['2022-03-03', '2022-03-05', '2022-03', '2022-03-04~', '2022-03-04/2022-03-05', '[2022-03-05,2022-03-07]']) expect(dateDisagreement(event({ when: { edtf }, citations: says(one) })), one).toBeNull();
    }
    expect(dateDisagreement(event({ when: { edtf: '[2022-03-03..2022-03-05]' }, citations: says('2022-03-04') }))).toBeNull();
  });
  it('the event’s own date counts as one', () => {
    expect(dateDisagreement(event({ citations: says('2022-02-01', null) }))).toEqual({ citation: 0, edtf: '2022-02-01', against: null, againstEdtf: '2022-01-24' });
  });
  it('the finding names who says what', () => {
    const sources = context(source('s1', { publisher: 'The Gazette' }), source('s2'));
    const [found] = sourcesDisagree(event({ citations: says('2022-01-24', '2022-01-25') }), sources);
    expect(found?.citation).toBe(1);
    expect(found?.detail()).toBe('“Report s2” gives Tue 25 Jan 2022, “The Gazette” gives Mon 24 Jan 2022.');
    // Of one court there may be many exhibits.
    const [alike] = sourcesDisagree(event({ citations: says('2022-01-24', '2022-01-25') }), context(source('s1', { publisher: 'The Court' }), source('s2', { publisher: 'The Court' })));
    expect(alike?.detail()).toBe('“Report s2” gives Tue 25 Jan 2022, “Report s1” gives Mon 24 Jan 2022.');
  });
});

describe('anchors', () => {
  const found = (citation: Citation) => anchor(event({ citations: [citation] }), context()).map(({ id }) => id.split(':')[2]);
  it('in doubt are found by what is wrong', () => {
    expect(found(cite('s1'))).toEqual([]);
    expect(found(cite('s1', { anchor: 'moved' }))).toEqual(['moved']);
    expect(found(cite('s1', { quote: { exact: 'met on Tuesday', prefix: '', suffix: '' } }))).toEqual(['not-found']);
    expect(found(cite('s1', { paragraph: 'p9' as ParagraphId }))).toEqual(['no-paragraph']);
    expect(found(cite('s9'))).toEqual(['no-source']);
  });
  it('say whether they wait for review, and show no more of a quote than fits', () => {
    const long = `${'word '.repeat(11)}wor d and more`;
    const [moved] = anchor(event({ citations: [cite('s1', { anchor: 'moved', quote: { exact: long, prefix: '', suffix: '' } })] }), context());
    const [gone] = anchor(event({ citations: [cite('s1', { quote: { exact: long.slice(0, 60), prefix: '', suffix: '' } })] }), context());
    expect([moved?.toReview, gone?.toReview]).toEqual([true, undefined]);
    expect(moved?.detail()).toContain(`${'word '.repeat(11)}wor…`);
    expect(gone?.detail()).toContain(long.slice(0, 60));
    expect(found(cite('s1', { quote: { exact: '', prefix: '', suffix: '' } }))).toEqual(['not-found']);
  });
  it('are found once where an event cites the same words twice', () => {
    const twice = anchor(event({ citations: [cite('s9'), cite('s9'), cite('s9', { quote: { exact: 'other', prefix: '', suffix: '' } })] }), context());
    expect(twice.map(({ citation }) => citation)).toEqual([0, 2]);
  });
  it('are looked up anew when the paragraph has changed', () => {
    const one = event();
    expect(anchor(one, context())).toEqual([]);
    expect(anchor(one, context(source('s1', { paragraphs: [{ ...(paragraphs[0] as Paragraph), text: 'Something else.' }] })))).toHaveLength(1);
  });
  it('keep their id when another citation is put before, and lose it when the quote changes', () => {
    const wrong = cite('s1', { anchor: 'changed' });
    const [first] = anchor(event({ citations: [wrong] }), context());
    const [second] = anchor(event({ citations: [cite('s1'), wrong] }), context());
    const [third] = anchor(event({ citations: [{ ...wrong, quote: { ...wrong.quote, exact: 'met' } }] }), context());
    expect(second?.id).toBe(first?.id);
    expect(second?.citation).toBe(1);
    expect(third?.id).not.toBe(first?.id);
  });
});
