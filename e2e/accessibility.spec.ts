/**
 * The interface for everyone: axe on every screen and dialogue in light and dark, the main job without a pointer, great
 * zoom, the system's own colours, no motion.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import type { PushName, Pushes } from '../core/ipc-contract';
import { expect, test } from './support/test';
import { button, card, field, inspector, messages, paragraph, saveState, select, sourceText } from './support/window';

/** An event of the sample that is in view at the start; it is a statement. */
const SHOWN = /Moscow publishes two draft treaties/;

const THEMES = ['light', 'dark'] as const;

/** Puts the window into a state that is hard to come by otherwise, by what main would tell it. Behind it there may be the printer of a preview that was left, which nobody sees. */
async function tell<Name extends PushName>(app: ElectronApplication, name: Name, value: Pushes[Name]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [channel, content]) => { BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents.send(channel, content); }, [`dateline-push:${name}`, value] as const);
}

const ask = (app: ElectronApplication, command: Pushes['menu']['command']): Promise<void> => tell(app, 'menu', { command, subject: null });

/**
 * Two places where axe cannot see what there is: the list of search results scrolls with the arrow keys while the field
 * keeps the focus (combobox pattern), and a pop-up is a dialogue or a menu in an element beside the app that only places it.
 */
const isMistaken = (rule: string, html: string, target: string): boolean =>
  (rule === 'scrollable-region-focusable' && html.includes('role="listbox"')) || (rule === 'region' && target.startsWith('body > div'));

/** No violation of any rule of axe, in both themes. Legacy mode: Electron has one page, and axe's own would be a second. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    // Axe is half a megabyte, and what it found right twice that: neither goes to and fro when nobody reads it.
    const isThere = await page.evaluate(() => 'axe' in window);
    const { violations } = await new AxeBuilder({ page, ...(isThere ? { axeSource: '/* it is in the page already */' } : {}) }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
    const found = violations.map((violation) => ({ ...violation, nodes: violation.nodes.filter((node) => !isMistaken(violation.id, node.html, node.target.join(' '))) })).filter(({ nodes }) => nodes.length > 0).map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`).join('\n    ')}`);
    expect.soft(found, `${what}, ${theme}`).toEqual([]);
  }
}

async function openSample(page: Page): Promise<void> {
  await button(page, 'Open the sample').click();
  await expect(card(page, SHOWN)).toBeVisible();
}

test('axe finds nothing on the first screen, in an empty timeline and in the dialogues of both', async ({ start }) => {
  const { app, page } = await start();
  await expectAccessible(page, 'start');
  await tell(app, 'recent', [{ handle: 'one', fileName: 'one.dateline', folder: '~/Documents' }]);
  await expect(page.getByRole('heading', { name: 'Recent timelines' })).toBeVisible();
  await expectAccessible(page, 'start with recent timelines');
  await button(page, 'Paste text').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'paste');
  await page.keyboard.press('Escape');
  await button(page, 'New timeline').click();
  await expect(page.getByText('No events yet')).toBeVisible();
  await expectAccessible(page, 'empty timeline');
});

