/**
 * One order from two: where both sides left things where they were they stay, and what is new stays behind its neighbour.
 *
 *   base  A B C      ours  A x B C      theirs  A B y C z      merged  A x B y C z
 *
 * Swapping the sides gives the same order.
 */

/** Behind nothing: at the start. */
const START = '';

const filtered = (list: readonly string[], keep: ReadonlySet<string>): readonly string[] => [...new Set(list)].filter((id) => keep.has(id));

const sameOrder = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, index) => id === b[index]);

/** New ids of a side, by the old id they stand behind. */
function newRuns(side: readonly string[], old: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const runs = new Map<string, string[]>();
  let behind = START;
  for (const id of side) {
    if (old.has(id)) behind = id;
    else runs.set(behind, [...(runs.get(behind) ?? []), id]);
  }
  return runs;
}

/** Two runs behind the same neighbour: one after the other, unless one holds the other already (as after an earlier merge). */
function joinedRun(a: readonly string[], b: readonly string[]): readonly string[] {
  const [first, second] = [a, b].sort((x, y) => (`${x[0] ?? ''}\n${x.join('\n')}` < `${y[0] ?? ''}\n${y.join('\n')}` ? -1 : 1)) as [readonly string[], readonly string[]];
  if (second.every((id) => first.includes(id))) return first;
  if (first.every((id) => second.includes(id))) return second;
  return [...first, ...second];
}

/** The old ids in one order. A side that moved something decides; where both did, the choice only has to be the same for all. */
function backbone(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const movedBy = (side: readonly string[]): readonly string[] | null => {
    const there = new Set(side);
    const inBase = new Set(base);
    const now = side.filter((id) => inBase.has(id));
    return sameOrder(base.filter((id) => there.has(id)), now) ? null : now;
  };
  const a = movedBy(ours);
  const b = movedBy(theirs);
  const moved = a === null || b === null ? a ?? b : (a.join('\n') < b.join('\n') ? a : b);
  if (moved === null) return base;
  const there = new Set(moved);
  const order = [...moved];
  base.forEach((id, index) => {
    if (there.has(id)) return;
    const before = base[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

/** Every id of `keep` once. `keep` must hold ids of the two sides (or of base) only. */
export function mergeOrder(base: readonly string[], ours: readonly string[], theirs: readonly string[], keep: ReadonlySet<string>): readonly string[] {
  const old = filtered(base, keep);
  const oldSet = new Set(old);
  const [a, b] = [filtered(ours, keep), filtered(theirs, keep)];
  const runsA = newRuns(a, oldSet);
  const runsB = newRuns(b, oldSet);
  const result = new Set<string>();
  for (const anchor of [START, ...backbone(old, a, b)]) {
    if (anchor !== START) result.add(anchor);
    for (const id of joinedRun(runsA.get(anchor) ?? [], runsB.get(anchor) ?? [])) result.add(id);
  }
  return [...result];
}
