/**
 * New, Open, Open recent, Save as, Revert, and files that cannot be opened.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { encodeTimeline } from '../core/timeline/encode';
import { electronRuntime, sandboxSwitches } from '../build/electron-runtime.cjs';
import { madeTimeline } from './pdf/made-timeline';
import { documentInWindow } from './support/document-in-window';
import { answerNext, chooseMenu, chooseNext, ended, nextQuestion, quit, root, saveNextTo, type RunningApp } from './support/launch';
import { content, isSaved, readTimeline, saveAs } from './support/main-job';
import { expect, test } from './support/test';
import { copySample, timelineValue, writeTimeline } from './support/timeline-file';
import { button, card, cards, field, messages, saveState, select, setTitle } from './support/window';

const TWO = [{ title: 'First thing', edtf: '2022-01-24' }, { title: 'Second thing', edtf: '2022-01-26', kind: 'meeting' }] as const;

async function openWith({ app, page }: RunningApp, path: string): Promise<void> {
  await chooseNext(app, [path]);
  await button(page, 'Open…').click();
}

test('a new timeline is kept safe without a file, and in its file once it has one', async ({ start, folder }) => {
  const file = join(folder, 'new.dateline');
  const running = await start();
  const { app, page, dataDir } = running;
  await chooseMenu(app, 'File', 'New timeline');
  await expect(saveState(page)).toHaveText('Kept safe, not in a file yet');
  await button(page, 'New event').click();
  await setTitle(page, 'Before there was a file');
  await quit(running);

  const again = await start({ dataDir });
  await expect(card(again.page, 'Before there was a file')).toBeVisible();
  await expect(saveState(again.page)).toHaveText('Kept safe, not in a file yet');
  await saveAs(again, file);
  await expect(again.page).toHaveTitle(/new\.dateline/);
  expect(readTimeline(file).events.map(({ title }) => title)).toEqual(['Before there was a file']);
  await select(again.page, 'Before there was a file');
  await setTitle(again.page, 'With a file');
  await isSaved(again.page);
  expect(readTimeline(file).events.map(({ title }) => title)).toEqual(['With a file']);
});

test('a new timeline that has no more than a name is asked about when its window closes, in a later run too', async ({ start }) => {
  const first = await start();
  await chooseMenu(first.app, 'File', 'New timeline');
  await button(first.page, /^Timeline title: Untitled timeline/).click();
  await first.page.getByRole('textbox', { name: 'Timeline title' }).fill('Case 12');
  await first.page.keyboard.press('Enter');
  await expect(first.page).toHaveTitle(/Case 12/);
  await quit(first);

  const second = await start({ dataDir: first.dataDir });
  await expect(second.page).toHaveTitle(/Case 12/);
  const question = nextQuestion(second.app, 'Keep for next start');
  await second.app.evaluate(({ BrowserWindow }) => { setImmediate(() => { BrowserWindow.getAllWindows()[0]?.close(); }); });
  expect(await question).toMatch(/^“Case 12” is not in a file yet/);
  await ended(second);

  const third = await start({ dataDir: first.dataDir });
  await expect(third.page).toHaveTitle(/Case 12/);
});

test('open, open recent, and a file that is open already', async ({ start, folder }) => {
  const one = writeTimeline(join(folder, 'one.dateline'), 'Timeline one', TWO);
  const two = writeTimeline(join(folder, 'two.dateline'), 'Timeline two', []);
  const running = await start();
  const { app, page } = running;
  await openWith(running, one);
  await expect(cards(page)).toHaveCount(2);
  await expect(page).toHaveTitle(/Timeline one \(one\.dateline\)/);

  // A second timeline opens in a window of its own; the first stays.
  await chooseNext(app, [two]);
  const [second] = await Promise.all([app.waitForEvent('window'), chooseMenu(app, 'File', 'Open…')]);
  await expect(second).toHaveTitle(/Timeline two/);
  await expect(cards(page)).toHaveCount(2);

  // One file, one window: asking for it again brings it to the front.
  await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.submenu?.items.find((item) => item.label === 'Open recent')?.submenu?.items.map((item) => item.label))).toEqual(['two.dateline', 'one.dateline', '', 'Clear this list']);
  await chooseMenu(app, 'File', 'Open recent', 'one.dateline');
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle())).toContain('Timeline one');
  expect(app.windows()).toHaveLength(2);
  await quit(running);

  const again = await start({ dataDir: running.dataDir });
  await expect.poll(() => again.app.windows().length).toBe(2);
});

test('recent timelines on the start page, and one that is gone', async ({ start, folder }) => {
  const kept = writeTimeline(join(folder, 'kept.dateline'), 'Kept', TWO);
  const gone = writeTimeline(join(folder, 'gone.dateline'), 'Gone', []);
  const dataDir = join(folder, 'app');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ recent: [gone, kept], documents: {}, open: [] }));
  const { page } = await start({ dataDir });
  renameSync(gone, `${gone}.moved`);
  await button(page, /^gone\.dateline/).click();
  await expect(messages(page).getByRole('alert')).toContainText(/gone\.dateline.*not there/);
  await expect(button(page, /^gone\.dateline/)).toBeHidden();
  await button(page, /^kept\.dateline/).click();
  await expect(cards(page)).toHaveCount(2);
});

test('a timeline named on the command line, and a second one while the app runs', async ({ start, folder }) => {
  const one = writeTimeline(join(folder, 'one.dateline'), 'Timeline one', TWO);
  const two = writeTimeline(join(folder, 'two.dateline'), 'Timeline two', []);
  const { app, page, dataDir } = await start({ args: [one] });
  await expect(cards(page)).toHaveCount(2);
  const later = spawn(electronRuntime().executable, [...sandboxSwitches(), join(root, process.env['DATELINE_OUT'] ?? 'out'), `--user-data-dir=${dataDir}`, two], { stdio: 'ignore' });
  const ended = new Promise<number | null>((done) => { later.once('exit', done); });
  const second = await app.waitForEvent('window');
  await expect(second).toHaveTitle(/Timeline two/);
  expect(await ended).toBe(0);
});

test('other files named on the command line are imported, into a window of their own while a dialogue is open, and what is not there is said', async ({ start, folder }) => {
  const one = writeTimeline(join(folder, 'one.dateline'), 'Timeline one', TWO);
  const article = join(folder, 'article.txt');
  writeFileSync(article, 'A report\n\nThe talks were held in Geneva on 10 January 2022.\n');
  const table = join(folder, 'events.csv');
  writeFileSync(table, 'Date,Title\n2022-01-24,Named in a table\n');
  const { app, page, dataDir } = await start({ args: [article, one, 'case.datelin'] });
  await expect(cards(page)).toHaveCount(2);
  await expect(messages(page)).toContainText('case.datelin: the file is not there');
  await expect(page.getByRole('region', { name: 'Source', exact: true })).toContainText('The talks were held in Geneva');
  const again = (path: string): Promise<number | null> => {
    const later = spawn(electronRuntime().executable, [...sandboxSwitches(), join(root, process.env['DATELINE_OUT'] ?? 'out'), `--user-data-dir=${dataDir}`, path], { stdio: 'ignore' });
    return new Promise((done) => { later.once('exit', done); });
  };
  await again(table);
  await expect(page.getByRole('dialog')).toContainText('Named in a table');
  const [second] = await Promise.all([app.waitForEvent('window'), again(article)]);
  await expect(second.getByRole('region', { name: 'Source', exact: true })).toContainText('The talks were held in Geneva');
});

test('files asked for while the app starts, twice at once, by other paths and behind a dialogue: each is opened, in one window', async ({ start, folder }) => {
  const one = join(folder, 'one.dateline');
  // Long enough to be asked for again while it is being read.
  writeFileSync(one, encodeTimeline({ ...madeTimeline({ events: 6_000, sources: 1, paragraphsPerSource: 3 }), title: 'Timeline one' }));
  const two = writeTimeline(join(folder, 'two – zwei.dateline'), 'Timeline two', TWO);
  const three = writeTimeline(join(folder, 'three.dateline'), 'Timeline three', TWO);
  const dataDir = join(folder, 'app');
  mkdirSync(dataDir);
  symlinkSync(one, join(folder, 'link.dateline'));
  const again = (...paths: readonly string[]): Promise<number | null> => {
    const later = spawn(electronRuntime().executable, [...sandboxSwitches(), join(root, process.env['DATELINE_OUT'] ?? 'out'), `--user-data-dir=${dataDir}`, ...paths], { stdio: 'ignore', cwd: folder });
    return new Promise((done) => { later.once('exit', done); });
  };
  const starting = start({ args: [one], dataDir });
  // The app is the one instance from here on, long before it has a window.
  await expect.poll(() => readdirSync(dataDir).includes('SingletonLock') || process.platform !== 'linux').toBe(true);
  const ends = await Promise.all([again('one.dateline'), again('link.dateline', pathToFileURL(two).href)]);
  expect(ends).toEqual([0, 0]);
  const { app, page } = await starting;
  const titles = (): Promise<readonly string[]> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle().replace(/ \(.*/, '')).sort());
  await expect.poll(titles).toEqual(['Timeline one', 'Timeline two']);

  // An empty window in which text is being pasted is nobody else's.
  const [empty] = await Promise.all([app.waitForEvent('window'), chooseMenu(app, 'File', 'New window')]);
  await button(empty, 'Paste text').click();
  const pasting = empty.getByRole('dialog', { name: 'Paste text as a source' });
  await pasting.getByRole('textbox').first().fill('The ministers met on Monday.');
  await app.evaluate(({ BrowserWindow }) => { [...BrowserWindow.getAllWindows()].find((window) => window.getTitle() === 'Dateline')?.focus(); });
  expect(await again('./three.dateline')).toBe(0);
  await expect.poll(titles).toEqual(['Dateline', 'Timeline one', 'Timeline three', 'Timeline two']);
  await expect(pasting.getByRole('textbox').first()).toHaveValue('The ministers met on Monday.');
  expect(readTimeline(three).events).toHaveLength(2);
  await expect(page).toHaveTitle(/Timeline/);
});

