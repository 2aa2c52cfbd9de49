/**
 * Files that are named from outside: on the command line, by a second start, by a double click on a Mac, by a drag onto
 * the app's icon. They may come before there is a window, and wait for it then.
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

/** Whether a path is that of a timeline, which opens; every other file is imported. */
export const namesTimeline = (path: string): boolean => /\.dateline$/i.test(path);

/** Whether the word at this place of a command line names a file. In a checkout the first plain word is the program, before which Electron may be told of modules. */
function fileWordsIn(words: readonly string[], isPackaged: boolean): readonly boolean[] {
  let isProgramNamed = isPackaged;
  return words.map((word, at) => {
    if (word.startsWith('-') || (!isProgramNamed && words[at - 1] === '-r')) return false;
    const isFile = isProgramNamed;
    isProgramNamed = true;
    return isFile;
  });
}

/** The files among the words of a command line, which are as they were typed in `folder`. */
export function filesNamed(argv: readonly string[], folder: string, isPackaged: boolean): readonly string[] {
  const words = argv.slice(1);
  const isFile = fileWordsIn(words, isPackaged);
  return words.flatMap((word, at) => (isFile[at] === true ? (pathOf(word, folder) ?? []) : []));
}

/** The other words: what a new start needs, which does not open these files once more. */
export function withoutFiles(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const words = argv.slice(1);
  const isFile = fileWordsIn(words, isPackaged);
  return words.filter((_word, at) => isFile[at] === false);
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
  app.on('second-instance', (_event, argv, folder) => { come(filesNamed(argv, folder, app.isPackaged)); });
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
