/**
 * Several sources: found, put in order, marked as read, and shown with what of them is used.
 */
import type { Locator, Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseContext } from './support/launch';
import { isSaved, readTimeline } from './support/main-job';
import { writeTimeline, type SmallSource } from './support/small-timeline';
import { expect, test } from './support/test';
import { button, messages, paragraph } from './support/window';

const source = (id: string, title: string, published: string, paragraphs: readonly string[] = ['Heading', 'Nothing happened.']): SmallSource => ({ id, title, published, publisher: 'The Gazette', paragraphs });
const TALKS = source('s1', 'Talks in Geneva', '2022-01-25', [
  'Talks in Geneva', 'The ministers met on Monday.', 'Nobody was surprised.', 'Troops were put on alert on 20 January 2022.', 'It rained.', 'The next round begins on 21 February 2022.',
]);
const SOURCES = [TALKS, source('s2', 'Alert in the east', '2022-01-20'), source('s3', 'A written reply', '2022-01-28')];
const MEETING = { title: 'The meeting', when: { edtf: '2022-01-24' }, cites: [{ source: 's1', paragraph: 'p2', words: 'met on Monday' }] };
const SECOND = { title: 'They shake hands', when: { edtf: '2022-01-24' }, cites: [{ source: 's1', paragraph: 'p2', words: 'The ministers' }] };

const opener = (page: Page): Locator => button(page, /^Source: /);
const rows = (page: Page): Locator => page.getByRole('dialog', { name: 'Sources' }).getByRole('row');
const titles = (page: Page): Promise<string[]> => rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')?.split(',')[0] ?? row.textContent ?? ''));

/** How much of its bar each source fills, in percent: drawn only, as the words beside it say the same. */
const filledShares = (drawn: Locator): Promise<number[]> => drawn.locator('.source-coverage-bar').evaluateAll((bars) =>
  bars.map((bar) => Math.round((100 * (bar.firstElementChild?.getBoundingClientRect().width ?? NaN)) / bar.getBoundingClientRect().width)));

test('sources are put in order by keyboard, by menu and by date, and read', async ({ start, folder }) => {
  const file = join(folder, 'three.dateline');
  writeTimeline(file, 'Three', SOURCES, [MEETING]);
  const { app, page } = await start({ args: [file], size: { width: 1440, height: 900 } });
  await opener(page).click();
  await expect(rows(page)).toHaveCount(3);
  expect(await titles(page)).toEqual(['Talks in Geneva', 'Alert in the east', 'A written reply']);
  await expect(rows(page).first()).toHaveAccessibleName(/unread, The Gazette, Tue 25 Jan 2022, 1 event, 20 % cited, 2 dates not used/);
  await expect.poll(() => filledShares(rows(page))).toEqual([20, 0, 0]);

  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => titles(page)).toEqual(['Alert in the east', 'Talks in Geneva', 'A written reply']);
  const fromMenu = (title: string, label: string): Promise<void> => chooseContext(app, () => rows(page).getByText(title, { exact: true }).click({ button: 'right' }), label);
  await fromMenu('A written reply', 'Move up');
  await expect.poll(() => titles(page)).toEqual(['Alert in the east', 'A written reply', 'Talks in Geneva']);
  await fromMenu('A written reply', 'Move down');
  await expect.poll(() => titles(page)).toEqual(['Alert in the east', 'Talks in Geneva', 'A written reply']);
  await expect(fromMenu('A written reply', 'Move down')).rejects.toThrow('No enabled item');

  await button(page, 'Mark “A written reply” as read').click();
  await expect(rows(page).nth(2)).toHaveAccessibleName(/A written reply, read/);
  await expect(page.getByText('3 sources, 2 unread')).toBeVisible();
  await rows(page).nth(2).click();
  await expect(opener(page)).toHaveAccessibleName(/^Source: A written reply/);
  await isSaved(page);
  expect(readTimeline(file).sources.map(({ id }) => id)).toEqual(['s2', 's1', 's3']);
  expect(readTimeline(file).sources[2]).toMatchObject({ read: true });

  await button(page, 'Undo Mark as read').click();
  for (let times = 0; times < 3; times += 1) await button(page, 'Undo Move source').click();
  await opener(page).press('Enter');
  expect(await titles(page)).toEqual(['Talks in Geneva', 'Alert in the east', 'A written reply']);
  // The one being read.
  await expect(rows(page).nth(2)).toBeFocused();
  await button(page, 'Order by date').click();
  await expect.poll(() => titles(page)).toEqual(['Alert in the east', 'Talks in Geneva', 'A written reply']);

  await rows(page).nth(2).dragTo(rows(page).first(), { targetPosition: { x: 60, y: 3 } });
  await expect.poll(() => titles(page)).toEqual(['A written reply', 'Alert in the east', 'Talks in Geneva']);
  // Over another window it is nothing that could be dropped there.
  const data = await page.evaluateHandle(() => new DataTransfer());
  await rows(page).first().dispatchEvent('dragstart', { dataTransfer: data });
  const types = await data.evaluate(({ types: all }) => [...all]);
  expect(types.length).toBeGreaterThan(0);
  expect(types).not.toContain('text/plain');
});

