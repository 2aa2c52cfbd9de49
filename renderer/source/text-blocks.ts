/**
 * A long source in blocks of paragraphs: which of them have been drawn, and how high the others will be.
 *
 * A source of 1 MB has 8,000 paragraphs. Drawing them all at once would hold the window up for a second, so blocks are
 * drawn as they come near; those of an ordinary article all are, a moment after it has been opened.
 */
import type { Paragraph } from '../../core/timeline/types';

export interface TextBlock {
  readonly paragraphs: readonly Paragraph[];
  /** Place of its first paragraph among all that are shown, from 0. */
  readonly first: number;
}

/** A block has so many paragraphs and characters at most, and one paragraph at least. */
const BLOCK_PARAGRAPHS = 16;
const BLOCK_CHARACTERS = 6_000;
/** Of very long sources the blocks are larger, or there would be too many to keep track of. */
const MOST_BLOCKS = 1_500;

/** Paragraphs that stay drawn wherever the view is: a long article, of which everything can be marked and copied. */
const DRAWN_LIMIT = 600;
/** And their characters: what costs time to lay out is words. */
const DRAWN_CHARACTERS = 250_000;

const lengthOf = ({ paragraphs }: TextBlock): number => paragraphs.reduce((sum, { text }) => sum + text.length, 0);

export function blocksOf(paragraphs: readonly Paragraph[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  const most = Math.max(BLOCK_PARAGRAPHS, Math.ceil(paragraphs.length / MOST_BLOCKS));
  let first = 0;
  let characters = 0;
  for (const [index, { text }] of paragraphs.entries()) {
    if (index > first && (index - first >= most || characters + text.length > BLOCK_CHARACTERS)) {
      blocks.push({ paragraphs: paragraphs.slice(first, index), first });
      first = index;
      characters = 0;
    }
    characters += text.length;
  }
  if (first < paragraphs.length) blocks.push({ paragraphs: paragraphs.slice(first), first });
  return blocks;
}

/** The block with a paragraph of this place among all that are shown. */
export function blockAt(blocks: readonly TextBlock[], place: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as TextBlock).first <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Letters of reading type in a line of a pane of usual width, height of a line, space between paragraphs. */
const LINE_CHARACTERS = 46;
const LINE_PX = 25;
const GAP_PX = 10;

/** A guess that keeps the scroll bar honest until the block is drawn. */
export const guessHeightPx = ({ paragraphs }: TextBlock): number =>
  paragraphs.reduce((sum, { text }) => sum + Math.ceil(text.length / LINE_CHARACTERS) * LINE_PX + GAP_PX, 0);

/** The blocks drawn first: as much as a tall window shows. */
export function firstBlocks(blocks: readonly TextBlock[], heightPx: number): ReadonlySet<number> {
  const drawn = new Set<number>();
  let filled = 0;
  for (let at = 0; at < blocks.length && filled < heightPx; at += 1) {
    drawn.add(at);
    filled += guessHeightPx(blocks[at] as TextBlock);
  }
  return drawn;
}

/** A drawn block, or several on end that are not. */
export interface BlockRun {
  readonly from: number;
  /** After the last. */
  readonly to: number;
  readonly drawn: boolean;
}

export function runsOf(count: number, drawn: ReadonlySet<number>): readonly BlockRun[] {
  const runs: BlockRun[] = [];
  let from = 0;
  for (const at of [...drawn].filter((one) => one < count).sort((a, b) => a - b)) {
    if (at > from) runs.push({ from, to: at, drawn: false });
    runs.push({ from: at, to: at + 1, drawn: true });
    from = at + 1;
  }
  if (from < count) runs.push({ from, to: count, drawn: false });
  return runs;
}

/** The nearest block to `centre` that is not drawn yet and may be without going over the limit; null when none is left. */
export function nextToDraw(blocks: readonly TextBlock[], drawn: ReadonlySet<number>, centre: number): number | null {
  let [paragraphs, characters] = [0, 0];
  for (const at of drawn) {
    const block = blocks[at];
    if (block === undefined) continue;
    paragraphs += block.paragraphs.length;
    characters += lengthOf(block);
  }
  if (paragraphs >= DRAWN_LIMIT || characters >= DRAWN_CHARACTERS) return null;
  for (let distance = 0; distance < blocks.length; distance += 1) {
    for (const at of [centre + distance, centre - distance]) if (at >= 0 && at < blocks.length && !drawn.has(at)) return at;
  }
  return null;
}

/** What stays drawn: the blocks that must (near the view, marked, focused), then the nearest to `centre` up to the limit. */
export function keepDrawn(blocks: readonly TextBlock[], drawn: ReadonlySet<number>, centre: number, must: (at: number) => boolean): ReadonlySet<number> {
  const nearest = [...drawn].filter((at) => at < blocks.length).sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre));
  const kept = new Set<number>();
  let [paragraphs, characters] = [0, 0];
  for (const at of nearest) {
    const block = blocks[at] as TextBlock;
    const fits = paragraphs + block.paragraphs.length <= DRAWN_LIMIT && characters <= DRAWN_CHARACTERS;
    if (!fits && !must(at)) continue;
    kept.add(at);
    paragraphs += block.paragraphs.length;
    characters += lengthOf(block);
  }
  return kept.size === drawn.size ? drawn : kept;
}
