import { expect, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseMenu, chooseNext, type RunningApp } from './support/launch';
import { test } from './support/test';

/** Composed for this test: a meeting, an alert and a plan, dated by weekdays, with some page furniture. */
const ARTICLE = `Share this story

Harbour ministers agree on a ferry plan

BRIDGEPORT, March 9, 2022 - The harbour ministers of the three islands met on Monday afternoon in Bridgeport to discuss the ferry crossings.

The coast guard issued a storm warning on Tuesday for the northern strait.

The ministers will meet again on 21 March to sign the agreement.

Please wait
`;

const bar = (page: Page) => page.getByRole('region', { name: 'Suggestions' });
const count = async (page: Page): Promise<number> => Number(/(\d+) suggestion/.exec(await bar(page).innerText())?.[1] ?? 0);

async function importArticle({ app, page }: RunningApp, folder: string): Promise<void> {
  const file = join(folder, 'ferries.txt');
  writeFileSync(file, ARTICLE);
  await chooseNext(app, [file]);
  await page.getByRole('button', { name: /Drop an article here/ }).click();
  await expect(bar(page)).toBeVisible();
}

test('an article becomes dashed cards with their reasoning; keys accept, edit and dismiss; undo brings back', async ({ start, folder }) => {
  const running = await start();
  const { page } = running;
  await importArticle(running, folder);
  const status = page.getByRole('contentinfo', { name: 'Status' });
  const first = await count(page);
  expect(first).toBeGreaterThanOrEqual(3);
  await expect(page.getByText('Please wait').locator('mark')).toHaveCount(0);

  await bar(page).getByRole('button', { name: 'Review' }).click();
  const panel = page.getByRole('region', { name: 'Suggestion', exact: true });
  await expect(panel.getByText('Mon 7 Mar 2022, 12:00–18:00')).toBeVisible();
  await expect(panel.getByText('“Monday afternoon”, read against Wed 9 Mar 2022')).toBeVisible();
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/harbour ministers/i);
  await expect(status).toContainText('1 event');
  await expect.poll(() => count(page)).toBe(first - 1);

  await bar(page).getByRole('button', { name: 'Review' }).click();
  const events = page.getByRole('grid', { name: 'Events' });
  await expect(events).toBeFocused();
  const dismissed = Number(await events.getByRole('row', { selected: true }).getAttribute('aria-rowindex'));
  await page.keyboard.press('x');
  await expect.poll(() => count(page)).toBe(first - 2);
  // The next in the order of time is selected, as the list shows it, and undo says what it took back.
  await expect.poll(async () => Number(await events.getByRole('row', { selected: true }).getAttribute('aria-rowindex'))).toBeGreaterThanOrEqual(dismissed - 1);
  await page.getByRole('button', { name: 'Undo Dismiss suggestion' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Undone: Dismiss suggestion' })).toBeAttached();
  await expect.poll(() => count(page)).toBe(first - 1);

  await bar(page).getByRole('button', { name: /Accept all/ }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(status).toContainText(`${first} events`);
  await page.getByRole('button', { name: 'Undo Accept suggestions' }).click();
  await expect.poll(() => count(page)).toBe(first - 1);
});

test('a new publication date reads the dates of accepted suggestions again, in one step that can be undone', async ({ start, folder }) => {
  const running = await start();
  const { page } = running;
  await importArticle(running, folder);
  const first = await count(page);
  await bar(page).getByRole('button', { name: 'Review' }).click();
  await page.getByRole('region', { name: 'Suggestion', exact: true }).getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('textbox', { name: 'When' })).toHaveValue('Monday afternoon');

  await page.getByRole('button', { name: /^Publication date:/ }).click();
  await page.getByRole('textbox', { name: 'Publication date' }).fill('16 March 2022');
  await page.getByRole('button', { name: 'Set date' }).click();
  await expect(page.getByText('Mon 14 Mar 2022, 12:00–18:00').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo Set publication date' }).click();
  await expect(page.getByText('Mon 7 Mar 2022, 12:00–18:00').first()).toBeVisible();
  expect(await count(page)).toBe(first - 1);
});

test('arrows walk to a suggestion, A accepts it and E takes it to the inspector; the words of its date say how they were read', async ({ start, folder }) => {
  const running = await start();
  const { page } = running;
  await importArticle(running, folder);
  const first = await count(page);
  await expect(page.locator('mark', { hasText: 'Monday afternoon' })).toHaveAttribute('title', /Read as Mon 7 Mar 2022, 12:00–18:00\n.*Wed 9 Mar 2022/s);

  const grid = page.getByRole('grid', { name: 'Events' });
  await bar(page).getByRole('button', { name: 'Review' }).click();
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await expect(grid.getByRole('row', { selected: true })).toHaveAccessibleName(/suggested Alert/);
  await page.keyboard.press('a');
  await expect.poll(() => count(page)).toBe(first - 1);
  await expect(grid.getByRole('row', { selected: true })).toHaveAccessibleName(/, Alert, /);

  await bar(page).getByRole('button', { name: 'Review' }).click();
  await grid.focus();
  await page.keyboard.press('e');
  await expect.poll(() => count(page)).toBe(first - 2);
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
});

test('the window goes on working while a long text is read for events, and Cancel ends the reading', async ({ start, folder }) => {
  const { app, page } = await start();
  const file = join(folder, 'long.txt');
  // About 300,000 words, which the reader needs some seconds for.
  const paragraph = 'The council met on Monday to discuss the harbour, and the mayor said on 3 March 2022 that the talks with the union would go on in April. ';
  writeFileSync(file, `A long report\n\nBRIDGEPORT, March 9, 2022 - It begins.\n\n${Array.from({ length: 1_200 }, (_, index) => `${index}. ${paragraph.repeat(10)}`).join('\n\n')}\n`);
  await chooseNext(app, [file]);
  await page.getByRole('button', { name: /Drop an article here/ }).click();
  const reading = page.getByRole('status').filter({ hasText: 'for events…' });
  await expect(reading).toBeVisible();
  await page.getByRole('button', { name: 'New event' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Written meanwhile');
  await expect(reading).toBeVisible();
  await reading.getByRole('button', { name: 'Cancel reading for events' }).click();
  await expect(reading).toHaveCount(0);
  await expect(page.getByRole('grid', { name: 'Events' }).getByRole('row', { name: /Written meanwhile/ })).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});

test('a review begins with a suggestion that can be seen, also from the lanes and past a filter', async ({ start, folder }) => {
  const running = await start();
  const { app, page } = running;
  await importArticle(running, folder);
  await page.getByRole('radio', { name: 'Lanes' }).click();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: /^Disputed/ }).click({ force: true });
  await page.keyboard.press('Escape');
  await chooseMenu(app, 'Event', 'Suggestions');
  const events = page.getByRole('grid', { name: 'Events' });
  await expect(events).toBeFocused();
  await expect(events.getByRole('row', { selected: true })).toBeInViewport();
  await expect(page.getByRole('region', { name: 'Suggestion', exact: true })).toBeVisible();
});

/** In how many rows buttons stand below one another. */
const rowsOf = async (place: Locator, ...names: readonly string[]): Promise<number> =>
  new Set(await Promise.all(names.map(async (name) => Math.round((await place.getByText(name, { exact: true }).first().boundingBox())?.y ?? -1)))).size;

test('the answers to a suggestion stand in a row between narrow panes, and in two where their words are too long', async ({ start, folder }) => {
  const running = await start({ size: { width: 1024, height: 700 } });
  const { app, page } = running;
  await importArticle(running, folder);
  await bar(page).getByRole('button', { name: 'Review' }).click();
  const [panel, card] = [page.getByRole('complementary'), page.getByRole('grid').getByRole('row', { selected: true })];
  await expect(panel.getByRole('button', { name: 'Dismiss' })).toBeVisible();
  expect([await rowsOf(panel, 'Accept', 'Edit', 'Dismiss'), await rowsOf(card, 'Accept', 'Edit', 'Dismiss')]).toEqual([1, 1]);
  await chooseMenu(app, 'View', 'Language', 'Deutsch');
  await expect(panel.getByRole('button', { name: 'Verwerfen' })).toBeVisible();
  const german = ['Annehmen', 'Bearbeiten', 'Verwerfen'];
  expect([await rowsOf(panel, ...german), await rowsOf(card, ...german), await rowsOf(panel, 'Bearbeiten', 'Verwerfen')]).toEqual([2, 1, 1]);
});
