/**
 * What comes in is bad: each time a message that says so and what to do, nothing lost, nothing hanging.
 */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makePdf } from './corpus/pdf-maker';
import { chooseMenu, chooseNext, saveNextTo, type RunningApp } from './support/launch';
import { dropFiles } from './support/drop-files';
import { isSaved, readTimeline, saveAs } from './support/main-job';
import { expect, test } from './support/test';
import { timelineValue, writeTimeline } from './support/timeline-file';
import { button, card, cards, field, messages, saveState, select, setTitle, sourceText } from './support/window';

const ONE = [{ title: 'There before', edtf: '2022-01-24' }];

/** A window with a timeline in a file, so that it can be seen that nothing of it is lost. */
async function withTimeline(start: (options: { args: readonly string[] }) => Promise<RunningApp>, folder: string): Promise<RunningApp & { readonly file: string }> {
  const file = writeTimeline(join(folder, 'mine.dateline'), 'Mine', ONE);
  const running = await start({ args: [file] });
  await expect(cards(running.page)).toHaveCount(1);
  return { ...running, file };
}

/** The window still answers: an event is added and reaches the file. */
async function stillWorks(page: Page, file: string): Promise<void> {
  await button(page, 'New event').click();
  await setTitle(page, 'Added afterwards');
  await isSaved(page);
  expect(readTimeline(file).events.map(({ title }) => title)).toEqual(['There before', 'Added afterwards']);
}

const SOURCES = [
  { name: 'an empty file', file: 'empty.txt', bytes: () => Buffer.alloc(0), says: /empty/i },
  { name: 'a text file of 50 MB', file: 'huge.txt', bytes: () => Buffer.alloc(50_000_000, 'A sentence that goes on. '), says: /big|large|long|limit|MB/i },
  { name: 'binary bytes', file: 'binary.txt', bytes: () => Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 256)), says: /not (a )?text|binary|cannot be read/i },
  { name: 'nothing but spaces', file: 'blank.txt', bytes: () => Buffer.from(' \n\t\n \u00a0\n'), says: /no text|nothing|empty/i },
];

for (const { name, file: fileName, bytes, says } of SOURCES) {
  test(`${name} as a source`, async ({ start, folder }) => {
    const { app, page, file } = await withTimeline(start, folder);
    const path = join(folder, fileName);
    writeFileSync(path, bytes());
    await chooseNext(app, [path]);
    await button(page, 'Import').click();
    await expect(messages(page)).toContainText(fileName, { timeout: 30_000 });
    await expect(messages(page)).toContainText(says);
    expect(readTimeline(file).sources).toEqual([]);
    await stillWorks(page, file);
  });
}

test('several files at once: the good ones come in, each bad one is named', async ({ start, folder }) => {
  const { page, file } = await withTimeline(start, folder);
  const paths = ['good.txt', 'empty.txt', 'binary.txt'].map((name) => join(folder, name));
  writeFileSync(paths[0] ?? '', 'A good headline\n\nA sentence of a good text.\n');
  writeFileSync(paths[1] ?? '', '');
  writeFileSync(paths[2] ?? '', Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 9, 200, 0, 0]));
  mkdirSync(join(folder, 'a-folder'));
  const cut = join(folder, 'cut.pdf');
  const scan = join(folder, 'scan.pdf');
  writeFileSync(cut, makePdf().slice(0, -200));
  writeFileSync(scan, makePdf({ content: 'q 595 0 0 842 0 0 cm 0 0 100 100 re f Q' }));
  await dropFiles(page, [...paths, join(folder, 'a-folder'), cut, scan]);
  await expect(messages(page)).toContainText('1 source imported, 5 not');
  await expect(messages(page)).toContainText(/cut\.pdf.*It is damaged: its end is missing.*Download or copy it again/);
  await expect(messages(page)).toContainText(/scan\.pdf.*pictures only.*OCR/);
  for (const named of ['empty.txt', 'binary.txt', 'a-folder']) await expect(messages(page)).toContainText(named);
  await isSaved(page);
  expect(readTimeline(file).sources.map(({ title }) => title)).toEqual(['A good headline']);
});