test('save as goes on in the new file and leaves the old one as it was', async ({ start, folder }) => {
  const old = copySample(join(folder, 'old.dateline'));
  const fresh = join(folder, 'fresh.dateline');
  const { app, page } = await start({ args: [old] });
  await expect(page).toHaveTitle(/old\.dateline/);
  await select(page, /Moscow publishes two draft treaties/);
  await setTitle(page, 'Changed before');
  await isSaved(page);
  const before = readFileSync(old);
  await saveNextTo(app, fresh);
  await chooseMenu(app, 'File', 'Save as…');
  await expect(page).toHaveTitle(/fresh\.dateline/);
  await setTitle(page, 'Changed after');
  await isSaved(page);
  expect(readTimeline(fresh).events.some(({ title }) => title === 'Changed after')).toBe(true);
  expect(readFileSync(old).equals(before)).toBe(true);
});

test('revert goes back to the timeline as it was opened, and can be undone', async ({ start, folder }) => {
  const file = copySample(join(folder, 'mine.dateline'));
  const opened = content(file) as { readonly events: readonly { readonly title: string }[] };
  const { app, page } = await start({ args: [file] });
  await select(page, /Moscow publishes two draft treaties/);
  await setTitle(page, 'A title that will go');
  await isSaved(page);
  await answerNext(app, 'Cancel');
  await chooseMenu(app, 'File', 'Revert to last opened…');
  await expect(card(page, 'A title that will go')).toBeVisible();
  await answerNext(app, 'Revert');
  await chooseMenu(app, 'File', 'Revert to last opened…');
  await expect(card(page, 'A title that will go')).toBeHidden();
  await isSaved(page);
  expect((content(file) as typeof opened).events).toEqual(opened.events);
  await button(page, /^Undo/).click();
  await expect(card(page, 'A title that will go')).toBeVisible();
});

