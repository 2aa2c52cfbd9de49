import { execFileSync } from 'node:child_process';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../core/timeline/commands';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, Timeline } from '../../core/timeline/types';
import { type SaveSteps, SYSTEM_STEPS } from './atomic-save';
import { folderPath, untitledFolderId } from './document-folder';
import type { DocumentSession } from './document-session';
import { findRecoverable } from './find-recoverable';
import { openSession } from './open-session';
import { type Bench, CRASHED, ELSEWHERE, edited, event, handClock, heard, newBench, nextEvent, retitle, RUNNING, SAMPLE, titles } from './testing/session-bench';

let bench: Bench;
beforeEach(async () => {
  bench = await newBench();
  await writeFile(bench.file, encodeTimeline(SAMPLE));
});
afterEach(() => bench.clear());

const writeOutside = (...commands: readonly Command[]): Promise<void> => writeFile(bench.file, encodeTimeline(commands.reduce(edited, SAMPLE)));

/** The copy of the file is made right after the first edit, beside its answer. */
const copyIsMade = async (): Promise<void> => {
  const [id = ''] = await readdir(join(bench.dataDir, 'documents'));
  await expect.poll(async () => (await readdir(join(bench.dataDir, 'documents', id))).some((name) => name.startsWith('base-'))).toBe(true);
};

