import { appendFile, lstat, readFile, readdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { Timeline } from '../../core/timeline/types';
import { findRecoverable } from './find-recoverable';
import { openSession } from './open-session';
import { type Bench, CRASHED, event, handClock, newBench, nextEvent, retitle, SAMPLE, titles } from './testing/session-bench';

let bench: Bench;
beforeEach(async () => { bench = await newBench(); });
afterEach(() => bench.clear());

describe('a session', () => {
  beforeEach(() => writeFile(bench.file, encodeTimeline(SAMPLE)));

  it('keeps an acknowledged edit in the journal when the program ends at once', async () => {
    const { session } = await bench.open();
    const answer = await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    expect(answer).toMatchObject({ ok: true, value: { revision: 1 } });
    // The session is simply abandoned here, as a crash would.
    expect(titles(await bench.onDisk())).toEqual(['One', 'Two']);
    const again = await bench.open();
    expect(again.recovered).toMatchObject({ edits: 1, linesDropped: 0, refused: 0 });
    expect(titles(again.session.timeline)).toEqual(['Uno', 'Two']);
    await again.session.close();
    expect(titles(await bench.onDisk())).toEqual(['Uno', 'Two']);
    expect(await readdir(join(bench.dataDir, 'documents'))).toEqual([]);
  });

  it('saves a second after the last edit and says so only then', async () => {
    const clock = handClock();
    const { session } = await bench.open({ clock });
    const states: string[] = [session.saveState.type];
    session.listen((one) => { if (one.type === 'save-state') states.push(one.state.type); });
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    expect(session.saveState.type).toBe('saving');
    const saved = nextEvent(session, (one) => one.type === 'save-state' && one.state.type === 'saved');
    clock.advance(1_000);
    await saved;
    expect(states).toEqual(['saved', 'saving', 'saved']);
    expect(titles(await bench.onDisk())).toEqual(['Uno', 'Two']);
    await session.close();
  });

  it('leaves the bytes alone when nothing changed', async () => {
    const before = await readFile(bench.file);
    const { session } = await bench.open();
    await session.saveNow();
    await session.close();
    expect((await readFile(bench.file)).equals(before)).toBe(true);
  });

  it('replays only what the file does not hold when a save was not noted as done', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.saveNow();
    await session.edit({ command: { type: 'add-event', event: event('e3', 'Three') }, label: 'New event' });
    const again = await bench.open();
    expect(again.recovered?.edits).toBe(1);
    expect(titles(again.session.timeline)).toEqual(['Uno', 'Two', 'Three']);
  });

  it('drops a torn last line and says so', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    const [id] = await readdir(join(bench.dataDir, 'documents'));
    await appendFile(join(bench.dataDir, 'documents', id ?? '', 'journal.log'), '0123456789abcdef {"kind":"edit","revi');
    const again = await bench.open();
    expect(again.recovered).toMatchObject({ edits: 1, linesDropped: 1 });
    expect(titles(again.session.timeline)).toEqual(['Uno', 'Two']);
  });

  it('undoes and redoes as new edits, typing as one step', async () => {
    const clock = handClock();
    const { session } = await bench.open({ clock });
    for (const text of ['O', 'On', 'Ono']) await session.edit({ command: retitle('e1', text), label: 'Edit title', mergeKey: 'e1.title' });
    clock.advance(3_000);
    await session.edit({ command: retitle('e2', 'Dos'), label: 'Edit title', mergeKey: 'e2.title' });
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
    expect(titles(await bench.onDisk())).toEqual(['Ono', 'Dos']);
  });

  it('publishes edits in order, each once it is on disk', async () => {
    const { session } = await bench.open();
    const seen: number[] = [];
    session.listen((one) => { if (one.type === 'applied') seen.push(one.revision); });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => session.edit({ command: retitle('e1', `T${index}`), label: 'Edit title' })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    await session.close();
  });

  it('reverts to the timeline as opened, and takes that back', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.saveNow();
    await session.revert();
    expect(titles(session.timeline)).toEqual(['One', 'Two']);
    const again = await bench.open();
    expect(titles(again.session.timeline)).toEqual(['One', 'Two']);
    await session.undo();
    expect(titles(session.timeline)).toEqual(['Uno', 'Two']);
    await session.close();
  });

  it('goes on under another name', async () => {
    const { session } = await bench.open();
    const other = join(bench.folder, 'docs', 'b.dateline');
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    expect(await session.saveAs(other)).toMatchObject({ ok: true });
    await session.edit({ command: retitle('e2', 'Dos'), label: 'Edit title' });
    await session.close();
    expect(titles(await bench.onDisk())).toEqual(['Uno', 'Two']);
    expect(titles(await bench.onDisk(other))).toEqual(['Uno', 'Dos']);
    expect(await readdir(join(bench.dataDir, 'documents'))).toEqual([]);
  });

  it('refuses a file that is not a timeline, and leaves it alone', async () => {
    await writeFile(bench.file, '<html>');
    const opened = await openSession({ dataDir: bench.dataDir, filePath: bench.file });
    expect(opened).toMatchObject({ ok: false, failure: { code: 'not-a-timeline' } });
    expect(await readFile(bench.file, 'utf8')).toBe('<html>');
  });

  it('says when the file is gone, and writes it again only when asked', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await rm(bench.file);
    expect(await session.saveNow()).toMatchObject({ ok: false, failure: { code: 'file-gone' } });
    expect(session.saveState).toMatchObject({ type: 'failed', journal: true });
    expect(await session.retry()).toMatchObject({ ok: true });
    expect(session.saveState).toEqual({ type: 'saved' });
    expect(titles(await bench.onDisk())).toEqual(['Uno', 'Two']);
    await session.close();
  });
});