test('lone surrogates and control characters in pasted text are replaced, said and saved as valid text', async ({ start, folder }) => {
  const { page, file } = await withTimeline(start, folder);
  await button(page, 'Paste text').click();
  const box = page.getByRole('dialog').getByRole('textbox');
  // The browser itself would repair what is typed; a script hands it over as it is.
  await box.fill('x');
  const answer = await page.evaluate(() => (window as unknown as { dateline: { importText(text: string, html: null): Promise<readonly { readonly result: { readonly ok: boolean } }[]> } })
    .dateline.importText('A headline \ud800 here\n\nText with \udfff and \u0000 and \u0007 in it.', null));
  expect(answer[0]?.result.ok).toBe(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(messages(page)).toContainText(/2 (characters could not be read|broken characters were replaced)/);
  await isSaved(page);
  const [source] = readTimeline(file).sources;
  for (const { text } of source?.paragraphs ?? []) {
    expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
    expect(text).not.toMatch(/[\u0000-\u0008]/);
  }
  await expect(sourceText(page)).toContainText('A headline \ufffd here');
});

test('a lone surrogate typed as a title reaches the file as valid text', async ({ start, folder }) => {
  const { page, file } = await withTimeline(start, folder);
  await select(page, 'There before');
  await field(page, 'Title').evaluate((element: HTMLTextAreaElement) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, 'Half a \ud83d letter');
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(card(page, /Half a .+ letter|There before/)).toBeVisible();
  await expect(saveState(page)).toHaveText('All changes saved');
  const bytes = readFileSync(file);
  expect(Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes)).toBe(true);
  expect(readTimeline(file).events).toHaveLength(1);
});

test('text that looks like code stays text, everywhere it is shown', async ({ start, folder }) => {
  const hostile = '<img src=x onerror="window.reached=1"><script>window.reached=1</script>{{7*7}}';
  const { app, page, file } = await withTimeline(start, folder);
  const path = join(folder, '<b>x&amp;.txt');
  writeFileSync(path, `${hostile}\n\nA sentence ${hostile}.\n`);
  await chooseNext(app, [path]);
  await button(page, 'Import').click();
  await expect(sourceText(page)).toContainText('onerror="window.reached=1"');
  await select(page, 'There before');
  await setTitle(page, hostile);
  await field(page, 'Tags').fill('__proto__');
  await field(page, 'Tags').press('Enter');
  await expect(card(page, /window\.reached/).getByText('__proto__')).toBeVisible();
  await isSaved(page);
  expect(readTimeline(file).events[0]?.title).toBe(hostile);
  expect(await page.evaluate(() => 'reached' in window)).toBe(false);
});

test('a timeline full of keys of JavaScript’s own objects is refused or harmless', async ({ start, folder }) => {
  const file = join(folder, 'keys.dateline');
  const value = timelineValue('Keys', [{ title: 'toString', edtf: '2022' }, { title: 'constructor', edtf: '2021' }]);
  const kinds = (value['kinds'] as readonly object[]).map((kind) => ({ ...kind, icon: 'constructor', color: 'toString' }));
  writeFileSync(file, JSON.stringify({ ...value, kinds, hasOwnProperty: 1, toString: 'x', valueOf: null }));
  const { page } = await start({ args: [file] });
  await expect(cards(page)).toHaveCount(2);
  await select(page, 'toString');
  await setTitle(page, 'valueOf');
  await isSaved(page);
  expect(readTimeline(file)).toMatchObject({ hasOwnProperty: 1, toString: 'x', valueOf: null });
});

/**
 * Makes a folder that nobody may write in, root included. Answers how to undo it, or why it cannot be done.
 *
 * Root passes permissions, so there the immutable flag of the file system stands in for them.
 */
