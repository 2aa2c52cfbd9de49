import { memo, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { rowAtDay, rowBefore, rowOfEvent, type Chronology as Layout, type ChronologyRow } from '../../core/layout/chronology';
import type { PlacedEvent } from '../../core/layout/chronology-order';
import { headingOfRow } from '../../core/layout/chronology-words';
import { estimateRowHeight, HEADING_HEIGHT_PX } from '../../core/layout/row-heights';
import type { RowOffsets } from '../../core/layout/row-offsets';
import { whenInView } from '../../core/layout/when-in-view';
import type { EventId, Kind, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { intentOfKey, stretch, type RowIntent } from './chronology-keys';
import { useShownZone } from '../state/shown-zone';
import { chronologyRelations } from './chronology-relations';
import { EventRow, Gap, Heading } from './chronology-row';
import { eventName } from './event-name';
import type { CardActions, CardWords } from './event-card';
import type { StretchFrom } from './multi-selection';
import { RelationArrows } from './relation-arrows';
import { announceMove, registerLocator, registerPane } from './ribbon-registry';
import { useRequest } from './use-request';
import { useRowWindow } from './row-window';
import './chronology.css';

/** Narrower than this the date stands above its card. */
const NARROW_PX = 460;

/** Where cards begin and how wide they get at most, as in chronology.css and event-card.css. */
const CARD_X_PX = { wide: 176, narrow: 48 };
const CARD_MARGIN_PX = { wide: 26, narrow: 14 };
const CARD_MOST_PX = 920;

export interface ChronologyActions extends CardActions {
  readonly onSelect: (event: EventId | null) => void;
  readonly onSelectMany: (events: readonly EventId[], how: 'replace' | 'toggle' | 'add') => void;
  /** The keyboard goes there, and nothing is selected. */
  readonly onWalk: (event: EventId) => void;
  /** Selects all from where Shift was held first to here. */
  readonly onExtend: (event: EventId, stretchFrom: StretchFrom) => void;
  readonly onHover: (event: EventId | null) => void;
  readonly onDelete: (event: TimelineEvent) => void;
  readonly onMenu: (event: TimelineEvent) => void;
  /** First and last day in view, as often as they change, and both as EDTF, no more exact than what is in view. */
  readonly onVisibleDays: (firstDay: number, lastDay: number, edtf: string) => void;
}

interface ChronologyProps {
  readonly layout: Layout;
  readonly kinds: readonly Kind[];
  readonly selected: EventId | null;
  /** All that are selected when there are several. */
  readonly many: ReadonlySet<EventId>;
  /** Where the keyboard is when it has walked away from the selected event. */
  readonly cursor: EventId | null;
  readonly words: CardWords;
  readonly actions: ChronologyActions;
  /** Another object is another request. */
  readonly scrollToDay: { readonly day: number; readonly isStepBack?: boolean } | null;
  readonly reveal: { readonly event: EventId } | null;
  /** Where to begin, when another view stood there before; the top when null. */
  readonly firstDay?: number | null;
  /** More rows are on their way. */
  readonly isPartial: boolean;
  /** A filter hides some of the events. */
  readonly isPart?: boolean;
}

/**
 * Of the events among the drawn rows that are really in view, the earliest and the latest.
 *
 * A suggestion counts only where nothing else is in view: a far-fetched one must not stretch what the other views show.
 */
function eventsInView(rows: readonly ChronologyRow[], offsets: RowOffsets, topPx: number, heightPx: number): readonly [PlacedEvent, PlacedEvent] | null {
  const end = offsets.indexAt(topPx + heightPx - 1);
  const seen = rows.slice(offsets.indexAt(topPx + HEADING_HEIGHT_PX), end + 1).flatMap((row) => (row.type === 'event' && row.day !== Infinity ? [row] : []));
  const own = seen.filter((row) => !row.suggested);
  const [first, ...others] = own.length > 0 ? own : seen;
  return first === undefined ? null : [others.reduce((one, other) => (other.day < one.day ? other : one), first), others.reduce((one, other) => (other.day >= one.day ? other : one), first)];
}

/** The vertical timeline: a spine with days, cards and the quiet between them. One stop of the Tab key; arrows walk it. */
export function Chronology({ layout, kinds, selected, many, cursor, words, actions, scrollToDay, reveal, firstDay = null, isPartial, isPart = false }: ChronologyProps) {
  const { rows, headings } = layout;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const sticky = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(640);
  const [stuck, setStuck] = useState(-1);
  const kindOf = useMemo(() => new Map(kinds.map((kind) => [kind.id, kind])), [kinds]);
  const narrow = widthPx < NARROW_PX;
  const cardMarginPx = narrow ? CARD_MARGIN_PX.narrow : CARD_MARGIN_PX.wide;
  const cardWidthPx = widthPx - cardMarginPx - (narrow ? CARD_X_PX.narrow : CARD_X_PX.wide);
  const estimate = useCallback((row: ChronologyRow) => estimateRowHeight(row, cardWidthPx) + (narrow && row.type === 'event' ? 33 : 0), [cardWidthPx, narrow]);
  const indexAfter = useCallback((old: ChronologyRow) => {
    if (old.type === 'event') return rowOfEvent(layout, old.key);
    const at = layout.rows.findIndex((row) => row.key === old.key);
    return at < 0 ? null : at;
  }, [layout]);

  const { onVisibleDays } = actions;
  const onScroll = useCallback((topPx: number, offsets: RowOffsets) => {
    const heading = headingOfRow(layout, offsets.indexAt(topPx));
    setStuck(heading);
    const next = headings[heading + 1];
    const roomPx = next === undefined ? Infinity : offsets.offsetOf(next) - topPx;
    const top = offsets.offsetOf(headings[heading] ?? 0);
    sticky.current?.toggleAttribute('data-floating', topPx > top);
    if (sticky.current !== null) sticky.current.style.transform = roomPx < HEADING_HEIGHT_PX ? `translateY(${roomPx - HEADING_HEIGHT_PX}px)` : '';
    const seen = eventsInView(layout.rows, offsets, topPx, scroller.current?.clientHeight ?? 0);
    if (seen !== null) onVisibleDays(seen[0].day, seen[1].day, whenInView(...seen));
    announceMove();
  }, [layout, headings, onVisibleDays]);

  // Before any row is placed: for another width all of them would be placed again.
  useLayoutEffect(() => { if (scroller.current !== null) setWidthPx(scroller.current.clientWidth); }, []);
  const selectedRow = selected === null ? -1 : (rowOfEvent(layout, selected) ?? -1);
  const activeRow = (cursor === null ? null : rowOfEvent(layout, cursor)) ?? selectedRow;
  const { offsets, window: drawn, measure, scrollToRow } = useRowWindow<ChronologyRow>({
    rows, scroller, estimate, epoch: cardWidthPx, stuckPx: HEADING_HEIGHT_PX, anchor: activeRow, indexAfter, onScroll,
  });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => { if (entry !== undefined) setWidthPx(Math.round(entry.contentRect.width)); });
    observer.observe(element);
    registerPane('timeline', element);
    return () => { observer.disconnect(); registerPane('timeline', null); };
  }, []);

  useEffect(() => {
    registerLocator('timeline', (event) => {
      const row = rowOfEvent(layout, event as EventId);
      if (row === null) return null;
      return row < drawn.from ? 'above' : row >= drawn.to ? 'below' : null;
    });
    return () => { registerLocator('timeline', null); };
  }, [layout, drawn]);

  useRequest(useRef(firstDay === null ? null : { day: firstDay }).current, ({ day }) => { scrollToRow(rowAtDay(layout, day), 'start'); });
  useRequest(scrollToDay, ({ day, isStepBack }) => { scrollToRow(isStepBack === true ? rowBefore(layout, day, stuck) : rowAtDay(layout, day), 'start'); });
  useRequest(reveal, ({ event }) => {
    const row = rowOfEvent(layout, event);
    if (row !== null) scrollToRow(row, 'nearest');
  });

  const isMany = many.size > 1;
  useRequest(useMemo(() => (isMany ? {} : null), [isMany]), () => {
    const element = scroller.current;
    if (element === null || activeRow < 0) return;
    // The bar that comes now lies over the foot of the list. Who has scrolled away from the row stays there.
    const top = offsets.offsetOf(activeRow);
    if (top < element.scrollTop + element.clientHeight && top + offsets.heightOf(activeRow) > element.scrollTop) scrollToRow(activeRow, 'nearest');
  });

  const latest = useRef({ layout, activeRow });
  latest.current = { layout, activeRow };
  const extend = useCallback((event: EventId) => { actions.onExtend(event, (from) => stretch(latest.current.layout, from, latest.current.activeRow, event)); }, [actions]);
  /** Whoever goes from event to event sees where he is. */
  const show = (event: EventId): void => { scrollToRow(rowOfEvent(layout, event) ?? activeRow, 'nearest'); };
  const carryOut = (intent: RowIntent): void => {
    switch (intent.type) {
      case 'select': actions.onSelect(intent.row.key); break;
      case 'walk': actions.onWalk(intent.row.key); show(intent.row.key); break;
      case 'extend': extend(intent.row.key); show(intent.row.key); break;
      case 'toggle': actions.onSelectMany([intent.row.key], 'toggle'); break;
      case 'edit': actions.onEdit(intent.row.event); break;
      case 'delete': actions.onDelete(intent.row.event); break;
      case 'accept': actions.onAccept(intent.row.event); break;
      case 'dismiss': actions.onDismiss(intent.row.event); break;
      case 'clear': actions.onSelect(null); break;
      case 'select-all': {
        // The last of them becomes the active one, which stays where it is.
        const others = layout.eventOrder.events.map(({ id }) => id).filter((id) => id !== selected);
        actions.onSelectMany(layout.eventOrder.events.length === others.length ? others : [...others, selected as EventId], 'replace');
        break;
      }
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const row = rows[activeRow];
      if (row?.type === 'event') { event.preventDefault(); actions.onMenu(row.event); }
      return;
    }
    const intent = intentOfKey(event, rows, activeRow);
    // A button of a card that was pressed has the focus, and is pressed again by Space.
    if (intent === null || (event.key === ' ' && event.target !== event.currentTarget)) return;
    event.preventDefault();
    carryOut(intent);
  };

  /** By keyboard: the row that has the focus is brought out from under the heading, or back into view. A window that comes back to the front leaves what was read where it was. */
  const onFocus = ({ target, currentTarget, relatedTarget }: FocusEvent): void => {
    if (target === currentTarget && relatedTarget !== null && activeRow >= 0 && currentTarget.matches(':focus-visible')) scrollToRow(activeRow, 'nearest');
  };

  const indices = [];
  if (activeRow >= 0 && activeRow < drawn.from) indices.push(activeRow);
  for (let index = drawn.from; index < Math.min(drawn.to, rows.length); index += 1) indices.push(index);
  if (activeRow >= drawn.to) indices.push(activeRow);
  const stuckRow = rows[headings[stuck] ?? -1];
  const selectedOne = rows[selectedRow];
  const cardRightPx = Math.min(widthPx - cardMarginPx, (narrow ? CARD_X_PX.narrow : CARD_X_PX.wide) + CARD_MOST_PX);
  const relations = selectedOne?.type === 'event' && !selectedOne.suggested
    ? chronologyRelations(selectedOne.event, layout.eventOrder.events, layout, offsets, drawn, { x: cardRightPx, widthPx: widthPx - cardRightPx, narrow }) : [];

  return (
    <div className="chronology-frame">
      <div
        ref={scroller} className="chronology" role="grid" aria-label={texts().timeline.events} aria-multiselectable aria-busy={isPartial} aria-rowcount={isPartial ? -1 : rows.length} tabIndex={0} data-narrow={narrow ? '' : undefined} data-many={isMany ? '' : undefined}
        aria-activedescendant={activeRow >= 0 ? `${id}-${activeRow}` : undefined} onKeyDown={onKeyDown} onFocus={onFocus} onMouseLeave={() => { actions.onHover(null); }}
      >
        <div className="chronology-sticky" aria-hidden>
          <div className="chronology-sticky-heading" ref={sticky} hidden={stuckRow?.type !== 'heading'}>{stuckRow?.type === 'heading' && <Heading row={stuckRow} />}</div>
        </div>
        <div className="chronology-content" role="presentation" style={{ height: offsets.totalPx + 40 }}>
          {indices.map((index) => {
            const row = rows[index];
            return row === undefined ? null : (
              <DrawnRow
                key={row.key} row={row} index={index} topPx={offsets.offsetOf(index)} id={`${id}-${index}`} measure={measure}
                kind={row.type === 'event' ? kindOf.get(row.event.kind) : undefined} active={index === activeRow} selected={index === selectedRow || (row.type === 'event' && many.has(row.key))} words={words} actions={actions} onExtend={extend} isPart={isPart}
              />
            );
          })}
          {relations.length > 0 && <RelationArrows relations={relations} />}
        </div>
      </div>
    </div>
  );
}

