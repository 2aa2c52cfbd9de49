/**
 * Two fingers on a touch screen: apart and together zooms, both one way pans, and what is between them stays between them.
 */
export interface Finger {
  readonly x: number;
  readonly y: number;
}

export type Fingers = readonly [Finger, Finger];

export interface PinchStep {
  /** Below 1 shows less time. */
  readonly factor: number;
  /** Where the middle of the fingers is now. */
  readonly x: number;
  /** How far the window goes, in the sense of a wheel: against the hand. */
  readonly panPx: number;
  readonly scrollPx: number;
}

/** Nearer fingers tremble more than they pinch. */
const LEAST_APART_PX = 24;

const middle = ([a, b]: Fingers): Finger => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const apart = ([a, b]: Fingers): number => Math.max(LEAST_APART_PX, Math.hypot(a.x - b.x, a.y - b.y));

/** What the window does when the fingers went from one pair of places to another. */
export function pinchStep(before: Fingers, after: Fingers): PinchStep {
  const [from, to] = [middle(before), middle(after)];
  return { factor: apart(before) / apart(after), x: to.x, panPx: from.x - to.x, scrollPx: from.y - to.y };
}

/** The fingers on the glass; the first two count. */
export class Touches {
  private readonly fingers = new Map<number, Finger>();
  private isPinch = false;

  /** True from the second finger on until the last has left: no click, no drag comes of it. */
  get isPinching(): boolean { return this.isPinch; }

  down(id: number, at: Finger): void {
    this.fingers.set(id, at);
    if (this.fingers.size > 1) this.isPinch = true;
  }

  /** The step of a pinch, or null when there is none. */
  move(id: number, to: Finger): PinchStep | null {
    if (!this.fingers.has(id)) return null;
    const before = this.pair();
    this.fingers.set(id, to);
    const after = this.pair();
    return before === null || after === null ? null : pinchStep(before, after);
  }

  up(id: number): void {
    this.fingers.delete(id);
    if (this.fingers.size === 0) this.isPinch = false;
  }

  private pair(): Fingers | null {
    const [a, b] = this.fingers.values();
    return a === undefined || b === undefined ? null : [a, b];
  }
}
