/**
 * Do two paths lead to one file?
 *
 * Paths alone do not say: one may go through a linked folder, or differ in capitals where the disk does not tell them
 * apart. The file's own number does (of a hard link as well).
 */
import { stat } from 'node:fs/promises';

/** False where either of them leads to nothing, or may not be looked at. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => null)));
  return a !== null && a !== undefined && b !== null && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
