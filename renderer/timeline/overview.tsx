import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { SECONDS_PER_DAY, dayOfSecond } from '../../core/dates/calendar';
import { formatDayHeading } from '../../core/dates/format-when';
import type { PlacedEvent } from '../../core/layout/chronology-order';
import { layoutHistogram, type Histogram } from '../../core/layout/histogram';
import type { Kind } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { kindStyle } from './marker';
import { daysOfKey, handlePx, movedWindow, type DayWindow, type WindowPart } from './overview-drag';
import './overview.css';

const BARS_HEIGHT_PX = 46;
/** Air between bars, and between the kinds stacked in one. */
const BAR_GAP_PX = 2;
const STACK_GAP_PX = 1;
/** A window of one day among decades can still be grabbed, between its handles. */
const LEAST_WINDOW_PX = 18;

interface OverviewProps {
  /** In any order. */
  readonly events: readonly PlacedEvent[];
  readonly kinds: readonly Kind[];
  /** The days in view; null while nothing is. */
  readonly visible: DayWindow | null;
  /** `isStep`: by a key, to be followed at least one step however far the next event is; a hand is followed where it goes. */
  readonly onWindow: (window: DayWindow, part: WindowPart, isStep: boolean) => void;
}

/** One path for all bars of a kind. */
function barPaths({ bins, greatestTotal, startSecond, endSecond }: Histogram, widthPx: number, kindCount: number): readonly string[] {
  const paths = Array.from({ length: kindCount }, () => '');
  const x = (second: number): number => ((second - startSecond) / (endSecond - startSecond)) * widthPx;
  for (const bin of bins) {
    if (bin.total === 0) continue;
    const left = Math.round(x(bin.startSecond) * 2) / 2;
    const width = Math.max(1, Math.round((x(bin.endSecond) - left - BAR_GAP_PX) * 2) / 2);
    let bottom = BARS_HEIGHT_PX;
    for (const [kind, count] of bin.counts.entries()) {
      if (count === 0) continue;
      const height = Math.max(1.5, (count / greatestTotal) * (BARS_HEIGHT_PX - 4));
      paths[kind] = `${paths[kind] ?? ''}M${left} ${bottom.toFixed(1)}v${(-height).toFixed(1)}h${width}v${height.toFixed(1)}z`;
      bottom -= height + STACK_GAP_PX;
    }
  }
  return paths;
}

function useWidth<Target extends HTMLElement>(): readonly [React.RefObject<Target | null>, number] {
  const ref = useRef<Target>(null);
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => { if (entry !== undefined) setWidthPx(Math.round(entry.contentRect.width)); });
    if (ref.current !== null) observer.observe(ref.current);
    return () => { observer.disconnect(); };
  }, []);
  return [ref, widthPx];
}

/** The whole timeline as bars by kind, and a window over the days in view. */
export function Overview({ events, kinds, visible, onWindow }: OverviewProps) {
  const [plot, widthPx] = useWidth<HTMLDivElement>();
  const histogram = useMemo(() => layoutHistogram(events, kinds, widthPx), [events, kinds, widthPx]);
  const paths = useMemo(() => (histogram === null ? [] : barPaths(histogram, widthPx, kinds.length + 1)), [histogram, widthPx, kinds.length]);
  return (
    <section className="overview" aria-label={texts().timeline.overview}>
      <div className="overview-plot" ref={plot}>
        {histogram === null ? (widthPx > 0 && <div className="overview-empty">{texts().timeline.overviewEmpty}</div>) : (
          <Plot histogram={histogram} paths={paths} kinds={kinds} widthPx={widthPx} visible={visible} onWindow={onWindow} />
        )}
      </div>
    </section>
  );
}

interface PlotProps {
  readonly histogram: Histogram;
  readonly paths: readonly string[];
  readonly kinds: readonly Kind[];
  readonly widthPx: number;
  readonly visible: DayWindow | null;
  readonly onWindow: OverviewProps['onWindow'];
}

interface Drag {
  readonly part: WindowPart;
  readonly fromX: number;
  readonly from: DayWindow;
}

