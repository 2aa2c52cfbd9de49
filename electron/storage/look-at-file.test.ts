import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inChronologicalOrder } from '../../core/layout/chronology-order';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, KindId, Timeline, TimelineEvent } from '../../core/timeline/types';
import { cutFromFile } from './cut-from-file';
import { fileFolderId, folderPath, journalPath } from './document-folder';
import { lookAtFile, type Look } from './look-at-file';

const INSTANT = '2022-01-29T10:00:00.000Z';

/** One event a day, in no order. */
const eventOf = (index: number, count: number): TimelineEvent => ({
  id: `e${String(index).padStart(11, '0')}` as EventId, title: `Gespräche, Runde ${index}`, when: { edtf: new Date(Date.UTC(2001, 0, 1 + ((index * 7_919) % count))).toISOString().slice(0, 10) },
  kind: 'meeting' as KindId, status: 'reported', description: 'Die Minister trafen sich und sprachen über die Grenze.', actors: [], places: [], tags: [], citations: [], created: INSTANT, modified: INSTANT,
});
const timelineOf = (count: number): Timeline => ({ ...newTimeline('tlong0000000'), events: Array.from({ length: count }, (_, index) => eventOf(index, count)) });

const long = timelineOf(4_000);
const nothing = (): null => null;

const look = (dataDir: string, file: string, around: () => string | null): Promise<Look | null> => lookAtFile(dataDir, file, cutFromFile(dataDir, file, around));

function fileWith(text: string): { readonly dataDir: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-look-'));
  const file = join(folder, 'long.dateline');
  writeFileSync(file, text);
  return { dataDir: join(folder, 'data'), file };
}

describe('a look at a file', () => {
  it('is the beginning of its chronology, read piece by piece', async () => {
    const { dataDir, file } = fileWith(encodeTimeline(long));
    const found = await look(dataDir, file, nothing);
    const shown = inChronologicalOrder(found?.timeline.events ?? []);
    expect(shown.length).toBeGreaterThanOrEqual(60);
    expect(shown).toEqual(inChronologicalOrder(long.events).slice(0, shown.length));
    expect(found?.timeline.kinds).toEqual(long.kinds);
  });

  it('is about the event asked for', async () => {
    const { dataDir, file } = fileWith(encodeTimeline(long));
    const order = inChronologicalOrder(long.events);
    const found = await look(dataDir, file, () => order[2_000]?.id ?? '');
    const shown = inChronologicalOrder(found?.timeline.events ?? []);
    const from = order.findIndex(({ id }) => id === shown[0]?.id);
    expect(from).toBeGreaterThan(0);
    expect(from).toBeLessThan(2_000);
    expect(shown).toEqual(order.slice(from, from + shown.length));
  });

  it('is not taken where edits wait beside the file, where it is damaged in what would be shown, or small, or gone', async () => {
    const text = encodeTimeline(long);
    const waiting = fileWith(text);
    const folder = folderPath(waiting.dataDir, fileFolderId(waiting.file));
    mkdirSync(folder, { recursive: true });
    writeFileSync(journalPath(folder), 'something');
    expect(await look(waiting.dataDir, waiting.file, nothing)).toBeNull();
    const first = inChronologicalOrder(long.events)[0];
    const damaged = fileWith(text.replace(`{"id":"${first?.id ?? ''}","title":`, `{"id":"${first?.id ?? ''}","title":7,"old":`));
    expect(await look(damaged.dataDir, damaged.file, nothing)).toBeNull();
    const small = fileWith(encodeTimeline(timelineOf(20)));
    expect(await look(small.dataDir, small.file, nothing)).toBeNull();
    expect(await look(small.dataDir, `${small.file}-gone`, nothing)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('does not wait at a pipe that has the name of a timeline (Windows has none)', async () => {
    const { dataDir, file } = fileWith('');
    const pipe = `${file}.pipe`;
    execFileSync('mkfifo', [pipe]);
    expect(await look(dataDir, pipe, nothing)).toBeNull();
  });
});
