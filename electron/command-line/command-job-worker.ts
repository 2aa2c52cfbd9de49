/**
 * The thread that does a subcommand's work; see run-before-windows.ts.
 *
 * It writes to the descriptors itself: streams of a worker pass through the main thread, which is waiting.
 */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../core/result';
import { createParserHost } from '../import/parser-host';
import { startThreadParser } from '../import/start-thread-parser';
import { runMergeDriver } from '../storage/merge-driver';
import { EXIT } from './exit-codes';
import { answer, complain } from './say';
import type { CommandLine } from './subcommand';
import { EXPORT_USAGE, IMPORT_USAGE } from './usage';
import type { Task } from './watched-task';

const HELP = `usage: dateline [file.dateline …]
       ${EXPORT_USAGE}
       ${IMPORT_USAGE}
       dateline check FILE.dateline
       dateline verify FILE.pdf
       dateline merge-driver BASE OURS THEIRS [NAME]

  export         writes a timeline (or the one in an exported PDF) as PDF, Word document, web page, Markdown, CSV,
                 calendar, JSON, TimelineJS or a drawing of the lanes
                 (exit 0: everything; 1: written, but the format cannot hold some events, as listed)
                 conditions of --filter: kind: status: person: place: tag: source: from: to:
                 --publication leaves out what is confidential
                 of documents (pdf, docx, html): --no-descriptions, --no-quotes and --names say what stands with each event,
                 --citations how places are numbered, --header what stands above the title
                 of posters: --sheets how many sheets side by side (else one page), --lanes what lanes are made by
  import         takes documents as sources, calendars and tables as events
                 (exit 0: everything; 1: taken, but a part of some file was left out or is doubtful, as listed;
                 65: a file was not taken, as explained; 73: the timeline could not be opened or written)
  check          lists what is doubtful (exit 0: nothing; 1: something)
  verify         tells whether an exported PDF is as it was (exit 0: intact; 1: changed)
  merge-driver   merges two versions of a timeline for Git, by event and field
                 (exit 0: merged; 1: merged, with things to look at; 129 and above: could not)
  --help, -h     this text
  --version      the number of this version
`;

/** Readers of documents are large: each command loads its own. */
async function run({ name, args }: CommandLine, { version, dataDir }: Task): Promise<number> {
  switch (name) {
    case 'export': return (await import('./export-command')).runExport(args, dataDir, version);
    case 'import': {
      const host = createParserHost(() => startThreadParser(join(__dirname, 'parser-worker.js')));
      return (await import('./import-command')).runImport(args, dataDir, host);
    }
    case 'check': return (await import('./check-command')).runCheck(args, dataDir);
    case 'verify': return (await import('./verify-command')).runVerify(args);
    case 'merge-driver': return runMergeDriver(args, complain);
    case 'help':
      answer(`Dateline ${version}\n\n${HELP.trimEnd()}`);
      return EXIT.done;
    case 'version':
      answer(`Dateline ${version}`);
      return EXIT.done;
    case 'unknown':
      complain(`dateline: ${args.join(' ')}: There is no such command, and no such file. dateline --help lists the commands.`);
      return EXIT.usage;
    default: return assertNever(name);
  }
}

const task = workerData as Task;

run(task.line, task).then((code) => { parentPort?.postMessage(code); }, (error: unknown) => {
  complain(`dateline: ${error instanceof Error ? error.message : String(error)}`);
  parentPort?.postMessage(EXIT.failed);
});