describe('a file changed by another program', () => {
  it('is merged with our edits before a save, and nothing of either is lost', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await writeOutside(retitle('e2', 'Theirs'), { type: 'add-event', event: event('e9', 'New') });
    const told = heard(session);
    expect(await session.saveNow()).toMatchObject({ ok: true });
    expect(titles(session.timeline)).toEqual(['Ours', 'Theirs', 'New']);
    expect(titles(await bench.onDisk())).toEqual(['Ours', 'Theirs', 'New']);
    expect(told).toContainEqual(expect.objectContaining({ type: 'document' }));
    expect(told).toContainEqual(expect.objectContaining({ type: 'notice', notice: expect.objectContaining({ tone: 'info', title: 'Another program changed “a.dateline”: 1 event added, 1 changed' }) as unknown }));
    expect(session.saveState).toEqual({ type: 'saved' });
    await session.close();
  });

  it('is taken in when the folder is watched, without waiting for an edit', async () => {
    const clock = handClock();
    const { session } = await bench.open({ clock });
    const changed = nextEvent(session, ({ type }) => type === 'document');
    await writeOutside(retitle('e2', 'Theirs'));
    const turn = setInterval(() => { clock.advance(400); }, 20);
    await changed.finally(() => { clearInterval(turn); });
    expect(titles(session.timeline)).toEqual(['One', 'Theirs']);
    expect(session.saveState).toEqual({ type: 'saved' });
    await session.close();
    expect(titles(await bench.onDisk())).toEqual(['One', 'Theirs']);
  });

  it('keeps twice what both changed, and says so in a dialogue', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await writeOutside(retitle('e1', 'Theirs'));
    const dialogue = nextEvent(session, ({ type }) => type === 'conflicts');
    await session.saveNow();
    expect(await dialogue).toMatchObject({ sentences: [expect.stringContaining('changed in both places. It is kept twice') as unknown] });
    expect([...titles(await bench.onDisk())].sort()).toEqual(['Ours', 'Theirs', 'Two']);
    await session.close();
  });

  it('is merged when it was replaced after its content was compared, a moment before ours takes its place', async () => {
    let others = 1;
    const steps: SaveSteps = { ...SYSTEM_STEPS, lookAt: async (path) => {
      if (others-- > 0) {
        const theirs = join(bench.folder, 'docs', 'theirs.tmp');
        await writeFile(theirs, encodeTimeline(edited(SAMPLE, retitle('e2', 'Theirs'))));
        await rename(theirs, path);
      }
      return SYSTEM_STEPS.lookAt(path);
    } };
    const { session } = await bench.open({ steps });
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    expect(await session.saveNow()).toMatchObject({ ok: true });
    expect(titles(await bench.onDisk())).toEqual(['Ours', 'Theirs']);
    expect(session.saveState).toEqual({ type: 'saved' });
    await session.close();
  });

  it.each([['as a whole', false], ['in half', true]])('is not lost when it is written %s into the old file in the very moment of its replacement', async (_how, half) => {
    let others = 1;
    const theirs = encodeTimeline(edited(SAMPLE, retitle('e2', 'Theirs')));
    const steps: SaveSteps = { ...SYSTEM_STEPS, rename: async (from, to) => {
      if (to === bench.file && others-- > 0) await writeFile(to, half ? theirs.slice(0, 100) : theirs);
      return SYSTEM_STEPS.rename(from, to);
    } };
    const { session } = await bench.open({ steps });
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    const told = heard(session);
    expect(await session.saveNow()).toMatchObject({ ok: true });
    expect(session.saveState).toEqual({ type: 'saved' });
    expect(titles(await bench.onDisk())).toEqual(half ? ['Ours', 'Two'] : ['Ours', 'Theirs']);
    const notice = told.find(({ type }) => type === 'notice');
    if (half) {
      const [copy = ''] = await readdir(join(bench.dataDir, 'set-aside'));
      expect(await readFile(join(bench.dataDir, 'set-aside', copy), 'utf8')).toBe(theirs.slice(0, 100));
      expect(notice).toMatchObject({ notice: { tone: 'warning', detail: expect.stringContaining(copy) as unknown } });
    } else expect(notice).toMatchObject({ notice: { title: 'Another program changed “a.dateline”: 1 event changed' } });
    await session.close();
  });

  it('goes on from the merged timeline: edits, undo and a crash right after', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await writeOutside(retitle('e2', 'Theirs'));
    await session.saveNow();
    await session.edit({ command: { type: 'add-event', event: event('e3', 'Three') }, label: 'New event' });
    const again = await bench.open();
    expect(titles(again.session.timeline)).toEqual(['Ours', 'Theirs', 'Three']);
    await again.session.close();
    expect(titles(await bench.onDisk())).toEqual(['Ours', 'Theirs', 'Three']);
  });

  it('is merged at the next start when we crashed with unsaved edits', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await writeOutside(retitle('e2', 'Theirs'));
    const again = await bench.open();
    expect(again.recovered).toMatchObject({ edits: 1, refused: 0, conflicts: [] });
    expect(titles(again.session.timeline)).toEqual(['Ours', 'Theirs']);
    await again.session.close();
    expect(titles(await bench.onDisk())).toEqual(['Ours', 'Theirs']);
  });

  it('is merged at the next start even without the copy of what both started from', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await writeOutside(retitle('e2', 'Theirs'));
    const [id = ''] = await readdir(join(bench.dataDir, 'documents'));
    const inside = join(bench.dataDir, 'documents', id);
    for (const name of await readdir(inside)) if (name.startsWith('base-')) await rm(join(inside, name));
    const again = await bench.open();
    expect(titles(again.session.timeline)).toEqual(['Ours', 'Theirs']);
    await again.session.close();
  });

  it('is left alone when it cannot be read, and our edits stay in the journal', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await writeFile(bench.file, '{"format": "dateline", half a file');
    expect(await session.saveNow()).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(session.saveState).toMatchObject({ type: 'failed', journal: true });
    expect(await readFile(bench.file, 'utf8')).toContain('half a file');
    await writeOutside(retitle('e2', 'Theirs'));
    expect(await session.retry()).toMatchObject({ ok: true });
    expect(titles(await bench.onDisk())).toEqual(['Ours', 'Theirs']);
    await session.close();
  });

  it('is left alone when it is another timeline now', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await copyIsMade();
    await writeFile(bench.file, encodeTimeline(newTimeline('t2', 'Another')));
    expect(await session.saveNow()).toMatchObject({ ok: false, failure: { code: 'replaced-by-another' } });
    expect((await bench.onDisk()).title).toBe('Another');
    // After a crash the edits come back as a timeline of their own.
    const again = await bench.open();
    expect(again.session.timeline.title).toBe('Another');
    const [orphan] = await findRecoverable(bench.dataDir, CRASHED);
    expect(orphan).toMatchObject({ filePath: null, title: 'A' });
    const back = await bench.open({ filePath: null, recover: orphan?.id ?? '' });
    expect(titles(back.session.timeline)).toEqual(['Ours', 'Two']);
  });

  it.each<readonly [string, Partial<SaveSteps>]>([
    ['file', { rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }],
    ['folder', { randomName: () => 'taken' }],
  ])('can be opened again where there was no %s to be had for the edits of the timeline before it', async (_what, steps) => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await copyIsMade();
    await writeFile(bench.file, encodeTimeline(newTimeline('t2', 'Another')));
    const taken = folderPath(bench.dataDir, untitledFolderId('taken'));
    await writeFile(taken, 'no folder');
    const options = { dataDir: bench.dataDir, filePath: bench.file, clock: handClock(), locks: CRASHED };
    expect(await openSession({ ...options, steps: { ...SYSTEM_STEPS, ...steps } })).toMatchObject({ ok: false });
    await rm(taken);
    // To the program that tried, its own lock is one of a program that runs.
    const again = await openSession({ ...options, locks: RUNNING });
    expect(again.ok ? again.value.session.timeline.title : again.failure.code).toBe('Another');
    const [left] = await findRecoverable(bench.dataDir, CRASHED);
    expect(left).toMatchObject({ filePath: null, title: 'A' });
  });

  it('counts the edits, and not the lines, that are set aside where it is another timeline and nothing is left to apply them to', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await session.saveNow();
    await session.edit({ command: retitle('e2', 'Ours too'), label: 'Edit title' });
    await copyIsMade();
    const documents = join(bench.dataDir, 'documents');
    const [id = ''] = await readdir(documents);
    for (const name of await readdir(join(documents, id))) if (name.startsWith('base-')) await rm(join(documents, id, name));
    await writeFile(bench.file, encodeTimeline(newTimeline('t2', 'Another')));
    const { recovered } = await bench.open();
    expect(recovered).toMatchObject({ edits: 0, refused: 2 });
    expect(await readFile(recovered?.setAside ?? '', 'utf8')).toContain('Ours too');
  });

  it('comes back as a new timeline when the file is gone at the next start', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await copyIsMade();
    await rm(bench.file);
    const [left] = await findRecoverable(bench.dataDir, CRASHED);
    expect(left).toMatchObject({ filePath: bench.file, fileThere: false, edits: 1 });
    const back = await bench.open({ filePath: bench.file, recover: left?.id ?? '' });
    expect(back.session.filePath).toBeNull();
    expect(titles(back.session.timeline)).toEqual(['Ours', 'Two']);
  });
});

