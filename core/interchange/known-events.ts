/** Which imported events are in a timeline already: the same title at the same time. */
import type { Timeline, When } from '../timeline/types';
import type { ImportedEvent } from './imported-events';

/** The same for events that are one. */
export const keyOf = ({ title, when }: { readonly title: string; readonly when: When }): string => `${when.edtf}\n${when.zone ?? ''}\n${title.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en')}`;

export function knownAmong(timeline: Pick<Timeline, 'events'>, events: readonly ImportedEvent[]): ReadonlySet<ImportedEvent> {
  if (timeline.events.length === 0) return new Set();
  const here = new Set(timeline.events.map(keyOf));
  return new Set(events.filter((event) => here.has(keyOf(event))));
}
