/**
 * Paints a frame of the Lanes view. Knows colours and strokes, and decides nothing.
 */
import type { Axis } from '../../core/layout/axis';
import { DOUBTFUL, OPEN_END, OPEN_START, PLANNED, WITHIN, type EventTable } from '../../core/layout/event-table';
import { foldWordsAt } from '../../core/layout/fold-words';
import { BAR_PX, foldBox, rowTop } from '../../core/layout/lane-hit';
import type { ShownBar } from '../../core/layout/lane-shown-bars';
import { LABEL_GAP_PX, MARKER_PX, type TileFold, type TileItem } from '../../core/layout/lane-tile';
import { isolated } from '../../core/layout/lane-words';
import { ROW_PX, type LaneBox, type LanesFrame } from '../../core/layout/lanes';
import { xOfSecond } from '../../core/layout/time-scale';
import { words } from '../../core/words/words';
import { boldPx, type LaneLabels } from './lane-labels';
import type { KindInk, LanesTheme } from './lanes-theme';
import type { MarkerSprites } from './marker-sprites';

export const AXIS_PX = 48;
const CONTEXT_BASELINE_PX = 17;
const FINE_BASELINE_PX = 38;
/** Length of the fade of an open end. */
const FADE_PX = 44;
const BAR_RADIUS_PX = 5;
/** Small shape inside a bar, so that colour does not speak alone. */
const BAR_MARK_PX = 15;

/** Of a canvas on the page or of one beside it. */
export type LanesContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Painting {
  readonly context: LanesContext;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scrollTopPx: number;
  readonly frame: LanesFrame;
  readonly axis: Axis;
  readonly table: EventTable;
  readonly theme: LanesTheme;
  readonly labels: LaneLabels;
  readonly sprites: MarkerSprites;
  /** Positions of selected events. */
  readonly selected: ReadonlySet<number>;
  readonly hovered: number | null;
  readonly todaySecond: number;
}

const crisp = (value: number): number => Math.round(value) + 0.5;

function lines(context: LanesContext, color: string, xs: Iterable<number>, fromY: number, toY: number): void {
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.beginPath();
  for (const x of xs) {
    context.moveTo(crisp(x), fromY);
    context.lineTo(crisp(x), toY);
  }
  context.stroke();
}

function paintGrid({ context, axis, theme, widthPx, heightPx, scrollTopPx, frame }: Painting): void {
  context.globalAlpha = 0.45;
  lines(context, theme.line, axis.minorXs, AXIS_PX, heightPx);
  context.globalAlpha = 1;
  lines(context, theme.line, axis.fine.map(({ x }) => x), AXIS_PX, heightPx);
  const major = axis.fine.filter((label) => label.major).map(({ x }) => x);
  context.globalAlpha = 0.35;
  lines(context, theme.lineStrong, major, AXIS_PX, heightPx);
  context.globalAlpha = 1;
  context.fillStyle = theme.line;
  for (const { topPx, heightPx: height } of frame.boxes) {
    const y = AXIS_PX + topPx + height - scrollTopPx;
    if (y > AXIS_PX && y < heightPx) context.fillRect(0, Math.round(y) - 1, widthPx, 1);
  }
}

function paintToday({ context, frame, theme, todaySecond, heightPx, widthPx }: Painting): void {
  const x = xOfSecond(frame.scale, todaySecond);
  if (x < 0 || x > widthPx) return;
  context.globalAlpha = 0.55;
  lines(context, theme.accent, [x], AXIS_PX, heightPx);
  context.globalAlpha = 1;
}

function kindOf({ theme, table }: Painting, position: number): KindInk {
  return theme.kinds.get(table.events[position]?.kind ?? '') ?? theme.noKind;
}

/** A row's highlight, behind what stands on it. */
function paintHighlight(painting: Painting, position: number, x: number, y: number, widthPx: number, heightPx: number): void {
  const { context, theme, selected, hovered } = painting;
  const isSelected = selected.has(position);
  if (!isSelected && hovered !== position) return;
  context.beginPath();
  context.roundRect(x - 4, y, widthPx + 9, heightPx, 6);
  context.fillStyle = isSelected ? theme.accentWash : theme.surface;
  context.fill();
  context.strokeStyle = isSelected ? theme.accent : theme.line;
  context.lineWidth = isSelected ? 1.5 : 1;
  context.stroke();
}

function paintLabel({ context, theme, labels, table }: Painting, position: number, x: number, y: number, roomPx: number): void {
  context.fillStyle = ((table.flags[position] ?? 0) & PLANNED) === 0 ? theme.ink : theme.inkSoft;
  context.fillText(isolated(labels.text(position, roomPx)), x, y);
}

