/**
 * How hard to run, from the command line.
 */
export interface FaultOptions {
  /** kill -9 of the core under Node. */
  readonly kills: number;
  /** kill -9 of the Electron app. */
  readonly appKills: number;
  /** Power cuts on each file system. */
  readonly cuts: number;
  /** Random pairs of edits merged. */
  readonly pairs: number;
  /** Share of the injected errors that are run, 0 to 1. */
  readonly injections: number;
  readonly seed: number;
  /** Runs only groups whose name has this word. */
  readonly only: string | null;
  readonly json: string | null;
}

const FULL: FaultOptions = { kills: 1_000, appKills: 100, cuts: 100, pairs: 100_000, injections: 1, seed: 1, only: null, json: null };
/** What the test command can afford on two cores. */
const SLICE: FaultOptions = { ...FULL, kills: 30, appKills: 3, cuts: 3, pairs: 2_000, injections: 0.025 };

const NUMBERS = { '--kills': 'kills', '--app-kills': 'appKills', '--cuts': 'cuts', '--pairs': 'pairs', '--injections': 'injections', '--seed': 'seed' } as const;
const TEXTS = { '--only': 'only', '--json': 'json' } as const;

/** Throws with the usage on anything it does not know. */
export function parseOptions(argv: readonly string[]): FaultOptions {
  let options: FaultOptions = argv.includes('--slice') ? SLICE : FULL;
  for (let index = 0; index < argv.length; index++) {
    const [word = '', value] = [argv[index], argv[index + 1]];
    if (word === '--slice') continue;
    index++;
    const number = Number(value);
    if (word in NUMBERS && value !== undefined && Number.isFinite(number) && number >= 0) options = { ...options, [NUMBERS[word as keyof typeof NUMBERS]]: number };
    else if (word in TEXTS && value !== undefined) options = { ...options, [TEXTS[word as keyof typeof TEXTS]]: value };
    else throw new Error(`${word}: usage: [--slice] ${[...Object.keys(NUMBERS), '--only WORD', '--json FILE'].join(' N ')}`);
  }
  return options;
}
