// The gallery: every state of the timeline on one page. Opens it in a window, or takes pictures of it.
//
//   npm run gallery
//   npm run gallery -- --shots DIR [state …] [--view lanes] [--theme dark] [--size 1024x700] [--by person]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withPage } from './open-page.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shots: { type: 'string' }, view: { type: 'string', multiple: true }, theme: { type: 'string', multiple: true }, size: { type: 'string', default: '1440x900' }, by: { type: 'string', default: 'kind' } },
});
const [width, height] = values.size.split('x').map(Number);

await withPage('renderer/gallery/gallery.html', { width, height }, async (page) => {
  page.on('pageerror', (error) => { console.error(error); process.exitCode = 1; });
  if (values.shots === undefined) {
    await new Promise((resolve) => { page.on('close', resolve); });
    return;
  }
  mkdirSync(values.shots, { recursive: true });
  await page.waitForSelector('.gallery-link');
  const every = await page.evaluate(() => [...document.querySelectorAll('[data-gallery-state]')].map((link) => link.getAttribute('data-gallery-state')));
  for (const state of positionals.length > 0 ? positionals : every) {
    for (const view of values.view ?? ['chronology', 'lanes']) {
      for (const theme of values.theme ?? ['light', 'dark']) {
        await page.evaluate((hash) => { location.hash = hash; }, new URLSearchParams({ state, view, theme, by: values.by, bare: '1' }).toString());
        await page.waitForFunction(([wanted, shown]) => document.documentElement.dataset.theme === shown && document.querySelector('.gallery-stage')?.getAttribute('data-state') === wanted, [`${state} ${view}`, theme]);
        await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done); }); })));
        await page.screenshot({ path: join(values.shots, `${state}-${view}-${theme}-${values.size}.png`) });
      }
    }
  }
});
