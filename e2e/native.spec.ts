/**
 * Native manners: windows, menus, palette, preferences, clipboard, crash, tour.
 */
import { expect } from '@playwright/test';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chooseContext, chooseMenu, chooseNext, isMenuEnabled, programCommand, quit } from './support/launch';
import { test } from './support/test';
import { writeTimeline } from './support/timeline-file';
import { card, cards, hasEvents, messages } from './support/window';

/** Opens the palette by its menu item, whose keys no test driver can press, and runs what the words find first. */
async function runByPalette(app: ElectronApplication, page: Page, words: string): Promise<void> {
  await chooseMenu(app, 'Edit', 'Command palette…');
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').or(page.getByRole('dialog', { name: 'Commands' }).getByRole('textbox')).first().fill(words);
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeHidden();
}

const writeStory = (folder: string): string => {
  const story = join(folder, 'story.md');
  writeFileSync(story, '# Talks by the lake\n\nThe ministers met on Monday in a hotel.\n');
  return story;
};

const windowCount = (app: ElectronApplication): Promise<number> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const clipboardHtml = (app: ElectronApplication): Promise<string> => app.evaluate(async ({ clipboard }) => {
  const both = clipboard as unknown as { readHTML?: () => string; read: () => Promise<readonly { getType: (type: string) => Promise<{ text: () => Promise<string> }> }[]> };
  if (both.readHTML !== undefined) return both.readHTML();
  const [item] = await both.read();
  return item === undefined ? '' : (await item.getType('text/html')).text();
});

test('events go from window to window by clipboard, with their sources, as one step', async ({ start, folder }) => {
  const first = await start();
  await first.page.getByRole('button', { name: 'Open the sample' }).click();
  await cards(first.page).first().click();
  const title = (await first.page.locator('.event-card-selected .event-card-title').textContent()) ?? '';
  await first.page.keyboard.press('Control+c');
  await expect.poll(() => clipboardHtml(first.app)).toContain(title);
  const html = await clipboardHtml(first.app);
  expect(html).toMatch(/<blockquote>“[^<]+”<br>— .*<cite>[^<]+<\/cite>/);
  // What is seen and no more: the source has a hundred times as much.
  const longWords = (await first.page.getByRole('feed', { name: /^Paragraphs of/ }).innerText()).match(/[^\n]{60,}/g) ?? [];
  expect(longWords.length).toBeGreaterThan(3);
  expect(longWords.filter((paragraph) => decodeURIComponent(html).includes(paragraph))).toEqual([]);

  const opened = first.app.waitForEvent('window');
  await chooseNext(first.app, [writeTimeline(join(folder, 'other.dateline'), 'Other', [{ title: 'Already here', edtf: '2022' }])]);
  await chooseMenu(first.app, 'File', 'Open in new window…');
  const other = await opened;
  await expect(card(other, 'Already here')).toBeVisible();
  expect(await windowCount(first.app)).toBe(2);
  await card(other, 'Already here').click();
  for (const [events, sources] of [[2, 1], [3, 1]]) {
    await other.keyboard.press('Control+v');
    await hasEvents(other, events ?? 0);
    await expect(other.getByRole('contentinfo', { name: 'Status' })).toContainText(`${sources} source`);
  }
  await other.keyboard.press('Control+z');
  await other.keyboard.press('Control+z');
  await hasEvents(other, 1);
  await expect(other.getByRole('contentinfo', { name: 'Status' })).toContainText('0 sources');

  // By hand: what the card gives to a drag is what the other window takes.
  const data = await first.page.evaluateHandle(() => new DataTransfer());
  await first.page.locator('.chronology-event', { hasText: title }).first().dispatchEvent('dragstart', { dataTransfer: data });
  const clip = await data.evaluate((transfer) => transfer.getData('application/x-dateline-events'));
  const there = await other.evaluateHandle((text) => { const transfer = new DataTransfer(); transfer.setData('application/x-dateline-events', text); transfer.setData('text/plain', 'x'); return transfer; }, clip);
  await other.locator('.drop-target').dispatchEvent('drop', { dataTransfer: there });
  await hasEvents(other, 2);
  expect(await data.evaluate((transfer) => transfer.types.map((type) => transfer.getData(type)).join('\n'))).not.toContain('paragraphs');

  // Another Dateline has nothing of what this one keeps, says so, and offers the words that everybody gets.
  const elsewhere = await start({ args: [writeTimeline(join(folder, 'elsewhere.dateline'), 'Elsewhere', [{ title: 'Alone', edtf: '2022' }])] });
  await card(elsewhere.page, 'Alone').click();
  await elsewhere.page.keyboard.press('Control+v');
  await expect(messages(elsewhere.page)).toContainText('They were copied in another Dateline');
  await expect(elsewhere.page.getByRole('dialog').getByRole('textbox').first()).toHaveValue(new RegExp(`: ${title.replaceAll(/[^\w ]/g, '.')}`));
  await hasEvents(elsewhere.page, 1);
});

