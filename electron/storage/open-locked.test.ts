import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeTimeline } from '../../core/timeline/encode';
import { findRecoverable } from './find-recoverable';
import { openSession } from './open-session';
import { type Bench, CRASHED, ELSEWHERE, event, newBench, retitle, RUNNING, SAMPLE, titles } from './testing/session-bench';

let bench: Bench;
beforeEach(async () => {
  bench = await newBench();
  await writeFile(bench.file, encodeTimeline(SAMPLE));
});
afterEach(() => bench.clear());

describe('the lock in our own data folder', () => {
  it('of a computer that cannot be asked is taken in our own folder too: after a crash this one may have got another name', async () => {
    const crashed = await bench.open({ locks: ELSEWHERE });
    await crashed.session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    const again = { dataDir: bench.dataDir, filePath: bench.file, locks: ELSEWHERE };
    expect(await openSession(again)).toMatchObject({ ok: false, failure: { code: 'locked-elsewhere' } });
    expect(await findRecoverable(bench.dataDir, ELSEWHERE)).toMatchObject([{ filePath: bench.file, edits: 1, leftBy: expect.stringContaining('anna on here') as unknown }]);
    const taken = await bench.open({ locks: ELSEWHERE, whenLocked: 'take' });
    expect(taken.recovered).toMatchObject({ edits: 1 });
    expect(titles(taken.session.timeline)).toEqual(['Uno', 'Two']);
    await taken.session.close();
    expect(titles(await bench.onDisk())).toEqual(['Uno', 'Two']);
  });

  it('of a program that runs here is not taken, whatever one is told', async () => {
    const { session } = await bench.open({ locks: RUNNING });
    expect(await openSession({ dataDir: bench.dataDir, filePath: bench.file, locks: RUNNING, whenLocked: 'take' })).toMatchObject({ ok: false, failure: { code: 'locked' } });
    expect(await findRecoverable(bench.dataDir, RUNNING)).toEqual([]);
    await session.close();
  });

  it('that was taken leaves what belongs to its new owner: the folder, the journal, the lock', async () => {
    const first = await bench.open({ locks: ELSEWHERE });
    await first.session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await first.session.saveNow();
    const second = await bench.open({ locks: ELSEWHERE, whenLocked: 'take' });
    await second.session.edit({ command: retitle('e2', 'Dos'), label: 'Edit title' });
    await first.session.close();
    expect(await openSession({ dataDir: bench.dataDir, filePath: bench.file, locks: ELSEWHERE })).toMatchObject({ ok: false, failure: { code: 'locked-elsewhere' } });
    const third = await bench.open({ locks: ELSEWHERE, whenLocked: 'take' });
    expect(titles(third.session.timeline)).toEqual(['Uno', 'Dos']);
  });

  it('of a new timeline that a computer left behind which cannot be asked is named, and taken only when told to', async () => {
    const { session } = await bench.open({ filePath: null, locks: ELSEWHERE });
    await session.edit({ command: { type: 'add-event', event: event('e1', 'One') }, label: 'New event' });
    const [left] = await findRecoverable(bench.dataDir, ELSEWHERE);
    expect(left).toMatchObject({ filePath: null, edits: 1, leftBy: expect.stringContaining('anna on here') as unknown });
    const recover = { dataDir: bench.dataDir, filePath: null, recover: left?.id ?? '', locks: ELSEWHERE };
    expect(await openSession(recover)).toMatchObject({ ok: false, failure: { code: 'locked-elsewhere' } });
    const back = await bench.open({ ...recover, whenLocked: 'take' });
    expect(titles(back.session.timeline)).toEqual(['One']);
  });

  it('of edits whose file is gone is asked for as well', async () => {
    const { session } = await bench.open({ locks: ELSEWHERE });
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    const [id = ''] = await readdir(join(bench.dataDir, 'documents'));
    await expect.poll(async () => (await readdir(join(bench.dataDir, 'documents', id))).some((name) => name.startsWith('base-'))).toBe(true);
    await rm(bench.file);
    const [left] = await findRecoverable(bench.dataDir, ELSEWHERE);
    const recover = { dataDir: bench.dataDir, filePath: bench.file, recover: left?.id ?? '', locks: ELSEWHERE };
    expect(await openSession(recover)).toMatchObject({ ok: false, failure: { code: 'locked-elsewhere' } });
    const back = await bench.open({ ...recover, whenLocked: 'take' });
    expect(titles(back.session.timeline)).toEqual(['Uno', 'Two']);
    await back.session.close();
    expect(await findRecoverable(bench.dataDir, CRASHED)).toHaveLength(1);
  });

  it('of a computer that cannot be asked keeps what it stands beside, also where nothing is to be recovered', async () => {
    const { session } = await bench.open({ locks: ELSEWHERE });
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.saveNow();
    expect(await findRecoverable(bench.dataDir, ELSEWHERE)).toEqual([]);
    expect(await readdir(join(bench.dataDir, 'documents'))).toHaveLength(1);
    await session.close();
  });
});
