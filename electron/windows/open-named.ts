/**
 * Files that were named from outside, each where it belongs: a timeline opens, a PDF with a timeline in it opens as that,
 * and everything else is for the import of a window.
 */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { failTelling, ok, type Failure, type Result } from '../../core/result';
import { words } from '../../core/words/words';
import { namesTimeline } from '../shell/named-files';
import type { AppContext } from './app-context';
import type { DocumentWindow } from './document-window';
import { openFileIn } from './open-timeline';

/** Before a new timeline is made for it: an import into an empty window makes one. */
async function isThere(path: string): Promise<Result<null>> {
  const { storage, failures } = words();
  const found = await stat(path).catch(() => null);
  if (found === null) return failTelling('file-gone', basename(path), storage.notThere);
  if (found.isDirectory()) return failTelling('folder', basename(path), failures.original.folder);
  return found.isFile() ? ok(null) : failTelling('not-a-file', basename(path), failures.original.notAFile);
}

/** Opens a file that is ours. Not done: `import` where it is for the import, otherwise why. */
async function openOne(app: AppContext, into: DocumentWindow | null, path: string): Promise<Result<'open' | 'import'>> {
  const isOurs = namesTimeline(path);
  const there = isOurs ? ok(null) : await isThere(path);
  if (!there.ok) return there;
  if (!isOurs && !/\.pdf$/i.test(path)) return ok('import');
  const opened = await openFileIn(app, into, path);
  if (opened.ok) return ok('open');
  // An article that is a PDF, as most PDFs are.
  return opened.failure.code === 'no-timeline-in-pdf' ? ok('import') : opened;
}

/**
 * @param into The window to open in while it is empty; null for windows of their own.
 * @param tell Hears of each file that can neither be opened nor imported.
 * @returns The paths of the files that are to be imported.
 */
export async function openNamedIn(app: AppContext, into: DocumentWindow | null, paths: readonly string[], tell: (failure: Failure) => void): Promise<readonly string[]> {
  const rest: string[] = [];
  for (const path of paths) {
    const done = await openOne(app, into, path);
    if (!done.ok) tell(done.failure);
    else if (done.value === 'import') rest.push(path);
  }
  return rest;
}
