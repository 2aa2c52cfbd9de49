/**
 * Which step of the tour is shown, and what the window has to show for it.
 */
import { orderEvents } from '../../core/layout/chronology-order';
import { bridge } from '../bridge';
import { bringToFront } from '../shell/use-panes';
import { openedHere } from '../state/edit';
import { useMirror } from '../state/mirror';
import { changePreferences } from '../state/preferences';
import { useTour } from './tour-showing';
import { selectEvent, showParagraph, useView } from '../state/view';

/** Where each step points: the first of these that is drawn. */
export const TOUR_PLACES = ['.source-pane', '.chronology-event .event-card', '.event-card-selected, .inspector', '.toolbar-search'] as const;

/** An event with a citation, from the middle of the timeline, where there is something around it. */
function exampleEvent(): void {
  const events = useMirror.getState().timeline?.events ?? [];
  const order = orderEvents(events).placed.map(({ event }) => event).filter(({ citations }) => citations.length > 0);
  const event = order[Math.floor(order.length / 2)];
  const citation = event?.citations[0];
  if (event === undefined || citation === undefined) return;
  useView.setState({ inspectorOpen: true, sourceOpen: true });
  selectEvent(event.id);
  showParagraph(citation.source, citation.paragraph);
}

export function goToStep(step: number): void {
  useView.setState({ view: 'chronology', dialog: null, ...(step === 0 ? { sourceOpen: true } : {}) });
  if (step < 2) bringToFront(step === 0 ? 'source' : 'timeline');
  if (step === 2) exampleEvent();
  useTour.setState({ step });
}

export function endTour(): void {
  useTour.setState({ step: null });
  changePreferences({ tourSeen: true });
}

/** On the timeline of this window, or on the sample where it is empty. */
export async function startTour(): Promise<void> {
  if (useMirror.getState().timeline !== null || await openedHere(bridge().openSample())) goToStep(0);
}
