// Which Electron to run, without touching the network: for launching, tests and benchmarks.
//
// `node build/electron-runtime.mjs` prints it as JSON. `npm start` and `npm test` make sure that there is one.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup/console.mjs';

/** @typedef {{ kind: 'override' | 'official' | 'fallback', distPath: string, executable: string, version: string, reason: string }} ElectronRuntime */

const executableInDist = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

export const fallbackDist = join(root, '.cache/electron-25');

/** The version package.json asks for and a release is made of. */
export const declaredVersion = () => JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version;

/** The runtime to use, or null when there is none on this machine yet.
 *
 * @returns {ElectronRuntime | null}
 */
export function locateElectronRuntime() {
  const overridden = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (overridden) {
    const found = at(overridden, 'override', 'ELECTRON_OVERRIDE_DIST_PATH names it');
    if (found === null) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${overridden}, but there is no ${executableInDist} in it.`);
    return found;
  }
  const official = at(join(root, 'node_modules/electron/dist'), 'official', 'the official binary is there');
  if (official !== null && official.version === declaredVersion()) return official;
  return at(fallbackDist, 'fallback', 'the official binary is not there; Electron 25 is past its end of life and for tests and trials only');
}

/** The same, or an error that says what to do.
 *
 * @returns {ElectronRuntime}
 */
export function electronRuntime() {
  const found = locateElectronRuntime();
  if (found === null) throw new Error('There is no Electron on this machine yet. Run: npm run setup');
  return found;
}

/** @returns {ElectronRuntime | null} */
export function at(distPath, kind, reason) {
  const executable = join(distPath, executableInDist);
  if (!existsSync(executable) || !existsSync(join(distPath, 'version'))) return null;
  const version = readFileSync(join(distPath, 'version'), 'utf8').trim().replace(/^v/, '');
  return { kind, distPath, executable, version, reason };
}

/** Root may not use Chromium's sandbox, so Electron refuses to start without this switch. */
export const sandboxSwitches = () => (process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []);

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${JSON.stringify(locateElectronRuntime(), null, 2)}\n`);
}
