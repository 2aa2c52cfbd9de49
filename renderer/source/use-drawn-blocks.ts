/**
 * Draws the blocks of a source as they come near, the rest of an ordinary article in idle moments, and gives far ones of
 * a very long source back.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Paragraph, ParagraphId } from '../../core/timeline/types';
import { announceMove, registerLocator } from '../timeline/ribbon-registry';
import { blockAt, blocksOf, firstBlocks, guessHeightPx, keepDrawn, nextToDraw, runsOf, type BlockRun, type TextBlock } from './text-blocks';

/** Blocks are drawn this far beyond each edge, so that a fast wheel finds them ready. */
const AHEAD_PX = 1_200;
/** What is drawn at once when a source is opened: the tallest usual window. */
const FIRST_PX = 1_200;

export interface DrawnBlocks {
  readonly blocks: readonly TextBlock[];
  /** Blocks that are drawn, and runs of others that only take their room, from the top. Elements carry `data-block`, the first of the run. */
  readonly runs: readonly BlockRun[];
  readonly drawn: ReadonlySet<number>;
  /** Height of a block that is not drawn, in px. */
  readonly heightPx: (block: TextBlock) => number;
  /** Hands over the element of a paragraph, drawn first if it was not; does nothing when the source does not show it. */
  readonly withElement: (paragraph: ParagraphId, use: (element: HTMLElement) => void) => void;
}

interface State {
  readonly shown: readonly Paragraph[];
  readonly blocks: readonly TextBlock[];
  readonly drawn: ReadonlySet<number>;
}

/** Searched for when asked: a map of 8,000 paragraphs would be made anew with each change of one. */
function blockOf({ shown, blocks }: State, paragraph: ParagraphId): number | null {
  const place = shown.findIndex(({ id }) => id === paragraph);
  return place < 0 ? null : blockAt(blocks, place);
}

/** The blocks from so far above the view to so far below it, and the one in its middle. */
function blocksInView(root: HTMLElement, { blocks, drawn }: State, heightPx: (block: TextBlock) => number): { readonly near: readonly number[]; readonly centre: number } {
  const view = root.getBoundingClientRect();
  const [from, to, middle] = [view.top - AHEAD_PX, view.bottom + AHEAD_PX, (view.top + view.bottom) / 2];
  const near: number[] = [];
  let centre = 0;
  for (const element of root.querySelectorAll<HTMLElement>(':scope > [data-block]')) {
    const box = element.getBoundingClientRect();
    if (box.top > to) break;
    let at = Number(element.dataset['block']);
    if (box.top <= middle) centre = at;
    if (box.bottom < from) continue;
    if (drawn.has(at)) near.push(at);
    else for (let top = box.top; at < blocks.length && !drawn.has(at) && top < to; at += 1) {
      const bottom = top + heightPx(blocks[at] as TextBlock);
      if (top <= middle) centre = at;
      if (bottom > from) near.push(at);
      top = bottom;
    }
  }
  return { near, centre };
}

export function useDrawnBlocks(shown: readonly Paragraph[], root: RefObject<HTMLElement | null>): DrawnBlocks {
  const blocks = useMemo(() => blocksOf(shown), [shown]);
  const [state, setState] = useState(() => ({ blocks, drawn: firstBlocks(blocks, FIRST_PX) }));
  // Other paragraphs (a role was changed, furniture hidden) are cut anew; what is in view stays drawn.
  const drawn = useMemo(() => (state.blocks === blocks ? state.drawn : new Set([0, ...state.drawn].filter((at) => at < blocks.length))), [state, blocks]);
  const runs = useMemo(() => runsOf(blocks.length, drawn), [blocks, drawn]);
  const latest = useRef<State>({ shown, blocks, drawn });
  useLayoutEffect(() => { latest.current = { shown, blocks, drawn }; });
  const heights = useRef(new WeakMap<TextBlock, number>());
  const heightPx = useCallback((block: TextBlock): number => heights.current.get(block) ?? guessHeightPx(block), []);

  const draw = useCallback((next: ReadonlySet<number>) => {
    const now = latest.current;
    if (next === now.drawn) return;
    for (const at of now.drawn) {
      const block = now.blocks[at];
      if (block === undefined || next.has(at)) continue;
      const height = root.current?.querySelector<HTMLElement>(`:scope > [data-block="${at}"]`)?.offsetHeight ?? 0;
      if (height > 0) heights.current.set(block, height);
    }
    latest.current = { ...now, drawn: next };
    setState({ blocks: now.blocks, drawn: next });
  }, [root]);

  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const now = latest.current;
      const { near, centre } = blocksInView(element, now, heightPx);
      if (near.every((at) => now.drawn.has(at))) return;
      const selection = window.getSelection();
      draw(keepDrawn(now.blocks, new Set([...now.drawn, ...near]), centre, (at) => {
        if (near.includes(at)) return true;
        const own = element.querySelector(`:scope > [data-block="${at}"]`);
        return now.drawn.has(at) && own !== null && (own.contains(document.activeElement) || (selection?.isCollapsed === false && selection.containsNode(own, true)));
      }));
    };
    const soon = (): void => { if (frame === 0) frame = requestAnimationFrame(look); };
    const observer = new ResizeObserver(soon);
    observer.observe(element);
    element.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener('scroll', soon);
    };
  }, [blocks, draw, heightPx, root]);

  useEffect(() => {
    const element = root.current;
    if (element === null || nextToDraw(blocks, drawn, 0) === null) return undefined;
    const handle = requestIdleCallback(() => {
      const next = nextToDraw(blocks, latest.current.drawn, blocksInView(element, latest.current, heightPx).centre);
      if (next !== null) draw(new Set([...latest.current.drawn, next]));
    });
    return () => { cancelIdleCallback(handle); };
  }, [blocks, drawn, draw, heightPx, root]);

  useEffect(() => {
    registerLocator('source', (paragraph) => {
      const at = blockOf(latest.current, paragraph as ParagraphId);
      if (root.current === null || at === null) return null;
      return at < blocksInView(root.current, latest.current, heightPx).centre ? 'above' : 'below';
    });
    return () => { registerLocator('source', null); };
  }, [heightPx, root]);
  useEffect(announceMove, [drawn]);

  const awaited = useRef<{ readonly paragraph: ParagraphId; readonly use: (element: HTMLElement) => void } | null>(null);
  const handOver = useCallback((paragraph: ParagraphId, use: (element: HTMLElement) => void): void => {
    const element = root.current?.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(paragraph)}"]`);
    if (element !== null && element !== undefined) use(element);
  }, [root]);
  useLayoutEffect(() => {
    const asked = awaited.current;
    awaited.current = null;
    if (asked !== null) handOver(asked.paragraph, asked.use);
  }, [drawn, handOver]);
  const withElement = useCallback((paragraph: ParagraphId, use: (element: HTMLElement) => void): void => {
    const now = latest.current;
    const at = blockOf(now, paragraph);
    if (at === null) return;
    if (now.drawn.has(at)) {
      handOver(paragraph, use);
      return;
    }
    // Both neighbours too, so that what is shown has something around it at once.
    awaited.current = { paragraph, use };
    draw(new Set([...now.drawn, at, at + 1, at - 1].filter((one) => one >= 0 && one < now.blocks.length)));
  }, [draw, handOver]);

  return { blocks, runs, drawn, heightPx, withElement };
}
