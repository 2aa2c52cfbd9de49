// Cold start: from starting the program to a window that can be used, beside a bare Electron window measured the same way.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { builtApp } from './built-app.mjs';
import { manyEvents } from './many-events.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** What of ours is in the folder of a person who had the timeline open before. */
const OURS = ['settings.json', 'first-rows', 'documents', 'versions'];

/**
 * Starts on a fresh data folder, with what an earlier start left of ours where `earlier` names one; milliseconds until
 * the window could be used. `leave` names a folder in which what this start leaves is kept.
 */
function startOnce({ program, args = [], selector = 'button', earlier = null, leave = null }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-bench-start-'));
  const bring = (from, to) => { for (const name of OURS) if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true }); };
  if (earlier !== null) bring(earlier, dataDir);
  const spawned = Date.now();
  const child = spawn(electronRuntime().executable, [...sandboxSwitches(), '-r', join(here, 'start-watch.cjs'), program, `--user-data-dir=${dataDir}`, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, DATELINE_BENCH_SELECTOR: selector, DATELINE_BENCH_END: leave === null ? 'exit' : 'quit' },
  });
  let said = '';
  child.stdout.on('data', (data) => { said += data; });
  return new Promise((done, fail) => {
    child.once('exit', () => {
      if (leave !== null) bring(dataDir, leave);
      rmSync(dataDir, { recursive: true, force: true });
      const answer = /DATELINE-START (.*)/.exec(said);
      if (answer === null) { fail(new Error(`It did not start: ${program}`)); return; }
      const { shown, inFirst, painted, there } = JSON.parse(answer[1]);
      // `there` is a frame late where the page had painted before it was asked, so it counts only where another thing than the first paint is waited for.
      done(Math.max(shown, selector === 'button' || inFirst ? painted : there) - spawned);
    });
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const FIRST_ROWS = '[role=row]';
const ALL_ROWS = '[role=grid][aria-busy=false] [role=row]';

/** A timeline of `size` events, opened for the first time and again. */
async function contendersOf(size, folder) {
  const file = join(folder, `${size}.dateline`);
  writeFileSync(file, manyEvents(size));
  const opening = { program: builtApp(), args: [file] };
  const earlier = join(folder, `profile-${size}`);
  await startOnce({ ...opening, selector: ALL_ROWS, leave: earlier });
  const most = size > 10_000 ? 3 : 1.5;
  return [
    { ...opening, name: `Dateline, ${size} events, first rows`, selector: FIRST_ROWS, aim: 1.5 },
    { ...opening, name: `Dateline, ${size} events, first rows again`, selector: FIRST_ROWS, aim: 1.5, earlier },
    { ...opening, name: `Dateline, ${size} events, all`, selector: ALL_ROWS, aim: most },
    { ...opening, name: `Dateline, ${size} events, all again`, selector: ALL_ROWS, aim: most, earlier },
  ];
}

/** `sizes`: events in the timeline that is opened, 0 for the empty window. A long one shows its first rows before all of it is there. */
export async function startBench({ sizes = [0, 1_000], runs = 11, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-start-'));
  try {
    const contenders = [{ name: 'bare window', program: join(here, 'bare-window.cjs') }];
    for (const size of sizes) contenders.push(...(size === 0 ? [{ name: 'Dateline, empty', program: builtApp(), aim: 1.25 }] : await contendersOf(size, folder)));
    // Once for the disk's cache, then in turn, so that whatever else the machine does hits all alike.
    for (const contender of contenders) await startOnce(contender);
    const times = new Map(contenders.map(({ name }) => [name, []]));
    for (let run = 0; run < runs; run += 1) for (const contender of contenders) times.get(contender.name).push(await startOnce(contender));
    const bare = median(times.get('bare window'));
    const rows = [...times].map(([name, all]) => ({ name, medianMs: median(all), leastMs: Math.min(...all), ratio: Number((median(all) / bare).toFixed(2)), aim: contenders.find((one) => one.name === name)?.aim }));
    for (const { name, medianMs, leastMs, ratio, aim } of rows) say(`${name.padEnd(42)} ${String(Math.round(medianMs)).padStart(6)} ms median ${String(Math.round(leastMs)).padStart(6)} ms least   × ${ratio}${aim === undefined ? '' : `   (aim: at most × ${aim})`}`);
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
