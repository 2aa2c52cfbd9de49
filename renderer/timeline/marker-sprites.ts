/**
 * Markers drawn once and stamped many times: a canvas copies a picture faster than it fills a path.
 */
import { MARKER_PX } from '../../core/layout/lane-tile';
import type { MarkerShape } from '../../core/timeline/types';
import type { KindInk } from './lanes-theme';

export type MarkerLook = 'full' | 'hollow' | 'dashed';

/** Room around the marker for its line. */
export const SPRITE_INSET_PX = 2;
const SPRITE_PX = MARKER_PX + 2 * SPRITE_INSET_PX;

export function markerPath(shape: MarkerShape, centreX: number, centreY: number, radius: number): Path2D {
  const path = new Path2D();
  const points = (...at: readonly (readonly [number, number])[]): void => {
    for (const [index, [x, y]] of at.entries()) path[index === 0 ? 'moveTo' : 'lineTo'](centreX + x * radius, centreY + y * radius);
    path.closePath();
  };
  switch (shape) {
    case 'circle':
    case 'ring':
      path.arc(centreX, centreY, radius, 0, 2 * Math.PI);
      break;
    case 'diamond': points([0, -1.18], [1.18, 0], [0, 1.18], [-1.18, 0]); break;
    case 'square': path.roundRect(centreX - radius * 0.92, centreY - radius * 0.92, radius * 1.84, radius * 1.84, radius * 0.3); break;
    case 'triangle': points([0, -1.1], [1.1, 0.85], [-1.1, 0.85]); break;
    case 'hexagon': points([-0.55, -0.98], [0.55, -0.98], [1.08, 0], [0.55, 0.98], [-0.55, 0.98], [-1.08, 0]); break;
  }
  return path;
}

export class MarkerSprites {
  private readonly made = new Map<string, OffscreenCanvas>();
  private readonly ratio: number;
  private readonly ground: string;

  /** `ratio`: device pixels a CSS pixel; `ground`: the colour inside a hollow marker. */
  constructor(ratio: number, ground: string) {
    this.ratio = ratio;
    this.ground = ground;
  }

  private sprite({ ink, shape }: KindInk, look: MarkerLook): OffscreenCanvas {
    const key = `${ink} ${shape} ${look}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const canvas = new OffscreenCanvas(Math.ceil(SPRITE_PX * this.ratio), Math.ceil(SPRITE_PX * this.ratio));
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No canvas to draw a marker on.');
    context.scale(this.ratio, this.ratio);
    const path = markerPath(shape, SPRITE_PX / 2, SPRITE_PX / 2, look === 'full' && shape !== 'ring' ? 6 : 5.4);
    context.fillStyle = look === 'full' && shape !== 'ring' ? ink : this.ground;
    context.fill(path);
    if (look !== 'full' || shape === 'ring') {
      context.strokeStyle = ink;
      context.lineWidth = 1.7;
      if (look === 'dashed') context.setLineDash([2.4, 1.8]);
      context.stroke(path);
    }
    this.made.set(key, canvas);
    return canvas;
  }

  /** Stamps a marker with its box's corner at (x, y), on whole device pixels. */
  stamp(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, kind: KindInk, look: MarkerLook, x: number, y: number): void {
    const snapped = (value: number): number => Math.round(value * this.ratio) / this.ratio;
    context.drawImage(this.sprite(kind, look), snapped(x - SPRITE_INSET_PX), snapped(y - SPRITE_INSET_PX), SPRITE_PX, SPRITE_PX);
  }
}
