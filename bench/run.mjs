// `npm run bench`: every benchmark by name, side by side with peers where there are any. All figures are milliseconds unless they say otherwise.
//
//   npm run bench -- --only lanes,search --sizes 1000,100000 --json figures.json
//
// To add one, add a row to the table: an async function of { sizes, say } that answers plain data for --json.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { electronRuntime } from '../build/electron-runtime.cjs';
import { startVirtualDisplay } from '../build/setup/virtual-display.mjs';
import { acknowledgeBench, typingBench } from './main-job/edit-bench.mjs';
import { steppingBench } from './main-job/step-bench.mjs';
import { importBench } from './import/import-bench.mjs';
import { idleBench } from './main-job/idle-bench.mjs';
import { startBench } from './main-job/start-bench.mjs';
import { durabilityBench } from './durability/durability-bench.mjs';
import { pdfBench } from './pdf/pdf-bench.mjs';
import { chronologyBench, lanesBench, searchBench } from './timeline/timeline-bench.mjs';

const BENCHES = [
  { name: 'pdf', title: 'PDF export beside bare printToPDF of the same HTML (ten prints of 1,000 for 10,000)', run: pdfBench },
  { name: 'durability', title: 'Durability: an acknowledged edit, a full save, frames while saving', run: durabilityBench },
  { name: 'import', title: 'Import: a PDF of 300 pages beside its bare text, 10,000 citations found again, the window meanwhile', run: importBench },
  { name: 'start', title: 'Cold start: until the first window can be used, beside a bare Electron window', run: startBench },
  { name: 'idle', title: 'At rest: processor and memory with 10,000 events, beside a bare Electron window', run: idleBench },
  { name: 'stepping', title: 'From one event to the next in the running app, all panes open, beside frames alone', run: steppingBench },
  { name: 'acknowledge', title: 'An edit until it is safe, beside appending as much to a file and fsyncing it', run: acknowledgeBench },
  { name: 'typing', title: 'Frames while a title is typed in the inspector', run: typingBench },
  { name: 'lanes', title: 'Lanes: first paint; pan and zoom as median, p95 and worst frame; memory beyond the events', run: lanesBench },
  { name: 'chronology', title: 'Chronology: jumps to a date, scrolling', run: chronologyBench },
  { name: 'search', title: 'Search: filling beside the window, and each keystroke to its answer', run: searchBench },
];

const { values } = parseArgs({ options: { only: { type: 'string' }, sizes: { type: 'string' }, json: { type: 'string' } } });
const only = values.only?.split(',');
const unknown = only?.filter((name) => !BENCHES.some((bench) => bench.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No benchmark of that name: ${unknown.join(', ')}. There are: ${BENCHES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const sizes = values.sizes?.split(',').map(Number);
const { version, reason } = electronRuntime();
console.log(`Electron ${version} (${reason})`);
const screen = process.platform === 'linux' && !process.env.DISPLAY ? await startVirtualDisplay() : null;
if (screen !== null) process.env.DISPLAY = screen.display;
const figures = {};
for (const { name, title, run } of BENCHES.filter((bench) => only === undefined || only.includes(bench.name))) {
  console.log(`\n== ${title}`);
  figures[name] = await run({ ...(sizes === undefined ? {} : { sizes }), say: (line) => { console.log(line); } });
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ electron: version, figures }, null, 2)}\n`);
screen?.stop();
