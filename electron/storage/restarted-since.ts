/**
 * Whether a computer was started again after a lock was taken on it.
 *
 * Where the system does not tell when a program was started (macOS, Windows), the number of one that is gone soon
 * belongs to another, the low ones right after every start.
 */

/** Of a computer, at a moment. */
export interface Clocks {
  /** Milliseconds since 1970, by a clock that people set. */
  readonly nowMs: number;
  /** Seconds since it was started, sleep included. */
  readonly uptimeS: number;
}

export interface TakenAt {
  /** ISO 8601 instant. */
  readonly since: string;
  /** Seconds since the computer was started, when it was taken; null where the lock does not say. */
  readonly uptimeS: number | null;
}

/** The two clocks of a computer drift apart by seconds a day, and none is started, used and started again in this time. */
const SLACK_S = 120;

/**
 * @returns Null where it cannot be told: a clock that was set looks like a restart.
 *   Taken at 8:00, 5 h after the start. Now 9:00, running for 5 min: true. Now 18:00, running for 15 h: false. Now 20:00, running for 6 h: null.
 */
export function restartedSince({ since, uptimeS: uptimeThenS }: TakenAt, { nowMs, uptimeS }: Clocks): boolean | null {
  if (uptimeThenS !== null && uptimeS < uptimeThenS - SLACK_S) return true;
  const ageS = (nowMs - Date.parse(since)) / 1_000;
  if (Number.isNaN(ageS)) return null;
  if (uptimeThenS === null) return ageS > uptimeS + SLACK_S ? null : false;
  return Math.abs(ageS - (uptimeS - uptimeThenS)) > SLACK_S ? null : false;
}
