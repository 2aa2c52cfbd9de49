/**
 * Which events cite each paragraph of a source, and where their quotes stand in it.
 */
import { useMemo } from 'react';
import { locateQuote, type TextRange } from '../../core/sources/citation';
import type { Citation, EventId, Kind, ParagraphId, Source, TimelineEvent } from '../../core/timeline/types';
import { kindColor } from '../shell/kind-icon';
import { useMirror } from '../state/mirror';
import type { QuoteMark } from './text-segments';

export interface ParagraphMarks {
  readonly events: readonly EventId[];
  readonly quotes: readonly QuoteMark[];
  /** Colours of the margin bar, one per kind, from the top. */
  readonly bars: readonly string[];
}

export type SourceMarks = ReadonlyMap<ParagraphId, ParagraphMarks>;

/** Citations are values that an edit of anything else leaves as they are, so each is looked for once in a text. */
const located = new WeakMap<Citation, { readonly text: string; readonly range: TextRange | null }>();

function rangeOf(citation: Citation, text: string): TextRange | null {
  const known = located.get(citation);
  if (known?.text === text) return known.range;
  const range = locateQuote(citation.quote, text);
  located.set(citation, { text, range });
  return range;
}

/** Marks by paragraph. Quotes that cannot be found in the text any more leave only the bar. */
export function marksOf(source: Source, events: readonly TimelineEvent[], kinds: readonly Kind[], selected: EventId | null): SourceMarks {
  const colors = new Map(kinds.map((kind) => [kind.id, kindColor(kind.color)] as const));
  const texts = new Map(source.paragraphs.map((paragraph) => [paragraph.id, paragraph.text] as const));
  const marks = new Map<ParagraphId, { events: EventId[]; quotes: QuoteMark[]; bars: string[] }>();
  for (const event of events) {
    for (const citation of event.citations) {
      const text = citation.source === source.id ? texts.get(citation.paragraph) : undefined;
      if (text === undefined) continue;
      const color = colors.get(event.kind) ?? 'var(--ink-soft)';
      const entry = marks.get(citation.paragraph) ?? { events: [], quotes: [], bars: [] };
      marks.set(citation.paragraph, entry);
      if (!entry.events.includes(event.id)) entry.events.push(event.id);
      if (!entry.bars.includes(color)) entry.bars.push(color);
      const range = rangeOf(citation, text);
      if (range !== null) entry.quotes.push({ ...range, color, selected: event.id === selected });
    }
  }
  return marks;
}

const sameList = <Value>(a: readonly Value[], b: readonly Value[], same: (one: Value, other: Value) => boolean = Object.is): boolean =>
  a.length === b.length && a.every((value, index) => same(value, b[index] as Value));

const sameQuote = (a: QuoteMark, b: QuoteMark): boolean => a.start === b.start && a.end === b.end && a.color === b.color && a.selected === b.selected;

const sameMarks = (a: ParagraphMarks, b: ParagraphMarks): boolean => sameList(a.events, b.events) && sameList(a.bars, b.bars) && sameList(a.quotes, b.quotes, sameQuote);

/**
 * `next`, with every paragraph's marks that are as before as the very same value; `before` itself when nothing changed.
 *
 * Typing a title changes the list of events with each word, and would otherwise draw every cited paragraph again.
 */
export function keepSame(before: SourceMarks, next: SourceMarks): SourceMarks {
  let changed = before.size !== next.size;
  const kept = new Map<ParagraphId, ParagraphMarks>();
  for (const [paragraph, marks] of next) {
    const old = before.get(paragraph);
    const same = old !== undefined && sameMarks(old, marks);
    if (!same) changed = true;
    kept.set(paragraph, same ? old : marks);
  }
  return changed ? kept : before;
}

/** Marks of one source as the document and the selection change; the same value as long as nothing about them does. */
function marksReader(source: Source): (events: readonly TimelineEvent[], kinds: readonly Kind[], selected: EventId | null) => SourceMarks {
  let last: { readonly given: readonly unknown[]; readonly marks: SourceMarks } | null = null;
  return (events, kinds, selected) => {
    const given = [events, kinds, selected];
    if (last !== null && sameList(last.given, given)) return last.marks;
    last = { given, marks: keepSame(last?.marks ?? new Map(), marksOf(source, events, kinds, selected)) };
    return last.marks;
  };
}

const NO_MARKS: SourceMarks = new Map();

export function useSourceMarks(source: Source, selected: EventId | null): SourceMarks {
  const read = useMemo(() => marksReader(source), [source]);
  return useMirror(({ timeline }) => (timeline === null ? NO_MARKS : read(timeline.events, timeline.kinds, selected)));
}
