import { memo, useCallback, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { EventId, Paragraph, SourceId } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { registerParagraph } from '../timeline/ribbon-registry';
import { restoreSelection } from './dom-selection';
import { segmentText, type QuoteMark } from './text-segments';
import type { ParagraphMarks } from './source-marks';

interface SourceParagraphProps {
  readonly source: SourceId;
  /** Of the source, as a tag; where none is known it is read in the window's. */
  readonly language: string | undefined;
  readonly paragraph: Paragraph;
  /** ¶ number; null for furniture and repeats. */
  readonly number: number | null;
  /** Place among the paragraphs that are shown, from 1, and how many these are: not all of them are drawn. */
  readonly place: number;
  readonly count: number;
  readonly marks: ParagraphMarks | undefined;
  readonly selected: boolean;
  /** Null unless it stands on this paragraph. */
  readonly selectedEvent: EventId | null;
  readonly found: boolean;
  /** It names a date, and no event cites it yet. */
  readonly unusedDate: boolean;
  readonly onSelect: (paragraph: Paragraph, events: readonly EventId[]) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, paragraph: Paragraph) => void;
  readonly onMenu: (event: MouseEvent, paragraph: Paragraph) => void;
}

const quoteClass = (mark: QuoteMark, selected: boolean): string =>
  ['source-quote', selected ? 'source-quote-selected' : '', mark.suggested === true ? 'source-quote-suggested' : '', mark.reading === undefined ? '' : 'source-date-words'].filter((name) => name !== '').join(' ');

const dimmed = (paragraph: Paragraph): boolean => paragraph.role === 'furniture' || paragraph.repeats !== undefined;

/** One paragraph of the reading view: number in the margin, quotes underlined, a bar where it is cited. */
export const SourceParagraph = memo(function SourceParagraph({ source, language, paragraph, number, place, count, marks, selected, selectedEvent, found, unusedDate, onSelect, onKey, onMenu }: SourceParagraphProps) {
  const register = useCallback((element: HTMLDivElement | null) => { registerParagraph(source, paragraph.id, element); }, [source, paragraph.id]);
  const text = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => { if (text.current !== null) restoreSelection(text.current); }, [marks?.quotes, selectedEvent]);
  const events = marks?.events ?? [];
  const suggestions = marks?.suggestions ?? [];
  const classes = ['source-paragraph', `source-${paragraph.role}`, dimmed(paragraph) ? 'source-dimmed' : '', selected ? 'source-selected' : '', found ? 'source-found' : ''];
  const label = number === null ? (paragraph.role === 'furniture' ? texts().sources.furniture : texts().sources.repeated) : texts().sources.paragraph(number, events.length, suggestions.length, unusedDate);
  return (
    <div
      ref={register} className={classes.join(' ')} data-paragraph={paragraph.id} role="article" aria-label={label} aria-posinset={place} aria-setsize={count} aria-current={selected ? 'true' : undefined} tabIndex={-1}
      onClick={() => { onSelect(paragraph, [...events, ...suggestions]); }} onKeyDown={(event) => { onKey(event, paragraph); }} onContextMenu={(event) => { onMenu(event, paragraph); }}
    >
      <span className="source-number" aria-hidden>{number === null ? '' : `¶${number}`}</span>
      <p ref={text} className="source-text" data-paragraph-text={paragraph.id} dir="auto" lang={language}>
        {segmentText(paragraph.text, marks?.quotes ?? [], selectedEvent).map(({ start, text: words, mark, selected: isSelected }) =>
          mark === null ? words : <mark key={start} className={quoteClass(mark, isSelected)} title={mark.reading} style={{ ['--quote' as string]: mark.color }}>{words}</mark>)}
      </p>
      {marks !== undefined && (
        <span className="source-bars" aria-hidden>{marks.bars.map((color) => <span key={color} style={{ background: color }} />)}</span>
      )}
      {events.length > 1 && <span className="source-bar-count" aria-hidden title={texts().sources.citedBy(events.length)}>{events.length}</span>}
      {unusedDate && <span className="source-unused-date" aria-hidden title={texts().sources.unusedDate} />}
    </div>
  );
});
