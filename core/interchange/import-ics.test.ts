import ICAL from 'ical.js';
import { describe, expect, it, vi } from 'vitest';
import type { Result } from '../result';
import { applyCommand } from '../timeline/apply-command';
import { newTimeline } from '../timeline/new-timeline';
import { exportIcs } from './export-ics';
import { OCCURRENCE_LIMIT } from './calendar-series';
import { importIcs } from './import-ics';
import { importEdit, type ImportedEvents } from './imported-events';
import { forPublication } from './publication';

let next = 0;

const value = (result: Result<ImportedEvents>): ImportedEvents => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const brief = ({ events }: ImportedEvents) => events.map(({ title, when }) => `${title} @ ${when.edtf}`);

describe('a calendar', () => {
  const entry = (...lines: readonly string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
  const calendar = (...entries: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entries, 'END:VCALENDAR', ''].join('\r\n');

  it('keeps days, times, zones and lengths', () => {
    expect(value(importIcs(calendar(
      entry('SUMMARY:Day', 'DTSTART;VALUE=DATE:20220124'),
      entry('SUMMARY:Three days', 'DTSTART;VALUE=DATE:20220124', 'DTEND;VALUE=DATE:20220127'),
      entry('SUMMARY:Zoned', 'DTSTART;TZID=Europe/Kyiv:20220124T150000', 'DURATION:PT90M'),
      entry('SUMMARY:UTC', 'DTSTART:20220124T150000Z'),
      entry('SUMMARY:Folded over', ' \\, two lines', 'DTSTART:20220124T150000'),
    ), 'a.ics')).events.map(({ title, when }) => [title, when])).toEqual([
      ['Day', { edtf: '2022-01-24' }], ['Three days', { edtf: '2022-01-24/2022-01-26' }], ['Zoned', { edtf: '2022-01-24T15:00/2022-01-24T16:30', zone: 'Europe/Kyiv' }],
      ['UTC', { edtf: '2022-01-24T15:00Z' }], ['Folded over, two lines', { edtf: '2022-01-24T15:00' }],
    ]);
  });

  it('knows zones by the names of Windows and behind a path, and says how it read them', () => {
    const { events, notes } = value(importIcs(calendar(
      entry('SUMMARY:Windows', 'DTSTART;TZID=W. Europe Standard Time:20220124T150000'), entry('SUMMARY:Path', 'DTSTART;TZID=/citadel.org/20190914_1/America/Argentina/Buenos_Aires:20220124T150000'),
      entry('SUMMARY:Nowhere', 'DTSTART;TZID=Mars/Olympus:20220124T150000'), entry('SUMMARY:Flight', 'DTSTART;TZID=Europe/Berlin:20220124T150000', 'DTEND;TZID=America/New_York:20220124T180000'),
    ), 'a.ics'));
    expect(events.map(({ title, when }) => [title, when])).toEqual([
      ['Windows', { edtf: '2022-01-24T15:00', zone: 'Europe/Berlin' }], ['Path', { edtf: '2022-01-24T15:00', zone: 'America/Argentina/Buenos_Aires' }],
      ['Nowhere', { edtf: '2022-01-24T15:00' }], ['Flight', { edtf: '2022-01-24T15:00/2022-01-25T00:00', zone: 'Europe/Berlin' }],
    ]);
    expect(notes).toEqual([
      'The time zone “W. Europe Standard Time” was read as Europe/Berlin.', 'The time zone “/citadel.org/20190914_1/America/Argentina/Buenos_Aires” was read as America/Argentina/Buenos_Aires.',
      'Nobody knows the time zone “Mars/Olympus”, and the file does not say what it is: its times were taken without a zone.',
    ]);
  });

  const fixed = (tzid: string, offset: string): string => ['BEGIN:VTIMEZONE', `TZID:${tzid}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', `TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n');

  it('names a zone of Windows that the file defines as it is known, and says where it defines it otherwise', () => {
    const outlook = (summer: string): string => [
      'BEGIN:VTIMEZONE', 'TZID:W. Europe Standard Time',
      'BEGIN:STANDARD', 'DTSTART:16011028T030000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD',
      'BEGIN:DAYLIGHT', 'DTSTART:16010325T020000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'TZOFFSETFROM:+0100', `TZOFFSETTO:${summer}`, 'END:DAYLIGHT', 'END:VTIMEZONE',
    ].join('\r\n');
    const talks = [entry('SUMMARY:Winter', 'DTSTART;TZID=W. Europe Standard Time:20220124T150000'), entry('SUMMARY:Summer', 'DTSTART;TZID=W. Europe Standard Time:20220724T150000')];
    const known = value(importIcs(calendar(outlook('+0200'), ...talks), 'a.ics'));
    expect(known.events.map(({ when }) => when)).toEqual([{ edtf: '2022-01-24T15:00', zone: 'Europe/Berlin' }, { edtf: '2022-07-24T15:00', zone: 'Europe/Berlin' }]);
    expect(known.notes).toEqual(['The time zone “W. Europe Standard Time” was read as Europe/Berlin.']);
    const other = value(importIcs(calendar(outlook('+0300'), ...talks), 'a.ics'));
    expect(other.events.map(({ when }) => when)).toEqual([{ edtf: '2022-01-24T15:00', zone: 'Europe/Berlin' }, { edtf: '2022-07-24T15:00+03:00' }]);
    expect(other.notes).toContain('The file gives the time zone “W. Europe Standard Time” other hours than Europe/Berlin has: those times carry the offset that the file gives them.');
  });

  it('reads the zones of a file once, however many entries there are, and says how far it has come', () => {
    const zones = Array.from({ length: 20 }, (_, index) => fixed(`Zone ${index}`, '+0300'));
    const text = calendar(...zones, ...Array.from({ length: 300 }, (_, index) => entry(`SUMMARY:${index}`, `DTSTART;TZID=Zone ${index % 20}:20220124T170000`)));
    const parse = vi.spyOn(ICAL, 'parse');
    const reports: (readonly [number, number])[] = [];
    const { events, problems } = value(importIcs(text, 'a.ics', (done, total) => { reports.push([done, total]); }));
    expect(parse.mock.calls.reduce((sum, [input]) => sum + input.length, 0)).toBeLessThan(text.length * 1.5);
    parse.mockRestore();
    expect(events.length).toBe(300);
    expect(new Set(events.map(({ when }) => when.edtf))).toEqual(new Set(['2022-01-24T17:00+03:00']));
    expect(problems).toEqual([]);
    expect(reports.length).toBeGreaterThan(5);
    for (const [index, [done, total]] of reports.entries()) expect(done > (reports[index - 1]?.[0] ?? -1) && done <= total).toBe(true);
  });

  it('names a zone that is broken once, and reads the entries without it', () => {
    const { events, problems } = value(importIcs(calendar(
      ['BEGIN:VTIMEZONE', 'no colon here', 'END:VTIMEZONE'].join('\r\n'), ['BEGIN:VTIMEZONE', 'X-LIC-LOCATION:Nowhere', 'END:VTIMEZONE'].join('\r\n'), fixed('Tokyo time', '+0900'),
      entry('SUMMARY:One', 'DTSTART;TZID=Tokyo time:20220124T170000'), entry('SUMMARY:Two', 'DTSTART;TZID=Elsewhere:20220124T170000'),
    ), 'a.ics'));
    expect(events.map(({ title, when }) => `${title} @ ${when.edtf}`)).toEqual(['One @ 2022-01-24T17:00+09:00', 'Two @ 2022-01-24T17:00']);
    expect(problems.map(({ where }) => where)).toEqual(['line 3']);
  });

  it('puts the end of a flight into the zone of its start, whether or not the file defines its zones', () => {
    const zones = [fixed('America/Los_Angeles', '-0800'), fixed('Asia/Tokyo', '+0900'), fixed('Tokyo time', '+0900')];
    const flights = [
      entry('SUMMARY:Out', 'DTSTART;TZID=America/Los_Angeles:20220124T100000', 'DTEND;TZID=Asia/Tokyo:20220125T150000'),
      entry('SUMMARY:Back', 'DTSTART;TZID=Asia/Tokyo:20220124T170000', 'DTEND;TZID=America/Los_Angeles:20220124T100000'),
      entry('SUMMARY:To Greenwich', 'DTSTART;TZID=Asia/Tokyo:20220124T170000', 'DTEND:20220124T100000Z'),
      entry('SUMMARY:From Greenwich', 'DTSTART:20220124T100000Z', 'DTEND;TZID=Asia/Tokyo:20220124T203000'),
    ];
    const expected = [
      ['Out', { edtf: '2022-01-24T10:00/2022-01-24T22:00', zone: 'America/Los_Angeles' }], ['Back', { edtf: '2022-01-24T17:00/2022-01-25T03:00', zone: 'Asia/Tokyo' }],
      ['To Greenwich', { edtf: '2022-01-24T17:00/2022-01-24T19:00', zone: 'Asia/Tokyo' }], ['From Greenwich', { edtf: '2022-01-24T10:00Z/2022-01-24T11:30Z' }],
    ];
    for (const defined of [zones, []]) {
      const { events, problems } = value(importIcs(calendar(...defined, ...flights), 'a.ics'));
      expect(events.map(({ title, when }) => [title, when])).toEqual(expected);
      expect(problems).toEqual([]);
    }
    const { events } = value(importIcs(calendar(
      ...zones, entry('SUMMARY:Named by the file', 'DTSTART;TZID=Tokyo time:20220124T170000', 'DTEND;TZID=Europe/Berlin:20220124T103000'),
      entry('SUMMARY:To it', 'DTSTART;TZID=Europe/Berlin:20220124T090000', 'DTEND;TZID=Tokyo time:20220124T203000'),
      entry('UID:w', 'SUMMARY:Weekly', 'DTSTART;TZID=Asia/Tokyo:20220103T170000', 'DTEND;TZID=America/Los_Angeles:20220103T100000', 'RRULE:FREQ=WEEKLY;COUNT=2'),
      entry('UID:w', 'SUMMARY:Moved', 'RECURRENCE-ID;TZID=Asia/Tokyo:20220110T170000', 'DTSTART;TZID=America/Los_Angeles:20220111T090000', 'DTEND;TZID=Asia/Tokyo:20220112T130000'),
    ), 'a.ics'));
    expect(events.map(({ title, when }) => [title, when])).toEqual([
      ['Named by the file', { edtf: '2022-01-24T17:00+09:00/2022-01-24T18:30+09:00' }], ['To it', { edtf: '2022-01-24T09:00/2022-01-24T12:30', zone: 'Europe/Berlin' }],
      ['Weekly', { edtf: '2022-01-03T17:00/2022-01-04T03:00', zone: 'Asia/Tokyo' }], ['Moved', { edtf: '2022-01-11T09:00/2022-01-11T20:00', zone: 'America/Los_Angeles' }],
    ]);
  });

  it('takes the end of whole days as the day after, Outlook’s midnights too, and says where an end comes first', () => {
    const imported = value(importIcs(calendar(
      entry('SUMMARY:One', 'DTSTART;VALUE=DATE:20220124', 'DTEND;VALUE=DATE:20220125'), entry('SUMMARY:Same', 'DTSTART;VALUE=DATE:20220124', 'DTEND;VALUE=DATE:20220124'),
      entry('SUMMARY:Outlook', 'DTSTART;TZID=W. Europe Standard Time:20220124T000000', 'DTEND;TZID=W. Europe Standard Time:20220126T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'),
      entry('SUMMARY:Not whole', 'DTSTART:20220124T090000', 'DTEND:20220125T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'), entry('SUMMARY:Length', 'DTSTART;VALUE=DATE:20220124', 'DURATION:P2D'),
      entry('SUMMARY:Backwards', 'DTSTART:20220124T100000', 'DTEND:20220123T100000'),
    ), 'a.ics'));
    expect(brief(imported)).toEqual(['One @ 2022-01-24', 'Same @ 2022-01-24', 'Outlook @ 2022-01-24/2022-01-25', 'Not whole @ 2022-01-24T09:00/2022-01-25T00:00', 'Length @ 2022-01-24/2022-01-25', 'Backwards @ 2022-01-24T10:00']);
    expect(imported.problems).toEqual([{ where: 'entry 6, “Backwards”', message: 'It ends before it starts: only the start was taken.' }]);
    expect(imported.notes).toEqual([]);
  });

  it('stops at a rule that never ends, and gives up one that never comes true', () => {
    const { events, problems } = value(importIcs(calendar(
      entry('UID:1', 'SUMMARY:Daily', 'DTSTART:20220101T100000Z', 'RRULE:FREQ=SECONDLY'),
      entry('UID:2', 'SUMMARY:Never', 'DTSTART:20220101T100000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
    ), 'a.ics'));
    expect(events.length).toBe(OCCURRENCE_LIMIT);
    expect(problems.map(({ where }) => where)).toEqual(['entry 1, “Daily”', 'entry 2, “Never”']);
  });

  it('gives up a rule whose next time it would look for without end, and still reads the rest', () => {
    const hostile = ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=HOURLY;BYMONTHDAY=31;BYMONTH=4'];
    const { events, problems } = value(importIcs(calendar(
      ...hostile.map((rule, index) => entry(`UID:${index}`, `SUMMARY:Never ${index}`, 'DTSTART:20220101T100000Z', `RRULE:${rule}`)),
      entry('UID:9', 'SUMMARY:Good', 'DTSTART:20220124T100000Z'),
    ), 'a.ics'));
    expect(events.filter(({ title }) => title === 'Good').length).toBe(1);
    expect(problems.map(({ where }) => where)).toEqual(['entry 1, “Never 0”', 'entry 2, “Never 1”', 'entry 3, “Never 2”']);
  });

  it('takes a day that is not said to be one, and dates added as periods', () => {
    expect(brief(value(importIcs(calendar(
      entry('SUMMARY:Day', 'DTSTART:20220103', 'DTEND:20220105'),
      entry('UID:2', 'SUMMARY:Added', 'DTSTART:20220124T150000Z', 'DURATION:PT1H', 'RDATE;VALUE=PERIOD:20220401T150000Z/PT1H'),
    ), 'a.ics')))).toEqual(['Day @ 2022-01-03/2022-01-04', 'Added @ 2022-01-24T15:00Z/2022-01-24T16:00Z', 'Added @ 2022-04-01T15:00Z/2022-04-01T16:00Z']);
  });

  it('follows rules, exceptions and moved occurrences', () => {
    expect(brief(value(importIcs(calendar(
      entry('UID:1', 'SUMMARY:Weekly', 'DTSTART:20220103T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE:20220110T100000Z'),
      entry('UID:1', 'SUMMARY:Moved', 'RECURRENCE-ID:20220117T100000Z', 'DTSTART:20220118T120000Z'),
    ), 'a.ics')))).toEqual(['Weekly @ 2022-01-03T10:00Z', 'Moved @ 2022-01-18T12:00Z', 'Weekly @ 2022-01-24T10:00Z']);
  });

  it('leaves out the times of a series that were called off, and says so once each', () => {
    const calledOff = (range: string): ImportedEvents => value(importIcs(calendar(
      entry('UID:1', 'SUMMARY:Weekly', 'DTSTART:20220103T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=4'),
      entry('UID:1', 'SUMMARY:Weekly', `RECURRENCE-ID${range}:20220117T100000Z`, 'DTSTART:20220117T100000Z', 'STATUS:CANCELLED'),
    ), 'a.ics'));
    const problems = [{ where: 'entry 2, “Weekly”', message: 'It was cancelled, and was left out.' }];
    expect(brief(calledOff(''))).toEqual(['Weekly @ 2022-01-03T10:00Z', 'Weekly @ 2022-01-10T10:00Z', 'Weekly @ 2022-01-24T10:00Z']);
    expect(calledOff('').problems).toEqual(problems);
    expect(brief(calledOff(';RANGE=THISANDFUTURE'))).toEqual(['Weekly @ 2022-01-03T10:00Z', 'Weekly @ 2022-01-10T10:00Z']);
    expect(calledOff(';RANGE=THISANDFUTURE').problems).toEqual(problems);
  });

  const weekly = (rule: string, ...more: readonly string[]): string => entry('UID:1', 'SUMMARY:Weekly', 'DTSTART:20220103T100000Z', rule, ...more);
  const moved = (from: string, ...more: readonly string[]): string => entry('UID:1', 'SUMMARY:Moved', `RECURRENCE-ID${from}`, 'DTSTART:20220125T100000Z', ...more);
  const noSuchTime = { where: 'entry 2, “Moved”', message: 'It stands for a time that its series does not have: it was taken as an event of its own.' };

  it('takes what stands for a time that its series does not have as an event of its own, and says so', () => {
    const times = ['Weekly @ 2022-01-03T10:00Z', 'Weekly @ 2022-01-10T10:00Z', 'Moved @ 2022-01-25T10:00Z'];
    const shortened = value(importIcs(calendar(weekly('RRULE:FREQ=WEEKLY;COUNT=2'), moved(':20220124T100000Z')), 'a.ics'));
    expect(brief(shortened)).toEqual(times);
    expect(shortened.problems).toEqual([noSuchTime]);
    expect(brief(value(importIcs(calendar(weekly('RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20220117T100000Z'), moved(':20220117T100000Z')), 'a.ics')))).toEqual(times);
    const single = value(importIcs(calendar(entry('UID:1', 'SUMMARY:Once', 'DTSTART:20220103T100000Z'), moved(':20220110T100000Z')), 'a.ics'));
    expect(brief(single)).toEqual(['Once @ 2022-01-03T10:00Z', 'Moved @ 2022-01-25T10:00Z']);
    expect(single.problems).toEqual([noSuchTime]);
    const nameless = value(importIcs(calendar(entry('SUMMARY:Once', 'DTSTART:20220103T100000Z'), entry('SUMMARY:Alone', 'RECURRENCE-ID:20220110T100000Z', 'DTSTART:20220111T100000Z')), 'a.ics'));
    expect(nameless.problems).toEqual([]);
    expect(brief(value(importIcs(calendar(entry('UID:1', 'SUMMARY:Once', 'DTSTART:20220110T100000Z'), moved(':20220110T100000Z')), 'a.ics')))).toEqual(['Moved @ 2022-01-25T10:00Z']);
  });

  it('does not say so where the series was not followed to its end', () => {
    const { events, problems } = value(importIcs(calendar(entry('UID:1', 'SUMMARY:Daily', 'DTSTART:20200103T100000Z', 'RRULE:FREQ=DAILY'), moved(':20220124T100000Z')), 'a.ics'));
    expect(events.length).toBe(OCCURRENCE_LIMIT + 1);
    expect(problems.map(({ where }) => where)).toEqual(['entry 1, “Daily”']);
  });

  it('finds the time that was moved by its instant where the file defines no zones, and by its day where that is all it says', () => {
    const series = (start: string, ...more: readonly string[]): readonly string[] => brief(value(importIcs(calendar(
      entry('UID:1', 'SUMMARY:Weekly', `DTSTART${start}`, 'RRULE:FREQ=WEEKLY;COUNT=2', ...more),
    ), 'a.ics')));
    const withMoved = (start: string, from: string, ...more: readonly string[]): ImportedEvents => value(importIcs(calendar(
      entry('UID:1', 'SUMMARY:Weekly', `DTSTART${start}`, 'RRULE:FREQ=WEEKLY;COUNT=2', ...more), moved(from),
    ), 'a.ics'));
    expect(series(':20220103T100000Z')).toEqual(['Weekly @ 2022-01-03T10:00Z', 'Weekly @ 2022-01-10T10:00Z']);
    for (const [start, from] of [
      [':20220103T100000Z', ';VALUE=DATE:20220110'], [';TZID=Europe/Berlin:20220103T100000', ':20220110T090000Z'], [';TZID=Europe/Berlin:20220103T100000', ':20220110T100000'],
      [';TZID=Nowhere:20220103T100000', ':20220110T090000Z'], [';VALUE=DATE:20220103', ':20220110T000000'],
    ] as const) {
      const imported = withMoved(start, from);
      expect(imported.events.map(({ title }) => title)).toEqual(['Weekly', 'Moved']);
      expect(imported.events[0]?.when.edtf.slice(0, 10)).toBe('2022-01-03');
      expect(imported.problems).toEqual([]);
    }
    // Outlook writes whole days, and what they were moved from, as midnights.
    const wholeDay = (day: string, until: string): readonly string[] => [`DTSTART;TZID=Europe/Berlin:${day}T000000`, `DTEND;TZID=Europe/Berlin:${until}T000000`, 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'];
    const outlook = value(importIcs(calendar(
      entry('UID:1', 'SUMMARY:Weekly', ...wholeDay('20220103', '20220104'), 'RRULE:FREQ=WEEKLY;COUNT=2'), entry('UID:1', 'SUMMARY:Moved', 'RECURRENCE-ID;TZID=Europe/Berlin:20220110T000000', ...wholeDay('20220111', '20220112')),
    ), 'a.ics'));
    expect(brief(outlook)).toEqual(['Weekly @ 2022-01-03', 'Moved @ 2022-01-11']);
    // Two instants that are known are one time or they are not, and of two times on a day neither is meant for certain.
    expect(withMoved(':20220103T100000Z', ':20220110T090000Z').events.map(({ title }) => title)).toEqual(['Weekly', 'Weekly', 'Moved']);
    expect(withMoved(':20220103T100000Z', ';VALUE=DATE:20220110', 'RDATE:20220110T150000Z').events.map(({ title }) => title)).toEqual(['Weekly', 'Weekly', 'Weekly', 'Moved']);
  });

  it('takes the later of two entries for one time, and names what stands for times of a series that was cancelled', () => {
    const twice = value(importIcs(calendar(weekly('RRULE:FREQ=WEEKLY;COUNT=2'), moved(':20220110T100000Z', 'SEQUENCE:2'), entry('UID:1', 'SUMMARY:Old', 'RECURRENCE-ID:20220110T100000Z', 'DTSTART:20220111T100000Z', 'SEQUENCE:1')), 'a.ics'));
    expect(brief(twice)).toEqual(['Weekly @ 2022-01-03T10:00Z', 'Moved @ 2022-01-25T10:00Z']);
    expect(twice.problems).toEqual([{ where: 'entry 3, “Old”', message: 'The file has a later version of it: it was left out.' }]);
    const cancelled = value(importIcs(calendar(weekly('RRULE:FREQ=WEEKLY;COUNT=2', 'STATUS:CANCELLED'), moved(':20220110T100000Z')), 'a.ics'));
    expect(cancelled.events).toEqual([]);
    expect(cancelled.problems).toEqual([
      { where: 'entry 1, “Weekly”', message: 'It was cancelled, and was left out.' }, { where: 'entry 2, “Moved”', message: 'The series it belongs to was cancelled, and it was left out.' },
    ]);
  });

  it('moves no date that does not exist to one that does', () => {
    const imported = value(importIcs(calendar(
      entry('SUMMARY:February', 'DTSTART;VALUE=DATE:20220230'), entry('SUMMARY:Month', 'DTSTART:20221301'), entry('SUMMARY:Hour', 'DTSTART:20220124T250000'), entry('SUMMARY:Minute', 'DTSTART:20220124T106100Z'),
      entry('SUMMARY:End', 'DTSTART;VALUE=DATE:20220224', 'DTEND;VALUE=DATE:20220230'), entry('SUMMARY:Midnight', 'DTSTART:20220124T180000', 'DTEND:20220124T240000'),
      entry('SUMMARY:Added', 'DTSTART;VALUE=DATE:20220101', 'RRULE:FREQ=MONTHLY;COUNT=4', 'RDATE;VALUE=DATE:20220230,20220305', 'EXDATE;VALUE=DATE:20220132'),
    ), 'a.ics'));
    expect(brief(imported)).toEqual([
      'End @ 2022-02-24', 'Midnight @ 2022-01-24T18:00/2022-01-25T00:00', 'Added @ 2022-01-01', 'Added @ 2022-02-01', 'Added @ 2022-03-01', 'Added @ 2022-03-05', 'Added @ 2022-04-01',
    ]);
    const none = 'It has no date that exists, and was left out.';
    expect(imported.problems).toEqual([
      { where: 'entry 1, “February”', message: none }, { where: 'entry 2, “Month”', message: none }, { where: 'entry 3, “Hour”', message: none }, { where: 'entry 4, “Minute”', message: none },
      { where: 'entry 5, “End”', message: 'Its end date does not exist and was left out.' }, { where: 'entry 7, “Added”', message: 'One of its dates does not exist and was left out.' },
    ]);
  });

  it('skips years and months that do not have the day of a yearly rule, and does not count them', () => {
    const days = (start: string, rule: string, ...more: readonly string[]): readonly string[] =>
      value(importIcs(calendar(entry('UID:1', 'SUMMARY:x', `DTSTART;VALUE=DATE:${start}`, `RRULE:FREQ=YEARLY;${rule}`, ...more)), 'a.ics')).events.map(({ when }) => when.edtf);
    expect(days('20000229', 'COUNT=3')).toEqual(['2000-02-29', '2004-02-29', '2008-02-29']);
    expect(days('20000229', 'COUNT=3', 'EXDATE;VALUE=DATE:20040229')).toEqual(['2000-02-29', '2008-02-29']);
    expect(days('20000229', 'COUNT=3', 'RDATE;VALUE=DATE:20010101')).toEqual(['2000-02-29', '2001-01-01', '2004-02-29', '2008-02-29']);
    expect(days('20000229', 'UNTIL=20061231')).toEqual(['2000-02-29', '2004-02-29']);
    expect(days('20000229', 'COUNT=2;BYMONTH=2;BYMONTHDAY=29')).toEqual(['2000-02-29', '2004-02-29']);
    expect(days('20220131', 'COUNT=4;BYMONTH=1,2,3')).toEqual(['2022-01-31', '2022-03-31', '2023-01-31', '2023-03-31']);
    expect(days('20000229', 'COUNT=2;BYMONTH=2;BYMONTHDAY=-1')).toEqual(['2000-02-29', '2001-02-28']);
    expect(days('20000131', 'COUNT=3')).toEqual(['2000-01-31', '2001-01-31', '2002-01-31']);
  });

  it('says what it leaves aside of an entry, and that an interval of none is read as one', () => {
    const imported = value(importIcs([
      'BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Daily', 'DTSTART;VALUE=DATE:20220124', 'RRULE:FREQ=DAILY;COUNT=2;INTER', ' VAL=0', 'ATTENDEE:mailto:a@x.org', 'ORGANIZER:mailto:b@x.org', 'URL:https://x.org/', 'END:VEVENT',
      'BEGIN:VEVENT', 'SUMMARY:Tenth', 'DTSTART;VALUE=DATE:20220124', 'RRULE:FREQ=DAILY;COUNT=2;INTERVAL=10', 'END:VEVENT', 'END:VCALENDAR', '',
    ].join('\r\n'), 'a.ics'));
    expect(brief(imported)).toEqual(['Daily @ 2022-01-24', 'Daily @ 2022-01-25', 'Tenth @ 2022-01-24', 'Tenth @ 2022-02-03']);
    expect(imported.problems).toEqual([{ where: 'entry 1, “Daily”', message: 'Its rule has an interval of 0, which is none: it was read as 1.' }]);
    expect(imported.notes).toEqual(['People invited were left aside.', 'Organisers were left aside.', 'Web addresses were left aside.']);
  });

  it('keeps what is private or confidential so, and says it; a place on the map is left aside and said', () => {
    const imported = value(importIcs(calendar(
      entry('SUMMARY:Secret', 'DTSTART;VALUE=DATE:20220124', 'CLASS:CONFIDENTIAL'), entry('SUMMARY:Mine', 'DTSTART;VALUE=DATE:20220124', 'CLASS:private'),
      entry('SUMMARY:Open', 'DTSTART;VALUE=DATE:20220124', 'CLASS:PUBLIC', 'GEO:46.2;6.14'), entry('SUMMARY:Plain', 'DTSTART;VALUE=DATE:20220124'),
      entry('UID:w', 'SUMMARY:Weekly', 'DTSTART:20220103T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=2', 'CLASS:CONFIDENTIAL'), entry('UID:w', 'SUMMARY:Moved', 'RECURRENCE-ID:20220110T100000Z', 'DTSTART:20220111T100000Z'),
    ), 'a.ics'));
    expect(imported.events.map(({ title, confidential }) => [title, confidential])).toEqual([['Secret', true], ['Mine', true], ['Open', undefined], ['Plain', undefined], ['Weekly', true], ['Moved', true]]);
    expect(imported.notes).toEqual(['Coordinates were left aside.', 'Entries that are private or confidential in the calendar were marked confidential.']);
    const target = newTimeline('t');
    const edit = importEdit(target, imported, { newId: (prefix) => `${prefix}${(next += 1)}`, now: '2026-01-01T00:00:00.000Z' });
    const applied = edit === null ? null : applyCommand(target, edit.command);
    expect(applied?.ok === true && forPublication(applied.value.timeline).timeline.events.map(({ title }) => title)).toEqual(['Open', 'Plain']);
    // And out again: other programs keep it from view, and so do we when it comes back.
    const back = applied?.ok === true ? importIcs(exportIcs(applied.value.timeline, 0).text, 'b.ics') : null;
    expect(back?.ok === true && back.value.events.filter(({ confidential }) => confidential === true).map(({ title }) => title).sort()).toEqual(['Mine', 'Moved', 'Secret', 'Weekly']);
  });

  it('reads lines that end as those of old Macintoshes do', () => {
    const text = calendar(entry('SUMMARY:Folded over', ' \\, two lines', 'DTSTART;VALUE=DATE:20220124'), entry('no colon here'));
    const imported = value(importIcs(text.replaceAll('\r\n', '\r'), 'a.ics'));
    expect(imported).toEqual(value(importIcs(text, 'a.ics')));
    expect(brief(imported)).toEqual(['Folded over, two lines @ 2022-01-24']);
  });

  it('reads what is whole when something is broken, cancelled or cut off', () => {
    const { events, problems, notes } = value(importIcs(`${calendar(
      entry('SUMMARY:Good', 'DTSTART:20220124T100000Z'), entry('no colon here', 'DTSTART:20220124'), entry('SUMMARY:No start'), entry('SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART:20220124'),
      'BEGIN:VTODO', 'SUMMARY:Task', 'END:VTODO',
    ).replace('END:VCALENDAR\r\n', '')}BEGIN:VEVENT\r\nSUMMARY:Cut`, 'a.ics'));
    expect(events.map(({ title }) => title)).toEqual(['Good']);
    expect(problems.length).toBe(4);
    expect(notes).toEqual(['Tasks were left aside.']);
    expect(importIcs('hello', 'a.ics')).toMatchObject({ ok: false, failure: { code: 'not-a-calendar' } });
  });
});
