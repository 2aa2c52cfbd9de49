/**
 * A window in which there is room for one pane only: the source, the timeline or the inspector.
 */
import { join } from 'node:path';
import { chooseMenu } from './support/launch';
import { writeTimeline, type SmallSource } from './support/small-timeline';
import { expect, test } from './support/test';
import { button, field, messages, sourceText } from './support/window';

const ARTICLE: SmallSource = {
  id: 's1', title: 'Ministers agree on a truce', published: '2022-01-25', publisher: 'The Gazette', paragraphs: [
    'Ministers agree on a truce', 'The ministers met in Geneva on Monday afternoon.', 'They will meet again on 21 February 2022 in Vienna.',
    'The coast guard issued a storm warning on 20 January 2022.', 'Neither side gave way on the border, a spokesman said on 22 January 2022.',
  ],
};

test('twice the size in a small window: what is asked for takes the room, and F6 comes to every pane', async ({ start, folder }) => {
  const file = join(folder, 'truce.dateline');
  writeTimeline(file, 'Truce', [ARTICLE], []);
  const { app, page } = await start({ args: [file], size: { width: 1024, height: 700 } });
  const count = page.getByRole('contentinfo', { name: 'Status' }).getByRole('button', { name: /suggestion/ });
  await expect(count).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2); });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(600);
  const events = page.getByRole('grid', { name: 'Events' });
  await expect(sourceText(page)).toBeVisible();
  await expect(events).toBeHidden();

  const suggestions = async (): Promise<number> => Number(/\d+/.exec(await count.innerText())?.[0]);
  const before = await suggestions();
  await chooseMenu(app, 'Event', 'Suggestions');
  await expect(events).toBeFocused();
  await page.keyboard.press('x');
  await expect.poll(suggestions).toBe(before - 1);
  await page.keyboard.press('a');
  await expect.poll(suggestions).toBe(before - 2);

  await page.keyboard.press('Shift+F6');
  await expect(sourceText(page)).toBeFocused();
  await page.keyboard.press('F6');
  await expect(events).toBeFocused();
  await page.keyboard.press('F6');
  await expect(field(page, 'Title')).toBeFocused();

  const fromTheText = async (...command: readonly [string, string]): Promise<void> => {
    await button(page, 'Source pane').click();
    await expect(sourceText(page)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeHidden();
    await chooseMenu(app, ...command);
  };
  const lanes = page.getByRole('listbox', { name: 'Events in lanes' });
  await fromTheText('View', 'Lanes');
  await expect(lanes).toBeVisible();
  await fromTheText('View', 'Go to date…');
  await page.keyboard.type('24 January 2022');
  await page.keyboard.press('Enter');
  await expect(lanes).toBeVisible();
  await page.getByRole('radio', { name: 'Chronology' }).click();
  await expect(events).toBeVisible();
  await fromTheText('Event', 'Next event');
  await expect(events.getByRole('row', { selected: true })).toBeInViewport();
});

test('the checks leave most of the lines to the timeline while it is worked on, and come back with the focus', async ({ start, folder }) => {
  const file = join(folder, 'truce.dateline');
  writeTimeline(file, 'Truce', [ARTICLE], [{ title: 'Ministers meet', when: { edtf: '2022-01-24' } }, { title: 'A storm', when: { edtf: '2022-01-20' } }]);
  const { app, page } = await start({ args: [file], size: { width: 1024, height: 700 } });
  await expect(page.getByRole('contentinfo', { name: 'Status' }).getByRole('button', { name: /suggestion/ })).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents.setZoomFactor(2); });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(600);
  await chooseMenu(app, 'View', 'Chronology');
  const events = page.getByRole('grid', { name: 'Events', exact: true });
  await expect(events).toBeFocused();
  const checks = page.getByRole('region', { name: 'Checks' });
  const heightOf = async (locator: typeof checks): Promise<number> => (await locator.boundingBox())?.height ?? 0;

  await chooseMenu(app, 'View', 'Checks');
  const finding = checks.getByRole('row').first();
  await expect(finding).toBeFocused();
  expect(await heightOf(checks)).toBeGreaterThan(140);
  expect(await heightOf(events)).toBeGreaterThan(90);
  await finding.getByRole('button').click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  expect(await heightOf(checks)).toBeGreaterThan(140);
  await page.keyboard.press('Escape');
  await events.focus();
  await expect.poll(() => heightOf(checks)).toBeLessThan(45);
  expect(await heightOf(events)).toBeGreaterThan(160);
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await expect(finding).toBeInViewport();
  await expect.poll(() => heightOf(checks)).toBeGreaterThan(140);
});

test('a message leaves room for the dialogue it comes over, and the field that is typed in stays in view', async ({ start, folder }) => {
  const file = join(folder, 'truce.dateline');
  writeTimeline(file, 'Truce', [ARTICLE], []);
  const { app, page } = await start({ args: [file], size: { width: 1024, height: 700 } });
  await expect(sourceText(page)).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2); });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(600);
  const dialog = page.getByRole('dialog');
  /** Whether the dialogue ends above the message and begins in the window. */
  const areApart = (): Promise<boolean> => page.evaluate(() => {
    const [box, message] = ['[role="dialog"]', '.notice'].map((one) => document.querySelector(one)?.getBoundingClientRect());
    return box !== undefined && message !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= message.top && message.bottom <= window.innerHeight;
  });
  for (const [item, name] of [['Source details…', 'Note'], ['Export PDF…', null]] as const) {
    await chooseMenu(app, name === null ? 'File' : 'Source', item);
    await expect(dialog).toBeVisible();
    if (name !== null) await dialog.getByRole('textbox', { name }).focus();
    await app.evaluate(({ BrowserWindow }, notice) => { BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents.send('dateline-push:notice', notice); }, { id: 'w', tone: 'warning', title: '2 sources imported, 1 not', detail: 'three.docx: The file is damaged. Ask for another copy, or save it anew and try again.' });
    await expect(messages(page)).toContainText('damaged');
    await expect.poll(areApart, item).toBe(true);
    if (name !== null) await expect(dialog.getByRole('textbox', { name })).toBeInViewport();
    await button(page, 'Close this message').click();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});
