'use strict';
// Where packages are, for those who make them and those who test them. CommonJS for Playwright's sake.
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

/** The folder for one kind of package: 'test', 'trial' or 'release'. */
const packageDir = (kind) => join(__dirname, '..', process.env.DATELINE_DIST ?? 'dist', kind);

/** The program inside a package, normally the test package (`npm run package -- --test`); throws if it has not been made. */
function packagedExecutable(kind = 'test') {
  const folder = packageDir(kind);
  const unpacked = existsSync(folder) ? readdirSync(folder).find((name) => /^(linux|win)(-[a-z0-9]+)?-unpacked$|^mac/.test(name)) : undefined;
  const program = { darwin: 'Dateline.app/Contents/MacOS/Dateline', win32: 'Dateline.exe' }[process.platform] ?? 'dateline';
  if (unpacked === undefined) throw new Error(`There is no ${kind} package yet. Run: npm run package -- --${kind}`);
  return join(folder, unpacked, program);
}

module.exports = { packageDir, packagedExecutable };
