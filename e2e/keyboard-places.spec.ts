/**
 * Where the keyboard is after a command, at the usual size and in a window of twice the size: at what was asked for.
 */
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { chooseMenu } from './support/launch';
import { writeTimeline, type SmallSource } from './support/small-timeline';
import { listen } from './support/spoken';
import { expect, test } from './support/test';
import { button, citations, field, inspector, kindButton, paragraph, select, setKind, sourceText } from './support/window';

const GAZETTE: SmallSource = { id: 's1', title: 'The Gazette', published: '2022-01-25', paragraphs: ['Talks', 'The ministers met in Geneva on Monday.', 'Neither side gave way.'] };
const COURIER: SmallSource = { id: 's2', title: 'The Courier', published: '2022-01-26', paragraphs: ['More talks', 'A second round was agreed upon.', 'The harbour stays closed.'] };
const EVENTS = [
  { title: 'The ministers meet', when: { edtf: '2022-01-24' }, cites: [{ source: 's1', paragraph: 'p2', words: 'met in Geneva' }, { source: 's1', paragraph: 'p3', words: 'gave way' }] },
  { title: 'A second round is agreed', when: { edtf: '2022-01-26' }, cites: [{ source: 's2', paragraph: 'p2', words: 'second round' }] },
  { title: 'The harbour reopens', when: { edtf: '2022-03-01' }, cites: [] },
] as const;

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Events' });

/** The event that arrows go on from, which is read out when the list gets the focus. */
async function isActive(list: Locator, title: RegExp): Promise<void> {
  await expect(list).toBeFocused();
  await expect.poll(() => list.evaluate((element) => {
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
  })).toMatch(title);
}

/** Whether its middle can be seen, and nothing lies over it. A radio button of the library is a hidden field in its label. */
const isSeen = (target: Locator): Promise<boolean> => target.evaluate((element) => {
  const box = (element.closest('label') ?? element).getBoundingClientRect();
  const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return there !== null && (element.closest('label') ?? element).contains(there);
});

async function zoomTo(app: ElectronApplication, page: Page, factor: number): Promise<void> {
  const before = await page.evaluate(() => window.innerWidth);
  await app.evaluate(({ BrowserWindow }, zoom) => { BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom); }, factor);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).not.toBe(before);
}

/** Whether a frame is drawn around the list as a whole. */
const isFramed = (list: Locator): Promise<boolean> => list.evaluate((element) => getComputedStyle(element.parentElement as Element, '::after').content !== 'none');

test('a timeline that comes into a window has the keyboard, and shows it from the first key on', async ({ start, folder }) => {
  const file = join(folder, 'talks.dateline');
  writeTimeline(file, 'Talks', [GAZETTE, COURIER], EVENTS);
  await test.step('with the start', async () => {
    const { app, page } = await start({ args: [file] });
    await expect(grid(page)).toBeFocused();
    expect(await isFramed(grid(page)), 'nobody asked for it').toBe(false);
    await page.keyboard.press('Shift');
    expect(await isFramed(grid(page))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await isActive(grid(page), /The ministers meet/);
    await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.reload(); });
    await isActive(grid(page), /The ministers meet/);
    await page.keyboard.press('ArrowDown');
    await isActive(grid(page), /A second round is agreed/);
  });
  await test.step('from the menus of an empty window', async () => {
    const { app, page } = await start();
    await chooseMenu(app, 'File', 'Open the sample');
    await expect(grid(page)).toBeFocused();
  });
  await test.step('without an event', async () => {
    const { app, page } = await start();
    await chooseMenu(app, 'File', 'New timeline');
    await expect(button(page, 'Import…')).toBeFocused();
  });
});

