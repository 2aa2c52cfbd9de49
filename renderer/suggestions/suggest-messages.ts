/** What the window and the worker that reads sources say to each other. */
import type { SuggestSource, Suggestion } from '../../core/reading/suggestion';

export interface SuggestRequest {
  readonly request: number;
  readonly source: SuggestSource;
}

export interface SuggestReply {
  readonly request: number;
  readonly mentions: readonly Suggestion[];
}
