// `npm test`: sets everything up, runs every check, and ends with one line: `N passed, N failed`.
//
// `node build/test.mjs [word …]` runs only the steps whose name has one of the words. Plain Node, no dependencies.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from './set-up.mjs';
import { root, say, SetupProblem } from './setup/console.mjs';
import { sideBySide } from './side-by-side.mjs';
import { steps } from './test-steps.mjs';
import { isHeadless } from './with-display.mjs';

const asked = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const mends = [];

/** Runs one step; a crash in it is a failure of it, and the rest still run. */
async function take(step, reportFolder) {
  const startedMs = Date.now();
  say(`\n━━━ ${step.name}`);
  const result = await step.run(join(reportFolder, `${step.name.replace(/\W+/g, '-')}.json`)).catch((error) => {
    say(error?.stack ?? String(error));
    return { passed: 0, failed: 1 };
  });
  total.passed += result.passed;
  total.failed += result.failed;
  const skipped = result.skipped ? `, ${result.skipped} skipped` : '';
  say(`━━━ ${step.name}: ${result.failed === 0 ? 'passed' : 'FAILED'} (${result.passed} passed, ${result.failed} failed${skipped}) in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
  if (result.failed > 0) mends.push(`${step.name}: ${step.mend}`);
  return result.failed === 0;
}

async function testAll() {
  const reportFolder = await mkdtemp(join(tmpdir(), 'dateline-reports-'));
  try {
    await setUp();
    const wanted = (await steps()).filter(({ name }) => asked.length === 0 || asked.some((word) => name.includes(word)));
    await sideBySide(wanted, {
      cores: Math.min(2, availableParallelism()),
      // Windows on one screen take the focus from each other; a virtual one each step has for itself.
      screens: isHeadless() ? Infinity : 1,
      take: (step) => take(step, reportFolder),
      skip: (step, failed) => {
        say(`\n━━━ ${step.name}: FAILED, because "${failed}" did`);
        total.failed += 1;
      },
      print: (text) => process.stdout.write(text),
    });
    if (total.passed + total.failed === 0) throw new SetupProblem(`No step has ${asked.join(' or ')} in its name.`);
  } finally {
    await rm(reportFolder, { recursive: true, force: true });
  }
}

/** The last line goes out whatever happens, and is the last. */
function finish(error) {
  if (error !== undefined) {
    say(`\n${error instanceof SetupProblem ? error.message : (error?.stack ?? error)}`);
    total.failed += 1;
  }
  if (mends.length > 0) say(`\nTo mend:\n${mends.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    finish(new SetupProblem(`Stopped by ${signal}.`));
    process.exit();
  });
}
process.once('uncaughtException', (error) => {
  finish(error);
  process.exit();
});
process.chdir(root);
testAll().then(() => finish(), finish);
