// `npm run screenshots`: makes the pictures of docs/screenshots from the real app with its sample. Build the app first (`npm run build`).
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { _electron } from '@playwright/test';
import { electronRuntime, sandboxSwitches } from './electron-runtime.cjs';
import { endWith, root, say } from './setup/console.mjs';
import { runWithDisplay } from './with-display.mjs';

const folder = join(root, 'docs/screenshots');
/** Wide enough for three panes, small enough for the limit below. */
const SIZE = { width: 1160, height: 725 };
/** A README is read over slow lines too. */
const MOST_KB = 250;

async function photograph() {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-screenshots-'));
  const app = await _electron.launch({
    executablePath: electronRuntime().executable,
    args: [...sandboxSwitches(), join(root, process.env.DATELINE_OUT ?? 'out'), `--user-data-dir=${dataDir}`],
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  try {
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), SIZE);
    await page.waitForFunction(({ width }) => window.innerWidth === width, SIZE);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const take = async (name) => {
      await page.mouse.move(SIZE.width - 1, SIZE.height - 1);
      await page.evaluate(async () => {
        await document.fonts.ready;
        // Two frames: the panes have been drawn, and the ribbons between them.
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      });
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, scale: 'css' });
      const kilobytes = Math.round(statSync(path).size / 1024);
      say(`${relative(root, path)}: ${kilobytes} KB`);
      if (kilobytes >= MOST_KB) throw new Error(`${path} has ${kilobytes} KB; a picture for the README has less than ${MOST_KB}.`);
    };

    await page.getByRole('button', { name: 'Open the sample' }).waitFor();
    await take('welcome');
    await page.getByRole('button', { name: 'Open the sample' }).click();
    const events = page.getByRole('grid', { name: 'Events' });
    await events.getByRole('row').first().waitFor();
    // An event in the middle of things, found as a person finds it.
    await page.getByRole('button', { name: 'Search events and sources' }).click();
    await page.getByRole('searchbox').or(page.getByRole('dialog').getByRole('textbox')).or(page.getByRole('dialog').getByRole('combobox')).first().fill('Video call of the US president');
    await page.getByRole('option', { name: /Video call of the US president/ }).first().click();
    await events.getByRole('row', { name: /Video call of the US president/, selected: true }).waitFor();
    await take('chronology-light');
    await page.getByRole('radio', { name: 'Lanes' }).click();
    const lanes = page.getByRole('listbox', { name: 'Events in lanes' });
    await lanes.waitFor();
    // All of it, in all of the window: the axis asks for width.
    for (const pane of ['Source pane', 'Inspector']) await page.getByRole('button', { name: pane, exact: true }).click();
    await lanes.focus();
    await page.keyboard.press('0');
    await take('lanes-light');
    for (const pane of ['Source pane', 'Inspector']) await page.getByRole('button', { name: pane, exact: true }).click();
    await page.getByRole('radio', { name: 'Chronology' }).click();
    await events.getByRole('row', { name: /Video call of the US president/, selected: true }).waitFor();
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.locator('html[data-theme="dark"]').waitFor();
    await take('chronology-dark');
  } finally {
    const ended = new Promise((end) => app.process().once('exit', end));
    app.process().kill('SIGKILL');
    await ended;
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

// A second process takes the pictures, on a virtual display where there is no other.
const isPhotographer = process.argv.includes('--now');
mkdirSync(folder, { recursive: true });
(isPhotographer ? photograph() : runWithDisplay(process.execPath, [join(root, 'build/screenshots.mjs'), '--now']).then((code) => { process.exitCode = code; })).catch(endWith);
