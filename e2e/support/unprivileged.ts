/**
 * Starts Electron as a user without rights, because Chromium takes no sandbox as root.
 */
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronRuntime } from '../../build/electron-runtime.cjs';
import type { LaunchOptions } from './launch';

const NOBODY = 65_534;

/** What `launch` needs for an app with Chromium's sandbox, on a data folder inside `folder`; for Linux. */
export function asUnprivilegedUser(folder: string): LaunchOptions {
  const isRoot = process.getuid?.() === 0;
  const executable = join(folder, 'launcher');
  const home = join(folder, 'home');
  const dataDir = join(folder, 'data');
  for (const made of [home, dataDir]) mkdirSync(made);
  writeFileSync(executable, `#!/bin/sh\n${isRoot ? `export HOME='${home}' XDG_RUNTIME_DIR='${home}'\nexec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups ` : 'exec '}'${electronRuntime().executable}' "$@"\n`);
  chmodSync(executable, 0o755);
  chmodSync(folder, 0o755);
  if (isRoot) for (const owned of [home, dataDir]) chownSync(owned, NOBODY, NOBODY);
  return { dataDir, executable, sandboxed: true };
}
