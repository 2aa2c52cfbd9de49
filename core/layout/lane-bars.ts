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
  readonly positions: readonly number[];
}

export interface BarLayers {
  /** Runs of every class at least `leastClass`. */
  readonly runs: readonly BarRun[];
  /** Rows in use. */
  readonly rows: number;
  /** Positions without a row, by start. */
  readonly crowd: Int32Array;
}

interface RowState {
  /** Starts and ends of what longer classes hold, by start. */
  starts: readonly number[];
  ends: readonly number[];
}

function freeUntil(state: RowState, cursor: number, start: number): number {
  let at = cursor;
  while (at < state.ends.length && (state.ends[at] ?? 0) <= start) at += 1;
  return at;
}

/** Assigns rows class by class, as far down as was asked for; what is done is kept. */
export class LaneBars {
  private readonly byClass = new Map<number, number[]>();
  private readonly classes: readonly number[];
  private readonly layers: BarLayers[] = [];
  private readonly state: RowState[] = Array.from({ length: MOST_BAR_ROWS }, () => ({ starts: [], ends: [] }));
  private readonly table: EventTable;

  /** `positions` by start. */
  constructor(table: EventTable, positions: Int32Array) {
    this.table = table;
    for (const position of positions) {
      const lengthClass = table.lengthClasses[position] ?? 0;
      const list = this.byClass.get(lengthClass);
      if (list === undefined) this.byClass.set(lengthClass, [position]);
      else list.push(position);
    }
    this.classes = [...this.byClass.keys()].sort((a, b) => b - a);
  }

  /** The bars whose class is at least `leastClass`. */
  layersFrom(leastClass: number): BarLayers {
    const wanted = this.classes.filter((one) => one >= leastClass).length;
    while (this.layers.length < wanted) this.layers.push(this.nextLayer());
    return this.layers[wanted - 1] ?? { runs: [], rows: 0, crowd: new Int32Array(0) };
  }

  private nextLayer(): BarLayers {
    const before: BarLayers = this.layers[this.layers.length - 1] ?? { runs: [], rows: 0, crowd: new Int32Array(0) };
    const lengthClass = this.classes[this.layers.length] ?? 0;
    const { startSeconds, endSeconds } = this.table;
    const placed: number[][] = Array.from({ length: MOST_BAR_ROWS }, () => []);
    const lastEnds = new Float64Array(MOST_BAR_ROWS).fill(-Infinity);
    const cursors = new Int32Array(MOST_BAR_ROWS);
    const crowd: number[] = [];
    for (const position of this.byClass.get(lengthClass) ?? []) {
      const start = startSeconds[position] ?? 0;
      const end = endSeconds[position] ?? 0;
      let row = 0;
      for (; row < MOST_BAR_ROWS; row += 1) {
        if ((lastEnds[row] ?? 0) > start) continue;
        const state = this.state[row] as RowState;
        const cursor = freeUntil(state, cursors[row] ?? 0, start);
        cursors[row] = cursor;
        if (cursor >= state.starts.length || (state.starts[cursor] ?? 0) >= end) break;
      }
      if (row === MOST_BAR_ROWS) {
        crowd.push(position);
        continue;
      }
      placed[row]?.push(position);
      lastEnds[row] = end;
    }
    const runs: BarRun[] = [...before.runs];
    let rows = before.rows;
    for (const [row, positions] of placed.entries()) {
      if (positions.length === 0) continue;
      runs.push({ lengthClass, row, positions });
      rows = Math.max(rows, row + 1);
      this.state[row] = this.joined(this.state[row] as RowState, positions);
    }
    return { runs, rows, crowd: this.joinedCrowd(before.crowd, crowd) };
  }

  private joined(state: RowState, positions: readonly number[]): RowState {
    const starts: number[] = [];
    const ends: number[] = [];
    let next = 0;
    const take = (position: number): void => {
      starts.push(this.table.startSeconds[position] ?? 0);
      ends.push(this.table.endSeconds[position] ?? 0);
    };
    for (const [at, start] of state.starts.entries()) {
      for (let position = positions[next]; position !== undefined && (this.table.startSeconds[position] ?? 0) < start; position = positions[next]) {
        take(position);
        next += 1;
      }
      starts.push(start);
      ends.push(state.ends[at] ?? 0);
    }
    for (const position of positions.slice(next)) take(position);
    return { starts, ends };
  }

  private joinedCrowd(before: Int32Array, added: readonly number[]): Int32Array {
    if (added.length === 0) return before;
    const all = Int32Array.from([...before, ...added]);
    return all.sort((a, b) => (this.table.startSeconds[a] ?? 0) - (this.table.startSeconds[b] ?? 0) || a - b);
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
