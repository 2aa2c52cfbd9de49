import { appendFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../core/timeline/commands';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, KindId, Timeline, TimelineEvent } from '../../core/timeline/types';
import type { Clock } from './clock';
import type { DocumentSession, SessionEvent } from './document-session';
import { findRecoverable } from './find-recoverable';
import { openSession, type OpenedSession, type SessionOptions } from './open-session';

let folder = '';
let dataDir = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-session-'));
  dataDir = join(folder, 'data');
  file = join(folder, 'docs', 'a.dateline');
  await mkdir(join(folder, 'docs'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Timers that run only when a test says so. */
function handClock(): Clock & { readonly advance: (ms: number) => void } {
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

const event = (id: string, title: string): TimelineEvent => ({
  id: id as EventId, title, when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported',
  actors: [], places: [], tags: [], citations: [], created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z',
});
const sample: Timeline = { ...newTimeline('t1', 'A'), events: [event('e1', 'One'), event('e2', 'Two')] };
const title = (id: string, text: string): Command => ({ type: 'patch-event', id: id as EventId, patch: { title: text } });

async function open(options: Partial<SessionOptions> = {}): Promise<OpenedSession> {
  const opened = await openSession({ dataDir, filePath: file, clock: handClock(), ...options });
  if (!opened.ok) throw new Error(`${opened.failure.code}: ${opened.failure.message}`);
  return opened.value;
}

async function onDisk(path = file): Promise<Timeline> {
  const decoded = decodeTimelineBytes(await readFile(path), path);
  if (!decoded.ok) throw new Error(decoded.failure.message);
  return decoded.value.timeline;
}

const titles = (timeline: Timeline): readonly string[] => timeline.events.map((one) => one.title);
const next = <T extends SessionEvent['type']>(session: DocumentSession, fits: (event: SessionEvent) => boolean, _type?: T): Promise<SessionEvent> =>
  new Promise((done) => { const stop = session.listen((one) => { if (fits(one)) { stop(); done(one); } }); });

describe('a session', () => {
  beforeEach(() => writeFile(file, encodeTimeline(sample)));

  it('keeps an acknowledged edit in the journal when the program ends at once', async () => {
    const { session } = await open();
    const answer = await session.edit({ command: title('e1', 'Uno'), label: 'Edit title' });
    expect(answer).toMatchObject({ ok: true, value: { revision: 1 } });
    // The session is simply abandoned here, as a crash would.
    expect(titles(await onDisk())).toEqual(['One', 'Two']);
    const again = await open();
    expect(again.recovered).toMatchObject({ edits: 1, linesDropped: 0, refused: 0 });
    expect(titles(again.session.timeline)).toEqual(['Uno', 'Two']);
    await again.session.close();
    expect(titles(await onDisk())).toEqual(['Uno', 'Two']);
    expect(await readdir(join(dataDir, 'documents'))).toEqual([]);
  });

  it('saves a second after the last edit and says so only then', async () => {
    const clock = handClock();
    const { session } = await open({ clock });
    const states: string[] = [session.saveState.type];
    session.listen((one) => { if (one.type === 'save-state') states.push(one.state.type); });
    await session.edit({ command: title('e1', 'Uno'), label: 'Edit title' });
    expect(session.saveState.type).toBe('saving');
    const saved = next(session, (one) => one.type === 'save-state' && one.state.type === 'saved');
    clock.advance(1_000);
    await saved;
    expect(states).toEqual(['saved', 'saving', 'saved']);
    expect(titles(await onDisk())).toEqual(['Uno', 'Two']);
    await session.close();
  });

  it('leaves the bytes alone when nothing changed', async () => {
    const before = await readFile(file);
    const { session } = await open();
    await session.saveNow();
    await session.close();
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it('replays only what the file does not hold when a save was not noted as done', async () => {
    const { session } = await open();
    await session.edit({ command: title('e1', 'Uno'), label: 'Edit title' });
    await session.saveNow();
    await session.edit({ command: { type: 'add-event', event: event('e3', 'Three') }, label: 'New event' });
    const again = await open();
    expect(again.recovered?.edits).toBe(1);
    expect(titles(again.session.timeline)).toEqual(['Uno', 'Two', 'Three']);
  });

  it('drops a torn last line and says so', async () => {
    const { session } = await open();
    await session.edit({ command: title('e1', 'Uno'), label: 'Edit title' });
    const [id] = await readdir(join(dataDir, 'documents'));
    await appendFile(join(dataDir, 'documents', id ?? '', 'journal.log'), '0123456789abcdef {"kind":"edit","revi');
    const again = await open();
    expect(again.recovered).toMatchObject({ edits: 1, linesDropped: 1 });
    expect(titles(again.session.timeline)).toEqual(['Uno', 'Two']);
  });

  it('undoes and redoes as new edits, typing as one step', async () => {
    const clock = handClock();
    const { session } = await open({ clock });
    for (const text of ['O', 'On', 'Ono']) await session.edit({ command: title('e1', text), label: 'Edit title', mergeKey: 'e1.title' });
    clock.advance(3_000);
    await session.edit({ command: title('e2', 'Dos'), label: 'Edit title', mergeKey: 'e2.title' });
    expect(session.history).toEqual({ undoLabel: 'Edit title', redoLabel: null });
    await session.undo();
    expect(titles(session.timeline)).toEqual(['Ono', 'Two']);
    await session.undo();
    expect(titles(session.timeline)).toEqual(['One', 'Two']);
    expect(session.history.undoLabel).toBeNull();
    await session.redo();
    await session.redo();
    expect(titles(session.timeline)).toEqual(['Ono', 'Dos']);
    expect(session.timeline.revision).toBe(8);
    await session.close();
    expect(titles(await onDisk())).toEqual(['Ono', 'Dos']);
  });

  it('publishes edits in order, each once it is on disk', async () => {
    const { session } = await open();
    const seen: number[] = [];
    session.listen((one) => { if (one.type === 'applied') seen.push(one.revision); });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => session.edit({ command: title('e1', `T${index}`), label: 'Edit title' })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    await session.close();
  });

  it('reverts to the timeline as opened, and takes that back', async () => {
    const { session } = await open();
    await session.edit({ command: title('e1', 'Uno'), label: 'Edit title' });
    await session.saveNow();
    await session.revert();
    expect(titles(session.timeline)).toEqual(['One', 'Two']);
    const again = await open();
    expect(titles(again.session.timeline)).toEqual(['One', 'Two']);
    await session.undo();
    expect(titles(session.timeline)).toEqual(['Uno', 'Two']);
    await session.close();
  });

  it('goes on under another name', async () => {
    const { session } = await open();
    const other = join(folder, 'docs', 'b.dateline');
    await session.edit({ command: title('e1', 'Uno'), label: 'Edit title' });
    expect(await session.saveAs(other)).toMatchObject({ ok: true });
    await session.edit({ command: title('e2', 'Dos'), label: 'Edit title' });
    await session.close();
    expect(titles(await onDisk())).toEqual(['Uno', 'Two']);
    expect(titles(await onDisk(other))).toEqual(['Uno', 'Dos']);
    expect(await readdir(join(dataDir, 'documents'))).toEqual([]);
  });

  it('refuses a file that is not a timeline, and leaves it alone', async () => {
    await writeFile(file, '<html>');
    const opened = await openSession({ dataDir, filePath: file });
    expect(opened).toMatchObject({ ok: false, failure: { code: 'not-a-timeline' } });
    expect(await readFile(file, 'utf8')).toBe('<html>');
  });

  it('says when the file is gone, and writes it again only when asked', async () => {
    const { session } = await open();
    await session.edit({ command: title('e1', 'Uno'), label: 'Edit title' });
    await rm(file);
    expect(await session.saveNow()).toMatchObject({ ok: false, failure: { code: 'file-gone' } });
    expect(session.saveState).toMatchObject({ type: 'failed', journal: true });
    expect(await session.retry()).toMatchObject({ ok: true });
    expect(session.saveState).toEqual({ type: 'saved' });
    expect(titles(await onDisk())).toEqual(['Uno', 'Two']);
    await session.close();
  });
});

describe('a new timeline', () => {
  it('is back after a crash and after quitting, until it has a file', async () => {
    const first = await open({ filePath: null });
    expect(first.session.saveState.type).toBe('unsaved-new');
    await first.session.edit({ command: { type: 'add-event', event: event('e1', 'One') }, label: 'New event' });
    const [left] = await findRecoverable(dataDir);
    expect(left).toMatchObject({ filePath: null, edits: 1, title: 'Untitled timeline' });
    const second = await open({ filePath: null, recover: left?.id ?? '' });
    expect(titles(second.session.timeline)).toEqual(['One']);
    await second.session.close();
    expect(await findRecoverable(dataDir)).toHaveLength(1);
    const third = await open({ filePath: null, recover: left?.id ?? '' });
    expect(third.recovered).toBeNull();
    expect(titles(third.session.timeline)).toEqual(['One']);
    await third.session.saveAs(file);
    expect(third.session.saveState.type).toBe('saved');
    await third.session.close();
    expect(await findRecoverable(dataDir)).toEqual([]);
    expect(titles(await onDisk())).toEqual(['One']);
  });

  it('leaves nothing behind when it was never edited', async () => {
    const { session } = await open({ filePath: null });
    await session.close();
    expect(await findRecoverable(dataDir)).toEqual([]);
  });
});