test('an event is carried from window to window with a real pointer', async ({ start, folder }) => {
  test.skip(process.platform !== 'linux' || spawnSync('xdotool', ['version']).status !== 0, 'needs xdotool to move a real pointer on an X display');
  const { app, page } = await start({ args: [writeTimeline(join(folder, 'from.dateline'), 'From', [{ title: 'Carried over', edtf: '2022-01-24' }])] });
  const opened = app.waitForEvent('window');
  await chooseNext(app, [writeTimeline(join(folder, 'to.dateline'), 'To', [{ title: 'There before', edtf: '2022-01-25' }])]);
  await chooseMenu(app, 'File', 'Open in new window…');
  const other = await opened;
  await expect(card(other, 'There before')).toBeVisible();
  // Side by side; a window may be wider than it is told to be.
  const corners = await app.evaluate(({ BrowserWindow }) => ['From', 'To'].map((title, index) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.getTitle().startsWith(title));
    window?.setBounds({ x: index * 800, y: 0, width: 780, height: 700 });
    return window?.getContentBounds() ?? { x: 0, y: 0 };
  }));
  await expect.poll(() => other.evaluate(() => window.screenX)).toBe(800);
  const xdotool = (...args: readonly (string | number)[]): void => { execFileSync('xdotool', args.map(String)); };
  /** Where something stands on the display. */
  const onDisplay = async (window: number, part: Locator): Promise<readonly [number, number]> => {
    const { x, y, width } = (await part.boundingBox()) ?? { x: NaN, y: NaN, width: NaN };
    return [Math.round((corners[window]?.x ?? NaN) + x + width / 2), Math.round((corners[window]?.y ?? NaN) + y + 20)];
  };
  /** A hand is never quite still, and lets go once the window shows that it takes what it holds. */
  const dragTo = async (x: number, y: number, isTaken: () => Promise<boolean>): Promise<void> => {
    const from = await onDisplay(0, card(page, 'Carried over').locator('.event-card'));
    xdotool('mousemove', ...from, 'mousedown', 1, 'mousemove', from[0] + 4, from[1] + 4, 'mousemove', from[0] + 20, from[1] + 12);
    let shake = 0;
    await expect.poll(() => { xdotool('mousemove', x + (shake = (shake + 1) % 3), y); return isTaken(); }).toBe(true);
    xdotool('mouseup', 1);
  };
  const sheet = other.locator('.drop-sheet');
  // The system asks the window again with every move; it may let go once that was answered while the sheet was shown.
  await other.evaluate(() => { window.addEventListener('dragover', () => { document.documentElement.dataset['over'] = String(Number(document.documentElement.dataset['over'] ?? 0) + 1); }); });
  const answered = (): Promise<number> => other.evaluate(() => Number(document.documentElement.dataset['over'] ?? 0));
  await dragTo(...(await onDisplay(1, card(other, 'There before'))), async () => await sheet.isVisible() && (await answered()) > 3);
  await expect(card(other, 'Carried over')).toBeVisible();
  await expect(sheet).toHaveCount(0);
  await hasEvents(other, 2);
  await hasEvents(page, 1);
});

