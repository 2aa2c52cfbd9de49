// Lanes, Chronology and search against peers and against nothing, in one run in the same Electron.
//
// `work` is what a frame costs the page's main thread on average: frame times alone are multiples of the screen's own rhythm and
// hide everything that fits into one of them.
import { createRequire } from 'node:module';
import { aimLine, lanesAims } from './lanes-aims.mjs';
import { withPage } from './open-page.mjs';

/** Longer than this is "did not finish". */
const PATIENCE_MS = 60_000;
const TIMELINEJS_SCRIPT = createRequire(import.meta.url).resolve('@knight-lab/timelinejs/dist/js/timeline.js');

const CONTENDERS = [
  { name: 'empty loop', page: 'empty', most: Infinity },
  { name: 'plain canvas', page: 'plain-canvas', most: Infinity },
  { name: 'Dateline lanes', page: 'ours', most: Infinity },
  { name: 'vis-timeline', page: 'vis-timeline', most: 100_000 },
  { name: 'TimelineJS', page: 'timelinejs', most: 100_000, script: TIMELINEJS_SCRIPT },
];

const pageOf = (name) => `bench/timeline/pages/${name}.html`;

function within(promise, ms) {
  let timer;
  const late = new Promise((resolve) => { timer = setTimeout(() => { resolve(null); }, ms); });
  return Promise.race([promise, late]).finally(() => { clearTimeout(timer); });
}

/** A page that hangs or dies is an answer too, and so is one that is still at it when patience ends. */
async function answered(promise) {
  return within(promise.catch((error) => { if (!/closed|crashed/i.test(String(error))) console.error(String(error)); return null; }), PATIENCE_MS);
}

/** First paints are measured in this many fresh documents, and the middle one counts. */
const LOADS = 3;
/** Whoever needs longer is measured once. */
const QUICK_MS = 1_500;

async function opened(window, script, count) {
  if (script !== undefined) await window.addScriptTag({ path: script });
  await window.waitForFunction(() => window.bench !== undefined);
  await answered(window.evaluate((size) => window.bench.prepare(size), count));
}

/** Null when it did not finish. */
async function measure({ page, script }, count) {
  return withPage(pageOf(page), {}, async (window, app) => {
    const session = await window.context().newCDPSession(window);
    await session.send('Performance.enable');
    /** Milliseconds the page's main thread has worked so far. */
    const worked = async () => 1_000 * ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    const frames = async (what) => {
      const before = await worked();
      const figures = await answered(window.evaluate((name) => window.bench[name](), what));
      return figures === null ? null : { ...figures, workMs: ((await worked()) - before) / figures.frames };
    };
    const paints = [];
    while (paints.length < LOADS) {
      await opened(window, script, count);
      const firstPaintMs = await answered(window.evaluate(() => window.bench.load()));
      if (firstPaintMs === null) return null;
      paints.push(firstPaintMs);
      if (firstPaintMs > QUICK_MS) break;
      if (paints.length < LOADS) await window.reload();
    }
    const pan = await frames('pan');
    const zoom = pan === null ? null : await frames('zoom');
    if (pan === null || zoom === null) return null;
    await window.evaluate(() => window.gc?.());
    const memoryMb = await app.evaluate(({ app: host }) => host.getAppMetrics().filter(({ type }) => type === 'Tab').reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1_024);
    return { firstPaintMs: paints.sort((a, b) => a - b)[Math.floor(paints.length / 2)], pan, zoom, memoryMb };
  });
}

const HEADING = `${'events'.padStart(9)}  ${'timeline'.padEnd(15)} ${'paint'.padStart(8)}   pan: median     p95   worst  work long   zoom: median    p95   worst  work long   memory`;

/** First paint, frames of a pan and a zoom, and memory, for each contender and size. */
export async function lanesBench({ sizes = [100, 1_000, 10_000, 100_000, 1_000_000], say }) {
  const results = [];
  const gaveUp = new Set();
  say(HEADING);
  for (const count of sizes) {
    for (const contender of CONTENDERS) {
      if (count > contender.most) continue;
      // Who does not finish here does not finish more.
      const figures = gaveUp.has(contender.name) ? null : await measure(contender, count);
      if (figures === null) gaveUp.add(contender.name);
      results.push({ events: count, contender: contender.name, figures });
      say(`${String(count).padStart(9)}  ${contender.name.padEnd(15)} ${figures === null ? `did not finish within ${PATIENCE_MS / 1_000} s` : line(figures)}`);
    }
  }
  const aims = lanesAims(results);
  if (aims.length > 0) say('\nAims');
  for (const aim of aims) say(aimLine(aim));
  return { results, aims };
}

const ms = (value) => value.toFixed(1).padStart(7);
const motion = ({ medianMs, p95Ms, worstMs, workMs, longTasks }) => `${ms(medianMs)} ${ms(p95Ms)} ${ms(worstMs)} ${workMs.toFixed(1).padStart(5)} ${String(longTasks).padStart(4)}`;
const line = ({ firstPaintMs, pan, zoom, memoryMb }) => `${ms(firstPaintMs)}      ${motion(pan)}       ${motion(zoom)}  ${memoryMb.toFixed(0).padStart(4)} MB`;

/** Jumps to dates and scrolling. */
export async function chronologyBench({ sizes = [1_000, 100_000], say }) {
  const results = [];
  for (const count of sizes) {
    const figures = await withPage(pageOf('chronology'), {}, async (window) => {
      await window.waitForFunction(() => window.measureChronology !== undefined);
      return within(window.evaluate((size) => window.measureChronology(size), count), PATIENCE_MS);
    });
    results.push({ events: count, figures });
    say(figures === null ? `${count} did not finish`
      : `${String(count).padStart(9)}  paint ${ms(figures.firstPaintMs)}  jump p95 ${ms(figures.jumpP95Ms)} worst ${ms(figures.jumpWorstMs)}  scroll p95 ${ms(figures.scroll.p95Ms)} against ${ms(figures.empty.p95Ms)} of an empty loop (${figures.scroll.longTasks} long)`);
  }
  return results;
}

/** Filling the search and asking it letter by letter. */
export async function searchBench({ sizes = [1_000, 100_000], say }) {
  const results = [];
  for (const count of sizes) {
    const figures = await withPage(pageOf('search'), {}, async (window) => {
      await window.waitForFunction(() => window.measureSearch !== undefined);
      return within(window.evaluate((size) => window.measureSearch(size), count), PATIENCE_MS);
    });
    results.push({ events: count, figures });
    say(figures === null ? `${count} did not finish`
      : `${String(count).padStart(9)}  filled in ${ms(figures.fillMs)} with ${figures.fillLongTasks} long tasks; ${figures.keystrokes} keystrokes: median ${ms(figures.medianMs)} p95 ${ms(figures.p95Ms)} worst ${ms(figures.worstMs)}`);
  }
  return results;
}
