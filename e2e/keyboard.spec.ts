/**
 * Everything without a pointer: first with the keys as the page gets them, then with real keys that pass the menus too.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chooseMenu, chooseNext, saveNextTo } from './support/launch';
import { pdfWords } from './support/evidence-pdf';
import { writeTimeline as writeSmall } from './support/small-timeline';
import { expect, test } from './support/test';
import { writeTimeline } from './support/timeline-file';
import { button, card, cards, citations, field, hasEvents, inspector, kindButton, messages, paragraph, select, sourceText } from './support/window';

const STORY = '# Talks by the lake\n\nThe ministers met on Monday in a hotel.\n\nThey will meet again in spring.\n';

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement).catch(() => false);

/** Whether a ring is drawn round the element or, in a list, round its active row. */
function showsFocus(element: Element): boolean {
  const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
  return [element, ...(active === null ? [] : [active, ...active.querySelectorAll('*')])].some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || (one === element && boxShadow !== 'none');
  });
}

/** Presses a key until the target has the focus, which must be visible on it. */
async function goTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' | 'ArrowDown'): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press(key);
    if (!(await isFocused(target))) continue;
    expect(await target.evaluate(showsFocus), 'the focus can be seen').toBe(true);
    return;
  }
  throw new Error(`${key} does not lead to ${String(target)}`);
}