test('the menus, the palette and the context menus offer what can be done', async ({ start }) => {
  const { app, page } = await start();
  await page.getByRole('button', { name: 'Open the sample' }).waitFor();
  await expect.poll(() => isMenuEnabled(app, 'Event', 'Duplicate event')).toBe(false);
  expect(await isMenuEnabled(app, 'File', 'Save as…')).toBe(false);
  await runByPalette(app, page, 'open the sample');
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => isMenuEnabled(app, 'Event', 'Duplicate event')).toBe(false);
  await cards(page).first().click();
  await expect.poll(() => isMenuEnabled(app, 'Event', 'Duplicate event')).toBe(true);
  expect(await isMenuEnabled(app, 'Source', 'Source details…')).toBe(true);
  await runByPalette(app, page, 'lanes');
  await expect(page.getByRole('radio', { name: 'Lanes' })).toBeChecked();
  await runByPalette(app, page, 'chrono');
  // What the system does itself is there too, and what people call otherwise.
  const width = (): Promise<number> => page.evaluate(() => window.innerWidth);
  const before = await width();
  await runByPalette(app, page, 'larger text');
  await expect.poll(width).toBeLessThan(before);
  await runByPalette(app, page, 'actual size');
  await expect.poll(width).toBe(before);
  await runByPalette(app, page, 'deutsch');
  await expect(page.getByRole('radio', { name: 'Bahnen' })).toBeVisible();
  await page.evaluate(() => window.dateline.chooseLanguage('en'));
  await expect(page.getByRole('radio', { name: 'Lanes' })).toBeVisible();
  await chooseContext(app, () => page.locator('.source-header').click({ button: 'right' }), 'Details…');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await runByPalette(app, page, 'about');
  // Of the window, and of a worker that is built apart from it.
  for (const name of ['react-dom', 'compromise']) await expect(page.getByRole('dialog').getByText(new RegExp(`^${name} \\d`))).toBeVisible();
});

