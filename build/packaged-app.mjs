// Where packages are, for those who make them and those who test them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/console.mjs';

/** The folder for one kind of package: 'test', 'trial' or 'release'. */
export const packageDir = (kind) => join(root, process.env.DATELINE_DIST ?? 'dist', kind);

/** The program inside the test package (`npm run package -- --test`); throws if it has not been made. */
export function packagedExecutable() {
  const folder = packageDir('test');
  const unpacked = existsSync(folder) ? readdirSync(folder).find((name) => /^(linux|win)(-[a-z0-9]+)?-unpacked$|^mac/.test(name)) : undefined;
  const program = { darwin: 'Dateline.app/Contents/MacOS/Dateline', win32: 'Dateline.exe' }[process.platform] ?? 'dateline';
  if (unpacked === undefined) throw new Error('There is no test package yet. Run: npm run package -- --test');
  return join(folder, unpacked, program);
}
