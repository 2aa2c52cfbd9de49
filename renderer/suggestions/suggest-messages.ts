/** What the window and the worker that reads sources say to each other. */
import type { SuggestSource, Suggestion } from '../../core/reading/suggestion';
import type { ParagraphId } from '../../core/timeline/types';

/** Goes over as JSON: of a long source, copying thousands of small objects would hold the window up seven times as long. */
export interface SuggestRequest {
  readonly request: number;
  readonly source: SuggestSource;
}

export interface SuggestReply {
  readonly request: number;
  readonly mentions: readonly Suggestion[];
  /** Paragraphs that name a date. */
  readonly dated: readonly ParagraphId[];
}
