import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { decodeTimeline } from '../core/timeline/decode';
import { encodeTimeline } from '../core/timeline/encode';
import type { Timeline } from '../core/timeline/types';
import { timelineInPdf } from '../electron/export/attached-timeline';
import { pdfLinks, pdfWords } from './support/evidence-pdf';
import { chooseMenu, chooseNext, root, saveNextTo } from './support/launch';
import { expect, test } from './support/test';
import { writeTimeline } from './support/timeline-file';
import { button, card, inspector, messages } from './support/window';

const read = (file: string): Timeline => {
  const decoded = decodeTimeline(readFileSync(file, 'utf8'), file);
  if (!decoded.ok) throw new Error(decoded.failure.message);
  return decoded.value.timeline;
};

const sample = read(join(root, 'assets/sample.dateline'));

/** The sample with a source nobody may see and an event of its own that nobody may see. */
const secretive: Timeline = {
  ...sample, id: 'tsecret00000',
  sources: sample.sources.map((source, index) => (index === 1 ? { ...source, confidential: true, title: 'ZEBRA source', paragraphs: source.paragraphs.map((paragraph) => ({ ...paragraph, text: `ZEBRA ${paragraph.text}` })) } : source)),
  events: sample.events.map((event, index) => (index === 3 ? { ...event, title: 'QUAGGA event' } : event)),
};

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Export / });
const preview = (page: Page) => dialog(page).getByRole('region', { name: 'Preview' });
const choose = (page: Page, label: string) => dialog(page).getByText(label, { exact: true }).click();

/** Whether something is drawn on the page of a preview, and not only its paper. */
const hasInk = (page: Page, name: RegExp | string): Promise<boolean> => preview(page).getByRole('img', { name }).evaluate((canvas: HTMLCanvasElement) => {
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
  copy?.drawImage(canvas, 0, 0);
  const pixels = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return pixels.some((value, index) => index % 4 === 0 && value < 128 && pixels[index + 3] === 255);
});

function written(folder: string, timeline: Timeline = sample): string {
  const file = join(folder, 'case.dateline');
  writeFileSync(file, encodeTimeline(timeline));
  return file;
}

