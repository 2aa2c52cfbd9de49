// `node e2e/pdf/check-links.mjs FILE.pdf …`: follows every link of evidence PDFs; exit code 1 when one is broken.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const { module } = await runnerImport(join(here, 'check-links.ts'), { root: join(here, '../..'), logLevel: 'error', configFile: false });
let bad = 0;
for (const file of process.argv.slice(2)) {
  const { broken, ...facts } = await module.checkLinks(readFileSync(file));
  bad += broken.length;
  process.stdout.write(`${file}: ${JSON.stringify(facts)}, ${broken.length} broken\n${broken.slice(0, 20).map((line) => `  ${line}\n`).join('')}`);
}
process.exitCode = bad === 0 ? 0 : 1;
