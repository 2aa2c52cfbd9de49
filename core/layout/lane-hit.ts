/**
 * What is under a point of the Lanes view, and where an event is drawn.
 */
import type { LanesFrame, LaneBox, ShownLane } from './lanes';
import { LANE_BOTTOM_PX, LANE_TOP_PX, ROW_PX } from './lanes';
import { AIR_PX, FOLD_WORDS_PX, LABEL_GAP_PX, type TileFold } from './lane-tile';

/** A rectangle of the lanes' content: x in the window, y from the top of the first lane. */
export interface HitBox {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type LaneHit =
  | { readonly type: 'event'; readonly position: number; readonly lane: LaneBox; readonly box: HitBox; readonly part: 'body' | 'start' | 'end' }
  | { readonly type: 'fold'; readonly fold: TileFold; readonly lane: LaneBox; readonly box: HitBox }
  | { readonly type: 'lane'; readonly lane: LaneBox };

export const BAR_PX = 20;
/** Half the reach of a bar's draggable end. */
const END_REACH_PX = 6;

export const rowTop = (box: LaneBox, row: number): number => box.topPx + LANE_TOP_PX + row * ROW_PX;

export interface DrawnEvent {
  readonly position: number;
  readonly lane: LaneBox;
  readonly box: HitBox;
  readonly isBar: boolean;
}

/** Every event drawn on its own in a lane, with the box it and its label take. */
export function* drawnEvents({ box, tiles, bars }: ShownLane): Iterable<DrawnEvent> {
  for (const bar of bars) {
    yield { position: bar.position, lane: box, isBar: true, box: { x: bar.x, y: rowTop(box, bar.row) + (ROW_PX - BAR_PX) / 2, widthPx: bar.widthPx, heightPx: BAR_PX } };
  }
  for (const { x, tile } of tiles) {
    for (const item of tile.items) {
      const widthPx = item.markerPx + (item.labelPx > 0 ? LABEL_GAP_PX + item.labelPx : 0);
      yield { position: item.position, lane: box, isBar: false, box: { x: x + item.x, y: rowTop(box, item.row), widthPx, heightPx: ROW_PX } };
    }
  }
}

/** The line under the rows where folds are written. */
export const foldBox = (box: LaneBox, tileX: number, fold: TileFold): HitBox => (fold.dense
  ? { x: tileX + fold.x, y: rowTop(box, box.barRows), widthPx: fold.widthPx, heightPx: Math.max(1, box.rows - box.barRows) * ROW_PX + LANE_BOTTOM_PX - AIR_PX / 2 }
  : { x: tileX + fold.x, y: rowTop(box, box.rows), widthPx: fold.widthPx, heightPx: LANE_BOTTOM_PX - 4 });

const holds = ({ x, y, widthPx, heightPx }: HitBox, atX: number, atY: number): boolean => atX >= x && atX < x + widthPx && atY >= y && atY < y + heightPx;

/** What is at a point, y counted from the top of the first lane; null below the lanes. */
export function hitTest(frame: LanesFrame, x: number, y: number): LaneHit | null {
  const lane = frame.boxes.find((box) => y >= box.topPx && y < box.topPx + box.heightPx);
  if (lane === undefined) return null;
  const shown = frame.lanes.find(({ box }) => box === lane);
  if (shown === undefined) return { type: 'lane', lane };
  let found: LaneHit | null = null;
  for (const { position, box, isBar } of drawnEvents(shown)) {
    if (!holds({ ...box, x: box.x - (isBar ? END_REACH_PX : 2), widthPx: box.widthPx + (isBar ? 2 * END_REACH_PX : 4) }, x, y)) continue;
    const part = !isBar ? 'body' : Math.abs(x - box.x) <= END_REACH_PX ? 'start' : Math.abs(x - box.x - box.widthPx) <= END_REACH_PX ? 'end' : 'body';
    found = { type: 'event', position, lane, box, part };
  }
  if (found !== null) return found;
  for (const { x: tileX, tile } of shown.tiles) {
    for (const fold of tile.folds) {
      const box = foldBox(lane, tileX, fold);
      if (holds(box, x, y)) return { type: 'fold', fold, lane, box };
    }
  }
  // Words moved in from the window's edge may reach out of their cell: see fold-words.ts.
  for (const { x: tileX, tile } of shown.tiles) {
    for (const fold of tile.folds) {
      const box = foldBox(lane, tileX, fold);
      if (!fold.dense && box.x < 0 && box.x + box.widthPx > 0 && holds({ ...box, widthPx: box.widthPx + FOLD_WORDS_PX }, x, y)) return { type: 'fold', fold, lane, box };
    }
  }
  return { type: 'lane', lane };
}

/** Positions of events whose boxes touch a rectangle: what a rubber band takes. */
export function eventsInBox(frame: LanesFrame, area: HitBox): readonly number[] {
  const touched = new Set<number>();
  for (const lane of frame.lanes) {
    if (lane.box.topPx > area.y + area.heightPx || lane.box.topPx + lane.box.heightPx < area.y) continue;
    for (const { position, box } of drawnEvents(lane)) {
      if (box.x < area.x + area.widthPx && box.x + box.widthPx > area.x && box.y < area.y + area.heightPx && box.y + box.heightPx > area.y) touched.add(position);
    }
  }
  return [...touched];
}

/** Where an event is drawn, the first time it is, or in the lane of that key alone; null when it is folded or out of the window. */
export function drawnAt(frame: LanesFrame, position: number, key: string | null = null): DrawnEvent | null {
  for (const lane of frame.lanes) {
    if (key !== null && lane.box.group.key !== key) continue;
    for (const drawn of drawnEvents(lane)) if (drawn.position === position) return drawn;
  }
  return null;
}
