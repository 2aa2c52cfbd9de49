/**
 * The filter in force in this window, and the events it shows.
 */
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { NO_CONTEXT, filterEvents, hasWords, isEmptyFilter, withoutPart, type FilterContext } from '../../core/filter/event-filter';
import { savedUnder, withoutSaved } from '../../core/filter/saved-filters';
import { targetOfKey } from '../../core/search/timeline-documents';
import type { EventFilter, EventId, SavedFilter, Timeline, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { searchClient } from '../search/use-search';
import { keptAhead } from '../state/asked-edits';
import { newId, requestEdit } from '../state/edit';
import { useMirror } from '../state/mirror';
import { useSuggestions } from '../suggestions/suggestion-store';

interface FilterState {
  readonly filter: EventFilter;
  /** Events in which the filter's words stand; null while there are no words, or no answer yet. */
  readonly worded: ReadonlySet<EventId> | null;
}

const NOTHING: EventFilter = {};

export const useFilter = create<FilterState>(() => ({ filter: NOTHING, worded: null }));

export const setFilter = (filter: EventFilter): void => { useFilter.setState({ filter }); };
export const clearFilter = (): void => { useFilter.setState({ filter: NOTHING, worded: null }); };

const NO_EVENTS: readonly TimelineEvent[] = [];

/** What core cannot know from events alone. */
export function useFilterContext(): FilterContext {
  const worded = useFilter((state) => state.worded);
  return useMemo(() => (worded === null ? NO_CONTEXT : { ...NO_CONTEXT, worded }), [worded]);
}

/** The events the filter leaves, the timeline's own list when it leaves all. */
export function useShownEvents(): readonly TimelineEvent[] {
  const events = useMirror((mirror) => mirror.timeline?.events ?? NO_EVENTS);
  const filter = useFilter((state) => state.filter);
  const context = useFilterContext();
  return useMemo(() => filterEvents(events, filter, context), [events, filter, context]);
}

let lastShown: { readonly events: readonly TimelineEvent[]; readonly filter: EventFilter; readonly worded: ReadonlySet<EventId> | null; readonly shown: readonly TimelineEvent[] } | null = null;

/** The same for whoever asks once, outside the views. */
export function shownEvents(): readonly TimelineEvent[] {
  const events = useMirror.getState().timeline?.events ?? NO_EVENTS;
  const { filter, worded } = useFilter.getState();
  if (lastShown?.events !== events || lastShown.filter !== filter || lastShown.worded !== worded) {
    lastShown = { events, filter, worded, shown: filterEvents(events, filter, worded === null ? NO_CONTEXT : { ...NO_CONTEXT, worded }) };
  }
  return lastShown.shown;
}

/** The suggestions the filter leaves. Words are looked for in events only, so they leave all. */
export function useShownSuggestions(): readonly TimelineEvent[] {
  const suggested = useSuggestions((state) => state.events);
  const filter = useFilter((state) => state.filter);
  return useMemo(() => filterEvents(suggested, withoutPart(filter, 'withSuggestions')), [suggested, filter]);
}

/** The same for whoever asks once. */
export const shownSuggestions = (): readonly TimelineEvent[] => filterEvents(useSuggestions.getState().events, withoutPart(useFilter.getState().filter, 'withSuggestions'));

/** Keeps the words' answer in step with words and timeline. */
function useFilterWords(): void {
  const words = useFilter(({ filter }) => (hasWords(filter) ? (filter.words ?? '').trim() : ''));
  const timeline = useMirror((mirror) => (words === '' ? null : mirror.timeline));
  useEffect(() => {
    if (timeline === null) {
      if (useFilter.getState().worded !== null) useFilter.setState({ worded: null });
      return undefined;
    }
    return searchClient().answers(words, Infinity, ({ keys }) => {
      useFilter.setState({ worded: new Set(keys.flatMap((key) => { const target = targetOfKey(key); return target?.type === 'event' ? [target.event] : []; })) });
    });
  }, [words, timeline]);
}

/** Asks as long as the window shows a timeline, whichever of its panes are drawn. */
export function FilterWords(): null {
  useFilterWords();
  return null;
}

// Another document starts unfiltered. The same one keeps its filter when its pane goes for a while or is drawn anew.
useMirror.subscribe(({ timeline }, before) => {
  if (timeline?.id !== before.timeline?.id) clearFilter();
});

const savedFilters = (): readonly SavedFilter[] => keptAhead().filters ?? [];

/** Keeps the filter in the file under a name; the same name replaces. */
export function saveFilter(name: string, filter: EventFilter): Promise<boolean> {
  return requestEdit(texts().filter.saveEdit, { type: 'patch-timeline', patch: { filters: savedUnder(savedFilters(), name, filter, () => newId('f')) } });
}

export const deleteFilter = (id: string): Promise<boolean> => requestEdit(texts().filter.deleteEdit, { type: 'patch-timeline', patch: { filters: withoutSaved(savedFilters(), id) } });

export const useSavedFilters = (): readonly SavedFilter[] => useMirror((mirror) => mirror.timeline?.filters ?? NO_FILTERS);
const NO_FILTERS: readonly SavedFilter[] = [];

export const isFiltering = (state: Pick<FilterState, 'filter'>): boolean => !isEmptyFilter(state.filter);

/** The name of a source or kind a filter holds by its id. */
export function valueLabel(timeline: Pick<Timeline, 'kinds' | 'sources'>, facet: string, value: string): string {
  if (facet === 'kinds') return timeline.kinds.find(({ id }) => id === value)?.label ?? texts().filter.noKind;
  return facet === 'sources' ? (timeline.sources.find(({ id }) => id === value)?.title ?? texts().filter.goneSource) : value;
}
