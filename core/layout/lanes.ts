/**
 * The Lanes view as values: from lanes, a window onto time and a pane's height to everything a painter draws.
 *
 * Lane tops and heights depend on the zoom and the pane, never on where the window stands, so panning moves things
 * sideways and no other way. The work of a frame is that of what is in the window.
 */
import type { EventTable } from './event-table';
import { barsIn, type ShownBar } from './lane-shown-bars';
import type { LaneGroup } from './lane-groups';
import { LaneLevels, octaveOf, tileSecondsOf, type LaneLevel } from './lane-level';
import type { PackedTile } from './lane-tile';
import { endSecondOf, type TimeScale } from './time-scale';

export const ROW_PX = 26;
export const LANE_TOP_PX = 12;
/** Holds the "+ n more" of a lane, and the air to the next. */
export const LANE_BOTTOM_PX = 26;
export const COLLAPSED_LANE_PX = 34;
/** Header of an outer lane whose inner lanes are shown instead. */
export const OUTER_LANE_PX = 34;
/** What columns of a histogram need to tell high from low. */
const COLUMN_ROWS = 3;
const LEAST_POINT_ROWS = 3;
const MOST_POINT_ROWS = 12;
/** Lanes with fewer events together are packed whole, so that they are no higher than they need. */
const PACKED_WHOLE = 6_000;

export interface LaneBox {
  readonly group: LaneGroup;
  /** CSS pixels from the top of the first lane. */
  readonly topPx: number;
  readonly heightPx: number;
  /** Rows that hold bars; short events stand there too where no bar is, and in the rows below. */
  readonly barRows: number;
  readonly rows: number;
  /** `header`: an outer lane whose inner lanes follow; `strip`: collapsed to one line. */
  readonly shape: 'open' | 'strip' | 'header';
}

export interface ShownTile {
  /** Of the tile's start, in the window. */
  readonly x: number;
  readonly tile: PackedTile;
}

export interface ShownLane {
  readonly box: LaneBox;
  readonly tiles: readonly ShownTile[];
  readonly bars: readonly ShownBar[];
}

export interface LanesFrame {
  readonly scale: TimeScale;
  /** Every lane, in or out of sight. */
  readonly boxes: readonly LaneBox[];
  readonly totalHeightPx: number;
  /** Lanes in sight with what they show. */
  readonly lanes: readonly ShownLane[];
}

export interface LanesView {
  readonly scale: TimeScale;
  /** Height of the pane below its axis. */
  readonly heightPx: number;
  readonly scrollTopPx: number;
  /** Keys of collapsed lanes. */
  readonly collapsed: ReadonlySet<string>;
  /** Whole width of an event's label. The same function as long as labels do not change. */
  readonly labelPx: (position: number) => number;
  /** Rows of a lane, at most; less where the pane has no room for them. A window scrolls better than it shows dozens. */
  readonly mostRows?: number;
}

/** What is known of some lanes, kept from frame to frame. Its answers depend on its arguments only. */
export class LanesModel {
  private readonly levels = new Map<string, LaneLevels>();
  private readonly isOuter: ReadonlySet<string>;
  private boxes: { readonly secondsPerPx: number; readonly heightPx: number; readonly mostRows: number; readonly collapsed: ReadonlySet<string>; readonly labelPx: LanesView['labelPx']; readonly boxes: readonly LaneBox[] } | null = null;
  readonly table: EventTable;
  readonly groups: readonly LaneGroup[];

  constructor(table: EventTable, groups: readonly LaneGroup[]) {
    this.table = table;
    this.groups = groups;
    this.isOuter = new Set(groups.flatMap(({ parent }) => (parent === null ? [] : [parent])));
  }

  private level(group: LaneGroup, secondsPerPx: number): LaneLevel {
    let levels = this.levels.get(group.key);
    if (levels === undefined) {
      levels = new LaneLevels(this.table, group.positions);
      this.levels.set(group.key, levels);
    }
    return levels.at(octaveOf(secondsPerPx));
  }

