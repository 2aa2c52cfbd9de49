import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { dayText } from '../../core/dates/calendar';
import { formatWhen } from '../../core/dates/format-when';
import { readingWords } from '../../core/reading/suggested-event';
import { HAPPENING, happeningKind } from '../../core/reading/suggestion';
import { paragraphNumbers } from '../../core/sources/citation';
import type { Citation, Source, Timeline } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { FilterBar } from '../filter/filter-bar';
import { later } from '../shell/later';
import { clearFilter, useShownEvents, useShownSuggestions } from '../filter/filter-state';
import { searchClient } from '../search/use-search';
import { editEvent } from '../state/event-intents';
import { mendFocus } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { hoverEvent, showParagraph, useView } from '../state/view';
import { acceptSuggestion, dismissSuggestion, isSuggested } from '../suggestions/suggestion-intents';
import { useSuggestions } from '../suggestions/suggestion-store';
import { deleteAt } from './bulk-intents';
import { noteCarriedOut } from './carried-out';
import { Chronology, type ChronologyActions } from './chronology';
import type { CardWords } from './event-card';
import { hasGraphicsCard } from './graphics-card';
import { extendTo, selectForMenu, selectMany, selectOne, useSelection, walkTo } from './multi-selection';
import { chronologyOf } from './timeline-layout';
import './timeline-pane.css';

const LanesPane = later(() => import('./lanes-pane').then((part) => part.LanesPane));
const BulkBar = later(() => import('./bulk-bar').then((part) => part.BulkBar));
const SuggestionBar = later(() => import('../suggestions/suggestion-bar').then((part) => part.SuggestionBar));

const NO_EVENTS: Timeline['events'] = [];
const NO_KINDS: Timeline['kinds'] = [];
const NO_SOURCES: Timeline['sources'] = [];

/** Filling the search and asking for a graphics card wait until the first picture is there. */
const SEARCH_AFTER_MS = 600;

function wordsFor(sources: readonly Source[]): CardWords {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  return {
    citationLabel: ({ source, paragraph }: Citation) => {
      const from = sourceOf.get(source);
      const number = from === undefined ? undefined : paragraphNumbers(from).get(paragraph);
      return number === undefined ? null : `¶${number}`;
    },
    sourceTitle: ({ source }: Citation) => {
      const from = sourceOf.get(source);
      if (from === undefined) return texts().timeline.sourceGone;
      return from.published === undefined ? from.title : `${from.title}, ${formatWhen(from.published)}`;
    },
    reading: (event) => {
      const suggestion = useSuggestions.getState().byEvent.get(event.id);
      return suggestion === undefined ? null : readingWords(suggestion, (day) => formatWhen(dayText(day)));
    },
  };
}

const actions: ChronologyActions = {
  onSelect: (event) => { selectOne(event); },
  onSelectMany: selectMany,
  onWalk: walkTo,
  onExtend: extendTo,
  onHover: (event) => { if (useView.getState().hoveredEvent !== event) hoverEvent(event); },
  onEdit: (event) => { if (isSuggested(event.id)) void acceptSuggestion(event.id, true); else editEvent(event.id); },
  onDelete: (event) => { void deleteAt(event.id); },
  onMenu: (event) => { selectForMenu(event.id); void bridge().showMenu('event', event.id); },
  onAccept: (event) => { void acceptSuggestion(event.id); },
  onDismiss: (event) => { void dismissSuggestion(event.id); },
  onCitation: (citation) => { showParagraph(citation.source, citation.paragraph); },
  onVisibleDays: (firstDay, lastDay, visibleWhen) => {
    const { visibleDays: before, visibleWhen: saidBefore } = useView.getState();
    if (before?.[0] !== firstDay || before[1] !== lastDay || saidBefore !== visibleWhen) useView.setState({ visibleDays: [firstDay, lastDay], visibleWhen });
  },
};

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return (
    <div className="chronology-empty">
      <div className="chronology-empty-title">{filtered ? texts().timeline.nothingFits : texts().timeline.empty}</div>
      {filtered
        ? <Button className="button" onPress={() => { clearFilter(); mendFocus(); }}>{texts().timeline.showAll}</Button>
        : <div>{texts().timeline.emptyNote}</div>}
    </div>
  );
}

/** The heart of the window: the events of the open timeline, in one of two views. */
export function TimelinePane() {
  const all = useMirror((mirror) => mirror.timeline?.events ?? NO_EVENTS);
  const kinds = useMirror((mirror) => mirror.timeline?.kinds ?? NO_KINDS);
  const sources = useMirror((mirror) => mirror.timeline?.sources ?? NO_SOURCES);
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const isPartial = useMirror((mirror) => mirror.isPartial);
  const view = useView((state) => state.view);
  const selected = useView((state) => state.selectedEvent);
  const many = useSelection((selection) => selection.ids);
  const cursor = useSelection((selection) => selection.cursor);
  const scrollToDay = useView((state) => state.scrollToDay);
  const asked = useView((state) => state.revealEvent);
  const shown = useShownEvents();
  // Typing comes first: the view may be a moment behind an edit. An event asked for comes with the events it is among.
  const isPart = shown.length < all.length;
  const { events, reveal, partial, part } = useDeferredValue(useMemo(() => ({ events: shown, reveal: asked, partial: isPartial, part: isPart }), [shown, asked, isPartial, isPart]));
  const suggested = useShownSuggestions();
  const drawnKinds = useMemo(() => (kinds.some((kind) => kind.id === HAPPENING) ? kinds : [...kinds, happeningKind()]), [kinds]);
  // Lanes and chronology look at the same days when a person changes between them.
  const document = useMirror((mirror) => mirror.timeline?.id);
  const cameFrom = useRef({ document, view });
  const firstDay = cameFrom.current.document === document && cameFrom.current.view === 'lanes' ? (useView.getState().visibleDays?.[0] ?? null) : null;
  useEffect(() => {
    // The view that had the focus has gone with it.
    if (cameFrom.current.document === document && cameFrom.current.view !== view) mendFocus();
    cameFrom.current = { document, view };
  }, [document, view]);
  useEffect(() => {
    if (isPartial) return undefined;
    const timer = setTimeout(() => { searchClient(); hasGraphicsCard(); }, SEARCH_AFTER_MS);
    return () => { clearTimeout(timer); };
  }, [isPartial]);
  // Of a day and an event asked for the later one counts: a view that comes only now gets both.
  const isDayLater = scrollToDay !== null && scrollToDay.at > (reveal?.at ?? 0);
  useEffect(() => { if (view === 'chronology') noteCarriedOut(scrollToDay, reveal); }, [view, scrollToDay, reveal]);
  const layout = useMemo(() => (view === 'chronology' ? chronologyOf(events, suggested) : null), [view, events, suggested]);
  const words = useMemo(() => wordsFor(sources), [sources]);
  return (
    <div className="timeline-pane">
      <FilterBar shown={events.length} all={all.length} />
      <SuggestionBar />
      {events.length === 0 && (layout === null || suggested.length === 0) ? <Nothing filtered={all.length > 0} /> : layout === null ? <LanesPane events={events} kinds={kinds} sources={sources} /> : (
        <Chronology layout={layout} kinds={drawnKinds} selected={selected} many={many} cursor={cursor} words={words} actions={actions} scrollToDay={isDayLater ? scrollToDay : null} reveal={isDayLater ? null : reveal} firstDay={firstDay} isPartial={partial} isPart={part} />
      )}
      <BulkBar events={events} kinds={kinds} readOnly={readOnly} />
    </div>
  );
}
