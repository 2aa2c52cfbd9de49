/**
 * The Lanes view as SVG: what renderer/timeline/lanes-painter.ts paints on a canvas, for pictures and posters.
 *
 *     |            | Jan 2022            Feb           |
 *     | Meeting    |   ●  OSCE session   ┌─ talks ──┐  |
 *     | 48 events  |                     └──────────┘  |
 */
import type { Axis } from '../layout/axis';
import { DOUBTFUL, OPEN_END, OPEN_START, PLANNED, WITHIN, type EventTable } from '../layout/event-table';
import { BAR_PX, foldBox, rowTop } from '../layout/lane-hit';
import { foldWordsAt } from '../layout/fold-words';
import { laneLabel } from '../layout/lane-words';
import type { ShownBar } from '../layout/lane-shown-bars';
import { LABEL_GAP_PX, MARKER_PX, type TileFold, type TileItem } from '../layout/lane-tile';
import { ROW_PX, type LaneBox, type LanesFrame } from '../layout/lanes';
import { countWords } from '../layout/length-words';
import { readsRightToLeft } from '../layout/text-direction';
import { cutToWidth, textWidthPx, wrapToWidth } from '../layout/text-width';
import type { Kind } from '../timeline/types';
import { pictureInk, type PictureInk, type PictureTheme } from './picture-theme';
import { fixed, markerSvg, textSvg } from './svg-shapes';
import { words } from '../words/words';

/** As in the window. */
export const LANES_AXIS_PX = 48;
export const LANE_NAMES_PX = 132;
const LABEL_PX = 12.5;
const CONTEXT_BASELINE_PX = 17;
const FINE_BASELINE_PX = 38;
/** Half the height of small letters: from the middle of a line down to its baseline. */
const HALF_X_PX = 4.4;
const FADE_PX = 44;
const BAR_MARK_PX = 15;
const TAIL_PX = 10;

const foldWordsPx = ({ count }: TileFold): number => textWidthPx(words().evidence.plusMore(count), 11.5, 600) + 18;

/** Room that an event's label would take; the same function for the same table. */
export const laneLabelPx = (table: EventTable): ((position: number) => number) => {
  const widths = new Float32Array(table.events.length);
  return (position) => {
    const known = widths[position] ?? 0;
    if (known > 0) return known;
    const event = table.events[position];
    const width = event === undefined ? 0 : Math.ceil(textWidthPx(laneLabel(event), LABEL_PX)) + 1;
    widths[position] = width;
    return width;
  };
};

export const axisLabelPx = (text: string): number => textWidthPx(text, LABEL_PX, 600);

export interface LanesDrawing {
  readonly frame: LanesFrame;
  readonly axis: Axis;
  readonly table: EventTable;
  readonly kinds: readonly Kind[];
  readonly theme: PictureTheme;
  /** The stretch of lanes to draw, counted from the top of the first lane. */
  readonly fromPx: number;
  readonly toPx: number;
  /** Unique in the file: gradients and clips are named after it. */
  readonly name: string;
}

class Drawing {
  private readonly parts: string[] = [];
  private readonly gradients: string[] = [];
  private readonly inks = new Map<string, PictureInk>();
  private readonly noKind: PictureInk;

  constructor(private readonly input: LanesDrawing) {
    this.noKind = pictureInk(null, input.theme);
    for (const kind of input.kinds) this.inks.set(kind.id, pictureInk(kind, input.theme));
  }

  /** Lanes to the right of x = 0, their names to the left of it, the axis above y = 0. */
  draw(): string {
    const { frame, fromPx, toPx, name, theme } = this.input;
    const width = frame.scale.widthPx;
    const height = toPx - fromPx;
    this.grid(width, height);
    const names = frame.boxes.filter((box) => box.topPx + box.heightPx > fromPx && box.topPx < toPx).map((box) => this.laneName(box)).join('');
    for (const { box, tiles, bars } of frame.lanes) {
      for (const bar of bars) this.bar(box, bar);
      const foldAt = foldWordsAt({ tiles }, foldWordsPx, width);
      for (const { x, tile } of tiles) {
        this.columns(box, x, tile.columns);
        for (const item of tile.items) this.item(box, x, item);
        if (box.shape === 'open') for (const fold of tile.folds) this.fold(box, x, fold, foldAt.get(fold) ?? 0);
      }
    }
    const defs = `<clipPath id="${name}-c"><rect x="0" y="0" width="${fixed(width)}" height="${fixed(height)}"/></clipPath><clipPath id="${name}-n"><rect x="${-LANE_NAMES_PX}" y="0" width="${LANE_NAMES_PX}" height="${fixed(height)}"/></clipPath>${this.gradients.join('')}`;
    return `<defs>${defs}</defs><g clip-path="url(#${name}-n)"><g transform="translate(0 ${fixed(-fromPx)})">${names}</g></g>`
      + `<g clip-path="url(#${name}-c)"><g transform="translate(0 ${fixed(-fromPx)})">${this.parts.join('')}</g></g>${this.axis(width)}`
      + `<path d="M0 ${-LANES_AXIS_PX}V${fixed(height)}" stroke="${theme.line}"/>`;
  }

