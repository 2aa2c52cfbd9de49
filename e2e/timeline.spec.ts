/**
 * The chronology, the overview and the ribbons.
 */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { EventId, Timeline } from '../core/timeline/types';
import { chooseMenu } from './support/launch';
import { expect, test } from './support/test';
import { copySample, writeTimeline } from './support/timeline-file';
import { button, card, cards, citations, field, inspector, paragraph, select, sourceText } from './support/window';

const SIZE = { width: 1440, height: 900 };
const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Events' });
/** What the rows in view say, headings and gaps included, from the top. */
const rows = (page: Page): Promise<string[]> => grid(page).evaluate((pane) => {
  const { top, bottom } = pane.getBoundingClientRect();
  return [...pane.querySelectorAll('[role=row]')].map((row) => ({ box: row.getBoundingClientRect(), words: row.getAttribute('aria-label') ?? row.textContent ?? '' }))
    .filter(({ box }) => box.bottom > top && box.top < bottom).sort((a, b) => a.box.top - b.box.top).map(({ words }) => words);
});

/** A timeline of days without sources, so that nothing is suggested in between. */
const manyDays = (folder: string): string => writeTimeline(join(folder, 'days.dateline'), 'Days', Array.from({ length: 24 }, (_, index) =>
  ({ title: `Thing number ${index + 1}`, edtf: `2022-${String(1 + (index >> 2)).padStart(2, '0')}-${String(3 + (index % 4) * 6).padStart(2, '0')}` })));

test('headings, gaps in words, ranges and doubtful dates, honestly ordered and labelled', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'order.dateline'), 'Order', [
    { title: 'Third', edtf: '2022-01-24T12:00/2022-01-24T18:00', kind: 'meeting' },
    { title: 'Fourth', edtf: '2022-01-24~', kind: 'alert' },
    { title: 'Second', edtf: '2022-01-11/2022-01-25', kind: 'meeting' },
    { title: 'Last', edtf: '2022-02' },
    { title: 'First', edtf: '-0043' },
    { title: 'Before', edtf: '[..2022-03-02]' },
  ]);
  const { page } = await start({ args: [file], size: { width: 1440, height: 1000 } });
  await expect(cards(page)).toHaveCount(6);
  const said = (await rows(page)).map((row) => row.replace(/\s+/g, ' ').trim());
  expect(said).toEqual([
    expect.stringMatching(/^44 BC ?1 event$/), expect.stringMatching(/44 BC, Statement, First/), expect.stringMatching(/2,06\d years without events|years without/),
    expect.stringMatching(/^11 – 25 January 2022 ?(15 days|2 weeks)$/), expect.stringMatching(/11–25 Jan 2022, Meeting, Second/), expect.stringMatching(/12 days without other events/),
    expect.stringMatching(/^Monday 24 January 2022 ?2 events$/), expect.stringMatching(/24 Jan 2022, 12:00–18:00, Meeting, Third/), expect.stringMatching(/about 24 Jan 2022, Alert, Fourth/),
    expect.stringMatching(/days without other events/), expect.stringMatching(/^February 2022/), expect.stringMatching(/Feb.*, Statement, Last/),
    expect.stringMatching(/^Before 3 Mar/), expect.stringMatching(/before 3 Mar.*, Statement, Before/i),
  ]);
});

/** Words and numbers beside the spine that stand on more than one line, and dates that reach below their row. */
const brokenDates = (rows: Locator): Promise<string[]> => rows.evaluate((pane) => [...pane.querySelectorAll('.chronology-when')].flatMap((when) => {
  const broken: string[] = [];
  const walker = document.createTreeWalker(when, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    for (const word of (walker.currentNode.textContent ?? '').matchAll(/[\p{L}\p{N}.,:]+/gu)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      if (range.getClientRects().length > 1) broken.push(`${word[0]} of ${when.textContent ?? ''}`);
    }
  }
  const row = when.closest('[role=row]');
  const isInside = row !== null && when.getBoundingClientRect().bottom <= row.getBoundingClientRect().bottom;
  return isInside ? broken : [...broken, `${when.textContent ?? ''} is below its row`];
}));

