import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { paragraphNumbers } from '../../core/sources/citation';
import { paragraphSubject } from '../../core/sources/paragraph-subject';
import type { EventId, Paragraph, ParagraphId, Source } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { newEvent } from '../state/event-intents';
import { announce } from '../state/shell';
import { selectEvent, useView } from '../state/view';
import { shownPanes } from '../shell/use-panes';
import { useDated } from '../sources/dated-paragraphs';
import { stepByKey } from '../sources/paragraph-steps';
import { registerPane } from '../timeline/ribbon-registry';
import { extendByWord, holdSelection, moveByWord, readSelection } from './dom-selection';
import { FindBar } from './find-bar';
import { SourceParagraph } from './source-paragraph';
import { standingOf, useSourceMarks, type SourceMarks, type Standing } from './source-marks';
import type { TextBlock } from './text-blocks';
import { followCursor, hideCursor, showCursor } from './text-cursor';
import { useDrawnBlocks, type DrawnBlocks } from './use-drawn-blocks';

/** Keeps the view store's selection in step with the browser's while it lies in this source. */
function useSelection(source: Source, root: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const follow = (): void => {
      const selection = window.getSelection();
      const inside = selection?.anchorNode != null && root.current?.contains(selection.anchorNode) === true;
      if (inside) useView.setState({ sourceSelection: readSelection(source.id) });
      holdSelection();
      followCursor();
    };
    const element = root.current;
    document.addEventListener('selectionchange', follow);
    element?.addEventListener('focusout', hideCursor);
    return () => {
      document.removeEventListener('selectionchange', follow);
      element?.removeEventListener('focusout', hideCursor);
      hideCursor();
      useView.setState({ sourceSelection: null });
    };
  }, [source.id, root]);
}

/** What the arrow keys came to: the words that are marked now, else the word that the cursor stands before. */
function sayCursor(): void {
  const { marked, paragraphEnd } = texts().sources;
  const selection = window.getSelection();
  const before = showCursor();
  announce(selection?.isCollapsed === false ? marked(selection.toString().trim()) : (before ?? paragraphEnd));
}

/** Scrolls to the paragraph asked for; to the selected event's first paragraph here when another event is selected. */
function useReveal(source: Source, withElement: DrawnBlocks['withElement'], firstCited: ParagraphId | null): void {
  const reveal = useView((view) => view.revealParagraph);
  const scrollTo = useCallback((paragraph: ParagraphId) => {
    withElement(paragraph, (element) => { element.scrollIntoView({ block: 'nearest', behavior: 'instant' }); });
  }, [withElement]);
  useEffect(() => { if (reveal?.source === source.id) scrollTo(reveal.paragraph); }, [reveal, source.id, scrollTo]);
  useEffect(() => { if (firstCited !== null) scrollTo(firstCited); }, [firstCited, scrollTo]);
}

/** Whether the keyboard was in the text whose place another takes right now. */
let wasInText = false;

/** The keyboard in the text of one source goes on in that of the next: at the paragraph it was opened for, else at the beginning. */
function useFocusOfBefore(root: React.RefObject<HTMLElement | null>, withElement: DrawnBlocks['withElement'], first: ParagraphId | null): void {
  const openedFor = useRef(first);
  useLayoutEffect(() => {
    const element = root.current;
    if (wasInText && openedFor.current === null) element?.focus({ preventScroll: true });
    else if (wasInText && openedFor.current !== null) withElement(openedFor.current, (paragraph) => { paragraph.focus(); });
    return () => {
      wasInText = element?.contains(document.activeElement) === true;
      // Only for what takes the place at once.
      queueMicrotask(() => { wasInText = false; });
    };
  }, [root, withElement]);
}

