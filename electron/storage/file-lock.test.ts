import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from './atomic-save';
import { type Liveness, lockOwner, type LockOwner, lockPath, type LockSystem, systemLocks, takeLock } from './file-lock';

const { self, liveness } = systemLocks();
/** A lock of this computer whose program has the number of one that certainly runs; macOS and Windows tell no start of it. */
const owner = (change: Partial<LockOwner>): LockOwner => ({ ...self, token: 'other', pid: process.ppid, started: '', since: new Date().toISOString(), uptimeS: null, ...change });

describe('the owner of a lock', () => {
  it('is alive where a program of that number runs and nothing speaks against it', () => {
    expect(liveness(owner({}))).toBe('alive');
  });

  it('is gone where the computer was started again and the number went to another program', () => {
    expect(liveness(owner({ uptimeS: 1e9 }))).toBe('gone');
  });

  it('is not known where it may have been', () => {
    expect(liveness(owner({ since: '2001-02-03T04:05:06.000Z' }))).toBe('unknown');
  });

  it('is not known on another computer', () => {
    expect(liveness(owner({ host: 'elsewhere' }))).toBe('unknown');
  });

  it('is not known in another container, whose numbers count anew', () => {
    expect(liveness(owner({ namespace: 'pid:[1]' }))).toBe('unknown');
  });

  it('is gone where no program of that number runs, or one that started at another time', () => {
    expect(liveness(owner({ pid: spawnSync(process.execPath, ['-e', '']).pid }))).toBe('gone');
    if (process.platform === 'linux') expect(liveness(owner({ started: '1' }))).toBe('gone');
  });

  it('is gone where it is this program and it holds no such lock', () => {
    expect(liveness(owner({ ...self }))).toBe('gone');
  });
});

describe('a lock', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-lock-'));
    path = lockPath(join(folder, 'case.dateline'));
  });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  /** A program on `host` to which every other owner is so. */
  const program = (host: string, others: Liveness): LockSystem => ({ self: { ...self, host }, liveness: () => others });
  const take = (host: string, others: Liveness, force = false, token = `token-of-${host}`) => takeLock(path, program(host, others), token, 0, force);

  it('is taken, says whose it is, and goes with its owner, with nothing beside it', async () => {
    const lock = await take('a', 'alive');
    expect(await lockOwner(path)).toMatchObject({ token: 'token-of-a', host: 'a', pid: self.pid, since: '1970-01-01T00:00:00.000Z' });
    expect(readdirSync(folder)).toHaveLength(1);
    expect(lock.type === 'held' && await lock.isHeld()).toBe(true);
    if (lock.type === 'held') await lock.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(await lockOwner(path)).toBeNull();
  });

  it.each<readonly [Liveness, boolean, boolean]>([['alive', false, false], ['alive', true, false], ['unknown', false, false], ['unknown', true, true], ['gone', false, true]])('of an owner that is %s, taken by force: %s, changes hands: %s', async (others, force, changes) => {
    const first = await take('a', 'alive');
    const second = await take('b', others, force);
    expect(second).toMatchObject(changes ? { type: 'held' } : { type: 'taken', owner: { host: 'a' }, liveness: others });
    expect((await lockOwner(path))?.host).toBe(changes ? 'b' : 'a');
    expect(first.type === 'held' && await first.isHeld()).toBe(!changes);
    if (first.type === 'held') await first.release();
    expect((await lockOwner(path))?.host).toBe(changes ? 'b' : undefined);
    expect(readdirSync(folder)).toHaveLength(changes ? 1 : 0);
  });

  it.each(['', '{"token":"x"', '{"token":"x","host":"a"}', '{"token":1,"host":"a","pid":1}', '{"host":"a","pid":1}', 'null'])('that cannot be read (%j) is nobody’s', async (text) => {
    writeFileSync(path, text);
    expect(await lockOwner(path)).toBeNull();
    expect(await take('b', 'alive')).toMatchObject({ type: 'held' });
  });

  it('of a dead owner goes to one of many', async () => {
    await take('a', 'alive');
    const takers = await Promise.all(Array.from({ length: 8 }, (_, index) => takeLock(path, { self: { ...self, host: `b${index}` }, liveness: ({ host }) => (host === 'a' ? 'gone' : 'alive') }, `token-of-b${index}`, 0, false)));
    expect(takers.filter(({ type }) => type === 'held')).toHaveLength(1);
    expect(takers.map((one) => (one.type === 'held' ? null : one.type === 'taken' ? one.owner.host : one.type)).filter((one) => one !== null && !/^[ab]/.test(one))).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('that this program holds is taken for itself as well, until it lets go of it', async () => {
    const system = systemLocks();
    const first = await takeLock(path, system, 'token-1', 0, false);
    expect(await takeLock(path, system, 'token-2', 0, true)).toMatchObject({ type: 'taken', owner: { token: 'token-1' }, liveness: 'alive' });
    const left = (await lockOwner(path)) ?? owner({});
    if (first.type === 'held') await first.release();
    expect(system.liveness(left)).toBe('gone');
  });

  it('is taken over although another died while it took it over, and left to one that has not', async () => {
    await take('a', 'alive');
    const mark = `${path}.${sha256Of('token-of-a').slice(0, 8)}`;
    writeFileSync(mark, JSON.stringify({ ...self, token: 'x', host: 'b' }));
    const where = (b: Liveness): LockSystem => ({ self: { ...self, host: 'c' }, liveness: ({ host }) => (host === 'a' ? 'gone' : b) });
    expect(await takeLock(path, where('alive'), 'token-of-c', 0, false)).toMatchObject({ type: 'taken', owner: { host: 'a' } });
    expect(readdirSync(folder)).toHaveLength(2);
    expect(await takeLock(path, where('gone'), 'token-of-c', 0, false)).toMatchObject({ type: 'held' });
    expect((await lockOwner(path))?.host).toBe('c');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is not held in a folder that is not there', async () => {
    path = join(folder, 'gone', 'x.lock');
    expect(await take('a', 'alive')).toEqual({ type: 'impossible' });
  });

  it('is named after its file, so that two in one folder are two', () => {
    const names = ['case.dateline', 'other.dateline'].map((name) => lockPath(join(folder, name)));
    expect(names[0]).toMatch(/\.dateline-[0-9a-f]{8}\.lock$/);
    expect(new Set(names).size).toBe(2);
  });
});
