/**
 * People, places and tags that are renamed, merged and removed on all events at once, by keyboard, each in one step that undo takes back.
 */
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { chooseMenu } from './support/launch';
import { readTimeline } from './support/main-job';
import { listen } from './support/spoken';
import { expect, test } from './support/test';
import { timelineValue, writeTimeline } from './support/timeline-file';
import { button, card, inspector } from './support/window';

const SIZE = { width: 1440, height: 900 };

interface Named {
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly tags: readonly string[];
}

const NAMES: readonly Partial<Named & { readonly confidential: boolean }>[] = [
  { actors: ['A. Merkel', 'Vladimir Putin'], places: ['Berlin'], tags: ['gas'] },
  { actors: ['Angela Merkel'], places: ['Berlin'] },
  { actors: ['Merkel', 'Angela Merkel'], places: ['Minsk'] },
  { actors: ['Merkel'], confidential: true },
  { actors: ['Zoë Ångström', 'Österreich'] },
];

const EVENTS = NAMES.map((_, index) => ({ title: `Talks ${index + 1}`, edtf: `2015-02-0${index + 1}` }));

function write(path: string): string {
  const { events } = timelineValue('Names', EVENTS);
  const filters = [{ id: 'f1', name: 'Chancellor', filter: { actors: ['Merkel'] } }];
  return writeTimeline(path, 'Names', EVENTS, { events: (events as readonly object[]).map((event, index) => ({ ...event, ...NAMES[index] })), filters });
}

const filed = (path: string, field: keyof Named): readonly string[] => (readTimeline(path) as unknown as { readonly events: readonly Named[] }).events.map((event) => event[field].join(', '));
const savedFilters = (path: string): unknown => (readTimeline(path) as unknown as { readonly filters: readonly { readonly filter: unknown }[] }).filters.map(({ filter }) => filter);

async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), `${what}, ${colorScheme}`).toEqual([]);
  }
}

