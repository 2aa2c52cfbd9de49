/**
 * The passage of a text that is most like a quote, though words were changed, added or left out.
 *
 * P. H. Sellers, "The theory and computation of evolutionary distances: pattern recognition", Journal of Algorithms 1
 * (1980): edit distance between the quote and the best-fitting stretch of the text, over words instead of letters.
 */
import type { Word } from './words';

export interface ApproximateMatch {
  /** First and last word of the passage in the text's words, [from, to). */
  readonly from: number;
  readonly to: number;
  /** 1 for the same words, 0 for none in common. */
  readonly similarity: number;
}

/** Cells of the table; a quote of 1,000 words in a paragraph of 2,000. */
const CELL_LIMIT = 2_000_000;
/** A word added costs less than one left out, so that "on high alert" is found for "on alert" and not "on" alone. */
const ADDED = 0.9;

/** Half a word's worth for words that share their stem: "meet" and "meeting". */
function substitution(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  if (length < 4 || a[0] !== b[0]) return 1;
  let shared = 1;
  while (shared < length && a[shared] === b[shared]) shared += 1;
  return shared >= 4 && shared * 3 >= Math.max(a.length, b.length) * 2 ? 0.5 : 1;
}

/** Rows of the table, kept from call to call: most calls need the same few hundred cells. */
let rows = { cost: new Float64Array(512), start: new Int32Array(512), nextCost: new Float64Array(512), nextStart: new Int32Array(512) };

function rowsFor(length: number): typeof rows {
  if (rows.cost.length < length) {
    rows = { cost: new Float64Array(length * 2), start: new Int32Array(length * 2), nextCost: new Float64Array(length * 2), nextStart: new Int32Array(length * 2) };
  }
  return rows;
}

/** Null when either has no words, or both are too long to compare. */
export function bestPassage(quote: readonly Word[], text: readonly Word[]): ApproximateMatch | null {
  const m = quote.length;
  const n = text.length;
  if (m === 0 || n === 0 || m * n > CELL_LIMIT) return null;
  // One row a word of the quote; cost[j] is that of the best passage ending before word j, start[j] where it begins.
  let { cost, start, nextCost, nextStart } = rowsFor(n + 1);
  for (let j = 0; j <= n; j += 1) {
    cost[j] = 0;
    start[j] = j;
  }
  const folded = text.map((word) => word.folded);
  for (let i = 1; i <= m; i += 1) {
    nextCost[0] = i;
    nextStart[0] = 0;
    const word = quote[i - 1]?.folded ?? '';
    let diagonal = cost[0] ?? 0;
    let left = i;
    for (let j = 1; j <= n; j += 1) {
      const above = cost[j] ?? 0;
      const change = diagonal + substitution(word, folded[j - 1] ?? '');
      const leaveOut = above + 1;
      const add = left + ADDED;
      if (change <= leaveOut && change <= add) {
        left = change;
        nextStart[j] = start[j - 1] ?? 0;
      } else if (leaveOut <= add) {
        left = leaveOut;
        nextStart[j] = start[j] ?? 0;
      } else {
        left = add;
        nextStart[j] = nextStart[j - 1] ?? 0;
      }
      nextCost[j] = left;
      diagonal = above;
    }
    [cost, nextCost] = [nextCost, cost];
    [start, nextStart] = [nextStart, start];
  }
  let to = 0;
  for (let j = 1; j <= n; j += 1) if ((cost[j] ?? m) < (cost[to] ?? m)) to = j;
  const from = start[to] ?? 0;
  if (to <= from) return null;
  return { from, to, similarity: Math.max(0, 1 - (cost[to] ?? m) / m) };
}
