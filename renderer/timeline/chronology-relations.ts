/**
 * The arrows of the selected event's relations in the chronology, in the coordinates of its rows.
 */
import { rowOfEvent, type Chronology } from '../../core/layout/chronology';
import { gutterArrow } from '../../core/layout/relation-arrows';
import type { RowOffsets } from '../../core/layout/row-offsets';
import { relationsOf } from '../../core/timeline/relations';
import type { TimelineEvent } from '../../core/timeline/types';
import type { DrawnRelation } from './relation-arrows';
import type { RowWindow } from './row-window';

/** Height of a card's first line under the top of its row. */
const CARD_LINE_PX = 20;
/** Between two lines in the gutter, and between their ends at the selected card. */
const STEP_PX = 5;
/** As many lines as the gutter holds. */
const MOST_LINES = 12;

export interface GutterPlace {
  /** Right edge of the cards. */
  readonly x: number;
  readonly widthPx: number;
}

export function chronologyRelations(event: TimelineEvent, events: readonly TimelineEvent[], layout: Chronology, offsets: RowOffsets, drawn: RowWindow, gutter: GutterPlace): readonly DrawnRelation[] {
  const from = rowOfEvent(layout, event.id);
  if (from === null) return [];
  const fromY = offsets.offsetOf(from) + CARD_LINE_PX;
  const last = Math.min(drawn.to, layout.rows.length) - 1;
  const bounds = { topPx: offsets.offsetOf(drawn.from), bottomPx: last < 0 ? 0 : offsets.offsetOf(last) + offsets.heightOf(last) };
  const ends = relationsOf(event, events)
    .flatMap((end) => { const row = rowOfEvent(layout, end.event); return row === null || row === from ? [] : [{ end, toY: offsets.offsetOf(row) + CARD_LINE_PX }]; })
    .sort((a, b) => Math.abs(a.toY - fromY) - Math.abs(b.toY - fromY))
    .slice(0, MOST_LINES);
  return ends.flatMap(({ end, toY }, index) => {
    // The outermost line leaves the card highest when it goes up, lowest when it goes down, so that lines do not cross.
    const shift = Math.min(index, 3) * STEP_PX * (toY > fromY ? -1 : 1);
    const arrow = gutterArrow({ x: gutter.x, reachPx: Math.min(gutter.widthPx - 4, 9 + index * STEP_PX), fromY: fromY + shift, toY, pointsTo: end.direction === 'out', ...bounds });
    return arrow === null ? [] : [{ end, arrow }];
  });
}