  private boxesFor({ scale: { secondsPerPx }, heightPx, collapsed, labelPx, mostRows: limit = MOST_POINT_ROWS }: LanesView): readonly LaneBox[] {
    const known = this.boxes;
    if (known?.secondsPerPx === secondsPerPx && known.heightPx === heightPx && known.mostRows === limit && known.collapsed === collapsed && known.labelPx === labelPx) return known.boxes;
    const shown = this.groups.filter(({ parent }) => parent === null || !collapsed.has(parent));
    const shapeOf = ({ key }: LaneGroup): LaneBox['shape'] => (collapsed.has(key) ? 'strip' : this.isOuter.has(key) ? 'header' : 'open');
    const open = shown.filter((group) => shapeOf(group) === 'open');
    const roomPx = heightPx / Math.max(1, open.length) - LANE_TOP_PX - LANE_BOTTOM_PX;
    const mostRows = Math.max(LEAST_POINT_ROWS, Math.min(limit, Math.floor(roomPx / ROW_PX)));
    const whole = open.reduce((sum, { positions }) => sum + positions.length, 0) <= PACKED_WHOLE;
    const boxes: LaneBox[] = [];
    let topPx = 0;
    for (const group of shown) {
      const shape = shapeOf(group);
      const level = this.level(group, secondsPerPx);
      const barRows = shape === 'open' ? level.bars.rows : 0;
      const rows = shape === 'open' ? rowsOf(level, mostRows, whole, secondsPerPx, labelPx) : shape === 'strip' ? 1 : 0;
      const box = { group, topPx, shape, barRows, rows, heightPx: heightOf(shape, rows) };
      boxes.push(box);
      topPx += box.heightPx;
    }
    this.boxes = { secondsPerPx, heightPx, mostRows: limit, collapsed, labelPx, boxes };
    return boxes;
  }

  frame(view: LanesView): LanesFrame {
    const { scale, heightPx, scrollTopPx } = view;
    const boxes = this.boxesFor(view);
    const last = boxes[boxes.length - 1];
    const inSight = boxes.filter((box) => box.topPx + box.heightPx > scrollTopPx && box.topPx < scrollTopPx + heightPx && box.shape !== 'header');
    return { scale, boxes, totalHeightPx: last === undefined ? 0 : last.topPx + last.heightPx, lanes: inSight.map((box) => this.shown(box, view)) };
  }

  private shown(box: LaneBox, { scale, labelPx }: LanesView): ShownLane {
    const level = this.level(box.group, scale.secondsPerPx);
    level.prepare(scale.secondsPerPx, box.rows, labelPx);
    const seconds = tileSecondsOf(octaveOf(scale.secondsPerPx));
    // One tile to the left: its labels and markers may reach in.
    const from = Math.floor(scale.startSecond / seconds) - 1;
    const to = Math.floor(endSecondOf(scale) / seconds);
    const tiles: ShownTile[] = [];
    for (let index = from; index <= to; index += 1) {
      const tile = level.tile(index);
      if (tile.items.length + tile.folds.length > 0) tiles.push({ x: (index * seconds - scale.startSecond) / scale.secondsPerPx, tile });
    }
    return { box, tiles, bars: box.shape === 'open' ? barsIn(level.bars, this.table, scale) : [] };
  }

  /** Positions of the events a fold stands for: those of its cell that are not drawn on their own. */
  foldedPositions(box: LaneBox, secondsPerPx: number, cell: number): readonly number[] {
    const level = this.level(box.group, secondsPerPx);
    const { items } = level.tile(Math.floor(cell / 8));
    const drawn = new Set(items.map(({ position }) => position));
    return level.positionsInCell(cell).filter((position) => !drawn.has(position));
  }
}

function rowsOf(level: LaneLevel, mostRows: number, whole: boolean, secondsPerPx: number, labelPx: LanesView['labelPx']): number {
  const { bars, greatestTile } = level;
  if (whole) {
    level.prepare(secondsPerPx, Math.max(mostRows, bars.rows + Math.min(greatestTile, COLUMN_ROWS)), labelPx);
    return Math.max(1, level.rowsNeeded(COLUMN_ROWS));
  }
  return Math.max(1, Math.min(mostRows, greatestTile + bars.rows), bars.rows + Math.min(greatestTile, COLUMN_ROWS));
}

function heightOf(shape: LaneBox['shape'], rows: number): number {
  if (shape === 'header') return OUTER_LANE_PX;
  return shape === 'strip' ? COLLAPSED_LANE_PX : LANE_TOP_PX + rows * ROW_PX + LANE_BOTTOM_PX;
}

