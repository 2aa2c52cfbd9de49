/**
 * Events out of other people's files: what is shown before they are taken, one step to undo, and files that do harm.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { encodeTimeline } from '../core/timeline/encode';
import { madeTimeline } from './pdf/made-timeline';
import { dropFiles } from './support/drop-files';
import { chooseMenu, chooseNext, sharedFolder } from './support/launch';
import { expect, test } from './support/test';
import { button, hasEvents, messages } from './support/window';

const clipboardText = (app: ElectronApplication): Promise<string> => app.evaluate(async ({ clipboard }) => clipboard.readText());
const dialog = (page: Page, file: string) => page.getByRole('dialog', { name: `Import events from ${file}` });

test('a table whose order of day and month nobody knows is corrected by hand, imported in one step, and remembered', async ({ start, folder }) => {
  const file = join(folder, 'talks.csv');
  writeFileSync(file, 'What,On,Remark,Who\r\nTalks,3/4/2022,"=HYPERLINK(""http://x"",""y"")",Ann; Bob\r\nAnswer,5/6/2022,,\r\nNever,soon,,\r\n');
  const { app, page } = await start({ size: { width: 1440, height: 900 } });
  await button(page, 'New timeline').click();
  await expect(page.getByText('No events yet')).toBeVisible();
  await chooseNext(app, [file]);
  await chooseMenu(app, 'File', 'Import events…');
  const sheet = dialog(page, 'talks.csv');
  await sheet.getByRole('combobox', { name: 'On' }).selectOption('Date');
  await sheet.getByRole('combobox', { name: 'Remark' }).selectOption('Description');
  await expect(sheet.getByText('Say which comes first, day or month')).toBeVisible();
  await expect(sheet.getByRole('button', { name: /^Import/ })).toBeDisabled();
  // By keyboard: a question nobody has answered yet can be reached as any other.
  await sheet.getByRole('checkbox', { name: 'The first line holds the headings' }).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(sheet.getByRole('radio', { name: 'Month first' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(sheet.getByRole('row', { name: /line 2 3\/4\/2022 .*2022-03-04 .*Talks/ })).toBeVisible();
  await sheet.getByText('Day first', { exact: true }).click();
  await expect(sheet.getByRole('row', { name: /line 2 3\/4\/2022 .*2022-04-03 .*Talks/ })).toBeVisible();
  // A problem of a row in sight stands with its row, and once.
  await expect(sheet.getByRole('row', { name: /line 4 soon/ })).toContainText('the row was left out');
  await expect(sheet.getByText('It stands with its row above.')).toBeVisible();
  await expect(sheet.getByText('the row was left out')).toHaveCount(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), colorScheme).toEqual([]);
    if (process.env['DATELINE_SHOTS'] !== undefined) await page.screenshot({ path: join(process.env['DATELINE_SHOTS'], `events-${colorScheme}.png`) });
  }
  await sheet.getByRole('button', { name: 'Import 2 events' }).press('Enter');
  await hasEvents(page, 2);
  await expect(messages(page).getByText('2 events imported from talks.csv')).toBeVisible();

  await messages(page).getByRole('button', { name: 'Copy the list' }).click();
  await expect.poll(() => clipboardText(app)).toMatch(/^talks\.csv: line 4: “soon”.*the row was left out\.$/);
  // The summary stays, and the button says what it did.
  await expect(messages(page).getByRole('button', { name: 'Copied', exact: true })).toBeFocused();

  // The same file again: read as before, and nothing of it is doubled.
  await dropFiles(page, [file]);
  await expect(sheet.getByRole('combobox', { name: 'On' })).toHaveValue('when');
  await expect(sheet.getByRole('combobox', { name: 'Remark' })).toHaveValue('description');
  await expect(sheet.getByText('2 events are here already and will not be doubled.')).toBeHidden();
  await sheet.getByText('Day first', { exact: true }).click();
  await expect(sheet.getByText('2 events are here already and will not be doubled.')).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Import 0 events' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await hasEvents(page, 2);
  await chooseMenu(app, 'Edit', 'Undo import 2 events');
  await hasEvents(page, 0);

  // Days that a spreadsheet left as numbers are read when somebody says from when it counts.
  const numbers = join(folder, 'numbers.csv');
  writeFileSync(numbers, 'What,Date\r\nTalks,44585\r\nAnswer,44586.375\r\n');
  await dropFiles(page, [numbers]);
  const bare = dialog(page, 'numbers.csv');
  const meaning = bare.getByRole('radiogroup', { name: 'Bare numbers such as 44585' });
  await expect(meaning.getByRole('radio', { name: 'Leave them out' })).toBeChecked();
  await expect(bare.getByRole('button', { name: 'Import 0 events' })).toBeDisabled();
  await meaning.getByText('Days: Mon 24 Jan 2022').click();
  await expect(bare.getByRole('row', { name: /line 3 44586\.375 .*2022-01-25T09:00 .*Answer/ })).toBeVisible();
  await bare.getByRole('button', { name: 'Import 2 events' }).click();
  await hasEvents(page, 2);
  await chooseMenu(app, 'Edit', 'Undo import 2 events');
  await hasEvents(page, 0);

  // Two files: the first is skipped, the second is a timeline with a source, merged and taken back again by its notice.
  const other = join(folder, 'other.dateline');
  writeFileSync(other, encodeTimeline(madeTimeline({ events: 3, sources: 1 })));
  await chooseNext(app, [file, other]);
  await chooseMenu(app, 'File', 'Import events…');
  await expect(sheet.getByText('File 1 of 2')).toBeVisible();
  await sheet.getByRole('button', { name: 'Skip this file' }).click();
  const merged = dialog(page, 'other.dateline');
  await expect(merged.getByText('with 1 source')).toBeVisible();
  await merged.getByRole('button', { name: 'Import 3 events' }).click();
  await hasEvents(page, 3);
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('1 source');
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await hasEvents(page, 0);
  await expect(page.getByRole('contentinfo', { name: 'Status' })).not.toContainText('1 source');
});

test('a calendar with rules and zones, dropped on an empty window, becomes a timeline of its own', async ({ start, folder }) => {
  const file = join(folder, 'office.ics');
  writeFileSync(file, ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Weekly', 'DTSTART;TZID=Europe/Kyiv:20220103T100000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:2', 'SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART:20220103', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
  const { page } = await start();
  await dropFiles(page, [file]);
  const sheet = dialog(page, 'office.ics');
  await expect(sheet.getByRole('row', { name: /2022-01-17T10:00 Europe\/Kyiv Weekly/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button(page, 'New timeline')).toBeVisible();
  await dropFiles(page, [file]);
  await sheet.getByRole('button', { name: 'Import 3 events' }).click();
  await hasEvents(page, 3);
  await expect(messages(page).getByText('1 part was left out or changed.')).toBeVisible();
});

test('TimelineJS files of other people are read', async ({ start }) => {
  const file = join(sharedFolder, 'data/interop/timelinejs-houston.json');
  test.skip(!existsSync(file), `needs ${file}, which is not part of the repository`);
  const slides = (JSON.parse(readFileSync(file, 'utf8')) as { readonly events: readonly unknown[] }).events.length;
  const { page } = await start();
  await dropFiles(page, [file]);
  await dialog(page, 'timelinejs-houston.json').getByRole('button', { name: `Import ${slides} events` }).click();
  await hasEvents(page, slides);
});

test('files that do harm are refused by name with a remedy, and nothing hangs', async ({ start, folder }) => {
  const { page } = await start();
  await button(page, 'New timeline').click();
  await expect(page.getByText('No events yet')).toBeVisible();
  const cases: readonly (readonly [name: string, content: string | Uint8Array, refusal: RegExp])[] = [
    ['program.csv', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, ...new Uint8Array(4_000)]), /This is a program.*Events come from/],
    ['bytes.csv', Uint8Array.from([0, 255, 254, 0, 1, 2, 3, 0, 0, 9, 200, 201]), /holds data, not text.*as CSV or ICS/],
    ['wide.csv', `Title,Date${','.repeat(1_000_000)}\nA,2022\n`, /more than 300 columns.*Keep the columns/],
    ['large.csv', `Title,Date\n${'A,2022-01-24\n'.repeat(4_000_000)}`, /Dateline reads up to 50 MB.*Cut it into parts/],
    ['quote.csv', `"${'x'.repeat(1_000_000)}`, /never closed.*Save the table again/],
    ['odd.json', '{"events": {"__proto__": 1}}', /./],
  ];
  for (const [name, content, refusal] of cases) {
    const file = join(folder, name);
    writeFileSync(file, content);
    await dropFiles(page, [file]);
    const alert = dialog(page, name).getByRole('alert');
    await expect(alert).toContainText(refusal);
    await expect(alert).toContainText(name);
    await expect(dialog(page, name).getByRole('button', { name: /^Import/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  const line = join(folder, 'line.csv');
  writeFileSync(line, `Title,Date\n${'word '.repeat(2_000_000)},2022\nGood,2022-01-24\nDated,${'9'.repeat(2_000_000)}\n`);
  await dropFiles(page, [line]);
  await expect(dialog(page, 'line.csv').getByText('They stand with their rows above.')).toBeVisible();
  await expect(dialog(page, 'line.csv').getByRole('row', { name: /Its title is longer than/ })).toBeVisible();
  await dialog(page, 'line.csv').getByRole('button', { name: 'Import 1 event', exact: true }).click();
  await hasEvents(page, 1);
});
