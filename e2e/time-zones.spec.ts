/**
 * Times with a zone: set, shown as stated, and by the clocks of another place.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseMenu } from './support/launch';
import { expect, test } from './support/test';
import { writeTimeline } from './support/timeline-file';
import { button, card, inspector, saveState, select } from './support/window';

test('a time gets a zone and is shown by other clocks, marked; days never move', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'zones.dateline'), 'Zones', [{ title: 'Call', edtf: '2022-01-24T15:30' }, { title: 'Visit', edtf: '2022-01-24' }]);
  const { app, page } = await start({ args: [file], env: { TZ: 'Asia/Tokyo' } });
  await select(page, 'Visit');
  await expect(inspector(page).getByRole('combobox', { name: 'Time zone' })).toBeHidden();
  await select(page, 'Call');
  const zone = inspector(page).getByRole('combobox', { name: 'Time zone' });
  await zone.fill('America/Nowhere');
  await expect(inspector(page).getByText('“America/Nowhere” is no time zone.')).toBeVisible();
  await zone.fill('America/New_York');
  await zone.press('Enter');
  await expect(inspector(page).getByText('Tue 25 Jan 2022, 05:30 in Tokyo')).toBeVisible();
  await expect(card(page, 'Call')).toHaveAccessibleName(/^Mon 24 Jan 2022, 15:30 in New York,/);

  await chooseMenu(app, 'View', 'Show times in…');
  const dialog = page.getByRole('dialog', { name: 'Show times in' });
  await dialog.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Berlin');
  await dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(card(page, 'Call')).toHaveAccessibleName(/^Mon 24 Jan 2022, 21:30 in Berlin, Converted\. Stated as Mon 24 Jan 2022, 15:30 in New York\./);
  await expect(card(page, 'Visit')).toHaveAccessibleName(/^Mon 24 Jan 2022,/);
  await expect(inspector(page).getByText('Mon 24 Jan 2022, 21:30 in Berlin')).toBeVisible();

  // Lanes have one axis, and say by whose clocks it is.
  const placed = page.getByText('Placed by the times as stated, not by those in Berlin');
  await expect(placed).toBeHidden();
  await chooseMenu(app, 'View', 'Lanes');
  await expect(placed).toBeVisible();

  await button(page, 'Times in Berlin').click();
  await dialog.getByRole('radio', { name: 'As the sources state them' }).press('Space');
  await dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(placed).toBeHidden();
  await chooseMenu(app, 'View', 'Chronology');
  await expect(card(page, 'Call')).toHaveAccessibleName(/^Mon 24 Jan 2022, 15:30 in New York,/);
  await expect(saveState(page)).toHaveText('All changes saved');
  expect(readFileSync(file, 'utf8')).toContain('"when":{"edtf":"2022-01-24T15:30","zone":"America/New_York"}');
});
