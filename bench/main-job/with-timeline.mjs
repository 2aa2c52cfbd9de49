// The built app with many events open, for what is measured in it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { builtApp } from './built-app.mjs';
import { manyEvents } from './many-events.mjs';

/** The app with a timeline of `count` events open; `use({ app, page, folder })`. */
export async function withTimeline(count, use) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-edit-'));
  const file = join(folder, 'bench.dateline');
  const dataDir = join(folder, 'app');
  writeFileSync(file, manyEvents(count));
  const app = await _electron.launch({
    executablePath: electronRuntime().executable,
    args: [...sandboxSwitches(), builtApp(), `--user-data-dir=${dataDir}`, file],
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('grid', { name: 'Events' }).waitFor();
    return await use({ app, page, folder });
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
