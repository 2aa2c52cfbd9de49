// What may be in a package, and how large it may be: looked at in every package that is made, not in the configuration.
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of the unpacked package per byte of the bare runtime, at most. */
export const LARGEST_RATIO = 1.15;

/** The only places the app's archive has. */
const EXPECTED = [/^\/(package\.json|LICENSE)$/, /^\/assets\/[\w.-]+$/, /^\/out\/(main|preload)\/([\w-]+\.js|licences\.json)$/, /^\/out\/main\/chunks\/[\w.-]+\.js$/, /^\/out\/renderer\/(index\.html|licences\.json)$/, /^\/out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg|png)$/];

/** Programs and tools that only tests and developers run; electron.vite.config.ts leaves them out of a release. */
const FOR_TESTS = /^\/out\/main\/[\w-]+-child\.js$|\/dateline-dev-[\w-]+\.js$/;

/**
 * The files of an archive, by their paths in it, that have no place in it.
 *
 * `kind` is 'test', 'trial' or 'release'; only a test package may have what tests run.
 */
export function strangers(files, kind) {
  return files.filter((file) => !EXPECTED.some((place) => place.test(file)) || (kind !== 'test' && FOR_TESTS.test(file)));
}

/** Bytes of all files in a folder. */
export async function sizeOf(folder) {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await lstat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
