/**
 * The ribbons that join an event's marker to the paragraphs it stands on.
 *
 *     paragraph bar ▌───╮
 *                       ╰───● marker          x grows to the right, y downwards, both in CSS pixels of one overlay
 *
 * An end that is scrolled out of its pane is held at the pane's edge, so that a ribbon always shows which way to look.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface RibbonEnds {
  /** The paragraph, in the coordinates of the overlay. */
  readonly paragraph: Box;
  /** Centre of the marker's near edge. */
  readonly marker: { readonly x: number; readonly y: number };
  readonly sourcePane: Box;
  readonly timelinePane: Box;
}

export interface Ribbon {
  /** SVG path data. */
  readonly path: string;
  /** An end is out of sight and held at an edge. */
  readonly cut: boolean;
}

interface HeldEnd {
  readonly y: number;
  readonly side: -1 | 0 | 1;
}

/** `side`: above (-1) or below (1) the pane, or inside it. */
function held(y: number, pane: Box): HeldEnd {
  if (y < pane.top) return { y: pane.top, side: -1 };
  return y > pane.bottom ? { y: pane.bottom, side: 1 } : { y, side: 0 };
}

/** The paragraph's point is the middle of what of it is in view, so a long one is not lost with its own middle. */
function paragraphPoint({ top, bottom }: Box, pane: Box): HeldEnd {
  const from = Math.max(top, pane.top);
  const to = Math.min(bottom, pane.bottom);
  return to > from ? { y: (from + to) / 2, side: 0 } : held((top + bottom) / 2, pane);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The ribbon, or null when nothing of it could be seen: both ends beyond the same edge. */
export function ribbonOf({ paragraph, marker, sourcePane, timelinePane }: RibbonEnds): Ribbon | null {
  const start = paragraphPoint(paragraph, sourcePane);
  const end = held(marker.y, timelinePane);
  if (start.side !== 0 && end.side !== 0) return null;
  const x1 = rounded(paragraph.right);
  const x2 = rounded(marker.x);
  const y1 = rounded(start.y);
  const y2 = rounded(end.y);
  const middle = rounded((x1 + x2) / 2);
  return { path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`, cut: start.side !== 0 || end.side !== 0 };
}
