/** Which imported events are in a timeline already: the same title at the same time. */
import type { Citation, EventId, Timeline, TimelineEvent, When } from '../timeline/types';
import type { ImportedEvent } from './imported-events';

/** The same for events that are one. */
export const keyOf = ({ title, when }: { readonly title: string; readonly when: When }): string => `${when.edtf}\n${when.zone ?? ''}\n${title.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en')}`;

export function knownAmong(timeline: Pick<Timeline, 'events'>, events: readonly ImportedEvent[]): ReadonlySet<ImportedEvent> {
  if (timeline.events.length === 0) return new Set();
  const here = new Set(timeline.events.map(keyOf));
  return new Set(events.filter((event) => here.has(keyOf(event))));
}

const allIn = (names: readonly string[], here: readonly string[]): boolean => names.every((name) => here.includes(name));

const isSaid = (citation: Citation, here: readonly Citation[]): boolean =>
  here.some(({ source, quote, when, note }) => source === citation.source && quote.exact === citation.quote.exact && when?.edtf === citation.when?.edtf && (citation.note === undefined || note === citation.note));

/**
 * Whether an event says nothing that the one which is here does not say: no word, name, citation or relation is lost
 * without it. Kinds are not compared, for those people sort their own way.
 *
 * @param event its citations lead to the sources of this timeline
 * @param isSame whether an event of the other timeline is this one of ours
 */
export function saysNothingNew(event: TimelineEvent, here: TimelineEvent, isSame: (theirs: EventId, ours: EventId) => boolean): boolean {
  return event.status === here.status && (here.description ?? '').includes((event.description ?? '').trim())
    && allIn(event.actors, here.actors) && allIn(event.places, here.places) && allIn(event.tags, here.tags)
    && event.citations.every((citation) => isSaid(citation, here.citations))
    && (event.relations ?? []).every(({ type, event: theirs }) => (here.relations ?? []).some((ours) => ours.type === type && isSame(theirs, ours.event)));
}
