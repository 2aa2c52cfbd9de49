/** What the waiting main thread and the watching one have in common. */
import type { CommandLine } from './subcommand';

export interface Task {
  readonly line: CommandLine;
  readonly version: string;
  /** The app's own folder, where journals are. */
  readonly dataDir: string;
}

export interface WatchedTask extends Task {
  /** Two words: how far it is (0, `BEGUN`, `DONE`), and the exit code. */
  readonly shared: SharedArrayBuffer;
}

export const BEGUN = 1;
export const DONE = 2;
