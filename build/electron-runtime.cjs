'use strict';
// Which Electron to run, without touching the network: for launching, tests and benchmarks.
//
// `node build/electron-runtime.cjs` prints it as JSON. `npm start` and `npm test` make sure that there is one.
// CommonJS, because Playwright can load nothing else beside its TypeScript.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** @typedef {{ kind: 'override' | 'official' | 'fallback', distPath: string, executable: string, version: string, reason: string }} ElectronRuntime */

const root = join(__dirname, '..');
const executableInDist = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

/** Where build/setup/electron-runtime.mjs unpacks the fallback. */
const fallbackDist = join(root, '.cache/electron-25');

/** The version package.json asks for and a release is made of. */
const declaredVersion = () => JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version;

/**
 * The runtime to use, or null when there is none on this machine yet.
 *
 * @returns {ElectronRuntime | null}
 */
function locateElectronRuntime() {
  const overridden = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (overridden) {
    const found = runtimeAt(overridden, 'override', 'ELECTRON_OVERRIDE_DIST_PATH names it');
    if (found === null) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${overridden}, but there is no ${executableInDist} in it.`);
    return found;
  }
  const official = runtimeAt(join(root, 'node_modules/electron/dist'), 'official', 'the official binary is there');
  if (official !== null && official.version === declaredVersion()) return official;
  return runtimeAt(fallbackDist, 'fallback', 'the official binary is not there; Electron 25 is past its end of life and for tests and trials only');
}

/**
 * The same, or an error that says what to do.
 *
 * @returns {ElectronRuntime}
 */
function electronRuntime() {
  const found = locateElectronRuntime();
  if (found === null) throw new Error('There is no Electron on this machine yet. Run: npm run setup');
  return found;
}

/** @returns {ElectronRuntime | null} */
function runtimeAt(distPath, kind, reason) {
  const executable = join(distPath, executableInDist);
  if (!existsSync(executable) || !existsSync(join(distPath, 'version'))) return null;
  const version = readFileSync(join(distPath, 'version'), 'utf8').trim().replace(/^v/, '');
  return { kind, distPath, executable, version, reason };
}

/** Root may not use Chromium's sandbox, so Electron refuses to start without this switch. */
const sandboxSwitches = () => (process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []);

module.exports = { declaredVersion, electronRuntime, fallbackDist, locateElectronRuntime, runtimeAt, sandboxSwitches };

if (require.main === module) process.stdout.write(`${JSON.stringify(locateElectronRuntime(), null, 2)}\n`);
