// Going through a timeline in the running app, all panes open: from a press of a key to the frame that shows what it did.
import { withTimeline } from './with-timeline.mjs';

const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const ms = (value) => `${value.toFixed(1).padStart(7)} ms`;

/** Until the window has opened, checked and indexed its timeline and does nothing more. */
const atRest = (page) => page.evaluate(() => new Promise((done) => {
  const LONG_MS = 50;
  const QUIET_MS = 3_000;
  let quietSince = performance.now();
  let last = quietSince;
  const frame = (now) => {
    if (now - last > LONG_MS) quietSince = now;
    last = now;
    if (now - quietSince > QUIET_MS) done();
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}));

/** Milliseconds from each of `times` presses of a key to the second frame after it; without a key, of two frames alone. */
const press = (page, key, times) => page.evaluate(async ([wanted, many]) => {
  const found = [];
  const twoFrames = () => new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done); }); });
  for (let index = 0; index < many; index += 1) {
    await twoFrames();
    const began = performance.now();
    if (wanted !== null) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: wanted, bubbles: true, cancelable: true }));
    await twoFrames();
    found.push(performance.now() - began);
  }
  return found;
}, [key, times]);

/** Milliseconds until a deleted event is gone from the grid, and its neighbour selected. */
const remove = (page, times) => page.evaluate(async (many) => {
  const grid = document.querySelector('[role="grid"]');
  const selected = () => grid.getAttribute('aria-activedescendant') ?? document.activeElement.getAttribute('aria-activedescendant');
  const found = [];
  for (let index = 0; index < many; index += 1) {
    const before = selected();
    const began = performance.now();
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, cancelable: true }));
    while (selected() === before) await new Promise(requestAnimationFrame);
    found.push(performance.now() - began);
    await new Promise(requestAnimationFrame);
  }
  return found;
}, times);

export async function steppingBench({ sizes = [1_000, 100_000], say }) {
  const results = [];
  for (const size of sizes) {
    const times = await withTimeline(size, async ({ page }) => {
      const grid = page.getByRole('grid', { name: 'Events' });
      await page.locator('[role=grid][aria-busy=false] [role=row]').first().waitFor({ timeout: 120_000 });
      await atRest(page);
      await grid.focus();
      await page.keyboard.press('Home');
      await atRest(page);
      return { idle: await press(page, null, 40), step: await press(page, 'ArrowDown', 40), removed: await remove(page, 10) };
    });
    const row = { events: size, idleMs: at(times.idle, 0.5), stepMs: at(times.step, 0.5), stepP95Ms: at(times.step, 0.95), removeMs: at(times.removed, 0.5), ratio: Number((at(times.step, 0.5) / at(times.idle, 0.5)).toFixed(2)) };
    results.push(row);
    say(`${String(size).padStart(7)} events   the next event, shown in all panes ${ms(row.stepMs)} median ${ms(row.stepP95Ms)} p95   two frames alone ${ms(row.idleMs)}   × ${row.ratio}   an event deleted, on disk and gone ${ms(row.removeMs)} median`);
  }
  return results;
}
