/**
 * Timelines that are named from outside: on the command line, by a second start, by a double click on a Mac. They may
 * come before there is a window, and wait for it then.
 */
import { app } from 'electron';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Desktops of Linux name a file by its address where a desktop entry allows one. */
function pathOf(name: string, folder: string): string | null {
  if (!/^file:/i.test(name)) return resolve(folder, name);
  try {
    return fileURLToPath(name);
  } catch {
    return null;
  }
}

/** Whether a word of a command line is the name of a timeline. */
export const namesTimeline = (word: string): boolean => /\.dateline$/i.test(word) && !word.startsWith('-');

/** The timelines among the words of a command line, which are as they were typed in `folder`. */
export function filesNamed(argv: readonly string[], folder: string): readonly string[] {
  return argv.slice(1).filter(namesTimeline).flatMap((word) => pathOf(word, folder) ?? []);
}

/** Called with what was asked for; with nothing where somebody only started the app once more. */
type Opener = (paths: readonly string[]) => void;

export interface NamedFiles {
  /** What has come so far, for the first window. */
  readonly take: () => readonly string[];
  /** What comes from now on goes there, and what came meanwhile. */
  readonly deliver: (open: Opener) => void;
}

/** Listens from now on. Call it before the app is ready: a Mac names the file of a double click before that. */
export function gatherNamedFiles(): NamedFiles {
  const waiting: (readonly string[])[] = [];
  let opener: Opener | null = null;
  const come = (paths: readonly string[]): void => {
    if (opener === null) waiting.push(paths);
    else opener(paths);
  };
  app.on('second-instance', (_event, argv, folder) => { come(filesNamed(argv, folder)); });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    come([path]);
  });
  return {
    take: () => waiting.splice(0).flat(),
    deliver(open) {
      opener = open;
      for (const paths of waiting.splice(0)) open(paths);
    },
  };
}
