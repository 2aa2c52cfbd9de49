// Import: a long PDF beside the bare extraction of its text, citations found again, and the window meanwhile.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { bundle } from '../../e2e/corpus/bundle.mjs';
import { atRest } from '../main-job/at-rest.mjs';
import { builtApp } from '../main-job/built-app.mjs';

const ms = (value) => `${value.toFixed(0)} ms`;

/** At most 1.5 times the bare extraction; 10,000 citations in under 2 s. */
export async function importBench({ say }) {
  const programs = await bundle({ 'import-figures': 'bench/import/import-figures.ts' });
  const output = execFileSync(process.execPath, [join(programs, 'import-figures.cjs')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const figures = JSON.parse(output.trim().split('\n').at(-1));
  const { pdf, anchors } = figures;
  say(`PDF of ${pdf.pages} pages: text alone ${ms(pdf.bareMs)}, imported ${ms(pdf.importMs)}: ${pdf.ratio.toFixed(2)} times (at most 1.5)`);
  for (const { changedShare, ms: took, bytes, states } of anchors) say(`10,000 citations of ${(bytes / 1e6).toFixed(2)} MB, ${changedShare * 100} % of its paragraphs changed: ${ms(took)} (under 2,000) ${JSON.stringify(states)}`);
  return { ...figures, window: await windowFigures(say), events: await eventsFigures(say) };
}

/** From choosing the long source in the list until the frame with its words has been painted, five times, each after another source. */
async function openingFigures(page) {
  const figures = [];
  const choose = async (title) => {
    await page.getByRole('button', { name: /^Source: / }).click();
    return page.getByRole('grid', { name: /^Sources/ }).getByRole('row', { name: title });
  };
  for (let round = 0; round < 5; round += 1) {
    await (await choose(/small-0/)).click();
    await page.getByRole('feed', { name: /small-0/ }).waitFor();
    const row = await choose(/large/);
    await page.evaluate(() => {
      window.painted = new Promise((done) => {
        addEventListener('pointerup', () => {
          const begin = performance.now();
          const look = () => {
            const words = document.querySelector('[role="feed"][aria-label*="large"] [data-paragraph-text]');
            if (words === null) requestAnimationFrame(look);
            // The frame in which they are there, and the task after its paint.
            else requestAnimationFrame(() => { setTimeout(() => { done(performance.now() - begin); }, 0); });
          };
          requestAnimationFrame(look);
        }, { capture: true, once: true });
      });
    });
    await row.click();
    figures.push(await page.evaluate(() => window.painted));
  }
  return figures;
}

/** Worst frame and long tasks of the window while it imports, and how soon a source of 1 MB stands there. */
async function windowFigures(say) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-import-'));
  const article = (name, paragraphs) => {
    const file = join(folder, name);
    writeFileSync(file, `${name} stands first\n\n${Array.from({ length: paragraphs }, (_, index) => `Paragraph ${index} of ${name} says that the ministers met on Monday and that nothing was signed, which everyone had expected before.`).join('\n\n')}`);
    return file;
  };
  const files = [article('large.txt', 8_000), ...Array.from({ length: 20 }, (_, index) => article(`small-${index}.txt`, 60))];
  const app = await _electron.launch({ executablePath: electronRuntime().executable, args: [...sandboxSwitches(), builtApp(), `--user-data-dir=${join(folder, 'app')}`] });
  try {
    const page = await app.firstWindow();
    await page.waitForSelector('main, .app');
    await app.evaluate(({ dialog }, paths) => { dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths }); }, files);
    // Choosing files takes a person seconds, in which the window fetches what its first picture did without.
    await atRest(page);
    const importing = await page.evaluate(async () => {
      const frames = [];
      let last = performance.now();
      let running = true;
      const frame = (now) => {
        frames.push(now - last);
        last = now;
        if (running) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      const tasks = [];
      const observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) tasks.push(entry.duration); });
      observer.observe({ entryTypes: ['longtask'] });
      const outcomes = await window.dateline.importFiles();
      await new Promise((done) => setTimeout(done, 300));
      running = false;
      observer.disconnect();
      return { imported: outcomes.filter(({ result }) => result.ok).length, worstFrameMs: Math.max(...frames), longTasks: tasks.length, longestTaskMs: Math.max(0, ...tasks) };
    });
    await atRest(page);
    const paints = await openingFigures(page);
    say(`Opening the source of 1 MB: ${paints.map((took) => ms(took)).join(', ')} until its words are painted (under 100)`);
    say(`Importing ${importing.imported} files: worst frame ${ms(importing.worstFrameMs)}, ${importing.longTasks} tasks of the window over 50 ms, the longest ${ms(importing.longestTaskMs)}`);
    return { ...importing, paintsMs: paints };
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows of the large table: as many as are read, 40 MB of them. */
const TABLE_ROWS = 190_000;

/** Tasks of the window from choosing a table of 40 MB until its first rows stand in the dialogue, and while it is read anew with other columns. */
async function eventsFigures(say) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-events-'));
  const file = join(folder, 'table.csv');
  const words = 'over the lazy dog to Vienna and back, where the ministers met and discussed the harvest, and nothing was signed; ';
  const rows = Array.from({ length: TABLE_ROWS }, (_, index) => `Event ${index},${1900 + (index % 120)}-0${1 + (index % 9)}-1${index % 9},"${words}${index % 3 === 0 ? words : ''}${index}",Ann; Bob`);
  writeFileSync(file, `Title,Date,Description,People\n${rows.join('\n')}\n`);
  const app = await _electron.launch({ executablePath: electronRuntime().executable, args: [...sandboxSwitches(), builtApp(), `--user-data-dir=${join(folder, 'app')}`] });
  try {
    const page = await app.firstWindow();
    await page.waitForSelector('main, .app');
    await app.evaluate(({ dialog }, path) => { dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] }); }, file);
    await atRest(page);
    await page.evaluate(() => {
      window.long = [];
      new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.long.push(duration); }).observe({ type: 'longtask' });
    });
    const begun = performance.now();
    await app.evaluate(({ BrowserWindow, Menu }) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
      Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []).find(({ label }) => label === 'Import events…')?.click(undefined, window, undefined);
    });
    const dialogue = page.getByRole('dialog');
    await dialogue.getByRole('row').nth(1).waitFor({ timeout: 120_000 });
    const shownMs = performance.now() - begun;
    await dialogue.getByRole('combobox', { name: 'People' }).selectOption('Tags');
    await page.locator('.events-body[data-waiting]').waitFor({ timeout: 10_000 });
    await page.locator('.events-body:not([data-waiting])').waitFor({ timeout: 120_000 });
    const long = await page.evaluate(() => window.long);
    const longest = Math.max(0, ...long);
    say(`Table of ${(statSync(file).size / 1e6).toFixed(0)} MB in the dialogue: shown after ${ms(shownMs)}; ${long.length} tasks of the window over 50 ms, the longest ${ms(longest)} (at most 50)`);
    return { bytes: statSync(file).size, shownMs, longTasks: long.length, longestTaskMs: longest };
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
