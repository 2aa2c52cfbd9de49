/**
 * What main and the parser's process say to each other. Plain data only: it is cloned on its way.
 */
import type { ImportedEvent, ImportProblem } from '../../core/interchange/imported-events';
import type { TableMapping } from '../../core/interchange/propose-mapping';
import type { EventsReading } from '../../core/interchange/read-events';
import type { SourceFormat } from '../../core/sources/media-type';
import type { ReadSource } from '../../core/sources/source-from-text';
import type { Result } from '../../core/result';
import type { Language } from '../../core/words/language';

export interface DocumentRequest {
  readonly kind: 'document';
  /** Counted by main, so that an answer which comes too late is not taken for another's. */
  readonly request: number;
  /** In which sentences are to come back. */
  readonly language: Language;
  readonly sourceId: string;
  readonly fileName: string | null;
  readonly format: SourceFormat;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A file of events in somebody else's format. */
export interface EventsRequest {
  readonly kind: 'events';
  readonly request: number;
  readonly language: Language;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Null for the mapping that the table itself suggests. */
  readonly mapping: TableMapping | null;
}

export type Document = Omit<DocumentRequest, 'request' | 'language'>;
export type EventsFile = Omit<EventsRequest, 'request' | 'language'>;

/** Main has taken a parcel of events; the next may come. */
export interface ParcelTaken {
  readonly kind: 'taken';
  readonly request: number;
}

/** The next bytes of a large file, before the request that brings the last of them. */
export interface BytesPiece {
  readonly kind: 'bytes';
  readonly request: number;
  readonly bytes: Uint8Array;
}

export type ParseRequest = DocumentRequest | EventsRequest | ParcelTaken | BytesPiece;

export type ParserMessage =
  /** The parser has loaded and listens. */
  | { readonly type: 'ready' }
  /** It is alive and got this far; total 0 while unknown. */
  | { readonly type: 'progress'; readonly request: number; readonly done: number; readonly total: number }
  /** Some of the events and problems of the answer that follows, which then lacks them. */
  | { readonly type: 'parcel'; readonly request: number; readonly events: readonly ImportedEvent[]; readonly problems: readonly ImportProblem[] }
  | { readonly type: 'done'; readonly request: number; readonly result: Result<ReadSource | EventsReading> };

export const PARSER_REQUEST_CHANNEL = 'dateline-parser:request';
export const PARSER_MESSAGE_CHANNEL = 'dateline-parser:message';
