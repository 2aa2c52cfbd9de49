import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOriginal } from './read-original';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'dateline-read-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const failureOf = async (path: string) => {
  const result = await readOriginal(path);
  if (result.ok) throw new Error('it was read');
  expect(result.failure.remedy).not.toBe('');
  expect(path).toContain(result.failure.subject);
  return result.failure.code;
};

describe('what is no readable file is refused with a message', () => {
  test('an empty file', async () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    expect(await failureOf(join(folder, 'empty.txt'))).toBe('empty-file');
  });

  test('a text file of 50 MB', async () => {
    const path = join(folder, 'large.txt');
    writeFileSync(path, 'words ');
    truncateSync(path, 50_000_000);
    expect(await failureOf(path)).toBe('file-too-large');
  });

  test('a file of many gigabytes, without reading it', async () => {
    const path = join(folder, 'huge.pdf');
    writeFileSync(path, '%PDF-1.7');
    truncateSync(path, 40_000_000_000);
    expect(await failureOf(path)).toBe('file-too-large');
  });

  test('a folder, a device, a missing file, a link in a circle', async () => {
    mkdirSync(join(folder, 'folder'));
    symlinkSync(join(folder, 'circle'), join(folder, 'circle'));
    expect(await failureOf(join(folder, 'folder'))).toBe('folder');
    expect(await failureOf('/dev/zero')).toBe('not-a-file');
    expect(await failureOf(join(folder, 'gone.txt'))).toBe('unreadable-file');
    expect(await failureOf(join(folder, 'circle'))).toBe('unreadable-file');
  });

  test.runIf(process.platform !== 'win32')('a pipe nobody writes to, at once', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect(await failureOf(join(folder, 'pipe.txt'))).toBe('not-a-file');
  });

  test('a picture named .txt', async () => {
    writeFileSync(join(folder, 'picture.txt'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10));
    expect(await failureOf(join(folder, 'picture.txt'))).toBe('unknown-format');
  });

  const mayReadAll = process.getuid?.() === 0;
  test.skipIf(mayReadAll)(`a file without read permission${mayReadAll ? ' (not tested: this user may read everything)' : ''}`, async () => {
    const path = join(folder, 'secret.txt');
    writeFileSync(path, 'words');
    chmodSync(path, 0);
    expect(await failureOf(path)).toBe('unreadable-file');
  });
});

test('an ordinary file is read with its hash', async () => {
  writeFileSync(join(folder, 'a.txt'), 'abc');
  const result = await readOriginal(join(folder, 'a.txt'));
  expect(result).toMatchObject({ ok: true, value: { fileName: 'a.txt', format: 'text', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' } });
});

test('a cancelled read ends with import-cancelled', async () => {
  const result = await readOriginal(join(folder, 'a.txt'), AbortSignal.abort());
  expect(result).toMatchObject({ ok: false, failure: { code: 'import-cancelled' } });
});
