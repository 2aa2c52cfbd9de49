// Bundles one HTML page of the repository by itself, as the app's renderer is built.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Builds `page` (a path inside the repository) into `outDir`; answers the path of the built page. */
export async function buildPage(page, outDir) {
  await build({
    configFile: false, logLevel: 'error', root, base: './', plugins: [react()], worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome114', minify: true, chunkSizeWarningLimit: 4_000, modulePreload: { polyfill: false }, rolldownOptions: { input: join(root, page) } },
  });
  return join(outDir, page);
}
