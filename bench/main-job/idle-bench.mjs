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

/** Opening, first checks, suggestions, packing of versions and the collecting of what they left have come to their end by then. */
const SETTLE_MS = 60_000;
const WATCH_MS = 20_000;

/** Ticks of /proc/PID/stat a second: 100 on every Linux there is (proc(5)). */
const TICKS = 100;

const statOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
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

async function watch({ program, args = [] }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-bench-idle-'));
  const child = spawn(electronRuntime().executable, [...sandboxSwitches(), program, `--user-data-dir=${dataDir}`, ...args], { stdio: 'ignore' });
  try {
    await pause(SETTLE_MS);
    const ticks = () => treeOf(child.pid).reduce((sum, process) => sum + process.ticks, 0);
    const before = ticks();
    await pause(WATCH_MS);
    const cpuPercent = ((ticks() - before) / TICKS / (WATCH_MS / 1000)) * 100;
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
    const rows = [{ name: 'bare window', ...(await watch({ program: join(here, 'bare-window.cjs') })) }];
    for (const size of sizes) {
      const file = join(folder, `${size}.dateline`);
      writeFileSync(file, manyEvents(size));
      rows.push({ name: `Dateline, ${size} events`, ...(await watch({ program: builtApp(), args: [file] })) });
    }
    const [bare] = rows;
    for (const row of rows) {
      row.ratio = Number((row.memoryMb / bare.memoryMb).toFixed(2));
      say(`${row.name.padEnd(24)} ${row.cpuPercent.toFixed(2).padStart(6)} % of a processor (aim: 0)   ${String(row.memoryMb).padStart(5)} MB in ${row.processes} processes   × ${row.ratio}${row === bare ? '' : '   (aim: at most × 1.6)'}`);
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
