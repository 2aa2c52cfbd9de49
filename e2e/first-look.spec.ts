/**
 * A long timeline at the start: its first rows are shown before all of it is read.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { encodeTimeline } from '../core/timeline/encode';
import { newTimeline } from '../core/timeline/new-timeline';
import type { EventId, TimelineEvent } from '../core/timeline/types';
import { quit } from './support/launch';
import { expect, test } from './support/test';
import { card, field, hasEvents, saveState } from './support/window';

const COUNT = 4_000;
const INSTANT = '2022-01-29T10:00:00.000Z';
const dayOf = (index: number): string => new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10);
const eventOf = (index: number): TimelineEvent => ({
  id: `e${String(index).padStart(11, '0')}` as EventId, title: `Talks number ${index}`, when: { edtf: dayOf(index) }, kind: 'meeting' as TimelineEvent['kind'], status: 'reported',
  description: 'The ministers met, spoke about the border and agreed to meet again.', actors: [], places: [], tags: [], citations: [], created: INSTANT, modified: INSTANT,
});

/** Latest first, so that the first rows are the last lines of the file. */
const longText = (): string => encodeTimeline({ ...newTimeline('tlong0000000'), title: 'Long talks', events: Array.from({ length: COUNT }, (_, index) => eventOf(COUNT - index)) });

/** Takes the first line out of what an end kept for the next start, so that it shows whether it was used; the lines that are left. */
function keptWithALineLess(dataDir: string): number {
  const [name = ''] = readdirSync(join(dataDir, 'first-rows'));
  const path = join(dataDir, 'first-rows', name);
  const record = JSON.parse(readFileSync(path, 'utf8')) as { readonly lines: readonly unknown[] };
  writeFileSync(path, JSON.stringify({ ...record, lines: record.lines.slice(1) }));
  return record.lines.length - 1;
}

const marks = (page: Page): Promise<readonly { readonly name: string; readonly events: number }[]> => page.evaluate(() =>
  performance.getEntriesByType('mark').filter(({ name }) => name === 'first rows' || name === 'whole timeline').map((mark) => ({ name: mark.name, events: (mark as unknown as { readonly detail: { readonly events: number } }).detail.events })));

test('the first rows come before the whole, an edit made meanwhile is kept, and the rows that were left come back', async ({ start, folder }) => {
  const file = join(folder, 'long.dateline');
  writeFileSync(file, longText());
  const first = await start({ args: [file] });
  const { page } = first;
  // Asked for as soon as there is a page, whether main has read the file or not.
  const added = page.evaluate((event) => window.dateline.edit({ label: 'New event', command: { type: 'add-event', event } }), { ...eventOf(0), title: 'Before all talks' });
  await hasEvents(page, COUNT + 1);
  expect((await added).ok).toBe(true);
  const [rows, whole] = await marks(page);
  expect(rows?.name).toBe('first rows');
  expect(rows?.events).toBeGreaterThanOrEqual(60);
  expect(rows?.events).toBeLessThan(200);
  expect(whole?.name).toBe('whole timeline');
  await expect(page.getByRole('grid', { name: 'Events' })).toHaveAttribute('aria-busy', 'false');
  await expect(card(page, /Before all talks/)).toBeVisible();
  await expect(card(page, /Talks number 1,/)).toBeVisible();
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('4,001 events');

  await page.getByRole('grid', { name: 'Events' }).focus();
  await page.keyboard.press('End');
  for (let up = 0; up < 10; up += 1) await page.keyboard.press('ArrowUp');
  await expect(field(page, 'Title')).toHaveValue('Talks number 3990');
  await expect(saveState(page)).toHaveText('All changes saved');
  await quit(first);
  const rowsKept = keptWithALineLess(first.dataDir);

  const { page: again } = await start({ dataDir: first.dataDir });
  await hasEvents(again, COUNT + 1);
  const [around] = await marks(again);
  expect(around?.events).toBe(rowsKept);
  expect(rowsKept).toBeGreaterThanOrEqual(60);
  expect(rowsKept).toBeLessThan(200);
  await expect(card(again, /Talks number 3990,/)).toBeInViewport();
  await expect(card(again, /Before all talks/)).toBeHidden();
});

test('a file that is damaged behind its first rows is refused as any other, and nothing of it stays', async ({ start, folder }) => {
  const file = join(folder, 'damaged.dateline');
  writeFileSync(file, longText().replace(`"Talks number 2000"`, '2000'));
  const { page } = await start({ args: [file] });
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('damaged.dateline');
  await expect(page.getByRole('grid', { name: 'Events' })).toBeHidden();
  expect((await marks(page))[0]?.name).toBe('first rows');
});
