/**
 * Runs a subcommand and ends the program with its exit code, before Electron looks for a display.
 *
 * Electron gives up where there is none (a server, a Git hook), but only after this script has begun. So the work is
 * done on a thread of its own while this one waits for it; nothing of Electron is used.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CommandLine } from './subcommand';

/** What passes between the two threads: [done, exit code]. */
const WORDS = 2;

export function runBeforeWindows(line: CommandLine, version: string, dataDir: string): never {
  const shared = new SharedArrayBuffer(WORDS * Int32Array.BYTES_PER_ELEMENT);
  const state = new Int32Array(shared);
  new Worker(join(__dirname, 'command-line-worker.js'), { workerData: { line, version, dataDir, shared } });
  Atomics.wait(state, 0, 0);
  process.exit(Atomics.load(state, 1));
}
