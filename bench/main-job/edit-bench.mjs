// Editing in the running app: how long an edit takes to be safe, and whether typing keeps the frames.
import { withTimeline } from './with-timeline.mjs';

const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const ms = (value) => `${value.toFixed(2).padStart(8)} ms`;

/**
 * One edit after the other, answered by the main process as it answers the window, beside appending as much to a file
 * and fsyncing it. `windowMs` is what the window sees, which has also drawn the edit by then.
 */
export async function acknowledgeBench({ sizes = [1_000], rounds = 12, each = 25, say }) {
  const results = [];
  for (const size of sizes) {
    const all = await withTimeline(size, async ({ app, page, folder }) => {
      const times = { edit: [], raw: [], window: [] };
      for (let round = 0; round < rounds; round += 1) {
        // In turn, so that whatever else the machine does hits all alike.
        const main = await app.evaluate(async ({ BrowserWindow, ipcMain }, [where, first, many]) => {
          const { open } = process.mainModule.require('node:fs/promises');
          const sender = BrowserWindow.getAllWindows()[0].webContents;
          const answer = ipcMain._invokeHandlers.get('dateline:edit');
          const event = { sender, senderFrame: sender.mainFrame, _reply: () => undefined, sendReply: () => undefined, _throw: (error) => { throw error; } };
          const handle = await open(`${where}/raw`, 'a');
          const line = `${'x'.repeat(279)}\n`;
          const found = { edit: [], raw: [] };
          for (let index = 0; index < many; index += 1) {
            let began = performance.now();
            await answer(event, { label: 'Edit title', command: { type: 'patch-event', id: 'e00000000000', patch: { title: `A title that was changed ${first + index} times`, modified: '2022-02-01T10:00:00.000Z' } } });
            found.edit.push(performance.now() - began);
            began = performance.now();
            await handle.write(line);
            await handle.sync();
            found.raw.push(performance.now() - began);
          }
          await handle.close();
          return found;
        }, [folder, round * each, each]);
        times.edit.push(...main.edit);
        times.raw.push(...main.raw);
        times.window.push(...await page.evaluate(async ([first, many]) => {
          const found = [];
          for (let index = 0; index < many; index += 1) {
            const began = performance.now();
            const result = await window.dateline.edit({ label: 'Edit title', command: { type: 'patch-event', id: 'e00000000001', patch: { title: `A title that was changed ${first + index} times`, modified: '2022-02-01T10:00:00.000Z' } } });
            found.push(performance.now() - began);
            if (!result.ok) throw new Error(result.failure.message);
          }
          return found;
        }, [round * each, 5]));
      }
      return times;
    });
    const [editMs, rawMs] = [at(all.edit, 0.5), at(all.raw, 0.5)];
    const row = { events: size, editMs, editP95Ms: at(all.edit, 0.95), rawMs, rawP95Ms: at(all.raw, 0.95), ratio: Number((editMs / rawMs).toFixed(2)), windowMs: at(all.window, 0.5) };
    results.push(row);
    say(`${String(size).padStart(7)} events   edit acknowledged ${ms(row.editMs)} median ${ms(row.editP95Ms)} p95   append+fsync ${ms(row.rawMs)} median ${ms(row.rawP95Ms)} p95   × ${row.ratio} (aim: at most × 2)   in the window, drawn ${ms(row.windowMs)} median`);
  }
  return results;
}

/** Frames while a title is typed and while nothing happens. */
export async function typingBench({ sizes = [1_000], say }) {
  const results = [];
  for (const size of sizes) {
    const frames = await withTimeline(size, async ({ page }) => {
      await page.getByRole('grid', { name: 'Events' }).getByRole('row', { name: /Event / }).first().click();
      const title = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Title' });
      await title.press('End');
      const watch = () => page.evaluate(() => {
        const gaps = [];
        let last = performance.now();
        let going = true;
        const frame = (now) => { gaps.push(now - last); last = now; if (going) requestAnimationFrame(frame); };
        requestAnimationFrame((now) => { last = now; requestAnimationFrame(frame); });
        window.stopWatch = () => { going = false; return gaps; };
      });
      const stop = () => page.evaluate(() => window.stopWatch());
      await watch();
      await new Promise((done) => { setTimeout(done, 4_000); });
      const idle = await stop();
      await watch();
      await page.keyboard.type(' and what they said afterwards to those who waited at the door of the hotel by the lake', { delay: 45 });
      const typing = await stop();
      return { idle, typing };
    });
    const row = { events: size, idleWorstMs: Math.max(...frames.idle), typingMedianMs: at(frames.typing, 0.5), typingP95Ms: at(frames.typing, 0.95), typingWorstMs: Math.max(...frames.typing), over50Ms: frames.typing.filter((gap) => gap > 50).length, idleOver50Ms: frames.idle.filter((gap) => gap > 50).length };
    results.push(row);
    say(`${String(size).padStart(7)} events   frame ${ms(row.typingMedianMs)} median ${ms(row.typingP95Ms)} p95 ${ms(row.typingWorstMs)} worst, ${row.over50Ms} over 50 ms (aim: 0)   at rest ${ms(row.idleWorstMs)} worst, ${row.idleOver50Ms} over 50 ms`);
  }
  return results;
}