describe('a file that is not in its place any more', () => {
  beforeEach(() => writeFile(bench.file, encodeTimeline(SAMPLE)));

  /** What the next start brings back, as a timeline of its own. */
  const broughtBack = async (): Promise<Timeline | null> => {
    const left = await findRecoverable(bench.dataDir, CRASHED);
    const [one] = left;
    expect(left).toHaveLength(1);
    const { session } = await bench.open({ filePath: one?.filePath ?? null, recover: one?.id ?? '' });
    expect(session.filePath).toBeNull();
    return session.timeline;
  };

  it('is never called saved, and “Save as” under its name writes it', async () => {
    const { session } = await bench.open();
    await rm(bench.file);
    await session.checkOutside();
    expect(session.saveState).toMatchObject({ type: 'failed', journal: true });
    expect(await session.saveAs(bench.file)).toMatchObject({ ok: true });
    expect(session.saveState).toEqual({ type: 'saved' });
    expect(titles(await bench.onDisk())).toEqual(['One', 'Two']);
    await session.close();
    expect(await findRecoverable(bench.dataDir, CRASHED)).toEqual([]);
  });

  it('is noticed by a save that has nothing new to write', async () => {
    const { session } = await bench.open();
    await rename(bench.file, `${bench.file}.moved`);
    expect(await session.saveNow()).toMatchObject({ ok: false, failure: { code: 'file-gone' } });
    expect(session.saveState.type).toBe('failed');
    await session.close();
  });

  it('is written by “Save as” under its name before anyone noticed that it went', async () => {
    const { session } = await bench.open();
    await rm(bench.file);
    expect(await session.saveAs(bench.file)).toMatchObject({ ok: true });
    await rm(bench.file);
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    expect(await session.saveAs(bench.file)).toMatchObject({ ok: true });
    expect(titles(await bench.onDisk())).toEqual(['Uno', 'Two']);
    await session.close();
  });

  it('is well again when it is put back', async () => {
    const { session } = await bench.open();
    await rename(bench.file, `${bench.file}.moved`);
    await session.checkOutside();
    await rename(`${bench.file}.moved`, bench.file);
    await session.checkOutside();
    expect(session.saveState).toEqual({ type: 'saved' });
    await session.close();
    expect(await findRecoverable(bench.dataDir, CRASHED)).toEqual([]);
  });

  it('leaves the timeline to the next start when nothing was edited', async () => {
    const { session } = await bench.open();
    await rm(bench.file);
    await session.checkOutside();
    await session.close();
    expect(await broughtBack()).toMatchObject({ events: [{ title: 'One' }, { title: 'Two' }] });
  });

  it.each([['as Dateline lays it out', encodeTimeline(SAMPLE)], ['laid out by hand', JSON.stringify(SAMPLE, null, 2)]])('leaves edits made after it went to the next start: a file %s', async (_how, text) => {
    await writeFile(bench.file, text);
    const { session } = await bench.open();
    await rm(bench.file);
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    expect(await session.saveNow()).toMatchObject({ ok: false, failure: { code: 'file-gone' } });
    await session.close();
    expect(await broughtBack()).toMatchObject({ events: [{ title: 'Uno' }, { title: 'Two' }] });
  });

  it.each([['as Dateline lays it out', encodeTimeline(SAMPLE)], ['laid out by hand', JSON.stringify(SAMPLE, null, 2)]])('leaves edits made after it went to the start after a crash: a file %s', async (_how, text) => {
    await writeFile(bench.file, text);
    const { session } = await bench.open();
    await rm(bench.file);
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    // What the edit builds on follows it at once.
    await expect.poll(() => findRecoverable(bench.dataDir, CRASHED)).toMatchObject([{ edits: 1, fileThere: false }]);
    expect(await broughtBack()).toMatchObject({ events: [{ title: 'Uno' }, { title: 'Two' }] });
  });

  it('leaves edits made after it was damaged to the next start, and is left alone', async () => {
    const { session } = await bench.open();
    await writeFile(bench.file, '{"format": "dateline", half a file');
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    expect(await session.saveNow()).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    await session.edit({ command: retitle('e2', 'Dos'), label: 'Edit title' });
    await session.close();
    expect(await broughtBack()).toMatchObject({ events: [{ title: 'Uno' }, { title: 'Dos' }] });
    expect(await readFile(bench.file, 'utf8')).toContain('half a file');
    expect(await readdir(join(bench.folder, 'docs'))).toEqual(['a.dateline']);
  });

  it.each([['at once', false], ['when the file was opened in between', true]])('leaves edits made after another timeline took its place to the next start, %s', async (_how, isOpened) => {
    const { session } = await bench.open();
    await writeFile(bench.file, encodeTimeline(newTimeline('t2', 'Another')));
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    expect(await session.saveNow()).toMatchObject({ ok: false, failure: { code: 'replaced-by-another' } });
    await session.close();
    if (isOpened) {
      const again = await bench.open();
      expect(again.session.timeline.title).toBe('Another');
      await again.session.close();
    }
    expect(await broughtBack()).toMatchObject({ title: 'A', events: [{ title: 'Uno' }, { title: 'Two' }] });
    expect((await bench.onDisk()).title).toBe('Another');
  });

  describe('because a link was put there', () => {
    const moved = (): string => join(bench.folder, 'elsewhere.dateline');
    const putLink = async (): Promise<void> => {
      await rename(bench.file, moved());
      await symlink(moved(), bench.file);
    };
    const isLink = async (): Promise<boolean> => (await lstat(bench.file)).isSymbolicLink();

    it('leaves the link alone, says so, and “Save as” under the same name goes on at the file behind it', async () => {
      const { session } = await bench.open();
      await putLink();
      await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
      expect(await session.saveNow()).toMatchObject({ ok: false, failure: { code: 'link-in-place' } });
      expect(session.saveState).toMatchObject({ type: 'failed', journal: true });
      expect(await session.saveAs(bench.file)).toMatchObject({ ok: true });
      expect(session.filePath).toBe(await realpath(moved()));
      await session.edit({ command: retitle('e2', 'Dos'), label: 'Edit title' });
      await session.close();
      expect(await isLink()).toBe(true);
      expect(titles(await bench.onDisk(moved()))).toEqual(['Uno', 'Dos']);
      expect(await findRecoverable(bench.dataDir, CRASHED)).toEqual([]);
    });

    it('leaves the edits to the next start', async () => {
      const { session } = await bench.open();
      await putLink();
      await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
      await session.close();
      expect(titles(await bench.onDisk(moved()))).toEqual(['One', 'Two']);
      expect(await broughtBack()).toMatchObject({ events: [{ title: 'Uno' }, { title: 'Two' }] });
      expect(await isLink()).toBe(true);
    });

    it('is not replaced either where it leads nowhere', async () => {
      const { session } = await bench.open();
      await putLink();
      await rm(moved());
      await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
      expect(await session.saveNow()).toMatchObject({ ok: false, failure: { code: 'file-gone' } });
      expect(await session.retry()).toMatchObject({ ok: false, failure: { code: 'link-in-place' } });
      expect(await isLink()).toBe(true);
      await session.close();
    });
  });

  it('takes in what others wrote to it when it comes back after a start without it', async () => {
    const { session } = await bench.open();
    await rm(bench.file);
    await session.checkOutside();
    await session.close();
    const theirs = { ...SAMPLE, events: [event('e1', 'Theirs')] };
    await writeFile(bench.file, encodeTimeline(theirs));
    const again = await bench.open();
    // Nothing was edited here, so what they wrote and what they deleted stands.
    expect(titles(again.session.timeline)).toEqual(['Theirs']);
    await again.session.close();
  });
});