test('a date too long for its line breaks between its words, and its row is as high as it', async ({ start, folder }) => {
  const edtfs = [
    '2021-11-09/2024-11-09~', '../2025-06', '2011-23', '{2016-10-11,2016-10-29}', '1850?', '0431-37', '-0430-37', '[183X,184X]', '[1848~..]', '[..1848~]', '1853-12-30/1854-01-04',
    '[1848..1850]', '[1848,1849]', '0476-09-04/', '2021-24', 'Y-170000', '-0026/0014', '[1847..1849,1851..1853]', '18XX', '-01XX', '1834-29', '2022-01-1X', '{1848-09-12,1848-09-13}', '2022-01-24T22:00/2022-01-26T02:00',
  ];
  const file = writeTimeline(join(folder, 'long.dateline'), 'Long', edtfs.map((edtf) => ({ title: 'A', edtf })));
  const { app, page } = await start({ args: [file], size: { width: 1440, height: 900 } });
  await expect(cards(page).first()).toBeVisible();
  const broken = new Set<string>();
  const walk = async (rows: Locator): Promise<void> => {
    await rows.focus();
    await page.keyboard.press('Home');
    for (let at = 0; at < edtfs.length; at += 1) {
      for (const one of await brokenDates(rows)) broken.add(one);
      await page.keyboard.press('ArrowDown');
    }
  };
  await walk(grid(page));
  await chooseMenu(app, 'View', 'Language', 'Deutsch');
  const german = page.getByRole('grid', { name: 'Ereignisse' });
  await expect(german).toBeVisible();
  await walk(german);
  expect([...broken]).toEqual([]);
});

test('an event shows its paragraphs, a cited paragraph its events, and a ribbon joins them', async ({ start, folder }) => {
  const { page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: SIZE });
  await select(page, /US and Russian deputy ministers talk in Geneva/);
  const quote = (await citations(page).first().textContent())?.match(/“(.*)” in its source/)?.[1] ?? '';
  expect(quote.length).toBeGreaterThan(10);
  await expect(sourceText(page).locator('mark').filter({ hasText: quote })).toBeInViewport();
  await expect(inspector(page).getByRole('textbox', { name: 'Title' })).toHaveValue(/Geneva/);
  // The ribbon of the selected event ends at the marker on one side and at the paragraph on the other.
  const ribbon = page.locator('svg path.ribbon-selected');
  await expect(ribbon).toHaveCount(1);
  const [line, cited] = await Promise.all([ribbon.boundingBox(), paragraph(page, 2).boundingBox()]);
  if (line === null || cited === null) throw new Error('Nothing is drawn.');
  expect(line.x).toBeLessThan(cited.x + cited.width + 40);
  expect(line.width).toBeGreaterThan(20);

  // It follows the source pane as that scrolls.
  const before = await ribbon.getAttribute('d');
  await sourceText(page).hover();
  await page.mouse.wheel(0, 120);
  await expect(ribbon).not.toHaveAttribute('d', before ?? '');

  await paragraph(page, 4).click();
  await expect(field(page, 'Title')).not.toHaveValue(/Geneva/);
  await expect(citations(page).first()).toContainText('¶4');
  await expect(grid(page).getByRole('row', { selected: true })).toBeInViewport();
});

