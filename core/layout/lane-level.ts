/**
 * A lane at one octave of zoom: which of its events are bars, and its tiles of short ones.
 *
 * Between two powers of two the same events are bars and tiles hold the same events, so what depends on all events of a
 * lane is done once an octave, and a frame touches only what is in the window.
 */
import { WITHIN, type EventTable } from './event-table';
import { LaneBars, eachBar, lowerBound, type BarLayers } from './lane-bars';
import { FOLD_WORDS_PX, MARKER_PX, packRows, type PackedTile, type Stretch, type TileColumn, type TileEvent, type TileFold } from './lane-tile';

/** A tile is 2^k seconds and at least this wide, so that what a tile pushes out ends in the next. */
const LEAST_TILE_PX = 1_024;
/** Cells a tile is folded in: 128 to 256 px, wide enough for "+ 1,204 more". */
export const CELLS_PER_TILE = 8;
const COLUMNS_PER_CELL = 16;
/** A tile is 2^k seconds, an event of 2^(k-3) or more is a bar: at least 128 px long. */
const BAR_CLASS_BELOW_TILE = 3;
/** Events in a cell, as a multiple of the markers that fit side by side, from which columns are clearer than markers. */
const DENSE_FROM = 2.5;
/** Events in a tile that are packed one by one; of fuller ones only the first of each marker's width have a chance. */
const MOST_PACKED = 320;
/** More events of a tile than any lane has rows. */
const MOST_COUNTED = 64;
/** From this width on "some time that day" is drawn as the day it is. */
const LEAST_WITHIN_PX = 48;

/** The octave of a zoom. */
export const octaveOf = (secondsPerPx: number): number => Math.ceil(Math.log2(LEAST_TILE_PX * secondsPerPx));

export const tileSecondsOf = (octave: number): number => 2 ** octave;

/** The least length class (`EventTable.lengthClasses`) of a bar in an octave; what is shorter has its words beside it. */
export const barClassOf = (octave: number): number => octave - BAR_CLASS_BELOW_TILE;

/** Positions of the events too short for a bar: all but those of the layers. */
function pointsOf({ lengthClasses }: EventTable, positions: Int32Array, barClass: number, { runs, crowd }: BarLayers): Int32Array {
  const bars = runs.reduce((sum, run) => sum + run.positions.length, crowd.length);
  if (bars === 0) return positions;
  const points = new Int32Array(positions.length - bars);
  let count = 0;
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] as number;
    if ((lengthClasses[position] as number) >= barClass) continue;
    points[count] = position;
    count += 1;
  }
  return points;
}

/** The middle of the columns from an x on; null without any. */
function middleFrom(columns: readonly TileColumn[], fromX: number): number | null {
  const first = columns.find(({ x }) => x >= fromX);
  const last = columns[columns.length - 1];
  return first === undefined || last === undefined ? null : (first.x + last.x + last.widthPx) / 2;
}

const EMPTY_TILE: PackedTile = { items: [], folds: [], columns: [], rowsUsed: 0, markerEnds: [], firstXs: [] };

export class LaneLevel {
  readonly bars: BarLayers;
  /** Positions of the short events, by start. */
  readonly points: Int32Array;
  readonly tileSeconds: number;
  private readonly table: EventTable;
  private readonly cellSeconds: number;
  private readonly starts: Float64Array;
  private mostInTile: number | null = null;
  private mostInColumn: number | null = null;
  private tiles = new Map<number, PackedTile>();
  private cells = new Map<number, readonly [number, number]>();
  private secondsPerPx = 0;
  private rows = 0;
  private labelPx: (position: number) => number = () => 0;

  constructor(table: EventTable, positions: Int32Array, bars: LaneBars, octave: number) {
    const barClass = barClassOf(octave);
    this.table = table;
    this.tileSeconds = tileSecondsOf(octave);
    this.cellSeconds = this.tileSeconds / CELLS_PER_TILE;
    this.bars = bars.layersFrom(barClass);
    this.points = pointsOf(table, positions, barClass, this.bars);
    this.starts = table.startSeconds;
  }

  /** Most events that begin in one tile, as far as rows can tell them apart. */
  get greatestTile(): number {
    this.mostInTile ??= this.mostWithin(this.tileSeconds, MOST_COUNTED);
    return this.mostInTile;
  }

  private get greatestColumn(): number {
    this.mostInColumn ??= Math.max(1, this.mostWithin(this.cellSeconds / COLUMNS_PER_CELL, Infinity));
    return this.mostInColumn;
  }

  /** Most points that begin in one stretch of this length; stops counting at `enough`. */
  private mostWithin(seconds: number, enough: number): number {
    const { points, starts } = this;
    let most = 0;
    let from = 0;
    let end = -Infinity;
    for (let at = 0; at < points.length && most < enough; at += 1) {
      const start = starts[points[at] as number] as number;
      if (start >= end) {
        end = (Math.floor(start / seconds) + 1) * seconds;
        from = at;
      }
      if (at - from >= most) most = at - from + 1;
    }
    return most;
  }

