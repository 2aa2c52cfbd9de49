/**
 * Panes, themes, and what the window remembers.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { chooseMenu, chooseNext, quit } from './support/launch';
import { expect, test } from './support/test';
import { copySample, writeTimeline } from './support/timeline-file';
import { button, card, cards, inspector, messages, saveState, select } from './support/window';

const SIZE = { width: 1300, height: 820 };
const sourcePane = (page: Page): Locator => page.getByRole('region', { name: 'Source', exact: true });
const widthOf = async (pane: Locator): Promise<number> => Math.round((await pane.boundingBox())?.width ?? 0);
const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const bounds = (app: ElectronApplication): Promise<unknown> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('panes resize by pointer and key, collapse and come back, and are remembered', async ({ start, folder }) => {
  const file = copySample(join(folder, 'mine.dateline'));
  const first = await start({ args: [file], size: SIZE });
  const { page } = first;
  const divider = page.getByRole('separator', { name: 'Width of the source pane' });
  const before = await widthOf(sourcePane(page));
  const box = await divider.boundingBox();
  if (box === null) throw new Error('There is no divider.');
  await page.mouse.move(box.x + box.width / 2, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 80, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => widthOf(sourcePane(page))).toBe(before - 80);
  await page.getByRole('separator', { name: 'Width of the inspector' }).focus();
  const side = await widthOf(inspector(page));
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => widthOf(inspector(page))).toBe(side + 16);

  // Without dragging, and without keys.
  const widths = page.getByRole('menu', { name: 'Width of the source pane' });
  const chooseWidth = async (name: string): Promise<void> => {
    await divider.click({ button: 'right' });
    await widths.getByRole('menuitem', { name }).click();
    await expect(widths).toBeHidden();
  };
  await chooseWidth('Narrow');
  await expect.poll(() => widthOf(sourcePane(page))).toBe(280);
  await chooseWidth('Medium');
  await expect.poll(() => widthOf(sourcePane(page))).toBeGreaterThan(300);
  await chooseWidth('Hide');
  await expect(sourcePane(page)).toBeHidden();
  await button(page, 'Source pane').click();
  await divider.press('Shift+F10');
  await expect(widths.getByRole('menuitem', { name: 'Narrow' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(divider).toBeFocused();
  await divider.press('Home');

  await button(page, 'Inspector').click();
  await expect(inspector(page)).toBeHidden();
  await chooseMenu(first.app, 'View', 'Overview');
  await expect(page.getByRole('slider', { name: 'Days in view' })).toBeHidden();
  await select(page, /Moscow publishes two draft treaties/);
  await first.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1210, height: 770 }); });
  const placed = await bounds(first.app);
  await quit(first);

  const second = await start({ dataDir: first.dataDir });
  await expect(cards(second.page).first()).toBeVisible();
  await expect(inspector(second.page)).toBeHidden();
  await expect(second.page.getByRole('slider', { name: 'Days in view' })).toBeHidden();
  await expect.poll(() => widthOf(sourcePane(second.page))).toBe(280);
  expect(await bounds(second.app)).toEqual(placed);
  await expect(card(second.page, /Moscow publishes two draft treaties/)).toHaveAttribute('aria-selected', 'true');
  await button(second.page, 'Inspector').click();
  await expect.poll(() => widthOf(inspector(second.page))).toBe(side + 16);
  await button(second.page, 'Source pane').click();
  await expect(sourcePane(second.page)).toBeHidden();
});

test('the looks of a document come with it when it is opened into a window that is there already', async ({ start, folder }) => {
  const file = copySample(join(folder, 'mine.dateline'));
  const first = await start({ args: [file], size: SIZE });
  await expect(cards(first.page).first()).toBeVisible();
  await button(first.page, 'Inspector').click();
  await expect(inspector(first.page)).toBeHidden();
  await select(first.page, /Moscow publishes two draft treaties/);
  await quit(first);
  // Nothing open at the next start, and another look for what has none of its own.
  const settingsFile = join(first.dataDir, 'settings.json');
  const settings = JSON.parse(readFileSync(settingsFile, 'utf8')) as { documents: Record<string, { view: { inspectorOpen: boolean } }> };
  const last = settings.documents[''];
  writeFileSync(settingsFile, JSON.stringify({ ...settings, open: [], documents: { ...settings.documents, '': { ...last, view: { ...last?.view, inspectorOpen: true } } } }));
  const { page } = await start({ dataDir: first.dataDir });
  await button(page, /^mine\.dateline/).click();
  await expect(card(page, /Moscow publishes two draft treaties/)).toHaveAttribute('aria-selected', 'true');
  await expect(inspector(page)).toBeHidden();
});

test('a divider collapses its pane with Enter and a double click', async ({ start, folder }) => {
  const { page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: SIZE });
  await page.getByRole('separator', { name: 'Width of the source pane' }).dblclick();
  await expect(sourcePane(page)).toBeHidden();
  await page.getByRole('separator', { name: 'Width of the inspector' }).focus();
  await page.keyboard.press('Enter');
  await expect(inspector(page)).toBeHidden();
});

test('light, dark and like the system, remembered', async ({ start, folder }) => {
  const file = copySample(join(folder, 'mine.dateline'));
  const first = await start({ args: [file], size: SIZE });
  await expect(cards(first.page).first()).toBeVisible();
  await first.app.evaluate(({ nativeTheme }) => { nativeTheme.themeSource = 'light'; });
  const light = await ground(first.page);
  await chooseMenu(first.app, 'View', 'Theme', 'Dark');
  await expect.poll(() => ground(first.page)).not.toBe(light);
  const dark = await ground(first.page);
  await quit(first);
  const second = await start({ dataDir: first.dataDir });
  await expect(cards(second.page).first()).toBeVisible();
  expect(await ground(second.page)).toBe(dark);
  await chooseMenu(second.app, 'View', 'Theme', 'Light');
  await expect.poll(() => ground(second.page)).toBe(light);

  // Chosen in one window, for all of them; what is done in another does not take it back.
  const opened = second.app.waitForEvent('window');
  await chooseNext(second.app, [writeTimeline(join(folder, 'beside.dateline'), 'Beside', [{ title: 'Talks beside', edtf: '2022-01-24' }])]);
  await chooseMenu(second.app, 'File', 'Open in new window…');
  const beside = await opened;
  await expect(card(beside, 'Talks beside')).toBeVisible();
  for (const [theme, there] of [['Dark', dark], ['Light', light], ['Dark', dark]] as const) {
    await second.page.evaluate((wanted) => window.dateline.changePreferences({ theme: wanted }), theme === 'Dark' ? 'dark' as const : 'light' as const);
    for (const page of [second.page, beside]) await expect.poll(() => ground(page)).toBe(there);
  }
  await select(beside, 'Talks beside');
  await quit(second);
  const third = await start({ dataDir: first.dataDir });
  await expect.poll(() => third.app.windows().length).toBe(2);
  for (const page of third.app.windows()) await expect.poll(() => ground(page)).toBe(dark);
});

test('a window fits a small screen and keeps every pane of use', async ({ start, folder }) => {
  const { page, app } = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: { width: 760, height: 480 } });
  await expect(cards(page).first()).toBeVisible();
  await select(page, /Moscow publishes two draft treaties/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth && document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
  await expect(saveState(page)).toBeInViewport();
  await expect(button(page, 'New event')).toBeInViewport();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize())).toEqual([760, 480]);
});

test('a window whose screen has gone comes back with its title bar in reach', async ({ start, folder }) => {
  const file = copySample(join(folder, 'mine.dateline'));
  const settings = join(folder, 'app-data-1', 'settings.json');
  const first = await start({ args: [file], size: SIZE });
  await expect(cards(first.page).first()).toBeVisible();
  await quit(first);
  const kept = readFileSync(settings, 'utf8');
  for (const [place, isThere] of [['"x":100,"y":-600', true], ['"x":90000,"y":90000', false]] as const) {
    const moved = kept.replace(/"x":\s*-?\d+,\s*"y":\s*-?\d+/g, place);
    expect(moved).not.toBe(kept);
    writeFileSync(settings, moved);
    const again = await start({ dataDir: first.dataDir, args: [file] });
    await expect(cards(again.page).first()).toBeVisible();
    const { x, y, width } = await bounds(again.app) as { readonly x: number; readonly y: number; readonly width: number };
    expect([x < 2000, y >= 0, width]).toEqual([true, true, SIZE.width]);
    if (isThere) expect(x).toBe(100);
    await quit(again);
  }
});

test('every window comes back where it was, and a new one beside those that are there', async ({ start, folder }) => {
  const files = ['Left', 'Right'].map((title) => writeTimeline(join(folder, `${title}.dateline`), title, [{ title: `Talks ${title}`, edtf: '2022-01-24' }]));
  /** By their titles: windows come in any order. */
  const places = (app: ElectronApplication): Promise<Readonly<Record<string, Electron.Rectangle>>> =>
    app.evaluate(({ BrowserWindow }) => Object.fromEntries(BrowserWindow.getAllWindows().map((window) => [window.getTitle().split(' ')[0] ?? '', window.getBounds()] as const)));
  const first = await start({ args: files });
  await expect.poll(async () => Object.keys(await places(first.app)).sort()).toEqual(['Left', 'Right']);
  const wanted = { Left: { x: 10, y: 20, width: 800, height: 600 }, Right: { x: 300, y: 140, width: 900, height: 640 } };
  await first.app.evaluate(({ BrowserWindow }, at) => {
    for (const window of BrowserWindow.getAllWindows()) window.setBounds(at[window.getTitle().split(' ')[0] as keyof typeof at]);
  }, wanted);
  await expect.poll(() => places(first.app)).toEqual(wanted);
  await quit(first);
  for (let round = 0; round < 2; round += 1) {
    const again = await start({ dataDir: first.dataDir });
    await expect.poll(() => places(again.app)).toEqual(wanted);
    await chooseMenu(again.app, 'File', 'New window');
    await expect.poll(async () => Object.keys(await places(again.app)).sort()).toEqual(['Dateline', 'Left', 'Right']);
    const corners = Object.values(await places(again.app)).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(corners).size).toBe(3);
    await quit(again);
  }
});

