/**
 * Lines of pages become blocks: paragraphs put together over line and page breaks, headings by their type, running
 * heads and feet known by their return.
 */
import type { Block } from '../../core/sources/blocks';
import { isFurniture } from '../../core/sources/furniture';
import type { Line } from './pdf-lines';

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly heightPt: number;
  readonly lines: readonly Line[];
}

/** Share of the page's height, above and below, in which running heads and feet stand. */
const MARGIN = 0.12;
/** A heading's type is at least this much larger than the body's. */
const HEADING_SIZE = 1.12;
const HEADING_LENGTH = 200;

/** The value that most of the weight has; sizes are rounded to a quarter point. */
function commonest(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best = 0;
  let heaviest = -1;
  for (const [value, weight] of weights) {
    if (weight > heaviest) {
      best = value;
      heaviest = weight;
    }
  }
  return best;
}

const roundedSize = (size: number): number => Math.round(size * 4) / 4;

/** "Annual report 2021 · page 17" and "… 18" are the same running head. */
const withoutNumbers = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\b[ivxl]{1,6}\b/g, '#').replace(/\s+/g, ' ').trim();

const isInMargin = (line: Line, page: Page): boolean => line.y > page.heightPt * (1 - MARGIN) || line.y < page.heightPt * MARGIN;