interface DrawnRowProps {
  readonly row: ChronologyRow;
  readonly index: number;
  readonly topPx: number;
  readonly id: string;
  readonly kind: Kind | undefined;
  readonly active: boolean;
  readonly selected: boolean;
  readonly words: CardWords;
  readonly actions: ChronologyActions;
  readonly onExtend: (event: EventId) => void;
  readonly isPart: boolean;
  readonly measure: (index: number, element: HTMLElement | null) => void;
}

const DrawnRow = memo(function DrawnRow({ row, index, topPx, id, kind, active, selected, words, actions, onExtend, isPart, measure }: DrawnRowProps) {
  const zone = useShownZone();
  const ref = useCallback((element: HTMLDivElement | null) => { measure(index, element); }, [index, measure]);
  const place = { transform: `translateY(${topPx}px)` };
  if (row.type !== 'event') {
    return (
      <div ref={ref} className="chronology-row" role="row" aria-rowindex={index + 1} style={place}>
        <div role={row.type === 'heading' ? 'rowheader' : 'gridcell'}>{row.type === 'heading' ? <Heading row={row} /> : <Gap row={row} isPart={isPart} />}</div>
      </div>
    );
  }
  return (
    <div
      ref={ref} id={id} className="chronology-row" role="row" aria-rowindex={index + 1} aria-selected={selected} aria-label={eventName(row.event, { kind, zone, suggested: row.suggested })} style={place}
      onClick={(event: MouseEvent) => {
        if (event.target instanceof Element && event.target.closest('button') !== null) return;
        if (event.shiftKey && !row.suggested) onExtend(row.key);
        else if (event.ctrlKey || event.metaKey || event.shiftKey) actions.onSelectMany([row.key], 'toggle');
        else actions.onSelect(row.key);
      }}
      onDoubleClick={() => { actions.onEdit(row.event); }} onMouseEnter={() => { actions.onHover(row.key); }}
      onContextMenu={(event) => { event.preventDefault(); actions.onMenu(row.event); }}
    >
      <div role="gridcell"><EventRow row={row} kind={kind} selected={selected} active={active} words={words} actions={actions} /></div>
    </div>
  );
});
