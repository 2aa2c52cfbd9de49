// Measures how well Dateline reads dates, beside other readers: npm run bench:dates -- [--gold DIR]… [--json FILE]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const outDir = mkdtempSync(join(tmpdir(), 'dateline-bench-dates-'));
try {
  await build({
    root, configFile: false, logLevel: 'error', ssr: { noExternal: true },
    build: { ssr: 'bench/dates/bench-dates.ts', outDir, emptyOutDir: true, minify: false, target: 'node18', rolldownOptions: { output: { entryFileNames: 'bench-dates.mjs' } } },
  });
  const { benchDates } = await import(pathToFileURL(join(outDir, 'bench-dates.mjs')).href);
  process.exitCode = await benchDates(process.argv.slice(2), root);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