test('axe finds nothing on the sample, whatever is selected, marked, found or open', async ({ start }) => {
  test.setTimeout(240_000);
  const { app, page } = await start();
  await openSample(page);
  await expectAccessible(page, 'chronology');

  await select(page, SHOWN);
  await expect(field(page, 'Title')).toBeVisible();
  await expectAccessible(page, 'event selected');

  await button(page, /^Source: /).click();
  await expect(page.getByRole('dialog', { name: 'Sources' })).toBeVisible();
  await expectAccessible(page, 'list of sources');
  await page.keyboard.press('Escape');
  await button(page, 'Source actions').click();
  await expect(page.getByRole('menuitem', { name: 'Details…' })).toBeVisible();
  await expectAccessible(page, 'source actions');
  await page.getByRole('menuitem', { name: 'Details…' }).click();
  await expect(page.getByRole('dialog', { name: 'Source details' })).toBeVisible();
  await expectAccessible(page, 'source details');
  await page.keyboard.press('Escape');
  await button(page, 'Source actions').click();
  await page.getByRole('menuitem', { name: 'Delete source…' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(page, 'deleting a source');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeHidden();

  for (const [command, name] of [['export-pdf', 'Export PDF'], ['shortcuts', 'Keyboard shortcuts'], ['about', /^Dateline/], ['search', 'Search events and sources'], ['publication-date', 'When was it published?'], ['go-to-date', 'Go to date'], ['names', 'People, places and tags']] as const) {
    if (command === 'publication-date') await button(page, /^Publication date:/).click();
    else await ask(app, command === 'shortcuts' ? 'keyboard-shortcuts' : command);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    if (command === 'search') {
      await page.keyboard.type('talks');
      await expect(page.getByRole('option').first()).toBeVisible();
    }
    await expectAccessible(page, `dialogue ${command}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }

  await ask(app, 'find');
  await page.getByRole('textbox', { name: 'Find in source' }).fill('talks');
  await expect(page.getByRole('search').getByRole('status')).toContainText('paragraph');
  await expectAccessible(page, 'find in source');
  await page.keyboard.press('Escape');

  await paragraph(page, 1).click();
  await paragraph(page, 1).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
  await expectAccessible(page, 'words marked');
});

test('axe finds nothing in messages, a failed save and the lanes', async ({ start }) => {
  const { app, page } = await start();
  await openSample(page);
  await tell(app, 'notice', { id: 'a', tone: 'success', title: 'Exported one.pdf', actions: [{ id: 'open', label: 'Open' }] });
  await tell(app, 'notice', { id: 'b', tone: 'warning', title: '2 sources imported, 1 not', detail: 'three.docx: The file is damaged. Ask for another copy.' });
  await tell(app, 'notice', { id: 'c', tone: 'error', title: 'The disk is full', detail: 'Free some room.' });
  await tell(app, 'progress', { task: 'import', label: 'Importing one.pdf', done: 3, total: 10, finished: false });
  await tell(app, 'saveState', { type: 'failed', message: 'The disk is full', remedy: 'Free some room.', journal: true });
  await expect(messages(page).getByText('The disk is full')).toBeVisible();
  await expect(saveState(page)).toHaveText('Not saved: The disk is full');
  await expectAccessible(page, 'messages');
  for (const id of ['a', 'b', 'c']) await tell(app, 'noticeGone', id);
  await tell(app, 'progress', { task: 'import', label: '', done: 0, total: 0, finished: true });
  await page.getByRole('radio', { name: 'Lanes' }).click();
  await expectAccessible(page, 'lanes');
});

/** What has the focus, and whether one can see that it has: an outline on it, on the box around it or on its active row. */
async function focus(page: Page): Promise<{ readonly name: string; readonly seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: 'nothing', seen: false };
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    const hasOutline = ({ outlineStyle, outlineWidth, content }: CSSStyleDeclaration, isPart: boolean): boolean => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !(isPart && content === 'none');
    const isOutlined = (one: Element | null | undefined): boolean => one != null && (hasOutline(getComputedStyle(one), false) || hasOutline(getComputedStyle(one, '::after'), true));
    const seen = [element, element.parentElement, element.parentElement?.parentElement, active, ...(active?.querySelectorAll('*') ?? [])].some(isOutlined);
    const label = element.getAttribute('aria-label') ?? document.getElementById((element.getAttribute('aria-labelledby') ?? '').split(' ')[0] ?? '')?.textContent ?? element.textContent ?? '';
    return { name: label.trim(), seen };
  });
}

/** Tab, or another key, until what is wanted has the focus, which must be seen at every step. */
async function goTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press(key);
    const { name, seen } = await focus(page);
    passed.push(name);
    expect(seen, `the focus can be seen on “${name}”`).toBe(true);
    if (wanted.test(name)) return;
  }
  throw new Error(`${key} never came to ${String(wanted)}, only to: ${passed.join(' | ')}`);
}

const ARTICLE = `Ministers agree on a truce

By a reporter, 25 January 2022

The ministers met in Geneva on Monday afternoon. They will meet again next week.

Neither side gave way on the border, a spokesman said.
`;

test('the main job without a pointer: paste, mark, new event, edit, cite, export, undo', async ({ start }) => {
  const { app, page } = await start();
  await goTo(page, /^Paste text$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Paste text as a source' })).toBeVisible();
  await app.evaluate(({ clipboard }, text) => { void clipboard.writeText(text); }, ARTICLE);
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.paste(); });
  await expect(page.getByRole('textbox', { name: /^Text of the article/ })).toHaveValue(/truce/);
  await goTo(page, /^Add source$/);
  await page.keyboard.press('Enter');
  await expect(paragraph(page, 1)).toBeVisible();

  // Into the text, down to the paragraph, along to the words, and over them.
  for (let step = 0; step < 4 && !(await sourceText(page).evaluate((element) => element === document.activeElement)); step += 1) await page.keyboard.press('F6');
  await page.keyboard.press('ArrowDown');
  await goTo(page, /^Paragraph \d+/, 'ArrowDown');
  const about = sourceText(page).getByRole('article').filter({ hasText: 'met in Geneva' });
  for (let step = 0; step < 6 && !(await about.evaluate((element) => element === document.activeElement)); step += 1) await page.keyboard.press('ArrowDown');
  await expect(about).toBeFocused();
  for (let word = 0; word < 8; word += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
  // The toolbar is there from the first word on.
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toContain('met in Geneva on Monday');
  await page.keyboard.press('Enter');

  await expect(field(page, 'Title')).toBeFocused();
  await page.keyboard.type('Ministers meet in Geneva');
  await expect(card(page, /Ministers meet in Geneva/)).toBeVisible();
  await goTo(page, /^When$/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('24 January 2022');
  await page.keyboard.press('Enter');
  await expect(card(page, /24 Jan 2022, .*Ministers meet in Geneva, 1 citation/)).toBeVisible();
  await page.keyboard.press('Tab');
  await goTo(page, /^(Statement|Meeting|Alert)$/);
  await goTo(page, /^Meeting$/, 'ArrowLeft');
  await page.keyboard.press('Space');
  await expect(inspector(page).getByRole('radio', { name: 'Meeting' })).toBeChecked();

  // Escape goes back to the paragraph that editing came from.
  await page.keyboard.press('Escape');
  await expect(about).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await goTo(page, /^New event from selection$/);
  await page.keyboard.press('ArrowRight');
  await expect(button(page, 'Cite')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, /Ministers meet in Geneva, 2 citations/)).toBeVisible();

  await goTo(page, /^Export PDF$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export PDF' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button(page, 'Export PDF')).toBeFocused();

  await goTo(page, /^Undo Cite$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(card(page, /Ministers meet in Geneva, 1 citation/)).toBeVisible();

  // The list: arrows select, Delete deletes, and what is gone can be brought back from where one is.
  await goTo(page, /^Events$/);
  await page.keyboard.press('End');
  const row = card(page, /Ministers meet in Geneva/);
  for (let step = 0; step < 6 && (await row.getAttribute('aria-selected')) !== 'true'; step += 1) await page.keyboard.press('ArrowUp');
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Delete');
  await expect(row).toBeHidden();
  await goTo(page, /^Bring it back$/);
  await page.keyboard.press('Enter');
  await expect(row).toBeVisible();
});

test('Tab goes through the whole window and comes out of it, F6 from pane to pane, Escape outward', async ({ start }) => {
  const { page } = await start();
  await openSample(page);
  await select(page, SHOWN);
  await button(page, 'Source pane').focus();
  const order: string[] = [];
  const partOf = (): Promise<string> => page.evaluate(() => {
    const part = document.activeElement?.closest('header.toolbar, section[aria-label="Overview"], section[aria-label="Source"], section[aria-label="Timeline"], aside, footer');
    return part?.getAttribute('aria-label') ?? part?.tagName ?? 'elsewhere';
  });
  for (let step = 0; step < 80; step += 1) {
    const part = await partOf();
    if (part !== 'elsewhere' && !order.includes(part)) order.push(part);
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body) || (await focus(page)).name === 'Source pane') break;
    expect(await focus(page)).toMatchObject({ seen: true });
  }
  expect(order.filter((part) => part !== 'Status')).toEqual(['HEADER', 'Overview', 'Source', 'Timeline', 'Inspector']);

  await sourceText(page).focus();
  await page.keyboard.press('F6');
  expect(await partOf()).toBe('Timeline');
  await page.keyboard.press('F6');
  expect(await partOf()).toBe('Inspector');
  await page.keyboard.press('Shift+F6');
  expect(await partOf()).toBe('Timeline');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Title')).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await partOf()).toBe('Timeline');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Select an event to see and edit it.')).toBeVisible();
});

test('twice the size in a small window loses nothing', async ({ start }) => {
  const { app, page } = await start({ size: { width: 1024, height: 700 } });
  await openSample(page);
  await select(page, SHOWN);
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2); });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(600);
  const cut = (): Promise<readonly string[]> => page.evaluate(() => [...document.querySelectorAll('button, input, textarea, [role="radio"]')]
    .filter((element) => element.closest('[hidden], .chronology, .notices') === null && element.getClientRects().length > 0)
    .filter((element) => { const box = element.getBoundingClientRect(); return box.left < -1 || box.right > window.innerWidth + 1; })
    .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.tagName));
  await expect.poll(cut).toEqual([]);
  const bar = page.getByRole('contentinfo', { name: 'Status' });
  const { bottom, inWindow } = await bar.evaluate((element) => ({ bottom: element.getBoundingClientRect().bottom, inWindow: window.innerHeight }));
  expect(bottom, 'the status bar stands at the foot of the window').toBe(inWindow);
  for (const name of ['Undo', 'New event', 'Export PDF', 'Import', 'Search events and sources']) await expect(button(page, new RegExp(`^${name}`)).first()).toBeVisible();

  // One pane at a time: each comes with its button, and gives way again.
  await expect(sourceText(page)).toBeVisible();
  await button(page, 'Source pane').click();
  await expect(sourceText(page)).toBeHidden();
  await expect(field(page, 'Title')).toBeVisible();
  await expect.poll(cut).toEqual([]);
  await expectAccessible(page, 'zoomed');
});

test("the system's own colours and its wish for stillness are honoured", async ({ start }) => {
  const { page } = await start();
  await openSample(page);
  await select(page, SHOWN);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const outline = await inspector(page).getByRole('radio', { name: 'Statement' }).evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline, 'the chosen kind has more than a colour').toBe('solid');
  expect(await button(page, 'Export PDF').evaluate((element) => getComputedStyle(element).transitionDuration)).toBe('0s');

  const pressed = button(page, 'Inspector');
  await expect(pressed).toHaveAttribute('aria-pressed', 'true');
  const [icon, ground] = await pressed.evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]);
  const [highlighted, highlight] = await button(page, 'New event').evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]);
  expect([icon, ground], 'the icon of a pressed button has the colour made for its ground').toEqual([highlighted, highlight]);
  const chosen = page.getByRole('radio', { name: 'Chronology' });
  await chosen.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(chosen).toBeFocused();
  const [ring, under] = await chosen.evaluate((element) => [getComputedStyle(element).outlineColor, getComputedStyle(element).backgroundColor]);
  expect(ring, 'the ring of the focus on what is chosen of a few').not.toBe(under);
  await button(page, 'Export PDF').focus();
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await page.locator('.event-card-selected').evaluate((element) => getComputedStyle(element).outlineStyle), 'the selected card has more than a shadow').toBe('solid');
  for (const end of await page.locator('.overview-handle').all()) expect(await end.evaluate((element) => getComputedStyle(element, '::after').backgroundColor), 'the ends of the frame in the overview').not.toBe(paper);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  for (const bar of await page.locator('.overview-bar').all()) expect(await bar.evaluate((element) => getComputedStyle(element).fill), 'the bars of the overview').toBe(ink);
  for (const line of await page.locator('.pane-divider').all()) expect(await line.evaluate((element) => getComputedStyle(element).backgroundColor), 'the line between panes').not.toBe(paper);
  await button(page, /^Search events and sources/).click();
  await page.keyboard.type('talks');
  const colours = await page.getByRole('option').first().evaluate((option) => [...option.querySelectorAll('span, svg')].map((part) => getComputedStyle(part).color));
  expect(new Set(colours).size, 'all that stands on the chosen row has the colour made for it').toBe(1);
});

/** How many dots of the lanes' canvas have a colour, named as CSS names it or by a token. */
const dotsOf = (page: Page, color: string): Promise<number> => page.locator('.lanes-canvas').evaluate((element, name) => {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = name;
  document.body.append(probe);
  const [red, green, blue] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
  probe.remove();
  // What is on the screen: the canvas itself has been handed over to its painter.
  const { width, height } = element as HTMLCanvasElement;
  const copy = new OffscreenCanvas(width, height).getContext('2d');
  copy?.drawImage(element as HTMLCanvasElement, 0, 0);
  const data = copy?.getImageData(0, 0, width, height).data ?? [];
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
  return count;
}, color);

test("the lanes are painted in the system's own colours, and in the theme's again afterwards", async ({ start }) => {
  const { page } = await start();
  await openSample(page);
  await select(page, SHOWN);
  await page.getByRole('radio', { name: 'Lanes' }).press('Space');
  await expect.poll(() => dotsOf(page, 'var(--kind-meeting)')).toBeGreaterThan(20);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  // A crowd's list has such a button for each of its events.
  const outline = await page.locator('.lanes-stage').evaluate((stage) => {
    const item = document.createElement('button');
    item.className = 'lanes-fold-item';
    stage.append(item);
    item.focus();
    const { outlineStyle } = getComputedStyle(item);
    item.remove();
    return outlineStyle;
  });
  expect(outline, 'the focus in the list of a crowd').toBe('solid');
  await expect.poll(() => dotsOf(page, 'var(--kind-meeting)')).toBe(0);
  expect(await dotsOf(page, 'CanvasText')).toBeGreaterThan(100);
  expect(await dotsOf(page, 'Canvas')).toBeGreaterThan(10_000);
  expect(await dotsOf(page, 'Highlight'), 'the frame of the selected event').toBeGreaterThan(20);
  await page.emulateMedia({ forcedColors: 'none' });
  await expect.poll(() => dotsOf(page, 'var(--kind-meeting)')).toBeGreaterThan(20);
});