test('a citation on a card shows its paragraph, in another source too', async ({ start, folder }) => {
  const { page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: SIZE });
  const source = button(page, /^Source: /);
  const first = await source.getAttribute('aria-label');
  const shown = /^Source: (.*?)\. Choose/.exec(first ?? '')?.[1] ?? '';
  await grid(page).focus();
  const links = grid(page).getByRole('button', { name: /^Show paragraph/ });
  let wanted: string | null = null;
  // Down the events until one stands on another source.
  for (let step = 0; step < 18 && wanted === null; step += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(grid(page).getByRole('row', { selected: true })).toBeInViewport();
    const names = await links.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    wanted = names.find((name) => !name.includes(shown)) ?? null;
  }
  await links.and(page.getByLabel(wanted ?? 'none', { exact: true })).first().click();
  await expect(source).not.toHaveAccessibleName(first ?? '');
  await expect(paragraph(page, Number(/^Show paragraph (\d+)/.exec(wanted ?? '')?.[1]))).toBeInViewport();
});

test('arrow keys walk the events, Home and End to the ends, Enter to the fields', async ({ start, folder }) => {
  const { page } = await start({ args: [manyDays(folder)], size: SIZE });
  await select(page, 'Thing number 1,');
  const title = field(page, 'Title');
  const seen = [await title.inputValue()];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(title).not.toHaveValue(seen.at(-1) ?? '');
    seen.push(await title.inputValue());
    await expect(grid(page).getByRole('row', { selected: true })).toBeInViewport();
  }
  expect(new Set(seen).size).toBe(5);
  for (const before of seen.reverse().slice(1)) {
    await page.keyboard.press('ArrowUp');
    await expect(title).toHaveValue(before);
  }
  await page.keyboard.press('End');
  await expect(title).not.toHaveValue(seen.at(-1) ?? '');
  await page.keyboard.press('Home');
  await expect(title).toHaveValue(seen.at(-1) ?? '');
  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
});

