/**
 * Runs a subcommand and ends the program with its exit code, before Electron looks for a display.
 *
 * Electron gives up where there is none (a server, a Git hook), but only after this script has begun. So the work is
 * done on a thread of its own while this one waits for it; nothing of Electron is used. A waiting thread does not hear
 * that another one died, so a third thread watches over the work and always ends the wait.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EXIT } from './exit-codes';
import { complain } from './say';
import type { CommandLine } from './subcommand';
import { BEGUN, type WatchedTask } from './watched-task';

/** For the watching thread to begin, in milliseconds; it only loads a file of a page. */
const START_MS = 60_000;

export function runBeforeWindows(line: CommandLine, version: string, dataDir: string): never {
  const shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const state = new Int32Array(shared);
  const task: WatchedTask = { line, version, dataDir, shared };
  new Worker(join(__dirname, 'command-line-worker.js'), { workerData: task });
  if (Atomics.wait(state, 0, 0, START_MS) === 'timed-out') {
    complain(`dateline: ${line.name}: The program could not be started. Install Dateline again.`);
    process.exit(EXIT.failed);
  }
  Atomics.wait(state, 0, BEGUN);
  process.exit(Atomics.load(state, 1));
}
