/**
 * The finished package, read back from its bytes and tried: what is in it, what runs in it, and what it refuses to be.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { declaredVersion, electronRuntime, sandboxSwitches } from '../build/electron-runtime.cjs';
import { packagedExecutable } from '../build/packaged-app.cjs';
import { isPackaged } from './support/launch';
import { expect, test } from './support/test';

test('the package has its fuses, vouches for its archive, and holds nothing that is not to be given away @packaged', async ({}, info) => {
  test.skip(!isPackaged(info), 'reads the package, which `npm run package -- --test` makes');
  const { problemsOf } = await import('../build/package-inspection.mjs');
  const looked = { program: packagedExecutable(), runtime: electronRuntime(), declared: declaredVersion(), server: null };
  expect(await problemsOf({ ...looked, kind: 'test' })).toEqual([]);
  const asRelease = await problemsOf({ ...looked, kind: 'release' });
  expect(asRelease).toEqual(expect.arrayContaining(['Fuse: EnableNodeCliInspectArguments is on.', '/out/main/parser-child.js has no place in a release package.']));
  if (electronRuntime().version !== declaredVersion()) expect(asRelease[0]).toContain('A release is made of Electron');
});

test('the package is not a Node for whoever starts it @packaged', ({ folder }, info) => {
  test.skip(!isPackaged(info), 'starts the package, which `npm run package -- --test` makes');
  const left = join(folder, 'left-behind');
  const script = `require('node:fs').writeFileSync(${JSON.stringify(left)}, '')`;
  // The control: the bare runtime does as it is told.
  spawnSync(electronRuntime().executable, ['-e', script], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  expect(existsSync(left)).toBe(true);
  const other = join(folder, 'by-package');
  // `help` of the command line ends at once, so that nothing stays open when the switch is not heeded.
  const { status } = spawnSync(packagedExecutable(), [...sandboxSwitches(), 'help', '-e', script.replace(left, other)], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${join(folder, 'no-such-module.js')}` } });
  expect(status, 'NODE_OPTIONS that would stop any Node are not heeded').toBe(0);
  expect(existsSync(other)).toBe(false);
});
