import { expect, test } from 'vitest';
import type { ImportedEvent, ImportProblem } from '../../core/interchange/imported-events';
import { createParserHost } from './parser-host';
import type { ParserHandle } from './parser-handle';
import type { EventsFile, ParserMessage } from './parser-messages';
import { parcelsOf, serveRequests } from './serve-requests';

const event = (title: string, description = ''): ImportedEvent => ({ title, when: { edtf: '2022-01-24' }, kind: null, status: 'reported', description, actors: [], places: [], tags: [] });
const problem = (line: number): ImportProblem => ({ where: `line ${line}`, message: 'left out' });
const table = (rows: number): EventsFile => ({ kind: 'events', fileName: 'table.csv', mapping: null, bytes: new TextEncoder().encode(`Title,Date\n${Array.from({ length: rows }, (_, row) => `Event ${row},${row % 3 === 0 ? 'soon' : '2022-01-24'}\n`).join('')}`) });

function parser(change: (message: ParserMessage) => ParserMessage = (message) => message) {
  const sizes: number[] = [];
  let listen: (message: ParserMessage) => void = () => undefined;
  const serve = serveRequests((message) => {
    if (message.type === 'parcel') sizes.push(message.events.length + message.problems.length);
    listen(change(message));
  });
  const handle: ParserHandle = { send: (request) => { queueMicrotask(() => { serve(request); }); }, onMessage: (listener) => { listen = listener; }, onGone: () => undefined, memoryBytes: () => null, kill: () => undefined };
  return { host: createParserHost(() => Promise.resolve(handle)), sizes };
}

test('parcels hold everything once, in order, and little each', () => {
  const events = Array.from({ length: 1_700 }, (_, index) => event(`Event ${index}`, index % 100 === 0 ? 'x'.repeat(150_000) : ''));
  const problems = Array.from({ length: 1_200 }, (_, index) => problem(index));
  const parcels = [...parcelsOf(events, problems)];
  expect(parcels.flatMap((parcel) => parcel.events)).toEqual(events);
  expect(parcels.flatMap((parcel) => parcel.problems)).toEqual(problems);
  for (const parcel of parcels) {
    expect(parcel.events.length + parcel.problems.length).toBeLessThanOrEqual(500);
    expect(parcel.events.reduce((sum, { description = '' }) => sum + description.length, 0)).toBeLessThan(400_000);
  }
});

test('a large table comes whole through parcels, no message of which is large', async () => {
  const { host, sizes } = parser();
  const read = await host.parseEvents(table(5_000));
  if (!read.ok || read.value.type !== 'events') throw new Error('not read');
  expect(read.value.imported.events.map(({ title }) => title)).toEqual(Array.from({ length: 5_000 }, (_, row) => row).filter((row) => row % 3 !== 0).map((row) => `Event ${row}`));
  expect(read.value.imported.problems.length).toBe(1_667);
  expect(sizes.length).toBe(11);
  expect(Math.max(...sizes)).toBe(500);
  // The next file begins with nothing.
  const again = await host.parseEvents(table(2));
  expect(again.ok && again.value.type === 'events' ? again.value.imported.events.length : null).toBe(1);
});

test('a parcel that makes no sense is refused', async () => {
  const { host } = parser((message) => (message.type === 'parcel' ? { ...message, events: [{ ...event('x'), when: { edtf: 'never' } }] } : message));
  expect(await host.parseEvents(table(10))).toMatchObject({ ok: false, failure: { code: 'parser-answer' } });
});

const calendar = (...lines: readonly string[]): EventsFile => ({ kind: 'events', fileName: 'a.ics', mapping: null, bytes: new TextEncoder().encode(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n')) });

test('what a calendar keeps private comes through, and stays confidential', async () => {
  const { host } = parser();
  const read = await host.parseEvents(calendar('BEGIN:VEVENT', 'SUMMARY:Secret', 'DTSTART;VALUE=DATE:20220124', 'CLASS:PRIVATE', 'END:VEVENT', 'BEGIN:VEVENT', 'SUMMARY:Open', 'DTSTART;VALUE=DATE:20220125', 'END:VEVENT'));
  if (!read.ok || read.value.type !== 'events') throw new Error('not read');
  expect(read.value.imported.events.map(({ title, confidential }) => [title, confidential])).toEqual([['Secret', true], ['Open', undefined]]);
  expect(read.value.preview.map(({ event: shown }) => shown?.confidential)).toEqual([true, undefined]);
});

test('a line that is broken and very long costs its entry alone', async () => {
  const { host } = parser();
  const broken = `DESCRIPTION:Notes\r\n${'word '.repeat(600)}`;
  const read = await host.parseEvents(calendar('BEGIN:VEVENT', 'SUMMARY:Broken', broken, 'END:VEVENT', 'BEGIN:VEVENT', 'SUMMARY:Good', 'DTSTART;VALUE=DATE:20220124', 'END:VEVENT'));
  if (!read.ok || read.value.type !== 'events') throw new Error('not read');
  expect(read.value.imported.events.map(({ title }) => title)).toEqual(['Good']);
  expect(read.value.imported.problems.map(({ where }) => where)).toEqual(['entry 1 (line 2)']);
  const xml = `<?xml version="1.0"?><timeline><events><event><start>2022-01-24 00:00:00</start><end>2022-01-24 00:00:00</end><text>Good</text></event></events><${'x'.repeat(3_000)}>`;
  const damaged = await host.parseEvents({ kind: 'events', fileName: 'a.timeline', mapping: null, bytes: new TextEncoder().encode(xml) });
  if (!damaged.ok || damaged.value.type !== 'events') throw new Error('not read');
  expect(damaged.value.imported.events.map(({ title }) => title)).toEqual(['Good']);
  expect(damaged.value.imported.problems.map(({ where }) => where)).toEqual(['the file']);
});

test('a file of some megabytes arrives in pieces, and whole', async () => {
  const rows = 150_000;
  const { host } = parser();
  const file = table(rows);
  expect(file.bytes.length).toBeGreaterThan(2_500_000);
  const read = await host.parseEvents(file);
  expect(read.ok && read.value.type === 'events' ? read.value.imported.events.at(-1)?.title : null).toBe(`Event ${rows - 1}`);
  expect(read.ok && read.value.type === 'events' ? read.value.imported.events.length + read.value.imported.problems.length : null).toBe(rows);
});
