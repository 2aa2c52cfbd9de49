// `npm run test:faults -- [--kills N] [--cuts N] [--pairs N] [--app-kills N] [--seed S] [--only WORD] [--slice] [--json FILE]`
//
// Bundles the suite and the programs it kills into .cache/faults and runs it with plain Node. A bundle of its own, so
// that it needs nothing of the app's build and runs the very same storage code.
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const outDir = join(root, '.cache/faults');
const entry = (path) => join(root, path);

await build({
  root, configFile: false, logLevel: 'warn',
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
      external: [/electron-runtime\.cjs$/, /packaged-app\.cjs$/],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
});

const suite = spawn(process.execPath, [join(outDir, 'suite.cjs'), ...process.argv.slice(2)], { stdio: 'inherit', cwd: root });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => suite.kill(signal));
suite.on('close', (code) => { process.exitCode = code ?? 1; });
