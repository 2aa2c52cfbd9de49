import { describe, expect, it } from 'vitest';
import { type LockOwner, systemLocks } from './file-lock';

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
});
