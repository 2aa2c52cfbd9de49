// Bundles the corpus programs, which are TypeScript, into a folder of their own: no build of the app is needed.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** `{ name: source }` becomes `folder/name.cjs`, each alone in its file. Answers the folder. */
export async function bundle(entries, folder = join(root, '.cache', 'corpus')) {
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(entries)) {
    await build({
      root, configFile: false, logLevel: 'error', ssr: { noExternal: true },
      plugins: [{
        name: 'without-eval',
        transform: (code, id) => (id.endsWith('/linkedom/worker.js') ? { code: code.replace('eval(errorType)', 'Error'), map: null } : null),
      }],
      build: {
        ssr: true, outDir: folder, emptyOutDir: false, target: 'node18', minify: false, copyPublicDir: false,
        rolldownOptions: { input: { [name]: join(root, source) }, output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false } },
      },
    });
  }
  return folder;
}
