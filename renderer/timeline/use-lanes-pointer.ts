/**
 * Pointers over the Lanes canvas: hover, click, pan, rubber band, a range of the axis, events dragged to other dates.
 */
import { useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { drawnAt, eventsInBox, hitTest, type HitBox, type LaneHit } from '../../core/layout/lane-hit';
import { movedWhen, unitAtZoom } from '../../core/layout/move-when';
import { fitted, secondAtX } from '../../core/layout/time-scale';
import { formatWhen } from '../../core/dates/format-when';
import { spanOfEdtf } from '../../core/dates/when-span';
import type { EventId, TimelineEvent } from '../../core/timeline/types';
import { CLICK_REACH_PX, cursorOf, dragKind, type DragKind } from './lanes-gestures';
import { AXIS_PX } from './lanes-painter';
import { Touches } from './lanes-pinch';
import type { LanesStage } from './lanes-stage';

export type Overlay =
  | { readonly type: 'band' | 'range'; readonly box: HitBox }
  /** `words`: the date it would have; null when it cannot be moved so. */
  | { readonly type: 'ghost'; readonly box: HitBox; readonly words: string | null };

export interface PointerIntents {
  readonly canEdit: boolean;
  readonly isSelected: (position: number) => boolean;
  readonly onClick: (hit: LaneHit | null, held: { readonly toggle: boolean; readonly extend: boolean }) => void;
  readonly onDoubleClick: (hit: LaneHit | null, x: number) => void;
  readonly onHover: (hit: LaneHit | null, x: number, y: number) => void;
  readonly onBand: (events: readonly EventId[], add: boolean) => void;
  readonly onMove: (event: TimelineEvent, edtf: string) => void;
  readonly onMenu: (event: TimelineEvent) => void;
  /** A drag has ended. */
  readonly onRelease: () => void;
}

interface Press {
  readonly x: number;
  readonly y: number;
  readonly hit: LaneHit | null;
  readonly onAxis: boolean;
  readonly shiftKey: boolean;
  readonly toggle: boolean;
  lastX: number;
  lastY: number;
  drag: DragKind | null;
  /** The date the dragged event would get. */
  edtf: string | null;
}

const boxBetween = (x1: number, y1: number, x2: number, y2: number): HitBox => ({ x: Math.min(x1, x2), y: Math.min(y1, y2), widthPx: Math.abs(x2 - x1), heightPx: Math.abs(y2 - y1) });

export function useLanesPointer(stage: RefObject<LanesStage | null>, intents: PointerIntents) {
  const press = useRef<Press | null>(null);
  const touches = useRef(new Touches());
  const [overlay, setOverlay] = useState<Overlay | null>(null);

  const pointOf = (event: MouseEvent): readonly [number, number] => {
    const frame = event.currentTarget.getBoundingClientRect();
    return [event.clientX - frame.left, event.clientY - frame.top];
  };
  const hitAt = (x: number, y: number): LaneHit | null => {
    const frame = stage.current?.frame;
    return frame === undefined || frame === null || y < AXIS_PX ? null : hitTest(frame, x, y - AXIS_PX + (stage.current?.scrollTopPx ?? 0));
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const [x, y] = pointOf(event);
    if (event.pointerType === 'touch') touches.current.down(event.pointerId, { x, y });
    event.currentTarget.setPointerCapture(event.pointerId);
    if (touches.current.isPinching) {
      cancel();
      return;
    }
    press.current = { x, y, hit: hitAt(x, y), onAxis: y < AXIS_PX, shiftKey: event.shiftKey, toggle: event.ctrlKey || event.metaKey, lastX: x, lastY: y, drag: null, edtf: null };
  };

  const ghost = (held: Press, x: number): void => {
    const on = stage.current;
    if (on?.currentModel == null || on.frame === null || held.drag?.type !== 'move') return;
    const { position, part } = held.drag;
    const { table } = on.currentModel;
    const event = table.events[position];
    const drawn = drawnAt(on.frame, position);
    if (event === undefined || drawn === null) return;
    const { secondsPerPx } = on.scale;
    held.edtf = movedWhen(event.when.edtf, part, (x - held.x) * secondsPerPx, unitAtZoom(secondsPerPx));
    const span = held.edtf === null ? null : spanOfEdtf(held.edtf);
    const before = spanOfEdtf(event.when.edtf);
    const shift = (now: number | null | undefined, was: number | null | undefined): number => (now == null || was == null ? 0 : (now - was) / secondsPerPx);
    const startPx = shift(span?.startSecond, before?.startSecond);
    const endPx = before?.startSecond == null || before.endSecond == null ? startPx : shift(span?.endSecond, before.endSecond);
    const { box, isBar } = drawn;
    const wide = isBar ? box.widthPx - startPx + endPx : box.widthPx;
    setOverlay({
      type: 'ghost', words: held.edtf === null ? null : formatWhen(held.edtf),
      box: { x: box.x + (startPx === 0 && !isBar ? endPx : startPx), y: box.y + AXIS_PX - on.scrollTopPx, widthPx: Math.max(14, wide), heightPx: box.heightPx },
    });
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const [x, y] = pointOf(event);
    const held = press.current;
    const on = stage.current;
    if (on === null) return;
    if (touches.current.isPinching) {
      const step = touches.current.move(event.pointerId, { x, y });
      if (step === null) return;
      on.panBy(step.panPx, step.scrollPx);
      on.zoomAt(step.factor, step.x);
      return;
    }
    touches.current.move(event.pointerId, { x, y });
    if (held === null) {
      const hit = hitAt(x, y);
      event.currentTarget.style.cursor = cursorOf(hit, y < AXIS_PX);
      intents.onHover(hit, x, y);
      return;
    }
    if (held.drag === null) {
      if (Math.hypot(x - held.x, y - held.y) < CLICK_REACH_PX) return;
      // A finger that pans lands on events all the time; it moves only the one that was chosen before.
      const mayMove = intents.canEdit && (event.pointerType !== 'touch' || (held.hit?.type === 'event' && intents.isSelected(held.hit.position)));
      held.drag = dragKind(held.hit, held.onAxis, held.shiftKey, mayMove);
      intents.onHover(null, x, y);
    }
    switch (held.drag.type) {
      case 'pan':
        event.currentTarget.style.cursor = 'grabbing';
        on.panBy(held.lastX - x, held.lastY - y);
        break;
      case 'band': setOverlay({ type: 'band', box: boxBetween(held.x, Math.max(AXIS_PX, held.y), x, Math.max(AXIS_PX, y)) }); break;
      case 'range': setOverlay({ type: 'range', box: boxBetween(held.x, 0, x, 0) }); break;
      case 'move': ghost(held, x); break;
    }
    held.lastX = x;
    held.lastY = y;
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    touches.current.up(event.pointerId);
    const held = press.current;
    const on = stage.current;
    press.current = null;
    setOverlay(null);
    if (held === null || on === null) return;
    const [x, y] = pointOf(event);
    if (held.drag === null) {
      intents.onClick(held.hit, { toggle: held.toggle, extend: held.shiftKey });
      return;
    }
    intents.onRelease();
    const { table } = on.currentModel ?? {};
    switch (held.drag.type) {
      case 'pan': break;
      case 'band': {
        const box = boxBetween(held.x, held.y - AXIS_PX + on.scrollTopPx, x, y - AXIS_PX + on.scrollTopPx);
        const found = on.frame === null ? [] : eventsInBox(on.frame, box);
        intents.onBand(found.flatMap((position) => table?.events[position]?.id ?? []), event.ctrlKey || event.metaKey);
        break;
      }
      case 'range':
        if (Math.abs(x - held.x) >= CLICK_REACH_PX) {
          const [from, to] = [Math.min(x, held.x), Math.max(x, held.x)];
          on.show(fitted(on.scale.widthPx, secondAtX(on.scale, from), secondAtX(on.scale, to)), true);
        }
        break;
      case 'move': {
        const moved = table?.events[held.drag.position];
        if (moved !== undefined && held.edtf !== null && held.edtf !== moved.when.edtf) intents.onMove(moved, held.edtf);
        break;
      }
    }
  };

  /** Escape, or the system, takes a drag back. */
  const cancel = (): boolean => {
    const was = press.current !== null;
    press.current = null;
    setOverlay(null);
    return was;
  };

  return {
    overlay, cancel,
    handlers: {
      onPointerDown, onPointerMove, onPointerUp, onPointerCancel: (event: PointerEvent) => { touches.current.up(event.pointerId); cancel(); },
      onPointerLeave: () => { if (press.current === null) intents.onHover(null, 0, 0); },
      onDoubleClick: (event: MouseEvent) => { const [x, y] = pointOf(event); intents.onDoubleClick(hitAt(x, y), x); },
      onContextMenu: (event: MouseEvent) => {
        event.preventDefault();
        const hit = hitAt(...pointOf(event));
        const found = hit?.type === 'event' ? stage.current?.currentModel?.table.events[hit.position] : undefined;
        if (found !== undefined) intents.onMenu(found);
      },
    },
  };
}
