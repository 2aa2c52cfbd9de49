/**
 * The timeline as plain, read-only values: what the file holds, the main process owns and the window mirrors.
 *
 * Fields are those of docs/file-format.md. Records may carry further, unknown fields; they are copied along by every
 * edit and written back untouched, so an older Dateline never strips what a newer one wrote.
 */
declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

export type EventId = Branded<string, 'EventId'>;
export type SourceId = Branded<string, 'SourceId'>;
export type ParagraphId = Branded<string, 'ParagraphId'>;
export type KindId = Branded<string, 'KindId'>;

/** The newest file format this program writes. */
export const FORMAT_VERSION = 1;

export const PARAGRAPH_ROLES = ['heading', 'body', 'caption', 'list', 'quote', 'furniture'] as const;
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

export const MARKER_SHAPES = ['circle', 'diamond', 'square', 'triangle', 'hexagon', 'ring'] as const;
export type MarkerShape = (typeof MARKER_SHAPES)[number];

export const EVENT_STATUSES = ['reported', 'planned', 'disputed'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** By the name of a sitting: the revision of its last edit; see sittings.ts. */
export type Sittings = Readonly<Record<string, number>>;

export type PublishedBasis = 'stated' | 'inferred' | 'entered';

export interface Kind {
  readonly id: KindId;
  readonly label: string;
  /** A token name ("meeting", "alert", "statement") or `#rrggbb`. */
  readonly color: string;
  /** Icon name from the interface's set. */
  readonly icon: string;
  readonly shape: MarkerShape;
}

export interface Paragraph {
  readonly id: ParagraphId;
  readonly text: string;
  readonly role: ParagraphRole;
  /** Page of the original, from 1. */
  readonly page?: number;
  /** The earlier paragraph this one repeats word for word (a caption printed twice). */
  readonly repeats?: ParagraphId;
}

export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** EDTF */
  readonly published?: string;
  readonly publishedBasis?: PublishedBasis;
  /** In words, why the date was inferred: "photo of Jan. 24, 2022 and “Tuesday” in ¶3". */
  readonly publishedReason?: string;
  /** EDTF; when the person fetched it. */
  readonly retrieved?: string;
  /** BCP 47 */
  readonly language?: string;
  /** IANA time zone in which the text says "today". */
  readonly zone?: string;
  readonly mediaType: string;
  /** Hex SHA-256 of the original bytes; of the pasted text where there was no file. */
  readonly sha256: string;
  /** Name of the original file, without its folder. */
  readonly fileName?: string;
  readonly note?: string;
  /** Left out of exports made for publication. */
  readonly confidential?: boolean;
  /** The person has read it through. */
  readonly read?: boolean;
  readonly paragraphs: readonly Paragraph[];
  /** Revision of the last edit to this record. */
  readonly revision?: number;
  readonly sittings?: Sittings;
}

export interface When {
  /** EDTF: what is known and no more. */
  readonly edtf: string;
  /** The words it came from: "Monday afternoon". */
  readonly text?: string;
  /** IANA time zone, where the source states one. */
  readonly zone?: string;
}

/** W3C Web Annotation TextQuoteSelector. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How a quote fared when its source was replaced; no state means that it stands exactly where it says. */
export const DOUBTFUL_ANCHORS = ['moved', 'changed', 'missing'] as const;
export type DoubtfulAnchor = (typeof DOUBTFUL_ANCHORS)[number];

export interface Citation {
  readonly source: SourceId;
  readonly paragraph: ParagraphId;
  readonly quote: TextQuote;
  /** Waits for a person to look at it. */
  readonly anchor?: DoubtfulAnchor;
  /** The date this source asserts, where it differs or matters. */
  readonly when?: When;
  readonly note?: string;
}

export const RELATION_TYPES = ['causes', 'follows', 'responds-to', 'contradicts'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** From the event that holds it to another: "this one responds to that one". */
export interface Relation {
  readonly type: RelationType;
  readonly event: EventId;
}

export interface TimelineEvent {
  readonly id: EventId;
  readonly title: string;
  readonly when: When;
  readonly kind: KindId;
  readonly status: EventStatus;
  readonly description?: string;
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly tags: readonly string[];
  readonly citations: readonly Citation[];
  readonly relations?: readonly Relation[];
  readonly confidential?: boolean;
  /** ISO 8601 UTC instants. */
  readonly created: string;
  readonly modified: string;
  /** Revision of the last edit to this record. */
  readonly revision?: number;
  readonly sittings?: Sittings;
}

/** Which events to show: all that fit every part given. An empty filter shows everything. */
export interface EventFilter {
  readonly kinds?: readonly KindId[];
  readonly statuses?: readonly EventStatus[];
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
  readonly tags?: readonly string[];
  readonly sources?: readonly SourceId[];
  /** EDTF; events that can lie between them, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly withoutCitation?: boolean;
  readonly withSuggestions?: boolean;
  readonly words?: string;
}

export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly filter: EventFilter;
}

/** A check's finding that the person has looked at and found in order. */
export interface AcceptedFinding {
  /** The finding's stable id. */
  readonly finding: string;
  readonly reason: string;
}

export interface Timeline {
  readonly format: 'dateline';
  readonly version: number;
  /** Count of edits ever applied; grows by one with each command. In the file it is spread over the records, see codec. */
  readonly revision: number;
  /** Revision of the last edit that no single record carries (a removal, a new title). */
  readonly structureRevision: number;
  /** Those of edits that no single record carries, or carries any more. */
  readonly sittings?: Sittings;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** An edition: events of the timeline it was made of were left out, so a gap between its own tells nothing. */
  readonly incomplete?: boolean;
  readonly kinds: readonly Kind[];
  readonly sources: readonly Source[];
  readonly events: readonly TimelineEvent[];
  /** Fingerprints of rejected suggestions. */
  readonly dismissed: readonly string[];
  readonly filters?: readonly SavedFilter[];
  readonly acceptedFindings?: readonly AcceptedFinding[];
}
