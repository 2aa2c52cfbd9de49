/**
 * What is said beside what has the focus: announcements and messages, also over a dialogue.
 */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { PushName, Pushes } from '../core/ipc-contract';
import { chooseMenu, saveNextTo } from './support/launch';
import { writeTimeline } from './support/small-timeline';
import { listen } from './support/spoken';
import { expect, test } from './support/test';
import { button, card, citations, field, messages, paragraph } from './support/window';

/** What main would tell the window. */
async function tell<Name extends PushName>(app: ElectronApplication, name: Name, value: Pushes[Name]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [channel, content]) => { BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents.send(channel, content); }, [`dateline-push:${name}`, value] as const);
}

const ARTICLE = 'Ministers agree on a truce\n\nBy a reporter, 25 January 2022\n\nThe ministers met in Geneva on Monday afternoon.\n';

test('a message over a dialogue is heard, reached and closed, and the dialogue stays as it is', async ({ start }) => {
  const { app, page } = await start();
  const text = page.getByRole('textbox', { name: /^Text of the article/ });
  const addSource = async (): Promise<void> => {
    await text.fill(ARTICLE);
    await button(page, 'Add source').click();
  };
  const said = await listen(page);
  await button(page, 'Paste text').click();
  await addSource();
  await expect(text).toBeHidden();
  // What is found in the text is said as well, whenever its reading is done.
  await expect.poll(said).toContainEqual(expect.stringMatching(/^Imported 1 source, \d+ paragraphs/));
  await button(page, 'Close this message').click();

  await chooseMenu(app, 'File', 'Paste text as a source…');
  await addSource();
  await expect(messages(page)).toContainText('already');
  await expect.poll(said).toContainEqual(expect.stringContaining('already'));
  const inert = await page.evaluate(() => ['.notices', '.drop-target > [role="status"]', '.app'].map((part) => document.querySelector(part)?.closest('[inert]') !== null));
  expect(inert, 'messages, what is said, the window behind').toEqual([false, false, true]);

  await test.step('by keyboard: F6 goes there and back', async () => {
    await text.focus();
    await page.keyboard.press('F6');
    await expect(button(page, 'Close this message')).toBeFocused();
    await page.keyboard.press('F6');
    await expect(text).toBeFocused();
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    await expect(messages(page)).toBeHidden();
    await expect(text).toBeFocused();
  });
  await test.step('by pointer', async () => {
    await tell(app, 'notice', { id: 'full', tone: 'error', title: 'The disk is full', detail: 'Free some room.' });
    await button(page, 'Close this message').click();
    await expect(messages(page)).toBeHidden();
    await expect(text).toHaveValue(ARTICLE);
    await expect(text).toBeFocused();
  });
  await page.keyboard.press('Escape');
  await expect(text).toBeHidden();
});

test('messages of a start and of an export are said with all they say', async ({ start, folder }) => {
  const file = join(folder, 'talks.dateline');
  writeTimeline(file, 'Talks', [], [{ title: 'They met', when: { edtf: '2022-01-24' } }]);
  chmodSync(file, 0o444);
  const { app, page } = await start({ args: [file] });
  await expect(page.locator('.drop-target > [role="status"]')).toContainText('open for reading only');
  await expect(page.locator('.drop-target > [role="status"]')).toContainText('write-protected');

  const said = await listen(page);
  await saveNextTo(app, join(folder, 'talks.html'));
  await chooseMenu(app, 'File', 'Export as…');
  await page.getByRole('radio', { name: 'Web page' }).focus();
  await page.keyboard.press('Space');
  await button(page, 'Export…').press('Enter');
  await expect.poll(said).toContainEqual(expect.stringMatching(/^Exported talks\.html.*does not read it back/));
});

test('what happens twice is said twice', async ({ start }) => {
  const { app, page } = await start();
  await button(page, 'New timeline').click();
  await expect(page.getByText('No events yet')).toBeVisible();
  const said = await listen(page);
  for (let time = 0; time < 2; time += 1) {
    await tell(app, 'menu', { command: 'undo', subject: null });
    await expect.poll(async () => (await said()).length).toBe(time + 1);
  }
  expect(await said()).toEqual(['Nothing to undo', 'Nothing to undo'].map((words) => expect.stringContaining(words)));
});

test('words are marked by keyboard with a cursor that is seen and heard, and a source is read in its own language', async ({ start, folder }) => {
  const file = join(folder, 'german.dateline');
  const words = 'Die Minister trafen sich am Montag in Genf.';
  writeTimeline(file, 'German', [{ id: 's1', title: 'Die Zeitung', published: '2022-01-25', language: 'de', paragraphs: ['Gespräche', words] }], [
    { title: 'They met', when: { edtf: '2022-01-24' }, cites: [{ source: 's1', paragraph: 'p2', words: 'am Montag' }] },
  ]);
  const { page } = await start({ args: [file], size: { width: 1440, height: 900 } });
  await card(page, /They met/).click();
  await expect(page.getByText(words)).toHaveAttribute('lang', 'de');
  await expect(citations(page).getByText('am Montag')).toHaveAttribute('lang', 'de');
  await expect(field(page, 'Title')).not.toHaveAttribute('lang', 'de');

  const cursor = (): Promise<string> => page.evaluate(() => [...(CSS.highlights.get('cursor') ?? [])].map(String).join());
  const said = await listen(page);
  await paragraph(page, 2).focus();
  for (const word of ['Die', 'Minister', 'trafen']) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(cursor).toBe(word);
  }
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(cursor).toBe('');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(said).toEqual(['Die', 'Minister', 'trafen', 'Marked: trafen', 'Marked: trafen sich']);
  // Unmarked again; it goes with the focus.
  await page.keyboard.press('ArrowLeft');
  await expect.poll(cursor).not.toBe('');
  await page.keyboard.press('Tab');
  await expect.poll(cursor).toBe('');
});
