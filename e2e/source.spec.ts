/**
 * Sources: how they come in, what their paragraphs are, and when they were published.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chooseContext, chooseMenu, hasShared, NO_SHARED, seedArticle } from './support/launch';
import { dropFiles } from './support/drop-files';
import { importArticle, readTimeline, saveAs } from './support/main-job';
import { expect, test } from './support/test';
import { copySample } from './support/timeline-file';
import { button, field, markWords, messages, paragraph, select, sourceText } from './support/window';

const STORY = [
  'Share', 'Three towns agree on a bridge', 'The mayors of three towns at the ferry, 3 May 2021.', 'The mayors of three towns at the ferry, 3 May 2021.',
  'The mayors agreed on Monday to build a bridge across the river,', 'including a path for people on foot and a tram line that will open later.', 'Work begins next spring.', 'XS', 'SM',
].join('\n\n');

/** Accessible names of the blocks of the source in order, without what is said of their dates and suggestions. */
const names = (page: Page): Promise<string[]> => sourceText(page).getByRole('article').evaluateAll((all) => all.map((one) => (one.getAttribute('aria-label') ?? '').replace(/,.*$/, '')));

async function paste(page: Page, text: string): Promise<void> {
  await button(page, 'Paste text').click();
  const dialog = page.getByRole('dialog', { name: 'Paste text as a source' });
  await dialog.getByRole('textbox').fill(text);
  await button(page, 'Add source').click();
  await expect(dialog).toBeHidden();
}

test('pasted text gets numbered paragraphs, furniture, a joined sentence and one caption', async ({ start }) => {
  const { page } = await start();
  await paste(page, STORY);
  await expect(messages(page)).toContainText(/Imported 1 source/);
  await expect(sourceText(page)).toHaveAccessibleName('Paragraphs of Three towns agree on a bridge');
  expect(await names(page)).toEqual(['Page furniture', 'Paragraph 1', 'Paragraph 2', 'Repeated caption', 'Paragraph 3', 'Paragraph 4', 'Page furniture', 'Page furniture']);
  await expect(paragraph(page, 3)).toContainText('across the river, including a path for people on foot');
  // The number stands in the margin.
  await expect(paragraph(page, 4).getByText('¶4')).toBeVisible();
  await expect(sourceText(page).getByRole('article', { name: 'Page furniture' }).first().getByText(/¶/)).toHaveCount(0);
});

test('the seed article: headline, captions, furniture and the broken sentence', async ({ start }) => {
  test.skip(!hasShared(), NO_SHARED);
  const running = await start();
  const { page } = running;
  await importArticle(running, seedArticle);
  await expect(paragraph(page, 1)).toHaveText(/US, European Leaders Align Against Russian Invasion Threat/);
  await expect(sourceText(page).getByRole('article', { name: 'Repeated caption' })).toHaveCount(3);
  for (const furniture of ['Accessibility links', 'Breaking News', 'update', 'please wait', 'No media source currently available', '0:00 0:03:21 0:00', 'XS', 'LG'])
    await expect(sourceText(page).getByRole('article', { name: 'Page furniture' }).getByText(furniture, { exact: true })).toHaveCount(1);
  await expect(paragraph(page, 12)).toContainText('against Ukraine, including preparations to impose');
  await expect(paragraph(page, 19)).toContainText('Anita Powell');
  await expect(paragraph(page, 20)).toHaveCount(0);
});

test('the publication date of the seed article is inferred, and the chip says from what', async ({ start, folder }) => {
  test.skip(!hasShared(), NO_SHARED);
  const running = await start();
  await importArticle(running, seedArticle);
  const chip = button(running.page, /^Publication date: Tue 25 Jan 2022 · inferred/);
  await expect(chip).toHaveAccessibleName(/Tuesday/);
  await chip.click();
  await expect(running.page.getByRole('dialog', { name: 'When was it published?' })).toContainText(/So far: .*Tuesday/);
  await running.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  const file = join(folder, 'seed.dateline');
  await saveAs(running, file);
  expect(readTimeline(file).sources[0]).toMatchObject({ published: '2022-01-25', publishedBasis: 'inferred' });
});

test('a stated publication date; one that is asked for, corrected and taken away', async ({ start, folder }) => {
  const stated = join(folder, 'stated.md');
  writeFileSync(stated, '---\ntitle: Stated\ndate: 2021-05-04\n---\n\n# Stated\n\nA sentence with words in it.\n');
  const running = await start();
  const { page } = running;
  await importArticle(running, stated);
  await expect(button(page, /^Publication date: Tue 4 May 2021 · stated/)).toBeVisible();

  await button(page, /^Publication date/).click();
  const dialog = page.getByRole('dialog', { name: 'When was it published?' });
  const date = dialog.getByRole('textbox', { name: 'Publication date' });
  await date.fill('31 February 2021');
  await expect(button(page, 'Set date')).toBeDisabled();
  await expect(date).toHaveAccessibleDescription(/31|February|day/);
  await date.fill('');
  await button(page, 'Set date').click();
  await expect(button(page, /^Publication date: Publication date\?/)).toBeVisible();

  await button(page, /^Publication date/).click();
  await date.fill('5 May 2021');
  await date.press('Enter');
  await expect(button(page, /^Publication date: Wed 5 May 2021 · entered by hand/)).toBeVisible();
  for (const shown of [/Publication date\?/, /Tue 4 May 2021 · stated/]) {
    await button(page, /^Undo/).click();
    await expect(button(page, /^Publication date/)).toHaveAccessibleName(shown);
  }
});

