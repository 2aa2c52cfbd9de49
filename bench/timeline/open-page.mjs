// Builds a page of the repository and opens it in the Electron the tests use, on a display of its own where there is none.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { startVirtualDisplay } from '../../build/setup/virtual-display.mjs';
import { buildPage } from './build-page.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const built = new Map();

/** The page as built files, built once a run. */
async function builtPage(page) {
  if (!built.has(page)) built.set(page, await buildPage(page, mkdtempSync(join(tmpdir(), 'dateline-page-'))));
  return built.get(page);
}

/** Opens a page, calls `use(page, app)` and closes it whatever happens. */
export async function withPage(page, { width = 1280, height = 800 } = {}, use) {
  const file = await builtPage(page);
  const screen = process.platform === 'linux' && !process.env.DISPLAY ? await startVirtualDisplay() : null;
  const app = await _electron.launch({
    executablePath: electronRuntime().executable, args: [join(here, 'page-host.cjs'), ...sandboxSwitches(), file, String(width), String(height)],
    env: { ...process.env, ...(screen === null ? {} : { DISPLAY: screen.display }) },
  });
  try {
    return await use(await app.firstWindow(), app);
  } finally {
    // A page that hangs cannot be asked to go.
    const gone = app.close();
    const timer = setTimeout(() => { app.process().kill('SIGKILL'); }, 4_000);
    await gone.catch(() => undefined);
    clearTimeout(timer);
    screen?.stop();
  }
}
