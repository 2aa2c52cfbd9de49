/**
 * Imports as a person lives through them: more files dropped while others are read, Cancel, and the original found again.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quit } from './support/launch';
import { dropFiles } from './support/drop-files';
import { saveAs } from './support/main-job';
import { expect, test } from './support/test';
import { button, messages, sourceText } from './support/window';

const article = (folder: string, name: string, paragraphs = 3): string => {
  const file = join(folder, name);
  writeFileSync(file, `The headline of ${name}\n\n${Array.from({ length: paragraphs }, (_, index) => `Sentence ${index} of ${name} says that the ministers met on Monday and signed nothing.`).join('\n\n')}\n`);
  return file;
};

test('files dropped while others are read wait for them; Cancel says what was left out', async ({ start, folder }) => {
  const { page } = await start();
  const drops = [['one.txt', 'two.txt'], ['three.txt']].map((names) => names.map((name) => article(folder, name)));
  for (const files of drops) await dropFiles(page, files);
  await button(page, /^Source: /).click();
  const list = page.getByRole('grid', { name: /^Sources/ });
  await expect(list.getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Escape');

  const slow = ['four.txt', 'five.txt', 'six.txt'].map((name) => article(folder, name, 150_000));
  await dropFiles(page, slow);
  // The texts of before may still be read for events, and that has a Cancel of its own.
  await button(page, 'Cancel import').click();
  await expect(messages(page)).toContainText(/Import cancelled: \d sources? imported, [123] files? left out/);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  // Nothing is broken by it: the next import goes well.
  await dropFiles(page, [article(folder, 'seven.txt')]);
  await expect(sourceText(page)).toHaveAccessibleName('Paragraphs of The headline of seven.txt');
});

test('a drop counts where the window is drawn anew under it in the same moment, and what is taken away again leaves nothing behind', async ({ start, folder }) => {
  const { page } = await start();
  await dropFiles(page, [article(folder, 'held.txt')], async () => {
    // As when another import is done just then, and the empty window gives way to a timeline.
    await page.getByText('Drop an article here').evaluate((title) => {
      window.addEventListener('dragover', () => { title.replaceWith(title.cloneNode(true)); }, { once: true });
    });
  });
  await expect(sourceText(page)).toHaveAccessibleName('Paragraphs of The headline of held.txt');

  const session = await page.context().newCDPSession(page);
  const held = { x: 300, y: 300, data: { items: [], files: [article(folder, 'taken-away.txt')], dragOperationsMask: 1 } };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...held });
  await expect(page.locator('.drop-sheet')).toBeVisible();
  // An element that goes while something is over it never says that it was left; leaving the window counts all the same.
  await page.locator('.drop-sheet').dispatchEvent('dragenter', { dataTransfer: await page.evaluateHandle(() => { const words = new DataTransfer(); words.setData('text/plain', 'words'); return words; }) });
  await page.locator('.drop-sheet').dispatchEvent('dragleave');
  await expect(page.locator('.drop-sheet')).toHaveCount(0);
});

test('Show original finds the file in a later run, beside the timeline when it was moved there, and says when it is gone', async ({ start, folder }) => {
  const file = article(folder, 'report.txt');
  const running = await start();
  await dropFiles(running.page, [file]);
  await expect(messages(running.page)).toContainText(/Imported 1 source/);
  const timeline = join(folder, 'case', 'case.dateline');
  mkdirSync(join(folder, 'case'));
  await saveAs(running, timeline);
  await quit(running);

  const again = await start({ dataDir: running.dataDir, args: [timeline] });
  await again.app.evaluate(({ shell }) => { Object.assign(globalThis, { shown: [] }); shell.showItemInFolder = (path) => { (globalThis as unknown as { shown: string[] }).shown.push(path); }; });
  const shown = (): Promise<readonly string[]> => again.app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  const show = async (): Promise<void> => {
    await button(again.page, 'Source actions').click();
    await again.page.getByRole('menuitem', { name: 'Show original' }).click();
  };
  await show();
  await expect.poll(shown).toEqual([file]);
  const beside = join(folder, 'case', 'report.txt');
  renameSync(file, beside);
  await show();
  await expect.poll(shown).toEqual([file, beside]);
  renameSync(beside, join(folder, 'elsewhere.txt'));
  await show();
  await expect(messages(again.page)).toContainText(/report\.txt: It is not where it was imported from any more/);
});
