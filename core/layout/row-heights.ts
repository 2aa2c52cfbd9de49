/**
 * Heights of chronology rows before they are drawn.
 *
 * Headings and gaps are exact; cards are guessed from their words so that the scroll bar does not jump when they are
 * measured. Sizes are those of renderer/timeline/chronology.css.
 */
import type { ChronologyRow } from './chronology';

export const HEADING_HEIGHT_PX = 46;
export const GAP_HEIGHT_PX = 44;

/** Padding and border of a card, its top line, and the space below it. */
const CARD_FRAME_PX = 24;
const TOP_LINE_PX = 23;
const CARD_SPACE_PX = 11;
const TITLE_LINE_PX = 20.3;
const TITLE_LETTER_PX = 7.6;
const DESCRIPTION_LINE_PX = 19.5;
const DESCRIPTION_LETTER_PX = 6.5;
const CHIPS_PX = 28;
const ACTIONS_PX = 38;
/** Both are clamped in the style sheet. */
const MOST_LINES = 3;

const lines = (letters: number, letterPx: number, widthPx: number): number => Math.min(MOST_LINES, Math.max(1, Math.ceil((letters * letterPx) / Math.max(80, widthPx))));

/** Height of a row in a list whose cards are `cardWidthPx` wide. */
export function estimateRowHeight(row: ChronologyRow, cardWidthPx: number): number {
  if (row.type === 'heading') return HEADING_HEIGHT_PX;
  if (row.type === 'gap') return GAP_HEIGHT_PX;
  const { title, description, actors, places, tags } = row.event;
  const textPx = cardWidthPx - 30;
  const words = lines(title.length, TITLE_LETTER_PX, textPx) * TITLE_LINE_PX +
    (description === undefined || description === '' ? 0 : 2 + lines(description.length, DESCRIPTION_LETTER_PX, textPx) * DESCRIPTION_LINE_PX);
  const chips = actors.length + places.length + tags.length;
  return CARD_FRAME_PX + TOP_LINE_PX + words + (row.suggested ? ACTIONS_PX : chips > 0 ? CHIPS_PX : 0) + CARD_SPACE_PX;
}
