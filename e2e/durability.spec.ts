/**
 * What a person sees when something happens to their file: a full disk, another program, a second version, an earlier one.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { answerNext, chooseMenu, chooseNext, nextQuestion, quit, saveNextTo } from './support/launch';
import { isSaved, readTimeline } from './support/main-job';
import { expect, test } from './support/test';
import { writeTimeline } from './support/timeline-file';
import { button, card, cards, messages, saveState, select, setTitle } from './support/window';

const TWO = [{ title: 'First thing', edtf: '2022-01-24' }, { title: 'Second thing', edtf: '2022-01-26', kind: 'meeting' }] as const;

/** From now on no file below these folders can be made, as on a full disk; an empty list ends it. */
const fillDisk = (app: ElectronApplication, folders: readonly string[]): Promise<void> => app.evaluate((_electron, full) => {
  const files = process.mainModule?.require('node:fs/promises') as { open: (path: string, flags?: unknown, mode?: unknown) => Promise<unknown> };
  const state = globalThis as { realOpen?: typeof files.open };
  state.realOpen ??= files.open;
  const { realOpen } = state;
  files.open = (path, flags, mode) => (full.some((folder) => path.startsWith(folder)) && (flags === 'wx' || flags === 'a')
    ? Promise.reject(Object.assign(new Error('No space left on device'), { code: 'ENOSPC' }))
    : realOpen(path, flags, mode));
}, [...folders]);

/** A timeline in a folder of its own. */
function inDocs(folder: string, name: string, title: string): string {
  mkdirSync(join(folder, 'docs'), { recursive: true });
  return writeTimeline(join(folder, 'docs', name), title, TWO);
}

const retitled = (file: string, from: string, to: string): string => readFileSync(file, 'utf8').replace(from, to);

test('a full disk: the window says so, Retry and Save elsewhere bring everything to disk', async ({ start, folder }) => {
  const file = inDocs(folder, 'full.dateline', 'Full');
  const { app, page } = await start({ args: [file] });
  await fillDisk(app, [join(folder, 'docs')]);
  await select(page, 'First thing');
  await setTitle(page, 'Written on a full disk');
  await expect(saveState(page)).toContainText(/Not saved: .*full/);
  expect(readTimeline(file).events[0]?.title).toBe('First thing');
  await button(page, 'Retry').click();
  await expect(saveState(page)).toContainText(/Not saved: .*full/);
  await chooseMenu(app, 'File', 'Save');
  await expect(messages(page).getByRole('alert')).toContainText(/^full\.dateline: .*full/);
  const elsewhere = join(folder, 'elsewhere.dateline');
  await saveNextTo(app, elsewhere);
  await button(page, 'Save elsewhere…').click();
  await isSaved(page);
  expect(readTimeline(elsewhere).events[0]?.title).toBe('Written on a full disk');
  await expect(messages(page).getByRole('alert'), 'what is not so any more').toHaveCount(0);
  await fillDisk(app, [elsewhere, join(folder, '.dateline')]);
  await setTitle(page, 'Once more');
  await expect(saveState(page)).toContainText(/Not saved: .*full/);
  await fillDisk(app, []);
  await button(page, 'Retry').click();
  await isSaved(page);
  expect(readTimeline(elsewhere).events[0]?.title).toBe('Once more');
});

test('quitting asks first while edits are in memory only', async ({ start, folder }) => {
  const file = inDocs(folder, 'memory.dateline', 'Memory');
  const running = await start({ args: [file] });
  const { app, page, dataDir } = running;
  await fillDisk(app, [join(folder, 'docs'), join(dataDir, 'documents')]);
  await select(page, 'First thing');
  await setTitle(page, 'Only in memory');
  await expect(saveState(page)).toContainText('Not saved');
  const opened = app.waitForEvent('window');
  await chooseNext(app, [writeTimeline(join(folder, 'beside.dateline'), 'Beside', TWO)]);
  await chooseMenu(app, 'File', 'Open in new window…');
  const beside = await opened;
  await expect(card(beside, 'Second thing')).toBeVisible();
  const question = nextQuestion(app, 'Cancel');
  await app.evaluate(({ app: electron }) => { setImmediate(() => { electron.quit(); }); });
  expect(await question).toMatch(/“Memory” are in memory only\. .*full.* they are lost\./);
  await expect(card(page, 'Only in memory')).toBeVisible();
  // Whoever stays, stays with all windows.
  await select(beside, 'Second thing');
  await setTitle(beside, 'Edited after all');
  await isSaved(beside);
  await fillDisk(app, []);
  await answerNext(app, 'Retry');
  await quit(running);
  expect(readTimeline(file).events[0]?.title).toBe('Only in memory');
  const again = await start({ dataDir });
  await expect.poll(() => again.app.windows().length).toBe(2);
});

