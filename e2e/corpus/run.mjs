// `npm run corpus -- --dir DIR --json FILE`: every file of a folder through import, show, cite, save, reopen and export.
// Without --dir: the named cases of the corpus, each with what must become of it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { networkProblem, packetsIn, spawnWatched, traceProblem, writtenOutside } from './watched.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};
const dir = option('dir');
const jsonFile = option('json');

/** An answer that does not come in this time is a hang of the program itself. */
const SILENCE_MS = 25_000;
/** Pages are looked at this long after they have loaded. */
const SETTLE_MS = 150;

/** All files below a folder, links and pipes too, sorted; folders are walked, not given. */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

const work = mkdtempSync(join(tmpdir(), 'dateline-corpus-'));
process.on('exit', () => { rmSync(work, { recursive: true, force: true }); });

const noCounting = networkProblem();
const noTracing = traceProblem();
if (noCounting !== null) console.log(`Packets are not counted: ${noCounting}.`);
if (noTracing !== null) console.log(`Written files are not traced: ${noTracing}.`);

let runs = 0;
const watches = [];

/** One run of a program, watched; answers when it has ended. */
function start(command, args, options) {
  runs += 1;
  const watch = { packetsFile: noCounting === null ? join(work, `packets-${runs}`) : null, traceFile: noTracing === null ? join(work, `trace-${runs}`) : null };
  watches.push(watch);
  return spawnWatched(command, args, watch, options);
}

const outcomes = [];

/** Ends the child with everything it has started; only processes below it are touched. */
function killTree(pid) {
  const below = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const victims = [pid];
  for (let index = 0; index < victims.length; index += 1) victims.push(...below.filter(([, parent]) => parent === victims[index]).map(([child]) => child));
  for (const victim of victims.reverse()) {
    try {
      process.kill(victim, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** Runs the pipeline until every file has an outcome; a hang or a crash ends one process and the next takes up. */
async function throughThePipeline(programs, files) {
  for (let ended = false; !ended;) {
    const job = join(work, 'pipeline.job.json');
    writeFileSync(job, JSON.stringify({ parser: join(programs, 'parser-child.cjs'), folder: work, files, done: outcomes.map((outcome) => outcome.name) }));
    const child = start(process.execPath, [join(programs, 'corpus-child.cjs'), job], { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env.PATH, HOME: work, TMPDIR: work } });
    let current = null;
    let hung = false;
    let timer = null;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hung = true;
        killTree(child.pid);
      }, SILENCE_MS);
    };
    watch();
    for await (const line of createInterface({ input: child.stdout })) {
      watch();
      const value = JSON.parse(line);
      if (value.start !== undefined) current = value;
      else if (value.end === true) ended = true;
      else {
        outcomes.push(value);
        current = null;
      }
    }
    clearTimeout(timer);
    if (!ended && current !== null) outcomes.push({ name: current.start, file: current.path, outcome: hung ? 'hung' : 'crashed', message: hung ? 'the program did not answer' : 'the program ended', ms: 0 });
    else if (!ended) throw new Error('The pipeline ended before it began.');
  }
}

