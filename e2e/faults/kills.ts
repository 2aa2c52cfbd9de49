/**
 * kill -9 of the core at random moments: while opening, recovering, editing and saving.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newTimeline } from '../../core/timeline/new-timeline';
import { encodeTimeline } from '../../core/timeline/encode';
import type { Timeline } from '../../core/timeline/types';
import { below, randomTimeline, seeded } from '../../core/testing/random-edits';
import { documentDigest } from './burst';
import { pause, program, startBurst, told } from './children';
import type { FaultOptions } from './options';
import type { Report } from './report';
import { judge, type Left, leftOf } from './verdict';

/** Kills in a row on one document, each recovering from the one before; then a new one. */
const IN_A_ROW = 20;

interface Series {
  readonly folder: string;
  readonly dataDir: string;
  readonly file: string | null;
}

function newSeries(random: () => number, kind: number): { readonly series: Series; readonly start: Timeline } {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-kills-'));
  mkdirSync(join(folder, 'docs'));
  const file = kind % 3 === 2 ? null : join(folder, 'docs', 'a.dateline');
  const start = kind % 3 === 0 ? newTimeline('t1', 'A') : randomTimeline(random);
  if (file !== null) writeFileSync(file, encodeTimeline(start));
  return { series: { folder, dataDir: join(folder, 'data'), file }, start };
}

async function killOnce(series: Series, { recovered: start, inFile: fileBefore }: Left, seed: number, random: () => number, report: Report): Promise<{ readonly next: Left; readonly acknowledgements: number }> {
  const child = startBurst({ file: series.file, dataDir: series.dataDir, seed, saves: [0, 0.1, 0.5][below(random, 3)] ?? 0, workerFile: random() < 0.1 ? program('save-worker') : null });
  if (random() < 0.85) await child.says((line) => line.startsWith('open'));
  await pause(random() * random() * 160);
  child.child.kill('SIGKILL');
  await child.ended;
  const heard = told(child.output());
  const left = await leftOf(series.file, series.dataDir);
  // A new timeline begins when its first run opens it.
  const began = start ?? (heard.opened === null ? null : left.inFile);
  const known = start !== null && heard.opened !== null && heard.opened.sha256 !== documentDigest(start);
  if (known) report.damage('kill', { lost: 1 }, `seed ${seed}: the next start opened revision ${heard.opened?.revision ?? -1}, expected ${start.revision}`);
  if (child.errors() !== '') report.damage('kill', { unreadable: 1 }, `seed ${seed}: ${child.errors().slice(0, 400)}`);
  const exact = start !== null || (began !== null && heard.opened !== null && documentDigest(began) === heard.opened.sha256);
  const verdict = exact ? judge(began, fileBefore, seed, heard, left) : { lost: 0, detail: '' };
  report.damage('kill', verdict, `seed ${seed}: ${verdict.detail}`);
  report.counts.kills++;
  return { next: left, acknowledgements: heard.acknowledgements };
}

export async function killTheCore(options: FaultOptions, report: Report): Promise<void> {
  const before = report.undamaged;
  let acknowledgements = 0;
  const series = async (first: number, count: number): Promise<void> => {
    const random = seeded(options.seed * 7_919 + first);
    const { series: place, start } = newSeries(random, Math.floor(first / IN_A_ROW));
    let current: Left = place.file === null ? { inFile: null, recovered: null } : { inFile: start, recovered: start };
    for (let index = 0; index < count; index++) {
      const killed = await killOnce(place, current, options.seed * 1_000_003 + first + index, random, report);
      current = killed.next;
      acknowledgements += killed.acknowledgements;
    }
    rmSync(place.folder, { recursive: true, force: true });
  };
  // Two at a time: one machine's cores, and interference between them is welcome.
  const starts = Array.from({ length: Math.ceil(options.kills / IN_A_ROW) }, (_, index) => index * IN_A_ROW);
  const worker = async (): Promise<void> => {
    for (let first = starts.shift(); first !== undefined; first = starts.shift()) await series(first, Math.min(IN_A_ROW, options.kills - first));
  };
  await Promise.all([worker(), worker()]);
  report.figures['acknowledgedBeforeKills'] = acknowledgements;
  report.check(`kill -9 of the core, ${report.counts.kills} times`, report.undamaged === before, `${acknowledgements} edits acknowledged`);
}
