/**
 * Which snapshots to keep: many of the last hour, few of last year, as values.
 *
 * Ages count back from the newest snapshot, not from the computer's clock: a clock that jumps ten years ahead must not
 * make every snapshot look old. The newest ones stay whatever their times say.
 */
export interface VersionInfo {
  /** Counts up with every snapshot of a timeline. */
  readonly sequence: number;
  /** Milliseconds since 1970, by the clock of its day. */
  readonly takenMs: number;
  readonly sizeBytes: number;
}

export interface VersionLimits {
  /** Newest snapshots that are never thinned. */
  readonly always: number;
  readonly totalBytes: number;
}

export const VERSION_LIMITS: VersionLimits = { always: 12, totalBytes: 100_000_000 };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** One snapshot a step: five minutes in the last hour, then hours, days, and weeks. */
function stepMs(ageMs: number): number {
  if (ageMs <= HOUR_MS) return 5 * MINUTE_MS;
  if (ageMs <= DAY_MS) return HOUR_MS;
  return ageMs <= 30 * DAY_MS ? DAY_MS : 7 * DAY_MS;
}

/** The snapshots that may go. The oldest and the newest always stay. */
export function versionsToDrop<T extends VersionInfo>(versions: readonly T[], limits: VersionLimits = VERSION_LIMITS): readonly T[] {
  const newestFirst = [...versions].sort((a, b) => b.sequence - a.sequence);
  const [newest] = newestFirst;
  if (newest === undefined) return [];
  const dropped: T[] = [];
  const filled = new Set<string>();
  let bytes = 0;
  newestFirst.forEach((version, index) => {
    const ageMs = Math.max(0, newest.takenMs - version.takenMs);
    const step = stepMs(ageMs);
    // Within a step the oldest snapshot stays: it is the one that the next, wider step will want.
    const slot = `${step}:${Math.floor(version.takenMs / step)}`;
    const older = newestFirst[index + 1];
    const olderInSlot = older !== undefined && `${step}:${Math.floor(older.takenMs / step)}` === slot;
    const last = index === newestFirst.length - 1;
    const tooMany = index > 0 && index >= limits.always && !last && (olderInSlot || filled.has(slot));
    const tooBig = index > 0 && !last && bytes + version.sizeBytes > limits.totalBytes;
    if (tooMany || tooBig) dropped.push(version);
    else {
      filled.add(slot);
      bytes += version.sizeBytes;
    }
  });
  return dropped;
}
