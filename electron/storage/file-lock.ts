/**
 * Says to other Datelines, on this computer or another, that a file is open here.
 *
 * A small file beside it, created exclusively; its content says who. It only informs: should it vanish, or lie on a disk
 * that two computers see at different times, the merge of outside changes still keeps every edit. A lock whose program
 * is gone is taken over, by at most one of those who try.
 */
import { readFileSync, readlinkSync } from 'node:fs';
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname, uptime, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { sha256Of } from './atomic-save';
import { errnoOf } from './disk-failure';
import { restartedSince } from './restarted-since';
import { words } from '../../core/words/words';

export interface LockOwner {
  /** Different for every lock ever taken. */
  readonly token: string;
  readonly host: string;
  readonly user: string;
  readonly pid: number;
  /** When that process started, in the system's own count; tells it from a later one with the same number. "" where unknown. */
  readonly started: string;
  /** Processes of another container count theirs anew. "" where unknown. */
  readonly namespace: string;
  /** ISO 8601 instant, by the owner's clock. */
  readonly since: string;
  /** Seconds since that computer was started, when the lock was taken; null where the lock does not say. */
  readonly uptimeS: number | null;
}

export type Liveness = 'alive' | 'gone' | 'unknown';

/** Who we are and whether another owner is still there; tests bring their own. */
export interface LockSystem {
  readonly self: Omit<LockOwner, 'token' | 'since' | 'uptimeS'>;
  readonly liveness: (owner: LockOwner) => Liveness;
}

/** Field 22 of /proc/PID/stat, see proc(5); after the command name, which may hold spaces and brackets. */
function startOf(pid: number | 'self'): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'someone';
  }
}

/** In seconds; null where the system does not say. */
function runningFor(): number | null {
  try {
    return Math.floor(uptime());
  } catch {
    return null;
  }
}

/** Tokens of the locks this program holds. One of its own that is not among them could not be removed when it was given up. */
const heldHere = new Set<string>();

export function systemLocks(): LockSystem {
  const self = { host: hostname(), user: userName(), pid: process.pid, started: startOf('self'), namespace: pidNamespace() };
  return {
    self,
    liveness: (owner) => {
      if (owner.host !== self.host || owner.namespace !== self.namespace) return 'unknown';
      if (owner.pid === self.pid && owner.started === self.started) return heldHere.has(owner.token) ? 'alive' : 'gone';
      try {
        process.kill(owner.pid, 0);
      } catch (error) {
        if (errnoOf(error) === 'ESRCH') return 'gone';
      }
      const started = startOf(owner.pid);
      if (started !== '' && owner.started !== '') return started === owner.started ? 'alive' : 'gone';
      const uptimeS = runningFor();
      const restarted = uptimeS === null ? null : restartedSince(owner, { nowMs: Date.now(), uptimeS });
      return restarted === null ? 'unknown' : restarted ? 'gone' : 'alive';
    },
  };
}

export const lockPath = (target: string): string => join(dirname(target), `.dateline-${sha256Of(basename(target)).slice(0, 8)}.lock`);

export type LockAnswer =
  | {
    readonly type: 'held';
    readonly release: () => Promise<void>;
    /** False once somebody who could not ask us was told to take it. */
    readonly isHeld: () => Promise<boolean>;
  }
  /** Someone else has it. */
  | { readonly type: 'taken'; readonly owner: LockOwner; readonly liveness: Liveness }
  /** Here no lock can be kept (read-only folder, full disk); the file is opened without one. */
  | { readonly type: 'impossible' };

function parseOwner(text: string): LockOwner | null {
  try {
    const value = JSON.parse(text) as Partial<LockOwner>;
    const { token, host, user, pid, started, namespace, since, uptimeS } = value;
    if (typeof token !== 'string' || typeof host !== 'string' || typeof pid !== 'number') return null;
    return { token, host, pid, user: String(user), started: String(started), namespace: String(namespace), since: String(since), uptimeS: typeof uptimeS === 'number' ? uptimeS : null };
  } catch {
    return null;
  }
}

/** Who holds the lock at `path`; null when nobody does. */
export const lockOwner = async (path: string): Promise<LockOwner | null> => parseOwner(await readFile(path, 'utf8').catch(() => ''));

/** Disks without hard links (FAT, some network disks) say one of these. */
const NO_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK', 'EACCES'];

/**
 * True when the file was created by us.
 *
 * Written under another name and linked, so that whoever sees it sees it whole.
 */
async function create(path: string, text: string, random: string): Promise<boolean> {
  const whole = `${path}.${random}`;
  try {
    await writeFile(whole, text, { flag: 'wx', mode: 0o644 });
    await link(whole, path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.includes(errnoOf(error))) throw error;
  } finally {
    await unlink(whole).catch(() => undefined);
  }
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Puts our lock in a dead one's place.
 *
 * Only who creates the mark named after the dead lock's token may do it, and looks once more afterwards: a slower one
 * that also saw the dead lock then finds another token in its place.
 */
async function takeOver(path: string, dead: LockOwner | null, text: string, random: string, isDead: (owner: LockOwner) => boolean): Promise<boolean> {
  const mark = `${path}.${sha256Of(dead?.token ?? 'unreadable').slice(0, 8)}`;
  if (!(await create(mark, text, random))) {
    const maker = await lockOwner(mark);
    // Its maker died over it: the next attempt finds the way free.
    if (maker !== null && isDead(maker)) await unlink(mark).catch(() => undefined);
    return false;
  }
  try {
    const now = await lockOwner(path);
    if (now?.token !== dead?.token) return false;
    const ours = `${path}.${random}`;
    await writeFile(ours, text, { flag: 'wx' });
    await rename(ours, path);
    return true;
  } finally {
    await unlink(mark).catch(() => undefined);
  }
}

/** Others need this long at most to put their lock in place. */
const PAUSE_MS = 20;

/**
 * Takes the lock at `path`, or says who has it.
 *
 * `force`: take it even from an owner we cannot ask (another computer), after the person said so.
 */
export async function takeLock(path: string, system: LockSystem, random: string, sinceMs: number, force: boolean): Promise<LockAnswer> {
  const owner: LockOwner = { ...system.self, token: random, since: new Date(sinceMs).toISOString(), uptimeS: runningFor() };
  const text = `${JSON.stringify(owner)}\n`;
  const isHeld = async (): Promise<boolean> => (await lockOwner(path))?.token === random;
  const release = async (): Promise<void> => {
    heldHere.delete(random);
    if (await isHeld()) await unlink(path).catch(() => undefined);
  };
  const held = (): LockAnswer => {
    heldHere.add(random);
    return { type: 'held', release, isHeld };
  };
  const isDead = (other: LockOwner): boolean => {
    const liveness = system.liveness(other);
    return liveness === 'gone' || (force && liveness === 'unknown');
  };
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await create(path, text, random)) return held();
      const other = await lockOwner(path);
      if (other !== null && !isDead(other)) return { type: 'taken', owner: other, liveness: system.liveness(other) };
      if (await takeOver(path, other, text, random, isDead)) return held();
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
    const other = await lockOwner(path);
    return other === null ? { type: 'impossible' } : { type: 'taken', owner: other, liveness: system.liveness(other) };
  } catch {
    return { type: 'impossible' };
  }
}

/** "Anna on laptop, since 14:05": for the explanation. Local time, minutes. */
export function ownerWords({ host, user, since }: LockOwner): string {
  const instant = new Date(since);
  return words().storage.owner(user, host, Number.isNaN(instant.getTime()) ? null : words().numbers.instant(instant));
}
