// Where the built app is.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/setup/console.mjs';

export function builtApp() {
  const folder = join(root, process.env.DATELINE_OUT ?? 'out');
  if (!existsSync(join(folder, 'main/main.js'))) throw new Error('The app is not built yet. Run: npm run build');
  return folder;
}
