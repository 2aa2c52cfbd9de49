/**
 * A paragraph's text cut where quotes begin and end, so that each piece can be drawn with the marks that cover it.
 */
import type { EventId } from '../../core/timeline/types';

export interface QuoteMark {
  /** UTF-16 offsets [start, end). */
  readonly start: number;
  readonly end: number;
  /** CSS colour of the citing event's kind. */
  readonly color: string;
  /** The event that quotes it, or the one that a suggestion would become. */
  readonly event: EventId;
  /** Stands for a suggestion, which is no event yet. */
  readonly suggested?: boolean;
  /** For the words that gave a suggestion its date: how they were read. */
  readonly reading?: string;
}

export interface TextSegment {
  readonly start: number;
  readonly text: string;
  /** The mark drawn on it: the selected event's before others, then the shorter before the longer. */
  readonly mark: QuoteMark | null;
  /** Whether the mark is of the selected event. */
  readonly selected: boolean;
}

function better(a: QuoteMark, b: QuoteMark, selected: EventId | null): QuoteMark {
  if ((a.event === selected) !== (b.event === selected)) return a.event === selected ? a : b;
  return a.end - a.start <= b.end - b.start ? a : b;
}

/** `segmentText("abcd", [1..3], null)` is "a", "bc" marked, "d". */
export function segmentText(text: string, marks: readonly QuoteMark[], selected: EventId | null): readonly TextSegment[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  const segments: TextSegment[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const mark = covering.length === 0 ? null : covering.reduce((a, b) => better(a, b, selected));
    segments.push({ start, text: text.slice(start, end), mark, selected: mark !== null && mark.event === selected });
  }
  return segments;
}