  private inkOf(position: number): PictureInk {
    return this.inks.get(this.input.table.events[position]?.kind ?? '') ?? this.noKind;
  }

  private grid(width: number, height: number): void {
    const { axis, frame, theme, fromPx } = this.input;
    const lines = (xs: readonly number[], color: string, opacity: number): string =>
      (xs.length === 0 ? '' : `<path d="${xs.map((x) => `M${fixed(Math.round(x) + 0.5)} ${fixed(fromPx)}v${fixed(height)}`).join('')}" stroke="${color}" stroke-opacity="${opacity}" fill="none"/>`);
    this.parts.push(lines(axis.minorXs, theme.line, 0.45), lines(axis.fine.map(({ x }) => x), theme.line, 1), lines(axis.fine.filter(({ major }) => major).map(({ x }) => x), theme.lineStrong, 0.35));
    this.parts.push(`<path d="${frame.boxes.map(({ topPx, heightPx }) => `M0 ${fixed(topPx + heightPx - 0.5)}H${fixed(width)}`).join('')}" stroke="${theme.line}" fill="none"/>`);
  }

  private laneName({ group, topPx, heightPx, shape }: LaneBox): string {
    const { theme } = this.input;
    const inset = group.level === 0 ? 0 : 12;
    const x = -LANE_NAMES_PX + inset;
    const room = LANE_NAMES_PX - inset - 12;
    const lines = wrapToWidth(group.label, room, LABEL_PX, 600, shape === 'open' ? 2 : 1);
    const top = topPx + (shape === 'open' ? 28 : 21);
    const ink = group.kind === null ? theme.ink : pictureInk(group.kind, theme).ink;
    const mark = group.kind === null ? '' : markerSvg(group.kind.shape, x + 6, top - 4.4, ink, theme.paper);
    const indent = group.kind === null ? 0 : 19;
    const isRightToLeft = readsRightToLeft(group.label);
    const words = (group.kind === null ? lines : wrapToWidth(group.label, room - indent, LABEL_PX, 600, shape === 'open' ? 2 : 1))
      .map((line, index) => textSvg(line, x + indent, top + index * 16, { sizePx: LABEL_PX, weight: 600, color: theme.ink, isRightToLeft })).join('');
    const count = shape === 'open' && heightPx >= 60 ? textSvg(countWords(group.positions.length, 0), x + indent, top + lines.length * 16, { sizePx: 11, color: theme.inkFaint }) : '';
    return `${mark}${words}${count}<path d="M${-LANE_NAMES_PX} ${fixed(topPx + heightPx - 0.5)}H0" stroke="${theme.line}"/>`;
  }

  /** A colour, or a gradient that fades out towards an open end. */
  private fading(color: string, id: string, widthPx: number, flags: number): string {
    const openStart = (flags & OPEN_START) !== 0;
    const openEnd = (flags & OPEN_END) !== 0;
    if (!openStart && !openEnd) return color;
    const share = fixed(Math.min(0.5, FADE_PX / Math.max(1, widthPx)) * 100);
    const stop = (offset: string, opacity: number): string => `<stop offset="${offset}%" stop-color="${color}" stop-opacity="${opacity}"/>`;
    const stops = [stop('0', openStart ? 0 : 1), ...(openStart ? [stop(share, 1)] : []), ...(openEnd ? [stop(fixed(100 - Number(share)), 1)] : []), stop('100', openEnd ? 0 : 1)];
    const name = `${this.input.name}-${id}`;
    this.gradients.push(`<linearGradient id="${name}">${stops.join('')}</linearGradient>`);
    return `url(#${name})`;
  }

  private span(position: number, x: number, y: number, widthPx: number, heightPx: number): void {
    const flags = this.input.table.flags[position] ?? 0;
    const { ink, wash } = this.inkOf(position);
    const id = String(this.gradients.length);
    const dash = (flags & (WITHIN | DOUBTFUL | PLANNED)) === 0 ? '' : ' stroke-dasharray="4 3"';
    this.parts.push(`<rect x="${fixed(x + 0.5)}" y="${fixed(y + 0.5)}" width="${fixed(Math.max(4, widthPx - 1))}" height="${fixed(heightPx - 1)}" rx="5" fill="${this.fading(wash, `f${id}`, widthPx, flags)}" stroke="${this.fading(ink, `s${id}`, widthPx, flags)}" stroke-width="1.1"${dash}/>`);
  }

  private label(position: number, x: number, middle: number, roomPx: number): void {
    const event = this.input.table.events[position];
    if (event === undefined) return;
    const isPlanned = ((this.input.table.flags[position] ?? 0) & PLANNED) !== 0;
    this.parts.push(textSvg(cutToWidth(laneLabel(event), roomPx + 0.5, LABEL_PX), x, middle + HALF_X_PX, { sizePx: LABEL_PX, color: isPlanned ? this.input.theme.inkSoft : this.input.theme.ink }));
  }