/** A colour that fades out towards an open end. */
function fading(context: LanesContext, color: string, x: number, widthPx: number, openStart: boolean, openEnd: boolean): CanvasGradient | string {
  if (!openStart && !openEnd) return color;
  const gradient = context.createLinearGradient(x, 0, x + widthPx, 0);
  const share = Math.min(0.5, FADE_PX / Math.max(1, widthPx));
  const clear = `${color.slice(0, 7)}00`;
  gradient.addColorStop(0, openStart ? clear : color);
  if (openStart) gradient.addColorStop(share, color);
  if (openEnd) gradient.addColorStop(1 - share, color);
  gradient.addColorStop(1, openEnd ? clear : color);
  return gradient;
}

function paintSpan(painting: Painting, position: number, x: number, y: number, widthPx: number, heightPx: number): void {
  const { context, table } = painting;
  const flags = table.flags[position] ?? 0;
  const { ink, wash } = kindOf(painting, position);
  const openStart = (flags & OPEN_START) !== 0;
  const openEnd = (flags & OPEN_END) !== 0;
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, Math.max(4, widthPx - 1), heightPx - 1, BAR_RADIUS_PX);
  context.fillStyle = fading(context, wash, x, widthPx, openStart, openEnd);
  context.fill();
  context.strokeStyle = fading(context, ink, x, widthPx, openStart, openEnd);
  context.lineWidth = painting.selected.has(position) ? 2 : 1.1;
  const dashed = (flags & (WITHIN | DOUBTFUL | PLANNED)) !== 0;
  if (dashed) context.setLineDash([4, 3]);
  context.stroke();
  if (dashed) context.setLineDash([]);
}

function paintBar(painting: Painting, lane: LaneBox, bar: ShownBar): void {
  const { context, scrollTopPx } = painting;
  const y = AXIS_PX + rowTop(lane, bar.row) + (ROW_PX - BAR_PX) / 2 - scrollTopPx;
  paintHighlight(painting, bar.position, bar.x, y - 2, bar.widthPx, BAR_PX + 4);
  paintSpan(painting, bar.position, bar.x, y, bar.widthPx, BAR_PX);
  const roomPx = bar.x + bar.widthPx - bar.labelX - BAR_MARK_PX - 6;
  if (roomPx < 8) return;
  painting.sprites.stamp(context, kindOf(painting, bar.position), 'full', bar.labelX - 2, y + (BAR_PX - MARKER_PX) / 2);
  if (roomPx > 30) paintLabel(painting, bar.position, bar.labelX + BAR_MARK_PX, y + BAR_PX / 2 + 0.5, roomPx);
}

function paintItem(painting: Painting, lane: LaneBox, tileX: number, item: TileItem): void {
  const { context, scrollTopPx, table, sprites, widthPx } = painting;
  const x = tileX + item.x;
  const wholePx = item.markerPx + (item.labelPx > 0 ? LABEL_GAP_PX + item.labelPx : 0);
  if (x > widthPx || x + wholePx < 0) return;
  const y = AXIS_PX + rowTop(lane, item.row) - scrollTopPx;
  const flags = table.flags[item.position] ?? 0;
  paintHighlight(painting, item.position, x, y + 2, wholePx, ROW_PX - 4);
  const isLong = item.markerPx > MARKER_PX + 2;
  if (isLong) paintSpan(painting, item.position, x, y + 5, item.markerPx, ROW_PX - 10);
  else if ((flags & (OPEN_START | OPEN_END)) !== 0) paintTail(painting, item.position, x, y + ROW_PX / 2, (flags & OPEN_START) !== 0);
  const look = (flags & PLANNED) !== 0 ? 'dashed' : (flags & DOUBTFUL) !== 0 ? 'hollow' : 'full';
  if (!isLong || item.markerPx >= MARKER_PX + 6) sprites.stamp(context, kindOf(painting, item.position), look, isLong ? x + 2 : x, y + (ROW_PX - MARKER_PX) / 2);
  if (item.labelPx > 0) paintLabel(painting, item.position, x + item.markerPx + LABEL_GAP_PX, y + ROW_PX / 2 + 0.5, item.labelPx);
}

/** The side of a marker to which a date is open: "before 3 March". */
function paintTail(painting: Painting, position: number, x: number, y: number, towardsStart: boolean): void {
  const { context } = painting;
  const { ink } = kindOf(painting, position);
  const from = towardsStart ? x - AIR_OF_TAIL_PX : x + MARKER_PX;
  context.strokeStyle = fading(context, ink, from, AIR_OF_TAIL_PX, towardsStart, !towardsStart);
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(from + AIR_OF_TAIL_PX, y);
  context.stroke();
}
/** Stays within the air that packing leaves between neighbours. */
const AIR_OF_TAIL_PX = 10;

