/**
 * The words beside markers: measured once, cut to their room, safe to draw.
 */
import type { EventTable } from '../../core/layout/event-table';
import { cutText, laneLabel } from '../../core/layout/lane-words';
import { BOLD_FONT, LABEL_FONT } from './lanes-theme';

const context = (font: string): CanvasRenderingContext2D => {
  const made = document.createElement('canvas').getContext('2d');
  if (made === null) throw new Error('No canvas to measure words with.');
  made.font = font;
  return made;
};

export class LaneLabels {
  private readonly widths: Float32Array;
  private readonly cut = new Map<number, { readonly room: number; readonly text: string }>();
  private readonly measure: CanvasRenderingContext2D;
  private readonly table: EventTable;

  constructor(table: EventTable) {
    this.table = table;
    this.widths = new Float32Array(table.events.length);
    this.measure = context(LABEL_FONT);
  }

  whole(position: number): string {
    const event = this.table.events[position];
    return event === undefined ? '' : laneLabel(event);
  }

  /** Width of the whole label in CSS pixels. An arrow, so that it is one function as long as the book is one. */
  readonly widthPx = (position: number): number => {
    const known = this.widths[position] ?? 0;
    if (known > 0) return known;
    const width = Math.ceil(this.measure.measureText(this.whole(position)).width) + 1;
    this.widths[position] = width;
    return width;
  };

  /** The label as it fits its room. */
  text(position: number, roomPx: number): string {
    const width = this.widthPx(position);
    if (width <= roomPx + 0.5) return this.whole(position);
    const room = Math.floor(roomPx / 8);
    const known = this.cut.get(position);
    if (known?.room === room) return known.text;
    const whole = this.whole(position);
    let letters = Math.max(1, Math.floor((whole.length * (room * 8 - 8)) / width));
    let text = `${cutText(whole, letters)}…`;
    while (letters > 1 && this.measure.measureText(text).width > roomPx) {
      letters -= 2;
      text = `${cutText(whole, Math.max(1, letters))}…`;
    }
    this.cut.set(position, { room, text });
    return text;
  }
}

const boldWidths = new Map<string, number>();
let bold: CanvasRenderingContext2D | null = null;

/** Width of words of the axis and of folds; there are few of them and they come again and again. */
export function boldPx(text: string): number {
  const known = boldWidths.get(text);
  if (known !== undefined) return known;
  bold ??= context(BOLD_FONT);
  const { width } = bold.measureText(text);
  if (boldWidths.size > 5_000) boldWidths.clear();
  boldWidths.set(text, width);
  return width;
}

/** Fonts came: words have other widths. */
export const forgetBoldWidths = (): void => { boldWidths.clear(); };
