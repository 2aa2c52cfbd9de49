/**
 * Where a citation's words stand in another version of its source: in their place, elsewhere, changed, or nowhere.
 *
 * A person decides about everything but the first; a proposal is all that is made here. Looking up works over an index
 * of words, so that 10,000 citations of a 1 MB source take seconds, not hours.
 */
import type { Paragraph, ParagraphId, TextQuote } from '../timeline/types';
import { bestPassage } from './approximate-match';
import { locateQuote, quoteFor, type TextRange } from './citation';
import { alignSequences } from './sequence-diff';
import { wordsOf, type Word } from './words';

export type AnchorState = 'exact' | 'moved' | 'changed' | 'missing';

export interface Anchor {
  readonly state: AnchorState;
  /** Where the words are now, or are thought to be; null when missing. */
  readonly place: { readonly paragraph: ParagraphId; readonly range: TextRange; readonly quote: TextQuote } | null;
  /** 1 for the same words, down to `CHANGED_LEAST` for changed ones, 0 when missing. */
  readonly similarity: number;
}

export interface Anchorable {
  readonly paragraph: ParagraphId;
  readonly quote: TextQuote;
}

/** Less in common than this and the passage is another one. */
export const CHANGED_LEAST = 0.5;
/** Paragraphs compared word by word, the likeliest first. */
const CANDIDATES = 3;
/** So much alike in their own paragraph, and no other is looked at. */
const CLEARLY = 0.6;
/** UTF-16 units searched for exact words over all citations; texts of one word over and over would take hours. */
const SCAN_BUDGET = 300_000_000;
/** Once it is used up, only so many paragraphs a citation. */
const AFTER_BUDGET = 8;
/** A word in more paragraphs than this tells little about which one is meant. */
const COMMON = 200;
/** Words of a quote that are looked up, its rarest. */
const LOOKED_UP = 10;

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Lower case words only: what must be equal for two paragraphs to be the same one. */
export const signature = (text: string): string => spaced(text).toLowerCase();

interface Indexed {
  readonly paragraph: Paragraph;
  readonly words: () => readonly Word[];
}

function lazyWords(text: string): () => readonly Word[] {
  let words: readonly Word[] | null = null;
  return () => (words ??= wordsOf(text));
}

const missing: Anchor = { state: 'missing', place: null, similarity: 0 };

/**
 * Prepared once for both versions, then asked for each citation.
 *
 * @param before paragraphs of the version the citations were made on.
 * @param after paragraphs of the new version.
 */
export function createAnchorer(before: readonly Paragraph[], after: readonly Paragraph[]): (citation: Anchorable) => Anchor {
  const partnerOf = alignParagraphs(before, after);
  const textBefore = new Map(before.map(({ id, text }) => [id, text]));
  const indexed: readonly Indexed[] = after.map((paragraph) => ({ paragraph, words: lazyWords(paragraph.text) }));
  const positions = new Map(after.map((paragraph, index) => [paragraph.id, index]));
  const postings = new Map<string, number[]>();
  indexed.forEach(({ words }, index) => {
    for (const word of new Set(words().map((one) => one.folded))) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [index]);
      else list.push(index);
    }
  });

  let scanned = 0;

  /** Where the exact words can be at all: every word within the quote must be there, so the rarest tells. */
  function holders(words: readonly Word[]): readonly number[] {
    const inner = words.slice(1, -1);
    const lists = inner.map((word) => postings.get(word.folded));
    if (lists.some((list) => list === undefined)) return [];
    const rarest = lists.reduce((best, list) => (best === undefined || (list?.length ?? 0) < best.length ? list : best), undefined);
    if (rarest !== undefined) return rarest;
    // One word or two, either perhaps cut: whole words first, then the whole text.
    const whole = words.map((word) => postings.get(word.folded)).find((list) => list !== undefined);
    if (whole !== undefined) return whole;
    return after.map((_paragraph, index) => index);
  }

  const found = (state: AnchorState, index: number, range: TextRange, similarity: number): Anchor => {
    const paragraph = after[index];
    if (paragraph === undefined) return missing;
    return { state, similarity, place: { paragraph: paragraph.id, range, quote: quoteFor(paragraph.text, range.start, range.end) } };
  };

  /** Paragraphs by how many of the quote's rare words they have, each word counting for more the rarer it is. */
  function likely(words: readonly Word[], home: number): readonly number[] {
    const rare = [...new Set(words.map((word) => word.folded))]
      .map((word) => postings.get(word) ?? [])
      .filter((list) => list.length > 0 && list.length <= COMMON)
      .sort((a, b) => a.length - b.length)
      .slice(0, LOOKED_UP);
    const votes = new Map<number, number>();
    for (const list of rare) for (const index of list) votes.set(index, (votes.get(index) ?? 0) + 1 / list.length + 0.01);
    return [...votes].sort(([a, x], [b, y]) => y - x || Math.abs(a - home) - Math.abs(b - home)).map(([index]) => index);
  }

  function compare(words: readonly Word[], quote: TextQuote, index: number): Anchor {
    const text = indexed[index]?.words() ?? [];
    const match = bestPassage(words, text);
    if (match === null || match.similarity < CHANGED_LEAST) return missing;
    const range = { start: text[match.from]?.start ?? 0, end: text[match.to - 1]?.end ?? 0 };
    return found('changed', index, withClosing(after[index]?.text ?? '', range, quote.exact), match.similarity);
  }

  return ({ paragraph, quote }) => {
    const home = partnerOf.get(paragraph) ?? positions.get(paragraph) ?? -1;
    const isHome = partnerOf.has(paragraph);
    const was = asStood(quote, textBefore.get(paragraph) ?? '');
    const inHome = after[home] === undefined || !isHome ? null : locateQuote(was, after[home].text);
    if (inHome !== null && isHome) {
      // The words in their paragraph; with other neighbours they may mean something else.
      return found(sameNeighbours(was, after[home]?.text ?? '', inHome) ? 'exact' : 'changed', home, inHome, 1);
    }
    const words = wordsOf(quote.exact);
    let moved: Anchor | null = null;
    for (const [turn, index] of holders(words).entries()) {
      const text = after[index]?.text ?? '';
      scanned += text.length;
      if (scanned > SCAN_BUDGET && turn >= AFTER_BUDGET) break;
      const range = locateQuote(was, text);
      if (range === null) continue;
      const candidate = found('moved', index, range, 1);
      moved ??= candidate;
      // Of several places the one whose neighbours are the same, too.
      if (sameNeighbours(was, text, range)) return candidate;
    }
    if (moved !== null) return moved;
    const inOwn = isHome ? compare(words, quote, home) : missing;
    if (inOwn.similarity >= CLEARLY) return inOwn;
    return likely(words, home).slice(0, CANDIDATES).filter((index) => index !== home || !isHome)
      .map((index) => compare(words, quote, index))
      .reduce((best, one) => (one.similarity > best.similarity ? one : best), inOwn);
  };
}

