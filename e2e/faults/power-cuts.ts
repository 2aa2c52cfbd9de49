/**
 * Power cuts in the middle of editing, on file systems that can be shut down under a program.
 *
 * Only what was acknowledged and read before the cut counts. The same run with the sync of the folder left out must
 * lose something: else these cuts would prove nothing.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeTimeline } from '../../core/timeline/encode';
import { below, randomTimeline, seeded } from '../../core/testing/random-edits';
import { documentDigest } from './burst';
import { pause, startBurst, told } from './children';
import type { FaultOptions } from './options';
import type { Report } from './report';
import { cuttableDisk, type CuttableDisk, type FileSystem } from './scratch-disk';
import { judge, type Left, leftOf, type Verdict } from './verdict';

/** Cuts in a row on one document. */
const IN_A_ROW = 10;

interface Place {
  readonly file: string | null;
  readonly dataDir: string;
}

function newPlace(disk: CuttableDisk, number: number, start: string): Place {
  const folder = join(disk.folder, String(number));
  mkdirSync(join(folder, 'docs'), { recursive: true });
  const file = number % 3 === 2 ? null : join(folder, 'docs', 'a.dateline');
  if (file !== null) writeFileSync(file, start);
  // What was there before the program is old and on disk: only what the program does is in question.
  const problem = disk.again();
  if (problem !== null) throw new Error(`The disk could not be mounted again: ${problem}`);
  return { file, dataDir: join(folder, 'data') };
}

interface CutOrder {
  readonly seed: number;
  readonly folderSync: boolean;
  readonly restsWhenSaved: boolean;
  /** Cuts right when this is said; null: at a random moment. */
  readonly atWord: string | null;
  readonly saves: number;
  readonly waitMs: number;
}

async function cutOnce(disk: CuttableDisk, place: Place, before: Left, order: CutOrder): Promise<{ readonly verdict: Verdict; readonly left: Left; readonly acknowledgements: number }> {
  const child = startBurst({ file: place.file, dataDir: place.dataDir, seed: order.seed, saves: order.saves, folderSync: order.folderSync, restsWhenSaved: order.restsWhenSaved });
  await child.says((line) => line.startsWith('open'));
  if (order.atWord === null) await pause(order.waitMs);
  else await child.says((line) => line.startsWith(order.atWord ?? ''));
  const heard = told(child.output());
  disk.cut();
  child.child.kill('SIGKILL');
  await child.ended;
  const problem = disk.again();
  if (problem !== null) throw new Error(`The disk could not be mounted again: ${problem}`);
  const left = await leftOf(place.file, place.dataDir);
  if (place.file !== null && !existsSync(place.file)) return { verdict: { unreadable: 1, lost: heard.acknowledged > 0 ? 1 : 0, detail: 'the file is gone' }, left, acknowledgements: heard.acknowledgements };
  if (before.recovered !== null && heard.opened !== null && heard.opened.sha256 !== documentDigest(before.recovered))
    return { verdict: { lost: 1, detail: `opened revision ${heard.opened.revision}, expected ${before.recovered.revision}` }, left, acknowledgements: heard.acknowledgements };
  return { verdict: judge(before.recovered, before.inFile, order.seed, heard, left, told(child.output()).acknowledged), left, acknowledgements: heard.acknowledgements };
}

async function cutsOn(disk: CuttableDisk, kind: FileSystem, options: FaultOptions, report: Report): Promise<void> {
  const random = seeded(options.seed + kind.length * 31);
  const before = report.undamaged;
  let acknowledgements = 0;
  let place = newPlace(disk, 0, '');
  let left: Left = { inFile: null, recovered: null };
  for (let cut = 0; cut < options.cuts; cut++) {
    if (cut % IN_A_ROW === 0) {
      for (const name of ['docs', 'data']) rmSync(join(disk.folder, String(cut / IN_A_ROW - 1), name), { recursive: true, force: true });
      const start = randomTimeline(random);
      place = newPlace(disk, cut / IN_A_ROW, encodeTimeline(start));
      left = place.file === null ? { inFile: null, recovered: null } : { inFile: start, recovered: start };
    }
    const seed = options.seed * 500_009 + cut;
    const done = await cutOnce(disk, place, left, { seed, folderSync: true, restsWhenSaved: false, atWord: [null, null, place.file === null ? 'ack' : 'saved', 'ack'][below(random, 4)] ?? null, saves: [0.05, 0.2, 0.6][below(random, 3)] ?? 0.2, waitMs: random() * 300 });
    report.damage(`cut on ${kind}`, done.verdict, `seed ${seed}: ${done.verdict.detail}`);
    report.counts.cuts++;
    acknowledgements += done.acknowledgements;
    ({ left } = done);
  }
  report.check(`power cuts on ${kind}, ${options.cuts} times`, report.undamaged === before, `${acknowledgements} edits acknowledged before them`);
}

/**
 * The control: cuts right after "saved" do damage when the sync of the folder is left out, and none when it is not.
 *
 * The program rests after "saved", so that no later sync brings the rename to disk by the way.
 */
async function controlOn(disk: CuttableDisk, kind: FileSystem, tries: number, report: Report): Promise<void> {
  const random = seeded(3);
  const damaged = async (first: number, folderSync: boolean): Promise<number> => {
    let noticed = 0;
    for (let number = 0; number < tries; number++) {
      const start = randomTimeline(random);
      const place = newPlace(disk, first + number * 3, encodeTimeline(start));
      const { verdict } = await cutOnce(disk, place, { inFile: start, recovered: start }, { seed: 90_000 + number, folderSync, restsWhenSaved: true, atWord: 'saved', saves: 1, waitMs: 0 });
      if ((verdict.lost ?? 0) + (verdict.falseSaved ?? 0) + (verdict.unreadable ?? 0) > 0) noticed++;
    }
    return noticed;
  };
  const without = await damaged(3_000, false);
  const withSync = await damaged(6_000, true);
  report.figures[`controlWithoutFolderSync_${kind}`] = `${without} of ${tries} cuts did damage`;
  report.check(`negative control on ${kind}: with the folder’s sync left out a cut right after “saved” does damage`, without > 0, `${without} of ${tries}`);
  report.check(`the same on ${kind} with the sync does none`, withSync === 0, `${withSync} of ${tries}`);
}

export async function cutThePower(options: FaultOptions, report: Report): Promise<void> {
  for (const kind of ['ext4', 'xfs'] as const) {
    const disk = cuttableDisk(kind);
    if (typeof disk === 'string') {
      report.skip(`power cuts on ${kind}`, disk);
      continue;
    }
    try {
      await cutsOn(disk, kind, options, report);
      if (options.cuts > 0) await controlOn(disk, kind, Math.max(3, Math.min(10, options.cuts)), report);
    } finally {
      disk.remove();
    }
  }
}
