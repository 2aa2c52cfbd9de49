/**
 * The fault suite: everything that can go wrong under a save, done on purpose, against the app's own storage code.
 *
 * See options.ts for how hard it can be run. What a machine cannot do is skipped with the reason printed.
 */
import { killTheApp } from './app-kills';
import { fillTheDisk } from './full-disk';
import { failEveryCall } from './injected-errors';
import { killTheCore } from './kills';
import { mergePairs } from './merge-pairs';
import { oddFiles } from './odd-files';
import { parseOptions } from './options';
import { cutThePower } from './power-cuts';
import { Report } from './report';

const GROUPS = [
  ['kills', killTheCore],
  ['injected errors', failEveryCall],
  ['full disk', fillTheDisk],
  ['power cuts', cutThePower],
  ['odd files', oddFiles],
  ['merges', mergePairs],
  ['app', killTheApp],
] as const;

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  const report = new Report();
  const startedMs = performance.now();
  for (const [name, run] of GROUPS) {
    if (options.only !== null && !name.includes(options.only)) continue;
    process.stdout.write(`${name}\n`);
    const beganMs = performance.now();
    try {
      await run(options, report);
    } catch (error) {
      report.check(name, false, error instanceof Error ? error.stack ?? error.message : String(error));
    }
    process.stdout.write(`       (${((performance.now() - beganMs) / 1_000).toFixed(1)} s)\n`);
  }
  return report.finish(options.json, options.seed, performance.now() - startedMs);
}

void main().then((code) => { process.exitCode = code; }, (error: unknown) => {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n0 passed, 1 failed\n`);
  process.exitCode = 1;
});
