/**
 * Where a remembered window goes on the screens there are now: a screen may have gone, become smaller or moved.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** At least this much of a window must be on a screen for it to count as being there. */
const VISIBLE_PX = 120;

const shared = (a: Box, b: Box): readonly [width: number, height: number] =>
  [Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x), Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)];

/** As far as a title bar is high: what lies below a window stays to be seen. */
const ASIDE_PX = 24;

/** A place where no other window stands exactly: down and to the right of those that do. */
export function asideOf<Place extends Box>(wanted: Place, others: readonly Box[]): Place {
  let place = wanted;
  while (others.some(({ x, y }) => x === place.x && y === place.y)) place = { ...place, x: place.x + ASIDE_PX, y: place.y + ASIDE_PX };
  return place;
}

/**
 * The remembered place, no larger than its screen and with its title bar within reach; null where it is on none of the
 * screens. Boxes are in display-independent pixels, `workAreas` without task bars.
 */
export function fittedOnScreens(remembered: Box, workAreas: readonly Box[]): Box | null {
  const [best] = workAreas
    .map((area) => ({ area, shared: shared(remembered, area) }))
    .filter(({ shared: [width, height] }) => width >= VISIBLE_PX && height >= VISIBLE_PX)
    .sort((a, b) => b.shared[0] * b.shared[1] - a.shared[0] * a.shared[1]);
  if (best === undefined) return null;
  const { area } = best;
  const width = Math.min(remembered.width, area.width);
  const height = Math.min(remembered.height, area.height);
  return {
    width, height,
    x: Math.max(area.x + VISIBLE_PX - width, Math.min(remembered.x, area.x + area.width - VISIBLE_PX)),
    y: Math.max(area.y, Math.min(remembered.y, area.y + area.height - VISIBLE_PX)),
  };
}
