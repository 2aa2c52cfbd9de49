/**
 * The hostile corpus in the real window: imported, shown, cited, saved, opened again and exported, once under the
 * window's policy and once with every policy switched off. Nothing may run, and nothing may be asked for.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import type { ImportOutcome, SentDocument } from '../../core/ipc-contract';
import type { Timeline } from '../../core/timeline/types';
import { chooseNext, quit, saveNextTo } from '../support/launch';
import { isSaved, saveAs } from '../support/main-job';
import { expect, test } from '../support/test';
import { button, citations, field, messages, select, sourceText } from '../support/window';
import { CORPUS } from './all-cases';
import { caseId } from './corpus-case';

/** Cases whose point is size or time; `npm run corpus` has them. */
const ELSEWHERE = /bomb|million|5mb|50-mb|100000|regex|combining|swapped|growing|endless|tables-in-tables|nested/;
const CASES = CORPUS.filter((one) => one.group !== 'json' && one.expect === 'imported' && !ELSEWHERE.test(one.name));

type Bridge = Readonly<Record<'start' | 'edit', (...args: readonly unknown[]) => Promise<unknown>>>;
type Probed = Window & { probed?: string[]; readonly dateline: Bridge };

/** Every payload of the corpus calls `probe`, or is loaded as a script of its own. */
async function listenForScripts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const calls: string[] = [];
    Object.assign(window, { probed: calls, probe: (which: unknown) => { calls.push(String(which)); }, alert: () => { calls.push('alert'); } });
  });
  return () => page.evaluate(() => (window as unknown as Probed).probed ?? ['the probe is gone']);
}

function listenForRequests(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => { if (!/^(?:app|blob|data|devtools):/.test(request.url())) asked.push(request.url()); });
  return asked;
}

/** Files of all cases, each in a folder of its own. */
function makeFiles(folder: string): string[] {
  return CASES.map((one) => {
    const own = join(folder, caseId(one));
    mkdirSync(own, { recursive: true });
    if (typeof one.content === 'function') return one.content(own).path;
    writeFileSync(join(own, one.fileName), one.content);
    return join(own, one.fileName);
  });
}

/** One event a source, dated so that they stand in the order of the sources, each citing the first words of a paragraph. */
const citeEverySource = (page: Page): Promise<number> => page.evaluate(async () => {
  const { dateline } = window as unknown as Probed;
  const { document } = (await dateline.start()) as { readonly document: SentDocument };
  const timeline = JSON.parse(document.json ?? '') as Timeline;
  for (const [index, source] of timeline.sources.entries()) {
    const paragraph = source.paragraphs.find((one) => one.role === 'body') ?? source.paragraphs[0];
    if (paragraph === undefined) continue;
    const exact = paragraph.text.slice(0, 60).trim();
    const result = (await dateline.edit({
      label: 'Cite',
      command: {
        type: 'add-event',
        event: {
          id: `ecorpus${index}`, title: `Case ${index + 1}: ${source.title.slice(0, 60)}`, when: { edtf: `${2100 + index}` }, kind: 'statement', status: 'reported', description: paragraph.text.slice(0, 200),
          actors: [], places: [], tags: [], citations: [{ source: source.id, paragraph: paragraph.id, quote: { exact, prefix: '', suffix: '' } }], created: '2022-01-24T00:00:00Z', modified: '2022-01-24T00:00:00Z',
        },
      },
    })) as { readonly ok: boolean };
    if (!result.ok) throw new Error(`no event for ${source.title}`);
  }
  return timeline.sources.length;
});

/** What in a PDF could act when it is opened or clicked. */
async function actionsIn(file: string): Promise<string[]> {
  const document = await PDFDocument.load(readFileSync(file));
  const found: string[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    for (const dictionary of [object, object.lookupMaybe(PDFName.of('A'), PDFDict)]) {
      const action = dictionary?.get(PDFName.of('S'))?.toString() ?? '';
      if (/^\/(?:JavaScript|Launch|SubmitForm|ImportData|GoToR|Rendition)$/.test(action)) found.push(action);
      const address = dictionary?.get(PDFName.of('URI'))?.toString() ?? '';
      if (address !== '' && !/^\((?:https?|mailto):/.test(address)) found.push(address);
    }
    for (const key of ['JS', 'JavaScript', 'OpenAction', 'AA']) if (object.has(PDFName.of(key)) && key !== 'OpenAction') found.push(key);
  }
  return found;
}

for (const policy of ['on', 'off'] as const) {
  test(`the hostile corpus with the policy ${policy}`, async ({ start, folder }) => {
    test.setTimeout(300_000);
    const running = await start({ size: { width: 1440, height: 900 } });
    const { app, page } = running;
    if (policy === 'off') {
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setBypassCSP', { enabled: true });
      await page.reload();
      await page.waitForSelector('main, .app');
      // Proof that it is off: an inline script runs now.
      expect(await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.inlineRan = true';
        document.head.append(script);
        return 'inlineRan' in window;
      })).toBe(true);
    }
    const asked = listenForRequests(page);
    const probed = await listenForScripts(page);
    const files = makeFiles(join(folder, 'corpus'));

    await chooseNext(app, files);
    await button(page, /^Drop an article here/).click();
    await expect(messages(page).getByText(new RegExp(`^Imported ${files.length} sources`))).toBeVisible({ timeout: 120_000 });
    expect(await citeEverySource(page)).toBe(files.length);
    const file = join(folder, 'corpus.dateline');
    await saveAs(running, file);

    const names: string[] = [];
    for (let index = 0; index < files.length; index += 1) {
      if (index === 0) await select(page, /Case 1: /);
      else await page.keyboard.press('ArrowDown');
      await expect(field(page, 'Title')).toHaveValue(new RegExp(`^Case ${index + 1}: `));
      await expect(citations(page)).toHaveCount(1);
      names.push((await sourceText(page).getAttribute('aria-label')) ?? '');
    }
    expect(names.every((name) => name.startsWith('Paragraphs of '))).toBe(true);

    const pdf = join(folder, 'corpus.pdf');
    await saveNextTo(app, pdf);
    await button(page, 'Export PDF').click();
    await page.getByRole('dialog', { name: 'Export PDF' }).getByRole('button', { name: 'Export…' }).click();
    await expect(messages(page).getByText(/^Exported corpus\.pdf/)).toBeVisible({ timeout: 120_000 });
    expect(await actionsIn(pdf)).toEqual([]);
    await isSaved(page);
    expect(await probed()).toEqual([]);
    expect(asked).toEqual([]);
    await quit(running);

    const again = await start({ dataDir: running.dataDir, args: [file] });
    const heardAgain = await listenForScripts(again.page);
    await select(again.page, /Case 1: /);
    await expect(sourceText(again.page)).toBeVisible();
    expect(await heardAgain()).toEqual([]);
  });
}

test('files that are no sources are named, with what to do', async ({ start, folder }) => {
  const { app, page } = await start();
  const refused = CORPUS.filter((one) => one.group === 'path' && one.expect === 'refused' && one.name !== 'endless-device').map((one) => (typeof one.content === 'function' ? one.content(join(folder)).path : ''));
  await chooseNext(app, refused);
  await button(page, /^Drop an article here/).click();
  await expect(messages(page)).toContainText(`0 sources imported, ${refused.length} not`);
  const outcomes: readonly ImportOutcome['fileName'][] = refused.map((path) => path.split('/').at(-1) ?? '');
  for (const name of outcomes) await expect(messages(page)).toContainText(`${name}: `);
});
