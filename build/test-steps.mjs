// The checks of `npm test`, in order: what is quick and tells most comes first.
//
// To add one, add a row: a name, a promise of `{ passed, failed, skipped? }`, and the command that mends or repeats it. Steps
// run side by side (side-by-side.mjs): a row says which others must have passed (`needs`), on how many cores it works if not
// on one (`room`), whether it shows windows (`hasWindows`) and whether all wait for it in the end (`isLong`).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './setup/console.mjs';
import { runWithDisplay } from './with-display.mjs';

const node = process.execPath;

/** Counts a program that only says yes or no as one check. */
const one = async (code) => ((await code) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Every step; read after the packages are installed, because the linters' list is code too. */
export async function steps() {
  const { linters } = await import('./lint.mjs');
  return [
    { name: 'types (Electron 45)', mend: 'npm run typecheck', run: () => one(run(node, ['build/typecheck.mjs', '.', 'core', 'electron', 'renderer'])) },
    { name: 'types (Electron 25)', mend: 'node build/typecheck.mjs electron25', run: () => one(run(node, ['build/typecheck.mjs', 'electron25'])) },
    ...linters.map((linter) => ({ name: linter.name, mend: linter.mend, run: () => one(linter.run(false)) })),
    { name: 'unit tests', room: 2, mend: 'npx vitest run FILE', run: unitTests },
    { name: 'build', mend: 'npm run build', run: () => one(run(node, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'])) },
    ...scriptStep({ name: 'faults', needs: ['build'], hasWindows: true }, 'test:faults', ['--slice']),
    ...scriptStep({ name: 'hostile corpus', needs: ['build'] }, 'test:corpus'),
    ...scriptStep({ name: 'fuzz', needs: [] }, 'test:fuzz', ['--rows', '1']),
    { name: 'end to end', needs: ['build'], hasWindows: true, isLong: true, mend: 'npm run build && npm run test:e2e -- FILE', run: (report) => endToEnd('app', report) },
    ...scriptStep({ name: 'main job without a network', needs: ['build'], hasWindows: true }, 'test:offline', ['--slice']),
    { name: 'package (test build)', needs: ['build'], mend: 'npm run package -- --test', run: () => one(run(node, ['build/package.mjs', '--test', '--no-build'])) },
    { name: 'end to end, packaged', needs: ['package (test build)'], hasWindows: true, mend: 'npm run package -- --test && npm run test:packaged', run: (report) => endToEnd('packaged', report) },
  ];
}

async function unitTests(report) {
  const code = await run(node, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot even be loaded has no failed test in it, and an error outside of tests none at all.
  const brokenFiles = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length;
  return atLeastOneFailure(code, { passed, failed: numFailedTests + brokenFiles, skipped });
}

async function endToEnd(project, report) {
  const env = { DATELINE_REPORT: report, FORCE_COLOR: '0' };
  // One at a time: the checks that run beside it take what it leaves of two cores.
  // A folder of its own for what tests leave: a run clears it away first, and another may be going on.
  const code = await runWithDisplay(node, ['node_modules/@playwright/test/cli.js', 'test', `--project=${project}`, `--output=test-results/${project}`], { env });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  return atLeastOneFailure(code, { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped });
}

/** A step for an npm script that some other part of the project brings; it writes its counts with `--json FILE`. */
function scriptStep(row, script, args = []) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (scripts[script] === undefined) {
    say(`(no "${script}" script yet, so no ${row.name})`);
    return [];
  }
  const runScript = async (report) => {
    const code = await runWithDisplay('npm', ['run', '--silent', script, '--', ...args, '--json', report]);
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const { passed, failed, skipped } = JSON.parse(readFileSync(report, 'utf8'));
    // A system that cannot run it at all says so, and nothing has failed.
    if (code === 0 && passed + failed === 0 && skipped > 0) return { passed, failed, skipped };
    return atLeastOneFailure(code, { passed, failed, skipped: Array.isArray(skipped) ? skipped.length : skipped });
  };
  return [{ ...row, mend: `npm run ${script}`, run: runScript }];
}

/** A runner that ends badly has failed even if its report has no failure in it. */
function atLeastOneFailure(code, result) {
  if (code !== 0 && result.failed === 0) return { ...result, failed: 1 };
  if (result.passed + result.failed === 0) return { ...result, failed: 1 };
  return result;
}
