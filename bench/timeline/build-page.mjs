// Bundles one HTML page of the repository by itself, as the app's renderer is built.
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');

/** Builds `page` (a path inside the repository) into `outDir`; answers the path of the built page. */
export async function buildPage(page, outDir) {
  await build({
    configFile: false, logLevel: 'error', root, base: './', plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome114', minify: true, modulePreload: { polyfill: false }, rolldownOptions: { input: join(root, page) } },
  });
  return join(outDir, relative(root, join(root, page)));
}