/** Where reading by keyboard begins: the selected paragraph when it is in view, else the first one that is. */
function paragraphToRead(root: HTMLElement): HTMLElement | null {
  const { top, bottom } = root.getBoundingClientRect();
  const inView = [...root.querySelectorAll<HTMLElement>('[data-paragraph]')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.top >= top - 1 && box.top < bottom;
  });
  return inView.find((element) => element.matches('[aria-current="true"]')) ?? inView[0] ?? root.querySelector<HTMLElement>('[data-paragraph]');
}

interface BlockProps {
  readonly at: number;
  readonly block: TextBlock;
  /** What it will be high, until it is laid out. */
  readonly heightPx: number;
  /** Paragraphs of the whole source that are shown. */
  readonly count: number;
  readonly source: Source;
  readonly numbers: ReadonlyMap<ParagraphId, number>;
  readonly marks: SourceMarks;
  readonly dated: ReadonlySet<ParagraphId> | null;
  /** Null unless it stands in this block. */
  readonly selected: ParagraphId | null;
  /** The selected event; null unless it stands on a paragraph of this block. */
  readonly standing: Standing | null;
  readonly found: ParagraphId | null;
  readonly onSelect: (paragraph: Paragraph, events: readonly EventId[]) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, paragraph: Paragraph) => void;
  readonly onMenu: (event: MouseEvent, paragraph: Paragraph) => void;
}

const DrawnBlock = memo(function DrawnBlock({ at, block, heightPx, count, source, numbers, marks, dated, selected, standing, found, onSelect, onKey, onMenu }: BlockProps) {
  return (
    <div className="source-block" data-block={at} role="presentation" style={{ containIntrinsicBlockSize: `auto ${heightPx}px` }}>
      {block.paragraphs.map((paragraph, index) => (
        <SourceParagraph
          key={paragraph.id} source={source.id} language={source.language} paragraph={paragraph} number={numbers.get(paragraph.id) ?? null} place={block.first + index + 1} count={count} marks={marks.get(paragraph.id)}
          selected={paragraph.id === selected} selectedEvent={standing?.paragraphs.has(paragraph.id) === true ? standing.event : null} found={paragraph.id === found} unusedDate={dated?.has(paragraph.id) === true && (marks.get(paragraph.id)?.events.length ?? 0) === 0}
          onSelect={onSelect} onKey={onKey} onMenu={onMenu}
        />
      ))}
    </div>
  );
});

const has = (block: TextBlock, id: ParagraphId | null): boolean => id !== null && block.paragraphs.some((paragraph) => paragraph.id === id);

