/**
 * The arrows of the selected event's relations in the chronology, in the coordinates of its rows.
 */
import { rowOfEvent, type Chronology } from '../../core/layout/chronology';
import { gutterArrow, gutterWordY, type Arrow } from '../../core/layout/relation-arrows';
import type { RowOffsets } from '../../core/layout/row-offsets';
import { textWidthPx } from '../../core/layout/text-width';
import { relationsOf } from '../../core/timeline/relations';
import type { TimelineEvent } from '../../core/timeline/types';
import { WORD_FONT_PX, WORD_PX, arrowWords, type DrawnRelation } from './relation-arrows';
import type { RowWindow } from './row-window';

/** Height of a card's first line under the top of its row; in a narrow pane the date stands above the card. */
const CARD_LINE_PX = { wide: 20, narrow: 53 } as const;
/** The innermost line. */
const FIRST_PX = 9;
/** Between two lines in the gutter where there is room, and between their ends at the selected card. */
const STEP_PX = 5;
/** As many lines as the gutter holds. */
const MOST_LINES = 12;

export interface GutterPlace {
  /** Right edge of the cards. */
  readonly x: number;
  readonly widthPx: number;
  readonly narrow: boolean;
}

/** Lines are nearer to each other than their words are high, so a word gives way along its line to those placed before it. */
function gutterWords(): (label: Arrow['label'], runPx: number, lengthPx: number) => Arrow['label'] {
  const taken: { readonly x: number; readonly y: number; readonly lengthPx: number }[] = [];
  return (label, runPx, lengthPx) => {
    if (label === null) return null;
    const y = gutterWordY(label.y, runPx, (at) => !taken.some((other) => Math.abs(other.x - label.x) < WORD_PX.height && Math.abs(other.y - at) < (other.lengthPx + lengthPx) / 2));
    if (y === null) return null;
    taken.push({ x: label.x, y, lengthPx });
    return { ...label, y };
  };
}

export function chronologyRelations(event: TimelineEvent, events: readonly TimelineEvent[], layout: Chronology, offsets: RowOffsets, drawn: RowWindow, gutter: GutterPlace): readonly DrawnRelation[] {
  const from = rowOfEvent(layout, event.id);
  if (from === null) return [];
  const lineY = (row: number): number => offsets.offsetOf(row) + CARD_LINE_PX[gutter.narrow ? 'narrow' : 'wide'];
  const fromY = lineY(from);
  const last = Math.min(drawn.to, layout.rows.length) - 1;
  const bounds = { topPx: offsets.offsetOf(drawn.from), bottomPx: last < 0 ? 0 : offsets.offsetOf(last) + offsets.heightOf(last) };
  const ends = relationsOf(event, events)
    .flatMap((end) => { const row = rowOfEvent(layout, end.event); return row === null || row === from ? [] : [{ end, toY: lineY(row) }]; })
    .sort((a, b) => Math.abs(a.toY - fromY) - Math.abs(b.toY - fromY))
    .slice(0, MOST_LINES);
  const sides = [ends.filter(({ toY }) => toY < fromY), ends.filter(({ toY }) => toY >= fromY)];
  const mostPx = gutter.widthPx - 4;
  const words = gutterWords();
  // Lines up and lines down do not meet, so each side has the gutter to itself.
  return sides.flatMap((side) => side.flatMap(({ end, toY }, index) => {
    const firstPx = side.length === 1 ? Math.min(FIRST_PX, mostPx) : Math.max(5, Math.min(FIRST_PX, mostPx - STEP_PX * (side.length - 1)));
    const stepPx = side.length === 1 ? 0 : Math.max(0, Math.min(STEP_PX, (mostPx - firstPx) / (side.length - 1)));
    // The outermost line leaves the card highest when it goes up, lowest when it goes down, so that lines do not cross.
    const shift = Math.min(index, 3) * STEP_PX * (toY > fromY ? -1 : 1);
    const arrow = gutterArrow({ x: gutter.x, reachPx: firstPx + index * stepPx, fromY: fromY + shift, toY, pointsTo: end.direction === 'out', ...bounds });
    return arrow === null ? [] : [{ end, arrow: { ...arrow, label: words(arrow.label, arrow.runPx, textWidthPx(arrowWords(end), WORD_FONT_PX) + WORD_PX.air) } }];
  }));
}
