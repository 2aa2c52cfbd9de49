/**
 * The thread that does a subcommand's work; see run-before-windows.ts.
 *
 * It writes to the descriptors itself: streams of a worker pass through the main thread, which is waiting.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { assertNever } from '../../core/result';
import { runMergeDriver } from '../storage/merge-driver';
import type { CommandLine } from './subcommand';

interface Task {
  readonly line: CommandLine;
  readonly version: string;
  readonly shared: SharedArrayBuffer;
}

const complain = (words: string): void => { writeSync(2, `${words}\n`); };

const HELP = `usage: dateline [file.dateline …]
       dateline merge-driver BASE OURS THEIRS [NAME]

  merge-driver   merges two versions of a timeline for Git, by event and field
                 (exit 0: merged; 1: merged, with things to look at; 129 and above: could not)
  --help         this text
`;

function run({ name, args }: CommandLine, version: string): Promise<number> {
  switch (name) {
    case 'merge-driver': return runMergeDriver(args, complain);
    case 'help':
      writeSync(1, `Dateline ${version}\n\n${HELP}`);
      return Promise.resolve(0);
    default: return assertNever(name);
  }
}

const { line, version, shared } = workerData as Task;
const state = new Int32Array(shared);

function end(code: number): void {
  Atomics.store(state, 1, code);
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
}

run(line, version).then(end, (error: unknown) => {
  complain(`dateline: ${error instanceof Error ? error.message : String(error)}`);
  end(70);
});
