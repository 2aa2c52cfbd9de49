/**
 * The interface in German: chosen, at once, remembered, and by the system.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Pushes } from '../core/ipc-contract';
import { ENGLISH_WORDS } from '../core/words/catalogue';
import { GERMAN_WORDS } from '../core/words/de/german';
import { dropFiles } from './support/drop-files';
import { chooseMenu, chooseNext, nextQuestion, quit, saveNextTo } from './support/launch';
import { writeTimeline } from './support/small-timeline';
import { expect, test } from './support/test';
import { copySample } from './support/timeline-file';

const SIZE = { width: 1300, height: 820 };

test('German is chosen in the menu, speaks at once and is remembered', async ({ start, folder }) => {
  const first = await start({ args: [copySample(join(folder, 'mine.dateline'))], size: SIZE });
  await expect(first.page.getByRole('status', { name: 'Save state' })).toHaveText('All changes saved');
  await chooseMenu(first.app, 'View', 'Language', 'Deutsch');
  await expect(first.page.getByRole('status', { name: 'Speicherstand' })).toHaveText('Alle Änderungen gespeichert');
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'de');
  await first.page.getByRole('grid', { name: 'Ereignisse' }).press('Home');
  await chooseMenu(first.app, 'Ereignis', 'Ereignis duplizieren');
  await expect(first.page.getByRole('button', { name: 'Rückgängig: Ereignis duplizieren' })).toBeVisible();
  await chooseMenu(first.app, 'Ansicht', 'Sprache', 'English');
  // What was done is called in the language that is spoken now.
  await expect(first.page.getByRole('button', { name: 'Undo Duplicate event' })).toBeVisible();
  await chooseMenu(first.app, 'Edit', 'Undo duplicate event');
  await expect(first.page.getByRole('button', { name: 'Redo Duplicate event' })).toBeVisible();
  await chooseMenu(first.app, 'View', 'Language', 'Deutsch');
  await expect(first.page.getByRole('status', { name: 'Speicherstand' })).toHaveText('Alle Änderungen gespeichert');
  await quit(first);

  const second = await start({ dataDir: first.dataDir });
  await expect(second.page.getByRole('status', { name: 'Speicherstand' })).toBeVisible();
  await chooseMenu(second.app, 'Ansicht', 'Sprache', 'English');
  await expect(second.page.getByRole('status', { name: 'Save state' })).toBeVisible();
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'en');
});

/** Every fixed text of a catalogue, however deep. */
const textsOf = (part: unknown): readonly string[] => (typeof part === 'string' ? [part] : typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : []);

/** What a person reads or hears of the window: words, names, hints and examples. */
function wordsOfPage(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      // What a person or a source wrote has a language of its own.
      if (walker.currentNode.parentElement?.closest('[dir=auto]') === null) found.add(walker.currentNode.textContent?.trim() ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.add(element.getAttribute(name) ?? '');
    }
    return [...found];
  });
}