const foldWords = ({ count, dense }: TileFold): string => (dense ? words().numbers.number(count) : words().evidence.plusMore(count));

/** `at`: where the words of a fold among markers begin. */
function paintFold(painting: Painting, lane: LaneBox, tileX: number, fold: TileFold, at: number): void {
  const { context, theme, scrollTopPx } = painting;
  const box = foldBox(lane, tileX, fold);
  const y = AXIS_PX + rowTop(lane, lane.rows) - scrollTopPx;
  const kind = lane.group.kind === null ? theme.noKind : (theme.kinds.get(lane.group.kind.id) ?? theme.noKind);
  const said = foldWords(fold);
  const width = boldPx(said);
  if (fold.dense) {
    context.fillStyle = theme.inkFaint;
    context.font = theme.smallFont;
    context.fillText(said, Math.max(box.x, Math.min(tileX + fold.labelX - width / 2, box.x + box.widthPx - width)), y + 9);
  } else {
    context.font = theme.boldFont;
    const x = at;
    context.beginPath();
    context.roundRect(x + 0.5, y + 0.5, width + 18, 19, 9.5);
    context.fillStyle = kind.wash;
    context.fill();
    context.strokeStyle = kind.ink;
    context.lineWidth = 1;
    context.stroke();
    context.fillStyle = kind.ink;
    context.fillText(said, x + 9, y + 10.5);
  }
  context.font = theme.labelFont;
}

function paintLane(painting: Painting, { box, tiles, bars }: LanesFrame['lanes'][number]): void {
  const { context, theme, scrollTopPx } = painting;
  for (const bar of bars) paintBar(painting, box, bar);
  const bottom = AXIS_PX + rowTop(box, box.rows) - scrollTopPx - 2;
  const height = Math.max(1, box.rows - box.barRows) * ROW_PX - 4;
  const foldAt = foldWordsAt({ tiles }, (fold) => boldPx(foldWords(fold)) + 18, painting.widthPx);
  for (const { x, tile } of tiles) {
    if (tile.columns.length > 0) {
      context.fillStyle = box.group.kind === null ? theme.lineStrong : (theme.kinds.get(box.group.kind.id) ?? theme.noKind).ink;
      context.globalAlpha = 0.72;
      context.beginPath();
      for (const column of tile.columns) context.rect(x + column.x + 0.5, bottom - column.share * height, Math.max(1, column.widthPx - 1.5), column.share * height);
      context.fill();
      context.globalAlpha = 1;
    }
    for (const item of tile.items) paintItem(painting, box, x, item);
    if (box.shape === 'open') for (const fold of tile.folds) paintFold(painting, box, x, fold, foldAt.get(fold) ?? 0);
  }
}

function paintAxis(painting: Painting): void {
  const { context, axis, theme, widthPx } = painting;
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, widthPx, AXIS_PX);
  context.textBaseline = 'alphabetic';
  context.font = theme.boldFont;
  context.fillStyle = theme.ink;
  for (const { x, text } of axis.context) context.fillText(text, x + 5, CONTEXT_BASELINE_PX);
  for (const label of axis.fine) {
    context.font = label.major ? theme.boldFont : theme.smallFont;
    context.fillStyle = label.major ? theme.ink : theme.inkFaint;
    context.fillText(label.text, label.x + 5, FINE_BASELINE_PX);
  }
  context.fillStyle = theme.line;
  context.fillRect(0, AXIS_PX - 1, widthPx, 1);
  paintTodayMark(painting);
}

/** A tongue at the axis that says which line is today's. */
function paintTodayMark({ context, frame, theme, todaySecond, widthPx }: Painting): void {
  const x = xOfSecond(frame.scale, todaySecond);
  if (x < -40 || x > widthPx + 40) return;
  context.font = theme.boldFont;
  const { today } = words().timeline;
  const width = boldPx(today) + 12;
  context.fillStyle = theme.accent;
  context.beginPath();
  context.roundRect(x - width / 2, AXIS_PX - 2, width, 15, 4);
  context.fill();
  context.fillStyle = theme.paper;
  context.fillText(today, x - width / 2 + 6, AXIS_PX + 9.5);
}

/** Paints everything, from the ground up. Coordinates are CSS pixels; the caller scaled the context to the screen. */
export function paintLanes(painting: Painting): void {
  const { context, theme, widthPx, heightPx, frame } = painting;
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, widthPx, heightPx);
  paintGrid(painting);
  paintToday(painting);
  context.save();
  context.beginPath();
  context.rect(0, AXIS_PX, widthPx, heightPx - AXIS_PX);
  context.clip();
  context.font = theme.labelFont;
  context.textBaseline = 'middle';
  for (const lane of frame.lanes) paintLane(painting, lane);
  context.restore();
  paintAxis(painting);
}
