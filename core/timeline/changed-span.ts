/**
 * Where two lists differ, when one came from the other by an edit.
 */

export interface ChangedSpan {
  /** The first place where they differ; before it they hold the same values. */
  readonly from: number;
  /** After these, in either list, they hold the same values again. */
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** Values are compared by identity: an edit shares what it does not change. Empty where nothing differs. */
export function changedSpan(before: ArrayLike<unknown>, after: ArrayLike<unknown>): ChangedSpan {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, beforeEnd: before.length - same, afterEnd: after.length - same };
}
