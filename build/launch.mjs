// `npm start [-- FILE.dateline …]`: sets everything up, builds, and opens the app. Plain Node, no dependencies.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { sandboxSwitches } from './electron-runtime.cjs';
import { endWith, root, run, say, SetupProblem } from './setup/console.mjs';
import { ensureElectronRuntime } from './setup/electron-runtime.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';
import { startVirtualDisplay } from './setup/virtual-display.mjs';

async function launch(args) {
  await ensureSystemPackages('start');
  await ensureNodeModules();
  const runtime = await ensureElectronRuntime();
  const built = await run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']);
  if (built !== 0) throw new SetupProblem('The build failed (see above).');

  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const isHeadless = process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
  const screen = isHeadless ? await startVirtualDisplay() : null;
  if (screen !== null) {
    env.DISPLAY = screen.display;
    say(`Display: this machine has none, so the app opens on a virtual one, ${screen.display} (nothing to see, but it runs)`);
  }
  const switches = sandboxSwitches();
  if (switches.length > 0) say('Sandbox: off, because root cannot use it; run as an ordinary user to have it on');
  say('Dateline is starting. Ctrl+C ends it.');
  const app = spawn(runtime.executable, [...switches, process.env.DATELINE_OUT ?? 'out', ...args.map(fromWhereTheyTyped)], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  endWithParent(app);
  process.exitCode = await new Promise((done, fail) => {
    app.once('error', fail);
    app.once('close', (code) => done(code ?? 0));
  });
  screen?.stop();
}

/** Whoever ends `npm start` ends npm's shell, which does not tell us; so look whether it is still there. */
function endWithParent(app) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || app.kill('SIGTERM'), 500).unref();
}

/** npm moves to the repository before it runs a script; a file name is meant from where the person was. */
function fromWhereTheyTyped(word) {
  return word.startsWith('-') ? word : resolve(process.env.INIT_CWD ?? process.cwd(), word);
}

launch(process.argv.slice(2)).catch(endWith);
