/**
 * Bars of a lane as a window shows them: cut at its edges, with the room left for their words.
 */
import type { EventTable } from './event-table';
import { eachBar, type BarLayers } from './lane-bars';
import { endSecondOf, type TimeScale } from './time-scale';

export interface ShownBar {
  readonly position: number;
  readonly row: number;
  /** CSS pixels in the window; may lie a little outside it. */
  readonly x: number;
  readonly widthPx: number;
  /** It begins or ends beyond the window. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  /** Where its label begins, held inside the window while the bar goes on. */
  readonly labelX: number;
}

/** How far beyond the window a cut bar is drawn, so that its edge is not seen. */
const BEYOND_PX = 24;
const LABEL_INSET_PX = 8;

/** The bars that touch the window. */
export function barsIn(layers: BarLayers, table: EventTable, scale: TimeScale): readonly ShownBar[] {
  const { startSecond, secondsPerPx, widthPx } = scale;
  const bars: ShownBar[] = [];
  eachBar(layers, table, startSecond, endSecondOf(scale), (position, row) => {
    const start = ((table.startSeconds[position] ?? 0) - startSecond) / secondsPerPx;
    const end = ((table.endSeconds[position] ?? 0) - startSecond) / secondsPerPx;
    const x = Math.max(-BEYOND_PX, start);
    bars.push({
      position, row, x, widthPx: Math.min(widthPx + BEYOND_PX, end) - x, cutStart: start < -BEYOND_PX, cutEnd: end > widthPx + BEYOND_PX,
      labelX: Math.max(LABEL_INSET_PX, start + LABEL_INSET_PX),
    });
  });
  return bars;
}
