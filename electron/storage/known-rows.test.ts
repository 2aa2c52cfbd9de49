import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inChronologicalOrder } from '../../core/layout/chronology-order';
import { decodeTimeline } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, KindId, Timeline, TimelineEvent } from '../../core/timeline/types';
import { cutFromFile, rememberRows } from './cut-from-file';

vi.mock('node:fs/promises', async (original) => {
  const disk = await original<typeof import('node:fs/promises')>();
  return { ...disk, open: vi.fn(disk.open) };
});

const INSTANT = '2022-01-29T10:00:00.000Z';
const COUNT = 3_000;

/** One event a day from `year` on, in no order. */
const timelineFrom = (year: number): Timeline => ({
  ...newTimeline('tlong0000000'),
  events: Array.from({ length: COUNT }, (_, index): TimelineEvent => ({
    id: `e${String(index).padStart(11, '0')}` as EventId, title: `Gespräche, Runde ${index}`, when: { edtf: new Date(Date.UTC(year, 0, 1 + ((index * 7_919) % COUNT))).toISOString().slice(0, 10) },
    kind: 'meeting' as KindId, status: 'reported', description: 'Die Minister trafen sich und sprachen über die Grenze.', actors: [], places: [], tags: [], citations: [], created: INSTANT, modified: INSTANT,
  })),
});
const timeline = timelineFrom(2001);
const order = inChronologicalOrder(timeline.events);
const text = encodeTimeline(timeline);

let dataDir = '';
let file = '';
beforeEach(() => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-known-rows-')));
  dataDir = join(folder, 'data');
  file = join(folder, 'long.dateline');
  writeFileSync(file, text);
});

const records = (): readonly string[] => readdirSync(join(dataDir, 'first-rows')).map((name) => join(dataDir, 'first-rows', name));

async function shown(around: string | null = null): Promise<readonly TimelineEvent[]> {
  const cut = await cutFromFile(dataDir, file, () => around);
  const decoded = decodeTimeline(new TextDecoder().decode(cut ?? new Uint8Array(0)), 'look');
  return decoded.ok ? inChronologicalOrder(decoded.value.timeline.events) : [];
}

/** Rewrites the one record there is, so that it shows whether it is used: a row less than a look would find. */
async function keptWithARowLess(around: string | null = null): Promise<number> {
  await rememberRows(dataDir, file, around);
  const [path = ''] = records();
  const record = JSON.parse(readFileSync(path, 'utf8')) as { readonly lines: readonly unknown[] };
  writeFileSync(path, JSON.stringify({ ...record, lines: record.lines.slice(1) }));
  return record.lines.length - 1;
}

describe('rows whose places are known', () => {
  it('are the same as those that are looked for', async () => {
    const looked = await shown();
    await rememberRows(dataDir, file, null);
    expect(await shown()).toEqual(looked);
    expect(looked).toEqual(order.slice(0, looked.length));
  });

  it('are cut out without looking through the file', async () => {
    const rows = await keptWithARowLess();
    expect(await shown()).toHaveLength(rows);
  });

  it('are about the event that was selected, and about no other', async () => {
    const [middle, other] = [order[1_500]?.id ?? '', order[2_500]?.id ?? ''];
    const rows = await keptWithARowLess(middle);
    expect(await shown(middle)).toHaveLength(rows);
    const elsewhere = await shown(other);
    expect(elsewhere.map(({ id }) => id)).toContain(other);
    expect(await shown()).toEqual(order.slice(0, (await shown()).length));
  });

  it.each([
    ['has grown', () => { writeFileSync(file, encodeTimeline({ ...timelineFrom(1950), title: 'A longer title than before' })); }],
    ['was written to, at the same length', () => { writeFileSync(file, encodeTimeline(timelineFrom(1950))); utimesSync(file, new Date(INSTANT), new Date(INSTANT)); }],
  ])('are looked for anew where the file %s', async (_, change) => {
    await rememberRows(dataDir, file, null);
    change();
    const first = inChronologicalOrder(timelineFrom(1950).events);
    const found = await shown();
    expect(found.length).toBeGreaterThanOrEqual(60);
    expect(found).toEqual(first.slice(0, found.length));
  });

  it.each([
    ['nothing', ''],
    ['half a record', '{"file":"1 2 3","around":nul'],
    ['no object', 'null'],
    ['no lines', (record: object) => ({ ...record, lines: [] })],
    ['lines that are no pairs', (record: object) => ({ ...record, lines: [1, 2, 3] })],
    ['places beyond the file', (record: object) => ({ ...record, lines: [[1e9, 2e9]] })],
    ['places of which memory has no end', (record: object) => ({ ...record, before: 1e15 })],
    ['places that run backwards', (record: object) => ({ ...record, lines: [[9_000, 8_000], [7_000, 7_500]] })],
  ])('are looked for where their record holds %s', async (_, spoil) => {
    await rememberRows(dataDir, file, null);
    const [path = ''] = records();
    writeFileSync(path, typeof spoil === 'string' ? spoil : JSON.stringify(spoil(JSON.parse(readFileSync(path, 'utf8')) as object)));
    const found = await shown();
    expect(found.length).toBeGreaterThanOrEqual(60);
    expect(found).toEqual(order.slice(0, found.length));
  });

  it('are not shown where their record holds places in the middle of lines', async () => {
    await rememberRows(dataDir, file, null);
    const [path = ''] = records();
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')) as object, lines: [[1_007, 1_207]] }));
    expect(await shown()).toEqual([]);
  });

  it('are kept for the timelines closed last, and say nothing that is in them', async () => {
    const folder = join(dataDir, 'first-rows');
    mkdirSync(folder, { recursive: true });
    for (let index = 0; index < 40; index += 1) {
      const old = join(folder, `${String(index).padStart(24, '0')}.json`);
      writeFileSync(old, '{}');
      utimesSync(old, new Date(INSTANT), new Date(Date.parse(INSTANT) + index * 1_000));
    }
    await rememberRows(dataDir, file, null);
    expect(records()).toHaveLength(30);
    const [kept = ''] = records().filter((path) => statSync(path).size > 2);
    expect(readFileSync(kept, 'utf8')).toMatch(/^\{"file":"[\d ]+","around":null,"before":\d+,"lines":\[[\d,[\]]+\]\}$/);
  });

  it('are not kept of small files, nor of those that are gone', async () => {
    writeFileSync(file, encodeTimeline({ ...timeline, events: timeline.events.slice(0, 20) }));
    await rememberRows(dataDir, file, null);
    await rememberRows(dataDir, `${file}-gone`, null);
    expect(() => records()).toThrow(/ENOENT/);
  });

  it('are given up where a disk does not answer: the window closes all the same', async () => {
    const read = vi.fn(() => new Promise(() => {}));
    vi.mocked(open).mockResolvedValueOnce({ fd: -1, read, close: () => Promise.resolve() } as unknown as FileHandle);
    await rememberRows(dataDir, file, null, 20);
    expect(read).toHaveBeenCalled();
    expect(() => records()).toThrow(/ENOENT/);
  });
});