test('markdown: headings, lists and quotes without their marks', async ({ start, folder }) => {
  const file = join(folder, 'report.md');
  writeFileSync(file, '# A report\n\nOne *emphatic* paragraph with a [link](https://example.org/x).\n\n- first item\n- second item\n\n> a quotation\n\n<script>alert(1)</script>\n');
  const running = await start();
  await importArticle(running, file);
  const text = sourceText(running.page);
  await expect(text).toHaveAccessibleName('Paragraphs of A report');
  await expect(text.getByText('One emphatic paragraph with a link.', { exact: true })).toBeVisible();
  await expect(text.getByText('first item', { exact: true })).toBeVisible();
  await expect(text.getByText('a quotation', { exact: true })).toBeVisible();
  await expect(text).not.toContainText('](');
  expect(await running.page.evaluate(() => document.querySelectorAll('[role=feed] script, [role=feed] a').length)).toBe(0);
});

test('dropped files become sources; the same file a second time is said to be there already', async ({ start, folder }) => {
  const one = join(folder, 'one.txt');
  const two = join(folder, 'two.md');
  writeFileSync(one, 'The first headline\n\nA sentence of the first text.\n');
  writeFileSync(two, '# The second headline\n\nA sentence of the second text.\n');
  const { page } = await start();
  await dropFiles(page, [one, two]);
  await expect(messages(page)).toContainText(/Imported 2 sources/);
  await button(page, /^Source: /).click();
  const list = page.getByRole('grid', { name: /^Sources/ });
  await expect(list.getByRole('row')).toHaveCount(2);
  await list.getByRole('row', { name: /The first headline/ }).click();
  await expect(sourceText(page)).toContainText('A sentence of the first text.');
  await dropFiles(page, [one]);
  await expect(messages(page)).toContainText(/already a source/);
});

test('a paragraph can be called something else, furniture hidden, and both undone', async ({ start }) => {
  const { app, page } = await start();
  await paste(page, STORY);
  await expect(paragraph(page, 4)).toContainText('Work begins next spring.');
  await chooseContext(app, () => paragraph(page, 4).click({ button: 'right' }), 'This paragraph is', 'Page furniture (not numbered)');
  await expect(paragraph(page, 4)).toHaveCount(0);
  await chooseMenu(app, 'View', 'Menus and buttons of web pages');
  await expect(sourceText(page).getByText('Work begins next spring.')).toHaveCount(0);
  await page.getByRole('button', { name: /^Show 5 hidden blocks/ }).click();
  await button(page, /^Undo/).click();
  await expect(paragraph(page, 4)).toContainText('Work begins next spring.');
});

test('find in the source', async ({ start }) => {
  const { app, page } = await start();
  await paste(page, `${STORY}\n\nThe Élysée had asked for a tram too.`);
  await chooseMenu(app, 'Edit', 'Find in source…');
  const find = page.getByRole('search', { name: 'Find in source' });
  await find.getByRole('textbox').fill('tram');
  await expect(find.getByRole('status')).toContainText('of 2 paragraphs');
  await find.getByRole('textbox').fill('elysee');
  await expect(find.getByRole('status')).toContainText('1 of 1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(find).toBeHidden();
});

test('a deleted source takes its citations with it, and comes back with them', async ({ start, folder }) => {
  const file = join(folder, 'one.txt');
  writeFileSync(file, 'The only headline\n\nA sentence to stand on.\n');
  const running = await start();
  const { page } = running;
  await importArticle(running, file);
  await paragraph(page, 2).click();
  await page.keyboard.press('Tab');
  await paragraph(page, 2).press('Enter');
  await expect(page.getByRole('row', { name: /A sentence to stand on, 1 citation/ })).toBeVisible();
  await button(page, 'Source actions').click();
  await page.getByRole('menuitem', { name: 'Delete source…' }).click();
  await page.getByRole('alertdialog', { name: 'Delete this source?' }).getByRole('button', { name: 'Delete source' }).click();
  await expect(page.getByRole('row', { name: /A sentence to stand on, no source/ })).toBeVisible();
  await button(page, /^Undo/).click();
  await expect(page.getByRole('row', { name: /A sentence to stand on, 1 citation/ })).toBeVisible();
});

test('words dragged within the window make no source, and go into a field as text', async ({ start, folder }) => {
  const { page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: { width: 1300, height: 820 } });
  await select(page, /Moscow publishes two draft treaties/);
  await expect(sourceText(page)).toContainText('Two days later');
  await markWords(page, 'Two days later');
  const words = await page.evaluate(() => { const { x, y, width, height } = window.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect(); return { x: x + width / 2, y: y + height / 2 }; });
  const dragTo = async (target: Locator): Promise<void> => {
    const { x, y, width, height } = (await target.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
    await page.mouse.move(words.x, words.y);
    await page.mouse.down();
    await page.mouse.move(words.x + 40, words.y + 12, { steps: 3 });
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    await expect(page.locator('.drop-sheet')).toHaveCount(0);
    await page.mouse.up();
  };
  await dragTo(page.getByRole('grid', { name: 'Events' }));
  await dragTo(field(page, 'Description'));
  await expect(field(page, 'Description')).toHaveValue(/Two days later/);
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('3 sources');
});
