/**
 * Plain text cut into blocks: what stood between blank lines or, in text of one line a paragraph, on a line.
 *
 * A block is the common coin of all importers: HTML, PDF and mail make them too, with hints that plain text lacks, and
 * paragraph-roles.ts turns any of them into paragraphs.
 */
import type { ParagraphRole } from '../timeline/types';

export interface Block {
  readonly text: string;
  /** What the format says it is (`<h2>`, a list item); left out where only the words can tell. */
  readonly role?: ParagraphRole;
  /** Page of the original, from 1. */
  readonly page?: number;
  /** Blocks with the same number had no blank line between them. */
  readonly group?: number;
}

const LIST_ITEM = /^[ \t]{0,8}(?:[-*+•‣▪◦–][ \t]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)][ \t])\s{0,8}\S/;
/** "A. First", but also "H. Marshall Schwarz": see `listLetters`. */
const CAPITAL_ITEM = /^[ \t]{0,8}\(?([A-Z])[.)][ \t]/;

const QUOTED = /^[ \t]{0,3}(?:>[ \t]?)+/;

/** Text wrapped by hand stays below this width, in UTF-16 units; longer lines are paragraphs of their own. */
const WRAP_LIMIT = 120;

const firstWordLength = (line: string): number => line.trimStart().search(/\s|$/);

/**
 * The width at which the text was wrapped, or null when every line break is meant.
 *
 * A break is a wrap when the next word would not have fitted. Text is wrapped when most breaks inside its blocks are.
 */
function wrapWidth(groups: readonly (readonly string[])[]): number | null {
  const breaks: (readonly [number, number])[] = [];
  const lengths: number[] = [];
  for (const lines of groups) {
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      if (next === undefined || LIST_ITEM.test(next) || QUOTED.test(next)) return;
      lengths.push(line.trimEnd().length);
      breaks.push([line.trimEnd().length, firstWordLength(next)]);
    });
  }
  if (breaks.length === 0) return null;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0;
  if (width < 30 || width > WRAP_LIMIT) return null;
  const wraps = breaks.filter(([length, word]) => length + 1 + word > width).length;
  return wraps * 2 > breaks.length ? width : null;
}

/** Joins two pieces of a sentence; a word hyphenated at the line's end is put together again. */
export function joinPieces(before: string, after: string): string {
  const head = before.trimEnd();
  const tail = after.trimStart();
  if (/\p{Ll}[-\u00ad]$/u.test(head.slice(-3)) && /^\p{Ll}/u.test(tail)) return head.slice(0, -1) + tail;
  return `${head} ${tail}`;
}

/** Capital letters that mark items: those with a neighbour in the alphabet that does too. One alone is the initial of a name. */
function listLetters(groups: readonly (readonly string[])[]): ReadonlySet<string> {
  const codes = new Set(groups.flat().flatMap((line) => CAPITAL_ITEM.exec(line)?.[1]?.charCodeAt(0) ?? []));
  return new Set([...codes].filter((code) => codes.has(code - 1) || codes.has(code + 1)).map((code) => String.fromCharCode(code)));
}

/** Worked example: `"A\nB\n\nC"` gives blocks A and B of group 0 and C of group 1. */
export function blocksFromText(text: string): Block[] {
  const groups: string[][] = [];
  let current: string[] = [];
  // NEL, LS and PS end a line, VT and FF a block, as Unicode (UAX 14) has them.
  for (const line of text.split(/\r\n|[\n\r\u0085\u2028]/)) {
    for (const [index, part] of line.split(/[\f\v\u2029]/).entries()) {
      if (index > 0 || part.trim() === '') {
        if (current.length > 0) groups.push(current);
        current = [];
      }
      if (part.trim() !== '') current.push(part);
    }
  }
  if (current.length > 0) groups.push(current);

  const width = wrapWidth(groups);
  const letters = listLetters(groups);
  const blocks: Block[] = [];
  groups.forEach((lines, group) => {
    let open: { pieces: string[]; role?: ParagraphRole } | null = null;
    let previousLength = 0;
    const close = (): void => {
      if (open === null) return;
      const whole = open.pieces.length === 1 ? (open.pieces[0] ?? '') : open.pieces.reduce(joinPieces);
      blocks.push({ text: whole.trim(), group, ...(open.role === undefined ? {} : { role: open.role }) });
      open = null;
    };
    for (const line of lines) {
      const quoted = QUOTED.test(line);
      const capital = CAPITAL_ITEM.exec(line)?.[1];
      const isItem = !quoted && LIST_ITEM.test(line) && (capital === undefined || letters.has(capital));
      const content = quoted ? line.replace(QUOTED, '') : line;
      const role: ParagraphRole | undefined = quoted ? 'quote' : isItem ? 'list' : undefined;
      const wrapped = width !== null && previousLength + 1 + firstWordLength(content) > width;
      const hangs = /^[ \t]{2,}\S/.test(line);
      const last: { pieces: string[]; role?: ParagraphRole } | null = open;
      const goesOn = last !== null && !isItem && (last.role === 'list' ? wrapped || hangs : last.role === role && wrapped);
      if (last !== null && goesOn) {
        last.pieces.push(content);
      } else {
        close();
        if (content.trim() !== '') open = { pieces: [content], ...(role === undefined ? {} : { role }) };
      }
      previousLength = line.trimEnd().length;
    }
    close();
  });
  return blocks;
}
