/** Files as other programs really write them, where they say less or more than the grammar: nothing may go without a word. */
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-text';
import { OCCURRENCE_LIMIT, YEARS_LIMIT } from './calendar-series';
import { importIcs } from './import-ics';
import { readTable } from './import-table';
import { importTimelineXml } from './import-timeline-xml';
import { proposeMapping } from './propose-mapping';
import type { ImportedEvents } from './imported-events';
import type { Result } from '../result';

const value = (result: Result<ImportedEvents>): ImportedEvents => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const brief = ({ events }: ImportedEvents) => events.map(({ title, when }) => `${title} @ ${when.edtf}`);
const calendar = (...entries: readonly string[]): ImportedEvents => value(importIcs(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${entries.map((lines) => `BEGIN:VEVENT\r\n${lines}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`, 'a.ics'));

describe('a sheet of TimelineJS', () => {
  const sheet = (...rows: readonly string[]): ImportedEvents => {
    const table = readCsv(['Year,Month,Day,Time,Headline,Type', ...rows].join('\n'));
    return readTable(table, proposeMapping(table).mapping);
  };

  it('lists a day without a month and a time without a day: neither is dropped, nor guessed', () => {
    const { events, problems } = sheet('2022,,24,,Day alone,', '2022,1,,15:30,Time alone,', '2022,1,24,15:30,Whole,', '2022,1,,,Month,');
    expect(brief({ events, problems, notes: [], title: null })).toEqual(['Whole @ 2022-01-24T15:30', 'Month @ 2022-01']);
    expect(problems.map(({ where, message }) => `${where}: ${message}`)).toEqual(['line 2: It has a day without a month; the row was left out.', 'line 3: It has a time without a day; the row was left out.']);
  });
});

describe('a calendar of Google or Outlook', () => {
  it('reads descriptions in HTML as words, and leaves those that only look like it', () => {
    const { events } = calendar('UID:1\r\nDTSTART;VALUE=DATE:20220124\r\nSUMMARY:Bold\r\nDESCRIPTION:<b>One</b><br>two &amp\\; three', 'UID:2\r\nDTSTART;VALUE=DATE:20220125\r\nSUMMARY:Plain\r\nDESCRIPTION:x < y\\, and a > b');
    expect(events.map(({ description }) => description)).toEqual(['One\ntwo & three', 'x < y, and a > b']);
  });

  it('tells a moved time of a series by itself alone', () => {
    const { events } = calendar(
      'UID:1\r\nDTSTART:20220103T090000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nSUMMARY:Weekly\r\nDESCRIPTION:Of the series\r\nLOCATION:Geneva',
      'UID:1\r\nRECURRENCE-ID:20220110T090000\r\nDTSTART:20220111T140000\r\nSUMMARY:Moved\r\nLOCATION:Vienna',
    );
    expect(events.map(({ title, when, description, places }) => [title, when.edtf, description, ...places])).toEqual([['Weekly', '2022-01-03T09:00', 'Of the series', 'Geneva'], ['Moved', '2022-01-11T14:00', '', 'Vienna']]);
  });

  it('takes a birthday without end for a life, and says so; a rule that counts for as long as it counts', () => {
    const endless = calendar('UID:1\r\nDTSTART;VALUE=DATE:19500228\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Birthday');
    expect(endless.events.length).toBe(YEARS_LIMIT);
    expect(endless.problems.map(({ message }) => message)).toEqual([`It recurs without end or very often: the first ${YEARS_LIMIT} times were taken.`]);
    const counted = calendar('UID:1\r\nDTSTART;VALUE=DATE:19500228\r\nRRULE:FREQ=YEARLY;COUNT=150\r\nSUMMARY:Feast');
    expect([counted.events.length, counted.problems.length]).toEqual([150, 0]);
    expect(calendar('UID:1\r\nDTSTART;VALUE=DATE:19500228\r\nRRULE:FREQ=DAILY\r\nSUMMARY:Day').events.length).toBe(OCCURRENCE_LIMIT);
  });
});

describe('a file of Timeline', () => {
  const xml = (events: string): ImportedEvents => value(importTimelineXml(`<timeline><version>2.4.0</version><timetype>gregoriantime</timetype><events>${events}</events></timeline>`, 'a.timeline'));

  it('has milestones too', () => {
    expect(brief(xml('<milestone><start>2022-06-01 00:00:00</start><text>Mile</text></milestone>'))).toEqual(['Mile @ 2022-06-01']);
  });

  it('says that containers were left aside', () => {
    const { notes, events } = xml('<event><start>2022-01-01 00:00:00</start><end>2022-02-01 00:00:00</end><text>[1]War</text></event><event><start>2022-01-05 00:00:00</start><end>2022-01-06 00:00:00</end><text>(1)Battle</text></event>');
    expect(events.map(({ title }) => title)).toEqual(['War', 'Battle']);
    expect(notes).toEqual([expect.stringMatching(/^Which event stands in which other one was left aside/)]);
  });
});
