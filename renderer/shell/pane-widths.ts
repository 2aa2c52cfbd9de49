/**
 * How the window's width is shared out among source, timeline and inspector.
 */

/** Narrower than this a pane is no longer of use, in CSS pixels. */
export const LEAST_PX = { source: 280, inspector: 250, timeline: 380 } as const;

/** Beside a single side pane the timeline makes do with this: dates above their cards. */
const TIMELINE_NARROW_PX = 260;

export type Side = 'source' | 'inspector';

export interface PaneWishes {
  readonly source: { readonly open: boolean; readonly widthPx: number };
  readonly inspector: { readonly open: boolean; readonly widthPx: number };
  /** The one used last: it stays when there is room for only one. */
  readonly front: Side;
  /** The timeline was asked for after it: where a side pane would take its place, the timeline stays. */
  readonly isTimelineFirst?: boolean;
}

export interface PaneWidths {
  /** Null when it is closed, or has no room. */
  readonly sourcePx: number | null;
  readonly inspectorPx: number | null;
  /** False where a side pane needs all the room there is. */
  readonly timeline: boolean;
}

const TIMELINE_ALONE: PaneWidths = { sourcePx: null, inspectorPx: null, timeline: true };

/**
 * A person's pane widths are wishes: in a window too narrow for all of them both side panes give way in proportion, then
 * only the one used last stays, and in a very narrow window (or at great zoom) it takes the timeline's place until it is
 * closed or the timeline is asked for. The wishes come back with the room.
 *
 * 1440 wide, wishes 430 and 316: `{ 430, 316, true }`; 1024 wide: `{ 371, 272, true }`; 760 wide, source used last: `{ 380, null, true }`;
 * 400 wide: `{ 400, null, false }`, and with the timeline asked for after it `{ null, null, true }`.
 */
export function sharePanes(widthPx: number, { source, inspector, front, isTimelineFirst = false }: PaneWishes): PaneWidths {
  if (!source.open && !inspector.open) return TIMELINE_ALONE;
  if (source.open && inspector.open && widthPx >= LEAST_PX.source + LEAST_PX.inspector + LEAST_PX.timeline) {
    const room = widthPx - LEAST_PX.timeline;
    const share = Math.min(1, room / (source.widthPx + inspector.widthPx));
    const inspectorPx = Math.min(room - LEAST_PX.source, Math.max(LEAST_PX.inspector, Math.floor(inspector.widthPx * share)));
    const sourcePx = Math.min(room - inspectorPx, Math.max(LEAST_PX.source, Math.floor(source.widthPx * share)));
    return { sourcePx, inspectorPx, timeline: true };
  }
  const shown: Side = source.open && inspector.open ? front : source.open ? 'source' : 'inspector';
  const room = widthPx - (widthPx >= LEAST_PX[shown] + LEAST_PX.timeline ? LEAST_PX.timeline : TIMELINE_NARROW_PX);
  const timeline = room >= LEAST_PX[shown];
  if (!timeline && isTimelineFirst) return TIMELINE_ALONE;
  const sidePx = timeline ? Math.max(LEAST_PX[shown], Math.min(room, (shown === 'source' ? source : inspector).widthPx)) : widthPx;
  return shown === 'source' ? { sourcePx: sidePx, inspectorPx: null, timeline } : { sourcePx: null, inspectorPx: sidePx, timeline };
}