  /** Sets what tiles are packed for; another value forgets them. */
  prepare(secondsPerPx: number, rows: number, labelPx: (position: number) => number): void {
    if (secondsPerPx === this.secondsPerPx && rows === this.rows && labelPx === this.labelPx) return;
    if (rows !== this.rows || secondsPerPx !== this.secondsPerPx) this.cells = new Map();
    this.secondsPerPx = secondsPerPx;
    this.rows = rows;
    this.labelPx = labelPx;
    this.tiles = new Map();
  }

  /** Rows that packing every tile takes, and those that columns need; only for lanes small enough to pack whole. */
  rowsNeeded(columnRows: number): number {
    let rows = this.bars.rows;
    for (let at = 0; at < this.points.length;) {
      const tile = Math.floor((this.starts[this.points[at] ?? 0] ?? 0) / this.tileSeconds);
      const { rowsUsed, columns } = this.tile(tile);
      rows = Math.max(rows, rowsUsed, columns.length > 0 ? this.bars.rows + columnRows : 0);
      at = this.indexAt((tile + 1) * this.tileSeconds);
    }
    return rows;
  }

  /** Index among the points of the first that begins at or after a second. */
  indexAt(second: number): number {
    return lowerBound(this.points, this.starts, second);
  }

  /** Indices [from, to) among the points of a cell; cells are numbered along the axis. */
  private cell(index: number): readonly [number, number] {
    const known = this.cells.get(index);
    if (known !== undefined) return known;
    const from = this.indexAt(index * this.cellSeconds);
    const range = [from, lowerBound(this.points, this.starts, (index + 1) * this.cellSeconds, from)] as const;
    this.cells.set(index, range);
    return range;
  }

  isDense(cell: number): boolean {
    const [from, to] = this.cell(cell);
    return to - from > (DENSE_FROM * Math.max(2, this.rows - this.bars.rows) * this.cellSeconds) / this.secondsPerPx / MARKER_PX;
  }

  /** Positions of every short event and bar without a row that begins in a cell. */
  positionsInCell(cell: number): readonly number[] {
    const [from, to] = this.cell(cell);
    const { crowd } = this.bars;
    const first = lowerBound(crowd, this.starts, cell * this.cellSeconds);
    return [...this.points.subarray(from, to), ...crowd.subarray(first, lowerBound(crowd, this.starts, (cell + 1) * this.cellSeconds, first))];
  }

  /** The tile with a number; even ones stand alone, odd ones fit themselves between their neighbours. */
  tile(index: number): PackedTile {
    const known = this.tiles.get(index);
    if (known !== undefined) return known;
    const packed = this.packed(index);
    this.tiles.set(index, packed);
    return packed;
  }

  private packed(index: number): PackedTile {
    const { cellSeconds, secondsPerPx, starts } = this;
    const startSecond = index * this.tileSeconds;
    const tilePx = this.tileSeconds / secondsPerPx;
    const cellPx = cellSeconds / secondsPerPx;
    const firstCell = index * CELLS_PER_TILE;
    const odd = (index & 1) !== 0;
    const x = (second: number): number => (second - startSecond) / secondsPerPx;
    const events: TileEvent[] = [];
    const counts: number[] = [];
    for (let cell = firstCell; cell < firstCell + CELLS_PER_TILE; cell += 1) {
      const [from, to] = this.cell(cell);
      counts.push(to - from);
      if (!this.isDense(cell)) this.candidates(from, to, x, events);
    }
    const crowded = this.crowdRanges(firstCell);
    if (events.length === 0 && counts.every((count) => count === 0) && crowded.every(([from, to]) => to === from)) return EMPTY_TILE;
    const wallAfter = (at: number): number => {
      const from = firstCell + Math.floor(at / cellPx);
      // Nothing reaches further than a marker below bar length and a label: four cells.
      for (let cell = from + 1; cell <= from + 4; cell += 1) if (this.isDense(cell)) return (cell - firstCell) * cellPx;
      return Infinity;
    };
    const after = this.points[this.cell(firstCell + CELLS_PER_TILE - 1)[1]];
    const rows = packRows({
      events, rows: this.rows, bars: this.barStretches(startSecond), labelPx: this.labelPx, wallAfter,
      entryEnds: odd ? this.tile(index - 1).markerEnds.map((end) => end - tilePx) : [],
      exitStarts: odd ? this.tile(index + 1).firstXs.map((first) => first + tilePx) : [],
      labelLimit: odd || after === undefined ? Infinity : Math.max(tilePx, x(starts[after] ?? 0)),
    });
    const folds: TileFold[] = [];
    const columns: TileColumn[] = [];
    const placed = new Set(rows.items.map(({ position }) => position));
    for (const [offset, count] of counts.entries()) {
      const cell = firstCell + offset;
      const dense = this.isDense(cell);
      if (dense) this.addColumns(cell, offset * cellPx, cellPx, columns);
      const [from, to] = this.cell(cell);
      let drawn = 0;
      let anchor = Infinity;
      for (let at = from; !dense && at < to && drawn < placed.size; at += 1) {
        const position = this.points[at] ?? 0;
        if (placed.has(position)) drawn += 1;
        else anchor = Math.min(anchor, starts[position] ?? 0);
      }
      const crowd = crowded[offset] ?? [0, 0];
      const left = count - drawn + crowd[1] - crowd[0];
      if (left === 0) continue;
      if (crowd[1] > crowd[0]) anchor = Math.min(anchor, starts[this.bars.crowd[crowd[0]] ?? 0] ?? 0);
      const cellX = offset * cellPx;
      const labelX = dense ? middleFrom(columns, cellX) ?? cellX + cellPx / 2 : Math.max(cellX, Math.min(x(anchor), cellX + cellPx - FOLD_WORDS_PX));
      folds.push({ x: cellX, widthPx: cellPx, count: left, cell, dense, labelX });
    }
    return { items: rows.items, folds, columns, rowsUsed: rows.rowsUsed, markerEnds: rows.markerEnds, firstXs: rows.firstXs };
  }

