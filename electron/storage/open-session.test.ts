import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, realpath, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import { sha256Of } from './atomic-save';
import { basePath, fileFolderId, folderPath, journalPath } from './document-folder';
import { findRecoverable } from './find-recoverable';
import { openSession } from './open-session';
import { type Bench, CRASHED, newBench, retitle, SAMPLE, titles } from './testing/session-bench';

let bench: Bench;
beforeEach(async () => { bench = await newBench(); });
afterEach(() => bench.clear());

it.skipIf(process.platform === 'win32').each([
  ['pipe', () => Promise.resolve(execFileSync('mkfifo', [bench.file]))],
  ['device', () => symlink('/dev/zero', bench.file)],
])('a %s that has the name of a timeline is refused by name, and not read (Windows has none)', async (_what, make) => {
  await make();
  const opened = await openSession({ dataDir: bench.dataDir, filePath: bench.file });
  expect(opened).toMatchObject({ ok: false, failure: { code: 'not-a-timeline', subject: bench.file } });
  // Nothing was laid beside it.
  expect(await readdir(dirname(bench.file))).toEqual(['a.dateline']);
});

it('a file is read letter by letter, and one whose bytes are no text is refused instead of read with letters that are not its own', async () => {
  const written = encodeTimeline({ ...SAMPLE, title: 'Zürich, 東京 — “Ω”' });
  await writeFile(bench.file, written);
  const { session } = await bench.open();
  expect(session.timeline.title).toBe('Zürich, 東京 — “Ω”');
  await session.close();
  await writeFile(bench.file, Buffer.from(encodeTimeline({ ...SAMPLE, title: 'Zürich' }), 'latin1'));
  expect(await openSession({ dataDir: bench.dataDir, filePath: bench.file })).toMatchObject({ ok: false, failure: { code: 'damaged' } });
});

it('a file that was set read-only is opened for reading, with the reason, and nothing is laid beside it', async () => {
  await writeFile(bench.file, encodeTimeline(SAMPLE));
  await chmod(bench.file, 0o444);
  const { session } = await bench.open();
  expect(session.readOnly).toBe(true);
  expect(session.saveState).toEqual({ type: 'read-only', reason: 'The file is write-protected.' });
  expect(await session.edit({ command: retitle('e1', 'Changed'), label: 'Retitle' })).toMatchObject({ ok: false, failure: { code: 'read-only' } });
  expect(await readdir(dirname(bench.file))).toEqual(['a.dateline']);
  await session.close();
  expect(await readFile(bench.file, 'utf8')).toBe(encodeTimeline(SAMPLE));
  expect((await stat(bench.file)).mode & 0o777).toBe(0o444);
});

it('a file that is set read-only while it is open is not replaced; the edits are kept, and follow once it may be written', async () => {
  await writeFile(bench.file, encodeTimeline(SAMPLE));
  const { session } = await bench.open();
  await chmod(bench.file, 0o444);
  expect(await session.edit({ command: retitle('e1', 'Changed'), label: 'Retitle' })).toMatchObject({ ok: true });
  expect(await session.saveNow()).toMatchObject({ ok: false, failure: { code: 'no-permission' } });
  expect(session.saveState).toMatchObject({ type: 'failed', journal: true });
  expect(await readFile(bench.file, 'utf8')).toBe(encodeTimeline(SAMPLE));
  await chmod(bench.file, 0o644);
  expect(await session.retry()).toMatchObject({ ok: true });
  expect(titles(await bench.onDisk())).toEqual(['Changed', 'Two']);
  await session.close();
});

it('“Save as” does not replace a file that was set read-only, nor take away what waits for it', async () => {
  await writeFile(bench.file, encodeTimeline(SAMPLE));
  const waiting = journalPath(folderPath(bench.dataDir, fileFolderId(await realpath(bench.file))));
  await mkdir(dirname(waiting), { recursive: true });
  await writeFile(waiting, 'edits of an earlier run');
  const { session } = await bench.open({ filePath: null });
  await chmod(bench.file, 0o444);
  expect(await session.saveAs(bench.file)).toMatchObject({ ok: false, failure: { code: 'no-permission', message: 'The file is write-protected.' } });
  expect(await readFile(bench.file, 'utf8')).toBe(encodeTimeline(SAMPLE));
  expect(await readFile(waiting, 'utf8')).toBe('edits of an earlier run');
  await session.close();
});

it('edits whose file was taken by another timeline come back once, also where the program is ended again before anything is edited', async () => {
  await writeFile(bench.file, encodeTimeline(SAMPLE));
  const { session } = await bench.open();
  await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
  const copy = basePath(folderPath(bench.dataDir, fileFolderId(bench.file)), sha256Of(encodeTimeline(SAMPLE)));
  await expect.poll(() => readFile(copy, 'utf8').catch(() => null), { timeout: 10_000 }).toBe(encodeTimeline(SAMPLE));
  await writeFile(bench.file, encodeTimeline(newTimeline('t2', 'Another')));
  expect((await bench.open()).recovered).toMatchObject({ edits: 1, replaced: 'A' });
  const again = await bench.open();
  expect(again.recovered).toBeNull();
  expect(await findRecoverable(bench.dataDir, CRASHED)).toMatchObject([{ title: 'A', filePath: null }]);
  // What is edited from here on has a journal of its own.
  await again.session.edit({ command: { type: 'patch-timeline', patch: { title: 'Another one' } }, label: 'Edit title' });
  const last = await bench.open();
  expect(last.session.timeline.title).toBe('Another one');
  // Nothing is under way any more when the folder is cleared.
  for (const one of [last, again]) await one.session.close();
});

it('a file with damaged sittings is opened with all that a person wrote, and written whole at the next edit', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await writeFile(bench.file, encodeTimeline(SAMPLE).replace('"id": "t1"', '"sittings": "none",\n"id": "t1"'));
  const { session, bytes } = await bench.open();
  // The page reads bytes without checking them once more.
  expect([titles(session.timeline), bytes, log.mock.calls.length]).toEqual([['One', 'Two'], null, 1]);
  log.mockRestore();
  await session.edit({ command: retitle('e1', 'Uno'), label: 'Retitle' });
  await session.close();
  expect(titles(await bench.onDisk())).toEqual(['Uno', 'Two']);
  expect(await readFile(bench.file, 'utf8')).not.toContain('none');
});
