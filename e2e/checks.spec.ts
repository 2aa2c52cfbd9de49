/**
 * The checks panel: what is doubtful is found, one step away, and stays settled once someone has said why.
 */
import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseMenu, quit } from './support/launch';
import { isSaved } from './support/main-job';
import { writeTimeline, type SmallEvent, type SmallSource } from './support/small-timeline';
import { expect, test } from './support/test';
import { button, card, citations, field, inspector } from './support/window';

const SOURCES: readonly SmallSource[] = [
  { id: 's1', title: 'The Gazette on the talks', publisher: 'The Gazette', published: '2022-01-25', paragraphs: ['Talks', 'The ministers met in Geneva on Monday.', 'A second round will follow in March.'] },
  { id: 's2', title: 'The Courier on the talks', publisher: 'The Courier', published: '2022-01-26', paragraphs: ['Talks', 'It was on Tuesday that they sat down together.'] },
];
const GENEVA = { source: 's1', paragraph: 'p2', words: 'met in Geneva on Monday' };
const EVENTS: readonly SmallEvent[] = [
  { title: 'Sound meeting', when: { edtf: '2022-01-24', text: 'Monday' }, cites: [GENEVA] },
  { title: 'Unsourced promise', when: { edtf: '2022-01-20' } },
  { title: 'Wrong weekday', when: { edtf: '2022-01-19', text: 'Friday' }, cites: [GENEVA] },
  { title: 'Too late for its source', when: { edtf: '2022-03-01' }, cites: [GENEVA] },
  { title: 'Backward range', when: { edtf: '2022-01-05/2022-01-12', text: '12–5 January 2022' }, cites: [GENEVA] },
  { title: 'Founded some time', when: { edtf: '1834-01-01' }, cites: [{ source: 's1', paragraph: 'p3', words: 'second round' }] },
  { title: 'Lost words', when: { edtf: '2022-01-18' }, cites: [{ ...GENEVA, words: 'met in Vienna' }] },
  { title: 'Two dates', when: { edtf: '2022-01-10' }, cites: [{ ...GENEVA, gives: '2022-01-10' }, { source: 's2', paragraph: 'p2', words: 'It was on Tuesday', gives: '2022-01-11' }] },
  { title: 'Ministers meet in the palace', when: { edtf: '2022-01-15' }, cites: [GENEVA] },
  { title: 'Ministers meet in a palace', when: { edtf: '2022-01-15' }, cites: [{ source: 's2', paragraph: 'p2', words: 'sat down' }] },
];
const FOUND: Readonly<Record<string, string>> = {
  'End before start': 'Backward range', 'Weekday does not fit the date': 'Wrong weekday', 'Sources disagree on the date': 'Two dates', 'After its source was published': 'Too late for its source',
  'Quotes not found in their source': 'Lost words', 'Events without a source': 'Unsourced promise', 'Is it really 1 January?': 'Founded some time', 'Likely duplicates': 'Ministers meet in a palace',
};

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Checks', exact: true });
const found = (page: Page, rule: string): Locator => panel(page).getByRole('grid', { name: rule }).getByRole('row');
const opener = (page: Page): Locator => button(page, /(to check|Nothing to check)\. Checks$/);

test('each rule finds its event and leads to it', async ({ start, folder }) => {
  const file = join(folder, 'doubts.dateline');
  writeTimeline(file, 'Doubts', SOURCES, EVENTS);
  const { page } = await start({ args: [file], size: { width: 1440, height: 900 } });
  await expect(opener(page)).toHaveText('8 to check');
  await opener(page).click();
  for (const [rule, title] of Object.entries(FOUND)) {
    await expect(found(page, rule), rule).toHaveCount(1);
    await expect(found(page, rule), rule).toContainText(title);
  }
  await expect(panel(page).getByText('Sound meeting')).toHaveCount(0);

  for (const [rule, title] of Object.entries(FOUND)) {
    await found(page, rule).click();
    await expect(field(page, 'Title'), rule).toHaveValue(title);
  }
  await found(page, 'Weekday does not fit the date').click();
  await expect(field(page, 'When')).toBeFocused();

  await test.step('mending the event settles the finding', async () => {
    await field(page, 'When').fill('Wednesday 19 January 2022');
    await field(page, 'When').press('Enter');
    await expect(found(page, 'Weekday does not fit the date')).toHaveCount(0);
    await expect(opener(page)).toHaveText('7 to check');
  });
});

