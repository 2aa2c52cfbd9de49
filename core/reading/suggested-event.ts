/**
 * A suggestion as the event it would become, and the edit that makes it one.
 */
import type { Command } from '../timeline/commands';
import type { EventId, Kind, TimelineEvent } from '../timeline/types';
import { HAPPENING, happeningKind, type Suggestion } from './suggestion';
import { words as texts } from '../words/words';

const PREFIX = 'suggestion:';

/** Ids of suggestions in lists of events; never in a file. */
export const suggestionEventId = (suggestion: Suggestion): EventId => `${PREFIX}${suggestion.fingerprint}` as EventId;

export const isSuggestionId = (id: EventId): boolean => id.startsWith(PREFIX);

/** As an event, for lists and cards. */
export const suggestedEvent = (suggestion: Suggestion, id: EventId = suggestionEventId(suggestion), now = ''): TimelineEvent => ({
  id, title: suggestion.title, when: suggestion.when, kind: suggestion.kind, status: suggestion.status, actors: suggestion.actors, places: suggestion.places, tags: [],
  citations: suggestion.citations, created: now, modified: now,
});

/** “this week”, read against 25 Jan 2022: the words, then why. */
export const readingWords = (suggestion: Suggestion, formatDay: (day: number) => string): string => {
  const { suggestions } = texts();
  const { when: { text }, referenceDay } = suggestion;
  if (referenceDay === null) return text === undefined ? suggestions.noWords : suggestions.quoted(text);
  return text === undefined ? suggestions.noWordsAgainst(formatDay(referenceDay)) : suggestions.readAgainst(text, formatDay(referenceDay));
};

/**
 * Accepting: the event, its kind where the timeline lacks it, and a note that the suggestion has been answered, so that
 * it does not come back when the event is edited or deleted later.
 */
export function acceptCommands(accepted: readonly { readonly suggestion: Suggestion; readonly id: EventId }[], kinds: readonly Kind[], now: string): readonly Command[] {
  const lacksKind = accepted.some(({ suggestion }) => suggestion.kind === HAPPENING) && !kinds.some((kind) => kind.id === HAPPENING);
  return [
    ...(lacksKind ? [{ type: 'add-kind', kind: happeningKind() } satisfies Command] : []),
    ...accepted.map(({ suggestion, id }): Command => ({ type: 'add-event', event: suggestedEvent(suggestion, id, now) })),
    ...accepted.map(({ suggestion }): Command => ({ type: 'dismiss', fingerprint: suggestion.fingerprint })),
  ];
}
