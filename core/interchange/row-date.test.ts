import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-text';
import { readTable } from './import-table';
import { proposeMapping } from './propose-mapping';

/** What becomes of the one row of a table: its date, or why it has none. */
function read(headings: string, row: string): string {
  const csv = readCsv(`${headings}\n${row}\n`);
  const { events, problems } = readTable(csv, proposeMapping(csv).mapping);
  return events[0]?.when.edtf ?? problems[0]?.message ?? '';
}

describe('the date of a row', () => {
  it.each([
    ['Event,Date,End date', 'Talks,2022-01-24,2022-01-26', '2022-01-24/2022-01-26'],
    ['Date,Start time,End time,Event', '2022-01-24,10:00,12:00,Talks', '2022-01-24T10:00/2022-01-24T12:00'],
    ['Datum;Beginn;Ende;Titel', '24.01.2022;10:00;12:00 Uhr;Gespräche', '2022-01-24T10:00/2022-01-24T12:00'],
    ['Datum;Von;Bis;Titel', '24.01.2022;;12:00;Gespräche', '2022-01-24/2022-01-24T12:00'],
    ['Datum;Uhrzeit;Titel', '24.01.2022;10:00-12:00;Gespräche', '2022-01-24T10:00/2022-01-24T12:00'],
    ['Date,Time,Event', '2022-01-24,1:00-3:00 pm,Talks', '2022-01-24T13:00/2022-01-24T15:00'],
    ['Start date,Start time,End time,Event', '2022-01-24,10:00,12:00,Talks', '2022-01-24T10:00/2022-01-24T12:00'],
    ['Start,End,Event', '2022-01-24 10:00,12:00,Talks', '2022-01-24T10:00/2022-01-24T12:00'],
    ['Year,Month,Day,Time,End Time,Headline', '2022,1,24,10:00,12:00,Talks', '2022-01-24T10:00/2022-01-24T12:00'],
    ['Date,End Year,Event', '2021,2023,Talks', '2021/2023'],
    ['Date,Start date,Event', '2022-01,2022-01-24,Talks', '2022-01-24'],
    ['Date,Start date,End date,Event', '2022-01-24/2022-01-26,2022-01-24,2022-01-26,Talks', '2022-01-24/2022-01-26'],
    ['Date,Time,Event', '2022-01-24 09:00,09:00,Talks', '2022-01-24T09:00'],
    ['Date,Time,Event', '-0043-03-15,09:00,Ides', '-0043-03-15T09:00'],
    ['Date,Time,Event', 'January 2022,00:00,Talks', '2022-01'],
    // Words about the day beside a date that has it all.
    ['Date,Year,Month,Day,Event', '2022-01-24,2022,January,Monday,Talks', '2022-01-24'],
  ])('under %s: %s is %s', (headings, row, edtf) => {
    expect(read(headings, row)).toBe(edtf);
  });

  it.each([
    ['Start,End,Event', '2022-01-24 21:00,2022-01-25 00:00,Talks', '2022-01-24T21:00/2022-01-25T00:00'],
    ['Start,End,Event', '2022-01-24T21:00:00Z,2022-01-25T00:00:00Z,Talks', '2022-01-24T21:00Z/2022-01-25T00:00Z'],
    ['Start,End,Event', '2022-01-24 00:00,2022-01-24 02:00,Talks', '2022-01-24T00:00/2022-01-24T02:00'],
    ['Start date,Start time,End date,End time,Event', '1/24/2022,9:00:00 PM,1/25/2022,12:00:00 AM,Talks', '2022-01-24T21:00/2022-01-25T00:00'],
    ['Datum;Beginn;Ende;Titel', '24.01.2022;00:00;02:00;Gespräche', '2022-01-24T00:00/2022-01-24T02:00'],
    ['Date,Start time,End time,Event', '2022-01-24,10:00,00:00,Talks', 'It ends before it starts; the row was left out.'],
    // A day that a program writes as a midnight is a day.
    ['Start,End,Event', '2022-01-24 00:00:00,2022-01-26 00:00:00,Talks', '2022-01-24/2022-01-26'],
    ['Date,Start time,End time,Event', '2022-01-24,00:00,00:00,Talks', '2022-01-24'],
    ['Date,Time,Event', '2022-01-24,00:00,Talks', '2022-01-24'],
  ])('under %s with midnights: %s is %s', (headings, row, edtf) => {
    expect(read(headings, row)).toBe(edtf);
  });

  it('ends a whole day of a calendar on the day before the midnight that ends it, and says so', () => {
    const csv = readCsv('Subject,Start Date,Start Time,End Date,End Time,All day event\nOne,1/25/2022,12:00:00 AM,1/26/2022,12:00:00 AM,True\nTwo,1/30/2022,12:00:00 AM,2/1/2022,12:00:00 AM,True\n');
    const { events, notes } = readTable(csv, proposeMapping(csv).mapping);
    expect(events.map(({ when }) => when.edtf)).toEqual(['2022-01-25', '2022-01-30/2022-01-31']);
    expect(notes).toEqual(['What lasts from midnight to midnight was taken as whole days: it ends on the day before.']);
  });

  it.each([
    ['Date,Time,Event', 'January 2022,09:00,Talks', 'It has a time without a day; the row was left out.'],
    ['Date,Time,Event', '24 Jan 2022?,09:00,Talks', 'The time “09:00” does not go with the date “24 Jan 2022?”; the row was left out.'],
    ['Date,Time,Event', '2022-01-24 09:00,10:00,Talks', 'The time “10:00” does not go with the date “2022-01-24T09:00”; the row was left out.'],
    ['Date,Start date,Event', '2022-01-24,2022-01-25,Talks', 'It has two dates, “2022-01-24” and “2022-01-25”; the row was left out.'],
    ['Date,End date,Event', '2022-01-24,2022-01-20,Talks', 'It ends before it starts; the row was left out.'],
    ['Date,End date,Event', '2022-01-24/2022-01-26,2022-01-28,Talks', 'Its start and end do not make a range; the row was left out.'],
    ['Date,Start time,End time,Event', '2022-01-24,22:00,02:00,Talks', 'It ends before it starts; the row was left out.'],
    ['Date,Time,End time,Event', '2022-01-24,10:00-12:00,13:00,Talks', '“10:00-12:00” is no time of day; the row was left out.'],
    ['Start,End,Event', '10:00,12:00,Talks', 'It has a time without a day; the row was left out.'],
    ['End date,Event', '2022-01-24,Talks', 'It has an end and no start; the row was left out.'],
  ])('under %s: %s is said: %s', (headings, row, why) => {
    expect(read(headings, row)).toBe(why);
  });
});
