/**
 * Reads an evidence PDF with another program's eyes (pdf.js) and follows every link in it.
 *
 * - Every internal link must lead to a page.
 * - Where an event cites a paragraph, the paragraph must lead back to the event, and the other way round. Which card or
 *   paragraph a link stands in is told by the named destination above it.
 * - The number printed in a link must be that of the page it leads to.
 */
import '../../core/newer-language';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface LinkReport {
  readonly pages: number;
  readonly links: number;
  readonly events: number;
  readonly paragraphs: number;
  /** Sentences, one for each link that is wrong. Empty is good. */
  readonly broken: readonly string[];
  readonly bookmarks: number;
  /** Cards whose citations are not on the page on which they begin. */
  readonly splitCards: number;
  /** Headings whose first card is on another page. */
  readonly lonelyHeadings: number;
}

interface Spot {
  readonly page: number;
  readonly top: number;
}

interface Link extends Spot {
  readonly name: string;
  readonly rect: readonly number[];
}

interface TextItem {
  readonly str: string;
  readonly fontName: string;
  readonly transform: readonly number[];
}

const isAfter = (a: Spot, b: Spot): boolean => a.page > b.page || (a.page === b.page && a.top <= b.top);

/** Name of the last place at or above a spot. Places sorted in reading order. */
function ownerOf(places: readonly (Spot & { readonly name: string })[], spot: Spot): string | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && isAfter(spot, place)) low = middle + 1;
    else high = middle;
  }
  return places[low - 1]?.name ?? null;
}

/** Number stamped at the end of a link, or null when there is none. Other digits in a link are those of a title. */
function numberIn(link: Link, digits: readonly TextItem[]): string | null {
  const [left = 0, bottom = 0, right = 0, top = 0] = link.rect;
  const inside = digits.filter(({ transform: [, , , , x = 0, y = 0] }) => x >= left && x <= right && y >= bottom - 1 && y <= top);
  return inside.length === 0 ? null : inside.map(({ str }) => str).join('');
}

export async function checkLinks(bytes: Uint8Array): Promise<LinkReport> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false, disableFontFace: true });
  const document = await task.promise;
  try {
    const broken: string[] = [];
    const places: (Spot & { readonly name: string })[] = [];
    const pageOf = new Map<string, number>();
    const pageIndexOf = new Map<string, number>();
    // A Map, whatever its types say.
    const destinations: unknown = await document.getDestinations();
    for (const [name, destination] of destinations as ReadonlyMap<string, unknown>) {
      const [target, , , y] = destination as readonly [{ num: number; gen: number }, unknown, unknown, number | null];
      const key = `${target.num} ${target.gen}`;
      const page = pageIndexOf.get(key) ?? (await document.getPageIndex(target));
      pageIndexOf.set(key, page);
      pageOf.set(name, page);
      places.push({ name, page, top: y ?? Infinity });
    }
    places.sort((a, b) => a.page - b.page || b.top - a.top);
    const anchors = places.filter(({ name }) => !name.startsWith('heading-'));

    const lonelyHeadings = places.filter(({ name, page }, index) => {
      const next = places[index + 1];
      return name.startsWith('heading-') && next !== undefined && next.page !== page;
    }).length;

    let links = 0;
    const split = new Set<string>();
    const cites = new Set<string>();
    const citedBy = new Set<string>();
    for (let index = 0; index < document.numPages; index += 1) {
      const page = await document.getPage(index + 1);
      const annotations = (await page.getAnnotations()) as readonly { readonly subtype: string; readonly dest?: unknown; readonly url?: string; readonly rect: readonly number[] }[];
      const internal: Link[] = [];
      for (const { subtype, dest, url, rect } of annotations) {
        if (subtype !== 'Link') continue;
        if (typeof url === 'string' && !url.startsWith('x-dateline')) continue;
        links += 1;
        if (typeof dest !== 'string' || !pageOf.has(dest)) broken.push(`page ${index + 1}: a link to ${JSON.stringify(dest ?? url ?? null)} leads nowhere`);
        else internal.push({ name: dest, page: index, top: rect[3] ?? 0, rect });
      }
      const texts = (await page.getTextContent()).items.flatMap((item): TextItem[] => ('str' in item ? [{ str: item.str, fontName: item.fontName, transform: item.transform as number[] }] : []));
      const stampFont = texts.find(({ str }) => str.startsWith('Data '))?.fontName;
      const digits = texts.filter(({ str, fontName }) => fontName === stampFont && /^\d+$/.test(str));
      for (const link of internal) {
        const owner = ownerOf(anchors, link);
        if (owner?.startsWith('event-') && link.name.startsWith('paragraph-')) cites.add(`${owner} ${link.name}`);
        if (owner?.startsWith('paragraph-') && link.name.startsWith('event-')) citedBy.add(`${link.name} ${owner}`);
        if (owner?.startsWith('event-') && pageOf.get(owner) !== index) split.add(owner);
        const printed = numberIn(link, digits);
        const expected = String((pageOf.get(link.name) ?? -1) + 1);
        if (printed !== null && printed !== expected) broken.push(`page ${index + 1}: a link says page ${printed} and leads to page ${expected}`);
        if (printed === null && link.name.startsWith('paragraph-')) broken.push(`page ${index + 1}: a citation of ${link.name} does not say its page`);
      }
      page.cleanup();
    }
    for (const pair of cites) if (!citedBy.has(pair)) broken.push(`no way back: ${pair}`);
    for (const pair of citedBy) if (!cites.has(pair)) broken.push(`no way there: ${pair}`);
    const count = (items: readonly { readonly items: readonly unknown[] }[] | null): number => (items ?? []).reduce((sum, item) => sum + 1 + count(item.items as readonly { readonly items: readonly unknown[] }[]), 0);
    const outline = (await document.getOutline()) as readonly { readonly items: readonly unknown[] }[] | null;
    return {
      pages: document.numPages, links, broken, bookmarks: count(outline), splitCards: split.size, lonelyHeadings,
      events: places.filter(({ name }) => name.startsWith('event-')).length, paragraphs: places.filter(({ name }) => name.startsWith('paragraph-')).length,
    };
  } finally {
    await task.destroy();
  }
}
