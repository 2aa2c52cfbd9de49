/** An event proposed from sources and not yet accepted. It is no part of the file. */
import type { ReadingReason } from './reason';
import type { EventStatus, Kind, KindId, Paragraph, ParagraphId, SourceId, TextQuote, When } from '../timeline/types';
import { words } from '../words/words';

/** The source's words that gave the date, for underlining. */
export interface DateWords {
  readonly source: SourceId;
  readonly paragraph: ParagraphId;
  readonly start: number;
  readonly end: number;
}

export interface Suggestion {
  /** Of its first mention; the same after the source is imported again. */
  readonly fingerprint: string;
  /** Of all its mentions. */
  readonly fingerprints: readonly string[];
  readonly title: string;
  readonly when: When;
  readonly kind: KindId;
  readonly status: EventStatus;
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly citations: readonly { readonly source: SourceId; readonly paragraph: ParagraphId; readonly quote: TextQuote }[];
  /** Null where the day was taken over from the sentences before. */
  readonly dateWords: DateWords | null;
  /** How the date came about. */
  readonly reasons: readonly ReadingReason[];
  /** The day the words were read against; null where they stand for themselves. */
  readonly referenceDay: number | null;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface SuggestSource {
  readonly id: SourceId;
  /** EDTF */
  readonly published?: string;
  readonly paragraphs: readonly Paragraph[];
}

export const MEETING = 'meeting' as KindId;
export const ALERT = 'alert' as KindId;
export const STATEMENT = 'statement' as KindId;
/** For what is none of the built-in kinds; whoever accepts such an event adds `happeningKind()` where it is missing. */
export const HAPPENING = 'happening' as KindId;

/** Named in the person's language, like the kinds that a new timeline starts with; accepted, the name is kept as if the person had typed it. */
export const happeningKind = (): Kind => ({ id: HAPPENING, label: words().asking.firstNames.kinds.happening, color: '#6b5f4b', icon: 'calendar', shape: 'hexagon' });

/** What a name is; null where nothing tells. */
export type NameClass = 'person' | 'organization' | 'place';
export type NameClassifier = (name: string) => NameClass | null;
