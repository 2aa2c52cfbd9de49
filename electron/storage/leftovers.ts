import { readdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tempPrefix } from './atomic-save';

/**
 * Removes temp files that a killed save of this file left beside it.
 *
 * Only call while holding the file's lock: nobody else is in the middle of a save then. The names are ours and of this
 * file alone.
 */
export async function clearLeftovers(target: string): Promise<void> {
  const prefix = tempPrefix(target);
  const names = await readdir(dirname(target)).catch((): string[] => []);
  for (const name of names) if (name.startsWith(prefix) && /^[0-9a-f]{16}\.tmp$/.test(name.slice(prefix.length))) await unlink(join(dirname(target), name)).catch(() => undefined);
}