test('the main job without a pointer', async ({ start, folder }) => {
  const story = join(folder, 'story.md');
  const pdf = join(folder, 'story.pdf');
  writeFileSync(story, STORY);
  const { app, page } = await start({ size: { width: 1440, height: 900 } });

  await chooseNext(app, [story]);
  await goTo(page, button(page, /^Drop an article here/), 'Tab');
  await page.keyboard.press('Enter');
  await goTo(page, sourceText(page), 'Tab');
  await goTo(page, paragraph(page, 2), 'ArrowDown');
  const selection = (): Promise<string | undefined> => page.evaluate(() => window.getSelection()?.toString());
  // Past "The ministers", then over "met on Monday".
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('ArrowRight');
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('Shift+ArrowRight');
  expect((await selection())?.trim()).toBe('met on Monday');
  await page.keyboard.press('Enter');

  await expect(field(page, 'Title')).toBeFocused();
  await page.keyboard.type('Ministers meet by the lake');
  await page.keyboard.press('Tab');
  await expect(field(page, 'When')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('24 January 2022');
  await expect(inspector(page).getByText('2022-01-24', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  // Tab comes to the kind that it has.
  await goTo(page, kindButton(page, 'Statement'), 'Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(kindButton(page, 'Alert')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect(kindButton(page, 'Meeting')).toBeChecked();
  await expect(card(page, 'Mon 24 Jan 2022, Meeting, Ministers meet by the lake, 1 citation')).toBeVisible();

  // The second paragraph is cited whole from the source pane.
  await goTo(page, sourceText(page), 'Shift+Tab');
  await goTo(page, paragraph(page, 3), 'ArrowDown');
  for (let word = 0; word < 4; word += 1) await page.keyboard.press('Shift+ArrowRight');
  await goTo(page, button(page, 'New event from selection'), 'Tab');
  await page.keyboard.press('ArrowRight');
  await expect(button(page, 'Cite')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(citations(page)).toHaveCount(2);

  // The list of events: arrows, Enter to edit, Delete, undo.
  await goTo(page, page.getByRole('grid', { name: 'Events' }), 'Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Title')).toBeFocused();
  await goTo(page, page.getByRole('grid', { name: 'Events' }), 'Shift+Tab');
  await page.keyboard.press('Delete');
  await hasEvents(page, 0);
  await page.keyboard.press('Control+Z');
  await hasEvents(page, 1);
  await page.keyboard.press('Control+Shift+Z');
  await hasEvents(page, 0);
  await page.keyboard.press('Control+Z');
  await hasEvents(page, 1);

  await saveNextTo(app, pdf);
  await goTo(page, button(page, 'Export PDF'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export PDF' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button(page, 'Export PDF')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Export…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(messages(page).getByText(/^Exported story\.pdf/)).toBeVisible();
  expect(pdfWords(pdf)).toContain('Ministers meet by the lake');
});

/** Keys as a keyboard sends them, to whichever window has the focus of the display. */
const press = (...keys: readonly string[]): void => { execFileSync('xdotool', ['key', '--delay', '30', ...keys]); };

test('shortcuts of the menus, with real keys', async ({ start, folder }) => {
  test.skip(process.platform !== 'linux' || spawnSync('xdotool', ['version']).status !== 0, 'needs xdotool to press real keys on an X display');
  const story = join(folder, 'story.md');
  writeFileSync(story, STORY);
  const { app, page } = await start({ args: [writeTimeline(join(folder, 'keys.dateline'), 'Keys', [{ title: 'There before', edtf: '2022-01-24' }])] });
  await expect(cards(page)).toHaveCount(1);
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.focus(); });
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);

  press('ctrl+shift+n');
  await expect(field(page, 'Title')).toBeFocused();
  execFileSync('xdotool', ['type', '--delay', '15', 'typed by hand']);
  await expect(card(page, 'typed by hand')).toBeVisible();
  // In the field: the document's step, not the last letter.
  press('ctrl+z');
  await expect(field(page, 'Title')).toHaveValue('New event');
  press('ctrl+y');
  await expect(field(page, 'Title')).toHaveValue('typed by hand');
  press('ctrl+d');
  await expect(card(page, 'typed by hand (copy)')).toBeVisible();

  // Out of the text fields, where Ctrl Shift V means "paste without formatting".
  await page.getByRole('grid', { name: 'Events' }).focus();
  press('ctrl+a');
  await expect(cards(page)).toHaveCount(3);
  for (const one of await cards(page).all()) await expect(one).toHaveAttribute('aria-selected', 'true');
  press('Escape');
  await chooseNext(app, [story]);
  press('ctrl+i');
  await expect(sourceText(page)).toContainText('The ministers met');
  for (const [keys, name] of [['ctrl+k', 'Search events and sources'], ['ctrl+g', 'Go to date'], ['ctrl+shift+v', 'Paste text as a source'], ['F1', 'Keyboard shortcuts'], ['ctrl+e', 'Export PDF']] as const) {
    press(keys);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  press('ctrl+f');
  await expect(page.getByRole('search', { name: 'Find in source' }).getByRole('textbox').or(page.getByRole('searchbox', { name: 'Find in source' }))).toBeFocused();
  press('Escape');
  press('ctrl+shift+2');
  await expect(inspector(page)).toBeHidden();
  // The key of + on a German keyboard is that of = on an American one.
  const size = (): Promise<number> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents.getZoomLevel() ?? NaN);
  for (const [keys, wanted] of [['ctrl+equal', 0.5], ['ctrl+KP_Add', 1], ['ctrl+KP_Subtract', 0.5], ['ctrl+plus', 1], ['ctrl+KP_0', 0]] as const) {
    press(keys);
    await expect.poll(size).toBe(wanted);
  }
  const elsewhere = join(folder, 'elsewhere.dateline');
  await saveNextTo(app, elsewhere);
  press('ctrl+shift+s');
  await expect.poll(() => existsSync(elsewhere)).toBe(true);
});

test('text pasted on the first screen is offered as a source, and the keys go on with what is found in it', async ({ start }) => {
  const { app, page } = await start();
  const paste = (): Promise<void> => app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents.paste(); });
  const copied = 'Ministers agree\n\n25 January 2022\n\nThe ministers met in Geneva on Monday afternoon.\n\nThe navy issued a warning on 20 January 2022.\n';
  await app.evaluate(({ clipboard }, text) => { void clipboard.writeText(text); }, copied);
  await paste();
  const text = page.getByRole('textbox', { name: /^Text of the article/ });
  await expect(text).toHaveValue(copied);
  // Once more, now that the dialogue is there at once: the field it opens with must not be pasted into as well.
  await page.keyboard.press('Escape');
  await expect(text).toBeHidden();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(text).toHaveValue(copied);
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+Enter');
  // In the events found in it; in the text, where finding them takes long.
  const inPane = async (): Promise<void> => { await expect(page.locator(':focus')).toHaveAttribute('role', /^(grid|feed)$/); };
  await inPane();

  // In a timeline too, where nothing but text is on the clipboard; the dialogue that is asked for begins empty.
  await paste();
  await expect(text).toHaveValue(copied);
  await page.keyboard.press('Escape');
  await inPane();
  await chooseMenu(app, 'File', 'Paste text as a source…');
  await expect(text).toHaveValue('');
});

test('the focus is never lost: what takes the place of what had it takes it over', async ({ start }) => {
  const { app, page } = await start();
  const events = page.getByRole('grid', { name: 'Events' });
  await goTo(page, button(page, 'Open the sample'), 'Tab');
  await page.keyboard.press('Enter');
  await expect(events).toBeFocused();

  await chooseMenu(app, 'View', 'Lanes');
  await expect(page.getByRole('listbox', { name: 'Events in lanes' })).toBeFocused();
  await chooseMenu(app, 'View', 'Chronology');
  await expect(events).toBeFocused();

  await test.step('a filter: its first field has it, and the list when all is shown again', async () => {
    await button(page, 'Filter').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Words' })).toBeFocused();
    await page.keyboard.type('NATO');
    await expect(button(page, 'Show all')).toBeVisible();
    await page.keyboard.press('Escape');
    await button(page, 'Show all').focus();
    await page.keyboard.press('Enter');
    await expect(events).toBeFocused();
  });

  await test.step('a dialogue that was opened from a field which its answer takes away', async () => {
    await events.press('Home');
    await page.keyboard.press('Enter');
    await expect(field(page, 'Title')).toBeFocused();
    await chooseMenu(app, 'Edit', 'Search events and sources…');
    const search = page.getByRole('dialog').getByRole('searchbox').or(page.getByRole('dialog').getByRole('combobox')).or(page.getByRole('dialog').getByRole('textbox')).first();
    await expect(search).toBeFocused();
    await page.keyboard.type('Security Council');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await page.getByRole('option').first().evaluate(showsFocus), 'the chosen one has more than another ground').toBe(true);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(events).toBeFocused();
  });
});

