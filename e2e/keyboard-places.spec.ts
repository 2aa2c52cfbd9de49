/**
 * Where the keyboard is after a command, at the usual size and in a window of twice the size: at what was asked for.
 */
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { chooseMenu } from './support/launch';
import { writeTimeline, type SmallSource } from './support/small-timeline';
import { expect, test } from './support/test';
import { button, citations, field, inspector, paragraph, sourceText } from './support/window';

const GAZETTE: SmallSource = { id: 's1', title: 'The Gazette', published: '2022-01-25', paragraphs: ['Talks', 'The ministers met in Geneva on Monday.', 'Neither side gave way.'] };
const COURIER: SmallSource = { id: 's2', title: 'The Courier', published: '2022-01-26', paragraphs: ['More talks', 'A second round was agreed upon.', 'The harbour stays closed.'] };
const EVENTS = [
  { title: 'The ministers meet', when: { edtf: '2022-01-24' }, cites: [{ source: 's1', paragraph: 'p2', words: 'met in Geneva' }, { source: 's1', paragraph: 'p3', words: 'gave way' }] },
  { title: 'A second round is agreed', when: { edtf: '2022-01-26' }, cites: [{ source: 's2', paragraph: 'p2', words: 'second round' }] },
  { title: 'The harbour reopens', when: { edtf: '2022-03-01' }, cites: [] },
] as const;

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Events' });

/** The event that arrows go on from, which is read out when the list gets the focus. */
async function isActive(page: Page, list: Locator, title: RegExp): Promise<void> {
  await expect(list).toBeFocused();
  await expect.poll(() => list.evaluate((element) => document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label'))).toMatch(title);
}

async function zoomTo(app: ElectronApplication, page: Page, factor: number): Promise<void> {
  const before = await page.evaluate(() => window.innerWidth);
  await app.evaluate(({ BrowserWindow }, zoom) => { BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom); }, factor);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).not.toBe(before);
}

test('what is looked for has the keyboard once it is found, and a name that was typed is closed', async ({ start, folder }) => {
  const file = join(folder, 'talks.dateline');
  writeTimeline(file, 'Talks', [GAZETTE, COURIER], EVENTS);
  const { app, page } = await start({ args: [file], size: { width: 1024, height: 700 } });
  await expect(grid(page)).toBeVisible();

  const search = async (words: string, hit: RegExp): Promise<void> => {
    await button(page, /^Search events and sources/).press('Enter');
    await page.keyboard.type(words);
    await expect(page.getByRole('option', { name: hit })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  const goToDate = async (words: string): Promise<void> => {
    await chooseMenu(app, 'View', 'Go to date…');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  };

  await test.step('the name of the timeline', async () => {
    const title = page.getByRole('textbox', { name: 'Timeline title' });
    await button(page, 'Timeline title: Talks').press('Enter');
    await title.fill('Talks in January');
    await title.press('Enter');
    await expect(button(page, 'Timeline title: Talks in January')).toBeFocused();
    await expect(title).toHaveCount(0);
  });
  await test.step('a hit of the search', async () => {
    await search('harbour reopens', /The harbour reopens/);
    await isActive(page, grid(page), /The harbour reopens/);
    await search('harbour stays', /The harbour stays closed/);
    await expect(paragraph(page, 3)).toBeFocused();
    await expect(sourceText(page)).toContainText('The harbour stays closed.');
  });
  await test.step('a day: the arrows go on from there', async () => {
    await goToDate('25 January 2022');
    await isActive(page, grid(page), /A second round is agreed/);
    await page.keyboard.press('ArrowDown');
    await isActive(page, grid(page), /The harbour reopens/);
    await chooseMenu(app, 'View', 'Lanes');
    const lanes = page.getByRole('listbox', { name: 'Events in lanes' });
    await expect(lanes).toBeVisible();
    await goToDate('24 January 2022');
    await isActive(page, lanes, /The ministers meet/);
    await chooseMenu(app, 'View', 'Chronology');
    await expect(grid(page)).toBeFocused();
  });
  await test.step('at twice the size, where one pane makes room for another', async () => {
    await zoomTo(app, page, 2);
    await search('harbour stays', /The harbour stays closed/);
    await expect(paragraph(page, 3)).toBeFocused();
    await search('harbour reopens', /The harbour reopens/);
    await isActive(page, grid(page), /The harbour reopens/);
    await goToDate('26 January 2022');
    await isActive(page, grid(page), /A second round is agreed/);
  });
});