test('closing a new timeline asks what shall become of it', async ({ start, folder }) => {
  const running = await start();
  const { app, page } = running;
  await button(page, 'New timeline').click();
  await button(page, 'New event').click();
  await setTitle(page, 'Not in a file');
  await answerNext(app, 'Cancel');
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close(); });
  await expect(card(page, 'Not in a file')).toBeVisible();
  await field(page, 'Title').fill('Typed and closed at once');
  const file = join(folder, 'closing.dateline');
  await saveNextTo(app, file);
  await answerNext(app, 'Save as…');
  await Promise.all([app.waitForEvent('close'), app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close(); })]);
  expect(readTimeline(file).events.map(({ title }) => title)).toEqual(['Typed and closed at once']);
});

test('what is typed last is in the file when the app quits', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'quit.dateline'), 'Quit', TWO);
  const running = await start({ args: [file] });
  await select(running.page, 'First thing');
  await field(running.page, 'Title').fill('Typed in the last moment');
  await quit(running);
  expect(readTimeline(file).events.map(({ title }) => title)).toContain('Typed in the last moment');
});

test.describe('files that are not opened', () => {
  const good = (): Record<string, unknown> => timelineValue('Good', TWO);
  const text = (value: unknown): string => JSON.stringify(value);
  const FILES = [
    { name: 'not ours', bytes: Buffer.from('{"title":"A recipe"}'), says: /This is not a Dateline timeline/ },
    { name: 'a picture', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255, 254, 0, 0xd8]), says: /not a Dateline timeline|not text/i },
    { name: 'empty', bytes: Buffer.alloc(0), says: /The file is empty/ },
    { name: 'cut off in the middle', bytes: Buffer.from(text(good()).slice(0, -60)), says: /breaks off or is damaged/ },
    { name: 'a record with a wrong date', bytes: Buffer.from(text(timelineValue('Wrong', [{ title: 'Impossible day', edtf: '2022-02-31' }]))), says: /event 1, “Impossible day”: when\.edtf/ },
    { name: '__proto__ as a key', bytes: Buffer.from(text(good()).replace('"description":""', '"description":"","__proto__":{"polluted":true}')), says: /__proto__/ },
    { name: 'version 99 of another shape', bytes: Buffer.from(text({ ...good(), version: 99, events: { later: true } })), says: /newer Dateline \(file version 99\)/ },
  ] as const;

  for (const { name, bytes, says } of FILES) {
    test(`${name}: explained and left as it is`, async ({ start, folder }) => {
      const file = join(folder, 'strange.dateline');
      writeFileSync(file, bytes);
      const { mtimeMs } = statSync(file);
      const running = await start();
      await openWith(running, file);
      const alert = messages(running.page).getByRole('alert');
      await expect(alert).toContainText(/strange\.dateline/);
      await expect(alert).toContainText(says);
      // What to do about it, in a sentence of its own.
      await expect(alert).toContainText(/left as it was|Restore|Import|Update|newer/);
      await expect(running.page.getByRole('main', { name: 'Start' })).toBeVisible();
      await quit(running);
      expect(readFileSync(file).equals(bytes)).toBe(true);
      expect(statSync(file).mtimeMs).toBe(mtimeMs);
    });
  }
});

