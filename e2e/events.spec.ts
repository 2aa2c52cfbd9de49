/**
 * Events: made from words, dated in words, changed, copied, cited and taken back.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseContext, chooseMenu, type RunningApp } from './support/launch';
import { importArticle, isSaved, readTimeline, saveAs } from './support/main-job';
import { expect, test } from './support/test';
import { writeTimeline } from './support/timeline-file';
import { button, card, cards, citations, field, hasEvents, inspector, kindButton, markWords, messages, paragraph, select, setKind, setTitle } from './support/window';

const STORY = [
  '---', 'title: Talks by the lake', 'date: 2022-01-25', '---', '', '# Talks by the lake', '',
  'The ministers met on Monday afternoon in a hotel by the lake, said two people who had been there.', '',
  'They had met four times in the past two weeks, a spokeswoman told reporters.', '',
  '“We will go on,” said the older of the two ministers.', '',
].join('\n');

/** A timeline with the story as its source, published on Tuesday 25 January 2022. */
async function withStory(running: RunningApp, folder: string): Promise<Page> {
  const file = join(folder, 'story.md');
  writeFileSync(file, STORY);
  await importArticle(running, file);
  await messages(running.page).getByRole('button', { name: 'Close this message' }).click();
  return running.page;
}

const undo = (page: Page): Promise<void> => button(page, /^Undo/).click();
const redo = (page: Page): Promise<void> => button(page, /^Redo/).click();

test('an event from marked words: title, quote, paragraph, date and kind', async ({ start, folder }) => {
  const running = await start();
  const page = await withStory(running, folder);
  await markWords(page, 'met on Monday afternoon in a hotel by the lake');
  await button(page, 'New event from selection').click();
  await expect(field(page, 'Title')).toHaveValue('Met on Monday afternoon in a hotel by the lake');
  await expect(field(page, 'Title')).toBeFocused();
  await expect(field(page, 'When')).toHaveValue('Monday afternoon');
  await expect(inspector(page).getByText('2022-01-24T12:00/2022-01-24T18:00')).toBeVisible();
  await expect(citations(page)).toHaveText([/“met on Monday afternoon in a hotel by the lake” in its source,¶2 · Talks by the lake, 25 Jan 2022$/]);
  await expect(card(page, /Mon 24 Jan 2022, 12:00–18:00, Afternoon, \w+, Met on Monday afternoon in a hotel by the lake, 1 citation/)).toHaveAttribute('aria-selected', 'true');
  await expect(paragraph(page, 2)).toHaveAccessibleName(/^Paragraph 2, cited by 1 event(,|$)/);
  await expect(paragraph(page, 2).locator('mark').first()).toHaveText('met on Monday afternoon in a hotel by the lake');
  for (const kind of ['Alert', 'Statement', 'Meeting'] as const) {
    await setKind(page, kind);
    await expect(card(page, new RegExp(`, ${kind}, Met on Monday`))).toBeVisible();
  }
});