test('a source is found among sixty', async ({ start, folder }) => {
  const file = join(folder, 'sixty.dateline');
  writeTimeline(file, 'Sixty', [TALKS, ...Array.from({ length: 59 }, (_, index) => source(`x${index}`, `Report number ${index + 1}`, '2022-01-20'))], []);
  const { page } = await start({ args: [file] });
  await opener(page).click();
  await expect(page.getByRole('textbox', { name: 'Search sources' })).toBeFocused();
  await page.keyboard.type('number 37');
  await expect(rows(page)).toHaveCount(1);
  await rows(page).first().click();
  await expect(opener(page)).toHaveAccessibleName(/^Source: Report number 37/);

  // Of a long list only what is in view is drawn; keys reach all of it.
  await opener(page).click();
  await expect(page.getByRole('grid', { name: /^Sources/ })).toHaveAttribute('aria-rowcount', '60');
  expect(await rows(page).count()).toBeLessThan(30);
  const read = page.getByRole('row', { name: /Report number 37/ });
  await expect(read).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(read).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('row', { name: /Report number 59/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(opener(page)).toHaveAccessibleName(/^Source: Report number 59/);
});

test('the pane says what is used, and steps to what is cited and to dates that are not used', async ({ start, folder }) => {
  const file = join(folder, 'one.dateline');
  writeTimeline(file, 'One', [TALKS], [MEETING, SECOND]);
  const { page } = await start({ args: [file], size: { width: 1440, height: 900 } });
  await expect(page.getByText('1 of 5 paragraphs of text are cited')).toBeAttached();
  expect(await filledShares(page.locator('body'))).toEqual([20]);
  await expect(paragraph(page, 2)).toHaveAccessibleName('Paragraph 2, cited by 2 events');
  await expect(paragraph(page, 2).getByTitle('Cited by 2 events')).toHaveText('2');
  for (const number of [4, 6]) await expect(paragraph(page, number)).toHaveAccessibleName(/has a date that is not used/);
  for (const number of [3, 5]) await expect(paragraph(page, number)).not.toHaveAccessibleName(/has a date/);

  const isCurrent = (number: number): Promise<void> => expect(paragraph(page, number)).toHaveAttribute('aria-current', 'true');
  const unused = button(page, '2 dates not used. Go to the next');
  await unused.click();
  await isCurrent(4);
  await unused.click();
  await isCurrent(6);
  await unused.click();
  await isCurrent(4);
  await button(page, 'Next cited paragraph').click();
  await isCurrent(2);

  await paragraph(page, 2).focus();
  await page.keyboard.press('u');
  await isCurrent(4);
  await expect(paragraph(page, 4)).toBeFocused();
  await page.keyboard.press('Shift+N');
  await isCurrent(2);
});

test('details are the person’s own word, and deleting says what it does', async ({ start, folder }) => {
  const file = join(folder, 'details.dateline');
  writeTimeline(file, 'Details', [TALKS, SOURCES[1] ?? TALKS], [
    { ...MEETING, cites: [...MEETING.cites, { source: 's2', paragraph: 'p2', words: 'Nothing happened' }] }, SECOND,
  ]);
  const { page } = await start({ args: [file] });
  const act = async (name: string): Promise<void> => {
    await button(page, 'Source actions').click();
    await page.getByRole('menuitem', { name }).click();
  };
  await act('Details…');
  const dialog = page.getByRole('dialog', { name: 'Source details' });
  await dialog.getByRole('textbox', { name: 'Language' }).fill('no such language');
  await expect(dialog.getByRole('textbox', { name: 'Language' })).toHaveAccessibleDescription(/Not a language tag/);
  await expect(button(page, 'Save details')).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Language' }).fill('en-GB');
  await dialog.getByRole('textbox', { name: 'Author' }).fill('Ines Holloway');
  await dialog.getByRole('textbox', { name: 'Published' }).fill('26 January 2022');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('From the archive.');
  await dialog.getByText(/^Confidential/).click();
  await button(page, 'Save details').click();
  await expect(button(page, /^Publication date: Wed 26 Jan 2022 · entered by hand/)).toBeVisible();
  await isSaved(page);
  expect(readTimeline(file).sources[0]).toMatchObject({ author: 'Ines Holloway', language: 'en-GB', published: '2022-01-26', publishedBasis: 'entered', note: 'From the archive.', confidential: true });

  await act('Delete source…');
  const question = page.getByRole('alertdialog', { name: 'Delete this source?' });
  await expect(question).toContainText('2 events stand on “Talks in Geneva”');
  await expect(question).toContainText('1 of them has no other source.');
  await question.getByRole('button', { name: 'Delete source' }).click();
  await expect(page.getByRole('feed', { name: 'Paragraphs of Alert in the east' })).toBeVisible();
  await isSaved(page);
  expect(readTimeline(file).events.map(({ citations }) => citations.length)).toEqual([1, 0]);
  await button(page, 'Undo Delete source').click();
  await isSaved(page);
  expect(readTimeline(file).events.map(({ citations }) => citations.length)).toEqual([2, 1]);
});

test('saving a note leaves alone what another program changed about the source while its details were open', async ({ start, folder }) => {
  const file = join(folder, 'meanwhile.dateline');
  writeTimeline(file, 'Meanwhile', [TALKS], [MEETING]);
  const { app, page } = await start({ args: [file] });
  await button(page, 'Source actions').click();
  await page.getByRole('menuitem', { name: 'Details…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Source details' });
  await dialog.getByRole('textbox', { name: 'Note' }).fill('From the archive.');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('The Gazette', 'The Courier'));
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.emit('focus'); });
  await expect(messages(page).getByText(/Another program changed “meanwhile\.dateline”/)).toBeVisible();
  await button(page, 'Save details').click();
  await expect.poll(() => readTimeline(file).sources[0]).toMatchObject({ note: 'From the archive.' });
  expect(readTimeline(file).sources[0]).toMatchObject({ publisher: 'The Courier' });
});
