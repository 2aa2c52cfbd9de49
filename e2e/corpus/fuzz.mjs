// `npm run fuzz -- --importer NAME --inputs N --seed S --rows N --json FILE`: spoilt inputs for one importer, or for all of them.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const IMPORTERS = ['text', 'markdown', 'html', 'paste', 'pdf', 'docx', 'mail', 'timeline'];
const chosen = option('importer', null);
const inputs = Number(option('inputs', '2000'));
const seed = Number(option('seed', '1'));
const rows = Number(option('rows', String(Math.min(2, availableParallelism()))));
const jsonFile = option('json', null);
if (chosen !== null && !IMPORTERS.includes(chosen)) {
  console.error(`No importer “${chosen}”. There are: ${IMPORTERS.join(', ')}.`);
  process.exit(2);
}

/** Fifty inputs that take longer than this hold one that hangs. */
const SILENCE_MS = 60_000;

const work = mkdtempSync(join(tmpdir(), 'dateline-fuzz-'));
process.on('exit', () => { rmSync(work, { recursive: true, force: true }); });
const failures = join(root, '.cache', 'fuzz-failures');
const programs = await bundle({ 'fuzz-child': 'e2e/corpus/fuzz-child.ts' });

async function fuzz(importer) {
  const faults = [];
  const keep = join(work, `${importer}.input`);
  let from = 0;
  let at = 0;
  for (let ended = false; !ended && faults.length < 20;) {
    const job = join(work, `${importer}.json`);
    writeFileSync(job, JSON.stringify({ importer, inputs, seed, from, keep }));
    const child = spawn(process.execPath, ['--max-old-space-size=2000', join(programs, 'fuzz-child.cjs'), job], { stdio: ['ignore', 'pipe', 'ignore'], env: { PATH: process.env.PATH, TZ: 'UTC' } });
    let hung = false;
    let timer = null;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hung = true;
        child.kill('SIGKILL');
      }, SILENCE_MS);
    };
    const kept = (input) => {
      mkdirSync(failures, { recursive: true });
      const file = join(failures, `${importer}-${seed}-${input}`);
      if (existsSync(keep)) copyFileSync(keep, file);
      return file;
    };
    watch();
    for await (const line of createInterface({ input: child.stdout })) {
      watch();
      const value = JSON.parse(line);
      if (value.at !== undefined) at = value.at;
      else if (value.end === true) ended = true;
      else faults.push({ input: value.input, fault: value.fault, kept: kept(value.input) });
    }
    clearTimeout(timer);
    if (!ended) {
      faults.push({ input: at, fault: hung ? 'one of the fifty from here on hangs' : 'one of the fifty from here on ends the process', kept: null });
      from = at + 50;
    }
  }
  return faults;
}

const results = [];
const waiting = chosen === null ? [...IMPORTERS] : [chosen];

/** One importer after the other, in as many rows as the machine has cores, two at most if not told otherwise. */
async function row() {
  for (let importer = waiting.shift(); importer !== undefined; importer = waiting.shift()) {
    const begin = performance.now();
    const faults = await fuzz(importer);
    results.push({ importer, inputs, seed, faults });
    console.log(`${importer.padEnd(9)} ${inputs} inputs, seed ${seed}: ${faults.length} faults (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
    for (const { input, fault, kept } of faults) console.log(`  input ${input}: ${fault.split('\n').slice(0, 4).join(' ')}${kept === null ? '' : `\n    kept as ${kept}`}\n    again: npm run fuzz -- --importer ${importer} --inputs ${input + 1} --seed ${seed}`);
  }
}
await Promise.all(Array.from({ length: rows }, row));
const failed = results.reduce((sum, result) => sum + result.faults.length, 0);
const passed = results.filter((result) => result.faults.length === 0).length;
if (jsonFile !== null) writeFileSync(jsonFile, JSON.stringify({ passed, failed, importers: results }, null, 2));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
