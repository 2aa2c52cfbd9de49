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

/** Opening, first checks, suggestions, packing of versions and V8's collecting of what they left (which it does in steps, until 80 seconds after) have come to their end by then. */
const SETTLE_MS = 95_000;
/** A bare window is at rest sooner; what Chromium does by itself half a minute after its start is over. */
const SETTLE_BARE_MS = 65_000;
const WATCH_MS = 20_000;

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

async function watch({ program, args = [], settleMs = SETTLE_MS, view }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-bench-idle-'));
  if (view !== undefined) writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ recent: [], open: [], documents: { [args[0]]: { view } } }));
  const child = spawn(electronRuntime().executable, [...sandboxSwitches(), program, `--user-data-dir=${dataDir}`, ...args], { stdio: 'ignore' });
  try {
    await pause(settleMs);
    const threads = () => new Map(treeOf(child.pid).flatMap(({ pid }) => threadsOf(pid)));
    const before = threads();
    await pause(WATCH_MS);
    const cpuPercent = ([...threads()].reduce((sum, [thread, nanoseconds]) => sum + nanoseconds - (before.get(thread) ?? 0), 0) / 1e6 / WATCH_MS) * 100;
    const tree = treeOf(child.pid);
    return { cpuPercent: Number(cpuPercent.toFixed(2)), memoryMb: Math.round(tree.reduce((sum, { pid }) => sum + memoryOf(pid), 0) / 1e6), processes: tree.length };
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
    const rows = [{ name: 'bare window', ...(await watch({ program: join(here, 'bare-window.cjs'), settleMs: SETTLE_BARE_MS })) }];
    for (const size of sizes) {
      const file = join(folder, `${size}.dateline`);
      writeFileSync(file, manyEvents(size));
      rows.push({ name: `Dateline, ${size} events`, ...(await watch({ program: builtApp(), args: [file] })) });
      rows.push({ name: 'the same in lanes', ...(await watch({ program: builtApp(), args: [file], view: LANES })) });
    }
    const [bare] = rows;
    for (const row of rows) {
      // Chromium's own threads wake now and then in any window: what is ours is what comes on top.
      row.cpuOwnPercent = Number((row.cpuPercent - bare.cpuPercent).toFixed(2));
      row.ratio = Number((row.memoryMb / bare.memoryMb).toFixed(2));
      say(`${row.name.padEnd(24)} ${row.cpuPercent.toFixed(2).padStart(6)} % of a processor${row === bare ? '                       ' : `, of which ours ${row.cpuOwnPercent.toFixed(2).padStart(5)} (aim: 0)`}   ${String(row.memoryMb).padStart(5)} MB in ${row.processes} processes   × ${row.ratio}${row === bare ? '' : '   (aim: at most × 1.6)'}`);
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