test('another program changes the file: merged, what conflicts is kept twice and shown; a second version beside it is offered', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'shared.dateline'), 'Shared', TWO);
  const { app, page } = await start({ args: [file] });
  await select(page, 'First thing');
  await setTitle(page, 'Ours');
  await isSaved(page);
  const before = readFileSync(file, 'utf8');
  await fillDisk(app, [folder]);
  await setTitle(page, 'Ours again');
  await expect(saveState(page)).toContainText('Not saved');
  const dialogue = nextQuestion(app, 'OK');
  writeFileSync(file, before.replace('"Ours"', '"Theirs"').replace('Second thing', 'Their second'));
  await fillDisk(app, []);
  await button(page, 'Retry').click();
  expect(await dialogue).toMatch(/Nothing was dropped\. .*changed in both places\. It is kept twice/s);
  await isSaved(page);
  await expect(messages(page).getByText(/Another program changed “shared\.dateline”/)).toBeVisible();
  const onceMore = nextQuestion(app, 'OK');
  await messages(page).getByRole('button', { name: 'Show what was kept twice' }).click();
  expect(await onceMore).toMatch(/changed in both places\. It is kept twice/);
  await expect(cards(page)).toHaveCount(3);
  expect(readTimeline(file).events.map(({ title }) => title).sort()).toEqual(['Ours again', 'Their second', 'Theirs']);

  writeFileSync(join(folder, 'shared (conflicted copy 2022-01-30).dateline'), retitled(file, 'Their second', 'From the copy'));
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.emit('focus'); });
  await expect(messages(page).getByText(/There is a second version of this timeline/)).toBeVisible();
  await messages(page).getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(messages(page).getByText(/^Merged “shared \(conflicted copy/)).toBeVisible();
  await expect(card(page, 'From the copy')).toBeVisible();
  await isSaved(page);
  expect(readdirSync(folder).filter((name) => name.endsWith('.dateline'))).toHaveLength(2);
});

test('a file that is open in another running Dateline: said in whose, and opened for reading only', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'two.dateline'), 'Two apps', TWO);
  const first = await start({ args: [file] });
  await expect(card(first.page, 'First thing')).toBeVisible();
  const second = await start();
  const refused = nextQuestion(second.app, 'Cancel');
  await second.app.evaluate(({ app }, path) => { app.emit('second-instance', {}, ['electron', app.getAppPath(), path], '/'); }, file);
  expect(await refused).toMatch(/“two\.dateline”: it is open in another Dateline \(.+, since .+\)\. Close it there first/);
  const asked = nextQuestion(second.app, 'Open for reading only');
  await second.app.evaluate(({ app }, path) => { app.emit('second-instance', {}, ['electron', app.getAppPath(), path], '/'); }, file);
  await asked;
  await expect(card(second.page, 'First thing')).toBeVisible();
  await expect(saveState(second.page)).toContainText(/read/i);
  await expect(button(second.page, 'New event')).toBeDisabled();
  await select(first.page, 'First thing');
  await setTitle(first.page, 'Changed in the first');
  await expect(card(second.page, 'Changed in the first')).toBeVisible();
});

test('a file that was moved away is not called saved; closing asks, and what is kept is there at the next start', async ({ start, folder }) => {
  const file = inDocs(folder, 'moved.dateline', 'Moved');
  const running = await start({ args: [file] });
  const { app, page, dataDir } = running;
  await expect(card(page, 'First thing')).toBeVisible();
  renameSync(file, join(folder, 'docs', 'elsewhere.dateline'));
  await expect(saveState(page)).toContainText(/Not saved: .*no longer there/);
  await select(page, 'First thing');
  await setTitle(page, 'Written after the move');
  const question = nextQuestion(app, 'Keep for next start');
  await quit(running);
  expect(await question).toMatch(/“Moved” is not in its file: the file is no longer there\. .*at the next start/);
  const again = await start({ dataDir });
  await expect(card(again.page, 'Written after the move')).toBeVisible();
  await expect(card(again.page, 'Second thing')).toBeVisible();
  await expect(messages(again.page)).toContainText(/Recovered \d+ edits? in “Moved”.*Its file is no longer there: .*moved\.dateline/s);
});

test('an earlier version is previewed, restored and undone', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'versions.dateline'), 'Versions', TWO);
  const copy = join(folder, 'before.dateline');
  copyFileSync(file, copy);
  const { app, page } = await start({ args: [file] });
  await select(page, 'First thing');
  await setTitle(page, 'Changed since');
  await isSaved(page);
  await chooseMenu(app, 'File', 'Restore earlier version…');
  const sheet = page.getByRole('dialog', { name: 'Restore earlier version' });
  const list = sheet.getByRole('listbox', { name: 'Earlier versions' });
  await expect(list).toBeFocused();
  await expect(list.getByRole('option')).not.toHaveCount(0);
  // Going there shows what going back would change.
  await page.keyboard.press('ArrowDown');
  await expect(sheet.getByRole('status')).toContainText('First thing (title)');
  await sheet.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(card(page, 'First thing')).toBeVisible();
  await isSaved(page);
  expect(readTimeline(file).events.map(({ title }) => title)).toEqual(readTimeline(copy).events.map(({ title }) => title));
  await page.keyboard.press('Control+z');
  await expect(card(page, 'Changed since')).toBeVisible();
});