/** Takes a full stop or quotation mark along when the quote had one: “ and » open in some languages and close in others. */
function withClosing(text: string, range: TextRange, exact: string): TextRange {
  const closing = /^[.!?…,;:"“”‘’»«›‹)\]]{1,3}/.exec(/[\p{L}\p{N}]$/u.test(exact) ? '' : text.slice(range.end, range.end + 3));
  const opening = /["“”„‘’‚»«›‹(]$/.exec(/^[\p{L}\p{N}]/u.test(exact) ? '' : text.slice(Math.max(0, range.start - 1), range.start));
  return { start: range.start - (opening?.[0].length ?? 0), end: range.end + (closing?.[0].length ?? 0) };
}

/** Neighbours this near, in UTF-16 units, decide what the words mean: "has not" and "has" are eight apart. */
const NEAR = 16;

/**
 * The quote with the neighbours that its words have in `text`, in the length that is usual here; as it is where they are not in it.
 *
 * A quote made elsewhere may have less of them or none, which must not read as words at a paragraph's edge.
 */
function asStood(quote: TextQuote, text: string): TextQuote {
  const range = locateQuote(quote, text);
  return range === null ? quote : quoteFor(text, range.start, range.end);
}

/** Where nothing stood beside the words, nothing may stand now: "Officials denied that" in front of a paragraph denies all of it. */
function sameNeighbours(was: TextQuote, text: string, range: TextRange): boolean {
  const now = quoteFor(text, range.start, range.end);
  return spaced(now.prefix).slice(-NEAR) === spaced(was.prefix).slice(-NEAR) && spaced(now.suffix).slice(0, NEAR) === spaced(was.suffix).slice(0, NEAR);
}

/**
 * Which paragraph of the new version each old one has become, where that is certain enough: the same words in order, or
 * the only one left between two that are, with half of its words or more.
 */
export function alignParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): ReadonlyMap<ParagraphId, number> {
  const partner = alignSequences(before.map(({ text }) => signature(text)), after.map(({ text }) => signature(text)));
  const aligned = new Map<ParagraphId, number>();
  const wordsBefore = wordSets(before);
  const wordsAfter = wordSets(after);
  let next = 0;
  let gap: number[] = [];
  const fill = (until: number): void => {
    let from = next;
    for (const index of gap) {
      const old = before[index];
      if (old === undefined) continue;
      for (let candidate = from; candidate < Math.min(until, from + 8); candidate += 1) {
        if (shares(wordsBefore(index), wordsAfter(candidate))) {
          aligned.set(old.id, candidate);
          from = candidate + 1;
          break;
        }
      }
    }
    gap = [];
  };
  before.forEach((paragraph, index) => {
    const at = partner[index] ?? -1;
    if (at < 0) {
      gap.push(index);
      return;
    }
    fill(at);
    aligned.set(paragraph.id, at);
    next = at + 1;
  });
  fill(after.length);
  return aligned;
}

/** Half of the words in common (Dice coefficient of the sets). */
function shares(inA: ReadonlySet<string>, inB: ReadonlySet<string>): boolean {
  if (inA.size * 3 < inB.size || inB.size * 3 < inA.size) return false;
  let both = 0;
  for (const word of inA) if (inB.has(word)) both += 1;
  return both * 2 >= (inA.size + inB.size) * 0.5 && both > 0;
}

/** The different words of a paragraph, cut once. */
function wordSets(list: readonly Paragraph[]): (index: number) => ReadonlySet<string> {
  const sets: ReadonlySet<string>[] = [];
  return (index) => (sets[index] ??= new Set(wordsOf(list[index]?.text ?? '').map((word) => word.folded)));
}
