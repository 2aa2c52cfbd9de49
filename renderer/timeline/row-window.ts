/**
 * Which rows of a long list are drawn, and where.
 *
 * Heights are guessed first and measured when a row is drawn; what is in view stays where it is when a row above turns
 * out taller. Rows are found by a binary indexed tree, so the length of the list costs nothing while scrolling.
 */
import { startTransition, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { RowOffsets } from '../../core/layout/row-offsets';
import { changedSpan } from '../../core/timeline/changed-span';

/** Rows drawn beyond each edge, so that a fast wheel finds them ready; not in the first picture, which has no time for what nobody sees. */
const OVERSCAN_PX = 300;

/** Between what is stuck to the top and a row that was asked for: the shade under the heading ends there, and the ring of the focus has room. */
const CLEAR_PX = 12;
/** And that one at the foot keeps from it. */
const FOOT_PX = 16;

/** What lies over the foot of the list, as its style sheet says. */
const footPx = (element: HTMLElement): number => Number.parseFloat(getComputedStyle(element).scrollPaddingBottom) || 0;

export interface RowWindow {
  readonly from: number;
  /** After the last. */
  readonly to: number;
}

export interface RowWindowHandle {
  readonly offsets: RowOffsets;
  readonly window: RowWindow;
  /** Give to each drawn row; measures it as it changes. */
  readonly measure: (index: number, element: HTMLElement | null) => void;
  readonly scrollToRow: (index: number, where: 'start' | 'nearest') => void;
}

interface Options<Row extends object> {
  readonly rows: readonly Row[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly estimate: (row: Row) => number;
  /** Another value forgets what was measured: another width wraps other lines. */
  readonly epoch: number;
  /** Height of what sticks to the top and hides rows. */
  readonly stuckPx: number;
  /** The row a person is at, or -1: while it is in view, it keeps its place when rows come and go around it. */
  readonly anchor: number;
  /** The index of an old row in a new list. */
  readonly indexAfter: (oldRow: Row) => number | null;
  readonly onScroll: (topPx: number, offsets: RowOffsets) => void;
}

interface Measured<Row extends object> {
  readonly epoch: number;
  readonly heights: WeakMap<Row, number>;
  /** The rows as they were placed last, by which the next are. */
  known: { readonly rows: readonly Row[]; readonly estimate: (row: Row) => number; readonly offsets: RowOffsets } | null;
}

const same = (a: RowWindow, b: RowWindow): boolean => a.from === b.from && a.to === b.to;

/** A loop: `Float64Array.from` takes ten times as long for 100,000 rows. */
function heightsOf(count: number, heightAt: (index: number) => number): Float64Array {
  const heights = new Float64Array(count);
  for (let index = 0; index < count; index += 1) heights[index] = heightAt(index);
  return heights;
}

export function useRowWindow<Row extends object>({ rows, scroller, estimate, epoch, stuckPx, anchor, indexAfter, onScroll }: Options<Row>): RowWindowHandle {
  const measured = useRef<Measured<Row>>({ epoch, heights: new WeakMap(), known: null });
  const offsets = useMemo(() => {
    if (measured.current.epoch !== epoch) measured.current = { epoch, heights: new WeakMap(), known: null };
    // Of 100,000 rows an edit changes a few; the heights of the others are those of before.
    const { known } = measured.current;
    const before = known?.estimate === estimate ? known : null;
    const { from, beforeEnd, afterEnd } = changedSpan(before?.rows ?? [], rows);
    const changed = rows.slice(from, afterEnd).map((row) => measured.current.heights.get(row) ?? estimate(row));
    const now = before === null || beforeEnd !== afterEnd
      ? new RowOffsets(heightsOf(rows.length, (index) => (index < from ? before?.offsets.heightOf(index) : index < afterEnd ? changed[index - from] : before?.offsets.heightOf(index - afterEnd + beforeEnd)) ?? 0))
      : before.offsets.withHeights(from, changed);
    measured.current.known = { rows, estimate, offsets: now };
    return now;
  }, [rows, estimate, epoch]);

  const [rowWindow, setRowWindow] = useState<RowWindow>({ from: 0, to: 0 });
  const drawn = useRef(rowWindow);
  const beyondPx = useRef(0);
  const [, setLayout] = useState(0);
  const latest = useRef({ rows, offsets, onScroll });
  const anchored = useRef(anchor);
  const held = useRef<{ row: Row; withinPx: number; isAnchor: boolean } | null>(null);

  /** A row that was asked for. Rows measured after the jump would push it out of view, so it is brought back until those drawn are measured or the person scrolls. */
  const aim = useRef<{ row: Row; index: number; where: 'start' | 'nearest' } | null>(null);
  const bring = useCallback(() => {
    const element = scroller.current;
    if (element === null || aim.current === null) return;
    const { index, where } = aim.current;
    const { offsets: now } = latest.current;
    const top = now.offsetOf(index);
    const bottom = top + now.heightOf(index);
    if (where === 'start') element.scrollTop = top;
    else if (top < element.scrollTop + stuckPx + CLEAR_PX) element.scrollTop = top - stuckPx - CLEAR_PX;
    else if (bottom > element.scrollTop + element.clientHeight - footPx(element)) element.scrollTop = bottom - element.clientHeight + footPx(element) + FOOT_PX;
  }, [scroller, stuckPx]);
  const letGo = useCallback(() => { aim.current = null; }, []);
  const letGoIfMeasured = useCallback(() => {
    const { rows: list } = latest.current;
    if (aim.current === null) return;
    for (let index = drawn.current.from; index < Math.min(drawn.current.to, list.length); index += 1) if (!measured.current.heights.has(list[index] as Row)) return;
    aim.current = null;
  }, []);

  const look = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const { offsets: now, rows: list } = latest.current;
    const top = element.scrollTop;
    const next = list.length === 0 ? { from: 0, to: 0 } : { from: now.indexAt(top - beyondPx.current), to: now.indexAt(top + element.clientHeight + beyondPx.current) + 1 };
    const at = anchored.current;
    const isAnchor = at >= 0 && at < list.length && now.offsetOf(at) >= top && now.offsetOf(at) + now.heightOf(at) <= top + element.clientHeight;
    const index = isAnchor ? at : now.indexAt(top);
    const row = list[index];
    held.current = row === undefined ? null : { row, withinPx: top - now.offsetOf(index), isAnchor };
    latest.current.onScroll(top, now);
    if (same(drawn.current, next)) return;
    drawn.current = next;
    setRowWindow(next);
  }, [scroller]);
  // Drawn within the event: a row that comes a frame late is a white flash.
  const lookNow = useCallback(() => { flushSync(look); }, [look]);
  useEffect(() => {
    const widen = (): void => {
      beyondPx.current = OVERSCAN_PX;
      startTransition(look);
    };
    // Called before the next picture is painted, and again when it is there.
    let frame = requestAnimationFrame(() => { frame = requestAnimationFrame(widen); });
    return () => { cancelAnimationFrame(frame); };
  }, [look]);

  const elements = useRef(new Map<number, HTMLElement>());

  // Another list or other heights: the row a person is at keeps its place, or the first one in view.
  useLayoutEffect(() => {
    latest.current = { rows, offsets, onScroll };
    let grown = 0;
    for (const [index, drawnRow] of elements.current) {
      const row = rows[index];
      if (row === undefined) continue;
      const height = drawnRow.getBoundingClientRect().height;
      measured.current.heights.set(row, height);
      grown += Math.abs(offsets.setHeight(index, height));
    }
    if (grown > 0) setLayout((count) => count + 1);
    const element = scroller.current;
    const index = held.current === null ? null : indexAfter(held.current.row);
    if (element !== null && index !== null && held.current !== null && (element.scrollTop > 0 || held.current.isAnchor)) element.scrollTop = offsets.offsetOf(index) + held.current.withinPx;
    if (aim.current !== null) {
      const aimed = indexAfter(aim.current.row);
      aim.current = aimed === null ? null : { ...aim.current, row: rows[aimed] as Row, index: aimed };
      bring();
    }
    look();
  }, [rows, offsets, onScroll, indexAfter, scroller, look, bring]);
  // After the one above, which still needs the place of the row before.
  useLayoutEffect(() => {
    anchored.current = anchor;
    look();
  }, [anchor, look]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    element.addEventListener('scroll', lookNow, { passive: true });
    for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) element.addEventListener(type, letGo, { passive: true, capture: true });
    const observer = new ResizeObserver(lookNow);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', lookNow);
      for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) element.removeEventListener(type, letGo, { capture: true });
      observer.disconnect();
    };
  }, [scroller, lookNow, letGo]);

  const sizes = useRef<ResizeObserver | null>(null);
  const indexOf = useRef(new WeakMap<Element, number>());
  useEffect(() => () => { sizes.current?.disconnect(); sizes.current = null; }, []);

  const measure = useCallback((index: number, element: HTMLElement | null) => {
    sizes.current ??= new ResizeObserver((entries) => {
      const scrolling = scroller.current;
      const { rows: list, offsets: now } = latest.current;
      const top = scrolling?.scrollTop ?? 0;
      let shiftPx = 0;
      let changed = false;
      for (const { target, borderBoxSize } of entries) {
        const at = indexOf.current.get(target);
        const row = at === undefined ? undefined : list[at];
        const height = borderBoxSize[0]?.blockSize ?? 0;
        if (at === undefined || row === undefined || height === 0) continue;
        measured.current.heights.set(row, height);
        const above = now.offsetOf(at) < top;
        const grown = now.setHeight(at, height);
        if (grown !== 0) changed = true;
        if (above) shiftPx += grown;
      }
      if (!changed) { letGoIfMeasured(); return; }
      if (shiftPx !== 0 && scrolling !== null) scrolling.scrollTop = top + shiftPx;
      // First the full height, else the last rows cannot be scrolled to.
      flushSync(() => { setLayout((count) => count + 1); });
      bring();
      flushSync(look);
      letGoIfMeasured();
    });
    const before = elements.current.get(index);
    if (before !== undefined && before !== element) sizes.current.unobserve(before);
    if (element === null) {
      elements.current.delete(index);
      return;
    }
    elements.current.set(index, element);
    indexOf.current.set(element, index);
    sizes.current.observe(element);
  }, [scroller, look, bring, letGoIfMeasured]);

  const scrollToRow = useCallback((index: number, where: 'start' | 'nearest') => {
    const row = latest.current.rows[index];
    if (row === undefined) return;
    aim.current = { row, index, where };
    bring();
    look();
    letGoIfMeasured();
  }, [look, bring, letGoIfMeasured]);

  return { offsets, window: rowWindow, measure, scrollToRow };
}
