import { expect, it } from 'vitest';
import type { Citation, EventId, KindId, ParagraphId, Source, SourceId, TimelineEvent } from '../timeline/types';
import { rereadDates } from './reread-dates';

const source: Source = {
  id: 's1' as SourceId, title: 'Wire', mediaType: 'text/plain', sha256: '', published: '2022-01-25',
  paragraphs: [{ id: 'p1' as ParagraphId, role: 'body', text: 'Biden met leaders on Monday. The treaty of 3 May 1999 holds.' }],
};
const citation: Citation = { source: source.id, paragraph: 'p1' as ParagraphId, quote: { exact: 'Biden met leaders on Monday.', prefix: '', suffix: '' } };
const event = (edtf: string, text?: string): TimelineEvent => ({
  id: 'e1' as EventId, title: 'Meeting', when: { edtf, ...(text === undefined ? {} : { text }) }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], citations: [citation], created: '', modified: '',
});

it('moves a date that stands on the publication date', () => {
  expect(rereadDates([event('2022-01-24', 'Monday')], source, '2022-02-01')).toEqual([{ event: 'e1', when: { edtf: '2022-01-31', text: 'Monday' } }]);
});

it('reads a first publication date too', () => {
  const { published: _published, ...undated } = source;
  expect(rereadDates([event('[..2022-01-25]', 'Monday')], undated, '2022-02-01')).toEqual([]);
});

it('moves words typed in the field as the field reads them', () => {
  expect(rereadDates([event('2022-01-23', 'two days ago')], source, '2022-02-01')).toEqual([{ event: 'e1', when: { edtf: '2022-01-30', text: 'two days ago' } }]);
});

it('leaves alone what was edited, what is absolute, and what has no words', () => {
  expect(rereadDates([event('2022-01-20', 'Monday'), event('1999-05-03', '3 May 1999'), event('2022-01-24')], source, '2022-02-01')).toEqual([]);
});

it('leaves events of other sources alone', () => {
  const other = { ...event('2022-01-24', 'Monday'), citations: [{ ...citation, source: 's2' as SourceId }] };
  expect(rereadDates([other], source, '2022-02-01')).toEqual([]);
});

it('knows a date that was typed in words under the same doubt', () => {
  const ago = { ...event('2022-01-24~', 'a day ago') };
  expect(rereadDates([ago], { ...source, published: '2022-01-25~' }, '2022-01-26~')).toEqual([{ event: 'e1', when: { edtf: '2022-01-25~', text: 'a day ago' } }]);
});

it('makes a date sure when the day of publication is', () => {
  expect(rereadDates([event('2022-01-24~', 'Monday')], { ...source, published: '2022-01-25~' }, '2022-01-25')).toEqual([{ event: 'e1', when: { edtf: '2022-01-24', text: 'Monday' } }]);
  expect(rereadDates([event('2022-01-24', 'Monday')], source, '2022-01-25?')).toEqual([{ event: 'e1', when: { edtf: '2022-01-24?', text: 'Monday' } }]);
});
