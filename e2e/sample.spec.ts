/**
 * The sample: offered at the first start, a copy every time, never in the way of the person's files.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quit, root, saveNextTo } from './support/launch';
import { isSaved, readTimeline } from './support/main-job';
import { expect, test } from './support/test';
import { button, card, cards, saveState, select, setTitle } from './support/window';

const SAMPLE = join(root, 'assets/sample.dateline');
const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

test('the sample is a timeline of at least 12 events on 3 sources, every event cited', () => {
  const { events, sources } = readTimeline(SAMPLE);
  expect(events.length).toBeGreaterThanOrEqual(12);
  expect(sources).toHaveLength(3);
  for (const { title, citations } of events) {
    expect(citations.length, title).toBeGreaterThan(0);
    for (const { source, paragraph, quote } of citations)
      expect(sources.find(({ id }) => id === source)?.paragraphs.find(({ id }) => id === paragraph)?.text, title).toContain(quote.exact);
  }
});

test('the sample opens as a new timeline and is never written to', async ({ start, folder }) => {
  const before = digest(SAMPLE);
  const first = await start();
  const { app, page } = first;
  await button(page, 'Open the sample').click();
  await expect(cards(page).first()).toBeVisible();
  await expect(saveState(page)).toHaveText('Kept safe, not in a file yet');
  await select(page, /Moscow publishes two draft treaties/);
  await setTitle(page, 'Changed by the person');
  // A file of the person's with the very name the sample would suggest.
  const mine = join(folder, 'Ukraine, January 2022.dateline');
  writeFileSync(mine, 'something of the person’s');
  const file = join(folder, 'mine.dateline');
  await saveNextTo(app, file);
  await button(page, 'Save as…').click();
  await isSaved(page);
  expect(readTimeline(file).events.some(({ title }) => title === 'Changed by the person')).toBe(true);
  expect(readFileSync(mine, 'utf8')).toBe('something of the person’s');
  await quit(first);
  expect(digest(SAMPLE)).toBe(before);

  // The next one is fresh.
  const second = await start();
  await button(second.page, 'Open the sample').click();
  await expect(card(second.page, /Moscow publishes two draft treaties/)).toBeVisible();
  await expect(card(second.page, 'Changed by the person')).toBeHidden();
});