/** Texts in the margins that come back: on three pages, or on half of them in a short document. */
function runningTexts(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const seen = new Set(page.lines.filter((line) => isInMargin(line, page)).map((line) => withoutNumbers(line.text)));
    for (const text of seen) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

interface Measures {
  readonly bodySize: number;
  readonly bodyFont: string;
  /** Usual distance of two baselines, in points. */
  readonly leading: number;
}

function measure(pages: readonly Page[]): Measures {
  const inner = pages.flatMap((page) => page.lines.filter((line) => !isInMargin(line, page)));
  const lines = inner.length > 0 ? inner : pages.flatMap((page) => page.lines);
  const bodySize = commonest(lines.map((line) => [roundedSize(line.size), line.text.length]));
  const fonts = [...new Set(lines.map((line) => line.font))];
  const bodyFont = fonts[commonest(lines.filter((line) => roundedSize(line.size) === bodySize).map((line) => [fonts.indexOf(line.font), line.text.length]))] ?? '';
  const steps: (readonly [number, number])[] = [];
  for (const page of pages) {
    page.lines.forEach((line, index) => {
      const next = page.lines[index + 1];
      const step = next === undefined ? 0 : line.y - next.y;
      if (step > bodySize * 0.8 && step < bodySize * 2.2 && roundedSize(line.size) === bodySize) steps.push([roundedSize(step), 1]);
    });
  }
  return { bodySize, bodyFont, leading: commonest(steps) || bodySize * 1.2 };
}

const isHeading = (line: Line, { bodySize, bodyFont }: Measures): boolean =>
  line.text.length <= HEADING_LENGTH && /\p{L}/u.test(line.text)
  && (roundedSize(line.size) >= bodySize * HEADING_SIZE || (line.font !== bodyFont && /bold|black|heavy|semi/i.test(line.font) && line.text.length < 100 && !/[.,;:]$/.test(line.text)));

/** "12. On 3 May …", "(a) …": paragraphs of reports and judgements are numbered, too, and their first line may be indented. */
const isNumbered = (text: string): boolean => /^\(?(?:\d{1,4}|[a-z]|[ivx]{1,4})[.)]\s/.test(text);

const isListItem = (text: string): boolean => /^(?:[•‣▪◦–—·*-]\s?\S|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+\S)/.test(text);

/** In UTF-16 units; longer than any word that is parted at a line's end. */
const LONGEST_WORD = 80;

/**
 * Puts two pieces together; what a line's end parted is mended.
 *
 * Whether the hyphen belongs to the word, the document itself tells: `well-known` or `wellknown` elsewhere.
 */
function continued(before: string, after: string, wordsInLines: () => ReadonlySet<string>): string {
  if (!/[-\u00ad\u2010]$/.test(before.slice(-1))) return `${before} ${after}`;
  // Only the last word counts; the paragraph before it may be long.
  const parted = /(\p{L}+)[-\u00ad\u2010]$/u.exec(before.slice(-LONGEST_WORD));
  const rest = /^(\p{L}+)/u.exec(after);
  if (parted === null || rest === null) return `${before} ${after}`;
  const head = (parted[1] ?? '').toLowerCase();
  const tail = (rest[1] ?? '').toLowerCase();
  const words = wordsInLines();
  const keeps = !/^\p{Ll}/u.test(after) || (words.has(`${head}-${tail}`) && !words.has(head + tail));
  return keeps && !before.endsWith('\u00ad') ? before + after : before.slice(0, -1) + after;
}

/** Words of the document that stand whole within a line. */
function wordsOf(pages: readonly Page[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const page of pages) {
    for (const line of page.lines) {
      for (const [word] of line.text.toLowerCase().slice(0, 2_000).matchAll(/\p{L}+(?:-\p{L}+)?(?=[^\p{L}-])/gu)) words.add(word);
    }
  }
  return words;
}

interface Draft {
  text: string;
  readonly page: number;
  readonly role: Block['role'];
  last: Line;
  left: number;
  right: number;
  /** Its first line is indented, the others are not. */
  flush: boolean;
}

/** "… see A/46/54, para." and "17. The ceasefire …" on the next line: a number that a line's end parted from its word. */
function isWrapped({ last, flush, left }: Draft, line: Line, { bodySize }: Measures): boolean {
  if (!/^\d/.test(line.text)) return false;
  return /(?<!\p{L})(?:paras?|nos?|arts?|pp?|sects?|chap|vol|figs?|abs|nr|rn|rdnr|ziff|bd|art|anl|bl)\.?$/iu.test(last.text) || (flush && line.x < left + bodySize * 0.4 && !/[.!?:;]["”’»)⁰-⁹¹²³]*$/.test(last.text));
}

/** Whether a line to the left goes on with a numbered paragraph: it stands as near as ever, and its first word had no room above. */
function goesBack(draft: Draft, line: Line, leading: number): boolean {
  const letter = (line.right - line.x) / line.text.length;
  const firstWord = line.text.search(/\s|$/);
  const hadNoRoom = draft.last.right + (firstWord + 1) * letter > Math.max(draft.right, line.right) - letter;
  return isNumbered(draft.text) && draft.last.y - line.y <= leading * 1.45 && hadNoRoom;
}

/** True when `line` starts a new paragraph after `draft`. */
function parts(draft: Draft, line: Line, samePage: boolean, measures: Measures): boolean {
  const { bodySize } = measures;
  if (isListItem(line.text) && !isWrapped(draft, line, measures)) return true;
  if (Math.abs(draft.last.size - line.size) > bodySize * 0.15) return true;
  // A heading's own lines stand as far apart as its type asks for.
  const leading = draft.role === 'heading' ? Math.max(measures.leading, line.size * 1.25) : measures.leading;
  // Left of the bullet the list is over, unless it is the number of a paragraph whose lines go back to the column's edge.
  const sameColumn = samePage && draft.last.y > line.y;
  if (draft.role === 'list' && sameColumn && line.x < draft.left - bodySize * 0.4) return !goesBack(draft, line, leading);
  const ended = /[.!?:…]["”’»)]?$/.test(draft.last.text);
  // The last line of a paragraph stops short of the column.
  const short = draft.last.right < Math.max(draft.right, line.right) - bodySize * 6;
  if (!samePage && draft.role === 'list') return line.x <= draft.left + 1 && !/^\p{Ll}/u.test(line.text);
  if (!samePage) return (ended && short) || (ended && line.x > draft.left + bodySize * 0.8);
  const step = draft.last.y - line.y;
  if (step < -bodySize || step > leading * 5) return ended || draft.role === 'heading';
  if (step > leading * 1.45) return true;
  const indented = line.x > draft.left + bodySize * 0.8 && line.x > draft.last.x + bodySize * 0.8;
  if (indented && (draft.role !== 'list' || draft.flush)) return ended || short;
  return ended && short;
}

/** The words in the largest type of the first page that has any, if that is larger than the body's. */
export function titleOfPages(pages: readonly Page[]): string | null {
  const first = pages.find((page) => page.lines.length > 0);
  if (first === undefined) return null;
  const measures = measure(pages);
  const largest = Math.max(...first.lines.filter((line) => /\p{L}{2}/u.test(line.text)).map((line) => roundedSize(line.size)), 0);
  if (largest < measures.bodySize * HEADING_SIZE) return null;
  const from = first.lines.findIndex((line) => roundedSize(line.size) === largest);
  const words: string[] = [];
  for (const line of first.lines.slice(from, from + 5)) {
    if (roundedSize(line.size) !== largest) break;
    words.push(line.text);
  }
  const title = words.join(' ');
  return title.length >= 4 && title.length <= 300 ? title : null;
}

export function blocksOfPages(pages: readonly Page[]): Block[] {
  const measures = measure(pages);
  const running = runningTexts(pages);
  let known: ReadonlySet<string> | null = null;
  // Most documents part no words, and need no list of them.
  const words = (): ReadonlySet<string> => (known ??= wordsOf(pages));
  const blocks: Block[] = [];
  let draft: Draft | null = null;
  let aside: Block[] = [];
  const close = (): void => {
    if (draft !== null) blocks.push({ text: draft.text, page: draft.page, ...(draft.role === undefined ? {} : { role: draft.role }) });
    // Feet and heads that came while the paragraph went over to the next page.
    blocks.push(...aside);
    draft = null;
    aside = [];
  };
  for (const page of pages) {
    let started = false;
    for (const line of page.lines) {
      const inMargin = isInMargin(line, page);
      const heading = isHeading(line, measures);
      // The title, too, may come back at the head of every page; in its own type it is the title.
      const comesBack = running.has(withoutNumbers(line.text)) && !(heading && page.number === pages[0]?.number);
      if (inMargin && (comesBack || isFurniture(line.text))) {
        aside.push({ text: line.text, page: page.number, role: 'furniture' });
        continue;
      }
      const role: Block['role'] = heading ? 'heading' : isListItem(line.text) ? 'list' : undefined;
      const open: Draft | null = draft;
      const goesOn: boolean = open !== null && (heading === (open.role === 'heading')) && !parts(open, line, started || open.page === page.number, measures);
      if (open !== null && goesOn) {
        open.text = continued(open.text, line.text, words);
        open.last = line;
        open.right = Math.max(open.right, line.right);
        if (open.role === 'list' && open.page === page.number && open.left - line.x > measures.bodySize * 0.4 && open.left - line.x < measures.bodySize * 6) {
          open.left = line.x;
          open.flush = true;
        }
      } else {
        close();
        draft = { text: line.text, page: page.number, role, last: line, left: line.x, right: line.right, flush: false };
      }
      started = true;
    }
  }
  close();
  return blocks;
}
