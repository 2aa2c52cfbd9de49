import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type VersionInfo, versionsToDrop } from './thin-versions';

const HOUR = 3_600_000;
const versions = (agesMs: readonly number[], sizeBytes = 1_000): readonly VersionInfo[] =>
  agesMs.map((age, index) => ({ sequence: agesMs.length - index, takenMs: 1_700_000_000_000 - age, sizeBytes }));
const left = (all: readonly VersionInfo[], always = 0): readonly VersionInfo[] => {
  const dropped = new Set(versionsToDrop(all, { always, totalBytes: 100_000 }));
  return all.filter((one) => !dropped.has(one));
};

describe('thinning of versions', () => {
  it('keeps about one an hour of yesterday and one a week of last year', () => {
    const everyTenMinutes = versions(Array.from({ length: 6 * 24 }, (_, index) => index * HOUR / 6));
    expect(left(everyTenMinutes).length).toBeGreaterThanOrEqual(23);
    expect(left(everyTenMinutes).length).toBeLessThanOrEqual(34);
    const daily = versions(Array.from({ length: 365 }, (_, index) => index * 24 * HOUR));
    expect(left(daily).length).toBeLessThanOrEqual(30 + 52 + 2);
  });

  it('keeps about one in five minutes of the last hour, and the newest twelve of it without a gap', () => {
    const everyMinute = versions(Array.from({ length: 60 }, (_, index) => index * HOUR / 60));
    expect(left(everyMinute).length).toBeGreaterThanOrEqual(12);
    expect(left(everyMinute).length).toBeLessThanOrEqual(14);
    const dropped = versionsToDrop(everyMinute);
    expect(everyMinute.slice(0, 12).filter((one) => dropped.includes(one))).toEqual([]);
    expect(dropped.length).toBeGreaterThanOrEqual(36);
  });

  it('keeps the newest whatever the clock says', () => {
    const jumped = [{ sequence: 30, takenMs: 2_000_000_000_000, sizeBytes: 1 }, ...versions(Array.from({ length: 29 }, (_, index) => index * 60_000), 1)];
    const kept = left(jumped, 12).map(({ sequence }) => sequence);
    expect(kept.slice(0, 12)).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19]);
  });

  it('keeps newest and oldest, and stays within the size', () => {
    fc.assert(fc.property(fc.array(fc.record({ age: fc.integer({ min: -HOUR, max: 5_000 * HOUR }), size: fc.integer({ min: 1, max: 30_000 }) }), { minLength: 1, maxLength: 60 }), (list) => {
      const all = list.map(({ age, size }, index) => ({ sequence: index + 1, takenMs: 1_700_000_000_000 - age, sizeBytes: size }));
      const kept = left(all);
      expect(kept).toContain(all[0]);
      expect(kept).toContain(all[all.length - 1]);
      const inside = kept.filter(({ sequence }) => sequence !== 1);
      expect(inside.length <= 1 || inside.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) <= 100_000 + 30_000).toBe(true);
    }));
  });
});
