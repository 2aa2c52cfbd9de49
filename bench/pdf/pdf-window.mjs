// The window while a PDF of its timeline is made: its frames and long tasks, and how long the main process kept it waiting.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { builtApp } from '../main-job/built-app.mjs';

/** Resolves when the window has had nothing to do for a second on end, so that opening is not taken for exporting. */
const atRest = () => new Promise((rested) => {
  let since = performance.now();
  let last = since;
  const tick = (now) => {
    if (now - last > 34) since = now;
    last = now;
    if (now - since < 1_000) requestAnimationFrame(tick);
    else rested();
  };
  requestAnimationFrame(tick);
});

/** Frames, long tasks and questions to the main process while `what` is done in the page. */
const watched = async (exporting) => {
  const { dateline } = window;
  const settings = await dateline.exportSettings();
  const frames = [];
  const tasks = [];
  const answers = [];
  let on = true;
  let last = performance.now();
  const tick = (now) => { frames.push(now - last); last = now; if (on) requestAnimationFrame(tick); };
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(tick); });
  const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(duration); });
  observer.observe({ type: 'longtask' });
  const ask = async () => {
    while (on) {
      const asked = performance.now();
      await dateline.exportSettings();
      answers.push(performance.now() - asked);
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  const asking = ask();
  const begun = performance.now();
  const made = exporting
    ? await dateline.exportFile({ settings: { ...settings, format: 'pdf' }, chosen: null, picture: null })
    : await new Promise((done) => setTimeout(() => { done({ ok: true }); }, 3_000));
  const took = performance.now() - begun;
  on = false;
  await asking;
  observer.disconnect();
  const sorted = answers.toSorted((a, b) => a - b);
  return { made, tookMs: took, frames: frames.length, longestFrameMs: Math.max(...frames), longTasks: tasks.length, longestTaskMs: Math.max(0, ...tasks), longestAnswerMs: sorted.at(-1), answersOver50: answers.filter((ms) => ms > 50).length, answers: answers.length };
};

/** @param {{ file: string, folder: string, target: string }} options the timeline, a folder for the app's data, and the PDF to make */
export async function windowWhileExporting({ file, folder, target }) {
  const app = await _electron.launch({ executablePath: electronRuntime().executable, args: [...sandboxSwitches(), builtApp(), `--user-data-dir=${join(folder, 'app')}`, file] });
  try {
    const page = await app.firstWindow();
    await page.getByRole('grid', { name: 'Events' }).waitFor({ timeout: 120_000 });
    await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, target);
    await page.evaluate(atRest);
    const rest = await page.evaluate(watched, false);
    const { made, ...exporting } = await page.evaluate(watched, true);
    if (!made.ok || made.value.type !== 'done') throw new Error(`Nothing was exported: ${JSON.stringify(made)}`);
    return { ...exporting, longestFrameAtRestMs: rest.longestFrameMs, longestAnswerAtRestMs: rest.longestAnswerMs, bytes: statSync(target).size };
  } finally {
    await app.close();
  }
}