const lost = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === document.body);

/** Does something that takes what has the focus away; a moment later something else has it. */
async function keeps(page: Page, what: string, take: () => Promise<void>): Promise<void> {
  expect(await lost(page), `before: ${what}`).toBe(false);
  await take();
  await expect.poll(() => lost(page), what).toBe(false);
}

const FERRIES = `Harbour ministers agree on a ferry plan

BRIDGEPORT, March 9, 2022 - The harbour ministers of the three islands met on Monday afternoon in Bridgeport to discuss the ferry crossings.

The coast guard issued a storm warning on Tuesday for the northern strait.

The ministers will meet again on 21 March to sign the agreement.
`;

test('answers and bars that go with their last event leave the focus in the timeline', async ({ start, folder }) => {
  const { app, page } = await start();
  const file = join(folder, 'ferries.txt');
  writeFileSync(file, FERRIES);
  const events = page.getByRole('grid', { name: 'Events' });
  const bar = page.getByRole('region', { name: 'Suggestions' });
  const panel = page.getByRole('region', { name: 'Suggestion', exact: true });
  await chooseNext(app, [file]);
  await button(page, /^Drop an article here/).click();
  await bar.getByRole('button', { name: 'Review' }).click();

  await panel.getByRole('button', { name: 'Accept' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(events).toBeFocused();

  await bar.getByRole('button', { name: /^Accept/ }).focus();
  await page.keyboard.press('Enter');
  await expect(bar).toHaveCount(0);
  await expect(events).toBeFocused();

  const bulk = page.getByRole('toolbar', { name: 'Selected events' });
  await page.keyboard.press('Control+a');
  await bulk.getByRole('button').last().focus();
  await page.keyboard.press('Enter');
  await expect(bulk).toHaveCount(0);
  await expect(events).toBeFocused();

  await page.keyboard.press('Control+a');
  await keeps(page, 'the last event', async () => {
    await page.keyboard.press('Delete');
    await expect(events).toHaveCount(0);
  });
});

test('what is closed, folded up or taken away leaves the focus beside it', async ({ start }) => {
  const { app, page } = await start();
  const events = page.getByRole('grid', { name: 'Events' });
  await button(page, 'Open the sample').click();
  await expect(events).toBeVisible();

  await test.step('a message gives it back', async () => {
    await cards(page).first().click();
    await page.keyboard.press('Delete');
    await button(page, 'Close this message').focus();
    await page.keyboard.press('Enter');
    await expect(messages(page)).toBeHidden();
    await expect(events).toBeFocused();
  });
  await test.step('a pane, by its divider and by the menu with the focus in it', async () => {
    await page.getByRole('separator').last().focus();
    await page.keyboard.press('Enter');
    await expect(inspector(page)).toBeHidden();
    await expect(events).toBeFocused();
    await sourceText(page).focus();
    await keeps(page, 'the source pane', async () => {
      await chooseMenu(app, 'View', 'Source pane');
      await expect(sourceText(page)).toBeHidden();
    });
  });
  await test.step('the last tag: in the field it was in', async () => {
    await chooseMenu(app, 'View', 'Inspector');
    await expect(inspector(page)).toBeVisible();
    await cards(page).first().click();
    await field(page, 'Tags').fill('once');
    await field(page, 'Tags').press('Enter');
    const chips = inspector(page).getByRole('grid', { name: 'Tags' }).getByRole('row');
    await expect(chips.filter({ hasText: 'once' })).toBeVisible();
    for (let left = await chips.count(); left > 0; left -= 1) {
      await chips.first().focus();
      await page.keyboard.press('Delete');
      await expect(chips).toHaveCount(left - 1);
    }
    await expect(field(page, 'Tags')).toBeFocused();
  });
});

test('from event to event and from citation to citation the focus stays in its field and in the text', async ({ start, folder }) => {
  const first = { id: 's1', title: 'The Gazette', publisher: 'The Gazette', published: '2022-01-25', paragraphs: ['Talks', 'The ministers met in Geneva on Monday.'] };
  const second = { id: 's2', title: 'The Courier', publisher: 'The Courier', published: '2022-01-26', paragraphs: ['Talks', 'It was on Tuesday that they sat down.'] };
  const file = join(folder, 'two.dateline');
  writeSmall(file, 'Two', [first, second], [
    { title: 'Both told of it', when: { edtf: '2022-01-24' }, cites: [{ source: 's1', paragraph: 'p2', words: 'met in Geneva' }, { source: 's2', paragraph: 'p2', words: 'sat down' }] },
    { title: 'Only one did', when: { edtf: '2022-01-25' }, cites: [{ source: 's2', paragraph: 'p2', words: 'on Tuesday' }] },
    { title: 'And the other', when: { edtf: '2022-01-26' }, cites: [{ source: 's1', paragraph: 'p2', words: 'on Monday' }] },
  ]);
  const { app, page } = await start({ args: [file], size: { width: 1440, height: 900 } });
  await select(page, /Both told of it/);
  const step = (label: string): Promise<void> => chooseMenu(app, 'Event', label);

  await test.step('the same field of the next event, and the event is said', async () => {
    await field(page, 'Title').focus();
    await step('Next event');
    await expect(field(page, 'Title')).toHaveValue('Only one did');
    await expect(field(page, 'Title')).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: /^Tue 25 Jan 2022, .*Only one did/ })).toBeAttached();
    await field(page, 'Description').focus();
    await step('Previous event');
    await expect(field(page, 'Title')).toHaveValue('Both told of it');
    await expect(field(page, 'Description')).toBeFocused();
  });
  await test.step('the cited paragraph of the other source', async () => {
    await paragraph(page, 1).focus();
    await page.keyboard.press(']');
    await expect(paragraph(page, 2)).toBeFocused();
    await expect(sourceText(page)).toContainText('Geneva');
    await page.keyboard.press(']');
    await expect(sourceText(page)).toContainText('Tuesday');
    await expect(paragraph(page, 2)).toBeFocused();
    await paragraph(page, 1).focus();
    await step('Next event');
    await step('Next event');
    await expect(sourceText(page)).toContainText('Geneva');
    await expect(paragraph(page, 2)).toBeFocused();
  });
  await test.step('the text that is imported', async () => {
    const story = join(folder, 'story.md');
    writeFileSync(story, STORY);
    await chooseNext(app, [story]);
    await chooseMenu(app, 'File', 'Import sources…');
    await expect(sourceText(page)).toContainText('The ministers met on Monday in a hotel');
    await expect(sourceText(page)).toBeFocused();
  });
});
