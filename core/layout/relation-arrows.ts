/**
 * The quiet arrows from the selected event to those it is related to.
 *
 * In a chronology they run in the gutter right of the cards, the nearest innermost:
 *
 *     ┌ selected ┐──╮
 *     ┌ other    ┐◀─╯│
 *     ┌ other    ┐◀──╯
 *
 * In lanes they swing from marker to marker. All numbers are CSS pixels of one surface, y downwards.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Arrow {
  /** SVG path data of the line. */
  readonly path: string;
  /** Path data of the head; null where the far end is out of sight. */
  readonly head: string | null;
  /** Where its word stands, and how it is turned, in degrees; null where there is no room for it. */
  readonly label: (Point & { readonly angle: 0 | 90 }) | null;
}

export const HEAD_PX = 6;
const HEAD_HALF_PX = 3.5;
const CORNER_PX = 6;

const r = (value: number): number => Math.round(value * 10) / 10;

/** A head with its tip at a point, looking along a direction of length 1. */
function headAt(tip: Point, along: Point): string {
  const back = { x: tip.x - along.x * HEAD_PX, y: tip.y - along.y * HEAD_PX };
  const side = { x: -along.y * HEAD_HALF_PX, y: along.x * HEAD_HALF_PX };
  return `M${r(tip.x)} ${r(tip.y)}L${r(back.x + side.x)} ${r(back.y + side.y)}L${r(back.x - side.x)} ${r(back.y - side.y)}Z`;
}

export interface GutterArrow {
  /** Right edge of the cards. */
  readonly x: number;
  /** How far right of it the line runs. */
  readonly reachPx: number;
  readonly fromY: number;
  readonly toY: number;
  /** Whether the arrow points at `to`; else at `from`. */
  readonly pointsTo: boolean;
  /** What is drawn at all; an end beyond it is held there, and has no head. */
  readonly topPx: number;
  readonly bottomPx: number;
}

/** An arrow in the gutter, and how long it runs along the cards; null when nothing of it would be drawn. */
export function gutterArrow({ x, reachPx, fromY, toY, pointsTo, topPx, bottomPx }: GutterArrow): (Arrow & { readonly runPx: number }) | null {
  const held = (y: number): number => Math.max(topPx, Math.min(bottomPx, y));
  const [start, end] = [held(fromY), held(toY)];
  if (start === end) return null;
  const down = end > start ? 1 : -1;
  const corner = Math.min(CORNER_PX, reachPx, Math.abs(end - start) / 2);
  const far = x + reachPx;
  const leave = start === fromY ? `M${r(x + (pointsTo ? 0 : HEAD_PX - 1))} ${r(start)}H${r(far - corner)}Q${r(far)} ${r(start)} ${r(far)} ${r(start + down * corner)}` : `M${r(far)} ${r(start)}`;
  const arrive = end === toY ? `V${r(end - down * corner)}Q${r(far)} ${r(end)} ${r(far - corner)} ${r(end)}H${r(x + (pointsTo ? HEAD_PX - 1 : 0))}` : `V${r(end)}`;
  const tipY = pointsTo ? toY : fromY;
  return {
    path: leave + arrive,
    head: held(tipY) === tipY ? headAt({ x, y: tipY }, { x: -1, y: 0 }) : null,
    label: { x: far, y: r((start + end) / 2), angle: 90 },
    runPx: Math.abs(end - start),
  };
}

/** Room kept around a marker. */
const CLEAR_PX = 10;
/** Ends nearer to one height than this are joined by a bow above them. */
const LEVEL_PX = 14;
const BOW_PX = 24;

export interface WordRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether a box with this corner is free. */
  readonly isFree: (x: number, y: number, widthPx: number, heightPx: number) => boolean;
}

/** Shares of the way at which a word is tried, the middle first. */
const WORD_SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9] as const;

/** Where along a line in the gutter, from its middle outwards, its turned word covers no other; null when it would everywhere. */
export function gutterWordY(middle: number, runPx: number, isFree: (y: number) => boolean): number | null {
  for (const share of WORD_SHARES) {
    const y = r(middle + (share - 0.5) * runPx);
    if (isFree(y)) return y;
  }
  return null;
}

/** A point of a cubic curve, `share` of the way along. */
function onCurve(points: readonly [Point, Point, Point, Point], share: number): Point {
  const rest = 1 - share;
  const factors = [rest ** 3, 3 * rest * rest * share, 3 * rest * share * share, share ** 3];
  const sum = (axis: 'x' | 'y'): number => points.reduce((total, point, index) => total + point[axis] * (factors[index] ?? 0), 0);
  return { x: sum('x'), y: sum('y') };
}

/** The place along an arrow between lanes whose word covers nothing; null when it would cover something everywhere. */
export function wordPlace(from: Point, to: Point, { widthPx, heightPx, isFree }: WordRoom): (Point & { readonly angle: 0 }) | null {
  const curve = curveOf(from, to);
  for (const share of WORD_SHARES) {
    const { x, y } = onCurve(curve, share);
    if (isFree(x - widthPx / 2, y - heightPx / 2, widthPx, heightPx)) return { x: r(x), y: r(y), angle: 0 };
  }
  return null;
}

/** The line of `laneArrow` as a cubic curve. */
function curveOf(from: Point, to: Point): readonly [Point, Point, Point, Point] {
  const isLevel = Math.abs(to.y - from.y) < LEVEL_PX;
  const down = isLevel ? -1 : to.y > from.y ? 1 : -1;
  const [startY, endY] = [from.y + down * CLEAR_PX, isLevel ? to.y - CLEAR_PX : to.y - down * CLEAR_PX];
  const middle = isLevel ? Math.min(startY, endY) - Math.min(BOW_PX, 8 + Math.abs(to.x - from.x) / 4) : (startY + endY) / 2;
  return [{ x: from.x, y: startY }, { x: from.x, y: middle }, { x: to.x, y: middle }, { x: to.x, y: endY }];
}

/** An arrow from marker to marker, both given by their centres. */
export function laneArrow(from: Point, to: Point): Arrow {
  if (Math.abs(to.y - from.y) < LEVEL_PX) {
    const bow = Math.min(BOW_PX, 8 + Math.abs(to.x - from.x) / 4);
    const [startY, endY] = [from.y - CLEAR_PX, to.y - CLEAR_PX];
    const top = Math.min(startY, endY) - bow;
    return {
      path: `M${r(from.x)} ${r(startY)}C${r(from.x)} ${r(top)} ${r(to.x)} ${r(top)} ${r(to.x)} ${r(endY - HEAD_PX + 1)}`,
      head: headAt({ x: to.x, y: endY }, { x: 0, y: 1 }),
      label: { x: r((from.x + to.x) / 2), y: r(top * 0.75 + Math.min(startY, endY) * 0.25), angle: 0 },
    };
  }
  const down = to.y > from.y ? 1 : -1;
  const [startY, endY] = [from.y + down * CLEAR_PX, to.y - down * CLEAR_PX];
  const middle = (startY + endY) / 2;
  return {
    path: `M${r(from.x)} ${r(startY)}C${r(from.x)} ${r(middle)} ${r(to.x)} ${r(middle)} ${r(to.x)} ${r(endY - down * (HEAD_PX - 1))}`,
    head: headAt({ x: to.x, y: endY }, { x: 0, y: down }),
    label: { x: r((from.x + to.x) / 2), y: r(middle), angle: 0 },
  };
}