describe('second versions left by sync services', () => {
  it('are offered, merged on request, left alone, and not offered again', async () => {
    const copy = join(bench.folder, 'docs', "a (Anna's conflicted copy 2022-01-24).dateline");
    await writeFile(copy, encodeTimeline(edited(SAMPLE, { type: 'add-event', event: event('e9', 'From the laptop') })));
    const before = await readFile(copy);
    const { session } = await bench.open();
    const offer = nextEvent(session, (one) => one.type === 'notice' && one.notice.actions !== undefined);
    await session.checkOutside();
    const told = await offer;
    const id = told.type === 'notice' ? told.notice.id : '';
    expect(told).toMatchObject({ notice: { title: expect.stringContaining('conflicted copy') as unknown, detail: expect.stringContaining('1 event added') as unknown } });
    expect(await session.noticeAction(id, 'merge-copy')).toMatchObject({ ok: true });
    expect(titles(session.timeline)).toEqual(['One', 'Two', 'From the laptop']);
    expect((await readFile(copy)).equals(before)).toBe(true);
    const later = heard(session);
    await session.checkOutside();
    expect(later).toEqual([]);
    await session.undo();
    expect(titles(session.timeline)).toEqual(['One', 'Two']);
    await session.close();
  });

  describe('of which versions are kept here, since they were edited here as well', () => {
    const copy = (): string => join(bench.folder, 'docs', "a (Anna's conflicted copy 2022-01-24).dateline");

    /** Looks beside the file, and merges what is offered. */
    const mergeOffered = async (session: DocumentSession): Promise<string> => {
      const offer = nextEvent(session, (one) => one.type === 'notice' && one.notice.actions !== undefined);
      await session.checkOutside();
      const told = await offer;
      if (told.type !== 'notice') throw new Error('nothing is offered');
      expect(await session.noticeAction(told.notice.id, 'merge-copy')).toMatchObject({ ok: true });
      return told.notice.detail ?? '';
    };
    const editCopy = async (command: Command): Promise<void> => {
      const { session } = await bench.open({ filePath: copy() });
      await session.edit({ command, label: 'Edit title' });
      await session.close();
    };

    it.each<readonly [string, readonly Command[], readonly string[]]>([
      ['nothing', [], ['Uno', 'Dos', 'From the laptop']],
      // Nothing is known of what both began with, so what differs is kept twice.
      ['the same event, later', [retitle('e2', 'Zwei'), retitle('e2', 'Two')], ['Uno', 'Two', 'Dos', 'From the laptop']],
      ['by a deletion', [{ type: 'add-event', event: event('e3', 'Three') }, { type: 'remove-event', id: 'e3' as EventId }], ['Uno', 'Two', 'Dos', 'From the laptop']],
    ])('bring in everything that only they have; changed here: %s', async (_what, commands, all) => {
      const shared = edited(SAMPLE, retitle('e1', 'Uno'));
      await writeFile(copy(), encodeTimeline(edited(shared, { type: 'add-event', event: event('e9', 'From the laptop') })));
      await editCopy(retitle('e2', 'Dos'));
      await writeFile(bench.file, encodeTimeline(commands.reduce(edited, shared)));
      const { session } = await bench.open();
      expect(await mergeOffered(session)).toMatch(/events? added/);
      expect([...titles(session.timeline)].sort()).toEqual([...all].sort());
      await session.close();
      expect([...titles(await bench.onDisk())].sort()).toEqual([...all].sort());
    });

    it('leave deleted what was deleted here, and edited once what was edited here alone, also at a later start', async () => {
      const commands: readonly Command[] = [retitle('e1', 'Uno'), { type: 'add-event', event: event('e3', 'Three') }, retitle('e2', 'Dos')];
      const shared = commands.reduce(edited, SAMPLE);
      await writeFile(bench.file, encodeTimeline(shared));
      await writeFile(copy(), encodeTimeline(edited(shared, { type: 'add-event', event: event('e9', 'From the laptop') })));
      const first = await bench.open();
      await first.session.edit({ command: retitle('e2', 'Zwei'), label: 'Edit title' });
      await first.session.edit({ command: { type: 'remove-event', id: 'e3' as EventId }, label: 'Delete event' });
      await first.session.close();
      await editCopy(retitle('e1', 'Eins'));
      const { session } = await bench.open();
      expect(await mergeOffered(session)).toContain('1 event added, 1 changed');
      expect(titles(session.timeline)).toEqual(['Eins', 'Zwei', 'From the laptop']);
      await session.close();
    });
  });

  it('do not count when they are another timeline', async () => {
    await writeFile(join(bench.folder, 'docs', 'a (1).dateline'), encodeTimeline({ ...SAMPLE, id: 't2', title: 'Other' }));
    const { session } = await bench.open();
    const told = heard(session);
    await session.checkOutside();
    expect(told).toEqual([]);
    await session.close();
  });
});

