import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../core/timeline/commands';
import { encodeTimeline } from '../../core/timeline/encode';
import type { EventId } from '../../core/timeline/types';
import { speak, words, wordsOf } from '../../core/words/words';
import { type SaveSteps, SYSTEM_STEPS } from './atomic-save';
import type { DocumentSession } from './document-session';
import { type Bench, edited, event, heard, newBench, retitle, SAMPLE, titles } from './testing/session-bench';
import { readVersion } from './versions';

const ENGLISH = words();
const GERMAN = await wordsOf('de');

let bench: Bench;
beforeEach(async () => {
  bench = await newBench();
  await writeFile(bench.file, encodeTimeline(SAMPLE));
});
afterEach(() => {
  speak(ENGLISH);
  return bench.clear();
});

const writeOutside = (...commands: readonly Command[]): Promise<void> => writeFile(bench.file, encodeTimeline(commands.reduce(edited, SAMPLE)));

describe('undo after another program changed the file', () => {
  const theyAdd = async (...commands: readonly Command[]): Promise<void> => {
    await writeFile(bench.file, encodeTimeline(commands.reduce(edited, await bench.onDisk())));
  };
  const tags = (names: readonly string[]): Command => ({ type: 'patch-event', id: 'e1' as EventId, patch: { tags: names } });

  it('of a whole document keeps what the other wrote', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.saveNow();
    await session.revert();
    await session.saveNow();
    await theyAdd({ type: 'add-event', event: event('e9', 'New') });
    await session.checkOutside();
    await session.undo();
    expect(titles(session.timeline)).toEqual(['Uno', 'Two', 'New']);
    await session.redo();
    expect(titles(session.timeline)).toEqual(['One', 'Two', 'New']);
    await session.undo();
    await session.undo();
    expect(titles(session.timeline)).toEqual(['One', 'Two', 'New']);
    expect(session.history.undoLabel).toBeNull();
    await session.close();
    expect(titles(await bench.onDisk())).toEqual(['One', 'Two', 'New']);
  });

  it('of a list takes out what was put in here, and no more', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e2', 'Dos'), label: 'Edit title' });
    await session.edit({ command: tags(['ours']), label: 'Edit tags' });
    await session.saveNow();
    await theyAdd(tags(['ours', 'theirs']), { type: 'add-event', event: event('e9', 'New') });
    await session.checkOutside();
    await session.edit({ command: retitle('e9', 'Newer'), label: 'Edit title' });
    await session.undo();
    await session.undo();
    expect(session.timeline.events[0]?.tags).toEqual(['theirs']);
    await session.undo();
    expect(titles(session.timeline)).toEqual(['One', 'Two', 'New']);
    for (let step = 0; step < 3; step++) await session.redo();
    expect(titles(session.timeline)).toEqual(['One', 'Dos', 'Newer']);
    expect([...session.timeline.events[0]?.tags ?? []].sort()).toEqual(['ours', 'theirs']);
    await session.close();
  });

  it('and redo of what was taken back before', async () => {
    const { session } = await bench.open();
    await session.edit({ command: tags(['a']), label: 'Edit tags' });
    await session.edit({ command: tags(['a', 'b']), label: 'Edit tags' });
    await session.undo();
    await session.undo();
    await session.saveNow();
    await theyAdd(tags(['theirs']));
    await session.checkOutside();
    await session.redo();
    await session.redo();
    expect([...session.timeline.events[0]?.tags ?? []].sort()).toEqual(['a', 'b', 'theirs']);
    expect(session.history.redoLabel).toBeNull();
    await session.close();
  });

  it('keeps both where the other changed the very text, and says so', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.saveNow();
    await theyAdd(retitle('e1', 'Eins'));
    await session.checkOutside();
    const told = heard(session);
    await session.undo();
    expect([...titles(session.timeline)].sort()).toEqual(['Eins', 'One', 'Two']);
    expect(told).toContainEqual(expect.objectContaining({ type: 'conflicts' }));
    await session.close();
  });
});

describe('going back to how it was opened', () => {
  it('takes back one’s own edits and leaves what others wrote meanwhile', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e2', 'Dos'), label: 'Edit title' });
    await session.saveNow();
    await writeFile(bench.file, encodeTimeline(edited(edited(await bench.onDisk(), retitle('e1', 'Eins')), { type: 'add-event', event: event('e9', 'New') })));
    await session.checkOutside();
    await session.edit({ command: { type: 'add-event', event: event('e3', 'Three') }, label: 'New event' });
    await session.revert();
    expect(titles(session.timeline)).toEqual(['Eins', 'Two', 'New']);
    await session.undo();
    expect(titles(session.timeline)).toEqual(['Eins', 'Dos', 'New', 'Three']);
    await session.close();
  });

  it('says what is kept twice, where others changed what was edited here', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.saveNow();
    await writeFile(bench.file, encodeTimeline(edited(await bench.onDisk(), retitle('e1', 'Eins'))));
    await session.checkOutside();
    const told = heard(session);
    await session.revert();
    expect([...titles(session.timeline)].sort()).toEqual(['Eins', 'One', 'Two']);
    expect(told).toContainEqual(expect.objectContaining({ type: 'conflicts' }));
    await session.close();
  });

  it('of a new timeline is to what got a file first, not to nothing', async () => {
    const { session } = await bench.open({ filePath: null });
    await session.edit({ command: { type: 'add-event', event: event('e1', 'One') }, label: 'New event' });
    await session.saveAs(join(bench.folder, 'docs', 'new.dateline'));
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.revert();
    expect(titles(session.timeline)).toEqual(['One']);
    await session.close();
  });

  it('is a step with a name in the language of the window', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    speak(GERMAN);
    await session.revert();
    expect(session.history.undoLabel).toBe('Zurückkehren');
    await session.close();
  });
});

