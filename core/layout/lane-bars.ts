/**
 * Rows for events that last: no two bars of a row overlap, at any zoom.
 *
 * Longest first. At a zoom only events long enough to be seen as bars are drawn, so a row given to a long event never
 * depends on a shorter one, and bars keep their rows while a person zooms in and more of them appear. Events are taken
 * by length class (powers of two), within a class by start; each gets the first row that is free all the way.
 */
import type { EventTable } from './event-table';

/** A lane shows so many bars at once; what finds no row is counted with the crowd. */
export const MOST_BAR_ROWS = 6;

/** Bars of one length class in one row, by start. */
export interface BarRun {
  readonly lengthClass: number;
  readonly row: number;
  readonly positions: Int32Array;
}

export interface BarLayers {
  /** Runs of every class at least `leastClass`. */
  readonly runs: readonly BarRun[];
  /** Rows in use. */
  readonly rows: number;
  /** Positions without a row, by start. */
  readonly crowd: Int32Array;
}

/** Starts and ends of what longer classes hold in a row, by start. */
interface RowState {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

const NO_LAYERS: BarLayers = { runs: [], rows: 0, crowd: new Int32Array(0) };
/** A length class is below 64: `floor(log2(seconds))`. */
const CLASSES = 64;

/** Assigns rows class by class, as far down as was asked for; what is done is kept. */
export class LaneBars {
  /** How many of each class there are. */
  private readonly counts = new Int32Array(CLASSES);
  private readonly classes: readonly number[];
  private readonly layers: BarLayers[] = [];
  private readonly state: RowState[] = Array.from({ length: MOST_BAR_ROWS }, () => ({ starts: new Float64Array(0), ends: new Float64Array(0) }));
  private readonly table: EventTable;
  private readonly positions: Int32Array;

  /** `positions` by start. */
  constructor(table: EventTable, positions: Int32Array) {
    this.table = table;
    this.positions = positions;
    const { lengthClasses } = table;
    for (let at = 0; at < positions.length; at += 1) {
      const lengthClass = lengthClasses[positions[at] as number] as number;
      (this.counts[lengthClass] as number) += 1;
    }
    this.classes = [...this.counts.keys()].filter((one) => (this.counts[one] ?? 0) > 0).reverse();
  }

  /** The bars whose class is at least `leastClass`. */
  layersFrom(leastClass: number): BarLayers {
    const wanted = this.classes.filter((one) => one >= leastClass).length;
    while (this.layers.length < wanted) this.layers.push(this.nextLayer());
    return this.layers[wanted - 1] ?? NO_LAYERS;
  }

  private ofClass(lengthClass: number): Int32Array {
    const { positions, table: { lengthClasses } } = this;
    const found = new Int32Array(this.counts[lengthClass] ?? 0);
    let count = 0;
    for (let at = 0; count < found.length; at += 1) {
      const position = positions[at] as number;
      if (lengthClasses[position] !== lengthClass) continue;
      found[count] = position;
      count += 1;
    }
    return found;
  }

  private nextLayer(): BarLayers {
    const before = this.layers[this.layers.length - 1] ?? NO_LAYERS;
    const lengthClass = this.classes[this.layers.length] ?? 0;
    const list = this.ofClass(lengthClass);
    const chosen = this.chosenRows(list);
    const runs: BarRun[] = [...before.runs];
    let rows = before.rows;
    for (let row = 0; row < MOST_BAR_ROWS; row += 1) {
      const positions = list.filter((_, at) => chosen[at] === row);
      if (positions.length === 0) continue;
      runs.push({ lengthClass, row, positions });
      rows = Math.max(rows, row + 1);
      this.state[row] = this.joined(this.state[row] as RowState, positions);
    }
    return { runs, rows, crowd: this.joinedCrowd(before.crowd, list.filter((_, at) => chosen[at] === MOST_BAR_ROWS)) };
  }

  /** The first row that is free all the way, for each of a class; `MOST_BAR_ROWS` when none is. */
  private chosenRows(list: Int32Array): Uint8Array {
    const { startSeconds, endSeconds } = this.table;
    const chosen = new Uint8Array(list.length);
    const lastEnds = new Float64Array(MOST_BAR_ROWS).fill(-Infinity);
    const cursors = new Int32Array(MOST_BAR_ROWS);
    for (let at = 0; at < list.length; at += 1) {
      const position = list[at] as number;
      const start = startSeconds[position] as number;
      const end = endSeconds[position] as number;
      let row = 0;
      for (; row < MOST_BAR_ROWS; row += 1) {
        if ((lastEnds[row] as number) > start) continue;
        const { starts, ends } = this.state[row] as RowState;
        let cursor = cursors[row] as number;
        while (cursor < ends.length && (ends[cursor] as number) <= start) cursor += 1;
        cursors[row] = cursor;
        if (cursor >= starts.length || (starts[cursor] as number) >= end) break;
      }
      chosen[at] = row;
      if (row < MOST_BAR_ROWS) lastEnds[row] = end;
    }
    return chosen;
  }

  private joined({ starts, ends }: RowState, positions: Int32Array): RowState {
    const { startSeconds, endSeconds } = this.table;
    const count = starts.length + positions.length;
    const next = { starts: new Float64Array(count), ends: new Float64Array(count) };
    let old = 0;
    let added = 0;
    for (let at = 0; at < count; at += 1) {
      const position = positions[added] as number;
      if (added >= positions.length || (old < starts.length && (starts[old] as number) <= (startSeconds[position] as number))) {
        next.starts[at] = starts[old] as number;
        next.ends[at] = ends[old] as number;
        old += 1;
      } else {
        next.starts[at] = startSeconds[position] as number;
        next.ends[at] = endSeconds[position] as number;
        added += 1;
      }
    }
    return next;
  }

  private joinedCrowd(before: Int32Array, added: Int32Array): Int32Array {
    if (added.length === 0) return before;
    const { startSeconds } = this.table;
    const all = new Int32Array(before.length + added.length);
    let old = 0;
    let fresh = 0;
    for (let at = 0; at < all.length; at += 1) {
      const takeOld = fresh >= added.length || (old < before.length && (startSeconds[before[old] as number] as number) <= (startSeconds[added[fresh] as number] as number));
      all[at] = takeOld ? (before[old] as number) : (added[fresh] as number);
      if (takeOld) old += 1;
      else fresh += 1;
    }
    return all;
  }
}

/** First index of a sorted list whose key is at least `wanted`. */
export function lowerBound(positions: ArrayLike<number>, keys: Float64Array, wanted: number, from = 0, to = positions.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[positions[middle] ?? 0] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls back with each bar that touches [from, to). */
export function eachBar({ runs }: BarLayers, { startSeconds, endSeconds }: EventTable, from: number, to: number, visit: (position: number, row: number) => void): void {
  for (const { row, positions } of runs) {
    // Bars of a run do not overlap, so ends rise with starts.
    for (let at = lowerBound(positions, endSeconds, Math.floor(from) + 1); at < positions.length; at += 1) {
      const position = positions[at] ?? 0;
      if ((startSeconds[position] ?? 0) >= to) break;
      visit(position, row);
    }
  }
}
