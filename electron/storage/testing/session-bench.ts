/**
 * A folder, a clock and locks for tests of sessions; only tests import this.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyCommand } from '../../../core/timeline/apply-command';
import type { Command } from '../../../core/timeline/commands';
import { decodeTimelineBytes } from '../../../core/timeline/decode';
import { newTimeline } from '../../../core/timeline/new-timeline';
import type { EventId, KindId, Timeline, TimelineEvent } from '../../../core/timeline/types';
import type { Clock } from '../clock';
import type { DocumentSession } from '../document-session';
import type { LockSystem } from '../file-lock';
import { openSession, type OpenedSession, type SessionOptions } from '../open-session';
import type { SessionEvent } from '../session-parts';

export interface HandClock extends Clock {
  readonly advance: (ms: number) => void;
}

/** Timers that run only when a test says so. */
export function handClock(): HandClock {
  let nowMs = 1_700_000_000_000;
  const timers = new Set<{ readonly atMs: number; readonly run: () => void }>();
  return {
    now: () => nowMs,
    after: (delayMs, run) => {
      const timer = { atMs: nowMs + delayMs, run };
      timers.add(timer);
      return () => { timers.delete(timer); };
    },
    advance: (ms) => {
      nowMs += ms;
      for (const timer of [...timers]) if (timer.atMs <= nowMs) { timers.delete(timer); timer.run(); }
    },
  };
}

/** Locks of a program that is gone by the time anyone looks: what a crash leaves. */
export const CRASHED: LockSystem = { self: { host: 'here', user: 'anna', pid: 1, started: '1', namespace: '' }, liveness: () => 'gone' };
/** Locks of a program that runs on. */
export const RUNNING: LockSystem = { ...CRASHED, liveness: () => 'alive' };
/** Locks of a program on another computer. */
export const ELSEWHERE: LockSystem = { ...CRASHED, liveness: () => 'unknown' };

export interface Bench {
  readonly folder: string;
  readonly dataDir: string;
  readonly file: string;
  /** Opens with locks that a later opening takes for a crashed program's. */
  readonly open: (options?: Partial<SessionOptions>) => Promise<OpenedSession>;
  readonly onDisk: (path?: string) => Promise<Timeline>;
  readonly clear: () => Promise<void>;
}

export async function newBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-session-'));
  const [dataDir, file] = [join(folder, 'data'), join(folder, 'docs', 'a.dateline')];
  await mkdir(join(folder, 'docs'));
  return {
    folder, dataDir, file,
    open: async (options = {}) => {
      const opened = await openSession({ dataDir, filePath: file, clock: handClock(), locks: CRASHED, ...options });
      if (!opened.ok) throw new Error(`${opened.failure.code}: ${opened.failure.message}`);
      return opened.value;
    },
    onDisk: async (path = file) => {
      const decoded = decodeTimelineBytes(await readFile(path), path);
      if (!decoded.ok) throw new Error(decoded.failure.message);
      return decoded.value.timeline;
    },
    // A session that a test left as a crash would may be writing still.
    clear: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export const event = (id: string, title: string): TimelineEvent => ({
  id: id as EventId, title, when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported',
  actors: [], places: [], tags: [], citations: [], created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z',
});

export const SAMPLE: Timeline = { ...newTimeline('t1', 'A'), events: [event('e1', 'One'), event('e2', 'Two')] };

export const retitle = (id: string, title: string): Command => ({ type: 'patch-event', id: id as EventId, patch: { title } });

/** The timeline after a command that fits it. */
export function edited(timeline: Timeline, command: Command): Timeline {
  const applied = applyCommand(timeline, command);
  if (!applied.ok) throw new Error(applied.failure.message);
  return applied.value.timeline;
}

export const titles = (timeline: Timeline): readonly string[] => timeline.events.map(({ title }) => title);

export const nextEvent = (session: DocumentSession, fits: (event: SessionEvent) => boolean): Promise<SessionEvent> =>
  new Promise((done) => {
    const stop = session.listen((one) => { if (fits(one)) { stop(); done(one); } });
  });

/** Everything the session tells from here on. */
export function heard(session: DocumentSession): readonly SessionEvent[] {
  const events: SessionEvent[] = [];
  session.listen((one) => { events.push(one); });
  return events;
}
