/**
 * Citations stand on words: making a quote from a selection, finding it again, and who cites what.
 *
 * Quotes are text quote selectors of the W3C Web Annotation Data Model (section 4.2.4): the exact words and a little of
 * what stands before and after, which tells two equal passages apart.
 */
import type { EventId, Paragraph, ParagraphId, Source, SourceId, TextQuote, Timeline } from '../timeline/types';

/** Length of prefix and suffix in UTF-16 units, the usual choice of annotation tools. */
const CONTEXT = 32;

/** The quote for the selection [start, end) of a paragraph's text, without the white space at its ends. */
export function quoteFor(text: string, start: number, end: number): TextQuote {
  let from = Math.max(0, Math.min(start, end));
  let to = Math.min(text.length, Math.max(start, end));
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { exact: text.slice(from, to), prefix: wordsBefore(text, from), suffix: wordsAfter(text, to) };
}

function wordsBefore(text: string, at: number): string {
  const start = Math.max(0, at - CONTEXT);
  const piece = text.slice(start, at);
  if (start === 0 || /\s/.test(text[start - 1] ?? '')) return piece;
  const space = piece.search(/\s/);
  return space < 0 || space === piece.length - 1 ? piece.replace(/^[\udc00-\udfff]/, '') : piece.slice(space + 1);
}

function wordsAfter(text: string, at: number): string {
  const piece = text.slice(at, at + CONTEXT);
  if (at + CONTEXT >= text.length || /\s/.test(text[at + CONTEXT] ?? '')) return piece;
  const space = Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('\u00a0'));
  return space <= 0 ? piece.replace(/[\ud800-\udbff]$/, '') : piece.slice(0, space);
}

function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

function sharedStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

export interface TextRange {
  /** UTF-16 offsets into the paragraph's text, [start, end). */
  readonly start: number;
  readonly end: number;
}

/** Where the exact words stand; of several places the one whose surroundings fit best. Null when they are not there. */
export function locateQuote(quote: TextQuote, text: string): TextRange | null {
  const { exact, prefix, suffix } = quote;
  if (exact === '') return null;
  let best: TextRange | null = null;
  let bestFit = -1;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const fit = sharedEnd(prefix, text.slice(Math.max(0, start - prefix.length), start)) + sharedStart(suffix, text.slice(end, end + suffix.length));
    if (fit > bestFit) {
      best = { start, end };
      bestFit = fit;
    }
    if (fit === prefix.length + suffix.length) break;
  }
  return best;
}

const numbersOf = new WeakMap<readonly Paragraph[], ReadonlyMap<ParagraphId, number>>();

/** The ¶ numbers of a source, from 1: furniture and repeats have none. */
export function paragraphNumbers(source: Pick<Source, 'paragraphs'>): ReadonlyMap<ParagraphId, number> {
  const known = numbersOf.get(source.paragraphs);
  if (known !== undefined) return known;
  const numbers = new Map<ParagraphId, number>();
  for (const paragraph of source.paragraphs) {
    if (paragraph.role !== 'furniture' && paragraph.repeats === undefined) numbers.set(paragraph.id, numbers.size + 1);
  }
  numbersOf.set(source.paragraphs, numbers);
  return numbers;
}

/** Source, then paragraph (ids are unique within a source only), then the events that cite it, each once, in file order. */
export type EventsByParagraph = ReadonlyMap<SourceId, ReadonlyMap<ParagraphId, readonly EventId[]>>;

export function eventsByParagraph(timeline: Pick<Timeline, 'events'>): EventsByParagraph {
  const bySource = new Map<SourceId, Map<ParagraphId, EventId[]>>();
  for (const event of timeline.events) {
    for (const { source, paragraph } of event.citations) {
      const inSource = bySource.get(source) ?? new Map<ParagraphId, EventId[]>();
      const events = inSource.get(paragraph) ?? [];
      if (events[events.length - 1] !== event.id) events.push(event.id);
      inSource.set(paragraph, events);
      bySource.set(source, inSource);
    }
  }
  return bySource;
}
