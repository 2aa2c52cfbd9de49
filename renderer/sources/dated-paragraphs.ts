/**
 * Which paragraphs have dates, as the worker that reads sources for suggestions finds them.
 */
import type { ParagraphId, Source } from '../../core/timeline/types';
import { datedOf } from '../suggestions/suggestion-state';
import { useReadSources } from '../suggestions/suggestion-store';

/** Paragraphs with a date; null until they are known. */
export const useDated = (source: Source): ReadonlySet<ParagraphId> | null => useReadSources(() => datedOf(source));
