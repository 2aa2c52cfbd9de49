/**
 * A filter in words, part by part, each with the filter that is left without it.
 */
import { formatWhen } from '../../core/dates/format-when';
import { FACETS, hasWords, toggledFacet, withoutPart } from '../../core/filter/event-filter';
import type { EventFilter, EventStatus, Timeline } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { valueLabel } from './filter-state';

export interface FilterPart {
  readonly key: string;
  readonly words: string;
  readonly without: EventFilter;
}

/** "Meeting", "NATO", "from Mon 24 Jan 2022", "without a source". */
export function filterParts(filter: EventFilter, timeline: Pick<Timeline, 'kinds' | 'sources'>): readonly FilterPart[] {
  const parts: FilterPart[] = FACETS.flatMap((facet) => (filter[facet] ?? []).map((value: string) => ({
    key: `${facet} ${value}`, words: facet === 'statuses' ? texts().filter.statuses[value as EventStatus] : valueLabel(timeline, facet, value), without: toggledFacet(filter, facet, value),
  })));
  if (filter.from !== undefined) parts.push({ key: 'from', words: texts().filter.fromWhen(formatWhen(filter.from)), without: withoutPart(filter, 'from') });
  if (filter.to !== undefined) parts.push({ key: 'to', words: texts().filter.toWhen(formatWhen(filter.to)), without: withoutPart(filter, 'to') });
  if (filter.withoutCitation === true) parts.push({ key: 'withoutCitation', words: texts().filter.partWithoutSource, without: withoutPart(filter, 'withoutCitation') });
  if (filter.withSuggestions === true) parts.push({ key: 'withSuggestions', words: texts().filter.partSuggestions, without: withoutPart(filter, 'withSuggestions') });
  if (hasWords(filter)) parts.push({ key: 'words', words: texts().filter.partWords(filter.words ?? ''), without: withoutPart(filter, 'words') });
  return parts;
}
