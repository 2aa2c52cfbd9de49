import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeTimeline } from '../../core/timeline/encode';
import { SYSTEM_STEPS } from './atomic-save';
import { SYSTEM_CLOCK } from './clock';
import { type Bench, event, handClock, newBench, retitle, SAMPLE, titles } from './testing/session-bench';
import { listVersions, readVersion, SNAPSHOT_EVERY_MS, VersionKeeper } from './versions';

let bench: Bench;
beforeEach(async () => {
  bench = await newBench();
  await writeFile(bench.file, encodeTimeline(SAMPLE));
});
afterEach(() => bench.clear());

describe('earlier versions', () => {
  it('begin with the file as it was opened, and come at most every five minutes', async () => {
    const clock = handClock();
    const { session } = await bench.open({ clock });
    for (const text of ['a', 'b', 'c']) {
      await session.edit({ command: retitle('e1', text), label: 'Edit title' });
      await session.saveNow();
    }
    clock.advance(SNAPSHOT_EVERY_MS);
    await session.edit({ command: retitle('e1', 'd'), label: 'Edit title' });
    await session.close();
    const versions = await listVersions(bench.dataDir, 't1');
    const kept = await Promise.all(versions.map(({ id }) => readVersion(bench.dataDir, 't1', id)));
    expect(kept.map((one) => (one.ok ? titles(one.value)[0] : one.failure.code))).toEqual(['c', 'One']);
    expect(await readdir(join(bench.folder, 'docs'))).toEqual(['a.dateline']);
  });

  it('are shown with what differs, restored as one step, and what was there is kept first', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.edit({ command: { type: 'add-event', event: event('e3', 'Three') }, label: 'New event' });
    await session.saveNow();
    const [oldest] = [...(await session.versions())].reverse();
    const preview = await session.previewVersion(oldest?.id ?? '');
    expect(preview).toMatchObject({ ok: true, value: { words: '1 event removed, 1 changed', difference: { events: { removed: [{ title: 'Three' }], changed: [{ title: 'One', fields: ['title'] }] } } } });
    expect(await session.restoreVersion(oldest?.id ?? '')).toMatchObject({ ok: true });
    expect(titles(session.timeline)).toEqual(['One', 'Two']);
    await session.saveNow();
    const newest = await session.previewVersion((await session.versions())[0]?.id ?? '');
    expect(newest.ok && titles(newest.value.timeline)).toEqual(['Uno', 'Two', 'Three']);
    await session.undo();
    expect(titles(session.timeline)).toEqual(['Uno', 'Two', 'Three']);
    await session.close();
    expect(titles(await bench.onDisk())).toEqual(['Uno', 'Two', 'Three']);
  });

  it('are packed later, also those a program that ended in between had put aside', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.saveNow();
    const [folder = ''] = await readdir(join(bench.dataDir, 'versions'));
    const inside = join(bench.dataDir, 'versions', folder);
    const [pending = '', ...more] = (await readdir(inside)).filter((name) => !name.startsWith('grown-'));
    expect([pending.startsWith('pending-'), more]).toEqual([true, []]);
    // The name is another one for the file as it was, which a save has replaced and not written into.
    expect(await readFile(join(inside, pending), 'utf8')).toBe(encodeTimeline(SAMPLE));
    await writeFile(join(inside, 'pending-1600000000000-r7-0123456789abcdef'), encodeTimeline({ ...SAMPLE, title: 'Left behind' }));
    await session.close();
    const versions = await listVersions(bench.dataDir, 't1');
    const kept = await Promise.all(versions.map(({ id }) => readVersion(bench.dataDir, 't1', id)));
    expect(versions.map(({ revision, takenMs }) => [revision, takenMs === 1_600_000_000_000])).toEqual([[SAMPLE.revision, false], [7, true]]);
    expect(kept.map((one) => one.ok && one.value.title)).toEqual([SAMPLE.title, 'Left behind']);
    expect((await readdir(inside)).filter((name) => name.startsWith('pending-'))).toEqual([]);
  });

  it('that a full disk does not take wait for the next try, the newest of them', async () => {
    let full = true;
    const rename: typeof SYSTEM_STEPS.rename = (from, to) => (full ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : SYSTEM_STEPS.rename(from, to));
    const keeper = new VersionKeeper(bench.dataDir, SYSTEM_CLOCK, { ...SYSTEM_STEPS, rename });
    const keep = async (revision: number): Promise<void> => {
      await writeFile(bench.file, encodeTimeline({ ...SAMPLE, title: `Number ${revision}` }));
      expect(await keeper.keep(bench.file, 't1', revision, true)).toBe(true);
      // The next state is another file under the same name, as after a save.
      await rm(bench.file);
      expect(await keeper.list('t1')).toEqual([]);
    };
    for (let revision = 1; revision <= 8; revision++) await keep(revision);
    full = false;
    expect((await keeper.list('t1')).map(({ revision }) => revision)).toEqual([8, 7, 6, 5, 4, 3]);
    const [folder = ''] = await readdir(join(bench.dataDir, 'versions'));
    expect((await readdir(join(bench.dataDir, 'versions', folder))).filter((name) => !name.endsWith('.gz'))).toEqual([]);
  });

  const otherDisk = '/dev/shm';
  const isOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev;
  it.skipIf(!isOtherDisk)('are copied where the timeline lies on another disk (skipped: no second disk in memory here)', async () => {
    const dataDir = await mkdtemp(join(otherDisk, 'dateline-versions-'));
    try {
      const keeper = new VersionKeeper(dataDir, SYSTEM_CLOCK, SYSTEM_STEPS);
      await keeper.keep(bench.file, 't1', 4);
      const [folder = ''] = await readdir(join(dataDir, 'versions'));
      expect(await readdir(join(dataDir, 'versions', folder))).toEqual([expect.stringMatching(/^pending-\d+-r4-/)]);
      await keeper.settled();
      const [version, ...more] = await listVersions(dataDir, 't1');
      const kept = await readVersion(dataDir, 't1', version?.id ?? '');
      expect([version?.revision, more, kept.ok && titles(kept.value)]).toEqual([4, [], titles(SAMPLE)]);
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  it('that are damaged or unknown are explained', async () => {
    expect(await readVersion(bench.dataDir, 't1', '../../etc/passwd')).toMatchObject({ ok: false, failure: { code: 'no-such-version' } });
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.close();
    const [version] = await listVersions(bench.dataDir, 't1');
    const [folder = ''] = await readdir(join(bench.dataDir, 'versions'));
    await writeFile(join(bench.dataDir, 'versions', folder, version?.id ?? ''), 'not gzip');
    expect(await readVersion(bench.dataDir, 't1', version?.id ?? '')).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  });
});
