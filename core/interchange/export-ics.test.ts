import { describe, expect, it } from 'vitest';
import { newTimeline } from '../timeline/new-timeline';
import type { EventId, TimelineEvent, When } from '../timeline/types';
import { exportIcs } from './export-ics';
import { importIcs } from './import-ics';

const timelineOf = (...whens: readonly When[]) => {
  const timeline = newTimeline('t', 'T');
  return { ...timeline, events: whens.map((when, index): TimelineEvent => ({
    id: `e${index}` as EventId, title: 'Talks', when, kind: timeline.kinds[0]?.id ?? 'meeting' as never, status: 'reported', actors: [], places: [], tags: [], citations: [], created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z',
  })) };
};

/** Lines of the one entry that are made of its date, whole. */
const linesOf = (when: When): readonly string[] => exportIcs(timelineOf(when), 0).text.replaceAll('\r\n ', '').split('\r\n').filter((line) => /^(?:DTSTART|DTEND|SUMMARY)/.test(line));

it('says the words of a date behind the title wherever a calendar shows an exacter one', () => {
  expect(linesOf({ edtf: '[..2022-03-02]' })).toEqual(['DTSTART;VALUE=DATE:20220302', 'SUMMARY:Talks (before 3 Mar 2022)']);
  expect(linesOf({ edtf: '[2022-03-04..]' })).toEqual(['DTSTART;VALUE=DATE:20220304', 'SUMMARY:Talks (after 3 Mar 2022)']);
  expect(linesOf({ edtf: '2022-01-24~' })).toEqual(['DTSTART;VALUE=DATE:20220124', 'DTEND;VALUE=DATE:20220125', 'SUMMARY:Talks (about 24 Jan 2022)']);
  expect(linesOf({ edtf: '2022-01' })).toEqual(['DTSTART;VALUE=DATE:20220101', 'DTEND;VALUE=DATE:20220201', 'SUMMARY:Talks (Jan 2022)']);
  expect(linesOf({ edtf: '2022-01-24/2022-02' })).toEqual(['DTSTART;VALUE=DATE:20220124', 'DTEND;VALUE=DATE:20220301', 'SUMMARY:Talks (24 Jan 2022 – Feb 2022)']);
  // The time that is known of an open date stays.
  expect(linesOf({ edtf: '2022-01-24T15:30/..', zone: 'Europe/Berlin' })).toEqual(['DTSTART:20220124T143000Z', 'SUMMARY:Talks (since Mon 24 Jan 2022\\, 15:30 in Berlin)']);
  expect(linesOf({ edtf: '../2022-01-24T15:30' })).toEqual(['DTSTART:20220124T153000', 'SUMMARY:Talks (until Mon 24 Jan 2022\\, 15:30)']);
});

it('leaves alone the title of an event whose date a calendar can hold', () => {
  expect(linesOf({ edtf: '2022-01-24' })).toEqual(['DTSTART;VALUE=DATE:20220124', 'DTEND;VALUE=DATE:20220125', 'SUMMARY:Talks']);
  expect(linesOf({ edtf: '2022-01-24/2022-01-26' })).toEqual(['DTSTART;VALUE=DATE:20220124', 'DTEND;VALUE=DATE:20220127', 'SUMMARY:Talks']);
  expect(linesOf({ edtf: '2022-01-24T15:30' })).toEqual(['DTSTART:20220124T153000', 'SUMMARY:Talks']);
  expect(linesOf({ edtf: '2022-01-24T15:30Z/2022-01-24T18:00Z' })).toEqual(['DTSTART:20220124T153000Z', 'DTEND:20220124T180000Z', 'SUMMARY:Talks']);
});

it('says the words of a time that the clocks of its place showed twice or never: what a calendar shows is one reading of it', () => {
  expect(linesOf({ edtf: '2022-11-06T01:30', zone: 'America/New_York' })).toEqual(['DTSTART:20221106T053000Z', 'SUMMARY:Talks (Sun 6 Nov 2022\\, 01:30 in New York)']);
  expect(linesOf({ edtf: '2022-03-13T02:30', zone: 'America/New_York' })).toEqual(['DTSTART:20220313T073000Z', 'SUMMARY:Talks (Sun 13 Mar 2022\\, 02:30 in New York)']);
  expect(linesOf({ edtf: '2011-12-30T12:00', zone: 'Pacific/Apia' })).toEqual(['DTSTART:20111230T220000Z', 'SUMMARY:Talks (Fri 30 Dec 2011\\, 12:00 in Apia)']);
  expect(linesOf({ edtf: '2022-11-06T00:30/2022-11-06T01:15', zone: 'America/New_York' }).at(-1)).toBe('SUMMARY:Talks (Sun 6 Nov 2022\\, 00:30–01:15 in New York)');
  // An hour earlier, or with its offset, it is one time.
  expect(linesOf({ edtf: '2022-11-06T00:30', zone: 'America/New_York' }).at(-1)).toBe('SUMMARY:Talks');
  expect(linesOf({ edtf: '2022-11-06T01:30-05:00', zone: 'America/New_York' }).at(-1)).toBe('SUMMARY:Talks');
});

it('takes the words of the date off the title again when it comes back, and keeps what a calendar made of the rest', () => {
  const { text } = exportIcs(timelineOf({ edtf: '[..2022-03-02]' }), 0);
  const titleOf = (ics: string): string | null => {
    const read = importIcs(ics, 'a.ics');
    return read.ok ? read.value.events[0]?.title ?? null : null;
  };
  expect(titleOf(text)).toBe('Talks');
  expect(titleOf(text.replace('SUMMARY:Talks', 'SUMMARY:Long talks'))).toBe('Long talks');
  expect(titleOf(text.replace(/SUMMARY:.*/, 'SUMMARY:Talks in Geneva'))).toBe('Talks in Geneva');
});

describe('the title of an entry', () => {
  const entryOf = (event: Partial<TimelineEvent>): string => {
    const timeline = timelineOf({ edtf: '2022-05' });
    return exportIcs({ ...timeline, events: timeline.events.map((one) => ({ ...one, ...event })) }, 0).text;
  };
  const summaryOf = (ics: string): string | undefined => /^SUMMARY:(.*)$/m.exec(ics.replaceAll('\r', ''))?.[1];
  const backOf = (ics: string) => {
    const read = importIcs(ics, 'a.ics');
    return read.ok ? read.value.events.map(({ title, status }) => ({ title, status }))[0] : null;
  };

  it('stands in where the event has none, and comes off again', () => {
    const ics = entryOf({ title: ' ' });
    expect(summaryOf(ics)).toBe('Untitled event (May 2022)');
    expect(backOf(ics)).toEqual({ title: '', status: 'reported' });
    expect(backOf(ics.replace('SUMMARY:Untitled event', 'SUMMARY:Talks'))?.title).toBe('Talks');
    expect(summaryOf(entryOf({ title: '', when: { edtf: '2022-05-01' } }))).toBe('Untitled event');
    // One that is called so by a person stays so.
    expect(backOf(entryOf({ title: 'Untitled event' }))?.title).toBe('Untitled event');
  });

  it('says what is planned or disputed, which nothing else in sight does', () => {
    const disputed = entryOf({ status: 'disputed' });
    expect(summaryOf(disputed)).toBe('Talks (May 2022\\, disputed)');
    expect(backOf(disputed)).toEqual({ title: 'Talks', status: 'disputed' });
    const planned = entryOf({ status: 'planned', when: { edtf: '2022-05-01' } });
    expect(summaryOf(planned)).toBe('Talks (planned)');
    expect(backOf(planned)).toEqual({ title: 'Talks', status: 'planned' });
  });
});
