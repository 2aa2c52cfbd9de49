/**
 * Where everything of a poster stands: the lanes on one large page, or over sheets that are cut and joined.
 *
 *     +-----------+-----------+      names, axis and crop marks are on every sheet; what is
 *     | 1 of 4    | 2 of 4    |      inside the marks of neighbours joins without a seam
 *     +-----------+-----------+
 *     | 3 of 4    | 4 of 4    |
 *     +-----------+-----------+
 */
import { axisOf, type Axis } from '../layout/axis';
import { eventTable, type EventTable } from '../layout/event-table';
import { laneGroups } from '../layout/lane-groups';
import { LABEL_GAP_PX, MARKER_PX, MOST_LABEL_PX } from '../layout/lane-tile';
import { LanesModel, type LaneBox, type LanesFrame, type LanesView } from '../layout/lanes';
import { fitted, type TimeScale } from '../layout/time-scale';
import type { Timeline } from '../timeline/types';
import { pageSize, PAGE_MARGINS_MM, type EvidenceOptions } from './evidence-options';
import { LANE_NAMES_PX, LANES_AXIS_PX, axisLabelPx, laneLabelPx } from './lanes-svg';

const PX_PER_MM = 96 / 25.4;
/** Title, subtitle, legend, and air above the axis. */
export const POSTER_TITLE_PX = 118;
/** How large things may be drawn, the largest first; text is 9 points at 1. */
const ZOOMS = [2.4, 2, 1.6, 1.3, 1, 0.85, 0.7, 0.6, 0.5] as const;
/** Rows of a lane of a poster on one page: as many as it has room for, within reason. */
const MOST_POSTER_ROWS = 60;
/** A timeline of one moment is shown with a day around it. */
const LEAST_SPAN_SECONDS = 86_400;

export interface PosterSheet {
  readonly row: number;
  readonly column: number;
  readonly frame: LanesFrame;
  readonly axis: Axis;
  /** The stretch of lanes on it, from the top of the first lane. */
  readonly fromPx: number;
  readonly toPx: number;
}

export interface PosterLayout {
  readonly table: EventTable;
  readonly sheets: readonly PosterSheet[];
  readonly rows: number;
  readonly columns: number;
  /** CSS pixels of the page for one of the drawing. */
  readonly zoom: number;
  /** CSS pixels of the whole sheet and of its margins. */
  readonly page: { readonly widthPx: number; readonly heightPx: number; readonly leftPx: number; readonly topPx: number; readonly rightPx: number; readonly bottomPx: number };
  /** Events without a place of their own on the drawing, and those without a readable date. */
  readonly folded: number;
  readonly undated: number;
}

/** Frames hold only lanes in sight; a poster shows all. */
export function wholeFrame(model: LanesModel, view: Omit<LanesView, 'scrollTopPx'>): LanesFrame {
  const first = model.frame({ ...view, scrollTopPx: 0 });
  const lanes = new Map(first.lanes.map((lane) => [lane.box.group.key, lane]));
  for (let top = view.heightPx; top < first.totalHeightPx; top += view.heightPx) {
    for (const lane of model.frame({ ...view, scrollTopPx: top }).lanes) lanes.set(lane.box.group.key, lane);
  }
  return { ...first, lanes: [...lanes.values()] };
}

/** Events that stand in a "+ n more" or a column. */
export const foldedIn = (frame: LanesFrame): number => {
  let sum = 0;
  // A fold of a tile that reaches into the window from the left counts too: it may say more than is drawn, never less.
  for (const { tiles } of frame.lanes) for (const { tile } of tiles) for (const { count } of tile.folds) sum += count;
  return sum;
};

/** Tops of the rows of sheets: between lanes where that can be, inside one that is higher than a sheet. */
export function rowBreaks(boxes: readonly LaneBox[], totalPx: number, firstRoomPx: number, roomPx: number): readonly number[] {
  const tops = [0];
  let end = firstRoomPx;
  while (end < totalPx) {
    const top = tops[tops.length - 1] ?? 0;
    const fitting = boxes.filter((box) => box.topPx > top && box.topPx <= end);
    const next = fitting[fitting.length - 1]?.topPx ?? end;
    tops.push(next);
    end = next + roomPx;
  }
  return tops;
}

const NO_KEYS: ReadonlySet<string> = new Set();