  private bar(lane: LaneBox, { position, row, x, widthPx, labelX }: ShownBar): void {
    const y = rowTop(lane, row) + (ROW_PX - BAR_PX) / 2;
    this.span(position, x, y, widthPx, BAR_PX);
    const roomPx = x + widthPx - labelX - BAR_MARK_PX - 6;
    if (roomPx < 8) return;
    const { ink, shape } = this.inkOf(position);
    this.parts.push(markerSvg(shape, labelX + 5, y + BAR_PX / 2, ink, this.input.theme.paper));
    if (roomPx > 30) this.label(position, labelX + BAR_MARK_PX, y + BAR_PX / 2, roomPx);
  }

  private item(lane: LaneBox, tileX: number, item: TileItem): void {
    const { table, frame, theme } = this.input;
    const x = tileX + item.x;
    const wholePx = item.markerPx + (item.labelPx > 0 ? LABEL_GAP_PX + item.labelPx : 0);
    if (x > frame.scale.widthPx || x + wholePx < 0) return;
    const y = rowTop(lane, item.row);
    const flags = table.flags[item.position] ?? 0;
    const { ink, shape } = this.inkOf(item.position);
    const isLong = item.markerPx > MARKER_PX + 2;
    if (isLong) this.span(item.position, x, y + 5, item.markerPx, ROW_PX - 10);
    else if ((flags & (OPEN_START | OPEN_END)) !== 0) {
      const from = (flags & OPEN_START) !== 0 ? x - TAIL_PX : x + MARKER_PX;
      this.parts.push(`<path d="M${fixed(from)} ${fixed(y + ROW_PX / 2)}h${TAIL_PX}" stroke="${ink}" stroke-width="1.5" stroke-dasharray="1.5 2"/>`);
    }
    const look = (flags & PLANNED) !== 0 ? 'dashed' : (flags & DOUBTFUL) !== 0 ? 'hollow' : 'full';
    if (!isLong || item.markerPx >= MARKER_PX + 6) this.parts.push(markerSvg(shape, (isLong ? x + 2 : x) + MARKER_PX / 2, y + ROW_PX / 2, ink, theme.paper, look));
    if (item.labelPx > 0) this.label(item.position, x + item.markerPx + LABEL_GAP_PX, y + ROW_PX / 2, item.labelPx);
  }

  private columns(box: LaneBox, tileX: number, columns: readonly { readonly x: number; readonly widthPx: number; readonly share: number }[]): void {
    if (columns.length === 0) return;
    const bottom = rowTop(box, box.rows) - 2;
    const height = Math.max(1, box.rows - box.barRows) * ROW_PX - 4;
    const color = box.group.kind === null ? this.input.theme.lineStrong : (this.inks.get(box.group.kind.id) ?? this.noKind).ink;
    const bars = columns.map(({ x, widthPx, share }) => `M${fixed(tileX + x + 0.5)} ${fixed(bottom)}v${fixed(-share * height)}h${fixed(Math.max(1, widthPx - 1.5))}v${fixed(share * height)}z`);
    this.parts.push(`<path d="${bars.join('')}" fill="${color}" fill-opacity=".72"/>`);
  }

  private fold(lane: LaneBox, tileX: number, fold: TileFold, x: number): void {
    const { theme } = this.input;
    const box = foldBox(lane, tileX, fold);
    const y = rowTop(lane, lane.rows);
    if (fold.dense) {
      this.parts.push(textSvg(words().numbers.number(fold.count), box.x + box.widthPx / 2, y + 13, { sizePx: 11, color: theme.inkFaint, anchor: 'middle' }));
      return;
    }
    const { ink, wash } = lane.group.kind === null ? this.noKind : (this.inks.get(lane.group.kind.id) ?? this.noKind);
    const more = words().evidence.plusMore(fold.count);
    const width = foldWordsPx(fold);
    this.parts.push(`<rect x="${fixed(x + 0.5)}" y="${fixed(y + 0.5)}" width="${fixed(width)}" height="19" rx="9.5" fill="${wash}" stroke="${ink}"/>${textSvg(more, x + 9, y + 14, { sizePx: 11.5, weight: 600, color: ink })}`);
  }

  private axis(width: number): string {
    const { axis, theme } = this.input;
    const context = axis.context.map(({ x, text }) => textSvg(text, x + 5, -LANES_AXIS_PX + CONTEXT_BASELINE_PX, { sizePx: 12, weight: 600, color: theme.ink }));
    const fine = axis.fine.filter(({ x, text }) => x + 5 + textWidthPx(text, 11.5, 600) <= width + 2).map(({ x, text, major }) => textSvg(text, Math.max(0, x) + 5, -LANES_AXIS_PX + FINE_BASELINE_PX, { sizePx: 11.5, weight: major ? 600 : 400, color: major ? theme.ink : theme.inkFaint }));
    return `${context.join('')}${fine.join('')}<path d="M${-LANE_NAMES_PX} -.5H${fixed(width)}" stroke="${theme.lineStrong}" stroke-opacity=".6"/>`;
  }
}

/** Markup for inside an `<svg>`, with x = 0 where lanes begin and y = 0 under the axis. */
export const lanesDrawing = (input: LanesDrawing): string => new Drawing(input).draw();