export function SourceText({ source }: { readonly source: Source }) {
  const root = useRef<HTMLDivElement>(null);
  const selectedEvent = useView((view) => view.selectedEvent);
  const selectedParagraph = useView((view) => view.selectedParagraph);
  const showFurniture = useView((view) => view.showFurniture);
  const [found, setFound] = useState<ParagraphId | null>(null);
  const marks = useSourceMarks(source);
  const dated = useDated(source);
  const numbers = useMemo(() => paragraphNumbers(source), [source]);
  const shown = useMemo(() => (showFurniture ? source.paragraphs : source.paragraphs.filter((one) => one.role !== 'furniture' && one.repeats === undefined)), [source, showFurniture]);
  const hidden = source.paragraphs.length - shown.length;
  const { blocks, runs, drawn, heightPx, withElement } = useDrawnBlocks(shown, root);
  const standing = useMemo(() => standingOf(marks, selectedEvent), [marks, selectedEvent]);
  const firstCited = useMemo(() => source.paragraphs.find(({ id }) => standing?.paragraphs.has(id) === true)?.id ?? null, [source, standing]);
  useSelection(source, root);
  useReveal(source, withElement, firstCited);
  useFocusOfBefore(root, withElement, shown.find(({ id }) => id === selectedParagraph)?.id ?? firstCited);
  useEffect(() => {
    registerPane('source', root.current);
    return () => { registerPane('source', null); };
  }, []);

  const select = useCallback((paragraph: Paragraph, events: readonly EventId[]) => {
    if (window.getSelection()?.isCollapsed === false) return;
    const { selectedEvent: current } = useView.getState();
    useView.setState({ selectedParagraph: paragraph.id });
    const next = events[(current === null ? -1 : events.indexOf(current)) + 1] ?? events[0];
    // Where the text has all the room, reading goes on.
    if (next !== undefined) selectEvent(next, shownPanes().timeline);
  }, []);

  const key = useCallback((event: KeyboardEvent<HTMLElement>, paragraph: Paragraph) => {
    const element = event.currentTarget;
    const move = (to: Paragraph | undefined): void => {
      if (to === undefined) return;
      event.preventDefault();
      withElement(to.id, (next) => { next.focus(); });
    };
    const at = Number(element.getAttribute('aria-posinset')) - 1;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const forward = event.key === 'ArrowRight' ? 'forward' : 'backward';
    if (event.key === 'ArrowDown') move(shown[at + 1]);
    else if (event.key === 'ArrowUp') move(shown[at - 1]);
    else if (event.key === 'Home') move(shown[0]);
    else if (event.key === 'End') move(shown.at(-1));
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      if (event.shiftKey) extendByWord(element, forward);
      else moveByWord(element, forward);
      sayCursor();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const selection = useView.getState().sourceSelection;
      void newEvent(selection ?? { source: source.id, paragraph: paragraph.id, start: 0, end: paragraph.text.length });
    } else if (stepByKey(event, source)) {
      event.preventDefault();
    } else if (event.key === ' ') {
      event.preventDefault();
      element.click();
    }
  }, [source, shown, withElement]);

  const menu = useCallback((event: MouseEvent, paragraph: Paragraph) => {
    event.preventDefault();
    useView.setState({ selectedParagraph: paragraph.id });
    void bridge().showMenu('paragraph', paragraphSubject(source.id, paragraph.id));
  }, [source.id]);

  /** Enter on marked words works wherever the focus is inside the text, also right after a pointer marked them. */
  const enterOnSelection = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target === root.current && useView.getState().sourceSelection !== null) { event.preventDefault(); void newEvent(); }
    if (event.target === root.current && stepByKey(event, source)) event.preventDefault();
    if (event.key === 'ArrowDown' && event.target === root.current) { event.preventDefault(); paragraphToRead(root.current)?.focus(); }
  };
  const showFound = useCallback((paragraph: ParagraphId | null) => {
    setFound(paragraph);
    if (paragraph !== null) withElement(paragraph, (element) => { element.scrollIntoView({ block: 'center' }); });
  }, [withElement]);

  return (
    <>
      <FindBar source={source} drawn={drawn} onFound={showFound} onClose={() => { root.current?.focus(); }} />
      <div className="source-scroll" ref={root} role="feed" aria-label={texts().sources.paragraphsOf(source.title)} tabIndex={0} onKeyDown={enterOnSelection}>
        {runs.map(({ from, to, drawn: isDrawn }) => {
          const block = blocks[from];
          if (block === undefined) return null;
          if (!isDrawn) return <div key={`room-${from}`} data-block={from} role="presentation" style={{ height: blocks.slice(from, to).reduce((sum, one) => sum + heightPx(one), 0) }} />;
          return (
            <DrawnBlock
              key={block.first} at={from} block={block} heightPx={heightPx(block)} count={shown.length} source={source} numbers={numbers} marks={marks} dated={dated}
              selected={has(block, selectedParagraph) ? selectedParagraph : null} standing={standing !== null && block.paragraphs.some(({ id }) => standing.paragraphs.has(id)) ? standing : null} found={has(block, found) ? found : null} onSelect={select} onKey={key} onMenu={menu}
            />
          );
        })}
        {hidden > 0 && (
          <button type="button" className="source-hidden" onClick={() => { useView.setState({ showFurniture: true }); }}>
            {texts().sources.hidden(hidden)}
          </button>
        )}
      </div>
    </>
  );
}