test('words marked from right to left, and over the end of a paragraph', async ({ start, folder }) => {
  const running = await start();
  const page = await withStory(running, folder);
  const box = await paragraph(page, 3).getByText('They had met').boundingBox();
  const next = await paragraph(page, 4).getByText('We will go on').boundingBox();
  if (box === null || next === null) throw new Error('The paragraphs are not in view.');
  // From the middle of paragraph 4 back into paragraph 3: held to where the marked words begin.
  await page.mouse.move(next.x + 60, next.y + next.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 10, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.press('Enter');
  await expect(citations(page)).toHaveCount(1);
  await expect(citations(page)).toContainText(['told reporters.” in its source,¶3']);
  await expect(paragraph(page, 4)).not.toHaveAccessibleName(/cited/);
});

test('dates in words: what will be stored is shown at once, and against which day', async ({ start, folder }) => {
  const running = await start();
  const page = await withStory(running, folder);
  await markWords(page, 'We will go on');
  await page.keyboard.press('Enter');
  const when = field(page, 'When');
  const EXAMPLES: readonly (readonly [words: string, shown: string, edtf: string])[] = [
    ['Monday afternoon', 'Mon 24 Jan 2022, 12:00–18:00', '2022-01-24T12:00/2022-01-24T18:00'],
    ['past two weeks', '11–25 Jan 2022', '2022-01-11/2022-01-25'],
    ['about 24 Jan 2022', 'about 24 Jan 2022', '2022-01-24~'],
    ['44 BC', '44 BC', '-0043'],
    ['1834 spring', 'spring 1834', '1834-21'],
    ['before 3 March', 'before 3 Mar 2022', '[..2022-03-02]'],
  ];
  for (const [words, shown, edtf] of EXAMPLES) {
    await when.fill(words);
    // Shown before anything is kept.
    await expect(inspector(page).getByText(edtf, { exact: true })).toBeVisible();
    await expect(inspector(page).getByText(shown).first()).toBeVisible();
    await expect(button(page, 'against Tue 25 Jan 2022')).toBeVisible();
    // Read by eye and by ear, not only where a pointer stops.
    if (words === 'Monday afternoon') await expect(when).toHaveAccessibleDescription(/Monday: last Monday before Tue 25 Jan 2022/);
    await when.press('Enter');
    await expect(button(page, /^Undo Edit date/)).toBeEnabled();
  }
  const file = join(folder, 'dates.dateline');
  await saveAs(running, file);
  expect(readTimeline(file).events[0]?.when).toEqual({ edtf: '[..2022-03-02]', text: 'before 3 March' });
  for (const [words] of [...EXAMPLES].reverse()) {
    await expect(when).toHaveValue(words);
    await undo(page);
  }

  await when.fill('44 BC');
  await when.press('Enter');
  for (const impossible of ['31 Feb 2022', 'on the day after never', '13/13/13']) {
    await when.fill(impossible);
    await expect(when).toHaveAttribute('aria-invalid', 'true');
    await when.press('Enter');
    await expect(button(page, 'Undo Edit date')).toBeEnabled();
    await isSaved(page);
    expect(readTimeline(file).events[0]?.when.edtf).toBe('-0043');
  }
  await when.press('Escape');
  await expect(when).toHaveValue('44 BC');

  // Another publication date is another reference.
  await button(page, 'against Tue 25 Jan 2022').click();
  await page.getByRole('textbox', { name: 'Publication date' }).fill('1 March 2022');
  await button(page, 'Set date').click();
  await when.fill('Monday');
  await expect(button(page, 'against Tue 1 Mar 2022')).toBeVisible();
  await expect(inspector(page).getByText('2022-02-28', { exact: true })).toBeVisible();
});

test('every field of an event can be edited, and every edit undone and redone', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'fields.dateline'), 'Fields', [{ title: 'An event', edtf: '2022-01-24' }]);
  const { page } = await start({ args: [file] });
  await select(page, 'An event');
  const shown = card(page, /An? .*event/i);

  await field(page, 'Title').press('End');
  await page.keyboard.type(' that happened', { delay: 5 });
  await expect(card(page, 'An event that happened')).toBeVisible();
  await field(page, 'Description').fill('Known from two people.');
  await expect(shown.getByText('Known from two people.')).toBeVisible();
  for (const [name, value] of [['People and organisations', 'Wendy Sherman'], ['Places', 'Geneva'], ['Tags', 'talks']] as const) {
    await field(page, name).fill(value);
    await field(page, name).press('Enter');
    await expect(shown.getByText(value, { exact: true })).toBeVisible();
  }
  await inspector(page).getByRole('radio', { name: 'Disputed' }).click();
  await expect(shown.getByText('Disputed')).toBeVisible();
  await inspector(page).getByRole('button', { name: 'Remove Geneva' }).click();
  await expect(shown.getByText('Geneva')).toBeHidden();

  await undo(page);
  await expect(shown.getByText('Geneva')).toBeVisible();
  await undo(page);
  await expect(shown.getByText('Disputed')).toBeHidden();
  for (const value of ['talks', 'Geneva', 'Wendy Sherman', 'Known from two people.']) {
    await expect(shown.getByText(value, { exact: true })).toBeVisible();
    await undo(page);
    await expect(shown.getByText(value, { exact: true })).toBeHidden();
  }
  // Fourteen keystrokes are one step.
  await undo(page);
  await expect(field(page, 'Title')).toHaveValue('An event');
  await expect(button(page, 'Undo')).toBeDisabled();
  for (let step = 0; step < 6; step += 1) await redo(page);
  await expect(field(page, 'Title')).toHaveValue('An event that happened');
  await expect(shown.getByText('Disputed')).toBeVisible();
  await expect(button(page, 'Redo Edit places')).toBeEnabled();

  await test.step('what is too long for a name stays in its field, which says so', async () => {
    const pasted = 'words '.repeat(800);
    await field(page, 'Tags').fill(pasted);
    await field(page, 'Tags').press('Enter');
    await expect(field(page, 'Tags')).toHaveAccessibleDescription(/4,000 characters at most/);
    await expect(field(page, 'Tags')).toHaveValue(pasted);
    await field(page, 'Tags').press('Escape');
    await expect(field(page, 'Tags')).toHaveValue('');
  });
});

