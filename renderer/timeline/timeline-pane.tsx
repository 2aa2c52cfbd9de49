import { useMemo } from 'react';
import { formatWhen } from '../../core/dates/format-when';
import { paragraphNumbers } from '../../core/sources/citation';
import type { Citation, Source, Timeline } from '../../core/timeline/types';
import { bridge } from '../bridge';
import { deleteEvent } from '../state/event-intents';
import { useMirror } from '../state/mirror';
import { hoverEvent, nextRequest, selectEvent, showParagraph, useView } from '../state/view';
import { Chronology, type ChronologyActions } from './chronology';
import type { CardWords } from './event-card';
import { Overview } from './overview';
import type { DayWindow, WindowPart } from './overview-drag';
import { chronologyOf } from './timeline-layout';

const NO_EVENTS: Timeline['events'] = [];
const NO_KINDS: Timeline['kinds'] = [];
const NO_SOURCES: Timeline['sources'] = [];

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
      if (from === undefined) return 'A source that is gone';
      return from.published === undefined ? from.title : `${from.title}, ${formatWhen(from.published)}`;
    },
    reading: () => null,
  };
}

const actions: ChronologyActions = {
  onSelect: (event) => { selectEvent(event); },
  onHover: (event) => { if (useView.getState().hoveredEvent !== event) hoverEvent(event); },
  onEdit: (event) => { useView.setState({ selectedEvent: event.id, inspectorOpen: true, focusField: { field: 'title', at: nextRequest() } }); },
  onDelete: (event) => { void deleteEvent(event.id); },
  onMenu: (event) => { void bridge().showMenu('event', event.id); },
  onAccept: () => undefined,
  onDismiss: () => undefined,
  onCitation: (citation) => { showParagraph(citation.source, citation.paragraph); },
  onVisibleDays: (firstDay, lastDay) => {
    const before = useView.getState().visibleDays;
    if (before?.[0] !== firstDay || before[1] !== lastDay) useView.setState({ visibleDays: [firstDay, lastDay] });
  },
};

/** The heart of the window: the events of the open timeline. */
export function TimelinePane() {
  const events = useMirror((mirror) => mirror.timeline?.events ?? NO_EVENTS);
  const kinds = useMirror((mirror) => mirror.timeline?.kinds ?? NO_KINDS);
  const sources = useMirror((mirror) => mirror.timeline?.sources ?? NO_SOURCES);
  const selected = useView((view) => view.selectedEvent);
  const scrollToDay = useView((view) => view.scrollToDay);
  const reveal = useView((view) => view.revealEvent);
  const layout = useMemo(() => chronologyOf(events), [events]);
  const words = useMemo(() => wordsFor(sources), [sources]);
  if (events.length === 0) {
    return (
      <div className="chronology-empty">
        <div className="chronology-empty-title">No events yet</div>
        <div>Mark words in a source and press Enter, or choose New event.</div>
      </div>
    );
  }
  return <Chronology layout={layout} kinds={kinds} selected={selected} words={words} actions={actions} scrollToDay={scrollToDay} reveal={reveal} />;
}

/** The chronology cannot show a chosen length of time, only a place: an edge that is dragged comes to the pane's edge. */
function scrollToWindow({ firstDay, lastDay }: DayWindow, part: WindowPart): void {
  const before = useView.getState().visibleDays;
  const day = part === 'end' && before !== null ? before[0] + lastDay - before[1] : firstDay;
  useView.setState({ scrollToDay: { day, at: nextRequest() } });
}

/** The overview of the open timeline, for the top of the window. */
export function TimelineOverview() {
  const events = useMirror((mirror) => mirror.timeline?.events ?? NO_EVENTS);
  const kinds = useMirror((mirror) => mirror.timeline?.kinds ?? NO_KINDS);
  const visible = useView((view) => view.visibleDays);
  const layout = useMemo(() => chronologyOf(events), [events]);
  const window = useMemo(() => (visible === null ? null : { firstDay: visible[0], lastDay: visible[1] }), [visible]);
  return <Overview events={layout.eventOrder.placed} kinds={kinds} visible={events.length === 0 ? null : window} onWindow={scrollToWindow} />;
}