test('what Shift and the arrows take in is brought into view, and selecting all leaves the reader where he is', async ({ start, folder }) => {
  const { page } = await start({ args: [manyDays(folder)], size: SIZE });
  await card(page, /Thing number 1\b/).click();
  for (let time = 0; time < 12; time += 1) await page.keyboard.press('Shift+ArrowDown');
  const count = page.getByRole('toolbar', { name: 'Selected events' }).getByRole('status');
  await expect(count).toHaveText('13 selected');
  await expect(card(page, /Thing number 13\b/)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+a');
  await expect(count).toHaveText('24 selected');
  await expect(field(page, 'Title')).toHaveValue('Thing number 1');
  await expect(card(page, /Thing number 1\b/)).toBeInViewport();
});

test('events that are not neighbours are selected by keyboard, a stretch grows and shrinks, and the place is never lost', async ({ start, folder }) => {
  const { page } = await start({ args: [manyDays(folder)], size: SIZE });
  await card(page, /Thing number 1\b/).click();
  const at = (): Promise<string> => grid(page).evaluate((list) => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? '');
  const selected = grid(page).getByRole('row', { selected: true });
  const count = page.getByRole('toolbar', { name: 'Selected events' }).getByRole('status');
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Control+ArrowDown');
  await expect.poll(at).toContain('Thing number 4');
  await expect(card(page, /Thing number 4\b/)).toHaveAttribute('aria-selected', 'false');
  await expect(field(page, 'Title')).toHaveValue('Thing number 1');
  await page.keyboard.press('Space');
  await expect(count).toHaveText('2 selected');
  await expect(page.getByRole('status').filter({ hasText: /^2 selected$/ }), 'said, and in the bar').toHaveCount(2);
  await expect(card(page, /Thing number [14]\b/).and(selected)).toHaveCount(2);
  await page.keyboard.press('Space');
  await expect(selected).toHaveCount(1);
  await expect.poll(at).toContain('Thing number 4');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(count).toHaveText('4 selected');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(count).toHaveText('3 selected');
  await page.keyboard.press('Shift+End');
  await expect(count).toHaveText('22 selected');
  await expect(card(page, /Thing number 24\b/)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Shift+PageUp');
  await expect(count).toHaveText('16 selected');
  await page.keyboard.press('Home');
  await expect(count).toBeHidden();
  await card(page, /Thing number 3\b/).click({ modifiers: ['Shift'] });
  await expect(count).toHaveText('3 selected');

  await test.step('what is selected is deleted, not what the keyboard has walked to', async () => {
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Delete');
    await expect(page.getByText('Deleted 3 events').first()).toBeVisible();
    await expect(card(page, /Thing number 4\b/)).toBeVisible();
    await expect(card(page, /Thing number [123]\b/)).toHaveCount(0);
  });
});

test('the focus of the list is never under the bar of what is selected, whatever is walked to', async ({ start, folder }) => {
  const { page } = await start({ args: [manyDays(folder)], size: { width: 1024, height: 700 } });
  await card(page, /Thing number 1\b/).click();
  // The bar comes when the keyboard is at the foot of the list.
  for (let down = 0; down < 6; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('toolbar', { name: 'Selected events' });
  await expect(bar).toBeVisible();
  /** Pixels between the foot of the row where the keyboard is and the bar. */
  const roomPx = async (): Promise<number> => {
    const barTop = (await bar.boundingBox())?.y ?? 0;
    return grid(page).evaluate((list, top) => top - (document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.querySelector('.event-card')?.getBoundingClientRect().bottom ?? top + 1), barTop);
  };
  await expect.poll(roomPx, 'the bar has come').toBeGreaterThan(0);
  for (const key of [...Array.from({ length: 12 }, () => 'Control+ArrowDown'), 'Control+End']) {
    await page.keyboard.press(key);
    await expect.poll(roomPx, key).toBeGreaterThan(0);
  }
});

test('the focus of the list is never under the heading that sticks to its top', async ({ start, folder }) => {
  const { page } = await start({ args: [manyDays(folder)], size: SIZE });
  const heading = page.locator('.chronology-sticky-heading');
  /** How far the row with the focus, and the ring around it, is below the heading; the ring is outside its card. */
  const clearPx = (): Promise<number> => grid(page).evaluate((list) => {
    const card = document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.querySelector('.event-card');
    const stuck = list.querySelector('.chronology-sticky-heading')?.getBoundingClientRect().bottom ?? 0;
    return card === null || card === undefined ? -Infinity : card.getBoundingClientRect().top - parseFloat(getComputedStyle(card).outlineOffset) - parseFloat(getComputedStyle(card).outlineWidth) - stuck;
  });
  // Nothing selected: the ring is round the whole list, over its heading.
  await grid(page).focus();
  await page.keyboard.press('Escape');
  await expect(grid(page)).not.toHaveAttribute('aria-activedescendant');
  const ring = await grid(page).evaluate((list) => {
    const { outlineStyle, outlineWidth, zIndex, content } = getComputedStyle(list.parentElement ?? list, '::after');
    return { outlineStyle, outlineWidth, isAbove: content !== 'none' && Number(zIndex) > Number(getComputedStyle(list.querySelector('.chronology-sticky') ?? list).zIndex) };
  });
  expect(ring).toEqual({ outlineStyle: 'solid', outlineWidth: '2px', isAbove: true });

  await select(page, 'Thing number 9,');
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('ArrowUp');
    await expect.poll(clearPx).toBeGreaterThan(0);
  }
  // Read on with the wheel until the row is under the heading, then come back by keyboard.
  await grid(page).evaluate((list) => {
    const card = document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.querySelector('.event-card');
    const stuck = list.querySelector('.chronology-sticky-heading')?.getBoundingClientRect().top ?? 0;
    if (card !== null && card !== undefined) list.scrollTop += card.getBoundingClientRect().top - stuck - 4;
  });
  await expect.poll(clearPx).toBeLessThan(0);
  await expect(heading).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(grid(page)).not.toBeFocused();
  await page.keyboard.press('Tab');
  await expect(grid(page)).toBeFocused();
  await expect.poll(clearPx).toBeGreaterThan(0);
});

test('the overview window shows what is in view, and moves it when dragged or by keys', async ({ start, folder }) => {
  const { page } = await start({ args: [manyDays(folder)], size: SIZE });
  const days = page.getByRole('slider', { name: 'Days in view' });
  await expect(days).toBeVisible();
  const now = async (): Promise<number> => Number(await days.getAttribute('aria-valuenow'));
  const first = await now();
  const top = (await rows(page))[0];

  const box = await days.boundingBox();
  if (box === null) throw new Error('The overview has no window.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 300, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(now).toBeGreaterThan(first);
  await expect.poll(async () => (await rows(page))[0]).not.toBe(top);

  // Scrolling the chronology moves the window back.
  await grid(page).hover();
  await page.mouse.wheel(0, -20_000);
  await expect.poll(now).toBe(first);

  await days.focus();
  await page.keyboard.press('End');
  await expect.poll(now).toBeGreaterThan(first);
  // Also over days without events, which are more than a bar.
  for (const key of ['ArrowLeft', 'ArrowLeft', 'PageDown']) {
    const before = await now();
    await page.keyboard.press(key);
    await expect.poll(now).toBeLessThan(before);
  }
  await page.keyboard.press('Home');
  await expect.poll(now).toBe(first);
});

test('the event a person is at keeps its place while others come in between', async ({ start, folder }) => {
  const { page } = await start({ args: [manyDays(folder)], size: SIZE });
  await select(page, 'Thing number 4,');
  const row = grid(page).getByRole('row', { selected: true });
  await expect(row).toHaveAccessibleName(/Thing number 4,/);
  const before = await row.boundingBox();
  // As suggestions do that are read in the background, or another program's edits.
  await page.evaluate(async () => {
    const { events } = JSON.parse((await window.dateline.start()).document?.json ?? '') as Pick<Timeline, 'events'>;
    const like = events[1];
    if (like === undefined) throw new Error('There is no second event.');
    for (const title of ['Come in between', 'And another']) await window.dateline.edit({ label: 'New event', command: { type: 'add-event', event: { ...like, id: `e${title.length}`.padEnd(12, 'x') as EventId, title } } });
  });
  await expect(card(page, /And another/)).toBeVisible();
  const after = await row.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 1_000))).toBeLessThan(2);
});

