/**
 * The suggestions of the open timeline as the window shows them; suggestion-state.ts finds them.
 */
import { create } from 'zustand';
import type { Suggestion } from '../../core/reading/suggestion';
import type { EventId, TimelineEvent } from '../../core/timeline/types';

export interface Suggestions {
  /** The surest first. */
  readonly open: readonly Suggestion[];
  /** The same as events with ids of their own, for lists. */
  readonly events: readonly TimelineEvent[];
  readonly byEvent: ReadonlyMap<EventId, Suggestion>;
  /** Sources still being read. */
  readonly waiting: number;
}

export const NO_SUGGESTIONS: Suggestions = { open: [], events: [], byEvent: new Map(), waiting: 0 };

export const useSuggestions = create<Suggestions>(() => NO_SUGGESTIONS);

/** Counts the readings that arrived, so that whoever shows what was read looks again. */
export const useReadSources = create<{ readonly count: number }>(() => ({ count: 0 }));
