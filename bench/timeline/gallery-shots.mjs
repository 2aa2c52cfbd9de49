// Pictures of the gallery's states: `node build/with-display.mjs` is not needed, it brings its own display.
//
// node bench/timeline/gallery-shots.mjs OUT_DIR [state …] [--view lanes] [--theme dark] [--size 1440x900] [--select ID]
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { _electron } from '@playwright/test';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { startVirtualDisplay } from '../../build/setup/virtual-display.mjs';
import { buildPage } from './build-page.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { view: { type: 'string', multiple: true }, theme: { type: 'string', multiple: true }, size: { type: 'string', default: '1440x900' }, keys: { type: 'string' }, do: { type: 'string' }, by: { type: 'string', default: 'kind' } } });
const [outDir = 'out-gallery-shots', ...states] = positionals;
const [width, height] = values.size.split('x');
mkdirSync(outDir, { recursive: true });
const page = await buildPage('renderer/gallery/gallery.html', mkdtempSync(join(tmpdir(), 'dateline-gallery-')));
const screen = process.env.DISPLAY ? null : await startVirtualDisplay();
const app = await _electron.launch({
  executablePath: electronRuntime().executable, args: [join(new URL('.', import.meta.url).pathname, 'page-host.cjs'), ...sandboxSwitches(), page, width, height],
  env: { ...process.env, ...(screen === null ? {} : { DISPLAY: screen.display }) },
});
try {
  const window = await app.firstWindow();
  window.on('pageerror', (error) => { console.error(error); process.exitCode = 1; });
  window.on('console', (message) => { if (message.type() === 'error') console.error(message.text()); });
  for (const state of states.length > 0 ? states : ['empty', 'one', 'twelve', 'thousand', 'hundred-thousand', 'crowded', 'ages', 'hostile', 'right-to-left', 'lanes', 'million']) {
    for (const view of values.view ?? ['chronology', 'lanes']) {
      for (const theme of values.theme ?? ['light', 'dark']) {
        await window.evaluate((hash) => { location.hash = hash; }, new URLSearchParams({ state, view, theme, bare: '1', by: values.by }).toString());
        await window.evaluate(() => document.fonts.ready);
        await window.waitForFunction((name) => document.querySelector('.gallery-stage')?.getAttribute('data-state') === name, `${state} ${view}`);
        if (values.keys) for (const key of values.keys.split(' ')) await window.keyboard.press(key);
        for (const step of (values.do ?? '').split(';').filter(Boolean)) {
          const [verb, rest = ''] = step.split(':');
          const [x, y, x2, y2] = rest.split(',').map(Number);
          if (verb === 'click') await window.mouse.click(x, y);
          if (verb === 'move') await window.mouse.move(x, y);
          if (verb === 'key') await window.keyboard.press(rest);
          if (verb === 'wheel') { await window.mouse.move(x, y); await window.mouse.wheel(0, x2); }
          if (verb === 'drag') { await window.mouse.move(x, y); await window.mouse.down(); await window.mouse.move((x + x2) / 2, (y + y2) / 2); await window.mouse.move(x2, y2); }
          if (verb === 'up') await window.mouse.up();
          await window.evaluate(() => new Promise((done) => { setTimeout(done, 200); }));
        }
        await window.evaluate(() => new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done); }); }));
        await window.screenshot({ path: join(outDir, `${state}-${view}-${theme}-${values.size}.png`) });
      }
    }
  }
} finally {
  await app.close();
  screen?.stop();
}
