/**
 * The main job in the steps a person takes it in, for every test that needs an article with events in it.
 */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { RunningApp } from './launch';
import { chooseNext, saveNextTo } from './launch';
import type { FoundEvent } from './seed-events';
import { button, card, citations, eventCount, hasEvents, inspector, kindButton, markWords, messages, saveState, setKind, setTitle, setWhen } from './window';

export async function importArticle({ app, page }: RunningApp, path: string): Promise<void> {
  await chooseNext(app, [path]);
  await button(page, /^Drop an article here/).or(button(page, 'Import')).first().click();
  await expect(messages(page).getByText(/^Imported 1 source/)).toBeVisible();
}

/** Marks the words, makes an event of them and fills in its fields. */
export async function recordEvent(page: Page, found: FoundEvent, how: 'Enter' | 'button'): Promise<void> {
  const before = await eventCount(page);
  await markWords(page, found.quote);
  if (how === 'Enter') await page.keyboard.press('Enter');
  else await button(page, 'New event from selection').click();
  await hasEvents(page, before + 1);
  await expect(citations(page)).toHaveCount(1);
  await expect(citations(page)).toContainText([found.quote]);
  await expect(citations(page)).toContainText([`¶${found.paragraph}`]);
  await setTitle(page, found.title);
  await setWhen(page, found.when.words, found.when.edtf);
  await expect(inspector(page).getByText(found.when.shown).first()).toBeVisible();
  if (!(await kindButton(page, found.kind).isChecked())) await setKind(page, found.kind);
  await expect(card(page, new RegExp(`${found.kind}, .*${escaped(found.title)}, 1 citation`))).toBeVisible();
}

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Chooses a file for the timeline with `Save as…` and waits until everything is in it. */
export async function saveAs({ app, page }: RunningApp, path: string): Promise<void> {
  await saveNextTo(app, path);
  await button(page, 'Save as…').click();
  await expect(saveState(page)).toHaveText('All changes saved');
}

export const isSaved = (page: Page): Promise<void> => expect(saveState(page)).toHaveText('All changes saved');

/** A timeline file as it lies on the disk. */
export interface FiledTimeline {
  readonly title: string;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly published?: string; readonly publishedBasis?: string; readonly paragraphs: readonly { readonly id: string; readonly text: string; readonly role: string }[] }[];
  readonly events: readonly {
    readonly id: string; readonly title: string; readonly kind: string; readonly when: { readonly edtf: string; readonly text?: string };
    readonly citations: readonly { readonly source: string; readonly paragraph: string; readonly quote: { readonly exact: string } }[];
  }[];
}

export const readTimeline = (path: string): FiledTimeline => JSON.parse(readFileSync(path, 'utf8')) as FiledTimeline;

/** What must come back after an undo and a redo: everything but what each edit leaves behind, the counters of edits and the sittings they were made in. */
export const content = (path: string): unknown =>
  JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) => (['revision', 'structureRevision', 'sittings'].includes(key) ? undefined : value));
