import { expect, it } from 'vitest';
import { readCsv } from './csv-text';
import { importMarkwhen } from './import-markwhen';
import { readTable } from './import-table';
import { importTimelineJs } from './import-timelinejs';
import { proposeMapping } from './propose-mapping';
import type { ImportedEvents } from './imported-events';
import type { Result } from '../result';

const value = (read: Result<ImportedEvents>): ImportedEvents => {
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
};
const table = (text: string): ImportedEvents => {
  const csv = readCsv(text);
  return readTable(csv, proposeMapping(csv).mapping);
};

it('says that an order of Markwhen’s dates is not heeded', () => {
  const notes = (format: string) => value(importMarkwhen(`dateFormat: ${format}\n2022-01-24: A`, 'a.mw')).notes;
  expect(notes('y/M/d')).toEqual(['The order “y/M/d” of day, month and year was left aside: dates such as 3/4/2022 were read with the month first.']);
  for (const known of ['d/M/y', '"d/M/y"', 'M/d/yyyy']) expect(notes(known)).toEqual([]);
});

it('says that the words of a title slide are left aside, in JSON and in a sheet', () => {
  const note = 'What the title slide says and shows beside its headline was left aside.';
  const json = (text: object) => value(importTimelineJs(JSON.stringify({ title: { text }, events: [] }), 'a.json'));
  expect(json({ headline: 'Life', text: 'Words' })).toMatchObject({ title: 'Life', notes: [note] });
  expect(json({ headline: 'Life' }).notes).toEqual([]);
  expect(table('Year,Headline,Text,Type\n,Life,Words,title\n2022,Talks,,\n')).toMatchObject({ title: 'Life', notes: [note] });
  expect(table('Year,Headline,Text,Type\n,Life,,title\n2022,Talks,,\n').notes).toEqual([]);
});
