// Installs the npm packages when what is in node_modules is not what package-lock.json says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say, SetupProblem } from './console.mjs';

/** Runs `npm ci` if needed; without Electron's own download, which electron-runtime.mjs sees to. */
export async function ensureNodeModules() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // As the linters ask for it: 21, and 22 before 22.13, lack what 20.19 got.
  if (major < 20 || major === 21 || (major === 20 && minor < 19) || (major === 22 && minor < 13)) throw new SetupProblem(`Node ${process.versions.node} is too old: please install Node 22.13 or newer, or 20.19.`);
  const stale = staleReason();
  if (stale === null) {
    say('npm packages: up to date');
    return;
  }
  say(`npm packages: installing, because ${stale}`);
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  if ((await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env })) !== 0) {
    throw new SetupProblem('npm ci failed (see above). Is the npm registry reachable?');
  }
}

/**
 * Why node_modules has to be installed anew, or null.
 *
 * Compares entry by entry with the record npm keeps of what it installed, which is right after `npm install` too.
 */
function staleReason() {
  const recordPath = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(recordPath)) return 'there are none yet';
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(recordPath, 'utf8')).packages;
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '' || entry.link) continue;
    const found = installed[path];
    if (found === undefined && (entry.optional || entry.devOptional || entry.peer)) continue;
    if (found === undefined) return `${path} is missing`;
    if (found.version !== entry.version || found.integrity !== entry.integrity) return `${path} is ${found.version}, not ${entry.version}`;
    if (!existsSync(join(root, path))) return `${path} is missing`;
  }
  return null;
}
