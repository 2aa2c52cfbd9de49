import { execFileSync } from 'node:child_process';
import { readdir, symlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSession } from './open-session';
import { type Bench, newBench } from './testing/session-bench';

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
