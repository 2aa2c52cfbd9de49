/**
 * Words that are nearly the one typed, for when nothing has it.
 *
 * Optimal string alignment distance (Damerau 1964, without overlapping swaps), given up as soon as it is too great.
 */

import { withoutUmlauts } from './fold';

/** Shorter words are near to everything. */
const LEAST_LETTERS = 4;
const TWO_SLIPS_FROM = 8;
const MOST_OFFERED = 3;

/** The distance if it is at most `limit`, else a number above it. */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = new Array<number>(b.length + 1).fill(0);
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Array<number>(b.length + 1).fill(limit + 1);
    row[0] = i;
    let least = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j += 1) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row[j] = value;
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(limit + 1, last[b.length] ?? limit + 1);
}

/** The known words nearest to a folded term, more frequent ones first among equals. */
export function nearSpellings(term: string, words: ReadonlyMap<string, number>): readonly string[] {
  if (term.length < LEAST_LETTERS) return [];
  const limit = term.length >= TWO_SLIPS_FROM ? 2 : 1;
  const bare = withoutUmlauts(term);
  const found: { readonly word: string; readonly slips: number; readonly count: number }[] = [];
  for (const [word, count] of words) {
    if (Math.abs(word.length - term.length) > limit) continue;
    const slips = slipsBetween(bare, withoutUmlauts(word), limit);
    if (slips > 0 && slips <= limit) found.push({ word, slips, count });
  }
  return found.sort((a, b) => a.slips - b.slips || b.count - a.count || (a.word < b.word ? -1 : 1)).slice(0, MOST_OFFERED).map(({ word }) => word);
}
