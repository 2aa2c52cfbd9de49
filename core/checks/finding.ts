/**
 * What a check found, and where.
 *
 * A finding's id names the rule, the record and what is doubtful about it. It stays the same for as long as that does,
 * so that "it is in order" holds; once the doubtful thing changes, a new finding asks again.
 */
import type { EventId, Paragraph, ParagraphId, Source, SourceId, TimelineEvent, When } from '../timeline/types';

/** In the order in which the panel lists them: what is wrong before what may be. */
export const CHECK_RULES = ['end-before-start', 'weekday', 'sources-disagree', 'after-publication', 'relation', 'anchor', 'uncited', 'first-january', 'duplicate'] as const;
export type CheckRule = (typeof CHECK_RULES)[number];

export interface Finding {
  readonly id: string;
  readonly rule: CheckRule;
  readonly event: EventId;
  /** Which of the event's citations it is about, where it is about one. */
  readonly citation?: number;
  /** The other event, where it is about two. */
  readonly other?: EventId;
  /** A citation whose words an update of its source has moved, changed or taken away. */
  readonly toReview?: boolean;
  /** What is doubtful, in one sentence; asked for when it is shown, since dates in words take longer than the check. */
  readonly detail: () => string;
}

/** What rules look up. Made once for all events of a timeline. */
export interface CheckContext {
  readonly source: (id: SourceId) => Source | undefined;
  /** What a source is called in a sentence, so that no other is called the same. */
  readonly nameOf: (id: SourceId) => string | undefined;
  readonly paragraph: (source: SourceId, paragraph: ParagraphId) => Paragraph | undefined;
}

/** A rule that looks at one event at a time. */
export type EventRule = (event: TimelineEvent, context: CheckContext) => readonly Finding[];

export const NO_FINDINGS: readonly Finding[] = [];

/** The id of a finding: rule, records, and what is doubtful as short texts. */
export const findingId = (rule: CheckRule, ...parts: readonly string[]): string => [rule, ...parts].join(':');

/** A date in an id: also by whose clocks it is. */
export const datePart = ({ edtf, zone }: Pick<When, 'edtf' | 'zone'>): string => (zone === undefined ? edtf : `${edtf} ${zone}`);

/**
 * A short name for a long text, such as a quote: 53 bits in at most 11 letters.
 *
 * Two 32-bit FNV-1a sums (Fowler, Noll, Vo), of the text and of its reverse; a collision would only hide one finding.
 */
export function shortHash(text: string): string {
  let forward = 0x811c9dc5;
  let backward = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    forward = Math.imul(forward ^ text.charCodeAt(at), 0x01000193);
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return ((forward >>> 0) * 0x200000 + (backward >>> 11)).toString(36);
}
