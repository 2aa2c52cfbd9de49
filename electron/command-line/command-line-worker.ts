/**
 * Watches over the thread that does a subcommand's work, because the main thread waits and hears nothing.
 *
 * It does no work itself, so that it always lives to tell how the work ended: with a code of its own, by running out
 * of memory, or by any other end that nobody foresaw.
 */
import { join } from 'node:path';
import { Worker, workerData } from 'node:worker_threads';
import { EXIT } from './exit-codes';
import { complain } from './say';
import { BEGUN, DONE, type WatchedTask } from './watched-task';

const { shared, ...task } = workerData as WatchedTask;
const state = new Int32Array(shared);

function tell(word: number, code: number): void {
  Atomics.store(state, 1, code);
  Atomics.store(state, 0, word);
  Atomics.notify(state, 0);
}

tell(BEGUN, 0);

const job = new Worker(join(__dirname, 'command-job-worker.js'), { workerData: task });
let ended = false;

function end(code: number, words?: string): void {
  if (ended) return;
  ended = true;
  if (words !== undefined) complain(`dateline: ${task.line.name}: ${words}`);
  tell(DONE, code);
}

job.on('message', (code: number) => { end(code); });
job.on('error', (error: unknown) => {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  end(EXIT.failed, isMemory
    ? 'It ran out of memory. The files are as they were saved last. Take fewer or smaller files at once.'
    : `It stopped unexpectedly (${error instanceof Error ? error.message : String(error)}). The files are as they were saved last.`);
});
job.on('exit', () => { end(EXIT.failed, 'It stopped unexpectedly. The files are as they were saved last.'); });
