/** Markers and words as SVG markup. */
import { readsRightToLeft } from '../layout/text-direction';
import type { MarkerShape } from '../timeline/types';
import { escapeHtml } from './escape-html';

export const SVG_FONT = 'Inter, "Helvetica Neue", Arial, "Noto Sans", sans-serif';

export const fixed = (value: number): string => String(Math.round(value * 100) / 100);

export type MarkerLook = 'full' | 'hollow' | 'dashed';

/** The shapes of the window's lanes, in a box from -1.2 to 1.2. */
function outlineOf(shape: MarkerShape, x: number, y: number, radius: number): string {
  const points = (...at: readonly (readonly [number, number])[]): string => `<path d="M${at.map(([dx, dy]) => `${fixed(x + dx * radius)} ${fixed(y + dy * radius)}`).join('L')}Z"`;
  switch (shape) {
    case 'circle':
    case 'ring': return `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(radius)}"`;
    case 'diamond': return points([0, -1.18], [1.18, 0], [0, 1.18], [-1.18, 0]);
    case 'square': return `<rect x="${fixed(x - radius * 0.92)}" y="${fixed(y - radius * 0.92)}" width="${fixed(radius * 1.84)}" height="${fixed(radius * 1.84)}" rx="${fixed(radius * 0.3)}"`;
    case 'triangle': return points([0, -1.1], [1.1, 0.85], [-1.1, 0.85]);
    case 'hexagon': return points([-0.55, -0.98], [0.55, -0.98], [1.08, 0], [0.55, 0.98], [-0.55, 0.98], [-1.08, 0]);
  }
}

/** `ground`: the colour inside a hollow marker. */
export function markerSvg(shape: MarkerShape, x: number, y: number, ink: string, ground: string, look: MarkerLook = 'full'): string {
  const isFull = look === 'full' && shape !== 'ring';
  const stroke = isFull ? '' : ` stroke="${ink}" stroke-width="1.7"${look === 'dashed' ? ' stroke-dasharray="2.4 1.8"' : ''}`;
  return `${outlineOf(shape, x, y, isFull ? 6 : 5.4)} fill="${isFull ? ink : ground}"${stroke}/>`;
}

export interface TextLook {
  readonly sizePx: number;
  readonly weight?: 400 | 600;
  readonly color: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly family?: string;
  /** Of the text that this is a line of; by its own first letter when left out. */
  readonly isRightToLeft?: boolean;
}

/** Where a line is held, as SVG says it: its start is on the right when it reads from there. */
const HELD = { start: ['start', 'end'], middle: ['middle', 'middle'], end: ['end', 'start'] } as const;

/** One line; `y` is its baseline, and `anchor` the end of it that is at `x`: its left for start, its right for end, however it reads. */
export function textSvg(text: string, x: number, y: number, { sizePx, weight = 400, color, anchor = 'start', family, isRightToLeft = readsRightToLeft(text) }: TextLook): string {
  if (text === '') return '';
  const held = HELD[anchor][isRightToLeft ? 1 : 0];
  return `<text x="${fixed(x)}" y="${fixed(y)}" font-size="${sizePx}"${weight === 400 ? '' : ` font-weight="${weight}"`}${isRightToLeft ? ' direction="rtl"' : ''}${held === 'start' ? '' : ` text-anchor="${held}"`}${family === undefined ? '' : ` font-family="${escapeHtml(family)}"`} fill="${color}">${escapeHtml(text)}</text>`;
}
