// Type-checks every room against what it may know, and main and preload against the fallback runtime's API too.
//
// `node build/typecheck.mjs [room …]`; a room is a folder with a tsconfig.json, `.` (everything, tests included) or `electron25`.
// TypeScript 7 lives under another package name (see build/README.md), hence the path.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './setup/console.mjs';

const configs = { '.': 'tsconfig.json', core: 'core/tsconfig.json', electron: 'electron/tsconfig.json', renderer: 'renderer/tsconfig.json', electron25: 'tsconfig.electron25.json' };

const asked = process.argv.slice(2);
for (const room of asked.length > 0 ? asked : Object.keys(configs)) {
  const config = configs[room];
  if (config === undefined || !existsSync(join(root, config))) {
    say(`${room}: no such room; there are ${Object.keys(configs).join(' ')}`);
    process.exitCode = 1;
    continue;
  }
  const code = await run(process.execPath, ['node_modules/typescript-native/bin/tsc', '--noEmit', '-p', config]);
  say(`${room}: ${code === 0 ? 'types agree' : 'type errors (above)'}`);
  if (code !== 0) process.exitCode = 1;
}
