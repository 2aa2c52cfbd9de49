import { ArrowDownNarrowWide, Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { Button, GridList, Input, Label, ListLayout, TextField, useDragAndDrop, Virtualizer } from 'react-aria-components';
import { foldText, holdsTerms } from '../../core/search/fold';
import type { Source, SourceId } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { useMirror } from '../state/mirror';
import { chooseSource, moveSource, nudgeSource, orderByDate } from './source-intents';
import { SourceRow } from './source-row';
import './sources.css';

/** A row of a title and a line of facts, in px, until it is measured. Only rows in view are drawn: a case can have hundreds of sources. */
const LAYOUT = { estimatedRowHeight: 52 };

/** From so many sources on there is something to search. */
const SEARCH_FROM = 6;

const ROW_TYPE = 'application/x-dateline-source-row';

const wordsOf = (source: Source): string => foldText([source.title, source.publisher, source.author, source.fileName].filter((part) => part !== undefined).join('\n'));

/** The list begins at the source being read: in the middle of what is seen of it, and with the keyboard there where the list has it first. */
function useBeginning(grid: RefObject<HTMLElement | null>, index: number, hasFocus: boolean): void {
  const first = useRef({ index, hasFocus });
  useEffect(() => {
    const { index: at, hasFocus: isFirst } = first.current;
    // Its rows are there a frame later, and have their places.
    const frame = requestAnimationFrame(() => {
      const element = grid.current;
      if (element === null) return;
      element.scrollTop = (at + 0.5) * LAYOUT.estimatedRowHeight - element.clientHeight / 2;
      // It goes on to the row that is marked by itself.
      if (isFirst) element.focus({ preventScroll: true });
    });
    return () => { cancelAnimationFrame(frame); };
  }, [grid]);
}

interface SourceListProps {
  readonly sources: readonly Source[];
  readonly current: SourceId;
  readonly onChosen: () => void;
}

/** The sources in the person's order: Enter reads one; a drag, or Alt with the arrow keys, puts it elsewhere. */
export function SourceList({ sources, current, onChosen }: SourceListProps) {
  const readOnly = useMirror((mirror) => mirror.readOnly);
  // Choosing closes the list: to mark the chosen row first would draw all of them once more before the text is drawn.
  const [marked] = useState(current);
  const [words, setWords] = useState('');
  const wanted = foldText(words.trim());
  const shown = useMemo(() => (wanted === '' ? sources : sources.filter((source) => holdsTerms(wordsOf(source), [wanted]))), [sources, wanted]);
  // While a search hides some there is no place between two of them.
  const canMove = !readOnly && wanted === '' && sources.length > 1;
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !canMove,
    // Of a type of its own: another window or program would take plain text for what the person dragged, and it is a name of ours.
    getItems: (keys) => [...keys].map((key) => ({ [ROW_TYPE]: String(key) })),
    onReorder: ({ keys, target }) => {
      const [key] = [...keys];
      const from = sources.findIndex((source) => source.id === key);
      const at = sources.findIndex((source) => source.id === target.key) + (target.dropPosition === 'after' ? 1 : 0);
      if (from >= 0) void moveSource(key as SourceId, from < at ? at - 1 : at);
    },
  });
  const unread = sources.reduce((sum, source) => sum + (source.read === true ? 0 : 1), 0);
  const isLong = sources.length >= SEARCH_FROM;
  const grid = useRef<HTMLDivElement>(null);
  useBeginning(grid, sources.findIndex(({ id }) => id === marked), !isLong);
  return (
    <div className="source-list">
      {isLong && (
        <TextField className="source-list-search" aria-label={texts().sources.search} value={words} onChange={setWords} autoFocus>
          <Label className="visually-hidden">{texts().sources.search}</Label>
          <Search size={14} aria-hidden />
          <Input className="field-input" data-own-undo placeholder={texts().sources.search} />
        </TextField>
      )}
      <div
        className="source-list-rows"
        onKeyDown={(event) => {
          const row = (event.target as HTMLElement).closest<HTMLElement>('[role="row"]')?.dataset['key'];
          if (row === undefined || !canMove || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          event.stopPropagation();
          void nudgeSource(row as SourceId, event.key === 'ArrowUp' ? -1 : 1);
        }}
      >
        <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
          <GridList
            ref={grid} aria-label={texts().sources.list} className="source-rows" items={shown} dependencies={[marked, readOnly, canMove]} selectionMode="none" selectedKeys={[marked]} escapeKeyBehavior="none" dragAndDropHooks={dragAndDropHooks}
            onAction={(key) => { chooseSource(key as SourceId); onChosen(); }} renderEmptyState={() => <p className="source-list-none">{texts().sources.noneFound}</p>}
          >
            {(source) => <SourceRow source={source} isCurrent={source.id === marked} readOnly={readOnly} canMove={canMove} />}
          </GridList>
        </Virtualizer>
      </div>
      <div className="source-list-foot">
        <span>{texts().sources.count(sources.length, unread)}</span>
        <Button className="button button-quiet source-list-order" isDisabled={readOnly} onPress={() => { void orderByDate(); }}><ArrowDownNarrowWide size={14} aria-hidden />{texts().sources.orderByDate}</Button>
      </div>
    </div>
  );
}
