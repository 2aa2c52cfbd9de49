// At rest: the processor and the memory of all processes of the app, with 10,000 events open and nobody doing anything, beside a bare Electron window. Linux only: it reads /proc.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { builtApp } from './built-app.mjs';
import { manyEvents } from './many-events.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Opening, first checks, suggestions and packing of versions have come to their end by then. */
const SETTLE_MS = 95_000;
/** How long the processor is watched then: V8 still collects what the opening left, in a few steps, each some seconds after the one before. */
const SETTLING_WATCH_MS = 60_000;
/** V8's last step came 240 seconds after the start in every run that was watched thread by thread; from then on nothing but Chromium's own threads wakes. */
const REST_MS = 270_000;
/** A bare window is at rest sooner; what Chromium does by itself half a minute after its start is over. */
const REST_BARE_MS = 65_000;
const REST_WATCH_MS = 60_000;

/** Time on a processor of each thread, in nanoseconds: a tick of /proc/PID/stat is longer than all that is done at rest. */
const threadsOf = (pid) => {
  try {
    return readdirSync(`/proc/${pid}/task`).map((thread) => [thread, Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])]);
  } catch {
    return [];
  }
};

const statOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return { parent: Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]) };
  } catch {
    return null;
  }
};

/** A process and all it started. */
function treeOf(root) {
  const stats = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => { const stat = statOf(name); return stat === null ? [] : [{ pid: Number(name), ...stat }]; });
  const tree = new Set([root]);
  for (let before = 0; before !== tree.size;) {
    before = tree.size;
    for (const { pid, parent } of stats) if (tree.has(parent)) tree.add(pid);
  }
  return stats.filter(({ pid }) => tree.has(pid));
}

/** Proportional set size in bytes: pages that processes share count once in all. */
const memoryOf = (pid) => {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
};

/** The looks of a window that shows lanes, as the settings file keeps them for a timeline. */
const LANES = {
  view: 'lanes', sourceWidthPx: 430, inspectorWidthPx: 316, sourceOpen: true, inspectorOpen: true, overviewOpen: true, selectedSource: null, selectedEvent: null, showFurniture: true,
};

/** Share of one processor that a process and all it started take over some time from now, in per cent. */
async function processorOf(pid, watchMs) {
  const threads = () => new Map(treeOf(pid).flatMap((one) => threadsOf(one.pid)));
  const before = threads();
  await pause(watchMs);
  const nanoseconds = [...threads()].reduce((sum, [thread, now]) => sum + now - (before.get(thread) ?? 0), 0);
  return Number(((nanoseconds / 1e6 / watchMs) * 100).toFixed(3));
}

async function watch({ program, args = [], view, bare = false }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-bench-idle-'));
  if (view !== undefined) writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ recent: [], open: [], documents: { [args[0]]: { view } } }));
  const child = spawn(electronRuntime().executable, [...sandboxSwitches(), program, `--user-data-dir=${dataDir}`, ...args], { stdio: 'ignore' });
  try {
    const started = performance.now();
    await pause(bare ? REST_BARE_MS : SETTLE_MS);
    const settlingPercent = bare ? null : await processorOf(child.pid, SETTLING_WATCH_MS);
    if (!bare) await pause(REST_MS - (performance.now() - started));
    const cpuPercent = await processorOf(child.pid, REST_WATCH_MS);
    const tree = treeOf(child.pid);
    return { cpuPercent, settlingPercent, memoryMb: Math.round(tree.reduce((sum, { pid }) => sum + memoryOf(pid), 0) / 1e6), processes: tree.length };
  } finally {
    child.kill();
    await new Promise((done) => { child.once('exit', done); if (child.exitCode !== null || child.signalCode !== null) done(); });
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export async function idleBench({ sizes = [10_000], say }) {
  if (process.platform !== 'linux') { say('only on Linux, which tells of each process'); return []; }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-idle-'));
  try {
    const rows = [{ name: 'bare window', ...(await watch({ program: join(here, 'bare-window.cjs'), bare: true })) }];
    for (const size of sizes) {
      const file = join(folder, `${size}.dateline`);
      writeFileSync(file, manyEvents(size));
      rows.push({ name: `Dateline, ${size} events`, ...(await watch({ program: builtApp(), args: [file] })) });
      rows.push({ name: 'the same in lanes', ...(await watch({ program: builtApp(), args: [file], view: LANES })) });
    }
    const [bare] = rows;
    for (const row of rows) {
      // Chromium's own threads wake now and then in any window: what is ours is what comes on top.
      row.cpuOwnPercent = Number((row.cpuPercent - bare.cpuPercent).toFixed(3));
      row.ratio = Number((row.memoryMb / bare.memoryMb).toFixed(2));
      const processor = `${row.name.padEnd(24)} ${row.cpuPercent.toFixed(3).padStart(6)} % of a processor`;
      const memory = `${String(row.memoryMb).padStart(5)} MB in ${row.processes} processes   × ${row.ratio}`;
      say(row === bare ? `${processor}   ${memory}` : `${processor}, of which ours ${row.cpuOwnPercent.toFixed(3).padStart(6)} (aim: 0; ${row.settlingPercent.toFixed(2)} from 95 to 155 seconds after the start)   ${memory}   (aim: at most × 1.6)`);
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
