import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeTimeline } from '../../core/timeline/encode';
import { type Bench, newBench, retitle, SAMPLE } from './testing/session-bench';

let bench: Bench;
let other = '';
beforeEach(async () => {
  bench = await newBench();
  other = join(bench.folder, 'docs', 'b.dateline');
  await writeFile(bench.file, encodeTimeline(SAMPLE));
});
afterEach(() => bench.clear());

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
