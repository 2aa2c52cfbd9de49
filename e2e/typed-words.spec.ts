/**
 * What is typed and not entered yet: kept when the window closes, when it is saved, and when the field goes away.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseMenu, quit } from './support/launch';
import { isSaved, readTimeline } from './support/main-job';
import { expect, test } from './support/test';
import { writeTimeline } from './support/timeline-file';
import { button, card, field, inspector, select } from './support/window';

const TWO = [{ title: 'Call', edtf: '2022-01-24T15:30' }, { title: 'Visit', edtf: '2022-01-26' }] as const;

interface FiledNames {
  readonly events: readonly { readonly title: string; readonly actors: readonly string[]; readonly places: readonly string[]; readonly tags: readonly string[] }[];
}

const namesIn = (file: string): FiledNames['events'][number] | undefined => (JSON.parse(readFileSync(file, 'utf8')) as FiledNames).events.find(({ title }) => title === 'Call');

test('a name and a title that are being typed are in the file when the app quits, and when it is saved', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'typed.dateline'), 'Typed', TWO);
  const first = await start({ args: [file] });
  await select(first.page, 'Call');
  await field(first.page, 'Places').fill('Geneva');
  await first.page.keyboard.press('Control+s');
  await expect.poll(() => namesIn(file)?.places).toEqual(['Geneva']);
  await field(first.page, 'People and organisations').fill('Anna, Ben');
  await quit(first);
  expect(namesIn(file)?.actors).toEqual(['Anna', 'Ben']);

  const second = await start({ args: [file] });
  await button(second.page, /^Timeline title: Typed/).click();
  const title = second.page.getByRole('textbox', { name: 'Timeline title' });
  await title.fill('Saved while it is typed');
  await second.page.keyboard.press('Control+s');
  await expect.poll(() => readTimeline(file).title).toBe('Saved while it is typed');
  await expect(title).toHaveValue('Saved while it is typed');
  await title.fill('Typed in the last moment');
  await quit(second);
  expect(readTimeline(file).title).toBe('Typed in the last moment');
});

test('a name typed after others pasted with a comma at their end loses none of them', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'comma.dateline'), 'Comma', TWO);
  const { page } = await start({ args: [file] });
  await select(page, 'Call');
  await field(page, 'Tags').fill('first, second,');
  await expect(field(page, 'Tags')).toHaveValue('');
  await expect(inspector(page).getByRole('row', { name: 'second' })).toBeVisible();
  await isSaved(page);
  expect(namesIn(file)?.tags).toEqual(['first', 'second']);

  // Enter that confirms a word of an input method is not meant for the field.
  await field(page, 'Tags').fill('外交、会談');
  await field(page, 'Tags').dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
  await expect(field(page, 'Tags')).toHaveValue('外交、会談');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Tags')).toHaveValue('');
  await expect(inspector(page).getByRole('row', { name: '会談' })).toBeVisible();
  await isSaved(page);
  expect(namesIn(file)?.tags).toEqual(['first', 'second', '外交', '会談']);
});

test('a date, a zone and a name that are being typed are kept when the next event is shown, each as one step', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'next.dateline'), 'Next', TWO);
  const { app, page } = await start({ args: [file] });
  await select(page, 'Call');
  const zone = inspector(page).getByRole('combobox', { name: 'Time zone' });
  const away = async (): Promise<void> => {
    await chooseMenu(app, 'Event', 'Next event');
    await expect(field(page, 'Title')).toHaveValue('Visit');
  };
  const back = async (): Promise<void> => {
    await chooseMenu(app, 'Event', 'Previous event');
    await expect(field(page, 'Title')).toHaveValue('Call');
  };
  await zone.fill('Europe/Berlin');
  await away();
  await back();
  await expect(zone).toHaveValue('Europe/Berlin');
  await field(page, 'When').fill('25 January 2022, 16:00');
  await away();
  await back();
  await expect(field(page, 'When')).toHaveValue('25 January 2022, 16:00');
  await expect(zone).toHaveValue('Europe/Berlin');
  await field(page, 'Tags').fill('by phone');
  await chooseMenu(app, 'View', 'Inspector');
  await expect(inspector(page)).toBeHidden();
  await isSaved(page);
  expect(namesIn(file)?.tags).toEqual(['by phone']);
  await chooseMenu(app, 'View', 'Inspector');
  await expect(inspector(page).getByRole('row', { name: 'by phone' })).toBeVisible();

  // One step each: three taken back are all three.
  await card(page, 'Visit').click();
  for (const label of ['Undo edit tags', 'Undo edit date', 'Undo time zone']) await chooseMenu(app, 'Edit', label);
  await card(page, 'Call').click();
  await expect(inspector(page).getByRole('row', { name: 'by phone' })).toBeHidden();
  await expect(zone).toHaveValue('');
  await expect(field(page, 'When')).toHaveValue('Mon 24 Jan 2022, 15:30');
});

test('duplicating an event takes the date that is being typed along', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'copy.dateline'), 'Copy', TWO);
  const { app, page } = await start({ args: [file] });
  await select(page, 'Visit');
  await field(page, 'When').fill('2022-02-03');
  await chooseMenu(app, 'Event', 'Duplicate event');
  await expect(field(page, 'Title')).toHaveValue('Visit (copy)');
  await isSaved(page);
  expect(readTimeline(file).events.filter(({ when }) => when.edtf === '2022-02-03')).toHaveLength(2);
});
