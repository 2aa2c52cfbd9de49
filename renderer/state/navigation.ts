/**
 * Moving between events and between the citations of one.
 */
import { NO_ORDER, orderEvents, type EventOrder } from '../../core/layout/chronology-order';
import { shownEvents } from '../filter/filter-state';
import { selectedEvent } from './event-intents';
import { followInText } from './focus-return';
import { selectEvent, showParagraph, useView } from './view';

let order: EventOrder = NO_ORDER;

/** Selects the event `step` places on among those that are shown, in the order of the chronology; the first one when none is selected. */
export function stepEvent(step: 1 | -1): void {
  order = orderEvents(shownEvents(), order);
  const { placed } = order;
  const current = useView.getState().selectedEvent;
  const at = current === null ? -1 : placed.findIndex(({ key }) => key === current);
  const next = at < 0 ? placed[step === 1 ? 0 : placed.length - 1] : placed[Math.min(placed.length - 1, Math.max(0, at + step))];
  if (next !== undefined) selectEvent(next.key);
}

/** Brings the next or previous cited paragraph of the selected event into view. */
export function stepCitation(step: 1 | -1): void {
  const citations = selectedEvent()?.citations ?? [];
  if (citations.length === 0) return;
  const { selectedParagraph, selectedSource } = useView.getState();
  const at = citations.findIndex((citation) => citation.paragraph === selectedParagraph && citation.source === selectedSource);
  const next = citations[at < 0 ? (step === 1 ? 0 : citations.length - 1) : (at + step + citations.length) % citations.length];
  if (next === undefined) return;
  showParagraph(next.source, next.paragraph);
  followInText(next.paragraph);
}