test('the language follows the system until one is chosen, and no screen speaks English then', async ({ start, folder }) => {
  const { app, page } = await start({ env: { LANG: 'de_AT.UTF-8', LANGUAGE: 'de_AT:de' }, size: { width: 1024, height: 700 } });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const german = new Set(textsOf(GERMAN_WORDS));
  const english = new Set(textsOf(ENGLISH_WORDS).filter((text) => !german.has(text)));
  // The kinds of events belong to the document, whose language is its own.
  const kinds = new Set(['Meeting', 'Alert', 'Statement', 'Document', 'Hearing', 'Report', 'Event', 'Other']);
  const onlyGerman = async (screen: string): Promise<void> => {
    const words = await wordsOfPage(page);
    expect(words.length, screen).toBeGreaterThan(5);
    expect(words.filter((text) => english.has(text) && !kinds.has(text)), screen).toEqual([]);
  };

  await expect(page.getByRole('button', { name: 'Beispiel öffnen' })).toBeVisible();
  await onlyGerman('welcome');
  await page.getByRole('button', { name: 'Beispiel öffnen' }).click();
  const events = page.getByRole('grid', { name: 'Ereignisse' });
  await events.press('Home');
  await expect(page.getByRole('textbox', { name: 'Titel', exact: true })).not.toHaveValue('');
  await onlyGerman('chronology and inspector');
  // German dates are long, and the window is as small as it may be: no date is cut.
  const cut = await page.locator('.source-date .chip-text, .chronology-heading-title').evaluateAll((dates) => dates.filter((date) => date.scrollWidth > date.clientWidth).map((date) => date.textContent));
  expect(cut).toEqual([]);
  await page.getByRole('radio', { name: 'Bahnen' }).click();
  await expect(page.getByRole('button', { name: /^Bahnen nach / })).toBeVisible();
  await onlyGerman('lanes');
  for (const [menu, item, title] of [
    ['Datei', 'Als PDF exportieren …', 'Export: PDF'], ['Datei', 'Frühere Fassung wiederherstellen …', 'Frühere Fassung wiederherstellen'], ['Datei', 'Text als Quelle einfügen …', 'Text als Quelle einfügen'],
    ['Bearbeiten', 'Einstellungen …', 'Einstellungen'], ['Bearbeiten', 'Ereignisse und Quellen durchsuchen …', 'Ereignisse und Quellen durchsuchen'], ['Ansicht', 'Gehe zu Datum …', 'Gehe zu Datum'],
    ['Quelle', 'Einzelheiten der Quelle …', 'Einzelheiten der Quelle'], ['Hilfe', 'Tastenkürzel', 'Tastenkürzel'], ['Hilfe', 'Über Dateline', /^Dateline/],
  ] as const) {
    await chooseMenu(app, menu, item);
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await onlyGerman(String(title));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(page.locator('.toolbar-search kbd')).toHaveText('Strg K');
  const table = join(folder, 'treffen.csv');
  writeFileSync(table, 'Titel,Datum\nTreffen,3/4/2022\n');
  await dropFiles(page, [table]);
  await expect(page.getByText('Bitte wählen, ob Tag oder Monat zuerst steht')).toBeVisible();
  // Made in the parser's process, which is told the language with the file.
  await expect(page.getByText('Die erste Zeile enthält die Überschriften.')).toBeVisible();
  await expect(page.getByText('Zeile 2', { exact: true }).first()).toBeVisible();
  await onlyGerman('events of a table');
  if (process.env['DATELINE_SHOTS'] !== undefined) await page.screenshot({ path: join(process.env['DATELINE_SHOTS'], 'events-german.png') });
});

/** Pairs of these that cover each other, and those that stand out of the window. */
const inEachOthersWay = (parts: Locator): Promise<readonly string[]> => parts.evaluateAll((elements) => {
  const drawn = elements.map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
  return drawn.flatMap(({ name, box }, index) => [
    ...(box.left < 0 || box.right > window.innerWidth || box.bottom > window.innerHeight ? [`${name} is out of sight`] : []),
    ...drawn.slice(index + 1).filter((other) => box.left < other.box.right - 1 && box.right > other.box.left + 1 && box.top < other.box.bottom - 1 && box.bottom > other.box.top + 1).map((other) => `${name} / ${other.name}`),
  ]);
});

test('German words are long, and have room in the smallest window also where something failed and words are marked', async ({ start, folder }) => {
  const { app, page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], env: { LANG: 'de_DE.UTF-8', LANGUAGE: 'de' }, size: { width: 1024, height: 700 } });
  await expect(page.getByRole('status', { name: 'Speicherstand' })).toHaveText('Alle Änderungen gespeichert');
  const failed = { type: 'failed', message: 'Datenträger voll bei ~/Dokumente/Recherche', remedy: 'Machen Sie Platz und versuchen Sie es noch einmal, oder speichern Sie woanders.', journal: true } satisfies Pushes['saveState'];
  await app.evaluate(({ BrowserWindow }, state) => { BrowserWindow.getAllWindows()[0]?.webContents.send('dateline-push:saveState', state); }, failed);
  const bar = page.getByRole('contentinfo', { name: 'Status' });
  await expect(bar.getByRole('button', { name: 'Anderswo speichern …' })).toBeVisible();
  await expect(bar.getByText('18 Ereignisse')).toBeVisible();
  expect(await inEachOthersWay(bar.locator('button, span:not(:has(*))'))).toEqual([]);

  const paragraph = page.getByRole('article', { name: /^Absatz 2(,|$)/ });
  await paragraph.click();
  await paragraph.focus();
  await page.keyboard.press('Shift+ArrowRight');
  const marked = page.getByRole('toolbar', { name: 'Markierter Text' });
  await expect(marked.getByRole('button')).toHaveCount(2);
  const rightOf = async (part: Locator): Promise<number> => { const box = await part.boundingBox(); return (box?.x ?? NaN) + (box?.width ?? NaN); };
  expect(await rightOf(marked.getByRole('button').last())).toBeLessThan(await rightOf(page.getByRole('region', { name: 'Quelle', exact: true })));

  const cited = page.getByRole('region', { name: /^Quellen ·/ }).getByRole('listitem').first();
  const widthOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.width ?? NaN;
  expect(await widthOf(cited.getByRole('button').first()), 'the quote is not squeezed by what can be done with it').toBeGreaterThan(0.75 * await widthOf(cited));
});