test('every format is exported from one dialogue, seen before it is made, with its loss stated', async ({ start, folder }) => {
  test.setTimeout(300_000);
  const { app, page, dataDir } = await start({ args: [written(folder)] });
  await button(page, 'Export PDF').click();
  await expect(preview(page).getByRole('img', { name: /^Page 1 of / })).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => hasInk(page, /^Page 1 of /)).toBe(true);
  await choose(page, 'Poster');
  await expect(preview(page).getByRole('img', { name: 'Page 1 of 1' })).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => hasInk(page, 'Page 1 of 1')).toBe(true);
  await choose(page, 'Sheets to join');
  await choose(page, 'People');
  await expect(preview(page).getByRole('img', { name: /^Page 3 of / })).toBeAttached({ timeout: 60_000 });
  const poster = join(folder, 'poster.pdf');
  await saveNextTo(app, poster);
  await button(page, 'Export…').click();
  await expect(messages(page).getByText(/^Exported poster\.pdf, \d+ pages$/)).toBeVisible({ timeout: 60_000 });
  expect(pdfWords(poster)).toMatch(/Sheet 2 of \d+ · row 1 of \d+, column 2 of 3/);
  const given = await timelineInPdf(readFileSync(poster), 'poster.pdf');
  expect(given.ok && new TextDecoder().decode(given.value)).toBe(encodeTimeline(sample));

  // Formats whose loss is said before anything is written.
  for (const [format, name, holds, loss] of [
    ['Word document', 'out.docx', 'word/document.xml', 'is for working on'], ['Web page', 'out.html', '<!DOCTYPE html>', 'is for reading'], ['CSV table', 'out.csv', 'When (EDTF)', 'text of the sources'],
    ['Calendar (ICS)', 'out.ics', 'BEGIN:VCALENDAR', 'Calendars have no sources'],
    ['SVG picture', 'out.svg', '<svg ', 'no sources'], ['PNG picture', 'out.png', '\u0089PNG', 'no sources'],
  ] as const) {
    await chooseMenu(app, 'File', 'Export as…');
    await choose(page, format);
    await expect(dialog(page).getByRole('list', { name: 'What is left out or lost' })).toContainText(loss, { timeout: 60_000 });
    await expect(preview(page).getByRole('img').or(preview(page).locator('pre')).first()).toBeVisible({ timeout: 60_000 });
    const path = join(folder, name);
    await saveNextTo(app, path);
    await button(page, 'Export…').click();
    await expect(messages(page).getByText(`Exported ${name}`)).toBeVisible({ timeout: 60_000 });
    expect(readFileSync(path, 'latin1')).toContain(holds);
  }
  // What was chosen last comes back, for this document.
  await chooseMenu(app, 'File', 'Export as…');
  await expect(page.getByRole('dialog', { name: 'Export PNG picture' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect.poll(() => readFileSync(join(dataDir, 'settings.json'), 'utf8')).toContain('"format": "png"');
  // Also when it gets another name.
  await saveNextTo(app, join(folder, 'named-otherwise.dateline'));
  await chooseMenu(app, 'File', 'Save as…');
  await expect(page).toHaveTitle(/named-otherwise/);
  await chooseMenu(app, 'File', 'Export as…');
  await expect(page.getByRole('dialog', { name: 'Export PNG picture' })).toBeVisible();
});

test('a calendar says how many events it cannot hold, and how many are in it', async ({ start, folder }) => {
  const old: Timeline = { ...sample, id: 'tancient0000', events: sample.events.map((event, index) => (index < 12 ? { ...event, when: { edtf: `-00${10 + index}` } } : event)) };
  const { app, page } = await start({ args: [written(folder, old)] });
  await chooseMenu(app, 'File', 'Export as…');
  await choose(page, 'Calendar (ICS)');
  const lost = dialog(page).getByRole('list', { name: 'What is left out or lost' });
  await expect(lost).toContainText('12 events are left out.', { timeout: 60_000 });
  await expect(lost.getByRole('listitem').last()).toHaveText(/^and \d+ more$/);
  await expect(dialog(page).getByRole('status').filter({ hasText: `${sample.events.length - 12} events` })).toBeVisible();
  await saveNextTo(app, join(folder, 'out.ics'));
  await button(page, 'Export…').click();
  await expect(messages(page).getByText(/12 events are left out\./)).toBeVisible({ timeout: 60_000 });
  expect(readFileSync(join(folder, 'out.ics'), 'utf8').match(/BEGIN:VEVENT/g)?.length).toBe(sample.events.length - 12);
});

test('what is marked confidential, undoably, stays out of an export for publication, which says so', async ({ start, folder }) => {
  const file = written(folder, secretive);
  const { app, page } = await start({ args: [file] });
  await card(page, /QUAGGA event/).click();
  const mark = inspector(page).getByRole('checkbox', { name: /^Confidential/ });
  await inspector(page).getByText(/^Confidential/).click();
  await expect(mark).toBeChecked();
  await expect(card(page, /(?=.*QUAGGA event)(?=.*confidential)/)).toBeVisible();
  await chooseMenu(app, 'Edit', 'Undo mark as confidential');
  await expect(mark).not.toBeChecked();
  await chooseMenu(app, 'Edit', 'Redo mark as confidential');
  await expect(mark).toBeChecked();
  await expect.poll(() => read(file).events[3]?.confidential).toBe(true);

  for (const [format, name] of [['PDF', 'out.pdf'], ['Web page', 'out.html'], ['Dateline JSON', 'out.dateline'], ['SVG picture', 'out.svg']] as const) {
    await chooseMenu(app, 'File', 'Export as…');
    await choose(page, format);
    if (name === 'out.pdf') await dialog(page).getByText('For publication: leave out what is confidential').click();
    await expect(dialog(page).getByRole('list', { name: 'What is left out or lost' })).toContainText('Confidential material was left out of this edition', { timeout: 60_000 });
    const path = join(folder, name);
    await saveNextTo(app, path);
    await button(page, 'Export…').click();
    await expect(messages(page).getByText(new RegExp(`^Exported ${name.replace('.', '\\.')}`))).toBeVisible({ timeout: 60_000 });
    const attached = name === 'out.pdf' ? await timelineInPdf(readFileSync(path), name) : null;
    const text = name !== 'out.pdf' ? readFileSync(path, 'utf8') : pdfWords(path) + (attached?.ok === true ? new TextDecoder().decode(attached.value) : '');
    expect(text).not.toMatch(/ZEBRA|QUAGGA/);
    expect(text).toContain('Confidential material was left out');
  }
  pdfLinks(join(folder, 'out.pdf'));
});

test('an edition that is opened again calls no days empty, since events were left out of it', async ({ start, folder }) => {
  const { page } = await start({ args: [written(folder, { ...sample, incomplete: true })] });
  await expect(page.getByText(/days without (?:other )?events in this edition/).first()).toBeVisible();
  await expect(page.getByText(/days without (?:other )?events$/)).toHaveCount(0);
});

test('a PDF is verified, and opens as the timeline it was made of', async ({ start, folder }) => {
  const { app, page } = await start({ args: [written(folder)] });
  const path = join(folder, 'out.pdf');
  await button(page, 'Export PDF').click();
  await saveNextTo(app, path);
  await button(page, 'Export…').click();
  await expect(messages(page).getByText(/^Exported out\.pdf/)).toBeVisible({ timeout: 60_000 });
  await chooseNext(app, [path]);
  await chooseMenu(app, 'File', 'Verify PDF…');
  const verdict = page.getByRole('dialog', { name: 'This PDF is as it was exported' });
  await expect(verdict).toContainText('The pages are as they were exported, and nothing lies over them.', { timeout: 30_000 });
  const opened = app.waitForEvent('window');
  await button(page, 'Open the timeline in it').click();
  const other = await opened;
  await expect(other.getByRole('contentinfo', { name: 'Status' })).toContainText(`${sample.events.length} events`);
  const copy = join(folder, 'copy.dateline');
  await saveNextTo(app, copy);
  await other.bringToFront();
  await other.evaluate(() => (globalThis as unknown as { dateline: { saveAs: () => Promise<unknown> } }).dateline.saveAs());
  await expect.poll(() => existsSync(copy) && readFileSync(copy, 'utf8') === encodeTimeline(sample)).toBe(true);

  writeFileSync(join(folder, 'foreign.pdf'), '%PDF-1.4\nnothing');
  await chooseNext(app, [join(folder, 'foreign.pdf')]);
  await page.evaluate(() => (globalThis as unknown as { dateline: { verifyPdf: () => Promise<{ ok: boolean; failure?: { remedy: string } }> } }).dateline.verifyPdf()).then((answer) => {
    expect(answer.ok).toBe(false);
    expect(answer.failure?.remedy).not.toBe('');
  });
});

test('an export that cannot be written leaves the old file as it was, and says why', async ({ start, folder }) => {
  const { app, page } = await start({ args: [written(folder)] });
  const path = join(folder, 'no-such-folder', 'out.pdf');
  for (const [target, message] of [[path, /is gone/], [join(folder, 'case.dateline', 'x.pdf'), /is gone|folder/]] as const) {
    await button(page, 'Export PDF').click();
    await saveNextTo(app, target);
    await button(page, 'Export…').click();
    await expect(messages(page).getByRole('alert').filter({ hasText: message }).first()).toBeVisible({ timeout: 60_000 });
    expect(existsSync(target)).toBe(false);
  }
  // The timeline itself is no place for an export, by whatever way it is reached.
  const before = readFileSync(join(folder, 'case.dateline'), 'utf8');
  symlinkSync(folder, join(folder, 'linked'), process.platform === 'win32' ? 'junction' : 'dir');
  await saveNextTo(app, join(folder, 'linked', 'case.dateline'));
  const exported = (): Promise<unknown> => page.evaluate(async () => {
    const { dateline } = globalThis as unknown as { dateline: { exportSettings: () => Promise<object>; exportFile: (request: object) => Promise<unknown> } };
    return dateline.exportFile({ settings: { ...(await dateline.exportSettings()), format: 'json', publication: true }, chosen: null, picture: null });
  });
  expect(await exported()).toMatchObject({ ok: false, failure: { code: 'same-file' } });
  expect(readFileSync(join(folder, 'case.dateline'), 'utf8')).toBe(before);
  // Nor is one that is open in another window.
  const other = writeTimeline(join(folder, 'other.dateline'), 'Other', [{ title: 'Elsewhere', edtf: '2022' }]);
  await chooseNext(app, [other]);
  const [beside] = await Promise.all([app.waitForEvent('window'), chooseMenu(app, 'File', 'Open in new window…')]);
  await expect(card(beside, 'Elsewhere')).toBeVisible();
  await saveNextTo(app, join(folder, 'linked', 'other.dateline'));
  expect(await exported()).toMatchObject({ ok: false, failure: { code: 'same-file', message: expect.stringContaining('“Other”') as unknown } });
  await beside.close();
  // Root may write anywhere, so a folder without permission says nothing there.
  if (process.getuid?.() === 0) return;
  const old = join(folder, 'old.pdf');
  writeFileSync(old, 'old');
  chmodSync(folder, 0o555);
  await button(page, 'Export PDF').click();
  await saveNextTo(app, old);
  await button(page, 'Export…').click();
  await expect(messages(page).getByRole('alert').filter({ hasText: 'no permission' })).toBeVisible({ timeout: 60_000 });
  chmodSync(folder, 0o755);
  expect(readFileSync(old, 'utf8')).toBe('old');
});