test('delete and duplicate, by button, key and menu, with undo', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'two.dateline'), 'Two', [{ title: 'Keep me', edtf: '2022-01-24' }, { title: 'Delete me', edtf: '2022-01-26' }]);
  const { app, page } = await start({ args: [file] });
  await select(page, 'Delete me');
  await button(page, 'Delete event').click();
  await expect(card(page, 'Delete me')).toBeHidden();
  await undo(page);
  await select(page, 'Delete me');
  await page.keyboard.press('Delete');
  await expect(card(page, 'Delete me')).toBeHidden();
  await undo(page);
  await chooseContext(app, () => card(page, 'Delete me').click({ button: 'right' }), 'Delete');
  await expect(cards(page)).toHaveCount(1);
  await undo(page);
  await expect(cards(page)).toHaveCount(2);

  await select(page, 'Keep me');
  await button(page, 'Duplicate event').click();
  await expect(field(page, 'Title')).toHaveValue('Keep me (copy)');
  await setTitle(page, 'A copy of its own');
  await expect(card(page, /, Keep me,/)).toBeVisible();
  await chooseMenu(app, 'Event', 'Duplicate event');
  await expect(card(page, 'A copy of its own (copy)')).toBeVisible();
  await chooseMenu(app, 'Event', 'Delete event');
  await expect(cards(page)).toHaveCount(3);
  for (let step = 0; step < 4; step += 1) await undo(page);
  await expect(cards(page)).toHaveCount(2);
});

test('more paragraphs are cited, a citation removed, all undone', async ({ start, folder }) => {
  const running = await start();
  const page = await withStory(running, folder);
  const file = join(folder, 'citing.dateline');
  await markWords(page, 'met on Monday afternoon');
  await page.keyboard.press('Enter');
  await expect(citations(page)).toHaveCount(1);
  await expect(button(page, 'Cite the selected text')).toBeDisabled();
  await markWords(page, 'four times in the past two weeks');
  await button(page, 'Cite the selected text').click();
  await expect(citations(page)).toHaveCount(2);
  await markWords(page, 'We will go on');
  await chooseMenu(running.app, 'Event', 'Cite the selected text');
  await expect(citations(page)).toHaveText([/¶2/, /¶3/, /¶4/]);
  for (const number of [2, 3, 4]) await expect(paragraph(page, number)).toHaveAccessibleName(new RegExp(`^Paragraph ${number}, cited by 1 event(,|$)`));
  await saveAs(running, file);
  expect(readTimeline(file).events[0]?.citations.map(({ quote }) => quote.exact)).toEqual(['met on Monday afternoon', 'four times in the past two weeks', 'We will go on']);

  await button(page, 'Remove citation 2').click();
  await expect(citations(page)).toHaveText([/¶2/, /¶4/]);
  await expect(paragraph(page, 3)).not.toHaveAccessibleName(/cited/);
  await undo(page);
  await expect(citations(page)).toHaveText([/¶2/, /¶3/, /¶4/]);
  await undo(page);
  await undo(page);
  await expect(citations(page)).toHaveText([/¶2/]);
  await undo(page);
  await hasEvents(page, 0);
});

test('a paragraph that two events cite shows each of them in turn', async ({ start, folder }) => {
  const running = await start();
  const page = await withStory(running, folder);
  for (const words of ['four times in the past two weeks', 'a spokeswoman told reporters']) {
    const before = await cards(page).count();
    await markWords(page, words);
    await page.keyboard.press('Enter');
    await expect(cards(page)).toHaveCount(before + 1);
  }
  await expect(paragraph(page, 3)).toHaveAccessibleName(/^Paragraph 3, cited by 2 events(,|$)/);
  const titles: string[] = [];
  for (let time = 0; time < 3; time += 1) {
    const before = await field(page, 'Title').inputValue();
    await paragraph(page, 3).click();
    await expect(field(page, 'Title')).not.toHaveValue(before);
    titles.push(await field(page, 'Title').inputValue());
  }
  expect(titles[0]).toBe(titles[2]);
  expect(titles[0]).not.toBe(titles[1]);
});

test('an event without words starts empty and says that it has no source', async ({ start }) => {
  const { page } = await start();
  await button(page, 'New timeline').click();
  await button(page, 'New event').click();
  await expect(field(page, 'Title')).toHaveValue('New event');
  await expect(kindButton(page, 'Statement')).toBeChecked();
  await expect(inspector(page)).toContainText('No source yet');
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('1 event without a source');
});
