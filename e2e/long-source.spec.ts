/**
 * A source of a megabyte: only a part of it is drawn, and nobody who reads, searches or cites it should notice.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseContext, chooseMenu } from './support/launch';
import { dropFiles } from './support/drop-files';
import { readTimeline, saveAs } from './support/main-job';
import { expect, test } from './support/test';
import { button, messages, paragraph, sourceText } from './support/window';

const PARAGRAPHS = 8_000;
const words = (index: number): string => `Paragraph ${index} says that the ministers met in room ${index} and that nothing was signed, which everyone had expected before they came.`;

const scrollTo = (page: Page, part: number): Promise<void> => sourceText(page).evaluate((feed, share) => { feed.scrollTop = (feed.scrollHeight - feed.clientHeight) * share; }, part);

/** The paragraph in the middle of the pane, or nothing where none is drawn. */
const wordsInMiddle = (page: Page): Promise<string> => sourceText(page).evaluate((feed) => {
  const box = feed.getBoundingClientRect();
  return document.elementFromPoint(box.left + 120, (box.top + box.bottom) / 2)?.closest('[data-paragraph]')?.querySelector('p')?.textContent ?? '';
});

test('a source of 8,000 paragraphs is read, searched, walked and cited as any other', async ({ start, folder }) => {
  const file = join(folder, 'long.txt');
  writeFileSync(file, `The long report\n\n${Array.from({ length: PARAGRAPHS }, (_, index) => words(index)).join('\n\n')}\n`);
  const running = await start();
  const { app, page } = running;
  await dropFiles(page, [file]);
  await expect(messages(page)).toContainText(/Imported 1 source, 8,001 paragraphs/);
  const feed = sourceText(page);
  const articles = feed.getByRole('article');
  await expect(paragraph(page, 1)).toBeVisible();
  // A screen reader hears how many there are; far fewer are there.
  await expect(paragraph(page, 1)).toHaveAttribute('aria-setsize', '8001');
  expect(await articles.count()).toBeLessThan(1_000);

  // Scrolled far in one go, the words are there; and the first ones still when it is scrolled back.
  await scrollTo(page, 0.5);
  await expect.poll(() => wordsInMiddle(page)).toMatch(/^Paragraph [345]\d\d\d says/);
  await scrollTo(page, 1);
  await expect(feed.getByText('Paragraph 7999 says')).toBeInViewport();
  expect(await articles.count()).toBeLessThan(1_000);
  await scrollTo(page, 0);
  await expect(feed.getByText('The long report')).toBeInViewport();

  // By keyboard: the last, the one before, and back to the first.
  await feed.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(paragraph(page, 8_001)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(paragraph(page, 8_000)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Paragraph 7998 says|ministers met in room 7998/ }).first()).toBeVisible();
  await feed.focus();
  await scrollTo(page, 0);
  await page.keyboard.press('Home');

  // Find goes to words that were not drawn, and paints them.
  await chooseMenu(app, 'Edit', 'Find in source…');
  const find = page.getByRole('search', { name: 'Find in source' });
  await find.getByRole('textbox').fill('room 6543');
  await expect(find.getByRole('status')).toContainText('1 of 1');
  await expect(paragraph(page, 6_545)).toBeInViewport();
  expect(await page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBe(1);
  await page.keyboard.press('Escape');

  // The event's ribbon and its citation lead to a paragraph that is not drawn.
  await scrollTo(page, 0);
  await expect(feed.getByText('The long report')).toBeInViewport();
  await feed.focus();
  await page.keyboard.press('n');
  await expect(paragraph(page, 8_000)).toBeInViewport();
  await expect(page.locator('.ribbon')).not.toHaveCount(0);
  const out = join(folder, 'long.dateline');
  await saveAs(running, out);
  const [event] = readTimeline(out).events;
  expect(event?.citations[0]).toMatchObject({ paragraph: 'p8000' });
});

test('the role of a paragraph is corrected in the source that is read, not in another with the same numbers', async ({ start, folder }) => {
  const files = ['one', 'two'].map((name) => {
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, `The headline of ${name}\n\nA sentence of ${name} that stands first.\n\nA sentence of ${name} that stands second.\n`);
    return file;
  });
  const running = await start();
  const { app, page } = running;
  await dropFiles(page, files);
  await expect(sourceText(page)).toHaveAccessibleName('Paragraphs of The headline of two');
  await chooseContext(app, () => paragraph(page, 3).click({ button: 'right' }), 'This paragraph is', 'Quote');
  const out = join(folder, 'roles.dateline');
  await saveAs(running, out);
  await expect(button(page, /^Undo/)).toBeEnabled();
  const roles = readTimeline(out).sources.map((source) => source.paragraphs.map(({ role }) => role));
  expect(roles).toEqual([['heading', 'body', 'body'], ['heading', 'body', 'quote']]);
});
