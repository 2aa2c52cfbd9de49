import { expect, it } from 'vitest';
import { importMarkwhen } from './import-markwhen';
import { importTimelineJs } from './import-timelinejs';
import { readEventFile } from './import-file';
import { readTable } from './import-table';
import type { ImportedEvents } from './imported-events';

const whensOf = ({ events }: ImportedEvents) => events.map(({ when }) => when);

it('takes of a table the zones that are known, by whatever name, and lists the others', () => {
  const file = readEventFile('Date,Title,Time zone\n2022-01-24T10:00,One,Europe/Kyiv\n2022-01-24T10:00,Two,W. Europe Standard Time\n2022-01-24T10:00,Three,CEST?\n2022-01-24,Four,Mars\n', 'a.csv');
  if (!file.ok || file.value.type !== 'table') throw new Error('no table');
  const imported = readTable(file.value.table, file.value.proposal.mapping);
  expect(whensOf(imported)).toEqual([{ edtf: '2022-01-24T10:00', zone: 'Europe/Kyiv' }, { edtf: '2022-01-24T10:00', zone: 'Europe/Berlin' }, { edtf: '2022-01-24T10:00' }, { edtf: '2022-01-24' }]);
  expect(imported.problems).toEqual([
    { where: 'line 4', message: '“CEST?” is no time zone that is known; the date was taken without one.' }, { where: 'line 5', message: '“Mars” is no time zone that is known; the date was taken without one.' },
  ]);
  expect(imported.notes).toEqual(['The time zone “W. Europe Standard Time” was read as Europe/Berlin.']);
});

it('lists a zone of TimelineJS that nobody knows', () => {
  const read = importTimelineJs(JSON.stringify({ events: [{ edtf: '2022-01-24T10:00', time_zone: 'Mars', text: { headline: 'One' } }, { edtf: '2022-01-24T10:00', time_zone: 'Europe/Kyiv', text: { headline: 'Two' } }] }), 'a.json');
  expect(read.ok && whensOf(read.value)).toEqual([{ edtf: '2022-01-24T10:00' }, { edtf: '2022-01-24T10:00', zone: 'Europe/Kyiv' }]);
  expect(read.ok && read.value.problems).toEqual([{ where: 'event 1', message: '“Mars” is no time zone that is known; the date was taken without one.' }]);
});

it('gives the times of a Markwhen file the zone in its header, or says that nobody knows it', () => {
  const markwhen = (zone: string): ImportedEvents => {
    const read = importMarkwhen(`---\ntitle: T\ntimezone: ${zone}\n---\n2022-01-24T10:00: Call\n2022-01-24: Day\n2022-01-24T10:00Z: Sent\n`, 'a.mw');
    if (!read.ok) throw new Error(read.failure.message);
    return read.value;
  };
  expect(whensOf(markwhen('"America/New_York"')).map(({ edtf, zone }) => [edtf, zone])).toEqual([['2022-01-24T10:00', 'America/New_York'], ['2022-01-24', undefined], ['2022-01-24T10:00Z', undefined]]);
  expect(markwhen('America/New_York').notes).toEqual([]);
  expect(whensOf(markwhen('Mars')).map(({ zone }) => zone)).toEqual([undefined, undefined, undefined]);
  expect(markwhen('Mars').notes).toEqual(['Nobody knows the time zone “Mars”, and the file does not say what it is: its times were taken without a zone.']);
});
