import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyCommand } from '../../core/timeline/apply-command';
import type { Command } from '../../core/timeline/commands';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import { runMergeDriver } from './merge-driver';
import { retitle, SAMPLE, titles } from './testing/session-bench';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'dateline-driver-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const after = (command: Command): string => {
  const applied = applyCommand(SAMPLE, command);
  return applied.ok ? encodeTimeline(applied.value.timeline) : '';
};

async function drive(base: string, ours: string, theirs: string) {
  const said: string[] = [];
  const paths = ['O', 'A', 'B'].map((name) => join(folder, name));
  await Promise.all([base, ours, theirs].map((text, index) => writeFile(paths[index] ?? '', text)));
  const code = await runMergeDriver([...paths, 'crisis.dateline'], (line) => { said.push(line); });
  const result = await readFile(paths[1] ?? '');
  const decoded = decodeTimelineBytes(result, 'merged');
  return { code, said, text: result.toString(), titles: decoded.ok ? titles(decoded.value.timeline) : [] };
}

describe('the merge driver', () => {
  it('merges edits of different events cleanly', async () => {
    expect(await drive(encodeTimeline(SAMPLE), after(retitle('e1', 'Ours')), after(retitle('e2', 'Theirs')))).toMatchObject({ code: 0, said: [], titles: ['Ours', 'Theirs'] });
  });

  it('asks for a look where it kept something twice, and leaves a file that opens', async () => {
    const driven = await drive(encodeTimeline(SAMPLE), after(retitle('e1', 'Ours')), after(retitle('e1', 'Theirs')));
    expect(driven).toMatchObject({ code: 1, said: [expect.stringContaining('kept twice') as unknown] });
    expect([...driven.titles].sort()).toEqual(['Ours', 'Theirs', 'Two']);
  });

  it('keeps the bytes of a side that has it all', async () => {
    const ours = after(retitle('e1', 'Ours')).replace('"title": "A"', '"title":   "A"');
    expect((await drive(encodeTimeline(SAMPLE), ours, encodeTimeline(SAMPLE))).text).toBe(ours);
  });

  it('joins two files that were added with the same id', async () => {
    expect((await drive('', after(retitle('e1', 'Ours')), encodeTimeline(SAMPLE))).titles).toContain('Ours');
  });

  it.each([
    ['a file with conflict marks', '<<<<<<< HEAD\n', 130],
    ['another timeline', encodeTimeline({ ...SAMPLE, id: 't2' }), 130],
  ])('touches nothing when given %s', async (_, theirs, code) => {
    const ours = after(retitle('e1', 'Ours'));
    const driven = await drive(encodeTimeline(SAMPLE), ours, theirs);
    expect(driven.code).toBe(code);
    expect(driven.text).toBe(ours);
  });

  it('explains how it is called', async () => {
    const said: string[] = [];
    expect(await runMergeDriver([], (line) => { said.push(line); })).toBe(129);
    expect(said[0]).toContain('usage');
  });
});
