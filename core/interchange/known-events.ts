/** Which imported events are in a timeline already: the same title at the same time. */
import type { Command, Edit } from '../timeline/commands';
import type { Citation, EventId, Timeline, TimelineEvent, When } from '../timeline/types';
import { words } from '../words/words';
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

/**
 * Marks for events that are here and that what comes in calls confidential: left out as known, the mark would go with
 * them, and the next export for publication would print them.
 */
export function confidentialMarks(timeline: Pick<Timeline, 'events'>, incoming: readonly (Parameters<typeof keyOf>[0] & { readonly confidential?: boolean })[]): readonly Command[] {
  const marked = new Set(incoming.filter(({ confidential }) => confidential === true).map(keyOf));
  if (marked.size === 0) return [];
  return timeline.events.filter((event) => event.confidential !== true && marked.has(keyOf(event))).map(({ id }) => ({ type: 'patch-event', id, patch: { confidential: true } }));
}

/** The edit that brings new events in, and marks those that are here, in one step; null for neither. */
export function withMarks(edit: Edit | null, marks: readonly Command[]): Edit | null {
  if (marks.length === 0) return edit;
  return { label: edit?.label ?? words().shell.markConfidential, command: { type: 'batch', commands: [...(edit === null ? [] : [edit.command]), ...marks] } };
}
