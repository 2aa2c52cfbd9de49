/**
 * Where the first rows of long timelines stand in their files, kept from one start to the next: looking for them among
 * 100,000 events takes a tenth of a second, in which a window has nothing to show.
 *
 *   first-rows/<digest of the file's real path>.json
 *
 * Numbers alone, in the app's own folder: what is shown always comes from the person's file, and is checked like all of
 * it. They hold for as long as that file is the one they were found in.
 */
import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MOST_BEFORE, MOST_ROWS, type RowPlaces } from '../../core/layout/first-look';

/** Timelines whose rows are known; the ones closed last. */
const MOST_KNOWN = 30;

/** Which rows: those of a file of this size in this state (`stateOf`), about the event `around`. */
export interface RowsOf {
  readonly size: number;
  readonly file: string;
  readonly around: string | null;
}

/** The state of a file: whoever changes it, or puts another in its place, changes this. */
export const stateOf = ({ size, mtimeNs, ino }: BigIntStats): string => `${size} ${mtimeNs} ${ino}`;

const folderOf = (dataDir: string): string => join(dataDir, 'first-rows');
const recordOf = (dataDir: string, target: string): string => join(folderOf(dataDir), `${createHash('sha256').update(target).digest('hex').slice(0, 24)}.json`);

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** A record's places, in pairs of numbers; null where they are not what `rememberRows` writes. */
function placesFrom(before: unknown, lines: unknown, size: number): RowPlaces | null {
  if (!isPlace(before) || before > MOST_BEFORE || !Array.isArray(lines) || lines.length === 0 || lines.length > MOST_ROWS) return null;
  const found = [];
  let end = before;
  for (const line of lines as readonly unknown[]) {
    const [from, to] = Array.isArray(line) ? line as readonly unknown[] : [];
    if (!isPlace(from) || !isPlace(to) || from < end || to <= from) return null;
    found.push({ from, to });
    end = to;
  }
  return end <= size ? { before, lines: found } : null;
}

/** The rows of the file at `target` (its real path), or null where they are not known as it stands. */
export async function knownRows(dataDir: string, target: string, { size, file, around }: RowsOf): Promise<RowPlaces | null> {
  try {
    const record = JSON.parse(await readFile(recordOf(dataDir, target), 'utf8')) as Readonly<Record<string, unknown>>;
    return record['file'] === file && record['around'] === around ? placesFrom(record['before'], record['lines'], size) : null;
  } catch {
    // Not there, cut off, not ours: they are looked for.
    return null;
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= MOST_KNOWN) return;
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  dated.sort((a, b) => b.at - a.at);
  await Promise.all(dated.slice(MOST_KNOWN).map(({ name }) => rm(join(folder, name), { force: true })));
}

/** Keeps them for the next start. Nothing is lost where that fails but the time of looking. */
export async function keepRows(dataDir: string, target: string, { file, around }: RowsOf, { before, lines }: RowPlaces): Promise<void> {
  try {
    await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
    await writeFile(recordOf(dataDir, target), JSON.stringify({ file, around, before, lines: lines.map(({ from, to }) => [from, to]) }), { mode: 0o600 });
    await forgetOldest(folderOf(dataDir));
  } catch {
    // A full disk, a folder that may not be written in.
  }
}
