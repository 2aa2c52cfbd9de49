// `node build/with-display.mjs PROGRAM args…`: runs an installed npm program, on a virtual display when there is none.
//
// The Electron to use is passed on in ELECTRON_OVERRIDE_DIST_PATH, which Playwright's tests and benchmarks read through electron-runtime.cjs.
import { join } from 'node:path';
import { electronRuntime } from './electron-runtime.cjs';
import { endWith, root, run } from './setup/console.mjs';
import { startVirtualDisplay } from './setup/virtual-display.mjs';

/** Whether windows need a virtual display, of which each program gets its own. */
export const isHeadless = () => process.platform === 'linux' && (Boolean(process.env.CI) || (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY));

/**
 * Runs a program with a display and the chosen Electron in its environment; answers its exit code.
 *
 * `displays` is how many virtual ones to start where there is none. The program finds them all in DATELINE_DISPLAYS, one for each of
 * its workers: windows that share a screen without a window manager take the focus from each other.
 */
export async function runWithDisplay(command, args, { displays = 1, ...options } = {}) {
  const env = { ...process.env, ...options.env, ELECTRON_OVERRIDE_DIST_PATH: electronRuntime().distPath };
  const screens = await Promise.all(Array.from({ length: isHeadless() ? displays : 0 }, startVirtualDisplay));
  if (screens[0] !== undefined) {
    env.DISPLAY = screens[0].display;
    env.DATELINE_DISPLAYS = screens.map(({ display }) => display).join(' ');
    delete env.WAYLAND_DISPLAY;
  }
  try {
    return await run(command, args, { ...options, env });
  } finally {
    for (const screen of screens) screen.stop();
  }
}

const [program, ...rest] = process.argv.slice(2);
if (process.argv[1] === join(root, 'build/with-display.mjs') && program !== undefined) {
  const displays = Number(process.env.DATELINE_WORKERS ?? 1);
  runWithDisplay(join(root, 'node_modules/.bin', program), rest, { displays }).then((code) => (process.exitCode = code), endWith);
}