test('a damaged settings file keeps nobody from their timeline', async ({ start, folder }) => {
  const dataDir = join(folder, 'app');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'settings.json'), '{"recent": ["/x", }');
  const { page } = await start({ dataDir, args: [writeTimeline(join(folder, 'one.dateline'), 'One', [{ title: 'There', edtf: '2022' }])] });
  await expect(card(page, 'There')).toBeVisible();
  expect(readdirSync(dataDir)).toContain('settings.json.damaged');
});

test('a page that crashed comes back with everything', async ({ start, folder }) => {
  const { app, page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: SIZE });
  await select(page, /Moscow publishes two draft treaties/);
  const crashed = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(); });
  await crashed;
  // Playwright lets go of a page that crashed, so the window itself is asked.
  const titles = (): Promise<string> => app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.querySelector('[role=grid]')?.textContent ?? ''").catch(() => '') as Promise<string>);
  await expect.poll(titles).toContain('Moscow publishes two draft treaties');
});

test('messages can be closed', async ({ start, folder }) => {
  const { page } = await start({ args: [writeTimeline(join(folder, 'new.dateline'), 'New', [], { version: 99 })] });
  await expect(messages(page).getByRole('group')).toHaveCount(1);
  await messages(page).getByRole('button', { name: 'Close this message' }).click();
  await expect(messages(page).getByRole('group')).toHaveCount(0);
});

test('a long title is cut before the words of the search are', async ({ start, folder }) => {
  const title = 'The diplomatic exchanges between Washington, Moscow and the European capitals in the winter of 2021 and 2022';
  const { page } = await start({ args: [writeTimeline(join(folder, 'long.dateline'), title, [])], size: { width: 1440, height: 900 } });
  const search = page.getByRole('button', { name: 'Search events and sources' }).getByText('Search events and sources');
  await expect(search).toBeVisible();
  expect(await search.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});
