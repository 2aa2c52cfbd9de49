/**
 * Measures, in one process under plain Node: an acknowledged edit beside an append and fsync of the same bytes, and a full
 * save beside stringify, write and fsync of the same bytes. Takes turns, so that whatever else the machine does hits both.
 *
 * `node durability-child.cjs '{"edits":10000,"save":100000,"worker":"…"}'` prints one line of JSON.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import { randomEvent, seeded } from '../../core/testing/random-edits';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, Timeline } from '../../core/timeline/types';
import { sealLine } from '../../electron/storage/journal-lines';
import { openSession } from '../../electron/storage/open-session';

interface Order {
  readonly edits: number;
  readonly save: number;
  readonly worker: string;
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));

function timelineOf(count: number): Timeline {
  const random = seeded(9);
  const start = newTimeline('t1', 'Bench');
  return { ...start, events: Array.from({ length: count }, (_, index) => ({ ...randomEvent(random, start), id: `e${index}` as EventId, description: 'What happened, in a sentence or two, as people write it down. '.repeat(3) })) };
}

const at = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function opened(name: string, count: number, workerFile: string) {
  const file = join(folder, `${name}.dateline`);
  writeFileSync(file, encodeTimeline(timelineOf(count)));
  const session = await openSession({ dataDir: join(folder, `${name}-data`), filePath: file, workerFile, clock: { now: () => Date.now(), after: () => () => undefined } });
  if (!session.ok) throw new Error(session.failure.message);
  return { session: session.value.session, file };
}

const retitle = (index: number, count: number) => ({
  label: 'Edit title',
  command: { type: 'patch-event' as const, id: `e${(index * 7_919) % count}` as EventId, patch: { title: `A title that was changed ${index} times`, modified: '2022-02-01T10:00:00.000Z' } },
});

/** Rounds that are counted. As many as a p95 needs to stand still: 200 lie above it. */
const ROUNDS = 4_000;
/** The first ones make the journal and warm both paths up. */
const WARM_UP = 100;

/**
 * One of ours, one of theirs, edit by edit, each first every other time: what the disk does to one it does to the other.
 *
 * Both append to a file they hold open, on the same file system, and wait until it is on the disk.
 */
async function acknowledgements(count: number, worker: string) {
  const { session } = await opened('edits', count, worker);
  const raw = await open(join(folder, 'raw'), 'a');
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let index = 0; index < ROUNDS + WARM_UP; index++) {
    const edit = retitle(index, count);
    const bytes = Buffer.from(sealLine('', { kind: 'edit', revision: index + 1, label: edit.label, command: edit.command }).text);
    const edited = async (): Promise<number> => {
      const began = performance.now();
      const answer = await session.edit(edit);
      const tookMs = performance.now() - began;
      if (!answer.ok) throw new Error(answer.failure.message);
      return tookMs;
    };
    const appended = async (): Promise<number> => {
      const began = performance.now();
      await raw.write(bytes);
      await raw.sync();
      return performance.now() - began;
    };
    const oursFirst = index % 2 === 0;
    const [first, second] = oursFirst ? [await edited(), await appended()] : [await appended(), await edited()];
    if (index < WARM_UP) continue;
    ours.push(oursFirst ? first : second);
    theirs.push(oursFirst ? second : first);
  }
  await raw.close();
  const typing = Array.from({ length: 400 }, (_, index) => retitle(5_000 + index, count));
  const began = performance.now();
  await Promise.all(typing.map((edit) => session.edit(edit)));
  const burstMs = performance.now() - began;
  await session.close();
  return { events: count, rounds: ROUNDS, oursP50: at(ours, 0.5), oursP95: at(ours, 0.95), rawP50: at(theirs, 0.5), rawP95: at(theirs, 0.95), ratioP95: at(ours, 0.95) / at(theirs, 0.95), eachOf400AtOnce: burstMs / 400 };
}

async function plainSave(timeline: Timeline, name: string): Promise<number> {
  const began = performance.now();
  const handle = await open(join(folder, name), 'w');
  await handle.writeFile(`${JSON.stringify(timeline)}\n`);
  await handle.sync();
  await handle.close();
  return performance.now() - began;
}

async function fullSaves(count: number, worker: string) {
  const { session, file } = await opened('saves', count, worker);
  // The same content on its own, as a program that only stringifies would hold it.
  const decoded = decodeTimelineBytes(Buffer.from(encodeTimeline(session.timeline)), file);
  if (!decoded.ok) throw new Error(decoded.failure.message);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const [ours, theirs, held]: [number[], number[], number[]] = [[], [], []];
  let firstMs = 0;
  for (let round = 0; round < 9; round++) {
    await session.edit(retitle(round, count));
    delay.reset();
    delay.enable();
    const began = performance.now();
    const saved = await session.saveNow();
    const tookMs = performance.now() - began;
    delay.disable();
    if (!saved.ok) throw new Error(saved.failure.message);
    if (round === 0) firstMs = tookMs;
    else {
      ours.push(tookMs);
      held.push(delay.max / 1e6);
    }
    const plainMs = await plainSave(decoded.value.timeline, 'plain.json');
    if (round > 0) theirs.push(plainMs);
  }
  const bytes = statSync(file).size;
  await session.close();
  return { events: count, bytes, oursMedian: at(ours, 0.5), plainMedian: at(theirs, 0.5), ratio: at(ours, 0.5) / at(theirs, 0.5), firstSave: firstMs, firstRatio: firstMs / at(theirs, 0.5), mainThreadHeldMax: Math.max(...held) };
}

async function measure({ edits, save, worker }: Order): Promise<void> {
  try {
    const acknowledged = await acknowledgements(edits, worker);
    const saved = await fullSaves(save, worker);
    process.stdout.write(`${JSON.stringify({ acknowledged, saved })}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void measure(JSON.parse(process.argv[2] ?? '{}') as Order);
