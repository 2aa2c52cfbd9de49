import { expect, test } from '@playwright/test';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, isPackaged, programCommand, root } from './support/launch';

/** Git as on a server: no display, no settings of the person's. */
const quietEnv = (home: string): NodeJS.ProcessEnv => {
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: home, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b.c', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b.c' };
  delete env['DISPLAY'];
  delete env['WAYLAND_DISPLAY'];
  return env;
};

test('two people edit an event and the title on two branches, and Git merges both @packaged', ({}, info) => {
  const folder = freshFolder('merge');
  const env = quietEnv(folder);
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' });
  const file = join(folder, 'case.dateline');
  const edit = (from: string, to: string): void => {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  };
  const command = programCommand(isPackaged(info)).map((word) => `'${word}'`).join(' ');
  git('init', '-q', '-b', 'main');
  git('config', 'merge.dateline.driver', `${command} merge-driver %O %A %B %P`);
  writeFileSync(join(folder, '.gitattributes'), '*.dateline merge=dateline\n');
  copyFileSync(join(root, 'assets/sample.dateline'), file);
  const [, first = ''] = /"events": \[\n\{"id":"[^"]+","title":"([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  git('add', '.');
  git('commit', '-q', '-m', 'sample');
  git('checkout', '-q', '-b', 'theirs');
  edit(`"title":"${first}"`, `"title":"${first} (theirs)"`);
  git('commit', '-q', '-a', '-m', 'theirs');
  git('checkout', '-q', 'main');
  edit('"title": "', '"title": "Ours: ');
  git('commit', '-q', '-a', '-m', 'ours');
  git('merge', '-q', '-m', 'both', 'theirs');
  const merged = readFileSync(file, 'utf8');
  expect(merged).toContain(`"title":"${first} (theirs)"`);
  expect(merged).toContain('"title": "Ours: ');
  expect(merged).not.toContain('<<<<<<<');
});

test('the command line explains itself without a display, and a broken side is refused @packaged', ({}, info) => {
  const folder = freshFolder('merge');
  const [program = '', ...args] = programCommand(isPackaged(info));
  const help = spawnSync(program, [...args, '--help'], { env: quietEnv(folder), encoding: 'utf8' });
  expect(help.status).toBe(0);
  expect(help.stdout).toContain('dateline merge-driver BASE OURS THEIRS');
  const ours = join(folder, 'ours.dateline');
  copyFileSync(join(root, 'assets/sample.dateline'), ours);
  const before = readFileSync(ours);
  const broken = join(folder, 'theirs.dateline');
  writeFileSync(broken, '{"format":"dateline",');
  const refused = spawnSync(program, [...args, 'merge-driver', ours, ours, broken, 'case.dateline'], { env: quietEnv(folder), encoding: 'utf8' });
  expect(refused.status).toBe(130);
  expect(refused.stderr).toContain('case.dateline (their version)');
  expect(readFileSync(ours).equals(before)).toBe(true);
});
