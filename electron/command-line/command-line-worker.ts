/**
 * The thread that does a subcommand's work; see run-before-windows.ts.
 *
 * It writes to the descriptors itself: streams of a worker pass through the main thread, which is waiting.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { assertNever } from '../../core/result';
import { runMergeDriver } from '../storage/merge-driver';
import { EXIT } from './exit-codes';
import { complain } from './say';
import type { CommandLine } from './subcommand';
import { EXPORT_USAGE, IMPORT_USAGE } from './usage';

interface Task {
  readonly line: CommandLine;
  readonly version: string;
  /** The app's own folder, where journals are. */
  readonly dataDir: string;
  readonly shared: SharedArrayBuffer;
}

const HELP = `usage: dateline [file.dateline …]
       ${EXPORT_USAGE}
       ${IMPORT_USAGE}
       dateline check FILE.dateline
       dateline verify FILE.pdf
       dateline merge-driver BASE OURS THEIRS [NAME]

  export         writes a timeline (or the one in an exported PDF) as PDF, web page, Markdown, CSV, calendar, JSON,
                 TimelineJS or a drawing of the lanes
                 conditions of --filter: kind: status: person: place: tag: source: from: to:
                 --publication leaves out what is confidential
  import         takes documents as sources, calendars and tables as events
  check          lists what is doubtful (exit 0: nothing; 1: something)
  verify         tells whether an exported PDF is as it was (exit 0: intact; 1: changed)
  merge-driver   merges two versions of a timeline for Git, by event and field
                 (exit 0: merged; 1: merged, with things to look at; 129 and above: could not)
  --help         this text
`;

/** Readers of documents are large: each command loads its own. */
async function run({ name, args }: CommandLine, { version, dataDir }: Task): Promise<number> {
  switch (name) {
    case 'export': return (await import('./export-command')).runExport(args);
    case 'import': return (await import('./import-command')).runImport(args, dataDir);
    case 'check': return (await import('./check-command')).runCheck(args);
    case 'verify': return (await import('./verify-command')).runVerify(args);
    case 'merge-driver': return runMergeDriver(args, complain);
    case 'help':
      writeSync(1, `Dateline ${version}\n\n${HELP}`);
      return EXIT.done;
    default: return assertNever(name);
  }
}

const task = workerData as Task;
const state = new Int32Array(task.shared);

function end(code: number): void {
  Atomics.store(state, 1, code);
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
}

run(task.line, task).then(end, (error: unknown) => {
  complain(`dateline: ${error instanceof Error ? error.message : String(error)}`);
  end(EXIT.failed);
});
