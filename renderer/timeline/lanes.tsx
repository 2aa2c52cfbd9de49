import { useCallback, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode, type UIEvent } from 'react';
import { SECONDS_PER_DAY, dayOfSecond } from '../../core/dates/calendar';
import type { EventTable } from '../../core/layout/event-table';
import { drawnAt, type LaneHit } from '../../core/layout/lane-hit';
import type { LaneGroup } from '../../core/layout/lane-groups';
import { CELLS_PER_TILE, octaveOf, tileSecondsOf } from '../../core/layout/lane-level';
import type { LaneBox, LanesFrame } from '../../core/layout/lanes';
import { fitted, secondAtX, xOfSecond } from '../../core/layout/time-scale';
import type { EventId, Kind, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { LaneFoldList } from './lane-fold-list';
import { LaneHeaders } from './lane-headers';
import { LaneRelations, laneRelations, placedRelations, type ShowRelations } from './lane-relations';
import { wheelIntent } from './lanes-gestures';
import { LanesHoverCard } from './lanes-hover-card';
import { LanesList } from './lanes-list';
import { LanesZoneNote } from './lanes-zone-note';
import { AXIS_PX } from './lanes-painter';
import { LanesStage } from './lanes-stage';
import { lanesInView } from './lanes-window';
import { FORCED_COLORS, readLanesTheme } from './lanes-theme';
import { KEY_ZOOM, laneIntentOfKey, type LaneIntent } from './lanes-keys';
import type { DayWindow } from './overview-drag';
import { useRequest } from './use-request';
import { useLanesPointer } from './use-lanes-pointer';
import { PAGE_SHARE, useLanesWalk, type WalkActions } from './use-lanes-walk';
import './lanes.css';

export interface LanesActions extends WalkActions {
  readonly onSelectMany: (events: readonly EventId[], how: 'replace' | 'toggle' | 'add') => void;
  readonly onHover: (event: EventId | null) => void;
  readonly onEdit: (event: TimelineEvent) => void;
  readonly onDelete: (event: TimelineEvent) => void;
  readonly onMenu: (event: TimelineEvent) => void;
  /** The date it was dragged to. */
  readonly onMove: (event: TimelineEvent, edtf: string) => void;
  readonly onVisibleDays: (firstDay: number, lastDay: number) => void;
  readonly onCollapsed: (keys: ReadonlySet<string>) => void;
  readonly onOrder: (keys: readonly string[]) => void;
}

/** Another object is another request. */
export type LanesRequest =
  | { readonly type: 'fit' | 'zoom-in' | 'zoom-out' }
  | { readonly type: 'days'; readonly days: DayWindow }
  /** Puts a day in the middle and keeps the zoom. */
  | { readonly type: 'day'; readonly day: number }
  | { readonly type: 'reveal'; readonly event: EventId };

interface LanesProps {
  readonly table: EventTable;
  readonly groups: readonly LaneGroup[];
  readonly kinds: readonly Kind[];
  readonly selected: ReadonlySet<EventId>;
  readonly active: EventId | null;
  /** Where the keyboard is when it has walked away from the active event. */
  readonly cursor: EventId | null;
  readonly collapsed: ReadonlySet<string>;
  readonly canEdit: boolean;
  readonly todaySecond: number;
  /** Days to begin with; everything when null. */
  readonly firstDays: DayWindow | null;
  readonly request: LanesRequest | null;
  readonly actions: LanesActions;
  /** Stands over the lanes' names. */
  readonly corner?: ReactNode;
}

/** The theme in force, as the root element names it, or the system's own colours instead of it. */
function useThemeName(): string {
  return useSyncExternalStore((changed) => {
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const forced = window.matchMedia(FORCED_COLORS);
    forced.addEventListener('change', changed);
    return () => { observer.disconnect(); forced.removeEventListener('change', changed); };
  }, () => `${document.documentElement.dataset['theme'] ?? ''}${window.matchMedia(FORCED_COLORS).matches ? ' forced' : ''}`);
}

const HOVER_CARD_PX = { x: 14, y: 18 };

function positionsOf({ events }: EventTable, ids: ReadonlySet<EventId>): ReadonlySet<number> {
  const positions = new Set<number>();
  if (ids.size > 0) for (const [position, event] of events.entries()) if (ids.has(event.id)) positions.add(position);
  return positions;
}

/** Scrolls as little as brings a lane into view, its top rather than its foot. */
function scrollToLane(on: LanesStage, { topPx, heightPx }: Pick<LaneBox, 'topPx' | 'heightPx'>): void {
  if (topPx < on.scrollTopPx) on.scrollTo(topPx);
  else if (topPx + heightPx > on.scrollTopPx + on.viewHeightPx) on.scrollTo(Math.min(topPx, topPx + heightPx - on.viewHeightPx));
}

interface OpenFold {
  readonly positions: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly zoomTo: readonly [number, number] | null;
}

/** Time from left to right, lanes from top to bottom; a canvas for the many, elements for what is in hand. */
export function Lanes({ table, groups, kinds, selected, active, cursor, collapsed, canEdit, todaySecond, firstDays, request, actions, corner }: LanesProps) {
  const theme = useThemeName();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const stageBox = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const headers = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const scrolledTo = useRef(0);
  const focusRing = useRef<HTMLDivElement>(null);
  const stage = useRef<LanesStage | null>(null);
  const [boxes, setBoxes] = useState<{ readonly boxes: readonly LaneBox[]; readonly totalPx: number }>({ boxes: [], totalPx: 0 });
  const [headerWindow, setHeaderWindow] = useState({ fromPx: 0, toPx: 2_000 });
  const [hovered, setHovered] = useState<{ readonly position: number; readonly x: number; readonly y: number } | null>(null);
  const [fold, setFold] = useState<OpenFold | null>(null);
  const kindOf = useMemo(() => new Map<string, Kind>(kinds.map((kind) => [kind.id, kind])), [kinds]);
  const { lanes, place, activePosition, placeOf, selectAt, extend, go } = useLanesWalk({ table, groups, collapsed, active, cursor, actions });
  const selectedPositions = useMemo(() => positionsOf(table, active === null ? selected : new Set([...selected, active])), [table, selected, active]);
  // What the stage's listener needs of the latest render.
  const relations = useMemo(() => placedRelations(table, activePosition), [table, activePosition]);
  const arrows = useRef<ShowRelations>(null);
  const latest = useRef({ actions, activePosition, place, relations, table });
  latest.current = { actions, activePosition, place, relations, table };

  const onFrame = useCallback((frame: LanesFrame) => {
    const on = stage.current;
    if (on === null) return;
    if (headers.current !== null) headers.current.style.transform = `translateY(${-on.scrollTopPx}px)`;
    if (scroll.current !== null && Math.abs(scroll.current.scrollTop - on.scrollTopPx) > 1) {
      scroll.current.scrollTop = on.scrollTopPx;
      scrolledTo.current = scroll.current.scrollTop;
    }
    setHeaderWindow((before) => (on.scrollTopPx >= before.fromPx + 200 || before.fromPx === 0) && on.scrollTopPx + on.viewHeightPx <= before.toPx - 200 && on.scrollTopPx >= before.fromPx
      ? before : { fromPx: Math.max(0, on.scrollTopPx - 1_000), toPx: on.scrollTopPx + on.viewHeightPx + 1_000 });
    const [first, last] = on.visibleSeconds();
    latest.current.actions.onVisibleDays(dayOfSecond(first), dayOfSecond(last - 1));
    const drawn = latest.current.place === null ? null : drawnAt(frame, latest.current.place.position, latest.current.place.lane);
    arrows.current?.(laneRelations(frame, { scale: on.scale, table: latest.current.table, topPx: AXIS_PX - on.scrollTopPx }, latest.current.activePosition, latest.current.relations));
    const ring = focusRing.current;
    if (ring === null) return;
    ring.toggleAttribute('data-there', drawn !== null);
    if (drawn === null) return;
    const { x, y, widthPx, heightPx } = drawn.box;
    ring.style.transform = `translate(${x - 4}px, ${y + AXIS_PX - on.scrollTopPx + 1}px)`;
    ring.style.width = `${widthPx + 8}px`;
    ring.style.height = `${heightPx - 2}px`;
  }, []);

  // The stage is made once; what changes later is handed over below.
  const first = useRef({ table, groups, kinds, collapsed, todaySecond, days: firstDays });
  useEffect(() => {
    const [element, frame] = [canvas.current, stageBox.current];
    if (element === null || frame === null) return undefined;
    const begin = first.current;
    const on = new LanesStage(element, begin.todaySecond, { onBoxes: (next, totalPx) => { setBoxes({ boxes: next, totalPx }); }, onFrame });
    stage.current = on;
    lanesInView(on);
    const { days } = begin;
    if (days !== null) on.beginAt([days.firstDay * SECONDS_PER_DAY, (days.lastDay + 1) * SECONDS_PER_DAY]);
    on.setTheme(readLanesTheme(begin.kinds));
    on.setData(begin.table, begin.groups);
    on.setCollapsed(begin.collapsed);
    const size = (): void => { on.resize(frame.clientWidth, frame.clientHeight, window.devicePixelRatio); };
    size();
    const observer = new ResizeObserver(size);
    observer.observe(frame);
    let isGone = false;
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(() => { if (!isGone) on.forgetWidths(); });
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const intent = wheelIntent(event);
      setFold(null);
      if (intent.type === 'zoom') on.zoomAt(intent.factor, event.clientX - frame.getBoundingClientRect().left);
      else on.panBy(intent.type === 'pan' ? intent.px : 0, intent.type === 'scroll' ? intent.px : 0);
    };
    frame.addEventListener('wheel', onWheel, { passive: false });
    return () => { isGone = true; observer.disconnect(); frame.removeEventListener('wheel', onWheel); on.stop(); stage.current = null; lanesInView(null); };
  }, [onFrame]);

  useEffect(() => { stage.current?.setData(table, groups); }, [table, groups]);
  useEffect(() => { stage.current?.setToday(todaySecond); }, [todaySecond]);
  const inked = useRef({ kinds, theme });
  useEffect(() => {
    if (inked.current.kinds !== kinds || inked.current.theme !== theme) stage.current?.setTheme(readLanesTheme(kinds));
    inked.current = { kinds, theme };
  }, [kinds, theme]);
  useEffect(() => { stage.current?.setCollapsed(collapsed); }, [collapsed]);
  useEffect(() => { stage.current?.setMarked(selectedPositions, hovered?.position ?? null); }, [selectedPositions, hovered?.position]);
  // The ring of the focus goes along with a frame.
  useEffect(() => { if (place !== null) stage.current?.ask(); }, [place]);

  /** Pans as little as brings an event into the window, and scrolls its lane into view. */
  const reveal = useCallback((position: number, key: string) => {
    const on = stage.current;
    if (on === null || position < 0) return;
    const { target } = on;
    const x = xOfSecond(target, table.startSeconds[position] ?? 0);
    const edge = Math.min(80, target.widthPx / 6);
    // Near an edge is in the window; only what is not, or hardly, moves it.
    if (x < 0 || x > target.widthPx - edge / 2) {
      on.show({ ...target, startSecond: secondAtX(target, x - (x < edge ? edge * 2 : target.widthPx - 4 * edge)) }, true);
    }
    const box = on.frame?.boxes.find(({ group }) => group.key === key);
    if (box !== undefined) scrollToLane(on, box);
  }, [table]);

  const onReach = useCallback((box: Pick<LaneBox, 'topPx' | 'heightPx'>) => { if (stage.current !== null) scrollToLane(stage.current, box); }, []);

  useRequest(request, (asked) => {
    const on = stage.current;
    if (on === null) return;
    switch (asked.type) {
      case 'fit': on.fit(true); break;
      case 'zoom-in': on.zoomAt(1 / KEY_ZOOM, on.scale.widthPx / 2, true); break;
      case 'zoom-out': on.zoomAt(KEY_ZOOM, on.scale.widthPx / 2, true); break;
      case 'days': on.show(fitted(on.scale.widthPx, asked.days.firstDay * SECONDS_PER_DAY, (asked.days.lastDay + 1) * SECONDS_PER_DAY)); break;
      case 'day': on.show({ ...on.target, startSecond: (asked.day + 0.5) * SECONDS_PER_DAY - (on.scale.widthPx / 2) * on.target.secondsPerPx }, true); break;
      case 'reveal': {
        const to = placeOf(asked.event);
        if (to !== null) reveal(to.position, to.lane);
        break;
      }
    }
  });

  const openFold = (hit: LaneHit & { readonly type: 'fold' }): void => {
    const on = stage.current;
    if (on?.currentModel == null) return;
    const cellSeconds = tileSecondsOf(octaveOf(on.scale.secondsPerPx)) / CELLS_PER_TILE;
    const positions = on.currentModel.foldedPositions(hit.lane, on.scale.secondsPerPx, hit.fold.cell);
    const [first, last] = [table.startSeconds[positions[0] ?? 0] ?? 0, table.startSeconds[positions[positions.length - 1] ?? 0] ?? 0];
    const zoomTo = last > first ? ([hit.fold.cell * cellSeconds, (hit.fold.cell + 1) * cellSeconds] as const) : null;
    setFold({
      positions, zoomTo, x: Math.max(8, Math.min(hit.box.x, on.scale.widthPx - 336)),
      y: Math.max(8, Math.min(hit.box.y + hit.box.heightPx + AXIS_PX - on.scrollTopPx, on.viewHeightPx + AXIS_PX - 328)),
    });
  };

  /** The bar tells a moment later that it was moved, also by a frame: by then the lanes may have gone on from there. */
  const onScroll = ({ currentTarget: { scrollTop } }: UIEvent<HTMLElement>): void => {
    if (scrollTop === scrolledTo.current) return;
    scrolledTo.current = scrollTop;
    stage.current?.scrollTo(scrollTop);
  };

  const closeFold = (): void => {
    setFold(null);
    list.current?.focus({ preventScroll: true });
  };

  const { overlay, handlers, cancel } = useLanesPointer(stage, {
    canEdit, isSelected: (position) => selectedPositions.has(position),
    onClick: (hit, { toggle, extend: isStretch }) => {
      list.current?.focus({ preventScroll: true });
      setFold(null);
      if (hit?.type === 'fold') { openFold(hit); return; }
      const event = hit?.type === 'event' ? table.events[hit.position] : undefined;
      if (hit?.type !== 'event' || event === undefined) actions.onSelect(null);
      else if (isStretch) extend({ lane: hit.lane.group.key, position: hit.position });
      else selectAt(hit.lane.group.key, () => { if (toggle) actions.onSelectMany([event.id], 'toggle'); else actions.onSelect(event.id); });
    },
    onDoubleClick: (hit, x) => {
      const event = hit?.type === 'event' ? table.events[hit.position] : undefined;
      if (event !== undefined) actions.onEdit(event);
      else if (hit?.type !== 'fold') stage.current?.zoomAt(1 / (KEY_ZOOM * KEY_ZOOM), x, true);
    },
    onHover: (hit, x, y) => {
      const position = hit?.type === 'event' ? hit.position : null;
      setHovered((before) => (position === null ? null : before?.position === position ? before : { position, x, y }));
      actions.onHover(position === null ? null : (table.events[position]?.id ?? null));
    },
    onBand: (events, add) => { actions.onSelectMany(events, add ? 'add' : 'replace'); },
    onMove: actions.onMove,
    onMenu: actions.onMenu,
    // Keys go on where the hand was.
    onRelease: () => { list.current?.focus({ preventScroll: true }); },
  });

  const carryOut = (on: LanesStage, intent: LaneIntent): void => {
    const { scale } = on;
    switch (intent.type) {
      case 'go': {
        const to = go(intent.step, intent.going, scale);
        if (to !== null) reveal(to.position, to.lane);
        return;
      }
      case 'zoom': on.zoomAt(intent.factor, place === null ? scale.widthPx / 2 : Math.min(Math.max(0, xOfSecond(scale, table.startSeconds[place.position] ?? 0)), scale.widthPx), true); return;
      case 'page': on.show({ ...on.target, startSecond: secondAtX(on.target, intent.pages * PAGE_SHARE * scale.widthPx) }, true); return;
      case 'fit': on.fit(true); return;
      case 'select-all': {
        // The last of them becomes the active one: the keyboard stays where it is.
        const here = place === null ? [] : table.events.slice(place.position, place.position + 1);
        actions.onSelectMany([...table.events.filter((one) => !here.includes(one)), ...here].map((one) => one.id), 'replace');
        return;
      }
      case 'back-out': if (cancel()) return; if (fold !== null) setFold(null); else actions.onSelect(null); return;
      default:
    }
    const event = place === null ? undefined : table.events[place.position];
    if (place === null || event === undefined) return;
    switch (intent.type) {
      case 'edit': actions.onEdit(event); break;
      case 'delete': actions.onDelete(event); break;
      case 'menu': actions.onMenu(event); break;
      case 'toggle': selectAt(place.lane, () => { actions.onSelectMany([event.id], 'toggle'); }); break;
      case 'extend': extend(place); break;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const on = stage.current;
    if (on === null || event.altKey) return;
    root.current?.removeAttribute('data-pointer');
    const intent = laneIntentOfKey(event);
    if (intent === null) return;
    carryOut(on, intent);
    event.preventDefault();
    event.stopPropagation();
  };

  const hoveredEvent = hovered === null || overlay !== null ? undefined : table.events[hovered.position];
  const widthPx = stageBox.current?.clientWidth ?? 800;
  return (
    <div ref={root} className="lanes" onPointerDownCapture={() => { root.current?.setAttribute('data-pointer', ''); }} onBlur={() => { root.current?.removeAttribute('data-pointer'); }}>
      <LanesList
        ref={list} id={id} table={table} groups={lanes} kinds={kindOf} place={place} isSelected={(position) => selectedPositions.has(position)} onKeyDown={onKeyDown}
      />
      <div className="lanes-headers" onWheel={(event) => { stage.current?.panBy(0, event.deltaY); }}>
        <div className="lanes-corner">{corner}</div>
        <div className="lanes-headers-list" ref={headers}>
          <LaneHeaders
            boxes={boxes.boxes} fromPx={headerWindow.fromPx} toPx={headerWindow.toPx} collapsed={collapsed} onOrder={actions.onOrder} onReach={onReach}
            onToggle={(key) => { const next = new Set(collapsed); if (!next.delete(key)) next.add(key); actions.onCollapsed(next); }}
          />
        </div>
      </div>
      <div className="lanes-stage" ref={stageBox} {...handlers}>
        <canvas className="lanes-canvas" ref={canvas} aria-hidden />
        <LaneRelations ref={arrows} />
        <div className="lanes-focus" ref={focusRing} aria-hidden />
        {overlay?.type === 'band' && <div className="lanes-band" style={{ left: overlay.box.x, top: overlay.box.y, width: overlay.box.widthPx, height: overlay.box.heightPx }} />}
        {overlay?.type === 'range' && <div className="lanes-range" style={{ left: overlay.box.x, width: overlay.box.widthPx }} />}
        {overlay?.type === 'ghost' && (
          <div className="lanes-ghost" data-refused={overlay.words === null ? '' : undefined} style={{ left: overlay.box.x, top: overlay.box.y, width: overlay.box.widthPx, height: overlay.box.heightPx }}>
            <div className="lanes-ghost-words">{overlay.words ?? texts().timeline.cannotMove}</div>
          </div>
        )}
        {hovered !== null && hoveredEvent !== undefined && fold === null && (
          <LanesHoverCard event={hoveredEvent} kind={kindOf.get(hoveredEvent.kind)} x={Math.min(hovered.x + HOVER_CARD_PX.x, Math.max(8, widthPx - 330))} y={hovered.y + HOVER_CARD_PX.y} />
        )}
        {fold !== null && (
          <LaneFoldList
            events={fold.positions.flatMap((position) => table.events[position] ?? [])} x={fold.x} y={fold.y} onClose={closeFold}
            onSelect={actions.onSelect} onZoom={fold.zoomTo === null ? null : () => { if (fold.zoomTo !== null) stage.current?.show(fitted(widthPx, ...fold.zoomTo), true); closeFold(); }}
          />
        )}
        {table.events.length === 0 && <div className="lanes-empty">{texts().timeline.empty}</div>}
        <LanesZoneNote events={table.events} />
        {table.undated > 0 && <div className="lanes-note">{texts().timeline.unplaced(table.undated)}</div>}
      </div>
      {boxes.totalPx > (stage.current?.viewHeightPx ?? Infinity) && (
        <div className="lanes-scroll" ref={scroll} tabIndex={-1} aria-hidden onScroll={onScroll}><div style={{ height: boxes.totalPx }} /></div>
      )}
    </div>
  );
}
