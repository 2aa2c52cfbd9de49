import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SAVE_PACES } from '../../core/preferences';
import { encodeTimeline } from '../../core/timeline/encode';
import { paceAutosave } from './autosave';
import { findRecoverable } from './find-recoverable';
import { type Bench, CRASHED, newBench, retitle, SAMPLE, titles } from './testing/session-bench';

let bench: Bench;
let other = '';
beforeEach(async () => {
  bench = await newBench();
  other = join(bench.folder, 'docs', 'b.dateline');
  await writeFile(bench.file, encodeTimeline(SAMPLE));
});
afterEach(async () => {
  paceAutosave(SAVE_PACES.soon);
  await bench.clear();
});

describe('“Save as” where files are saved on demand', () => {
  it('leaves the file that the edits were made in as last saved, and nothing of them behind', async () => {
    paceAutosave(SAVE_PACES['on-demand']);
    const { session } = await bench.open();
    await session.edit({ command: retitle('e2', 'Dos'), label: 'Edit title' });
    await session.saveNow();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    expect(await session.saveAs(other)).toMatchObject({ ok: true });
    expect(titles(await bench.onDisk())).toEqual(['One', 'Dos']);
    expect(titles(await bench.onDisk(other))).toEqual(['Uno', 'Dos']);
    expect(session.saveState).toEqual({ type: 'saved' });
    await session.close();
    expect(titles(await bench.onDisk())).toEqual(['One', 'Dos']);
    expect(await findRecoverable(bench.dataDir, CRASHED)).toEqual([]);
    expect(await readdir(join(bench.dataDir, 'documents'))).toEqual([]);
  });

  it('keeps the edits where they are when the other file cannot be written', async () => {
    paceAutosave(SAVE_PACES['on-demand']);
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    expect(await session.saveAs(join(bench.folder, 'nowhere', 'b.dateline'))).toMatchObject({ ok: false });
    const again = await bench.open();
    expect(titles(again.session.timeline)).toEqual(['Uno', 'Two']);
  });
});

describe('“Save as” of a timeline that a newer Dateline wrote', () => {
  const NEWER = encodeTimeline({ ...SAMPLE, version: 99 });

  it.each([['under another name', (): string => other], ['under its own', (): string => bench.file]])('is refused %s: what this one does not know it must not write', async (_how, path) => {
    await writeFile(bench.file, NEWER);
    const { session } = await bench.open();
    expect(await session.saveAs(path())).toMatchObject({ ok: false, failure: { code: 'newer-version', subject: 'a.dateline', remedy: expect.stringContaining('Update Dateline') as unknown } });
    const edited = await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    expect(edited).toMatchObject({ ok: false, failure: { code: 'newer-version' } });
    expect(edited.ok ? '' : edited.failure.remedy).not.toMatch(/^Save it under another name/);
    await session.close();
    expect(await readFile(bench.file, 'utf8')).toBe(NEWER);
    expect(await readdir(join(bench.folder, 'docs'))).toEqual(['a.dateline']);
  });
});

it('a version that was kept of a copy is told apart in the list of the file it came from', async () => {
  const kept = async (path: string, title: string) => {
    const { session } = await bench.open({ filePath: path });
    await session.edit({ command: retitle('e1', title), label: 'Edit title' });
    await session.saveNow();
    return session;
  };
  const { session } = await bench.open();
  await session.saveAs(other);
  await session.close();
  await (await kept(other, 'Copied')).close();
  await (await kept(other, 'Copied again')).close();
  const own = await kept(bench.file, 'Own');
  const listed = await Promise.all((await own.versions()).map(async ({ id, isElsewhere }) => [await own.previewVersion(id).then((read) => (read.ok ? titles(read.value.timeline)[0] : '')), isElsewhere] as const));
  await own.close();
  expect(listed).toContainEqual(['One', false]);
  expect(listed).toContainEqual(['Copied', true]);
});
