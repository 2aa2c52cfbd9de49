/**
 * Every system call of opening, editing and saving made to fail, each with every error, once and from then on; and the
 * program killed at each of them.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encodeTimeline } from '../../core/timeline/encode';
import { randomTimeline, seeded } from '../../core/testing/random-edits';
import { tempPrefix } from '../../electron/storage/atomic-save';
import { program, told } from './children';
import type { FaultOptions } from './options';
import type { Report } from './report';
import { nameNumber } from './burst';
import { CALLS, noStrace, type SystemCall, traced } from './strace';
import { judge, leftOf } from './verdict';

const ERRORS = ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'EPERM', 'EBUSY'] as const;

interface Injection {
  readonly call: string;
  readonly when: number;
  readonly what: string;
  readonly persistent: boolean;
}

const SEED = 7;
const startTimeline = randomTimeline(seeded(11));

interface Scene {
  readonly folder: string;
  readonly file: string;
  readonly dataDir: string;
}

/** Always the same names, so that call number n is the same call in every run. */
function freshScene(folder: string): Scene {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, 'docs'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'docs', 'a.dateline'), encodeTimeline(startTimeline));
  return { folder, file: join(folder, 'docs', 'a.dateline'), dataDir: join(folder, 'data') };
}

const command = ({ file, dataDir }: Scene): readonly string[] => [process.execPath, program('save-steps-child'), JSON.stringify({ file, dataDir, seed: SEED })];

/** Every path under the scene that the course touches. */
function touchedPaths(folder: string, calls: readonly SystemCall[]): readonly string[] {
  const found = new Set<string>();
  for (const { args } of calls) for (const [, quoted, described] of args.matchAll(/"(\/[^"]*)"|<(\/[^>]*)>/g)) found.add((quoted ?? described ?? '').replace(/ \(deleted\)$/, ''));
  // A failure shifts the count in the names of temp files, so more of them are watched than the course needs when all is
  // well. strace looks at the first path of a rename only, which is such a name.
  const replaced = [...found].filter((path) => path.endsWith('/a.dateline') || path.endsWith('/journal.log'));
  const temps = replaced.flatMap((path) => Array.from({ length: 64 }, (_, count) => join(dirname(path), `${tempPrefix(path)}${nameNumber(count)}.tmp`)));
  return [...new Set([...found, ...temps])].filter((path) => path.startsWith(folder)).sort();
}

const onto = (name: string) => ({ name: call, args, failed }: SystemCall): boolean => call === 'rename' && !failed && args.endsWith(`${name}"`);

/**
 * Replacements that were brought to disk whole: a rename onto `name`, and after it a sync of the folder, neither failed.
 *
 * What the program claims may not be more than this allows.
 */
function durableReplacements(calls: readonly SystemCall[], name: string): number {
  let count = 0;
  let waiting = false;
  let folder = '';
  for (const call of calls) {
    if (onto(name)(call)) {
      waiting = true;
      folder = /"([^"]*)\/[^"/]*"$/.exec(call.args)?.[1] ?? '';
    } else if (waiting && call.name === 'fsync' && !call.failed && call.args.includes(`<${folder}>`)) {
      waiting = false;
      count++;
    }
  }
  return count;
}

function claimsTooMuch(output: string, calls: readonly SystemCall[]): string | null {
  const heard = told(output);
  const first = heard.opened?.revision ?? 0;
  const saves = durableReplacements(calls, '/a.dateline');
  const claimed = new Set(heard.lines.filter((line) => line.startsWith('saved ') && Number(line.slice(6)) > first)).size;
  if (claimed > saves) return `said "saved" ${claimed} times after ${saves} durable saves`;
  const journal = calls.filter(({ name, args, failed }) => name === 'fdatasync' && !failed && args.includes('journal.log')).length + durableReplacements(calls, '/journal.log');
  // Two of the edits are made at once and may share one sync.
  if (heard.acknowledgements > journal + saves + 1) return `acknowledged ${heard.acknowledgements} edits after ${journal} durable journal writes and ${saves} saves`;
  return null;
}

export async function failEveryCall(options: FaultOptions, report: Report): Promise<void> {
  const reason = noStrace();
  if (reason !== null) {
    report.skip('injected errors', reason);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-inject-'));
  const log = join(tmpdir(), `dateline-strace-${process.pid}.log`);
  const before = report.undamaged;
  try {
    const all = traced(log, [], null, command(freshScene(folder)));
    const paths = touchedPaths(folder, all.calls);
    const normal = traced(log, paths, null, command(freshScene(folder)));
    const counts = new Map(CALLS.map((name) => [name, normal.calls.filter((call) => call.name === name).length]));
    const heard = told(normal.output);
    report.check('the course runs through when nothing fails', heard.lines.includes('closed') && heard.acknowledgements === 6 && claimsTooMuch(normal.output, normal.calls) === null, `${normal.calls.length} calls`);
    const injections: Injection[] = [...counts].flatMap(([call, count]) => Array.from({ length: count }, (_, index) => index + 1).flatMap((when) => [
      ...ERRORS.flatMap((error) => [false, true].map((persistent) => ({ call, when, what: `error=${error}`, persistent }))),
      { call, when, what: 'signal=KILL', persistent: false },
    ]));
    const random = seeded(options.seed);
    const chosen = options.injections >= 1 ? injections : injections.filter(() => random() < options.injections);
    let hit = 0;
    let liars = 0;
    for (const { call, when, what, persistent } of chosen) {
      const scene = freshScene(folder);
      const run = traced(log, paths, `${call}:${what}:when=${when}${persistent ? '+' : ''}`, command(scene));
      const name = `${call} ${what} at ${when}${persistent ? ' and after' : ''}`;
      if (what !== 'signal=KILL' && run.calls.some(({ injected }) => injected)) hit++;
      if (what === 'signal=KILL' && !run.output.includes('closed')) hit++;
      const verdict = judge(startTimeline, startTimeline, SEED, told(run.output), await leftOf(scene.file, scene.dataDir));
      report.damage(name, verdict, `${verdict.detail}; said ${run.output.replaceAll('\n', ', ')}`);
      const lie = claimsTooMuch(run.output, run.calls);
      if (lie !== null || run.errors.trim() !== '') {
        liars++;
        report.damage(name, { falseSaved: lie === null ? 0 : 1 }, `${lie ?? ''} ${run.errors.slice(0, 600)}`);
        if (lie === null) process.stdout.write(`       ${name}: ${run.errors.slice(0, 600)}\n`);
      }
      report.counts.faults++;
    }
    report.figures['systemCallsOfTheCourse'] = Object.fromEntries(counts);
    report.check(`system calls made to fail, ${chosen.length} of ${injections.length} ways`, report.undamaged === before && liars === 0, `${hit} took effect`);
    report.check('the injections took effect', hit >= chosen.length * 0.95, `${hit} of ${chosen.length}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(log, { force: true });
  }
}
