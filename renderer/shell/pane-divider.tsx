import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { words as texts } from '../../core/words/words';
import { usePlaceMenu } from './use-place-menu';

interface PaneDividerProps {
  readonly label: string;
  readonly widthPx: number;
  readonly leastPx: number;
  readonly mostPx: number;
  /** Which side of the divider the pane is on. */
  readonly side: 'left' | 'right';
  readonly onResize: (widthPx: number) => void;
  readonly onCollapse: () => void;
}

/** Arrow keys move a divider by this. */
const STEP_PX = 16;

/** A divider that a pointer drags and the arrow keys move; a double click or Enter collapses the pane, and its menu offers all of that. */
export function PaneDivider({ label, widthPx, leastPx, mostPx, side, onResize, onCollapse }: PaneDividerProps) {
  const start = useRef<{ readonly x: number; readonly widthPx: number } | null>(null);
  const sign = side === 'left' ? 1 : -1;
  const resize = (next: number): void => { onResize(Math.round(Math.min(mostPx, Math.max(leastPx, next)))); };
  const { narrow, medium, wide, hide } = texts().shell.paneWidths;
  const { onContextMenu, menu } = usePlaceMenu({
    label, items: [{ id: 'narrow', label: narrow }, { id: 'medium', label: medium }, { id: 'wide', label: wide }, { id: 'hide', label: hide }],
    onAction: (id) => {
      if (id === 'hide') onCollapse();
      else resize(id === 'narrow' ? leastPx : id === 'wide' ? mostPx : (leastPx + mostPx) / 2);
    },
  });
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, widthPx };
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (start.current !== null) resize(start.current.widthPx + sign * (event.clientX - start.current.x));
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') resize(widthPx - sign * STEP_PX);
    else if (event.key === 'ArrowRight') resize(widthPx + sign * STEP_PX);
    else if (event.key === 'Home') resize(leastPx);
    else if (event.key === 'End') resize(mostPx);
    else if (event.key === 'Enter') onCollapse();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div
        className="pane-divider" role="separator" aria-orientation="vertical" aria-label={label} aria-valuenow={widthPx} aria-valuemin={leastPx} aria-valuemax={mostPx} tabIndex={0} title={texts().shell.dividerHint} onContextMenu={onContextMenu}
        onPointerDown={press} onPointerMove={move} onPointerUp={() => { start.current = null; }} onPointerCancel={() => { start.current = null; }} onDoubleClick={onCollapse} onKeyDown={key}
      />
      {menu}
    </>
  );
}