test('every item of the menus can be chosen exactly when it makes sense', async ({ start, folder }) => {
  const { app, page } = await start();
  /** The items of a menu that can be chosen now. */
  const enabledIn = (menu: string): Promise<readonly string[]> => app.evaluate(({ Menu }, name) => {
    const items = Menu.getApplicationMenu()?.items.find(({ label }) => label.replace('&', '') === name)?.submenu?.items ?? [];
    return items.filter(({ type, enabled, visible, submenu }) => type !== 'separator' && visible && enabled && submenu == null).map(({ label }) => label.replace('&', ''));
  }, menu);
  const becomes = (menu: string, items: readonly string[]): Promise<void> => expect.poll(() => enabledIn(menu), menu).toEqual(items);
  /** Texts only: an own item of the system, which always can. */
  const SYSTEM = ['Cut', 'Copy', 'Paste', 'Select all'];
  const NEW = ['New event', 'Kinds of events…', 'People, places and tags…'];
  const STEPS = ['Next event', 'Previous event'];
  const ONE = ['Edit event', 'Duplicate event', 'Link to another event…', 'Mark event as confidential or not', 'Delete event', 'Copy event', 'Cut event'];
  const sorted = (items: readonly string[]): readonly string[] => [...items].sort();
  const eventItems = (items: readonly string[]): Promise<void> => expect.poll(async () => sorted(await enabledIn('Event')), 'Event').toEqual(sorted(items));

  await page.getByRole('button', { name: 'Open the sample' }).waitFor();
  await app.evaluate(({ clipboard }) => { (clipboard as unknown as { clear: () => void }).clear(); });
  await becomes('Event', []);
  await becomes('Source', []);
  await becomes('Edit', [...SYSTEM, 'Command palette…', 'Preferences…']);

  // A new timeline, then one with an event and a source.
  await chooseMenu(app, 'File', 'New timeline');
  await becomes('Event', NEW);
  expect(await isMenuEnabled(app, 'File', 'Save')).toBe(true);
  expect(await isMenuEnabled(app, 'File', 'Revert to last opened…')).toBe(false);
  await chooseMenu(app, 'Event', 'New event');
  await eventItems([...NEW, ...STEPS, ...ONE]);
  await expect.poll(() => enabledIn('Edit')).toContain('Undo new event');
  expect(await isMenuEnabled(app, 'Edit', 'Search events and sources…')).toBe(true);
  expect(await isMenuEnabled(app, 'Edit', 'Find in source…')).toBe(false);
  await chooseNext(app, [writeStory(folder)]);
  await chooseMenu(app, 'File', 'Import sources…');
  await expect(page.getByText('The ministers met on Monday', { exact: false }).first()).toBeVisible();
  await expect.poll(() => enabledIn('Source')).toContain('Show the original file');
  expect(await isMenuEnabled(app, 'View', 'Menus and buttons of web pages')).toBe(false);

  // Words marked; an event copied; text copied in its place.
  await page.getByRole('feed', { name: /^Paragraphs of/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => isMenuEnabled(app, 'Event', 'Cite the selected text')).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => isMenuEnabled(app, 'Event', 'Cite the selected text')).toBe(false);
  expect(await isMenuEnabled(app, 'Event', 'Paste events')).toBe(false);
  await chooseMenu(app, 'Event', 'Copy event');
  await expect.poll(() => isMenuEnabled(app, 'Event', 'Paste events')).toBe(true);
  await page.getByRole('textbox', { name: 'Title' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect.poll(() => isMenuEnabled(app, 'Event', 'Paste events')).toBe(false);

  // Behind a dialogue nothing is done; its fields undo by themselves.
  await chooseMenu(app, 'View', 'Go to date…');
  await expect(page.getByRole('dialog', { name: 'Go to date' }).getByRole('textbox')).toBeFocused();
  await becomes('Event', []);
  await becomes('Source', []);
  await expect.poll(async () => (await enabledIn('Edit')).filter((label) => !SYSTEM.includes(label)).map((label) => label.split(' ')[0])).toEqual(['Undo', 'Redo']);
  await page.keyboard.press('Escape');
  await expect.poll(() => isMenuEnabled(app, 'Event', 'Duplicate event')).toBe(true);

  // What is shown is ticked, whoever shows it.
  const isTicked = (label: string): Promise<boolean> => app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []).find((item) => item.label === name)?.checked ?? false, label);
  expect(await isTicked('Chronology')).toBe(true);
  await page.getByRole('radio', { name: 'Lanes' }).click();
  await expect.poll(() => isTicked('Lanes')).toBe(true);
  expect(await isTicked('Chronology')).toBe(false);
  await chooseMenu(app, 'View', 'Source pane');
  await expect.poll(() => isTicked('Source pane')).toBe(false);

  // The palette knows the same.
  await chooseMenu(app, 'Edit', 'Command palette…');
  const field = page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').or(page.getByRole('dialog', { name: 'Commands' }).getByRole('textbox')).first();
  await field.fill('event');
  await expect(page.getByRole('option', { name: /^Duplicate event/ })).toBeVisible();
  for (const name of [/^Paste events/, /^Cite the selected/]) await expect(page.getByRole('option', { name })).toHaveCount(0);
});

test('preferences hold in every window and after a restart', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'one.dateline'), 'One', [{ title: 'There', edtf: '2022-01-24' }]);
  const first = await start({ args: [file] });
  await expect(card(first.page, /There/)).toBeVisible();
  const heightOf = async (): Promise<number> => (await first.page.locator('.event-card').first().boundingBox())?.height ?? 0;
  const comfortable = await heightOf();
  await chooseMenu(first.app, 'Edit', 'Preferences…');
  const dialog = first.page.getByRole('dialog', { name: 'Preferences' });
  await dialog.getByRole('radio', { name: 'Mon, Jan 24, 2022' }).click();
  await dialog.getByRole('radio', { name: 'Compact' }).click();
  await dialog.getByRole('radio', { name: 'Reduced' }).click();
  await dialog.getByRole('radio', { name: 'When you save or close' }).click();
  await first.page.keyboard.press('Escape');
  await expect(first.page.getByText('Monday, January 24, 2022').first()).toBeVisible();
  await expect.poll(heightOf).toBeLessThan(comfortable);
  expect(await first.page.locator('.toolbar .button').first().evaluate((element) => getComputedStyle(element).transitionDuration)).toMatch(/^0s/);
  const before = readFileSync(file, 'utf8');
  await card(first.page, /There/).click();
  await chooseMenu(first.app, 'Event', 'Duplicate event');
  await hasEvents(first.page, 2);
  await expect(first.page.getByRole('status', { name: 'Save state' })).toHaveText('Kept safe, the file follows');
  expect(readFileSync(file, 'utf8')).toBe(before);
  // The file follows as soon as it is to, without another edit.
  await chooseMenu(first.app, 'Edit', 'Preferences…');
  await dialog.getByRole('radio', { name: 'As you work' }).click();
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('There (copy)');
  await dialog.getByRole('radio', { name: 'When you save or close' }).click();
  await first.page.keyboard.press('Escape');
  await expect(first.page.getByRole('status', { name: 'Save state' })).toHaveText('All changes saved');
  const saved = readFileSync(file, 'utf8');
  await chooseMenu(first.app, 'Event', 'Duplicate event');
  await hasEvents(first.page, 3);
  await expect(first.page.getByRole('status', { name: 'Save state' })).toHaveText('Kept safe, the file follows');
  expect(readFileSync(file, 'utf8')).toBe(saved);
  await quit(first);
  expect(readFileSync(file, 'utf8').match(/There \(copy\)/g)).toHaveLength(2);
  const second = await start({ dataDir: first.dataDir });
  await expect(second.page.getByText('Monday, January 24, 2022').first()).toBeVisible();
  expect(await second.page.evaluate(() => document.documentElement.dataset['density'])).toBe('compact');
});

