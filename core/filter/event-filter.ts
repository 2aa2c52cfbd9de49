/**
 * Which events a filter shows, and how many each further choice would show.
 *
 * Within a part of a filter any value will do, and every part has to be met: "meetings or alerts, in Geneva". A count
 * beside a value is what choosing it would show, so it leaves out its own part and keeps the others.
 */
import { spanOfEdtf, spansOfEdtf, type WhenSpan } from '../dates/when-span';
import { queryTerms } from '../search/fold';
import type { EventFilter, EventId, TimelineEvent } from '../timeline/types';

export const FACETS = ['kinds', 'statuses', 'actors', 'places', 'tags', 'sources'] as const;
export type Facet = (typeof FACETS)[number];

/** What a filter cannot know from the events alone. */
export interface FilterContext {
  /** Events that are suggestions. */
  readonly suggested: ReadonlySet<EventId>;
  /** Events in which the filter's words were found; null while that is not known. */
  readonly worded: ReadonlySet<EventId> | null;
}

export const NO_CONTEXT: FilterContext = { suggested: new Set(), worded: null };

/** Parts that have no list of values beside facets. */
type Part = Facet | 'dates' | 'withoutCitation' | 'withSuggestions' | 'words';

const isGiven = (values: readonly unknown[] | undefined): boolean => values !== undefined && values.length > 0;

/** Whether a filter has words to look for: the mark that opens a phrase is none yet. */
export const hasWords = ({ words = '' }: EventFilter): boolean => queryTerms(words).length > 0;

/** Where a filter begins, or ends, in civil seconds; null where that side of the date is open. */
export function secondOfBound(side: 'from' | 'to', edtf: string): number | null {
  const span = spanOfEdtf(edtf);
  return (side === 'from' ? span?.startSecond : span?.endSecond) ?? null;
}

/** Whether it begins after it ends: it then shows only what is dated so vaguely that it may lie beyond both. */
export function isReversed({ from, to }: EventFilter): boolean {
  const start = from === undefined ? null : secondOfBound('from', from);
  const end = to === undefined ? null : secondOfBound('to', to);
  return start !== null && end !== null && start >= end;
}

/** Whether a filter leaves everything in. */
export const isEmptyFilter = (filter: EventFilter): boolean =>
  !FACETS.some((facet) => isGiven(filter[facet])) && (filter.from ?? '') === '' && (filter.to ?? '') === '' && !hasWords(filter) &&
  filter.withoutCitation !== true && filter.withSuggestions !== true;

/** The values an event has in a facet. */
export function facetValues(event: TimelineEvent, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kinds': return [event.kind];
    case 'statuses': return [event.status];
    case 'actors': return event.actors;
    case 'places': return event.places;
    case 'tags': return event.tags;
    case 'sources': return event.citations.map((citation) => citation.source);
  }
}

/** One test a part that is given; each says whether an event meets it. */
function testsOf(filter: EventFilter, { suggested, worded }: FilterContext): ReadonlyMap<Part, (event: TimelineEvent) => boolean> {
  const tests = new Map<Part, (event: TimelineEvent) => boolean>();
  for (const facet of FACETS) {
    const wanted = new Set<string>(filter[facet]);
    if (wanted.size > 0) tests.set(facet, (event) => facetValues(event, facet).some((value) => wanted.has(value)));
  }
  const from = filter.from === undefined ? null : secondOfBound('from', filter.from);
  const to = filter.to === undefined ? null : secondOfBound('to', filter.to);
  if (from !== null || to !== null) tests.set('dates', ({ when }) => canLieIn(when.edtf, from, to));
  if (filter.withoutCitation === true) tests.set('withoutCitation', ({ citations }) => citations.length === 0);
  if (filter.withSuggestions === true) tests.set('withSuggestions', ({ id }) => suggested.has(id));
  if (worded !== null && hasWords(filter)) tests.set('words', ({ id }) => worded.has(id));
  return tests;
}

function canLieIn(edtf: string, from: number | null, to: number | null): boolean {
  const canLie = ({ startSecond, endSecond }: WhenSpan): boolean => (from === null || endSecond === null || endSecond > from) && (to === null || startSecond === null || startSecond < to);
  return spansOfEdtf(edtf)?.some(canLie) === true;
}

/** The events a filter shows, in their order. An empty filter answers the same list. */
export function filterEvents(events: readonly TimelineEvent[], filter: EventFilter, context: FilterContext = NO_CONTEXT): readonly TimelineEvent[] {
  const tests = [...testsOf(filter, context).values()];
  return tests.length === 0 ? events : events.filter((event) => tests.every((test) => test(event)));
}

export interface FilterCounts {
  readonly shown: number;
  readonly all: number;
  /** For each value of each facet: events that choosing it would show. */
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  readonly withoutCitation: number;
  readonly withSuggestions: number;
}

/** Counts for every choice, in one pass over the events. */
export function filterCounts(events: readonly TimelineEvent[], filter: EventFilter, context: FilterContext = NO_CONTEXT): FilterCounts {
  const tests = [...testsOf(filter, context)];
  const facets: Readonly<Record<Facet, Map<string, number>>> = { kinds: new Map(), statuses: new Map(), actors: new Map(), places: new Map(), tags: new Map(), sources: new Map() };
  let shown = 0;
  let withoutCitation = 0;
  let withSuggestions = 0;
  for (const event of events) {
    // The only part it fails, when there is just one: choices of that part still count it.
    let failed: Part | null = null;
    let fails = 0;
    for (const [part, test] of tests) {
      if (test(event)) continue;
      failed = part;
      fails += 1;
      if (fails > 1) break;
    }
    if (fails > 1) continue;
    if (fails === 0) shown += 1;
    for (const facet of FACETS) {
      if (fails === 1 && failed !== facet) continue;
      const counts = facets[facet];
      for (const value of new Set(facetValues(event, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if ((fails === 0 || failed === 'withoutCitation') && event.citations.length === 0) withoutCitation += 1;
    if ((fails === 0 || failed === 'withSuggestions') && context.suggested.has(event.id)) withSuggestions += 1;
  }
  return { shown, all: events.length, facets, withoutCitation, withSuggestions };
}

/** The filter with a value of a facet added or taken away. */
export function toggledFacet(filter: EventFilter, facet: Facet, value: string): EventFilter {
  const values: readonly string[] = filter[facet] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const { [facet]: _dropped, ...rest } = filter;
  return next.length === 0 ? rest : { ...rest, [facet]: next };
}

/** The filter without a part. */
export function withoutPart(filter: EventFilter, part: keyof EventFilter): EventFilter {
  const { [part]: _dropped, ...rest } = filter;
  return rest;
}
