/**
 * Events for tests, benchmarks and the gallery, spelt as short as they can be.
 */
import type { EventId, KindId, TimelineEvent } from '../timeline/types';

type Words = Partial<Omit<TimelineEvent, 'id' | 'kind' | 'when'>> & { readonly kind?: string; readonly text?: string };

/** `eventOf('a', '2022-01-24')` is a meeting titled "Event a". */
export function eventOf(id: string, edtf: string, { kind = 'meeting', text, ...rest }: Words = {}): TimelineEvent {
  return {
    id: id as EventId, title: `Event ${id}`, when: text === undefined ? { edtf } : { edtf, text }, kind: kind as KindId, status: 'reported',
    actors: [], places: [], tags: [], citations: [], created: '2022-01-25T09:00:00Z', modified: '2022-01-25T09:00:00Z', ...rest,
  };
}
