/**
 * Which of the program's subcommands a command line names, if any.
 */
import { existsSync } from 'node:fs';
import { readExportWords } from './export-words';

const SUBCOMMANDS = ['export', 'import', 'check', 'verify', 'merge-driver', 'help'] as const;
/** `unknown`: a word that is none of them and names no file; `args` is that word. */
export type Subcommand = (typeof SUBCOMMANDS)[number] | 'version' | 'unknown';
/** Asked for with a dash as well, as everywhere. */
const DASHED: ReadonlyMap<string, Subcommand> = new Map([['--help', 'help'], ['-h', 'help'], ['--version', 'version']]);

export interface CommandLine {
  readonly name: Subcommand;
  readonly args: readonly string[];
}

/**
 * Reads `process.argv`: `dateline merge-driver a b c`, or in a checkout `electron . merge-driver a b c`.
 *
 * Switches before the subcommand are Chromium's and not ours. Null: a person started the app, perhaps with files. Systems
 * name files by their whole path; a plain word that is no file here was meant as a command, and a script that mistypes one
 * would wait for a window for ever. In a checkout such a word may belong to Electron.
 *
 * @param isThere whether there is a file of that name
 */
export function subcommandIn(argv: readonly string[], isPackaged: boolean, isThere: (name: string) => boolean = existsSync): CommandLine | null {
  const words = argv.slice(1);
  const skipSwitches = (): void => { while (words[0]?.startsWith('--') === true && !DASHED.has(words[0])) words.shift(); };
  skipSwitches();
  if (!isPackaged) words.shift();
  skipSwitches();
  const [first = '', ...args] = words;
  const name = DASHED.get(first) ?? SUBCOMMANDS.find((one) => one === first);
  if (name === undefined) return isPackaged && /^[a-z]+(-[a-z]+)*$/.test(first) && !isThere(first) ? { name: 'unknown', args: [first] } : null;
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
