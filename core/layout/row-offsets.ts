/**
 * Where each row of a long list begins, when rows are measured one by one as they come into view.
 *
 * A binary indexed tree (Fenwick, "A new data structure for cumulative frequency tables", 1994): measuring a row and
 * finding the row at an offset both take log n steps, so scrolling costs the same with 100 rows and with a million.
 */
export class RowOffsets {
  private heights: Float64Array;
  private tree: Float64Array;
  /** Greatest power of two not above the count. */
  private topStep: number;

  /** Heights in CSS pixels. */
  constructor(heightsPx: ArrayLike<number>) {
    const count = heightsPx.length;
    this.heights = Float64Array.from(heightsPx);
    this.tree = new Float64Array(count + 1);
    for (let index = 1; index <= count; index += 1) {
      this.tree[index] = (this.tree[index] ?? 0) + (this.heights[index - 1] ?? 0);
      const parent = index + (index & -index);
      if (parent <= count) this.tree[parent] = (this.tree[parent] ?? 0) + (this.tree[index] ?? 0);
    }
    this.topStep = count === 0 ? 0 : 2 ** Math.floor(Math.log2(count));
  }

  /** The same with other heights (CSS pixels) from one row on; a copy, which costs no sums of the rows that stay. */
  withHeights(from: number, heightsPx: readonly number[]): RowOffsets {
    const copy = new RowOffsets([]);
    copy.heights = this.heights.slice();
    copy.tree = this.tree.slice();
    copy.topStep = this.topStep;
    heightsPx.forEach((heightPx, at) => { copy.setHeight(from + at, heightPx); });
    return copy;
  }

  get count(): number {
    return this.heights.length;
  }

  heightOf(index: number): number {
    return this.heights[index] ?? 0;
  }

  /** Top of a row; of `count`, the height of the whole. */
  offsetOf(index: number): number {
    let sum = 0;
    for (let at = Math.min(index, this.count); at > 0; at -= at & -at) sum += this.tree[at] ?? 0;
    return sum;
  }

  get totalPx(): number {
    return this.offsetOf(this.count);
  }

  /** How much the row grew. */
  setHeight(index: number, heightPx: number): number {
    const grown = heightPx - this.heightOf(index);
    if (grown === 0 || index < 0 || index >= this.count) return 0;
    this.heights[index] = heightPx;
    for (let at = index + 1; at <= this.count; at += at & -at) this.tree[at] = (this.tree[at] ?? 0) + grown;
    return grown;
  }

  /** The row that covers an offset; the first or last one past the ends. */
  indexAt(offsetPx: number): number {
    let index = 0;
    let rest = offsetPx;
    for (let step = this.topStep; step > 0; step >>= 1) {
      const height = this.tree[index + step];
      if (index + step <= this.count && height !== undefined && height <= rest) {
        index += step;
        rest -= height;
      }
    }
    return Math.max(0, Math.min(index, this.count - 1));
  }
}
