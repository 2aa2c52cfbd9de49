/**
 * The words beside markers: measured once, cut to their room, safe to draw.
 */
import type { EventTable } from '../../core/layout/event-table';
import { cutText, laneLabel } from '../../core/layout/lane-words';
import { BOLD_FONT, LABEL_FONT } from './lanes-theme';

let measuring: CanvasRenderingContext2D | null = null;
let measuredFont = '';

/** One canvas for all measuring: making one costs as much as a hundred words, and so does changing its font. */
function measuredPx(text: string, font: string): number {
  if (measuring === null) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    measuring = canvas.getContext('2d');
    if (measuring === null) throw new Error('No canvas to measure words with.');
  }
  if (font !== measuredFont) measuring.font = measuredFont = font;
  return measuring.measureText(text).width;
}

export class LaneLabels {
  private readonly widths: Float32Array;
  private readonly cut = new Map<number, { readonly room: number; readonly text: string }>();
  private readonly table: EventTable;

  constructor(table: EventTable) {
    this.table = table;
    this.widths = new Float32Array(table.events.length);
  }

  whole(position: number): string {
    const event = this.table.events[position];
    return event === undefined ? '' : laneLabel(event);
  }

  /** Width of the whole label in CSS pixels. An arrow, so that it is one function as long as the book is one. */
  readonly widthPx = (position: number): number => {
    const known = this.widths[position] ?? 0;
    if (known > 0) return known;
    const width = Math.ceil(measuredPx(this.whole(position), LABEL_FONT)) + 1;
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
    while (letters > 1 && measuredPx(text, LABEL_FONT) > roomPx) {
      letters -= 2;
      text = `${cutText(whole, Math.max(1, letters))}…`;
    }
    this.cut.set(position, { room, text });
    return text;
  }
}

const boldWidths = new Map<string, number>();

/** Width of words of the axis and of folds; there are few of them and they come again and again. */
export function boldPx(text: string): number {
  const known = boldWidths.get(text);
  if (known !== undefined) return known;
  const width = measuredPx(text, BOLD_FONT);
  if (boldWidths.size > 5_000) boldWidths.clear();
  boldWidths.set(text, width);
  return width;
}

/** Fonts came: words have other widths. */
export const forgetBoldWidths = (): void => { boldWidths.clear(); };