/** Shows the exported pages in Electron; answers what ran and what was asked for. */
async function throughTheViewer(pages) {
  if (pages.length === 0) return [];
  const { electronRuntime, sandboxSwitches } = await import('../../build/electron-runtime.cjs').then((module) => module.default);
  const { startVirtualDisplay } = await import('../../build/setup/virtual-display.mjs');
  const screen = process.env.DISPLAY ? null : await startVirtualDisplay();
  const report = join(work, 'view.json');
  const job = join(work, 'view.job.json');
  writeFileSync(job, JSON.stringify({ pages, report, settleMs: SETTLE_MS, userData: join(work, 'viewer-data') }));
  mkdirSync(join(work, 'home'), { recursive: true });
  const env = { PATH: process.env.PATH, HOME: join(work, 'home'), TMPDIR: work, DISPLAY: screen?.display ?? process.env.DISPLAY, XAUTHORITY: process.env.XAUTHORITY ?? '' };
  const child = start(electronRuntime().executable, [...sandboxSwitches(), join(here, 'viewer-main.cjs'), job], { stdio: ['ignore', 'ignore', 'ignore'], env });
  await new Promise((done) => child.once('exit', done));
  screen?.stop();
  if (!existsSync(report)) throw new Error('The viewer of exported pages ended without a report.');
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** A page that does what none may, to show that the viewer would notice. */
function dangerousPage() {
  const page = join(work, 'control.html');
  writeFileSync(page, '<script>document.title = 1</script><img src="https://beacon.invalid/x.png" onerror="document.title = 2">');
  return page;
}

const programs = await bundle({ 'corpus-child': 'e2e/corpus/corpus-child.ts', 'parser-child': 'electron/import/parser-child.ts' });
const files = dir === null ? null : filesIn(resolve(dir)).map((path, index) => ({ path, name: `file-${index + 1}` }));
await throughThePipeline(programs, files);

const control = dangerousPage();
const views = await throughTheViewer([control, ...outcomes.flatMap((outcome) => outcome.page ?? [])]);
const controls = views.filter((view) => view.page === control);
const controlWorks = controls.length === 2 && controls.every((view) => view.scripts.length > 0 && view.requests.length > 0);

let executed = 0;
let requested = 0;
for (const view of views.filter((one) => one.page !== control)) {
  executed += view.scripts.length;
  requested += view.requests.length;
  const outcome = outcomes.find((one) => one.page === view.page);
  const faults = [...view.scripts.map((script) => `ran ${script}`), ...view.requests.map((request) => `asked for ${request}`), ...(view.crashed === null ? [] : [`the page crashed: ${view.crashed}`])];
  if (view.hung) Object.assign(outcome, { outcome: 'hung', message: 'the exported page did not load in 10 s' });
  else if (view.crashed !== null) Object.assign(outcome, { outcome: 'crashed', message: faults.join('; ') });
  else if (faults.length > 0) Object.assign(outcome, { outcome: 'failed', message: `exported page${view.withoutPolicy ? ' without policy' : ''}: ${faults.slice(0, 3).join('; ')}` });
}

const allowed = [work, '/dev', '/proc', '/tmp/.org.chromium.Chromium', '/sys/fs/cgroup', join(tmpdir(), 'dateline-corpus')];
const outside = watches.flatMap((watch) => writtenOutside(watch.traceFile, allowed) ?? []).filter((path) => !/^\/(?:dev|proc)\/|\/\.org\.chromium\.|^\/tmp\/(?:\.X|\.org\.chromium)/.test(path) && path !== homedir());
const packetCounts = watches.map((watch) => packetsIn(watch.packetsFile));
const packets = packetCounts.reduce((sum, count) => sum + (count ?? 0), 0);
const number = (name) => outcomes.filter((outcome) => outcome.outcome === name).length;

for (const { name, file, outcome, message, ms } of outcomes) {
  const bad = ['hung', 'crashed', 'failed'].includes(outcome);
  if (dir !== null || bad || process.argv.includes('--verbose')) console.log(`${bad ? 'FAILED ' : ''}${outcome.padEnd(8)} ${String(ms).padStart(6)} ms  ${dir === null ? name : relative(resolve(dir), file)}  ${String(message).split('\n').slice(0, bad ? 4 : 1).join(' ').slice(0, bad ? 1000 : 200)}`);
}
for (const path of outside) console.log(`FAILED written outside: ${path}`);
if (!controlWorks) console.log('FAILED The viewer did not notice a page made to be noticed, so it proves nothing.');
if (packets > 0) console.log(`FAILED ${packets} packets were sent.`);

const failed = number('hung') + number('crashed') + number('failed') + (packets > 0 ? 1 : 0) + (outside.length > 0 ? 1 : 0) + (controlWorks ? 0 : 1);
const passed = outcomes.length - number('hung') - number('crashed') - number('failed') + (packets === 0 && noCounting === null ? 1 : 0) + (outside.length === 0 && noTracing === null ? 1 : 0) + (controlWorks ? 1 : 0);
const summary = {
  files: outcomes.length, executed, requested, packets: noCounting === null ? packets : null, writtenOutside: noTracing === null ? outside.length : null, hung: number('hung'), crashed: number('crashed'), failed: failed, passed,
  imported: number('imported'), opened: number('opened'), refused: number('refused'),
  notMeasured: [noCounting, noTracing].filter((reason) => reason !== null),
  outcomes: outcomes.map(({ name, file, outcome, message, ms }) => ({ file: dir === null ? name : relative(resolve(dir), file) || basename(file), outcome, message: String(message), ms })),
};
if (jsonFile !== null) writeFileSync(jsonFile, JSON.stringify(summary, null, 2));
console.log(`${summary.files} files: ${summary.imported} imported, ${summary.opened} opened, ${summary.refused} refused with a message; ${executed} scripts run, ${summary.packets ?? 'unknown'} packets sent, ${summary.writtenOutside ?? 'unknown'} files written outside, ${summary.hung} hung, ${summary.crashed} crashed`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
