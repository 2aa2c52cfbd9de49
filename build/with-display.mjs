// `node build/with-display.mjs PROGRAM args…`: runs an installed npm program, on a virtual display when there is none.
//
// The Electron to use is passed on in ELECTRON_OVERRIDE_DIST_PATH, which Playwright's tests and benchmarks read through electron-runtime.cjs.
import { join } from 'node:path';
import { electronRuntime } from './electron-runtime.cjs';
import { endWith, root, run } from './setup/console.mjs';
import { startVirtualDisplay } from './setup/virtual-display.mjs';

/** Runs a program with a display and the chosen Electron in its environment; answers its exit code. */
export async function runWithDisplay(command, args, options = {}) {
  const env = { ...process.env, ...options.env, ELECTRON_OVERRIDE_DIST_PATH: electronRuntime().distPath };
  const isHeadless = process.platform === 'linux' && (Boolean(process.env.CI) || (!env.DISPLAY && !env.WAYLAND_DISPLAY));
  const screen = isHeadless ? await startVirtualDisplay() : null;
  if (screen !== null) {
    env.DISPLAY = screen.display;
    delete env.WAYLAND_DISPLAY;
  }
  try {
    return await run(command, args, { ...options, env });
  } finally {
    screen?.stop();
  }
}

const [program, ...rest] = process.argv.slice(2);
if (process.argv[1] === join(root, 'build/with-display.mjs') && program !== undefined) {
  runWithDisplay(join(root, 'node_modules/.bin', program), rest).then((code) => (process.exitCode = code), endWith);
}