test('go to a date written in words', async ({ start, folder }) => {
  const { app, page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: SIZE });
  await expect(grid(page)).toBeVisible();
  await chooseMenu(app, 'View', 'Go to date…');
  const dialog = page.getByRole('dialog', { name: 'Go to date' });
  await dialog.getByRole('textbox').fill('24 January 2022');
  await expect(dialog.getByRole('textbox')).toHaveAccessibleDescription('Mon 24 Jan 2022');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(grid(page).getByRole('heading', { name: 'Monday 24 January 2022' })).toBeInViewport();
  await page.getByRole('radio', { name: 'Lanes' }).click();
  await chooseMenu(app, 'View', 'Go to date…');
  await dialog.getByRole('textbox').fill('today');
  await expect(dialog.getByRole('textbox')).toHaveAccessibleDescription(new RegExp(`${new Date().getFullYear()}$`));
  await dialog.getByRole('textbox').fill('9999');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('No event shown is that late: 9999');
});

test('search finds events and paragraphs and goes there', async ({ start, folder }) => {
  const { app, page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: SIZE });
  await expect(grid(page)).toBeVisible();
  await chooseMenu(app, 'Edit', 'Search events and sources…');
  const dialog = page.getByRole('dialog', { name: 'Search events and sources' });
  await dialog.getByRole('textbox').or(dialog.getByRole('searchbox')).or(dialog.getByRole('combobox')).first().fill('draft treaties');
  await dialog.getByRole('option', { name: /Moscow publishes two draft treaties/ }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page, /Moscow publishes two draft treaties/)).toHaveAttribute('aria-selected', 'true');
});
