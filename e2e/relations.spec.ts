/**
 * Events related to one another: said with the keyboard, seen from both ends, kept in the file, taken back.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseMenu } from './support/launch';
import { expect, test } from './support/test';
import { writeTimeline, type FiledEvent } from './support/timeline-file';
import { button, card, cards, inspector, saveState } from './support/window';

const SIZE = { width: 1440, height: 900 };
const EVENTS: readonly FiledEvent[] = [
  { title: 'Council meets', edtf: '2022-01-12', kind: 'meeting' }, { title: 'Talks in Genève', edtf: '2022-01-21', kind: 'meeting' },
  { title: 'Websites defaced', edtf: '2022-01-14', kind: 'alert' }, { title: 'Ministry denies it', edtf: '2022-01-19', kind: 'statement' },
];

const links = (page: Page) => inspector(page).getByRole('region', { name: /^Related events/ });
const link = (page: Page, name: RegExp) => links(page).getByRole('button', { name }).filter({ hasNotText: 'Remove' }).first();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Link to another event' });

test('an event is linked to another with the keyboard, followed, unlinked and deleted, and undo brings all back', async ({ start, folder }) => {
  const path = writeTimeline(join(folder, 'related.dateline'), 'Related', EVENTS);
  const { app, page } = await start({ args: [path], size: SIZE });
  await card(page, /Ministry denies it/).click();
  await chooseMenu(app, 'Event', 'Link to another event…');
  await expect(dialog(page).getByRole('status')).toContainText('Near it in time');
  await page.keyboard.type('geneve talks');
  await expect(dialog(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(link(page, /^Follows Talks in Genève, Fri 21 Jan 2022/)).toBeVisible();
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('"relations":[{"type":"follows","event":"e00000000001"}]');
  // Told against its date: the checks say so.
  await chooseMenu(app, 'View', 'Checks');
  await expect(page.getByText('Related events in doubt')).toBeVisible();
  await chooseMenu(app, 'View', 'Checks');

  // Another, told the other way round: it is the other event that holds it.
  await links(page).getByRole('button', { name: 'Link to another event' }).click();
  await dialog(page).getByRole('button', { name: /This event/ }).click();
  await page.getByRole('option', { name: 'Contradicts' }).click();
  await dialog(page).getByRole('combobox').or(dialog(page).getByRole('searchbox')).or(dialog(page).getByRole('textbox')).first().fill('defaced');
  await page.keyboard.press('Enter');
  await expect(link(page, /^Contradicts Websites defaced/)).toBeVisible();
  await link(page, /^Contradicts Websites defaced/).click();
  await expect(card(page, /Websites defaced/)).toHaveAttribute('aria-selected', 'true');
  await expect(link(page, /^Contradicted by Ministry denies it/)).toBeVisible();

  // The arrows say it to the eye in both views.
  await expect(page.locator('.relation-arrow-word')).toHaveText(['contradicted by']);
  await page.getByRole('radio', { name: 'Lanes' }).click();
  await expect(page.locator('.relation-arrow-word')).toHaveText(['contradicted by']);
  // In the lanes a line passes behind the title of every event in its way.
  expect(await page.locator('.relation-arrow-line').evaluate((line) => {
    const id = line.closest('g[mask]')?.getAttribute('mask')?.slice(5, -1) ?? '';
    return document.getElementById(id)?.querySelectorAll('rect[fill=black]').length ?? 0;
  })).toBeGreaterThan(1);
  await page.getByRole('radio', { name: 'Chronology' }).click();

  // Deleting the event takes the links to it along; undo brings both back.
  await card(page, /Websites defaced/).click();
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(3);
  await card(page, /Ministry denies it/).click();
  await expect(links(page).getByRole('listitem')).toHaveCount(1);
  await button(page, /^Undo/).click();
  await expect(links(page).getByRole('listitem')).toHaveCount(2);
  await links(page).getByRole('button', { name: /^Remove link 2/ }).click();
  await expect(links(page).getByRole('listitem')).toHaveCount(1);
  await button(page, /^Undo/).click();
  await expect(links(page).getByRole('listitem')).toHaveCount(2);
  await expect(saveState(page)).toContainText('saved');
});

test('a link to an event that is gone says so and can be removed', async ({ start, folder }) => {
  const path = writeTimeline(join(folder, 'gone.dateline'), 'Gone', EVENTS);
  const file = readFileSync(path, 'utf8').replace('"created"', '"relations":[{"type":"causes","event":"nowhere"}],"created"');
  const { page } = await start({ args: [writeTimeline(path, 'Gone', EVENTS, JSON.parse(file) as Record<string, unknown>)], size: SIZE });
  await card(page, /Council meets/).click();
  await expect(links(page).getByRole('listitem')).toContainText('An event that is not in this timeline');
  await links(page).getByRole('button', { name: /^Remove link 1: Causes a missing event/ }).click();
  await expect(links(page).getByRole('listitem')).toHaveCount(0);
});
