/**
 * A newer version of a source: nothing is re-anchored behind the person's back.
 */
import type { Locator, Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseMenu, chooseNext, isMenuEnabled, type RunningApp } from './support/launch';
import { content, isSaved, readTimeline } from './support/main-job';
import { writeTimeline, type SmallSource } from './support/small-timeline';
import { expect, test } from './support/test';
import { button, messages, sourceText } from './support/window';

const BEFORE: SmallSource = {
  id: 's1', title: 'Troops on alert', published: '2022-01-25',
  paragraphs: [
    'Troops on alert', 'The ministers met in Geneva on Monday and spoke for eight hours.', 'The delegations stayed at a hotel by the lake.', 'The alliance placed 8,500 soldiers on high alert that evening.',
    'A spokesman said that the talks had been useful and would be continued.', 'Nobody in the capital expects a result before the summer, diplomats said.',
  ],
};
const [TITLE = '', GENEVA = '', HOTEL = '', ALLIANCE = '', SPOKESMAN = ''] = BEFORE.paragraphs;
/** The spokesman's words go first, the number of soldiers changes, the last paragraph is gone. */
const AFTER = [TITLE, SPOKESMAN, GENEVA, HOTEL, ALLIANCE.replace('8,500 soldiers', '9,000 soldiers')].join('\n\n');
const EVENTS = [
  { title: 'Meeting', when: { edtf: '2022-01-24' }, cites: [{ source: 's1', paragraph: 'p2', words: 'met in Geneva on Monday' }] },
  { title: 'Alert', when: { edtf: '2022-01-24' }, cites: [{ source: 's1', paragraph: 'p4', words: 'placed 8,500 soldiers on high alert' }] },
  { title: 'Useful talks', when: { edtf: '2022-01-25' }, cites: [{ source: 's1', paragraph: 'p5', words: 'the talks had been useful' }] },
  { title: 'No result in sight', when: { edtf: '2022-01-25' }, cites: [{ source: 's1', paragraph: 'p6', words: 'expects a result before the summer' }] },
];

const review = (page: Page): Locator => page.getByRole('dialog', { name: 'Review citations' });
const item = (page: Page, name: string | RegExp): Locator => review(page).getByRole('listitem', { name });

async function update({ app, page }: RunningApp, path: string): Promise<void> {
  await chooseNext(app, [path]);
  await button(page, 'Source actions').click();
  await page.getByRole('menuitem', { name: 'Replace with a newer version…' }).click();
}

const exactOf = (file: string): readonly (string | undefined)[] => readTimeline(file).events.map((event) => event.citations[0]?.quote.exact);

test('a newer version is reviewed citation by citation, and undone in one step', async ({ start, folder }) => {
  const file = join(folder, 'alert.dateline');
  const newer = join(folder, 'alert-2.txt');
  writeTimeline(file, 'Alert', [BEFORE], EVENTS);
  writeFileSync(newer, AFTER);
  const running = await start({ args: [file], size: { width: 1440, height: 900 } });
  const { page } = running;
  await expect(sourceText(page)).toContainText('8,500 soldiers');
  const before = content(file);
  const quotes = exactOf(file);
  const REVIEW = ['Source', 'Review citations…'] as const;
  expect(await isMenuEnabled(running.app, ...REVIEW), 'there is nothing to review').toBe(false);

  await update(running, newer);
  await expect(review(page)).toBeVisible();
  await button(page, 'Later').click();
  await expect(review(page)).toHaveCount(0);
  await chooseMenu(running.app, ...REVIEW);
  await expect(review(page)).toBeVisible();
  await expect(sourceText(page)).toContainText('9,000 soldiers');
  await expect(item(page, 'Changed: Alert')).toBeVisible();
  await expect(item(page, 'Missing: No result in sight')).toBeVisible();
  await expect(item(page, 'Moved: Useful talks')).toContainText('Now in ¶2');
  await expect(item(page, /: Meeting$/)).toHaveCount(0);
  await isSaved(page);
  expect(exactOf(file), 'no quote changes by itself').toEqual(quotes);

  await test.step('the difference is shown word by word', async () => {
    await expect(item(page, 'Changed: Alert').getByRole('deletion')).toHaveText('8,500');
    await expect(item(page, 'Changed: Alert').getByRole('insertion')).toHaveText('9,000');
  });

  await test.step('taken and kept: each is one step', async () => {
    await item(page, 'Changed: Alert').getByRole('button', { name: 'Take the new words' }).click();
    await expect(item(page, 'Changed: Alert')).toHaveCount(0);
    await item(page, 'Missing: No result in sight').getByRole('button', { name: 'Keep the old words' }).click();
    await expect(item(page, 'Missing: No result in sight')).toHaveCount(0);
    await item(page, 'Moved: Useful talks').getByRole('button', { name: 'Cite it there' }).click();
    await expect(review(page).getByRole('status')).toHaveText('Every citation stands where it says.');
    await expect(button(page, 'Done')).toBeFocused();
    await page.keyboard.press('Enter');
    await isSaved(page);
    expect(exactOf(file)).toEqual([quotes[0], 'placed 9,000 soldiers on high alert', quotes[2], quotes[3]]);
    expect(readTimeline(file)).toMatchObject({ acceptedFindings: [{ reason: 'Kept as it was quoted from the earlier version of the source.' }] });
    await expect(button(page, /Nothing to check\. Checks$/)).toBeVisible();
    await expect.poll(() => isMenuEnabled(running.app, ...REVIEW)).toBe(false);
  });

  await test.step('undone, everything is as it was', async () => {
    for (const undo = button(page, /^Undo/); await undo.isEnabled() && (await undo.getAttribute('aria-label')) !== 'Undo';) {
      const label = await undo.getAttribute('aria-label');
      await undo.click();
      await expect(button(page, label?.replace('Undo', 'Redo') ?? '')).toBeVisible();
    }
    await expect(sourceText(page)).toContainText('8,500 soldiers');
    await isSaved(page);
    const { events, sources } = content(file) as { readonly events: readonly object[]; readonly sources: readonly object[] };
    const then = before as { readonly events: readonly object[]; readonly sources: readonly object[] };
    expect(sources).toEqual(then.sources);
    expect(events.map(withoutTime)).toEqual(then.events.map(withoutTime));
  });
});

