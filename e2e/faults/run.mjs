// `npm run test:faults -- [--kills N] [--cuts N] [--pairs N] [--app-kills N] [--seed S] [--only WORD] [--slice] [--json FILE]`
//
// Bundles the suite and the programs it kills into .cache/faults and runs it with plain Node. A bundle of its own, so
// that it needs nothing of the app's build and runs the very same storage code.
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { run } from '../../build/setup/console.mjs';
import { startVirtualDisplay } from '../../build/setup/virtual-display.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const outDir = join(root, '.cache/faults');
const entry = (path) => join(root, path);

/** The build's own scripts find their files from where they lie, so they are not bundled; launch.ts finds its from two folders down, as here. */
const scriptsStayOutside = {
  name: 'scripts-stay-outside',
  enforce: 'pre',
  resolveId: (id) => (/\/build\/[\w-]+\.cjs$/.test(id) ? { id: join(root, 'build', basename(id)), external: 'absolute' } : null),
};

await build({
  root, configFile: false, logLevel: 'warn', plugins: [scriptsStayOutside],
  ssr: { noExternal: true, external: ['@playwright/test'] },
  build: {
    ssr: true, outDir, emptyOutDir: true, target: 'node18', minify: false, sourcemap: false,
    rolldownOptions: {
      input: {
        suite: entry('e2e/faults/suite.ts'),
        'edit-burst-child': entry('e2e/faults/edit-burst-child.ts'),
        'save-steps-child': entry('e2e/faults/save-steps-child.ts'),
        'peer-save-child': entry('e2e/faults/peer-save-child.ts'),
        'save-worker': entry('electron/storage/save-worker.ts'),
      },
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
});

// The app's part needs a display; a machine that cannot have one still runs the rest.
const suite = [join(outDir, 'suite.cjs'), ...process.argv.slice(2)];
const display = await startDisplay();
const code = await run(process.execPath, suite, display === null ? {} : { env: { ...process.env, DISPLAY: display.display } });
display?.stop();
process.exitCode = code;

async function startDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return null;
  return startVirtualDisplay().catch(() => null);
}
