/**
 * The interface in German: chosen, at once, remembered, and by the system.
 */
import { join } from 'node:path';
import { chooseMenu, quit } from './support/launch';
import { expect, test } from './support/test';
import { copySample } from './support/timeline-file';

const SIZE = { width: 1300, height: 820 };

test('German is chosen in the menu, speaks at once and is remembered', async ({ start, folder }) => {
  const first = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: SIZE });
  await expect(first.page.getByRole('status', { name: 'Save state' })).toHaveText('All changes saved');
  await chooseMenu(first.app, 'View', 'Language', 'Deutsch');
  await expect(first.page.getByRole('status', { name: 'Speicherstand' })).toHaveText('Alle Änderungen gespeichert');
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'de');
  await quit(first);

  const second = await start({ dataDir: first.dataDir });
  await expect(second.page.getByRole('status', { name: 'Speicherstand' })).toBeVisible();
  await chooseMenu(second.app, 'Ansicht', 'Sprache', 'English');
  await expect(second.page.getByRole('status', { name: 'Save state' })).toBeVisible();
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the language follows the system until one is chosen', async ({ start }) => {
  const { page } = await start({ env: { LANG: 'de_AT.UTF-8', LANGUAGE: 'de_AT:de' } });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});
