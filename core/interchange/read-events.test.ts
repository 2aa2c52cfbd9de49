import { describe, expect, it } from 'vitest';
import { NOTES_LIMIT, readEvents, type EventsReading } from './read-events';

function read(text: string, fileName: string, notices: readonly string[] = []): Extract<EventsReading, { readonly type: 'events' }> {
  const reading = readEvents({ text, encoding: 'utf-8', notices }, fileName, null, () => undefined);
  if (!reading.ok || reading.value.type !== 'events') throw new Error('not read');
  return reading.value;
}

describe('characters that deceive the eye', () => {
  it.each([
    ['raw in a table', 'a.csv', 'Title,Date,Who,Description\nHe paid \u202e0001\u202c eu\u200bros\u0001,2022-01-24,An\u2067n;\u202d,By \u2066bank\u2069\n'],
    ['raw in a calendar', 'a.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:He paid \u202e0001\u202c eu\u200bros\u0001\r\nDTSTART;VALUE=DATE:20220124\r\nDESCRIPTION:By \u2066bank\u2069\r\nCATEGORIES:\u202dA\u2067nn\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'],
    ['escaped in JSON', 'a.json', '{"events":[{"start_date":{"year":2022,"month":1,"day":24},"group":"\\u202dAn\\u2067n","text":{"headline":"He paid \\u202e0001\\u202c eu\\u200bros\\u0001","text":"By \\u2066bank\\u2069"}}]}'],
    ['as references in the HTML of JSON', 'a.json', '{"events":[{"start_date":{"year":2022,"month":1,"day":24},"group":"\\u202dAn\\u2067n","text":{"headline":"He paid &#x202e;0001&#x202c; eu&#8203;ros&#1;","text":"By &#8294;bank&#8297;"}}]}'],
  ])('are taken out where they stand %s, and said', (_where, fileName, text) => {
    const { imported, preview } = read(text, fileName);
    expect(imported.events).toMatchObject([{ title: 'He paid 0001 euros', description: 'By bank' }]);
    expect(JSON.stringify(imported.events)).toContain('"Ann"');
    expect(imported.notes).toEqual(expect.arrayContaining(['1 control character was left out.', '6 invisible characters that change the reading direction were left out.']));
    expect(JSON.stringify(preview)).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]/);
  });

  it('leave no name behind that is nothing else', () => {
    expect(read('Title,Date,Who\nTalks,2022,Ann;\u202e\n', 'a.csv').imported.events[0]?.actors).toEqual(['Ann']);
  });

  it('say nothing where there are none', () => {
    expect(read('Title,Date\nTalks 👩‍⚖️ – „so“,2022\n', 'a.csv').imported).toMatchObject({ events: [{ title: 'Talks 👩‍⚖️ – „so“' }], notes: [], problems: [] });
  });
});

it('lists characters that could not be decoded, for they are not as they were written', () => {
  expect(read('Title,Date\nCaf\ufffd,2022\n', 'a.csv', ['1 character could not be read (utf-8).']).imported.problems).toEqual([{ where: 'the file', message: '1 character could not be read (utf-8).' }]);
});

it('names the first of many notes and counts the others', () => {
  const entries = Array.from({ length: 1_500 }, (_, index) => `BEGIN:VEVENT\r\nSUMMARY:Talks\r\nDTSTART;TZID=Nowhere ${index}:20220124T100000\r\nEND:VEVENT`);
  const { events, notes } = read(['BEGIN:VCALENDAR', ...entries, 'END:VCALENDAR'].join('\r\n'), 'a.ics').imported;
  expect(events).toHaveLength(1_500);
  expect(notes).toHaveLength(NOTES_LIMIT + 1);
  expect(notes.at(-1)).toBe('1,400 more notes of this kind are not named.');
});
