// `npm run sample`: writes assets/sample.dateline anew from build/sample/sample-timeline.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../setup/console.mjs';

const { module } = await runnerImport(join(root, 'build/sample/sample-timeline.ts'), { root, logLevel: 'error' });
writeFileSync(join(root, 'assets/sample.dateline'), module.sampleText());
