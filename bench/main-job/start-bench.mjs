// Cold start: from starting the program to a window that can be used, beside a bare Electron window measured the same way.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { builtApp } from './built-app.mjs';
import { manyEvents } from './many-events.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Starts on a fresh data folder; milliseconds until the window could be used. */
function startOnce({ program, args = [], selector = 'button' }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-bench-start-'));
  const spawned = Date.now();
  const child = spawn(electronRuntime().executable, [...sandboxSwitches(), '-r', join(here, 'start-watch.cjs'), program, `--user-data-dir=${dataDir}`, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, DATELINE_BENCH_SELECTOR: selector },
  });
  let said = '';
  child.stdout.on('data', (data) => { said += data; });
  return new Promise((done, fail) => {
    child.once('exit', () => {
      rmSync(dataDir, { recursive: true, force: true });
      const answer = /DATELINE-START (.*)/.exec(said);
      if (answer === null) { fail(new Error(`It did not start: ${program}`)); return; }
      const { shown, painted, there } = JSON.parse(answer[1]);
      // `there` is a frame late where the page had painted before it was asked, so it counts only where another thing than the first paint is waited for.
      done(Math.max(shown, selector === 'button' ? painted : there) - spawned);
    });
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** `sizes`: events in the timeline that is opened, 0 for the empty window. A long one shows its first rows before all of it is there. */
export async function startBench({ sizes = [0, 1_000], runs = 11, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-start-'));
  const contenders = [
    { name: 'bare window', program: join(here, 'bare-window.cjs') },
    ...sizes.flatMap((size) => {
      if (size === 0) return [{ name: 'Dateline, empty', program: builtApp(), aim: 1.25 }];
      const file = join(folder, `${size}.dateline`);
      writeFileSync(file, manyEvents(size));
      const opening = { program: builtApp(), args: [file] };
      return [
        { ...opening, name: `Dateline, ${size} events, first rows`, selector: '[role=row]', aim: 1.5 },
        { ...opening, name: `Dateline, ${size} events, all`, selector: '[role=grid][aria-busy=false] [role=row]', aim: size > 10_000 ? 3 : 1.5 },
      ];
    }),
  ];
  try {
    // Once for the disk's cache, then in turn, so that whatever else the machine does hits all alike.
    for (const contender of contenders) await startOnce(contender);
    const times = new Map(contenders.map(({ name }) => [name, []]));
    for (let run = 0; run < runs; run += 1) for (const contender of contenders) times.get(contender.name).push(await startOnce(contender));
    const bare = median(times.get('bare window'));
    const rows = [...times].map(([name, all]) => ({ name, medianMs: median(all), leastMs: Math.min(...all), ratio: Number((median(all) / bare).toFixed(2)), aim: contenders.find((one) => one.name === name)?.aim }));
    for (const { name, medianMs, leastMs, ratio, aim } of rows) say(`${name.padEnd(36)} ${String(Math.round(medianMs)).padStart(6)} ms median ${String(Math.round(leastMs)).padStart(6)} ms least   × ${ratio}${aim === undefined ? '' : `   (aim: at most × ${aim})`}`);
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