test('German words beside a source have room in a narrow pane at greater size', async ({ start, folder }) => {
  const file = join(folder, 'rat.dateline');
  writeTimeline(file, 'Rat', [{ id: 's1', title: 'Council', paragraphs: ['Council', ...Array.from({ length: 28 }, (_, index) => `The council met on ${index + 1} March 2021 in Leipzig.`)] }], [{ title: 'Rat', when: { edtf: '2021-03-01' }, cites: [{ source: 's1', paragraph: 'p2', words: 'met' }] }]);
  const { app, page } = await start({ args: [file], env: { LANG: 'de_DE.UTF-8', LANGUAGE: 'de' }, size: { width: 1024, height: 700 } });
  const unused = page.getByRole('button', { name: /^27 Daten ungenutzt/ });
  await expect(unused).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents.setZoomFactor(1.5); });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(700);
  await expect.poll(() => unused.evaluate((one) => one.scrollWidth - one.clientWidth), 'how much of the words is cut').toBe(0);
});

for (const [width, height] of [[1440, 900], [1024, 700]] as const) {
  test(`German words have room at twice the size too, in a window of ${width} × ${height}`, async ({ start, folder }) => {
    const { app, page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], env: { LANG: 'de_DE.UTF-8', LANGUAGE: 'de' }, size: { width, height } });
    await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2); });
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(800);
    const bar = page.getByRole('contentinfo', { name: 'Status' });
    await expect(bar.getByText('Vorschläge')).toBeVisible();
    await expect.poll(() => inEachOthersWay(bar.locator('button, span:not(:has(*))'))).toEqual([]);
    if (width === 1024) await page.getByRole('button', { name: 'Quellenbereich' }).click();
    await expect(page.getByRole('grid', { name: 'Ereignisse' })).toBeVisible();
    const cut = await page.locator('.chronology-heading-title').evaluateAll((dates) => dates.filter((date) => date.scrollWidth > date.clientWidth || date.scrollHeight > date.clientHeight + 1).map((date) => date.textContent));
    expect(cut, 'dates that are cut').toEqual([]);

    const table = join(folder, 'treffen.csv');
    writeFileSync(table, 'Titel,Datum\nTreffen der Ministerinnen und Minister,2022-04-03\nErklärung zum Waffenstillstand,2022-04-05\n');
    await dropFiles(page, [table]);
    await expect(page.getByRole('cell', { name: /Erklärung/ })).toBeVisible();
    const sideways = await page.getByRole('dialog').locator('*').evaluateAll((parts: readonly HTMLElement[]) => parts.filter((part) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth).map((part) => part.className));
    expect(sideways, 'parts that are read by scrolling in two directions').toEqual([]);
  });
}

test('what fails, what is asked and what a document says of itself is in German too', async ({ start, folder }) => {
  const damaged = join(folder, 'damaged.dateline');
  writeFileSync(damaged, '{"format":"dateline","version":1,');
  const { app, page } = await start({ args: [copySample(join(folder, 'mine.dateline'))], env: { LANG: 'de_DE.UTF-8', LANGUAGE: 'de' }, size: { width: 1024, height: 700 } });
  await expect(page.getByRole('status', { name: 'Speicherstand' })).toHaveText('Alle Änderungen gespeichert');

  await chooseNext(app, [damaged]);
  await chooseMenu(app, 'Datei', 'Öffnen …');
  await expect(page.getByText(/Es ist eine Zeitleiste, aber ihr Text bricht ab/)).toBeVisible();
  await expect(page.getByText(/Die Datei blieb, wie sie war\./)).toBeVisible();

  await chooseMenu(app, 'Ereignis', 'Neues Ereignis');
  const asked = nextQuestion(app, 'Abbrechen');
  await chooseMenu(app, 'Datei', 'Zurück zum zuletzt geöffneten Stand …');
  expect(await asked).toContain('wie Sie sie geöffnet haben?');

  const target = join(folder, 'bericht.html');
  await saveNextTo(app, target);
  await chooseMenu(app, 'Datei', 'Exportieren als …');
  await page.getByText('Webseite', { exact: true }).click();
  await page.getByRole('button', { name: 'Exportieren …' }).click();
  await expect(page.getByText('bericht.html', { exact: false }).first()).toBeVisible();
  await expect.poll(() => (existsSync(target) ? readFileSync(target, 'utf8') : '')).toMatch(/Eine Chronologie: .*<h2 class="appendix"[^>]*>Quellen<\/h2>/s);
});

test('what the component library says itself is said in the language of the window, not of the system', async ({ start, folder }) => {
  const { page } = await start({ args: [copySample(join(folder, 'mine.dateline'))] });
  const dismiss = async (filter: string, words: string): Promise<void> => {
    await page.getByRole('button', { name: filter, exact: true }).click();
    await expect(page.getByRole('button', { name: words, exact: true }).first()).toBeAttached();
    await page.keyboard.press('Escape');
  };
  await dismiss('Filter', 'Dismiss');
  await page.evaluate(() => window.dateline.chooseLanguage('de'));
  await dismiss('Filter', 'Schließen');
});
