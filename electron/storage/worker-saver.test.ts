import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyCommand } from '../../core/timeline/apply-command';
import type { Command } from '../../core/timeline/commands';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, KindId, Timeline, TimelineEvent } from '../../core/timeline/types';
import { SYSTEM_STEPS } from './atomic-save';
import type { Saver } from './saver';
import { adaptiveSaver, WORKER_FROM_BYTES } from './worker-saver';

const folder = mkdtempSync(join(tmpdir(), 'dateline-saver-'));
const workerFile = join(folder, 'save-worker.cjs');
const target = join(folder, 'large.dateline');

beforeAll(async () => {
  await build({
    root: resolve(__dirname, '../..'), configFile: false, logLevel: 'error', ssr: { noExternal: true },
    build: { ssr: true, outDir: folder, emptyOutDir: false, target: 'node18', minify: false, rolldownOptions: { input: { 'save-worker': join(__dirname, 'save-worker.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false } } },
  });
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const eventAt = (index: number): TimelineEvent => ({
  id: `e${index}` as EventId, title: `Event ${index}`, when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported', description: 'words '.repeat(60),
  actors: [], places: [], tags: [], citations: [], created: '2022-01-24T00:00:00Z', modified: '2022-01-24T00:00:00Z', revision: 1,
});
const LARGE: Timeline = { ...newTimeline('tlarge'), events: Array.from({ length: 4_000 }, (_, index) => eventAt(index)), revision: 1 };

describe('saving a timeline that has grown large', () => {
  let saver: Saver;
  let timeline: Timeline;

  const edit = (command: Command): void => {
    const applied = applyCommand(timeline, command);
    if (!applied.ok) throw new Error(applied.failure.message);
    ({ timeline } = applied.value);
    saver.applied(command, timeline.revision);
  };
  const rename = (index: number, title: string): void => { edit({ type: 'patch-event', id: `e${index}` as EventId, patch: { title } }); };
  const save = async (meanwhile: () => void = () => undefined): Promise<string> => {
    const preparing = saver.prepare(timeline, target);
    meanwhile();
    const prepared = await preparing;
    if (!prepared.ok) throw new Error(prepared.failure.message);
    const published = await saver.publish(prepared.value, 'absent');
    expect(published.type).toBe('published');
    const text = readFileSync(target, 'utf8');
    rmSync(target);
    return text;
  };

  beforeEach(() => {
    timeline = LARGE;
    saver = adaptiveSaver(workerFile, SYSTEM_STEPS);
    saver.load(timeline, null);
    return () => saver.close();
  });

  it('keeps the edits that come while it is first written', async () => {
    expect(encodeTimeline(timeline).length).toBeGreaterThan(WORKER_FROM_BYTES);
    await save(() => { rename(1, 'While it was written'); });
    rename(2, 'Afterwards');
    const text = await save();
    expect(text).toContain('While it was written');
    expect(text).toBe(encodeTimeline(timeline));
  });

  it('forgets what was first written where the document was exchanged meanwhile', async () => {
    await save(() => {
      rename(1, 'Before the exchange');
      timeline = { ...LARGE, title: 'Another', revision: timeline.revision };
      saver.load(timeline, null);
    });
    rename(2, 'Afterwards');
    expect(await save()).toBe(encodeTimeline(timeline));
    rename(3, 'Later');
    expect(await save()).toBe(encodeTimeline(timeline));
  });

  it('writes what was there when the save began, whatever is edited meanwhile', async () => {
    const before = encodeTimeline(timeline);
    expect(await save(() => { rename(1, 'While it was written'); })).toBe(before);
    expect(await save()).toBe(encodeTimeline(timeline));
  });
});