test('what is looked for has the keyboard once it is found, and a name that was typed is closed', async ({ start, folder }) => {
  const file = join(folder, 'talks.dateline');
  writeTimeline(file, 'Talks', [GAZETTE, COURIER], EVENTS);
  const { app, page } = await start({ args: [file], size: { width: 1024, height: 700 } });
  await expect(grid(page)).toBeVisible();

  const search = async (words: string, hit: RegExp): Promise<void> => {
    await button(page, /^Search events and sources/).press('Enter');
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await page.keyboard.type(words);
    await expect(page.getByRole('option', { name: hit })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  const goToDate = async (words: string): Promise<void> => {
    await chooseMenu(app, 'View', 'Go to date…');
    await expect(page.getByRole('textbox', { name: 'Date' })).toBeFocused();
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
    await isActive(grid(page), /The harbour reopens/);
    await search('harbour stays', /The harbour stays closed/);
    await expect(paragraph(page, 3)).toBeFocused();
    await expect(sourceText(page)).toContainText('The harbour stays closed.');
  });
  await test.step('a day: the arrows go on from there', async () => {
    await goToDate('25 January 2022');
    await isActive(grid(page), /A second round is agreed/);
    await page.keyboard.press('ArrowDown');
    await isActive(grid(page), /The harbour reopens/);
    await chooseMenu(app, 'View', 'Lanes');
    const lanes = page.getByRole('listbox', { name: 'Events in lanes' });
    await expect(lanes).toBeVisible();
    await goToDate('24 January 2022');
    await isActive(lanes, /The ministers meet/);
    await chooseMenu(app, 'View', 'Chronology');
    await expect(grid(page)).toBeFocused();
  });
  await test.step('at twice the size, where one pane makes room for another', async () => {
    await zoomTo(app, page, 2);
    await search('harbour stays', /The harbour stays closed/);
    await expect(paragraph(page, 3)).toBeFocused();
    await search('harbour reopens', /The harbour reopens/);
    await isActive(grid(page), /The harbour reopens/);
    await goToDate('26 January 2022');
    await isActive(grid(page), /A second round is agreed/);
  });
});

test('what is taken out of the inspector leaves the keyboard beside it, and a choice is entered at what is chosen', async ({ start, folder }) => {
  const file = join(folder, 'talks.dateline');
  writeTimeline(file, 'Talks', [GAZETTE, COURIER], EVENTS);
  const { app, page } = await start({ args: [file], size: { width: 1440, height: 900 } });
  await select(page, /The ministers meet/);
  const said = await listen(page);

  await test.step('a citation', async () => {
    await button(page, 'Remove citation 1').focus();
    await page.keyboard.press('Enter');
    await expect(citations(page)).toHaveCount(1);
    await expect(citations(page).first()).toBeFocused();
    await expect.poll(said).toContainEqual('Citation removed.');
    await button(page, 'Remove citation 1').focus();
    await page.keyboard.press('Enter');
    await expect(button(page, 'Cite the selected text')).toBeFocused();
  });
  await test.step('a date that was typed is told', async () => {
    const when = field(page, 'When');
    await when.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('3 March 2022');
    await expect(when).toHaveAccessibleDescription(/^Thu 3 Mar 2022/);
    await expect.poll(said).toContainEqual(expect.stringMatching(/^Thu 3 Mar 2022/));
    await page.keyboard.press('Escape');
  });
  await test.step('the kind that an event has', async () => {
    await setKind(page, 'Statement');
    await button(page, /^Change the kinds/).focus();
    await page.keyboard.press('Tab');
    await expect(kindButton(page, 'Statement')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(kindButton(page, 'Alert')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(inspector(page).getByRole('radio', { name: 'Reported' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(kindButton(page, 'Statement')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(button(page, /^Change the kinds/)).toBeFocused();
  });
  await test.step('the source that is shown, in the list of all', async () => {
    await button(page, /^Source: The Gazette/).press('Enter');
    await expect(page.getByRole('row', { name: /^The Gazette, .*shown now$/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /^The Courier, .*shown now$/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });
  await test.step('the look of a kind, in a window of twice the size', async () => {
    await zoomTo(app, page, 2);
    await chooseMenu(app, 'Event', 'Kinds of events…');
    const dialog = page.getByRole('dialog', { name: 'Kinds of events' });
    const name = dialog.getByRole('textbox', { name: 'Name' });
    await expect(name).toBeFocused();
    await expect.poll(() => isSeen(name)).toBe(true);
    for (const chosen of [/^Teal/, /colour of your own/, /^Quotation mark/, /^Square/]) {
      await page.keyboard.press('Tab');
      const look = dialog.getByRole('radio', { name: chosen }).or(dialog.getByLabel(chosen)).first();
      await expect(look).toBeFocused();
      await expect.poll(() => isSeen(look), String(chosen)).toBe(true);
    }
  });
});

test('what is wrong with a field at the foot of its pane is brought into view', async ({ start, folder }) => {
  const file = join(folder, 'small.dateline');
  writeTimeline(file, 'Small window', [GAZETTE, COURIER], EVENTS);
  const { page } = await start({ args: [file], size: { width: 1024, height: 700 } });
  await select(page, 'The ministers meet');
  const people = inspector(page).getByRole('combobox', { name: 'People and organisations' });
  // As low as it can stand and still be seen.
  await people.evaluate((element) => { element.scrollIntoView({ block: 'end' }); });
  await people.fill('A name without an end '.repeat(300));
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByText(/^A name can have .+ characters at most/)).toBeInViewport({ ratio: 1 });
});

test('who chooses a language by keyboard stays at it, though the window is drawn anew', async ({ start }) => {
  const { app, page } = await start();
  await chooseMenu(app, 'Edit', 'Preferences…');
  const german = page.getByRole('radio', { name: 'Deutsch' });
  await german.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await expect(german).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radiogroup', { name: 'Farben' }).getByRole('radio', { name: 'Wie das System' })).toBeFocused();
  await page.keyboard.press('Escape');
  await chooseMenu(app, 'Bearbeiten', 'Einstellungen …');
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await expect(german, 'opened again it begins as ever').not.toBeFocused();
});
