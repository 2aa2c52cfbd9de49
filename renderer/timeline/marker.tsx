import type { CSSProperties } from 'react';
import type { Kind, MarkerShape } from '../../core/timeline/types';
import { kindColor } from '../shell/kind-icon';
import './marker.css';

/** Outlines in a box from -10 to 10, scaled for ring, gap and fill. */
function outline(shape: MarkerShape, size: number): string {
  const s = (value: number): number => Math.round(value * size * 100) / 100;
  switch (shape) {
    case 'circle':
    case 'ring':
      return `M${-s(1)} 0A${s(1)} ${s(1)} 0 1 1 ${s(1)} 0A${s(1)} ${s(1)} 0 1 1 ${-s(1)} 0Z`;
    case 'diamond': return `M0 ${-s(1.22)}L${s(1.22)} 0L0 ${s(1.22)}L${-s(1.22)} 0Z`;
    case 'square': return `M${-s(0.92)} ${-s(0.92)}H${s(0.92)}V${s(0.92)}H${-s(0.92)}Z`;
    case 'triangle': return `M0 ${-s(1.15)}L${s(1.15)} ${s(0.85)}H${-s(1.15)}Z`;
    case 'hexagon': return `M${-s(0.55)} ${-s(0.98)}H${s(0.55)}L${s(1.1)} 0L${s(0.55)} ${s(0.98)}H${-s(0.55)}L${-s(1.1)} 0Z`;
  }
}

/** Properties a subtree needs to be drawn in a kind's colour. */
export const kindStyle = (kind: Pick<Kind, 'color'> | undefined): CSSProperties => ({ '--kind': kind === undefined ? 'var(--ink-soft)' : kindColor(kind.color) }) as CSSProperties;

interface MarkerProps {
  readonly shape: MarkerShape;
  readonly suggested?: boolean;
  readonly sizePx?: number;
}

/** A kind's shape with a ring of air, so that it stands out from the spine. Takes its colour from `--kind`. */
export function Marker({ shape, suggested = false, sizePx = 22 }: MarkerProps) {
  return (
    <svg className={suggested ? 'marker marker-suggested' : 'marker'} viewBox="-11 -11 22 22" width={sizePx} height={sizePx} aria-hidden strokeLinejoin="round">
      <path className="marker-gap" d={outline(shape, 8.4)} />
      <path className="marker-ring" d={outline(shape, 8.4)} />
      <path className={shape === 'ring' ? 'marker-gap' : 'marker-fill'} d={outline(shape, 5.4)} />
    </svg>
  );
}