describe('a file in whose place one was put that lacks our saved edits', () => {
  const versionTitles = async (session: DocumentSession): Promise<readonly (readonly string[])[]> => {
    const kept = await Promise.all((await session.versions()).map(({ id }) => readVersion(bench.dataDir, 't1', id)));
    return kept.map((one) => (one.ok ? titles(one.value) : []));
  };

  it('is merged where it was edited elsewhere, and our edits stay', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await session.saveNow();
    await writeOutside(retitle('e2', 'Theirs'), { type: 'add-event', event: event('e9', 'New') });
    await session.checkOutside();
    expect(titles(session.timeline)).toEqual(expect.arrayContaining(['Ours', 'Theirs', 'New']));
    expect(titles(await bench.onDisk())).toEqual(titles(session.timeline));
    expect(await versionTitles(session)).toContainEqual(['Ours', 'Two']);
    await session.close();
  });

  it('is merged without keeping anything twice where an earlier version is known that both grew from', async () => {
    const before = edited(SAMPLE, retitle('e2', 'Second'));
    await writeFile(bench.file, encodeTimeline(before));
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await session.saveNow();
    await writeFile(bench.file, encodeTimeline(edited(before, { type: 'add-event', event: event('e9', 'New') })));
    await session.checkOutside();
    expect(titles(await bench.onDisk())).toEqual(['Ours', 'Second', 'New']);
    await session.close();
  });

  it('is taken in where it is an earlier state, says so, and can be undone', async () => {
    const { session } = await bench.open();
    await session.edit({ command: { type: 'add-event', event: event('e3', 'Three') }, label: 'New event' });
    await session.saveNow();
    const told = heard(session);
    await writeOutside();
    await session.checkOutside();
    expect(titles(session.timeline)).toEqual(['One', 'Two']);
    expect(titles(await bench.onDisk())).toEqual(['One', 'Two']);
    expect(told).toContainEqual(expect.objectContaining({ notice: expect.objectContaining({ tone: 'warning', detail: expect.stringContaining('Undo brings them back') as unknown }) as unknown }));
    expect(await versionTitles(session)).toContainEqual(['One', 'Two', 'Three']);
    await session.undo();
    expect(titles(session.timeline)).toEqual(['One', 'Two', 'Three']);
    await session.undo();
    expect(titles(session.timeline)).toEqual(['One', 'Two']);
    await session.close();
  });

  it('does not speak of edits of ours where there were none', async () => {
    const { session } = await bench.open();
    const told = heard(session);
    await writeOutside(retitle('e2', 'Theirs'));
    await session.checkOutside();
    expect(told).toContainEqual(expect.objectContaining({ notice: expect.objectContaining({ detail: 'It was taken in here.' }) as unknown }));
    await session.close();
  });

  it('is merged as well where it is written in the very moment of a save', async () => {
    let others = 0;
    const theirs = encodeTimeline(edited(SAMPLE, retitle('e2', 'Theirs')));
    const steps: SaveSteps = { ...SYSTEM_STEPS, rename: async (from, to) => {
      if (to === bench.file && others++ === 1) await writeFile(to, theirs);
      return SYSTEM_STEPS.rename(from, to);
    } };
    const { session } = await bench.open({ steps });
    for (const title of ['Uno', 'Ours']) {
      await session.edit({ command: retitle('e1', title), label: 'Edit title' });
      expect(await session.saveNow()).toMatchObject({ ok: true });
    }
    expect(titles(await bench.onDisk())).toEqual(expect.arrayContaining(['Ours', 'Theirs']));
    await session.close();
  });

  it('is merged at the next start, and our saved edits stay', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    await session.saveNow();
    await session.edit({ command: { type: 'add-event', event: event('e3', 'Three') }, label: 'New event' });
    await writeOutside(retitle('e2', 'Theirs'));
    const again = await bench.open();
    expect(titles(again.session.timeline)).toEqual(expect.arrayContaining(['Ours', 'Theirs', 'Three']));
    await again.session.close();
  });
});
