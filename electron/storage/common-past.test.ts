import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeTimelines } from '../../core/merge/merge-timelines';
import { applyCommand } from '../../core/timeline/apply-command';
import type { Command } from '../../core/timeline/commands';
import { encodeTimeline } from '../../core/timeline/encode';
import type { EventId, Timeline } from '../../core/timeline/types';
import { sha256Of, SYSTEM_STEPS } from './atomic-save';
import { commonPast } from './common-past';
import { type Bench, event, handClock, newBench, retitle, SAMPLE, titles } from './testing/session-bench';
import { VersionKeeper } from './versions';

let bench: Bench;
beforeEach(async () => { bench = await newBench(); });
afterEach(() => bench.clear());

const after = (start: Timeline, ...commands: readonly Command[]): Timeline => commands.reduce((timeline, command) => {
  const applied = applyCommand(timeline, command);
  if (!applied.ok) throw new Error(applied.failure.message);
  return applied.value.timeline;
}, start);

/** Keeps these as earlier versions, the last as the newest. */
async function keep(...timelines: readonly Timeline[]): Promise<void> {
  const keeper = new VersionKeeper(bench.dataDir, handClock(), SYSTEM_STEPS);
  await mkdir(join(bench.folder, 'kept'), { recursive: true });
  for (const [index, timeline] of timelines.entries()) {
    const file = join(bench.folder, 'kept', `${index}.dateline`);
    await writeFile(file, encodeTimeline(timeline));
    await keeper.keep(file, 't1', timeline.revision, true);
    await keeper.settled();
  }
}

/** `grownFrom`: the versions that ours is known to have grown from. */
async function merged(ours: Timeline, theirs: Timeline, grownFrom: readonly Timeline[]) {
  const known = new Set(grownFrom.map((version) => sha256Of(encodeTimeline(version)).slice(0, 12)));
  return mergeTimelines(await commonPast(bench.dataDir, ours, theirs, known), ours, theirs);
}

describe('the common past of two versions', () => {
  const uno = after(SAMPLE, retitle('e1', 'Uno'));
  const ours = after(uno, retitle('e2', 'Dos'));
  /** Begun from the same, edited twice on another computer: its first event has a higher revision than ours, and never saw our edit. */
  const theirs = after(SAMPLE, { type: 'patch-event', id: 'e1' as EventId, patch: { description: 'Told' } }, { type: 'patch-event', id: 'e1' as EventId, patch: { tags: ['theirs'] } });

  it('is not a version whose newest edit the other side does not hold, however high it counts', async () => {
    await keep(uno);
    const { timeline } = await merged(ours, theirs, [uno]);
    expect([...titles(timeline)].sort()).toEqual(['Dos', 'One', 'Uno']);
  });

  it('is an older version that both hold', async () => {
    await keep(SAMPLE, uno);
    const { timeline, conflicts } = await merged(ours, theirs, [SAMPLE, uno]);
    expect(timeline.events).toMatchObject([{ title: 'Uno', description: 'Told', tags: ['theirs'] }, { title: 'Dos' }]);
    expect(conflicts).toEqual([]);
  });

  it('is in part what the other side has just so: that is not kept twice, nor brought back', async () => {
    const shared = after(SAMPLE, { type: 'add-event', event: event('e3', 'Three') });
    const before = after(shared, retitle('e1', 'Uno'), { type: 'patch-timeline', patch: { title: 'Ours' } });
    await keep(before);
    const now = after(before, retitle('e2', 'Dos'), { type: 'remove-event', id: 'e3' as EventId });
    const other = after(shared, retitle('e1', 'Eins'), { type: 'patch-timeline', patch: { title: 'Theirs' } });
    const { timeline } = await merged(now, other, [before]);
    expect([...titles(timeline)].sort()).toEqual(['Dos', 'Eins', 'Uno']);
    expect(timeline.title).toBe('Ours / Theirs');
  });

  it('is no version that only the other side grew from: what that had more does not count as deleted here', async () => {
    const copy = after(SAMPLE, { type: 'add-event', event: event('e9', 'Nine') });
    await keep(copy);
    const deleted = after(SAMPLE, { type: 'add-event', event: event('e3', 'Three') }, { type: 'remove-event', id: 'e3' as EventId });
    const { timeline } = await merged(deleted, after(copy, retitle('e2', 'Dos')), []);
    expect([...titles(timeline)].sort()).toEqual(['Dos', 'Nine', 'One', 'Two']);
  });

  it('is not known where a record of the version is missing here: whoever put it there need not have counted it as an edit', async () => {
    const past = after(SAMPLE, retitle('e1', 'Uno'));
    const byHand = { ...past, events: [...past.events, event('e9', 'Nine')] };
    await keep(byHand);
    expect(titles((await merged(past, byHand, [])).timeline)).toEqual(['Uno', 'Two', 'Nine']);
    expect([...titles((await merged(after(past, retitle('e2', 'Dos')), byHand, [])).timeline)].sort()).toEqual(['Dos', 'Nine', 'Two', 'Uno']);
  });

  it('is the other side itself where we went on from it', async () => {
    const ours = after(uno, retitle('e2', 'Dos'));
    expect((await merged(ours, uno, [])).timeline).toBe(ours);
  });

  it('is one whose newest edit both hold, also where nothing is noted of it', async () => {
    const past = after(SAMPLE, retitle('e1', 'Uno'));
    await keep(past);
    const { timeline, conflicts } = await merged(after(past, retitle('e2', 'Dos')), after(past, { type: 'add-event', event: event('e9', 'Nine') }), []);
    expect(titles(timeline)).toEqual(['Uno', 'Dos', 'Nine']);
    expect(conflicts).toEqual([]);
  });

  it('is no version of another timeline that lay in the file for a while', async () => {
    await keep({ ...SAMPLE, id: 't2' });
    expect(await commonPast(bench.dataDir, ours, theirs, new Set())).toBeNull();
  });
});
