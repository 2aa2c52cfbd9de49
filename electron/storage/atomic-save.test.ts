import { execFileSync } from 'node:child_process';
import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareFile, publishFile, replaceFile, resolveTarget, type SaveSteps, sha256Of, SYSTEM_STEPS, tempPrefix } from './atomic-save';

let folder = '';
let target = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-save-'));
  target = join(folder, 'a.dateline');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const NEW = Buffer.from('new content\n');

describe('an atomic save', () => {
  it('leaves the old file in place until it publishes the new one, and nothing else behind', async () => {
    await writeFile(target, 'old');
    const prepared = await prepareFile(target, [NEW]);
    if (!prepared.ok) throw new Error(prepared.failure.message);
    expect(prepared.value.sha256).toBe(sha256Of(NEW));
    expect(await readFile(target, 'utf8')).toBe('old');
    expect(await publishFile(prepared.value)).toEqual({ ok: true, value: null });
    expect(await readFile(target, 'utf8')).toBe('new content\n');
    expect(await readdir(folder)).toEqual(['a.dateline']);
  });

  it('syncs the folder after the rename, and says when that fails', async () => {
    const seen: string[] = [];
    const steps: SaveSteps = { ...SYSTEM_STEPS, syncFolder: async () => { seen.push(await readFile(target, 'utf8')); throw Object.assign(new Error('no'), { code: 'EIO' }); } };
    const saved = await replaceFile(target, NEW, steps);
    expect(seen).toEqual(['new content\n']);
    expect(saved).toMatchObject({ ok: false, failure: { code: 'disk-error', replaced: true } });
  });

  it('does not follow a link planted under the temp file’s name', async () => {
    const victim = join(folder, 'victim');
    await writeFile(victim, 'precious');
    const names = ['aaaa', 'aaaa', 'bbbb'];
    await symlink(victim, join(folder, `${tempPrefix(target)}aaaa.tmp`));
    const saved = await replaceFile(target, NEW, { ...SYSTEM_STEPS, randomName: () => names.shift() ?? 'cccc' });
    expect(saved.ok).toBe(true);
    expect(await readFile(victim, 'utf8')).toBe('precious');
    expect(await readFile(target, 'utf8')).toBe('new content\n');
  });

  it('writes the file behind a link, and leaves the link', async () => {
    await writeFile(join(folder, 'real'), 'old');
    await symlink('real', target);
    const resolved = await resolveTarget(target);
    await replaceFile(resolved, NEW);
    expect((await lstat(target)).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'real'), 'utf8')).toBe('new content\n');
    await symlink('not-yet', join(folder, 'dangling'));
    expect(await resolveTarget(join(folder, 'dangling'))).toBe(join(await resolveTarget(folder), 'not-yet'));
    await symlink('loop', join(folder, 'loop'));
    await expect(resolveTarget(join(folder, 'loop'))).rejects.toMatchObject({ code: 'ELOOP' });
  });

  it('keeps the permissions of the file it replaces', async () => {
    await writeFile(target, 'old');
    await chmod(target, 0o640);
    await replaceFile(target, NEW);
    expect((await stat(target)).mode & 0o777).toBe(0o640);
  });

  it('names the folder when it is gone', async () => {
    expect(await replaceFile(join(folder, 'gone', 'a.dateline'), NEW)).toMatchObject({ ok: false, failure: { code: 'folder-gone', replaced: false } });
  });

  it.skipIf(process.platform === 'win32')('takes the place of files alone, never of a pipe or a device', async () => {
    execFileSync('mkfifo', [target]);
    expect(await replaceFile(target, NEW)).toMatchObject({ ok: false, failure: { code: 'not-a-file', replaced: false } });
    expect((await stat(target)).isFIFO()).toBe(true);
    expect(await readdir(folder)).toEqual(['a.dateline']);
  });

  it('takes names as long as the system allows', async () => {
    const long = join(folder, `${'x'.repeat(246)}.dateline`);
    expect((await replaceFile(long, NEW)).ok).toBe(true);
  });
});
