import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyCommand } from '../../core/timeline/apply-command';
import type { Command } from '../../core/timeline/commands';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { quoteFor } from '../../core/sources/citation';
import { updateSource } from '../../core/sources/update-source';
import { encodeTimeline } from '../../core/timeline/encode';
import type { EventId, ParagraphId, Source, SourceId, Timeline } from '../../core/timeline/types';
import { runMergeDriver } from './merge-driver';
import { edited, retitle, SAMPLE, titles } from './testing/session-bench';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'dateline-driver-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const after = (command: Command): string => {
  const applied = applyCommand(SAMPLE, command);
  return applied.ok ? encodeTimeline(applied.value.timeline) : '';
};

function decodedOf(text: string): Timeline {
  const decoded = decodeTimelineBytes(Buffer.from(text), 'merged');
  if (!decoded.ok) throw new Error(decoded.failure.message);
  return decoded.value.timeline;
}

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

  it('says what is to be reviewed, which is no conflict: the mark is in the file', async () => {
    const text = 'A spokesman said that the talks had been useful and would be continued in February.';
    const source: Source = { id: 's1' as SourceId, title: 'Report', mediaType: 'text/plain', sha256: '', paragraphs: [{ id: 'p1' as ParagraphId, text, role: 'body' }] };
    const base = { ...SAMPLE, sources: [source] };
    const newer = updateSource(base, source.id, { ...source, paragraphs: source.paragraphs.map((one) => ({ ...one, text: text.replace('had been', 'had not been') })) });
    const start = text.indexOf('talks had been useful');
    const citation = { source: source.id, paragraph: 'p1' as ParagraphId, quote: quoteFor(text, start, start + 'talks had been useful'.length) };
    const ours = encodeTimeline(edited(base, newer?.command ?? { type: 'batch', commands: [] }));
    const theirs = encodeTimeline(edited(base, { type: 'patch-event', id: 'e1' as EventId, patch: { citations: [citation] } }));
    const driven = await drive(encodeTimeline(base), ours, theirs);
    expect(driven).toMatchObject({ code: 0, said: ['dateline: crisis.dateline: 1 citation waits for review: the words that it stands on were changed in the other place. It is marked.'] });
    expect(driven.text).toContain('"anchor":"changed"');
    // What waited on a side already is nothing new.
    expect(await drive(driven.text, driven.text, encodeTimeline(edited(decodedOf(driven.text), retitle('e2', 'Theirs'))))).toMatchObject({ code: 0, said: [] });
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
