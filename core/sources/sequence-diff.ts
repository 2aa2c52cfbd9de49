/**
 * What changed between two sequences, and which of their items belong together.
 *
 * The diff is E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986); the alignment of
 * long sequences is B. Cohen's patience diff: items that occur once on both sides, and of them the longest run in order.
 */
export interface DiffPart<T> {
  readonly type: 'same' | 'removed' | 'added';
  readonly items: readonly T[];
}

/** Past this many differences the middle is given as replaced whole: nobody reads a diff of 1,000 words. */
const DIFFERENCE_LIMIT = 1_000;

/** Edit script for the trimmed middles, as pairs of indices that stay; null when there are too many differences. */
function keptPairs(a: readonly unknown[], b: readonly unknown[]): (readonly [number, number])[] | null {
  const max = Math.min(DIFFERENCE_LIMIT, a.length + b.length);
  const offset = max + 1;
  const furthest = new Int32Array(2 * max + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= max; d += 1) {
    trace.push(furthest.slice(offset - d - 1, offset + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest[offset + k - 1] ?? 0) < (furthest[offset + k + 1] ?? 0));
      let x = down ? (furthest[offset + k + 1] ?? 0) : (furthest[offset + k - 1] ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x += 1;
        y += 1;
      }
      furthest[offset + k] = x;
      if (x >= a.length && y >= b.length) return walkBack(trace, a.length, b.length, d);
    }
  }
  return null;
}

function walkBack(trace: readonly Int32Array[], aLength: number, bLength: number, differences: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let x = aLength;
  let y = bLength;
  for (let d = differences; d > 0; d -= 1) {
    const row = trace[d] ?? new Int32Array(0);
    // trace[d] holds diagonals -d-1 … d+1 as they were before step d.
    const at = (k: number): number => row[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const before = down ? k + 1 : k - 1;
    const fromX = at(before);
    const fromY = fromX - before;
    const startX = down ? fromX : fromX + 1;
    while (x > startX) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    x = fromX;
    y = fromY;
  }
  while (x > 0) {
    x -= 1;
    y -= 1;
    pairs.push([x, y]);
  }
  return pairs.reverse();
}

/** Worked example: "a b c" and "a x c" give same [a], removed [b], added [x], same [c]. Items are compared by `===`. */
export function diffSequences<T>(a: readonly T[], b: readonly T[]): DiffPart<T>[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  const middle = keptPairs(a.slice(start, aEnd), b.slice(start, bEnd)) ?? [];
  const parts: { type: DiffPart<T>['type']; items: T[] }[] = [];
  const push = (type: DiffPart<T>['type'], items: readonly T[]): void => {
    if (items.length === 0) return;
    const last = parts[parts.length - 1];
    if (last?.type === type) last.items.push(...items);
    else parts.push({ type, items: [...items] });
  };
  push('same', a.slice(0, start));
  let atA = start;
  let atB = start;
  for (const [x, y] of middle) {
    push('removed', a.slice(atA, start + x));
    push('added', b.slice(atB, start + y));
    push('same', a.slice(start + x, start + x + 1));
    atA = start + x + 1;
    atB = start + y + 1;
  }
  push('removed', a.slice(atA, aEnd));
  push('added', b.slice(atB, bEnd));
  push('same', a.slice(aEnd));
  return parts;
}

/** Indices of the longest increasing subsequence; M. L. Fredman, "On computing the length of longest increasing subsequences" (1975). */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const chain: number[] = [];
  for (let at = tails[tails.length - 1] ?? -1; at >= 0; at = previous[at] ?? -1) chain.push(at);
  return chain.reverse();
}

/**
 * For each item of `a` the item of `b` it belongs to, or -1: those that occur once on both sides and keep their order,
 * and the equal ones right beside them.
 */
export function alignSequences(a: readonly string[], b: readonly string[]): number[] {
  const once = (items: readonly string[]): Map<string, number> => {
    const found = new Map<string, number>();
    items.forEach((item, index) => found.set(item, found.has(item) ? -1 : index));
    return found;
  };
  const inA = once(a);
  const inB = once(b);
  const candidates = a.flatMap((item, index) => (inA.get(item) === index && (inB.get(item) ?? -1) >= 0 ? [[index, inB.get(item) ?? -1] as const] : []));
  const partner = a.map(() => -1);
  const taken = new Set<number>();
  for (const at of longestIncreasing(candidates.map(([, y]) => y))) {
    const [x, y] = candidates[at] ?? [0, 0];
    partner[x] = y;
    taken.add(y);
  }
  const extend = (from: number, to: number, step: 1 | -1): void => {
    for (let x = from; x !== to; x += step) {
      const y = x - step < 0 || x - step >= a.length ? (step === 1 ? 0 : b.length - 1) : (partner[x - step] ?? -1) + step;
      const known = x - step < 0 || x - step >= a.length || (partner[x - step] ?? -1) >= 0;
      if (!known || partner[x] !== -1 || y < 0 || y >= b.length || taken.has(y) || a[x] !== b[y]) continue;
      partner[x] = y;
      taken.add(y);
    }
  };
  extend(0, a.length, 1);
  extend(a.length - 1, -1, -1);
  return partner;
}
