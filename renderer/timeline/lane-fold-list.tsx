import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { titleOf } from '../../core/layout/event-title';
import { countWords } from '../../core/layout/length-words';
import type { EventId, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { useShownZone, whenWords } from '../state/shown-zone';

const ITEM_PX = 30;
const MOST_PX = 270;

interface LaneFoldListProps {
  readonly events: readonly TimelineEvent[];
  readonly x: number;
  readonly y: number;
  /** Null when zooming would not part them. */
  readonly onZoom: (() => void) | null;
  readonly onSelect: (event: EventId) => void;
  readonly onClose: () => void;
}

/** What "+ n more" stands for. Any number of events: only what is in view is drawn. */
export function LaneFoldList({ events, x, y, onZoom, onSelect, onClose }: LaneFoldListProps) {
  const zone = useShownZone();
  const list = useRef<HTMLDivElement>(null);
  const [topPx, setTopPx] = useState(0);
  useEffect(() => { list.current?.focus({ preventScroll: true }); }, []);
  const heightPx = Math.min(MOST_PX, events.length * ITEM_PX);
  const from = Math.max(0, Math.floor(topPx / ITEM_PX) - 3);
  const shown = events.slice(from, from + Math.ceil(MOST_PX / ITEM_PX) + 6);
  return (
    <div
      className="lanes-fold" role="dialog" aria-label={countWords(events.length, 0)} style={{ left: x, top: y }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose(); } }} onWheel={(event) => { event.stopPropagation(); }} onPointerDown={(event) => { event.stopPropagation(); }}
    >
      <div className="lanes-fold-top">
        <span>{countWords(events.length, 0)}</span>
        <span>
          {onZoom !== null && <button type="button" className="button button-quiet" onClick={onZoom}>{texts().timeline.zoomIn}</button>}
          <button type="button" className="button button-icon" aria-label={texts().timeline.close} onClick={onClose}><X size={15} aria-hidden /></button>
        </span>
      </div>
      <div ref={list} className="lanes-fold-list" tabIndex={-1} style={{ height: heightPx }} onScroll={(event) => { setTopPx(event.currentTarget.scrollTop); }}>
        <div style={{ height: events.length * ITEM_PX }} />
        {shown.map((event, index) => (
          <button key={event.id} type="button" className="lanes-fold-item" style={{ top: (from + index) * ITEM_PX }} onClick={() => { onSelect(event.id); }}>
            <span className="lanes-fold-title" dir="auto">{titleOf(event)}</span>
            <span className="lanes-fold-when">{whenWords(event.when, zone)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