test('nobody looks for updates unasked: off, impossible without a server, and none of their code loaded', async ({ start }) => {
  const { app, page } = await start();
  await chooseMenu(app, 'Edit', 'Preferences…');
  const box = page.getByRole('checkbox', { name: 'Look for a newer Dateline' });
  await expect(box).toBeDisabled();
  await expect(box).not.toBeChecked();
  await expect(box).toHaveAccessibleDescription(/not installed from a package|names no server/);
  const seen = await app.evaluate(({ Menu }) => {
    const modules = (process.mainModule?.constructor as unknown as { readonly _cache?: Readonly<Record<string, unknown>> } | undefined)?._cache ?? {};
    const help = Menu.getApplicationMenu()?.items.find(({ role, label }) => (role as string) === 'help' || label.endsWith('Help'));
    return { modules: Object.keys(modules), help: help?.submenu?.items.map(({ label }) => label) ?? [] };
  });
  expect(seen.help).toContain('Show the log');
  expect(seen.help).not.toContain('Check for updates…');
  expect(seen.modules.some((file) => file.endsWith('main.js')), 'what is loaded can be seen').toBe(true);
  expect(seen.modules.filter((file) => /updater|update-check/.test(file))).toEqual([]);
});

test('damaged settings are set aside and said', async ({ start, folder }) => {
  const dataDir = join(folder, 'app');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'settings.json'), '[1, 2');
  const { page } = await start({ dataDir });
  await expect(messages(page)).toContainText('The settings could not be read');
  expect(existsSync(join(dataDir, 'settings.json.damaged'))).toBe(true);
});

test('a second start opens its file here, by the folder it was named in, and once', async ({ start, folder }, info) => {
  const file = writeTimeline(join(folder, 'later.dateline'), 'Later', [{ title: 'Named later', edtf: '2022' }]);
  const { app, page, dataDir } = await start();
  await page.getByRole('button', { name: 'Open the sample' }).waitFor();
  const [program = '', ...args] = programCommand(info.project.name === 'packaged');
  const again = (): Promise<void> => new Promise((ended) => { spawn(program, [...args, `--user-data-dir=${dataDir}`, 'later.dateline'], { cwd: folder, stdio: 'ignore' }).once('exit', () => { ended(); }); });
  await again();
  await expect(card(page, 'Named later')).toBeVisible();
  await again();
  expect(await windowCount(app)).toBe(1);
  expect(await page.title()).toContain('later.dateline');
  expect(file).toContain('later');
});

