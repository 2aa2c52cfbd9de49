import { describe, expect, it } from 'vitest';
import { restartedSince } from './restarted-since';

const HOUR_S = 3_600;
/** Taken at eight, five hours after the computer was started. */
const TAKEN = { since: '2026-03-02T08:00:00.000Z', uptimeS: 5 * HOUR_S };
const at = (time: string, uptimeS: number): { readonly nowMs: number; readonly uptimeS: number } => ({ nowMs: Date.parse(`2026-03-02T${time}Z`), uptimeS });

describe('whether the computer was started again', () => {
  it('is certain when it runs for less time than it did then, whatever its clock says', () => {
    expect(restartedSince(TAKEN, at('09:00:00', 300))).toBe(true);
    expect(restartedSince(TAKEN, at('07:00:00', 300))).toBe(true);
  });

  it('is certain not to be so when it runs for as much longer as time went by', () => {
    expect(restartedSince(TAKEN, at('08:00:00', 5 * HOUR_S))).toBe(false);
    expect(restartedSince(TAKEN, at('18:00:30', 15 * HOUR_S))).toBe(false);
  });

  it.each([
    ['more time went by than it runs: a restart, or a clock set right', TAKEN, at('20:00:00', 6 * HOUR_S)],
    ['less time went by than it runs: a clock set back', TAKEN, at('08:10:00', 9 * HOUR_S)],
    ['the lock does not say how long it ran', { ...TAKEN, uptimeS: null }, at('20:00:00', 6 * HOUR_S)],
    ['the lock does not say when it was taken', { since: 'undefined', uptimeS: HOUR_S }, at('20:00:00', 6 * HOUR_S)],
  ])('is not known where %s', (_why, taken, clocks) => {
    expect(restartedSince(taken, clocks)).toBeNull();
  });

  it('is not so where a lock that does not say how long it ran is younger than the computer’s last start', () => {
    expect(restartedSince({ ...TAKEN, uptimeS: null }, at('09:00:00', 6 * HOUR_S))).toBe(false);
  });
});