export function posterLayout(timeline: Timeline, options: EvidenceOptions): PosterLayout {
  const { sheets: how, across, lanes } = options.poster;
  const { widthMm, heightMm } = pageSize(options);
  const page = {
    widthPx: widthMm * PX_PER_MM, heightPx: heightMm * PX_PER_MM, leftPx: PAGE_MARGINS_MM.left * PX_PER_MM, topPx: PAGE_MARGINS_MM.top * PX_PER_MM,
    rightPx: PAGE_MARGINS_MM.right * PX_PER_MM, bottomPx: PAGE_MARGINS_MM.bottom * PX_PER_MM,
  };
  const widthPx = page.widthPx - page.leftPx - page.rightPx;
  const heightPx = page.heightPx - page.topPx - page.bottomPx;
  const table = eventTable(timeline.events);
  const model = new LanesModel(table, laneGroups(table, [lanes], timeline));
  const labelPx = laneLabelPx(table);
  // On one page nobody scrolls: its height is there to be used. Sheets go on below.
  const rowLimit = how === 'one' ? { mostRows: MOST_POSTER_ROWS } : {};
  const columns = how === 'one' ? 1 : across;
  const middle = (table.firstSecond + table.lastSecond) / 2;
  const half = Math.max(LEAST_SPAN_SECONDS, table.lastSecond - table.firstSecond) / 2;

  const at = (zoom: number): Tried => {
    const roomPx = (heightPx - POSTER_TITLE_PX) / zoom - LANES_AXIS_PX;
    const lanesPx = columns * (widthPx / zoom - LANE_NAMES_PX);
    const framed = (scale: TimeScale): LanesFrame => wholeFrame(model, { scale, heightPx: roomPx, collapsed: NO_KEYS, labelPx, ...rowLimit });
    const first = framed(fitted(lanesPx, middle - half, middle + half));
    const scale = withRoomAtEnd(first, Math.min(MOST_LABEL_PX + MARKER_PX, lanesPx * MOST_END_SHARE));
    return { frame: scale === first.scale ? first : framed(scale), scale, roomPx };
  };
  const zoom = how === 'one' ? bestZoom(at, labelPx) : 1;
  const { frame, scale, roomPx } = at(zoom);
  const laterRoomPx = heightPx / zoom - LANES_AXIS_PX;
  const tops = how === 'one' ? [0] : rowBreaks(frame.boxes, frame.totalHeightPx, roomPx, laterRoomPx);
  const columnPx = scale.widthPx / columns;
  const sheets = tops.flatMap((fromPx, row) => Array.from({ length: columns }, (_, column): PosterSheet => {
    const part: TimeScale = { ...scale, startSecond: scale.startSecond + column * columnPx * scale.secondsPerPx, widthPx: columnPx };
    // The same height of the pane gives the same rows: only the window onto time differs.
    const own = columns === 1 ? frame : wholeFrame(model, { scale: part, heightPx: roomPx, collapsed: NO_KEYS, labelPx, ...rowLimit });
    return { row, column, frame: own, axis: axisOf(part, axisLabelPx), fromPx, toPx: tops[row + 1] ?? Math.max(frame.totalHeightPx, fromPx + 1) };
  }));
  return { table, sheets, rows: tops.length, columns, zoom, page, folded: foldedIn(frame), undated: table.undated };
}

interface Tried {
  readonly frame: LanesFrame;
  readonly scale: TimeScale;
  /** Height there is for lanes. */
  readonly roomPx: number;
}

/** Of a poster's width, at most so much is kept free for the words of the last events. */
const MOST_END_SHARE = 0.3;

/** The same span with room behind it, so that the words of the last events are not cut off. */
function withRoomAtEnd({ scale, lanes }: LanesFrame, mostPx: number): TimeScale {
  let end = 0;
  for (const { tiles } of lanes) {
    for (const { x, tile } of tiles) for (const item of tile.items) end = Math.max(end, x + item.x + item.markerPx + LABEL_GAP_PX + item.labelPx + LABEL_GAP_PX);
  }
  const beyondPx = Math.min(mostPx, end - scale.widthPx);
  return beyondPx <= 0 ? scale : { ...scale, secondsPerPx: (scale.secondsPerPx * scale.widthPx) / (scale.widthPx - beyondPx) };
}

/** Labels that are cut shorter than the lanes ever show them. */
function cutLabels({ lanes }: LanesFrame, labelPx: (position: number) => number): number {
  let sum = 0;
  for (const { tiles } of lanes) for (const { tile } of tiles) for (const item of tile.items) if (item.labelPx < Math.min(labelPx(item.position), MOST_LABEL_PX)) sum += 1;
  return sum;
}

/** Of all events, so many may have cut words before a smaller drawing is taken: letters of twice the size are worth some ends of titles. */
const CUT_SHARE = 0.16;

/** The largest drawing that fits and has room for the words of nearly all events; else the one with room for most. */
function bestZoom(at: (zoom: number) => Tried, labelPx: (position: number) => number): number {
  let best = 0;
  let least = Infinity;
  for (const zoom of ZOOMS) {
    const { frame, roomPx } = at(zoom);
    if (frame.totalHeightPx > roomPx) continue;
    const events = frame.boxes.reduce((sum, { group }) => sum + group.positions.length, 0);
    // A hidden event weighs more than one with half a title.
    const lost = 4 * foldedIn(frame) + cutLabels(frame, labelPx);
    if (lost < least) {
      best = zoom;
      least = lost;
    }
    if (lost <= CUT_SHARE * events) break;
  }
  if (best > 0) return best;
  // More lanes than a page has room for: smaller still.
  let zoom = ZOOMS[ZOOMS.length - 1] ?? 1;
  for (let tries = 0; tries < 8; tries += 1) {
    const { frame, roomPx } = at(zoom);
    if (frame.totalHeightPx <= roomPx) break;
    zoom *= Math.max(0.5, (roomPx / frame.totalHeightPx) * 0.98);
  }
  return zoom;
}
