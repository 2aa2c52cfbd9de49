/**
 * What passes between the window and its search worker.
 */
import type { SearchAnswer, SearchDocument } from './search-corpus';

export type SearchRequest =
  | { readonly type: 'put'; readonly documents: readonly SearchDocument[] }
  | { readonly type: 'remove'; readonly keys: readonly string[] }
  | { readonly type: 'find'; readonly id: number; readonly query: string; readonly most: number }
  /** Asks to be told when all that was sent before has been taken in. */
  | { readonly type: 'taken?' };

export type SearchReply =
  | { readonly type: 'found'; readonly id: number; readonly answer: SearchAnswer }
  | { readonly type: 'taken' };