test('names are renamed, merged and removed everywhere by keyboard, each in one step', async ({ start, folder }) => {
  const path = write(join(folder, 'names.dateline'));
  const { app, page } = await start({ args: [path], size: SIZE });
  const sheet = page.getByRole('dialog', { name: 'People, places and tags' });
  const list = sheet.getByRole('listbox', { name: 'People' });
  const name = sheet.getByRole('textbox', { name: 'Name', exact: true });
  const option = (label: RegExp) => list.getByRole('option', { name: label });
  const said = await listen(page);

  // From the field of an event, with its first name chosen; in the language's own order.
  await card(page, /Talks 3/).click();
  await inspector(page).getByRole('button', { name: 'Rename or merge people and organisations everywhere' }).press('Enter');
  await expect(option(/^Merkel.*2 events$/)).toBeFocused();
  await expect(list.getByRole('option')).toHaveText([/^A\. Merkel1 event/, /^Angela Merkel2 events/, /^Merkel2 events/, /^Österreich1 event/, /^Vladimir Putin1 event/, /^Zoë Ångström1 event/]);
  await expectAccessible(page, 'one name');

  // One name called otherwise, with letters in the list going into the search.
  await page.keyboard.type('vla');
  await expect(sheet.getByRole('textbox', { name: 'Find a name' })).toHaveValue('vla');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(option(/^Vladimir Putin/)).toBeFocused();
  await page.keyboard.press('F2');
  await expect(name).toBeFocused();
  await expect(sheet.getByText('On 1 event.', { exact: true })).toBeVisible();
  await page.keyboard.type('W. Putin');
  await page.keyboard.press('Enter');
  await expect(option(/^W\. Putin.*1 event$/)).toBeFocused();
  await expect(list.getByRole('option')).toHaveCount(6);
  expect(await said()).toContain('Renamed in 1 event.');
  await sheet.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(option(/^Vladimir Putin.*1 event$/)).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('W. Putin');
  await page.keyboard.press('Enter');
  await expect(option(/^W\. Putin.*1 event$/)).toBeFocused();

  // A name that is there already: what becomes of both is said before anything happens.
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('A. Merkel');
  await page.keyboard.type('  Angela   Merkel ');
  await expect(sheet.getByText('1 event; will become one with “Angela Merkel”, which has 2 events.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(option(/^Angela Merkel.*3 events$/)).toBeFocused();

  // Several at once, one of them on an event that has both.
  await page.keyboard.press('Shift+ArrowDown');
  await expect(sheet.getByText('2 names on 4 events')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('textbox', { name: 'Merge into' })).toHaveValue('Angela Merkel');
  await expectAccessible(page, 'several names');
  await page.keyboard.press('Enter');
  await expect(option(/^Angela Merkel.*4 events$/)).toBeFocused();
  await expect.poll(said).toContain('Merged in 2 events.');
  await expect.poll(() => filed(path, 'actors')).toEqual(['Angela Merkel, W. Putin', 'Angela Merkel', 'Angela Merkel', 'Angela Merkel', 'Zoë Ångström, Österreich']);
  expect(savedFilters(path)).toEqual([{ actors: ['Angela Merkel'] }]);

  // Removed after a question; Escape keeps the name, and the dialogue open.
  await page.keyboard.press('Delete');
  await expect(sheet.getByText('“Angela Merkel” will be taken from 4 events. The events stay.')).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Remove', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(option(/^Angela Merkel/)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(option(/^W\. Putin/)).toBeFocused();
  await expect(list.getByRole('option')).toHaveCount(3);
  await sheet.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(option(/^Zoë Ångström/)).toBeFocused();

  // Each was one step, with a name that tells it.
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await chooseMenu(app, 'Edit', 'Undo merge “Merkel” into “Angela Merkel”');
  await chooseMenu(app, 'Edit', 'Undo merge “A. Merkel” into “Angela Merkel”');
  await chooseMenu(app, 'Edit', 'Undo rename “Vladimir Putin” to “W. Putin”');
  await expect.poll(() => filed(path, 'actors')).toEqual(NAMES.map(({ actors = [] }) => actors.join(', ')));
  expect(savedFilters(path)).toEqual([{ actors: ['Merkel'] }]);
});

test('a filter by the old name goes along with it, and what it hides is counted', async ({ start, folder }) => {
  const path = write(join(folder, 'filtered.dateline'));
  const { app, page } = await start({ args: [path], size: SIZE });
  const sheet = page.getByRole('dialog', { name: 'People, places and tags' });
  await button(page, 'Filter').click();
  await page.getByRole('checkbox', { name: 'Berlin, 2 events' }).press('Space');
  await page.getByRole('checkbox', { name: 'A. Merkel, 1 event' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(card(page, /Talks/)).toHaveCount(1);

  await chooseMenu(app, 'Event', 'People, places and tags…');
  await expect(sheet.getByRole('option', { name: /^A\. Merkel/ })).toBeFocused();
  await page.keyboard.press('Control+A');
  await expect(sheet.getByText('6 names on 5 events')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('F2');
  await page.keyboard.type('Merkel, Angela');
  await expect(sheet.getByText('3 names become one. It changes 4 events, 3 of them hidden by the filter.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(sheet.getByText('Merged in 4 events, 3 of them hidden by the filter.')).toBeVisible();
  await sheet.getByRole('radio', { name: 'Tags' }).press('Space');
  await expect(sheet.getByRole('listbox', { name: 'Tags' }).getByRole('option')).toHaveText([/^gas/]);
  await sheet.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Stop filtering by Merkel, Angela' })).toBeVisible();
  await expect(card(page, /Talks/)).toHaveCount(2);
  await chooseMenu(app, 'Edit', 'Undo merge 3 names into “Merkel, Angela”');
  await expect(page.getByRole('button', { name: 'Stop filtering by A. Merkel' })).toBeVisible();
  await expect(card(page, /Talks/)).toHaveCount(1);
});
