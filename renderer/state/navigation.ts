/**
 * Moving between events and between the citations of one.
 */
import { orderEvents } from '../../core/layout/chronology-order';
import type { EventId } from '../../core/timeline/types';
import { selectedEvent } from './event-intents';
import { useMirror } from './mirror';
import { selectEvent, showParagraph, useView } from './view';

/** Selects the event `step` places on in the order of the chronology; the first one when none is selected. */
export function stepEvent(step: 1 | -1): void {
  const { timeline } = useMirror.getState();
  if (timeline === null || timeline.events.length === 0) return;
  const order: readonly EventId[] = orderEvents(timeline.events).placed.map((placed) => placed.key);
  const current = useView.getState().selectedEvent;
  const at = current === null ? (step === 1 ? -1 : order.length) : order.indexOf(current);
  const next = order[Math.min(order.length - 1, Math.max(0, at + step))];
  if (next !== undefined) selectEvent(next);
}

/** Brings the next or previous cited paragraph of the selected event into view. */
export function stepCitation(step: 1 | -1): void {
  const citations = selectedEvent()?.citations ?? [];
  if (citations.length === 0) return;
  const { selectedParagraph, selectedSource } = useView.getState();
  const at = citations.findIndex((citation) => citation.paragraph === selectedParagraph && citation.source === selectedSource);
  const next = citations[at < 0 ? (step === 1 ? 0 : citations.length - 1) : (at + step + citations.length) % citations.length];
  if (next !== undefined) showParagraph(next.source, next.paragraph);
}
