// Lanes, Chronology and search against peers and against nothing, in one run in the same Electron.
import { createRequire } from 'node:module';
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

async function measure({ page, script }, count) {
  return withPage(pageOf(page), {}, async (window) => {
    if (script !== undefined) await window.addScriptTag({ path: script });
    await window.waitForFunction(() => window.prepare !== undefined);
    await window.evaluate((size) => { window.prepare(size); }, count);
    return within(window.evaluate((size) => window.measure(size), count).catch((error) => { console.error(String(error)); return null; }), PATIENCE_MS);
  });
}

/** First paint, frames of a pan and a zoom, and memory, for each contender and size. */
export async function lanesBench({ sizes = [100, 1_000, 10_000, 100_000, 1_000_000], say }) {
  const results = [];
  const gaveUp = new Set();
  for (const count of sizes) {
    for (const contender of CONTENDERS) {
      if (count > contender.most || gaveUp.has(contender.name)) continue;
      const figures = await measure(contender, count);
      // Who does not finish here does not finish more.
      if (figures === null) gaveUp.add(contender.name);
      results.push({ events: count, contender: contender.name, figures });
      say(`${String(count).padStart(9)}  ${contender.name.padEnd(15)} ${figures === null ? 'did not finish' : line(figures)}`);
    }
  }
  return results;
}

const ms = (value) => value.toFixed(1).padStart(7);
const line = ({ firstPaintMs, pan, zoom, heapMb }) =>
  `paint ${ms(firstPaintMs)}  pan ${ms(pan.medianMs)} ${ms(pan.p95Ms)} ${ms(pan.worstMs)} (${pan.longTasks} long)  zoom ${ms(zoom.medianMs)} ${ms(zoom.p95Ms)} ${ms(zoom.worstMs)} (${zoom.longTasks} long)  heap ${heapMb.toFixed(1)} MB`;

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
