/** What the window and the worker that reads sources say to each other. */
import type { SuggestSource, Suggestion } from '../../core/reading/suggestion';
import type { ParagraphId } from '../../core/timeline/types';

export interface SuggestRequest {
  readonly request: number;
  readonly source: SuggestSource;
}

/** One message, as JSON; `paragraphs` are the first ones of the source that a later `read` of the same request ends. */
export type SuggestMessage =
  | { readonly type: 'paragraphs'; readonly request: number; readonly paragraphs: SuggestSource['paragraphs'] }
  | ({ readonly type: 'read' } & SuggestRequest);

export interface SuggestReply {
  readonly request: number;
  readonly mentions: readonly Suggestion[];
  /** Paragraphs that name a date. */
  readonly dated: readonly ParagraphId[];
}

/** Puts a request together again; null until its last part is there. */
export function requestJoiner(): (message: SuggestMessage) => SuggestRequest | null {
  let early: { readonly request: number; readonly paragraphs: SuggestSource['paragraphs'][number][] } | null = null;
  return (message) => {
    if (message.type === 'paragraphs') {
      if (early?.request !== message.request) early = { request: message.request, paragraphs: [] };
      early.paragraphs.push(...message.paragraphs);
      return null;
    }
    const first = early?.request === message.request ? early.paragraphs : [];
    early = null;
    return { request: message.request, source: { ...message.source, paragraphs: [...first, ...message.source.paragraphs] } };
  };
}
