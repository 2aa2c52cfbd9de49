/**
 * Answering suggestions: accept, edit, dismiss, all of a source. Each is one step that can be undone.
 */
import { inChronologicalOrder } from '../../core/layout/chronology-order';
import { acceptCommands, isSuggestionId } from '../../core/reading/suggested-event';
import type { Suggestion } from '../../core/reading/suggestion';
import type { EventId, SourceId } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { clearFilter, shownSuggestions } from '../filter/filter-state';
import { newId, nowText, requestEdit } from '../state/edit';
import { bringToFront } from '../shell/use-panes';
import { focusTimeline } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { announce } from '../state/shell';
import { nextRequest, selectEvent, useView } from '../state/view';
import { useSuggestions } from './suggestion-store';

export const isSuggested = (id: EventId | null): boolean => id !== null && isSuggestionId(id);

const suggestionOf = (id: EventId): Suggestion | undefined => useSuggestions.getState().byEvent.get(id);

/** The suggestion that stands after this one in the timeline, to go on with. */
function neighbour(id: EventId): EventId | null {
  const events = inChronologicalOrder(shownSuggestions());
  const at = events.findIndex((event) => event.id === id);
  return (events[at + 1] ?? events[at - 1])?.id ?? null;
}

export async function acceptSuggestion(id: EventId, thenEdit = false): Promise<void> {
  const suggestion = suggestionOf(id);
  if (suggestion === undefined) return;
  const event = newId('e') as EventId;
  const commands = acceptCommands([{ suggestion, id: event }], useMirror.getState().timeline?.kinds ?? [], nowText());
  if (!(await requestEdit(texts().suggestions.acceptOne, { type: 'batch', commands }))) return;
  selectEvent(event);
  if (thenEdit) useView.setState({ inspectorOpen: true, focusField: { field: 'title', at: nextRequest() } });
  announce(texts().suggestions.accepted(suggestion.title));
}

export async function dismissSuggestion(id: EventId): Promise<void> {
  const suggestion = suggestionOf(id);
  if (suggestion === undefined) return;
  const next = neighbour(id);
  if (!(await requestEdit(texts().suggestions.dismissOne, { type: 'dismiss', fingerprint: suggestion.fingerprint }))) return;
  if (useView.getState().selectedEvent === id) selectEvent(next);
  announce(texts().suggestions.dismissed(suggestion.title));
}

/** All suggestions that stand on this source, or all there are. */
export async function acceptAll(source: SourceId | null): Promise<void> {
  const chosen = useSuggestions.getState().open.filter((suggestion) => source === null || suggestion.citations.some((citation) => citation.source === source));
  if (chosen.length === 0) return;
  const accepted = chosen.map((suggestion) => ({ suggestion, id: newId('e') as EventId }));
  const commands = acceptCommands(accepted, useMirror.getState().timeline?.kinds ?? [], nowText());
  if (!(await requestEdit(texts().suggestions.acceptMany, { type: 'batch', commands }))) return;
  if (isSuggested(useView.getState().selectedEvent)) selectEvent(accepted[0]?.id ?? null);
  announce(texts().suggestions.acceptedMany(chosen.length));
}

/** Selects the first suggestion in the order of the timeline. A filter that leaves none is taken off, or nothing would be seen of it. */
export function reviewSuggestions(): void {
  if (shownSuggestions().length === 0) clearFilter();
  const [first] = inChronologicalOrder(shownSuggestions());
  if (first !== undefined) {
    useView.setState({ view: 'chronology' });
    selectEvent(first.id);
    bringToFront('timeline');
    // The keys that answer it are the timeline's, which may come only now in the place of the lanes.
    requestAnimationFrame(focusTimeline);
  }
}

