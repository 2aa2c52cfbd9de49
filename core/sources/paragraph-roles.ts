/**
 * Blocks become paragraphs: each gets a role, broken sentences are joined, what is printed twice points to the first.
 *
 * Built on the habits of news pages: short lines before the headline are menus, a line said twice on end is a caption
 * and its alternative text, a run of single words is a row of buttons. Citations stand on these paragraphs, so text is
 * never dropped: furniture stays, dimmed.
 */
import type { Paragraph, ParagraphId, ParagraphRole } from '../timeline/types';
import { blocksFromText, joinPieces, type Block } from './blocks';
import { EAST_ASIAN, isFurniture, isMenuLike } from './furniture';

/** A sentence ends here, maybe within quotes or brackets: German ones close with “, ‘ or «. */
const SENTENCE_END = /[.!?…:;。！？：；][\s"“”‘’»«›‹')\]」』）]*$/;
const DATE_LINE = /^(?:(?:published|updated|posted|last updated|modified|date|veröffentlicht am|stand)\b[\s:]{0,3}|[\p{L}.()/ -]{2,40}, den )?(?:\p{L}{3,10}\.?,? )?(?:\d{1,2}\.? \p{L}{3,10}\.?,? \d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b.{0,40}$/iu;
const BYLINE = /^(?:by|von|par|por|door)\s\p{Lu}/iu;
const CAPTION = [
  /^(?:file|photo|image|picture|illustration|map|chart|graphic|figure|fig\.|foto|abbildung|abb\.)\b(?: photo| image)?\s?(?:\d{1,3}\s?)?[-–—:.]\s?\S/i,
  /^.{0,300}\b(?:handout|file|undated|archive|screen) (?:photo|image|picture|photograph|grab)\b/i,
  /\((?:ap |file )?(?:photo|image|picture|foto|credit)\b[^)]{0,120}\)\s?$/i,
  /(?:\(|\/|©\s?|\bvia |\bcredit:? )(?:getty images|reuters|afp|ap|ap photo|epa|shutterstock)(?:\/[\w .-]{1,60})?\)?\.?\s?$/i,
  /^.{1,200}\bis (?:seen|pictured|shown) (?:in|at|on|during|here)\b/i,
];

/** Captions longer than this are paragraphs, in UTF-16 units. */
const CAPTION_LIMIT = 600;
/** Longest headline or subhead. */
const HEADING_LIMIT = 180;
/** Shorter paragraphs are not joined to what follows: a salutation ends in a comma too. */
const JOIN_MINIMUM = 40;
/** Shorter ones may be said twice on purpose. */
const REPEAT_MINIMUM = 20;

const isCaption = (text: string): boolean => text.length <= CAPTION_LIMIT && CAPTION.some((pattern) => pattern.test(text));

const isTitleLike = (text: string): boolean =>
  text.length <= HEADING_LIMIT && !/[.;:,…。；：，、][\s"“”‘’»«›‹')\]」』）]*$/.test(text) && /\p{L}{2}/u.test(text) && /^["“„‘‚'«»¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) && !DATE_LINE.test(text) && !BYLINE.test(text);

/** A sentence of Chinese or Japanese has a third of the letters. */
const isSentence = (text: string): boolean => SENTENCE_END.test(text) && text.length > (EAST_ASIAN.test(text) ? 7 : 20);

const foldedForRepeat = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

interface Judged {
  text: string;
  role: ParagraphRole | null;
  readonly page?: number;
  readonly group?: number;
  /** The format said so; the words do not overrule it. */
  readonly given: boolean;
}

/** Furniture by its own words, by its company, or as one of a row of buttons. */
function judgeFurniture(blocks: readonly Judged[]): void {
  for (const block of blocks) if (block.role === null && isFurniture(block.text)) block.role = 'furniture';
  // A title in one breath with "please wait" belongs to the player, not to the article.
  for (const [index, block] of blocks.entries()) {
    if (block.role !== null || block.group === undefined || isSentence(block.text) || block.text.length > 100) continue;
    const beside = [blocks[index - 1], blocks[index + 1]];
    if (beside.some((other) => other?.role === 'furniture' && !other.given && other.group === block.group)) block.role = 'furniture';
  }
  let run: Judged[] = [];
  for (const block of [...blocks, null]) {
    if (block !== null && (block.role === null || block.role === 'furniture') && isMenuLike(block.text)) {
      run.push(block);
      continue;
    }
    if (run.length >= 3) for (const one of run) one.role = 'furniture';
    run = [];
  }
}

/** The headline is the last title-like block before the first sentences; what stands above it and is short is a menu. */
function judgeHeadline(blocks: readonly Judged[]): void {
  const firstBody = blocks.findIndex((block) => block.role === null && isSentence(block.text) && !isCaption(block.text));
  const end = firstBody < 0 ? blocks.length : firstBody;
  if (blocks.length < 2 || blocks.some((block, index) => index < end && block.given && block.role === 'heading')) return;
  let headline = -1;
  for (let index = 0; index < end; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.role !== null || !isTitleLike(block.text)) continue;
    const best = blocks[headline];
    const isLong = block.text.length >= 20 || block.text.split(/\s+/).length >= 4;
    if (best === undefined || (isLong && best.text.length < 20)) headline = index;
  }
  const found = blocks[headline];
  if (found === undefined) return;
  found.role = 'heading';
  for (const block of blocks.slice(0, headline)) {
    if (block.role === null && isMenuLike(block.text) && !DATE_LINE.test(block.text) && !BYLINE.test(block.text)) block.role = 'furniture';
  }
}

function judgeCaptions(blocks: readonly Judged[]): void {
  for (const [index, block] of blocks.entries()) {
    if (block.role !== null) continue;
    const next = blocks[index + 1];
    const twice = next?.role === null && block.text.length >= REPEAT_MINIMUM && block.text.length <= CAPTION_LIMIT && foldedForRepeat(block.text) === foldedForRepeat(next.text);
    if (twice && next !== undefined) {
      block.role = 'caption';
      next.role = 'caption';
    } else if (isCaption(block.text)) {
      block.role = 'caption';
    }
  }
}

/** A short line between paragraphs that introduces the one after it. */
function judgeSubheads(blocks: readonly Judged[]): void {
  for (const [index, block] of blocks.entries()) {
    if (block.role !== null || block.text.length > 100 || !isTitleLike(block.text) || /[?!]["“”‘’«»]?$/.test(block.text)) continue;
    const next = blocks.slice(index + 1).find((other) => other.role !== 'furniture' && other.role !== 'caption');
    if (next !== undefined && (next.role === 'body' || next.role === 'list' || (next.role === null && isSentence(next.text)))) block.role = 'heading';
  }
}

/** "… against Ukraine," and "including preparations …" are one sentence, even with a button or a page's foot between. */
function joinBroken(blocks: readonly Judged[]): Judged[] {
  const joined: Judged[] = [];
  let open = -1;
  for (const block of blocks) {
    const before = joined[open];
    const between = joined.length - 1 - open;
    const goesOn = before !== undefined && block.role === 'body' && between <= 4 && before.text.length >= JOIN_MINIMUM
      && !SENTENCE_END.test(before.text.slice(-20)) && /^["“„‘‚'«»(]?\p{Ll}/u.test(block.text);
    if (goesOn && before !== undefined) {
      before.text = joinPieces(before.text, block.text);
      continue;
    }
    joined.push(block);
    if (block.role === 'body') open = joined.length - 1;
    else if (block.role !== 'furniture') open = -1;
  }
  return joined;
}

/** Longest paragraph kept as one, in UTF-16 units; a longer one is cut at a space, so that every window can show it. */
const PARAGRAPH_LIMIT = 100_000;

function cut(block: Judged): Judged[] {
  if (block.text.length <= PARAGRAPH_LIMIT) return [block];
  const pieces: Judged[] = [];
  let start = 0;
  while (start < block.text.length) {
    let end = Math.min(block.text.length, start + PARAGRAPH_LIMIT);
    if (end < block.text.length) {
      const space = block.text.lastIndexOf(' ', end);
      if (space > start + PARAGRAPH_LIMIT / 2) end = space;
      else if (/[\ud800-\udbff]/.test(block.text[end - 1] ?? '')) end -= 1;
    }
    pieces.push({ ...block, text: block.text.slice(start, end).trim() });
    start = end;
  }
  return pieces.filter((piece) => piece.text !== '');
}

/**
 * Paragraphs `p1`, `p2`, … with roles, in reading order.
 *
 * @param blocks with the roles their format gives; those without are judged by their words and their neighbours.
 */
export function paragraphsFromBlocks(blocks: readonly Block[]): Paragraph[] {
  const judged = blocks
    .map((block): Judged => ({
      text: block.text.trim(), role: block.role ?? null, given: block.role !== undefined,
      ...(block.page === undefined ? {} : { page: block.page }), ...(block.group === undefined ? {} : { group: block.group }),
    }))
    .filter((block) => block.text !== '');
  judgeFurniture(judged);
  judgeCaptions(judged);
  judgeHeadline(judged);
  judgeSubheads(judged);
  // A page of nothing but furniture is a list, a table or subtitles: then only what is furniture by its own words is.
  if (!judged.some((block) => block.role !== 'furniture')) for (const block of judged) if (!block.given && !isFurniture(block.text)) block.role = 'body';
  for (const block of judged) block.role ??= 'body';
  const firstOf = new Map<string, ParagraphId>();
  return joinBroken(judged).flatMap(cut).map((block, index) => {
    const id = `p${index + 1}` as ParagraphId;
    const role = block.role ?? 'body';
    const key = foldedForRepeat(block.text);
    const first = role === 'furniture' || key.length < REPEAT_MINIMUM ? undefined : firstOf.get(key);
    if (role !== 'furniture' && first === undefined) firstOf.set(key, id);
    return { id, text: block.text, role, ...(block.page === undefined ? {} : { page: block.page }), ...(first === undefined ? {} : { repeats: first }) };
  });
}

export const paragraphsFromText = (text: string): Paragraph[] => paragraphsFromBlocks(blocksFromText(text));
