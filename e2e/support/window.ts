/**
 * The window as a person uses it: what they look for by role and name, and what their hands do.
 */
import { expect, type Locator, type Page } from '@playwright/test';

export const sourceText = (page: Page): Locator => page.getByRole('feed', { name: /^Paragraphs of/ });
export const paragraph = (page: Page, number: number): Locator => page.getByRole('article', { name: new RegExp(`^Paragraph ${number}(,|$)`) });
export const cards = (page: Page): Locator => page.getByRole('grid', { name: 'Events' }).getByRole('row', { name: /, (Meeting|Alert|Statement)/ });
/** How many events the timeline has, as the status bar says; the chronology draws only those in view, and suggestions among them. */
export const eventCount = async (page: Page): Promise<number> =>
  Number(/(?:^|\D)([\d,]+) events?(?! without)/.exec((await page.getByRole('contentinfo', { name: 'Status' }).textContent()) ?? '')?.[1]?.replace(',', '') ?? -1);
export const hasEvents = (page: Page, count: number): Promise<void> => expect.poll(() => eventCount(page)).toBe(count);
export const card = (page: Page, title: string | RegExp): Locator => page.getByRole('grid', { name: 'Events' }).getByRole('row', { name: title });
export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });
export const field = (page: Page, name: 'Title' | 'When' | 'Description' | 'People and organisations' | 'Places' | 'Tags'): Locator =>
  inspector(page).getByRole('textbox', { name, exact: true }).or(inspector(page).getByRole('combobox', { name, exact: true }));
export const citations = (page: Page): Locator => inspector(page).getByRole('button', { name: /^Show “/ });
export const saveState = (page: Page): Locator => page.getByRole('status', { name: 'Save state' });
export const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' });
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

interface Words {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Where words stand on the screen: the middle of the left edge of their first letter and of the right edge of their last. */
function placeOf(feed: Element, words: string): Words | null {
  for (const paragraphText of feed.querySelectorAll('p')) {
    const start = (paragraphText.textContent ?? '').indexOf(words);
    if (start < 0) continue;
    const pointAt = (offset: number): [Node, number] | null => {
      const walker = document.createTreeWalker(paragraphText, NodeFilter.SHOW_TEXT);
      for (let left = offset, node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (left < length) return [node, left];
        left -= length;
      }
      return null;
    };
    const boxOf = (offset: number): DOMRect | null => {
      const point = pointAt(offset);
      if (point === null) return null;
      const range = document.createRange();
      range.setStart(point[0], point[1]);
      range.setEnd(point[0], point[1] + 1);
      return range.getBoundingClientRect();
    };
    paragraphText.scrollIntoView({ block: 'center' });
    const [first, last] = [boxOf(start), boxOf(start + words.length - 1)];
    if (first === null || last === null) return null;
    return { from: { x: first.left + 0.5, y: (first.top + first.bottom) / 2 }, to: { x: last.right - 0.2, y: (last.top + last.bottom) / 2 } };
  }
  return null;
}

/** Where the words stand once nothing moves any more: the typeface is there, and a frame later they stand where they stood. */
async function settledPlaceOf(page: Page, words: string): Promise<Words> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  for (let before = '', round = 0; round < 100; round += 1) {
    const place = await sourceText(page).evaluate(placeOf, words);
    if (place === null) throw new Error(`The source does not say: ${words}`);
    if (JSON.stringify(place) === before) return place;
    before = JSON.stringify(place);
    await page.evaluate(() => new Promise<void>((done) => { requestAnimationFrame(() => { requestAnimationFrame(() => { done(); }); }); }));
  }
  throw new Error('The source does not come to rest.');
}

/** Draws the pointer over the words, as a marker pen would. */
export async function markWords(page: Page, words: string): Promise<void> {
  const place = await settledPlaceOf(page, words);
  await page.mouse.move(place.from.x, place.from.y);
  await page.mouse.down();
  await page.mouse.move((place.from.x + place.to.x) / 2, (place.from.y + place.to.y) / 2);
  await page.mouse.move(place.to.x, place.to.y);
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
  // The toolbar is there from the first word on; a busy page comes to the last one later.
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe(words);
}

export async function setTitle(page: Page, title: string): Promise<void> {
  await field(page, 'Title').fill(title);
  await expect(card(page, title)).toBeVisible();
}

/** Types a date and checks what the field says will be stored before it is. */
export async function setWhen(page: Page, words: string, stored: string | RegExp): Promise<void> {
  await field(page, 'When').fill(words);
  await expect(inspector(page).getByText(stored)).toBeVisible();
  await field(page, 'When').press('Enter');
}

export const kindButton = (page: Page, kind: string): Locator => inspector(page).getByRole('radiogroup', { name: 'Kind' }).getByRole('radio', { name: kind });

export async function setKind(page: Page, kind: 'Meeting' | 'Alert' | 'Statement'): Promise<void> {
  await kindButton(page, kind).click();
  await expect(kindButton(page, kind)).toBeChecked();
}

/** Steps of a search for a card, from the top to the end. */
const MOST_STEPS = 400;

/** Wheels down from the top until the card is drawn, to the end of the list however long that has become: suggestions come in above it meanwhile. */
async function wheelTo(page: Page, wanted: Locator): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Events' });
  const atEnd = (): Promise<boolean> => grid.evaluate(({ scrollTop, clientHeight, scrollHeight }) => scrollTop + clientHeight >= scrollHeight - 1);
  await grid.hover();
  await page.mouse.wheel(0, -1_000_000);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.evaluate(() => new Promise<void>((done) => { requestAnimationFrame(() => { requestAnimationFrame(() => { done(); }); }); }));
    if (await wanted.isVisible()) return;
    await page.mouse.wheel(0, await atEnd() ? -1_000_000 : 400);
  }
}

/** Selects an event by its card, scrolling to it where it is not in view. */
export async function select(page: Page, title: string | RegExp): Promise<void> {
  const wanted = card(page, title).first();
  await expect(cards(page).first()).toBeVisible();
  if (!(await wanted.isVisible())) await wheelTo(page, wanted);
  await wanted.click();
  await expect(wanted).toHaveAttribute('aria-selected', 'true');
}
