/**
 * The promise of the app on a real article: cited events, kept in a file, exported with links both ways.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasShared, NO_SHARED, quit, saveNextTo, seedArticle } from './support/launch';
import { pdfLinks, pdfWords } from './support/evidence-pdf';
import { content, importArticle, isSaved, readTimeline, recordEvent, saveAs } from './support/main-job';
import { ALERT, ALL_EVENTS, FOUR_MEETINGS, PUBLISHED, SECURE_CALL, STATEMENTS, VIDEO_MEETING } from './support/seed-events';
import { expect, test } from './support/test';
import { button, citations, field, hasEvents, kindButton, markWords, messages, select } from './support/window';

test.skip(!hasShared(), NO_SHARED);

const SIZE = { width: 1440, height: 900 };

test('an article becomes a cited timeline that survives undo, quitting and export', { tag: '@packaged' }, async ({ start, folder }) => {
  const file = join(folder, 'leaders.dateline');
  const first = await start({ size: SIZE });
  const { page } = first;

  await test.step('record the events of the article', async () => {
    await importArticle(first, seedArticle);
    await expect(button(page, new RegExp(`^Publication date: ${PUBLISHED.shown} · inferred`))).toBeVisible();
    await recordEvent(page, VIDEO_MEETING, 'Enter');
    await markWords(page, SECURE_CALL.quote);
    await button(page, 'Cite').click();
    await expect(citations(page)).toHaveCount(2);
    await recordEvent(page, ALERT, 'button');
    for (const statement of STATEMENTS) await recordEvent(page, statement, 'Enter');
    await recordEvent(page, FOUR_MEETINGS, 'button');
    await hasEvents(page, ALL_EVENTS.length);
    await saveAs(first, file);
  });

  await test.step('the file holds what was marked and typed', () => {
    const { sources: [source], events } = readTimeline(file);
    expect(source).toMatchObject({ published: PUBLISHED.edtf, publishedBasis: 'inferred' });
    expect(events).toHaveLength(ALL_EVENTS.length);
    for (const { title, kind, when, quote } of ALL_EVENTS) {
      const event = events.find((one) => one.title === title);
      expect(event, title).toMatchObject({ kind: kind.toLowerCase(), when: { edtf: when.edtf } });
      expect(event?.citations[0]?.quote.exact).toBe(quote);
      const cited = source?.paragraphs.find(({ id }) => id === event?.citations[0]?.paragraph);
      expect(cited?.text).toContain(quote);
    }
  });

  await test.step('undo everything, redo everything', async () => {
    const before = content(file);
    let steps = 0;
    for (const undo = button(page, /^Undo/); await undo.isEnabled(); steps += 1) {
      const label = await undo.getAttribute('aria-label');
      await undo.click();
      // The same words may come twice in a row (two new events), but the button always names the step taken back on its neighbour.
      await expect(button(page, label?.replace('Undo', 'Redo') ?? '')).toBeEnabled();
    }
    expect(steps).toBeGreaterThanOrEqual(2 + ALL_EVENTS.length * 2);
    await expect(page.getByText('No events yet')).toBeVisible();
    await hasEvents(page, 0);
    await expect(page.getByRole('heading', { name: 'No sources yet' })).toBeVisible();
    await isSaved(page);
    expect(readTimeline(file)).toMatchObject({ sources: [], events: [] });
    for (let step = 0; step < steps; step += 1) {
      const redo = button(page, /^Redo/);
      const label = await redo.getAttribute('aria-label');
      await redo.click();
      await expect(button(page, label?.replace('Redo', 'Undo') ?? '')).toBeEnabled();
    }
    await expect(button(page, 'Redo')).toBeDisabled();
    await hasEvents(page, ALL_EVENTS.length);
    await isSaved(page);
    expect(content(file)).toEqual(before);
  });

  const saved = content(file);
  await quit(first);

  await test.step('start again: everything is there', async () => {
    expect(content(file)).toEqual(saved);
    const second = await start({ dataDir: first.dataDir, size: SIZE });
    await hasEvents(second.page, ALL_EVENTS.length);
    await expect(button(second.page, /^Publication date: Tue 25 Jan 2022/)).toBeVisible();
    // The list comes back to the event that was selected, and suggestions take their places in it; until then it moves under the pointer.
    await expect(second.page.getByRole('contentinfo').getByText(/^\d+ suggestions?$/)).toBeVisible();
    await expect(second.page.getByRole('grid', { name: 'Events' }).getByRole('row', { selected: true })).toBeInViewport();
    for (const { title, kind, when, quote } of ALL_EVENTS) {
      await select(second.page, new RegExp(title));
      await expect(field(second.page, 'Title')).toHaveValue(title);
      await expect(field(second.page, 'When')).toHaveValue(when.words);
      await expect(kindButton(second.page, kind)).toBeChecked();
      await expect(citations(second.page).first()).toContainText(quote);
    }
    await isSaved(second.page);

    const pdf = join(folder, 'leaders.pdf');
    await saveNextTo(second.app, pdf);
    await button(second.page, 'Export PDF').click();
    await second.page.getByRole('dialog', { name: 'Export PDF' }).getByRole('button', { name: 'Export…' }).click();
    await expect(messages(second.page).getByText(/^Exported leaders\.pdf/)).toBeVisible({ timeout: 60_000 });
    expect(existsSync(pdf)).toBe(true);
    const words = pdfWords(pdf);
    for (const { title, quote } of ALL_EVENTS) {
      expect(words).toContain(title);
      expect(words).toContain(quote);
    }
    expect(words).toContain(SECURE_CALL.quote);
    for (const date of ['11–25 Jan past two weeks', 'Monday 24 January 2022', 'Afternoon', '24 Jan about']) expect(words).toContain(date);
    const cited = new Set([...ALL_EVENTS.map(({ paragraph }) => paragraph), SECURE_CALL.paragraph]);
    const links = pdfLinks(pdf);
    expect(links).toMatchObject({ events: ALL_EVENTS.length });
    expect(links.paragraphs).toBeGreaterThanOrEqual(cited.size);
    // Each citation leads to its paragraph and each paragraph back to each of its events.
    expect(links.links).toBeGreaterThanOrEqual(2 * (ALL_EVENTS.length + 1));
  });
});
