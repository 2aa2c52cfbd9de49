import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from './atomic-save';
import { hashFile, utf8Parts } from './bytes-in-parts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'dateline-parts-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const together = (pieces: Iterable<string>): string => {
  const copies = [...utf8Parts(pieces)].length;
  const parts: Buffer[] = [];
  for (const part of utf8Parts(pieces)) parts.push(Buffer.from(part));
  expect(parts).toHaveLength(copies);
  return Buffer.concat(parts).toString('utf8');
};

describe('bytes in parts', () => {
  it('split no character, wherever a part ends', () => {
    // Letters of one to four bytes, shifted a byte at a time against the end of the first part.
    for (const shift of [0, 1, 2, 3]) {
      const text = 'x'.repeat(999_990 + shift) + 'é€🙂'.repeat(400_000);
      expect(together([text]) === text).toBe(true);
      expect(together(['a', '', text.slice(0, 7), text.slice(7)]) === `a${text}`).toBe(true);
    }
    expect(together([])).toBe('');
  });

  it('have the digest of the whole file', async () => {
    const file = join(folder, 'big');
    for (const length of [0, 1, 999_999, 1_000_000, 2_500_001]) {
      const bytes = Buffer.alloc(length, 'many words ');
      await writeFile(file, bytes);
      expect(await hashFile(file)).toBe(sha256Of(bytes));
    }
    expect(await hashFile(join(folder, 'none'))).toBeNull();
  });
});