  /** Indices [from, to) among the crowd of each cell. */
  private crowdRanges(firstCell: number): readonly (readonly [number, number])[] {
    const { crowd } = this.bars;
    return Array.from({ length: CELLS_PER_TILE }, (_, offset) => {
      if (crowd.length === 0) return [0, 0];
      const from = lowerBound(crowd, this.starts, (firstCell + offset) * this.cellSeconds);
      return [from, lowerBound(crowd, this.starts, (firstCell + offset + 1) * this.cellSeconds, from)];
    });
  }

  /** The bars in and just beyond a tile, per row: short events go round them. */
  private barStretches(startSecond: number): readonly (readonly Stretch[])[] {
    const { startSeconds, endSeconds } = this.table;
    const rows: Stretch[][] = Array.from({ length: this.bars.rows }, () => []);
    const x = (second: number): number => (second - startSecond) / this.secondsPerPx;
    eachBar(this.bars, this.table, startSecond - this.tileSeconds / 2, startSecond + 1.5 * this.tileSeconds, (position, row) => {
      rows[row]?.push({ fromX: x(startSeconds[position] ?? 0), toX: x(endSeconds[position] ?? 0) });
    });
    for (const row of rows) row.sort((a, b) => a.fromX - b.fromX);
    return rows;
  }

  /** The events of a cell that have a chance to be drawn: all, or the first few of each marker's width. */
  private candidates(from: number, to: number, x: (second: number) => number, into: TileEvent[]): void {
    const { startSeconds, endSeconds, flags } = this.table;
    const take = (at: number): void => {
      const position = this.points[at] ?? 0;
      const start = startSeconds[position] ?? 0;
      const lengthPx = ((endSeconds[position] ?? 0) - start) / this.secondsPerPx;
      // A moment somewhere in a short stretch is a marker; drawn as a stretch it would claim to last.
      const within = ((flags[position] ?? 0) & WITHIN) !== 0;
      into.push({ position, x: x(start), lengthPx: within && lengthPx < LEAST_WITHIN_PX ? 0 : lengthPx });
    };
    if (to - from <= MOST_PACKED / CELLS_PER_TILE) {
      for (let at = from; at < to; at += 1) take(at);
      return;
    }
    for (let at = from; at < to;) {
      const next = Math.min(to, lowerBound(this.points, this.starts, (this.starts[this.points[at] ?? 0] ?? 0) + MARKER_PX * this.secondsPerPx, at, to));
      for (let taken = at; taken < Math.min(next, at + this.rows); taken += 1) take(taken);
      at = Math.max(next, at + 1);
    }
  }

  private addColumns(cell: number, x: number, cellPx: number, into: TileColumn[]): void {
    const [from, to] = this.cell(cell);
    const seconds = this.cellSeconds / COLUMNS_PER_CELL;
    const widthPx = cellPx / COLUMNS_PER_CELL;
    let at = from;
    for (let column = 0; column < COLUMNS_PER_CELL; column += 1) {
      const next = column === COLUMNS_PER_CELL - 1 ? to : lowerBound(this.points, this.starts, cell * this.cellSeconds + (column + 1) * seconds, at, to);
      // Square roots, so that a quiet hour beside a storm is still seen.
      if (next > at) into.push({ x: x + column * widthPx, widthPx, share: Math.sqrt(Math.min(1, (next - at) / this.greatestColumn)) });
      at = next;
    }
  }
}

/** A lane's levels, made when a zoom first asks for them. */
export class LaneLevels {
  private readonly bars: LaneBars;
  private readonly kept = new Map<number, LaneLevel>();
  private readonly table: EventTable;
  private readonly positions: Int32Array;

  constructor(table: EventTable, positions: Int32Array) {
    this.table = table;
    this.positions = positions;
    this.bars = new LaneBars(table, positions);
  }

  at(octave: number): LaneLevel {
    const known = this.kept.get(octave);
    if (known !== undefined) return known;
    // A few octaves are enough for zooming to and fro.
    const [oldest] = this.kept.keys();
    if (this.kept.size >= 4 && oldest !== undefined) this.kept.delete(oldest);
    const level = new LaneLevel(this.table, this.positions, this.bars, octave);
    this.kept.set(octave, level);
    return level;
  }
}
