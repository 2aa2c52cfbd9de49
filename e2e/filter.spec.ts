/**
 * Filters and search in the real window.
 */
import { join } from 'node:path';
import { chooseMenu } from './support/launch';
import { expect, test } from './support/test';
import { copySample, writeTimeline, type FiledEvent } from './support/timeline-file';
import { button, card, cards, inspector, messages } from './support/window';

const SIZE = { width: 1440, height: 900 };
const EVENTS: readonly FiledEvent[] = [
  { title: 'Council meets', edtf: '2022-01-12', kind: 'meeting' }, { title: 'Talks in Geneva', edtf: '2022-01-21', kind: 'meeting' },
  { title: 'Websites defaced', edtf: '2022-01-14', kind: 'alert' }, { title: 'Rounds of talks', edtf: '2022-01-11/2022-01-25', kind: 'meeting' },
  { title: 'Press conference', edtf: '2022-01-19', kind: 'statement' },
];

test('a filter says how many it shows, and how to show all again', async ({ start, folder }) => {
  const { app, page } = await start({ args: [writeTimeline(join(folder, 'filter.dateline'), 'Filter', EVENTS)], size: SIZE });
  await expect(cards(page)).toHaveCount(5);
  await button(page, 'Filter').click();
  const panel = page.getByRole('dialog', { name: 'Filter' });
  await panel.getByText('Meeting', { exact: true }).click();
  await expect(panel.getByText('3 of 5 events')).toBeVisible();
  await expect(page.getByText('8 days without other events shown'), 'two are hidden there').toBeVisible();
  // The mark that opens a phrase is no word yet.
  await panel.getByRole('textbox', { name: 'Words' }).fill('"');
  await expect(panel.getByText('3 of 5 events')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Words' }).fill('geneva');
  await expect(panel.getByText('1 of 5 events')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Save as' }).fill('Geneva meetings');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Geneva meetings', exact: true })).toBeVisible();
  await panel.getByRole('textbox', { name: 'Words' }).fill('nowhere');
  await expect(panel.getByText('0 of 5 events')).toBeVisible();
  // Its letters go back, not the last step of the timeline behind it: the filter that was saved.
  await page.keyboard.press('Control+z');
  await expect(panel.getByRole('textbox', { name: 'Words' })).toHaveValue('geneva');
  await expect(panel.getByRole('button', { name: 'Geneva meetings', exact: true })).toBeVisible();
  await panel.getByRole('textbox', { name: 'Words' }).fill('nowhere');
  await expect(panel.getByText('0 of 5 events')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('No event fits the filter')).toBeVisible();
  await button(page, 'Show all events').click();
  await expect(cards(page)).toHaveCount(5);
  await button(page, 'Filter').click();
  await panel.getByRole('button', { name: 'Geneva meetings', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(1);
  const inForce = page.getByRole('region', { name: 'Filter in force' }).getByRole('status');
  await expect(inForce).toHaveText('1 of 5 events');

  await test.step('it stays when the pane of the events is drawn anew', async () => {
    await chooseMenu(app, 'Edit', 'Preferences…');
    await page.getByRole('dialog').getByRole('radio', { name: 'Compact' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(inForce).toHaveText('1 of 5 events');
  });

  await test.step('its dates are those in force', async () => {
    const from = panel.getByRole('textbox', { name: 'From' });
    await button(page, 'Filter, in force').click();
    await panel.getByRole('button', { name: 'Clear' }).click();
    await from.fill('20 Jan 2022');
    await expect(panel.getByText('2 of 5 events')).toBeVisible();
    await panel.getByRole('textbox', { name: 'To' }).fill('2021');
    await expect(panel.getByRole('textbox', { name: 'To' })).toHaveAccessibleDescription('The end lies before the beginning.');
    await panel.getByRole('textbox', { name: 'To' }).fill('');
    await panel.getByRole('textbox', { name: 'Save as' }).fill('Late');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    // The buttons cannot be pressed again, and would take the focus with them.
    await expect(panel.getByRole('textbox', { name: 'Save as' })).toBeFocused();
    await from.fill('20 Jan 2022 x');
    await expect(from).toHaveAccessibleDescription(/20 Jan 2022 stays in force/);
    await from.fill('before 20 Jan 2022');
    await expect(from).toHaveAccessibleDescription(/no beginning.*20 Jan 2022 stays in force/);
    await panel.getByRole('button', { name: 'Clear' }).press('Enter');
    await expect(from).toHaveValue('');
    await expect(panel.getByRole('textbox', { name: 'Words' })).toBeFocused();
    await panel.getByRole('button', { name: 'Late', exact: true }).click();
    await expect(from).toHaveValue('2022-01-20');
    // The focus stays beside a filter that is deleted.
    await panel.getByRole('button', { name: 'Delete the filter Geneva meetings' }).press('Enter');
    await expect(panel.getByRole('button', { name: 'Late', exact: true })).toBeFocused();
    await panel.getByRole('button', { name: 'Delete the filter Late' }).press('Enter');
    await expect(panel.getByRole('textbox', { name: 'Words' })).toBeFocused();
  });

  await test.step('an event that it hides is said to be hidden, and shown when asked for', async () => {
    await chooseMenu(app, 'Edit', 'Search events and sources…');
    await page.keyboard.type('defaced');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(messages(page).getByText('The filter hides “Websites defaced”.')).toBeVisible();
    await messages(page).getByRole('button', { name: 'Show all events' }).click();
    await expect(card(page, /Websites defaced/)).toHaveAttribute('aria-selected', 'true');
    await expect(messages(page)).toBeHidden();
  });
});

test('the focus is seen on the last boxes of a long filter', async ({ start, folder }) => {
  const { page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: { width: 1440, height: 700 } });
  await expect(cards(page).first()).toBeVisible();
  await button(page, 'Filter').click();
  const panel = page.getByRole('dialog', { name: 'Filter' });
  await expect(panel.getByRole('textbox', { name: 'Words' })).toBeFocused();
  // Backwards from the first field: over the foot, whose button is off, to the last box.
  await page.keyboard.press('Shift+Tab');
  await expect(panel.getByRole('checkbox', { name: /^Suggestions only/ })).toBeFocused();
  await expect(panel.locator('label:has(input:focus)')).toBeInViewport({ ratio: 1 });
  expect(await page.locator('.filter-popover').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  // What shows more takes itself away, and the keyboard goes on with what it showed.
  const long = panel.getByRole('group').filter({ has: page.getByRole('button', { name: /^\d+ more$/ }) }).first();
  const name = await long.getAttribute('aria-label');
  const facet = panel.getByRole('group', { name: name ?? '', exact: true });
  await facet.getByRole('button', { name: /^\d+ more$/ }).press('Enter');
  await expect(facet.getByRole('checkbox').nth(6)).toBeFocused();
});

test('a misspelt search offers what was meant', async ({ start, folder }) => {
  const { app, page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: SIZE });
  await expect(cards(page).first()).toBeVisible();
  await chooseMenu(app, 'Edit', 'Search events and sources…');
  const dialog = page.getByRole('dialog', { name: 'Search events and sources' });
  const words = dialog.getByRole('textbox').or(dialog.getByRole('searchbox')).or(dialog.getByRole('combobox')).first();
  await words.fill('genvea');
  await expect(dialog.getByRole('status')).toHaveText('Nothing found.');
  await dialog.getByRole('button', { name: 'geneva' }).click();
  await expect(words).toHaveValue('geneva');
  await expect(dialog.getByRole('option', { name: /Geneva/ }).first()).toBeVisible();
  await expect(inspector(page)).toBeVisible();
});