function Plot({ histogram, paths, kinds, widthPx, visible, onWindow }: PlotProps) {
  const { startSecond, endSecond } = histogram;
  const secondsPerPx = (endSecond - startSecond) / Math.max(1, widthPx);
  const bounds = { firstDay: dayOfSecond(startSecond), lastDay: dayOfSecond(endSecond - 1) };
  const drag = useRef<Drag | null>(null);
  // While it is dragged the window stands where the hand is; afterwards where the timeline says.
  const [held, setHeld] = useState<DayWindow | null>(null);
  const shown = held ?? visible;

  const x = (second: number): number => (second - startSecond) / secondsPerPx;
  const left = shown === null ? 0 : Math.max(0, Math.min(widthPx - LEAST_WINDOW_PX, x(shown.firstDay * SECONDS_PER_DAY)));
  const right = shown === null ? 0 : Math.min(widthPx, Math.max(left + LEAST_WINDOW_PX, x((shown.lastDay + 1) * SECONDS_PER_DAY)));

  const move = (part: WindowPart, from: DayWindow, days: number, isStep = false): DayWindow => {
    const next = movedWindow(from, part, days, bounds);
    onWindow(next, part, isStep);
    return next;
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || visible === null) return;
    const part = (event.target as HTMLElement).dataset['part'] as WindowPart | undefined;
    const frame = event.currentTarget.getBoundingClientRect();
    let from = visible;
    if (part === undefined) {
      // Beside the window: it comes under the pointer.
      const day = dayOfSecond(startSecond + (event.clientX - frame.left) * secondsPerPx);
      from = move('whole', visible, day - Math.round((visible.firstDay + visible.lastDay) / 2));
    }
    drag.current = { part: part ?? 'whole', fromX: event.clientX, from };
    setHeld(from);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current === null) return;
    const { part, fromX, from } = drag.current;
    setHeld(move(part, from, Math.round(((event.clientX - fromX) * secondsPerPx) / SECONDS_PER_DAY)));
  };
  const onPointerUp = (): void => {
    drag.current = null;
    setHeld(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const part = event.currentTarget.dataset['part'] as WindowPart;
    const barDays = Math.max(1, Math.round(histogram.step.seconds / SECONDS_PER_DAY));
    const days = visible === null ? null : daysOfKey(event.key, barDays, visible, bounds);
    if (days === null || visible === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(part, visible, days, true);
  };
  const slider = (part: WindowPart, label: string, day: number) => ({
    'data-part': part, role: 'slider', tabIndex: 0, 'aria-label': label, 'aria-valuemin': bounds.firstDay, 'aria-valuemax': bounds.lastDay, 'aria-valuenow': day, onKeyDown,
    'aria-valuetext': shown === null ? '' : part === 'whole' ? formatDayHeading(shown.firstDay, shown.lastDay) : formatDayHeading(day, day),
  });

  return (
    <div style={{ position: 'absolute', inset: 0 }} onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={onPointerUp} onPointerCancel={onPointerUp}>
      <svg className={`overview-bars${shown === null ? '' : ' overview-bars-away'}`} aria-hidden><Bars paths={paths} kinds={kinds} /></svg>
      {shown !== null && (
        <svg className="overview-bars" aria-hidden style={{ clipPath: `inset(-6px ${widthPx - right}px -6px ${left}px)` }}><Bars paths={paths} kinds={kinds} /></svg>
      )}
      {histogram.ticks.map((tick) => <span key={tick.second} className="overview-tick" style={{ left: x(tick.second) }}>{tick.label}</span>)}
      {shown !== null && (
        <>
          <div className="overview-window" style={{ left, width: right - left }} {...slider('whole', texts().timeline.daysInView, shown.firstDay)} />
          <div className="overview-handle" style={handleStyle(left, right - left, 'start')} {...slider('start', texts().timeline.firstDayInView, shown.firstDay)} />
          <div className="overview-handle" style={handleStyle(right, right - left, 'end')} {...slider('end', texts().timeline.lastDayInView, shown.lastDay)} />
        </>
      )}
    </div>
  );
}

/** The handle's own place, and in it that of the edge it stands for, where its bar is drawn. */
function handleStyle(edgePx: number, framePx: number, part: 'start' | 'end'): CSSProperties {
  const { insidePx, outsidePx } = handlePx(framePx);
  const beforePx = part === 'start' ? outsidePx : insidePx;
  return { left: edgePx - beforePx, ['--edge' as string]: `${beforePx}px` };
}

function Bars({ paths, kinds }: { readonly paths: readonly string[]; readonly kinds: readonly Kind[] }) {
  return paths.map((path, index) => (path === '' ? null : <path key={kinds[index]?.id ?? 'other'} className="overview-bar" d={path} style={kindStyle(kinds[index])} />));
}
