/**
 * Which of the program's subcommands a command line names, if any.
 */
import { readExportWords } from './export-words';

export const SUBCOMMANDS = ['export', 'import', 'check', 'verify', 'merge-driver', 'help'] as const;
export type Subcommand = (typeof SUBCOMMANDS)[number];

export interface CommandLine {
  readonly name: Subcommand;
  readonly args: readonly string[];
}

/**
 * Reads `process.argv`: `dateline merge-driver a b c`, or in a checkout `electron . merge-driver a b c`.
 *
 * Switches before the subcommand are Chromium's and not ours. Null: a person started the app, perhaps with files.
 */
export function subcommandIn(argv: readonly string[], isPackaged: boolean): CommandLine | null {
  const words = argv.slice(1);
  while (words[0]?.startsWith('--') === true && words[0] !== '--help') words.shift();
  if (!isPackaged) words.shift();
  while (words[0]?.startsWith('--') === true && words[0] !== '--help') words.shift();
  const first = words[0] === '--help' ? 'help' : words[0];
  const name = SUBCOMMANDS.find((one) => one === first);
  if (name === undefined) return null;
  const args = words.slice(1);
  const beforeFiles = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  // As everywhere: `dateline export --help` explains, it does not export.
  return beforeFiles.includes('--help') ? { name: 'help', args: [] } : { name, args };
}

/** Whether it needs Electron's printer; all others run without a display. */
export const needsPrinter = ({ name, args }: CommandLine): boolean => {
  if (name !== 'export') return false;
  const words = readExportWords(args);
  return words.ok && words.value.format === 'pdf';
};