test('a window that cannot be drawn says so, shows the log and comes back with everything', async ({ start, folder, complaints }) => {
  const { page } = await start({ args: [writeTimeline(join(folder, 'one.dateline'), 'One', [{ title: 'There', edtf: '2022' }])] });
  await expect(card(page, 'There')).toBeVisible();
  await page.waitForFunction('window.datelineDev !== undefined');
  await page.evaluate('window.datelineDev.crash()');
  await expect(page.getByRole('heading', { name: 'This window has stopped' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'What happened' })).not.toBeEmpty();
  await page.getByRole('button', { name: 'Copy the log' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeFocused();
  await page.getByRole('button', { name: 'Start the window again' }).click();
  await expect(card(page, 'There')).toBeVisible();
  expect(complaints.splice(0).join()).toContain('#130');
});

test('the tour leads through the sample, can be left and taken again', async ({ start }) => {
  const { app, page } = await start();
  await page.getByRole('button', { name: 'Take the tour' }).click();
  for (let step = 1; step <= 4; step += 1) {
    await expect(page.getByText(`Step ${step} of 4`)).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('Step 4 of 4')).toBeHidden();
  await chooseMenu(app, 'Help', 'Take the tour');
  await expect(page.getByText('Step 1 of 4')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Step 1 of 4')).toBeHidden();
});

for (const zoom of [1, 2]) test(`the tour points at a card that is in view, wherever the chronology stands, at ${zoom} times the size`, async ({ start, folder }) => {
  const events = Array.from({ length: 40 }, (_one, index) => ({ title: `Talks ${index}`, edtf: `2022-01-${String(1 + (index % 28)).padStart(2, '0')}` }));
  const { app, page } = await start({ args: [writeTimeline(join(folder, 'many.dateline'), 'Many', events)], size: { width: 1024, height: 700 } });
  const list = page.getByRole('grid', { name: 'Events' });
  for (let step = 0; step < 12; step += 1) await list.press('ArrowDown');
  await app.evaluate(({ BrowserWindow }, factor) => { BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor); }, zoom);
  await chooseMenu(app, 'Help', 'Take the tour');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Step 2 of 4')).toBeVisible();
  await expect(list).toBeVisible();
  await expect(page.locator('.tour-ring')).toBeVisible();
  const [ring, seen] = [await page.locator('.tour-ring').boundingBox(), await list.boundingBox()];
  expect(ring?.y).toBeGreaterThanOrEqual(seen?.y ?? Infinity);
  expect((ring?.y ?? 0) + (ring?.height ?? Infinity)).toBeLessThanOrEqual((seen?.y ?? 0) + (seen?.height ?? 0));
});

test('the tour goes on where nothing is drawn of what it speaks of, and hears its keys without the focus', async ({ start, folder }) => {
  const { app, page } = await start({ args: [writeTimeline(join(folder, 'empty.dateline'), 'Empty', [])] });
  await chooseMenu(app, 'Help', 'Take the tour');
  for (let step = 1; step <= 4; step += 1) {
    await expect(page.getByText(`Step ${step} of 4`)).toBeInViewport({ ratio: 1 });
    if (step === 2) await page.evaluate(() => { (document.activeElement as HTMLElement).blur(); });
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('Step 4 of 4')).toBeHidden();
});

test('Escape closes a dialogue that has not got the focus yet', async ({ start }) => {
  const { app, page } = await start();
  await chooseMenu(app, 'Help', 'Keyboard shortcuts');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.locator('body').dispatchEvent('keydown', { key: 'Escape' });
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('spelling is checked when it is asked for, and a suggestion mends the word', async ({ start, folder }) => {
  const { app, page } = await start({ args: [writeTimeline(join(folder, 'one.dateline'), 'One', [{ title: 'Meeting', edtf: '2022' }])] });
  await card(page, /Meeting/).click();
  expect(await page.evaluate(() => window.dateline.misspelled(['recieve']))).toEqual([]);
  await page.evaluate(() => window.dateline.changePreferences({ spellCheck: true }));
  await expect.poll(() => page.evaluate(() => window.dateline.misspelled(['receive', 'recieve', 'NATO', '8,500']))).toEqual(['recieve']);
  const field = page.getByRole('textbox', { name: 'Description' });
  await field.click();
  await page.keyboard.type('They recieve ');
  // Chromium reads what was typed when it has time, and nothing on the page says that it has.
  await expect(() => chooseContext(app, async () => {
    const box = await field.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 60, (box?.y ?? 0) + 16, { button: 'right' });
  }, 'receive')).toPass({ timeout: 15_000 });
  await expect(field).toHaveValue('They receive ');
});