test('a long timeline is fetched whole at the start, and again when the page begins anew', async ({ start, folder }) => {
  const file = join(folder, 'long.dateline');
  const long = madeTimeline({ events: 2_000, sources: 1 });
  writeFileSync(file, encodeTimeline(long));
  expect(statSync(file).size).toBeGreaterThan(500_000);
  const { page } = await start({ args: [file] });
  const isWhole = async (): Promise<void> => {
    await expect(page.getByText('2,000 events').first()).toBeVisible();
    expect((await documentInWindow(page))?.events).toEqual(long.events);
  };
  await isWhole();
  await page.reload();
  await isWhole();
});

test('a timeline of version 99 that can be read is shown for reading only', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'future.dateline'), 'From the future', TWO, { version: 99, hologram: { depth: 3 } });
  const bytes = readFileSync(file);
  const running = await start();
  const { app, page } = running;
  await openWith(running, file);
  await expect(cards(page)).toHaveCount(2);
  await expect(messages(page)).toContainText(/open for reading only/);
  await expect(messages(page)).toContainText(/newer Dateline \(file version 99\)/);
  await expect(saveState(page)).toHaveText('Read only');
  await expect(button(page, 'New event')).toBeDisabled();
  await select(page, 'First thing');
  await expect(field(page, 'Title')).toBeDisabled();
  await page.keyboard.press('Delete');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []).filter((item) => item.label === 'Delete event' || item.label === 'Save').map((item) => item.enabled))
    .then((enabled) => { expect(enabled).toEqual([false, false]); });
  await quit(running);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('several unreadable files in a row leave the open timeline alone', async ({ start, folder }) => {
  const mine = writeTimeline(join(folder, 'mine.dateline'), 'Mine', TWO);
  const strange = join(folder, 'strange.dateline');
  writeFileSync(strange, '{"format":"dateline",');
  const { app, page } = await start({ args: [mine] });
  await expect(cards(page)).toHaveCount(2);
  for (let time = 0; time < 3; time += 1) {
    await chooseNext(app, [strange]);
    await chooseMenu(app, 'File', 'Open…');
    await expect(messages(page).getByRole('alert')).toHaveCount(1);
  }
  await expect(cards(page)).toHaveCount(2);
  expect(app.windows()).toHaveLength(1);
});