test('a finding in order stays so, with its reason, until it is taken back or the event changes', async ({ start, folder }) => {
  const file = join(folder, 'doubts.dateline');
  writeTimeline(file, 'Doubts', SOURCES, EVENTS.slice(0, 3));
  const first = await start({ args: [file] });
  const { page } = first;
  await expect(opener(page)).toHaveText('2 to check');

  await test.step('by keyboard alone', async () => {
    await chooseMenu(first.app, 'View', 'Checks');
    await expect(found(page, 'Weekday does not fit the date')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(found(page, 'Weekday does not fit the date').getByRole('button', { name: 'It is in order…' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Why is it in order?' })).toBeFocused();
    await page.keyboard.type('The clerk wrote Friday by mistake.');
    await page.keyboard.press('Enter');
    await expect(found(page, 'Weekday does not fit the date')).toHaveCount(0);
    await expect(opener(page)).toHaveText('1 to check');
  });

  await isSaved(page);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ acceptedFindings: [{ reason: 'The clerk wrote Friday by mistake.' }] });

  await test.step('undo asks again, redo settles it', async () => {
    await button(page, 'Undo Find in order').click();
    await expect(opener(page)).toHaveText('2 to check');
    await button(page, 'Redo Find in order').click();
    await expect(opener(page)).toHaveText('1 to check');
  });

  await isSaved(page);
  await quit(first);
  const { page: again } = await start({ dataDir: first.dataDir, args: [file] });
  await expect(opener(again)).toHaveText('1 to check');
  await opener(again).click();
  await button(again, /Show those in order · 1/).click();
  await expect(found(again, 'Weekday does not fit the date')).toContainText('The clerk wrote Friday by mistake.');
  await found(again, 'Weekday does not fit the date').getByRole('button', { name: 'Check again' }).click();
  await expect(opener(again)).toHaveText('2 to check');
});

test('a citation carries the date its source gives, and a contradiction shows on the event', async ({ start, folder }) => {
  const file = join(folder, 'dates.dateline');
  writeTimeline(file, 'Dates', SOURCES, [{ title: 'The meeting', when: { edtf: '2022-01-24' }, cites: [GENEVA, { source: 's2', paragraph: 'p2', words: 'It was on Tuesday' }] }]);
  const { page } = await start({ args: [file], size: { width: 1440, height: 900 } });
  await card(page, /The meeting/).click();
  await expect(citations(page)).toHaveCount(2);
  for (const [citation, words, shown] of [[1, 'Monday', 'Mon 24 Jan 2022'], [2, 'Tuesday', 'Tue 25 Jan 2022']] as const) {
    await button(page, `Date it gives, citation ${citation}`).click();
    const given = inspector(page).getByRole('textbox', { name: `Date that citation ${citation} gives` });
    await expect(given).toBeFocused();
    await given.fill(words);
    // Read against the day on which that very source was published.
    await expect(given.locator('..').getByText(shown)).toBeVisible();
    await given.press('Enter');
  }
  await expect(card(page, /The meeting/)).toHaveAccessibleName(/sources disagree on the date/);
  await expect(page.getByText('Dates disagree')).toBeVisible();
  await expect(opener(page)).toHaveText('1 to check');
  await button(page, /^Undo Set the source’s date/).click();
  await expect(page.getByText('Dates disagree')).toHaveCount(0);
  await expect(card(page, /The meeting/)).not.toHaveAccessibleName(/disagree/);
});
