import { expect, it } from 'vitest';
import { readCsv } from './csv-text';
import { readTable } from './import-table';
import { proposeMapping } from './propose-mapping';

const table = (text: string) => {
  const csv = readCsv(text);
  const { mapping, reasons } = proposeMapping(csv);
  return { events: readTable(csv, mapping).events, reasons: reasons.slice(1) };
};

it('keeps a place and a person with a comma whole, and says so', () => {
  const { events, reasons } = table('Date,Event,Location,Who,Tags\n2022-01-24,Talks,"Geneva, Switzerland","Lavrov, Sergei","grain, ports"\n');
  expect(events[0]).toMatchObject({ places: ['Geneva, Switzerland'], actors: ['Lavrov, Sergei'], tags: ['grain', 'ports'] });
  expect(reasons).toEqual([
    '“Lavrov, Sergei” in line 2 is taken for one name, and so are others with a comma; semicolons part several.',
    '“Geneva, Switzerland” in line 2 is taken for one name, and so are others with a comma; semicolons part several.',
  ]);
});

it('parts people at commas where some cell has three of them, and says so', () => {
  const { events, reasons } = table('Date,Event,Who\n2022-01-24,Talks,"Ann, Bob"\n2022-01-25,Answer,"Ann, Bob, Carl"\n2022-01-26,End,Carl\n');
  expect(events.map(({ actors }) => actors)).toEqual([['Ann', 'Bob'], ['Ann', 'Bob', 'Carl'], ['Carl']]);
  expect(reasons).toEqual(['“Ann, Bob” in line 2 is taken for several names, and so are others with a comma.']);
});

it('parts at semicolons and bars alone where there are some', () => {
  expect(table('Date,Event,Location\n2022,Talks,"Geneva, Switzerland; Vienna, Austria"\n2023,Answer,"Bonn, Germany|Bern"\n')).toMatchObject({
    events: [{ places: ['Geneva, Switzerland', 'Vienna, Austria'] }, { places: ['Bonn, Germany', 'Bern'] }], reasons: [],
  });
});

it('says which column counts only where another one is empty', () => {
  const { events, reasons } = table('Category,Group,Date,Title\nMeeting,UN,2022,Talks\n,UN,2023,Answer\n');
  expect(events.map(({ kind }) => kind)).toEqual(['Meeting', 'UN']);
  expect(reasons).toEqual(['“Group” counts only in rows in which “Category” is empty.']);
});
