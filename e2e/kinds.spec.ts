/**
 * Kinds of a person's own: made, named, drawn and removed, in one step that undo takes back, by pointer and by keyboard.
 */
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chooseMenu, isMenuEnabled } from './support/launch';
import { readTimeline } from './support/main-job';
import { expect, test } from './support/test';
import { writeTimeline, type FiledEvent } from './support/timeline-file';
import { button, card, inspector } from './support/window';

const SIZE = { width: 1440, height: 900 };
const EVENTS: readonly FiledEvent[] = [
  { title: 'Council meets', edtf: '2022-01-12', kind: 'meeting' }, { title: 'Websites defaced', edtf: '2022-01-14', kind: 'alert' }, { title: 'Ministry denies it', edtf: '2022-01-19', kind: 'statement' },
];

interface Filed {
  readonly kinds: readonly { readonly label: string; readonly color: string; readonly icon: string; readonly shape: string }[];
  readonly events: readonly { readonly title: string; readonly kind: string }[];
}

test('kinds are made and removed by keyboard and pointer, and undo brings back what was', async ({ start, folder }) => {
  const path = writeTimeline(join(folder, 'kinds.dateline'), 'Kinds', EVENTS);
  const { app, page } = await start({ args: [path], size: SIZE });
  const sheet = page.getByRole('dialog', { name: 'Kinds of events' });
  const list = sheet.getByRole('listbox', { name: 'Kinds' });
  const name = sheet.getByRole('textbox', { name: 'Name' });

  // From the inspector, by keyboard alone: a new kind with a name, an icon and a marker.
  await card(page, /Council meets/).click();
  await inspector(page).getByRole('button', { name: 'Change the kinds: name, colour, icon, marker' }).press('Enter');
  await expect(list.getByRole('option', { name: /^Meeting.*1 event$/ })).toHaveAttribute('aria-selected', 'true');
  await sheet.getByRole('button', { name: 'New kind' }).press('Enter');
  await expect(name).toBeFocused();
  await sheet.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(sheet.getByText('A kind needs a name.')).toBeVisible();
  await page.keyboard.type('alert');
  await expect(sheet.getByText('Another kind has this name.')).toBeVisible();
  await name.fill('Treaty');
  await sheet.getByRole('radio', { name: 'Handshake' }).focus();
  await page.keyboard.press('Space');
  await sheet.getByRole('radio', { name: 'Ring' }).focus();
  await page.keyboard.press('Space');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), colorScheme).toEqual([]);
  }
  await name.press('Enter');
  await expect(sheet).toBeHidden();
  await inspector(page).getByRole('radio', { name: 'Treaty' }).click();
  await expect(card(page, /Council meets/)).toContainText('Treaty');
  await expect.poll(() => (readTimeline(path) as unknown as Filed).kinds.at(-1)).toMatchObject({ label: 'Treaty', icon: 'handshake', shape: 'ring', color: '#0072b2' });

  // Removed, its event becomes a statement; a name and a colour of one's own in the same step.
  await chooseMenu(app, 'Event', 'Kinds of events…');
  await list.getByRole('option', { name: /^Treaty.*1 event$/ }).click();
  await sheet.getByRole('combobox', { name: 'The kind its events get' }).selectOption('Statement');
  await sheet.getByRole('button', { name: 'Remove, and make its event' }).click();
  await expect(list.getByRole('option', { name: /^Statement.*2 events$/ })).toHaveAttribute('aria-selected', 'true');
  await name.fill('Word given');
  await sheet.getByLabel('A colour of your own').fill('#123456');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(card(page, /Council meets/)).toContainText('Word given');
  await expect.poll(() => (readTimeline(path) as unknown as Filed).kinds.map(({ label, color }) => `${label} ${color}`)).toEqual(['Meeting meeting', 'Alert alert', 'Word given #123456']);
  await chooseMenu(app, 'Edit', 'Undo change kinds');
  await expect(card(page, /Council meets/)).toContainText('Treaty');
  await expect(card(page, /Ministry denies it/)).toContainText('Statement');

  // Escape leaves everything as it was.
  await chooseMenu(app, 'Event', 'Kinds of events…');
  await name.fill('Nonsense');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(card(page, /Council meets/)).toContainText('Treaty');
  await button(page, /^Undo/).click();
  await expect(card(page, /Council meets/)).toContainText('Meeting');
  expect(await isMenuEnabled(app, 'Event', 'Kinds of events…')).toBe(true);
});
