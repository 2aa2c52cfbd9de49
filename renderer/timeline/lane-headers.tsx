import { ChevronDown } from 'lucide-react';
import { memo, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { LaneBox } from '../../core/layout/lanes';
import { countWords } from '../../core/layout/length-words';
import { words as texts } from '../../core/words/words';
import { usePlaceMenu } from '../shell/use-place-menu';
import { announce } from '../state/shell';
import { CLICK_REACH_PX } from './lanes-gestures';

interface LaneHeadersProps {
  readonly boxes: readonly LaneBox[];
  /** Lanes are drawn from here to here; the rest of many is left out. */
  readonly fromPx: number;
  readonly toPx: number;
  readonly collapsed: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  /** Keys of lanes of one level in their new order. */
  readonly onOrder: (keys: readonly string[]) => void;
  /** The keyboard has come to a lane, which may be out of view. */
  readonly onReach: (lane: Pick<LaneBox, 'topPx' | 'heightPx'>) => void;
}

/** Lanes of one level, with one of them moved to another place. */
function reordered(siblings: readonly string[], key: string, toIndex: number): readonly string[] {
  const rest = siblings.filter((one) => one !== key);
  rest.splice(Math.max(0, Math.min(toIndex, rest.length)), 0, key);
  return rest;
}

/** Names of the lanes: press to fold up, drag (or Alt with an arrow, or the menu) to reorder. */
export const LaneHeaders = memo(function LaneHeaders({ boxes, fromPx, toPx, collapsed, onToggle, onOrder, onReach }: LaneHeadersProps) {
  const [dragged, setDragged] = useState<{ readonly key: string; readonly byPx: number } | null>(null);
  const press = useRef<{ readonly key: string; readonly y: number; moved: boolean } | null>(null);
  const siblingsOf = (key: string): readonly LaneBox[] => {
    const parent = boxes.find(({ group }) => group.key === key)?.group.parent ?? null;
    return boxes.filter(({ group }) => group.parent === parent);
  };
  // What was ordered last is drawn a frame or two later; the next key may come sooner and goes on from it.
  const ordered = useRef<readonly string[]>([]);
  useEffect(() => {
    const places = ordered.current.map((key) => boxes.findIndex(({ group }) => group.key === key));
    if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))) ordered.current = [];
  }, [boxes]);
  const keysBeside = (key: string): readonly string[] => {
    const drawn = siblingsOf(key).map(({ group }) => group.key);
    const isStillToDraw = ordered.current.length === drawn.length && drawn.every((one) => ordered.current.includes(one));
    return isStillToDraw ? ordered.current : drawn;
  };
  const move = (key: string, toIndex: number): void => {
    ordered.current = reordered(keysBeside(key), key, toIndex);
    onOrder(ordered.current);
    const label = boxes.find(({ group }) => group.key === key)?.group.label ?? '';
    announce(texts().timeline.laneMoved(label, ordered.current.indexOf(key) + 1, ordered.current.length));
  };
  const [asked, setAsked] = useState('');
  const { laneMenu } = texts().timeline;
  const places = keysBeside(asked);
  const { onContextMenu, menu } = usePlaceMenu({
    label: boxes.find(({ group }) => group.key === asked)?.group.label ?? '',
    items: [
      { id: 'up', label: laneMenu.up, isDisabled: places[0] === asked }, { id: 'down', label: laneMenu.down, isDisabled: places.at(-1) === asked },
      { id: 'fold', label: collapsed.has(asked) ? laneMenu.unfold : laneMenu.fold },
    ],
    onAction: (id) => {
      if (id === 'fold') onToggle(asked);
      else move(asked, places.indexOf(asked) + (id === 'up' ? -1 : 1));
    },
  });
  const onPointerMove = (event: PointerEvent): void => {
    if (press.current === null) return;
    const byPx = event.clientY - press.current.y;
    if (!press.current.moved && Math.abs(byPx) < CLICK_REACH_PX) return;
    press.current.moved = true;
    setDragged({ key: press.current.key, byPx });
  };
  const onPointerUp = (event: PointerEvent): void => {
    const ended = press.current;
    press.current = null;
    setDragged(null);
    if (ended === null) return;
    if (!ended.moved) { onToggle(ended.key); return; }
    const box = boxes.find(({ group }) => group.key === ended.key);
    if (box === undefined) return;
    const middle = box.topPx + box.heightPx / 2 + event.clientY - ended.y;
    move(ended.key, siblingsOf(ended.key).filter((one) => one !== box && one.topPx + one.heightPx / 2 < middle).length);
  };
  const onKeyDown = (event: KeyboardEvent, key: string): void => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(key, keysBeside(key).indexOf(key) + (event.key === 'ArrowUp' ? -1 : 1));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onToggle(key);
    }
  };
  const headers = boxes.filter(({ topPx, heightPx }) => topPx + heightPx > fromPx && topPx < toPx).map(({ group, topPx, heightPx, shape }) => (
    <div
      key={group.key} className="lane-header" data-level={group.level} data-closed={collapsed.has(group.key) ? '' : undefined} data-short={shape === 'open' ? undefined : ''}
      data-dragged={dragged?.key === group.key ? '' : undefined} style={{ top: topPx + (dragged?.key === group.key ? dragged.byPx : 0), height: heightPx }}
    >
      <button
        type="button" className="lane-header-button" aria-expanded={!collapsed.has(group.key)} title={group.label}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          press.current = { key: group.key, y: event.clientY, moved: false };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onPointerMove} onPointerUp={onPointerUp} onPointerCancel={() => { press.current = null; setDragged(null); }} onKeyDown={(event) => { onKeyDown(event, group.key); }}
        onContextMenu={(event) => { setAsked(group.key); onContextMenu(event); }}
        onFocus={({ currentTarget }) => { if (currentTarget.matches(':focus-visible')) onReach({ topPx, heightPx }); }}
      >
        <ChevronDown className="lane-header-chevron" size={13} aria-hidden />
        <span className="lane-header-words">
          <span className="lane-header-label" dir="auto">{group.label}</span>
          <span className="lane-header-count">{countWords(group.positions.length, 0)}</span>
        </span>
      </button>
    </div>
  ));
  return <>{headers}{menu}</>;
});
