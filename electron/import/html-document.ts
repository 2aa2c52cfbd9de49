/**
 * A saved web page as a source: the article by Mozilla's Readability, the facts from its metadata.
 *
 * Readability needs a tree; linkedom builds one that runs nothing and fetches nothing. Pages it cannot make sense of,
 * and trees too deep to build, are read as a stream instead, with menus known by their elements.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { ok, type Result } from '../../core/result';
import type { Block } from '../../core/sources/blocks';
import { TextCleaner } from '../../core/sources/clean-text';
import { decodeBytes } from '../../core/sources/decode-bytes';
import { blocksFromHtml } from '../../core/sources/html-blocks';
import { factsFromHtml } from '../../core/sources/html-metadata';
import { htmlShape, prepareHtml } from '../../core/sources/html-prepare';
import { sourceFromBlocks, type DocumentFacts, type InferPublished, type Original, type ReadSource } from '../../core/sources/source-from-text';
import { words } from '../../core/words/words';

/** Depth of elements a tree is built for; real pages stay under 100, and work grows with depth times size. */
const DEPTH_LIMIT = 120;
/** Elements Readability is given; the longest pages have 20,000. */
const ELEMENT_LIMIT = 60_000;
/** Readability reads an element's whole text for each of its ancestors. */
const DEPTH_TIMES_ELEMENTS = 1_500_000;
/** And it looks at the neighbours of each break again and again. */
const BREAK_LIMIT = 3_000;
/** An article shorter than this share of the page's own words is a guess gone wrong. */
const LEAST_SHARE = 0.15;
const LEAST_LENGTH = 200;

/** What a meta element in the first bytes declares (HTML standard, 13.2.3.2, to 4,096 bytes instead of 1,024). */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  return /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i.exec(head)?.[1] ?? /^<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{2,40})/i.exec(head)?.[1] ?? null;
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + (block.role === 'furniture' ? 0 : block.text.length), 0);

function articleHtml(html: string): string | null {
  const { depth, elements, breaks } = htmlShape(html);
  if (depth > DEPTH_LIMIT || breaks > BREAK_LIMIT || elements > ELEMENT_LIMIT || depth * elements > DEPTH_TIMES_ELEMENTS) return null;
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document, { charThreshold: LEAST_LENGTH, disableJSONLD: true }).parse();
    return article?.content ?? null;
  } catch {
    // A tree it cannot walk: the stream can.
    return null;
  }
}

const sameWords = (a: string, b: string): boolean => a.replace(/\W+/g, ' ').trim().toLowerCase() === b.replace(/\W+/g, ' ').trim().toLowerCase();

/** The article's blocks, headline first; the whole page's when no article can be told from the rest. */
export function blocksOfPage(html: string, title: string | undefined): readonly Block[] {
  const whole = blocksFromHtml(html, true);
  const article = articleHtml(html);
  const cut = article === null ? [] : blocksFromHtml(article, false);
  if (lengthOf(cut) < LEAST_LENGTH || lengthOf(cut) < lengthOf(whole) * LEAST_SHARE) return whole;
  // Readability takes the headline out; citations need it where the reader sees it.
  const headline = whole.find((block) => block.role === 'heading' && (title === undefined || sameWords(block.text, title)))?.text ?? title;
  const hasHeadline = headline === undefined || cut.slice(0, 5).some((block) => sameWords(block.text, headline));
  return hasHeadline ? cut : [{ text: headline, role: 'heading' }, ...cut];
}

export function readHtml(bytes: Uint8Array, original: Original, inferPublished: InferPublished | null): Result<ReadSource> {
  const name = original.fileName ?? words().failures.subjects.pasted;
  const decoded = decodeBytes(bytes, name, declaredCharset(bytes));
  if (!decoded.ok) return decoded;
  const cleaner = new TextCleaner();
  const text = cleaner.text(prepareHtml(decoded.value.text));
  const sourceOf = (blocks: readonly Block[], facts: DocumentFacts): Result<ReadSource> => {
    const source = sourceFromBlocks(original, cleaner.blocks(blocks), facts, inferPublished);
    return ok({ source, notices: [...decoded.value.notices, ...cleaner.notices] });
  };
  // A selection copied from a page or a document: all of it was meant.
  if (original.fileName === null) return sourceOf(blocksFromHtml(text, false), {});
  const facts = factsFromHtml(text);
  return sourceOf(blocksOfPage(text, facts.title), facts);
}