describe('the lock', () => {
  it('keeps a second Dateline out and names the first', async () => {
    const { session } = await bench.open({ locks: RUNNING });
    const second = await openSession({ dataDir: join(bench.folder, 'other-data'), filePath: bench.file, locks: RUNNING });
    expect(second).toMatchObject({ ok: false, failure: { code: 'locked', message: expect.stringContaining('anna on here') as unknown } });
    await session.close();
    const third = await bench.open({ locks: RUNNING });
    await third.session.close();
    expect(await readdir(join(bench.folder, 'docs'))).toEqual(['a.dateline']);
  });

  it('lets a second one read, follow, and leave the first one’s journal alone', async () => {
    const { session } = await bench.open({ locks: RUNNING });
    const reader = await bench.open({ locks: RUNNING, whenLocked: 'read-only' });
    expect(reader.session.saveState).toMatchObject({ type: 'read-only', reason: expect.stringContaining('anna on here') as unknown });
    expect(await reader.session.edit({ command: retitle('e1', 'X'), label: 'Edit title' })).toMatchObject({ ok: false, failure: { code: 'read-only' } });
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.saveNow();
    await reader.session.checkOutside();
    expect(titles(reader.session.timeline)).toEqual(['Uno', 'Two']);
    await session.edit({ command: retitle('e2', 'Dos'), label: 'Edit title' });
    await reader.session.close();
    const again = await bench.open();
    expect(titles(again.session.timeline)).toEqual(['Uno', 'Dos']);
    await again.session.close();
  });

  it('of a computer that cannot be asked is taken only when told to', async () => {
    await bench.open({ locks: ELSEWHERE });
    const other = join(bench.folder, 'other-data');
    expect(await openSession({ dataDir: other, filePath: bench.file, locks: ELSEWHERE })).toMatchObject({ ok: false, failure: { code: 'locked-elsewhere' } });
    const taken = await bench.open({ dataDir: other, locks: ELSEWHERE, whenLocked: 'take' });
    await taken.session.close();
  });

  it('of a program that is gone is taken over by exactly one of many who try', async () => {
    await bench.open({ locks: CRASHED });
    const system = { ...CRASHED, liveness: (owner: { readonly token: string }) => (owner.token.startsWith('new') ? 'alive' as const : 'gone' as const) };
    let count = 0;
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => openSession({
      dataDir: join(bench.folder, `data-${index}`), filePath: bench.file, locks: system, clock: handClock(),
      steps: { ...SYSTEM_STEPS, randomName: () => `new${String(count++).padStart(13, '0')}`, syncFolder: () => Promise.resolve() },
    })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (answer.ok) await answer.value.session.close();
  });
});

describe('stable bytes', () => {
  const git = (...args: readonly string[]): string => execFileSync('git', ['-C', join(bench.folder, 'docs'), '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' });

  it('change one line for one field of one event, as git counts it', async () => {
    const many: Timeline = { ...SAMPLE, events: Array.from({ length: 50 }, (_, index) => event(`e${index}`, `Event ${index}`)) };
    await writeFile(bench.file, encodeTimeline(many));
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    const { session } = await bench.open();
    await session.edit({ command: retitle('e20', 'Changed'), label: 'Edit title' });
    await session.close();
    expect(git('diff', '--numstat')).toBe('1\t1\ta.dateline\n');
    expect(git('status', '--porcelain')).toBe(' M a.dateline\n');
  });
});
