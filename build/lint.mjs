// `npm run lint`: ESLint, the import rules, unused code, names. `npm run fix` mends what a machine can.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, root, run, say } from './setup/console.mjs';

const node = process.execPath;

/** The linters in order; each is one check in the count `npm test` prints. */
export const linters = [
  { name: 'lint: ESLint', mend: 'npm run fix', run: (fix) => run(node, ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', ...(fix ? ['--fix'] : []), '.']) },
  { name: 'lint: import rules', mend: 'move the import to where the message says (.dependency-cruiser.cjs)', run: cruise },
  { name: 'lint: unused files, exports and packages', mend: 'delete what is listed, or use it (npx knip --fix takes exports away)', run: () => run(node, ['node_modules/knip/bin/knip.js', '--no-progress']) },
  { name: 'lint: lock file', mend: 'pin the package in "overrides" (package.json) to a version that exists for every system, then npm install', run: checkLock },
  { name: 'lint: names', mend: 'git mv the file to a kebab-case name in the words of the field', run: checkNames },
];

function cruise() {
  const rooms = ['core', 'electron', 'renderer', 'e2e', 'bench'].filter((room) => read('git', ['ls-files', '-co', '--exclude-standard', '--', room]).stdout !== '');
  return run(node, ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...rooms]);
}

/** Folders of the root that hold no code of the app. */
const OTHER_FOLDERS = ['.ci', 'assets', 'docs'];
const CODE_FOLDERS = ['core', 'electron', 'renderer', 'e2e', 'bench', 'build'];

/**
 * File names say what a file holds, in kebab-case; a "utils" holds anything.
 *
 * What a broken test has written beside the code is no file of the project: a name of other signs (Git puts it in
 * quotes), or a folder that nobody knows.
 */
async function checkNames() {
  const all = read('git', ['ls-files', '-co', '--exclude-standard']).stdout.split('\n').filter((file) => file !== '');
  const strange = all.filter((file) => !/^[A-Za-z0-9._/-]+$/.test(file) || (file.includes('/') && ![...CODE_FOLDERS, ...OTHER_FOLDERS].includes(file.split('/')[0])));
  const files = all.filter((file) => CODE_FOLDERS.includes(file.split('/')[0]));
  const wrong = files.filter((file) => {
    const name = basename(file).split('.')[0];
    return /\.(ts|tsx|mjs|cjs|css)$/.test(file) && (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || /(^|-)(utils?|helpers?|common|manager|misc)$/.test(name));
  });
  for (const file of [...wrong, ...strange]) say(`  ${file}`);
  if (wrong.length > 0) say(`${wrong.length} file names of ${files.length} are not kebab-case, or say nothing`);
  if (strange.length > 0) say(`${strange.length} files do not belong to the project: delete them, or name their folder in build/lint.mjs`);
  if (wrong.length + strange.length === 0) say(`${all.length} file names looked at: all good`);
  return files.length === 0 || wrong.length + strange.length > 0 ? 1 : 0;
}

/**
 * Every package is locked with its digest and comes from a registry, and every optional package of every package is,
 * those for other systems too.
 *
 * `npm install` leaves out quietly what it cannot find, and only the next `npm ci` on a clean machine fails of it.
 */
async function checkLock() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const isLocked = (name, from) => {
    if (packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`] !== undefined) return true;
    return from !== '' && isLocked(name, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)));
  };
  const missing = Object.entries(packages).flatMap(([path, entry]) => Object.entries(entry.optionalDependencies ?? {}).filter(([name]) => !isLocked(name, path)).map(([name, range]) => `${name}@${range}, which ${path} may want`));
  for (const [path, { integrity, resolved, link, inBundle }] of Object.entries(packages)) {
    if (path === '' || link === true || inBundle === true) continue;
    // Without an address it comes from whatever registry the machine uses, and the digest says whether it is the same.
    if (integrity?.startsWith('sha512-') !== true || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))) missing.push(`${path} with its SHA-512, from a registry`);
  }
  for (const line of missing) say(`  ${line}`);
  say(missing.length === 0 ? `${Object.keys(packages).length} locked packages: all there` : 'package-lock.json lacks these, so npm ci would refuse it or take it unseen');
  return missing.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.chdir(root);
  for (const linter of linters) {
    say(`\n${linter.name}`);
    if ((await linter.run(process.argv.includes('--fix'))) === 0) continue;
    say(`→ to mend: ${linter.mend}`);
    process.exitCode = 1;
  }
}
