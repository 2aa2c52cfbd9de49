// `npm run setup`: everything `npm test` needs before its first check.
import { pathToFileURL } from 'node:url';
import { endWith } from './setup/console.mjs';
import { ensureElectronRuntime } from './setup/electron-runtime.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

export async function setUp() {
  await ensureSystemPackages('test');
  await ensureNodeModules();
  return ensureElectronRuntime();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) setUp().catch(endWith);
