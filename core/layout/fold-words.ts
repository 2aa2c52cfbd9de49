/**
 * Where the words of folds ("+ 12 more") stand in the window. A tile keeps each beside its events; at the window's edges
 * one that would be cut is moved inside, as far as its neighbours leave room.
 */
import type { ShownLane } from './lanes';
import { AIR_PX, type TileFold } from './lane-tile';

/** Between the words and the window's edge. */
const EDGE_PX = 4;
/** A cell of which less is in sight says nothing: its events are outside. */
const LEAST_CELL_PX = 24;
/** Room for "100,642" under columns. */
const COUNT_PX = 56;

interface Placed {
  readonly fold: TileFold;
  readonly cellX: number;
  readonly x: number;
  readonly endX: number;
}

/** The left edge of the words of each fold of a lane, in window pixels; `widthOf` is the width they take. */
export function foldWordsAt({ tiles }: Pick<ShownLane, 'tiles'>, widthOf: (fold: TileFold) => number, windowPx: number): ReadonlyMap<TileFold, number> {
  const placed = tiles.flatMap(({ x, tile }) => tile.folds.map((fold): Placed => {
    const cellX = x + fold.x;
    // Counts under columns stay where they are, in the middle of them.
    return fold.dense ? { fold, cellX, x: Math.max(cellX, x + fold.labelX - COUNT_PX / 2), endX: Math.min(cellX + fold.widthPx, x + fold.labelX + COUNT_PX / 2) } : { fold, cellX, x: x + fold.labelX, endX: x + fold.labelX + widthOf(fold) };
  })).sort((a, b) => a.x - b.x);
  return new Map(placed.filter(({ fold }) => !fold.dense).map((one) => {
    const at = placed.indexOf(one);
    const width = one.endX - one.x;
    if (one.x < EDGE_PX && one.cellX + one.fold.widthPx > LEAST_CELL_PX) return [one.fold, Math.max(one.x, Math.min(EDGE_PX, (placed[at + 1]?.x ?? Infinity) - AIR_PX - width))];
    if (one.endX > windowPx - EDGE_PX && one.cellX < windowPx - LEAST_CELL_PX) return [one.fold, Math.min(one.x, Math.max(windowPx - EDGE_PX - width, (placed[at - 1]?.endX ?? -Infinity) + AIR_PX))];
    return [one.fold, one.x];
  }));
}