const withoutTime = (event: object): object => Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'modified'));

test('a date that the new words give is taken with them, or held against the event by the checks', async ({ start, folder }) => {
  const file = join(folder, 'inquiry.dateline');
  const newer = join(folder, 'inquiry-2.txt');
  const was = ['The dam', 'The attorney general opened an inquiry into the dam on Oct. 1, her office said.', 'The chief engineer left the authority on Oct. 7 and made no statement.'];
  writeTimeline(file, 'Inquiry', [{ id: 's1', title: 'The dam', published: '2024-10-14', paragraphs: was }], [
    { title: 'Inquiry opened', when: { edtf: '2024-10-01', text: 'Oct. 1' }, cites: [{ source: 's1', paragraph: 'p2', words: 'opened an inquiry into the dam on Oct. 1' }] },
    { title: 'Engineer leaves', when: { edtf: '2024-10-07', text: 'Oct. 7' }, cites: [{ source: 's1', paragraph: 'p3', words: 'left the authority on Oct. 7' }] },
  ]);
  writeFileSync(newer, was.join('\n\n').replace('Oct. 1,', 'Oct. 2,').replace('Oct. 7', 'Oct. 8'));
  const running = await start({ args: [file], size: { width: 1440, height: 900 } });
  const { page } = running;
  await expect(sourceText(page)).toContainText('Oct. 7');
  await update(running, newer);
  const opened = item(page, 'Changed: Inquiry opened');
  await expect(opened).toContainText('The date of the event, Tue 1 Oct 2024, was read from “Oct. 1”. The new words say “Oct. 2”: Wed 2 Oct 2024.');
  await opened.getByRole('button', { name: 'Take the new words and date' }).click();
  await expect(opened).toHaveCount(0);
  await item(page, 'Changed: Engineer leaves').getByRole('button', { name: 'Take the new words', exact: true }).click();
  await expect(button(page, 'Done')).toBeFocused();
  await page.keyboard.press('Enter');
  await isSaved(page);
  expect(readTimeline(file).events).toMatchObject([{ when: { edtf: '2024-10-02', text: 'Oct. 2' } }, { when: { edtf: '2024-10-07' }, citations: [{ when: { edtf: '2024-10-08', text: 'Oct. 8' } }] }]);
  await expect(button(page, /1 to check\. Checks$/)).toBeVisible();
});

test('the same version and an unreadable one change nothing', async ({ start, folder }) => {
  const file = join(folder, 'alert.dateline');
  writeTimeline(file, 'Alert', [BEFORE], EVENTS);
  const running = await start({ args: [file] });
  const { page } = running;
  await expect(sourceText(page)).toContainText('8,500 soldiers');
  const before = content(file);

  const same = join(folder, 'same.txt');
  writeFileSync(same, BEFORE.paragraphs.join('\n\n'));
  await update(running, same);
  await expect(messages(page).getByText(/same\.txt: It is the version that is here already\./)).toBeVisible();

  const empty = join(folder, 'empty.txt');
  writeFileSync(empty, '');
  await update(running, empty);
  await expect(messages(page).getByText(/^empty\.txt: /)).toBeVisible();
  await expect(review(page)).toHaveCount(0);
  await isSaved(page);
  expect(content(file)).toEqual(before);
});