describe('a new timeline', () => {
  it('is back after a crash and after quitting, until it has a file', async () => {
    const first = await bench.open({ filePath: null });
    expect(first.session.saveState.type).toBe('unsaved-new');
    await first.session.edit({ command: { type: 'add-event', event: event('e1', 'One') }, label: 'New event' });
    const [left] = await findRecoverable(bench.dataDir, CRASHED);
    expect(left).toMatchObject({ filePath: null, edits: 1, title: 'Untitled timeline' });
    const second = await bench.open({ filePath: null, recover: left?.id ?? '' });
    expect(titles(second.session.timeline)).toEqual(['One']);
    await second.session.close();
    expect(await findRecoverable(bench.dataDir, CRASHED)).toHaveLength(1);
    const third = await bench.open({ filePath: null, recover: left?.id ?? '' });
    expect(third.recovered).toBeNull();
    expect(titles(third.session.timeline)).toEqual(['One']);
    await third.session.saveAs(bench.file);
    expect(third.session.saveState.type).toBe('saved');
    await third.session.close();
    expect(await findRecoverable(bench.dataDir, CRASHED)).toEqual([]);
    expect(titles(await bench.onDisk())).toEqual(['One']);
  });

  it('leaves nothing behind when it was never edited', async () => {
    const { session } = await bench.open({ filePath: null });
    await session.close();
    expect(await findRecoverable(bench.dataDir, CRASHED)).toEqual([]);
  });
});
