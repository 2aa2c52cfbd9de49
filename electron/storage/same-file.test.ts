import { linkSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSameFile } from './same-file';

test('a file is the same by whatever name it is reached, and no other file is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-same-'));
  mkdirSync(join(folder, 'real'));
  const file = join(folder, 'real', 'case.dateline');
  for (const path of [file, join(folder, 'real', 'copy.dateline')]) writeFileSync(path, 'one');
  symlinkSync(join(folder, 'real'), join(folder, 'linked'), process.platform === 'win32' ? 'junction' : 'dir');
  linkSync(file, join(folder, 'again.dateline'));
  for (const path of [file, join(folder, 'linked', 'case.dateline'), join(folder, 'again.dateline')]) expect(await isSameFile(file, path), path).toBe(true);
  for (const path of [join(folder, 'real', 'copy.dateline'), join(folder, 'gone'), join(file, 'x')]) expect(await isSameFile(file, path), path).toBe(false);
  expect(await isSameFile(join(folder, 'gone'), join(folder, 'gone'))).toBe(false);
});
