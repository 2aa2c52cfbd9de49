/**
 * What hands do on the Lanes view, told apart without a canvas: a wheel zooms or pans, a press becomes a drag.
 */
import type { LaneHit } from '../../core/layout/lane-hit';
import type { MovePart } from '../../core/layout/move-when';

export interface WheelTurn {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages, as in the DOM. */
  readonly deltaMode: number;
  /** Also set by a pinch on a touchpad. */
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export type WheelIntent =
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'pan'; readonly px: number }
  | { readonly type: 'scroll'; readonly px: number };

const LINE_PX = 16;
const PAGE_PX = 400;
/** One notch of a wheel (100 px) zooms by a fifth; a pinch sends ten times smaller steps. */
const WHEEL_ZOOM = 0.0018;
const PINCH_ZOOM = 0.01;

/** Up and down zooms, sideways or with Shift pans, with Alt scrolls the lanes. */
export function wheelIntent({ deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey, altKey }: WheelTurn): WheelIntent {
  const unit = deltaMode === 1 ? LINE_PX : deltaMode === 2 ? PAGE_PX : 1;
  const x = deltaX * unit;
  const y = deltaY * unit;
  if (ctrlKey || metaKey) return { type: 'zoom', factor: Math.exp(y * (Math.abs(y) >= 50 ? WHEEL_ZOOM : PINCH_ZOOM)) };
  if (altKey) return { type: 'scroll', px: y };
  if (shiftKey || Math.abs(x) > Math.abs(y)) return { type: 'pan', px: Math.abs(x) > Math.abs(y) ? x : y };
  return { type: 'zoom', factor: Math.exp(y * WHEEL_ZOOM) };
}

export type DragKind =
  | { readonly type: 'pan' }
  /** A rubber band. */
  | { readonly type: 'band' }
  /** A stretch of the axis to zoom to. */
  | { readonly type: 'range' }
  | { readonly type: 'move'; readonly position: number; readonly part: MovePart };

/** A press that moves less than this is a click. */
export const CLICK_REACH_PX = 4;

/** What a press that starts to move becomes. */
export function dragKind(hit: LaneHit | null, onAxis: boolean, shiftKey: boolean, canEdit: boolean): DragKind {
  if (onAxis) return { type: 'range' };
  if (shiftKey) return { type: 'band' };
  if (canEdit && hit?.type === 'event') return { type: 'move', position: hit.position, part: hit.part === 'body' ? 'whole' : hit.part };
  return { type: 'pan' };
}

export const cursorOf = (hit: LaneHit | null, onAxis: boolean): string => {
  if (onAxis) return 'col-resize';
  if (hit?.type === 'event') return hit.part === 'body' ? 'pointer' : 'ew-resize';
  return hit?.type === 'fold' ? 'pointer' : 'grab';
};