function lock(folder: string): { readonly unlock: () => void } | string {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    return { unlock: () => { chmodSync(folder, 0o755); } };
  }
  const { status, stderr, error } = spawnSync('chattr', ['+i', folder], { encoding: 'utf8' });
  if (status !== 0) return `root may write everywhere, and chattr +i did not work here: ${error?.message ?? stderr.trim()}`;
  return { unlock: () => { spawnSync('chattr', ['-i', folder]); } };
}

test('a folder without write permission: read, not changed, saved elsewhere', async ({ start, folder }) => {
  const locked = join(folder, 'locked');
  mkdirSync(locked);
  const file = writeTimeline(join(locked, 'mine.dateline'), 'Mine', ONE);
  const bytes = readFileSync(file);
  const lockedBy = lock(locked);
  test.skip(typeof lockedBy === 'string', typeof lockedBy === 'string' ? lockedBy : '');
  if (typeof lockedBy === 'string') return;
  try {
    const running = await start({ args: [file] });
    const { page } = running;
    await expect(cards(page)).toHaveCount(1);
    await expect(saveState(page)).toHaveText('Read only');
    await expect(messages(page)).toContainText(/may not write/);
    await expect(button(page, 'New event')).toBeDisabled();
    expect(readFileSync(file).equals(bytes)).toBe(true);
  } finally {
    lockedBy.unlock();
  }
});

test('saving into a folder without write permission is refused, and nothing is lost', async ({ start, folder }) => {
  const locked = join(folder, 'locked');
  mkdirSync(locked);
  const lockedBy = lock(locked);
  test.skip(typeof lockedBy === 'string', typeof lockedBy === 'string' ? lockedBy : '');
  if (typeof lockedBy === 'string') return;
  try {
    const running = await start();
    const { app, page } = running;
    await button(page, 'New timeline').click();
    await button(page, 'New event').click();
    await setTitle(page, 'Not to be lost');
    await saveNextTo(app, join(locked, 'mine.dateline'));
    await button(page, 'Save as…').click();
    await expect(messages(page).getByRole('alert')).toContainText(/mine\.dateline|locked/);
    await expect(messages(page).getByRole('alert')).toContainText(/permi|may not|not allowed|write/i);
    await expect(card(page, 'Not to be lost')).toBeVisible();
    const elsewhere = join(folder, 'elsewhere.dateline');
    await saveAs(running, elsewhere);
    expect(readTimeline(elsewhere).events.map(({ title }) => title)).toEqual(['Not to be lost']);
  } finally {
    lockedBy.unlock();
  }
});

test('what is wrong with the words of a field belongs to the field', async ({ start }) => {
  const { app, page } = await start();
  await button(page, 'Open the sample').click();
  await expect(cards(page).first()).toBeVisible();
  const isSaidOf = async (name: string | RegExp, words: string, said: RegExp): Promise<void> => {
    const box = page.getByRole('dialog').getByRole('textbox', { name }).or(page.getByRole('dialog').getByRole('combobox', { name })).first();
    await box.fill(words);
    await expect(box).toHaveAccessibleDescription(said);
    await expect(box).toHaveAttribute('aria-invalid', 'true');
  };
  await chooseMenu(app, 'View', 'Go to date…');
  await isSaidOf('Date', 'nonsense', /./);
  await page.keyboard.press('Escape');
  await chooseMenu(app, 'Source', 'Publication date…');
  await isSaidOf('Publication date', 'nonsense', /./);
  await page.keyboard.press('Escape');
  await chooseMenu(app, 'Source', 'Source details…');
  await isSaidOf('Language', 'Germanish', /Not a language tag/);
  await isSaidOf('Published', 'nonsense', /./);
  await page.keyboard.press('Escape');
  await chooseMenu(app, 'View', 'Show times in…');
  await isSaidOf(/zone/i, 'Atlantis', /Atlantis/);
  await page.keyboard.press('Escape');
  await button(page, 'Filter').click();
  await isSaidOf('From', 'nonsense', /./);
});
