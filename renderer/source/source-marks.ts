/**
 * Which events cite each paragraph of a source, and where their quotes stand in it.
 */
import { useMemo } from 'react';
import { formatWhen } from '../../core/dates/format-when';
import { reasonWords } from '../../core/reading/reason-words';
import { suggestionEventId } from '../../core/reading/suggested-event';
import type { Suggestion } from '../../core/reading/suggestion';
import { locateQuote, type TextRange } from '../../core/sources/citation';
import { changedSpan } from '../../core/timeline/changed-span';
import type { Citation, EventId, Kind, Paragraph, ParagraphId, Source, SourceId, TimelineEvent } from '../../core/timeline/types';
import { words as interfaceWords } from '../../core/words/words';
import { kindColor } from '../shell/kind-icon';
import { useMirror } from '../state/mirror';
import { useSuggestions } from '../suggestions/suggestion-store';
import type { QuoteMark } from './text-segments';

export interface ParagraphMarks {
  readonly events: readonly EventId[];
  readonly quotes: readonly QuoteMark[];
  /** Suggestions that stand on it, as ids of events to be. */
  readonly suggestions: readonly EventId[];
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

const textsOfParagraphs = new WeakMap<readonly Paragraph[], ReadonlyMap<ParagraphId, string>>();

function textsOf({ paragraphs }: Source): ReadonlyMap<ParagraphId, string> {
  const known = textsOfParagraphs.get(paragraphs);
  if (known !== undefined) return known;
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text] as const));
  textsOfParagraphs.set(paragraphs, texts);
  return texts;
}

/**
 * Marks by paragraph. Quotes that cannot be found in the text any more leave only the bar.
 *
 * @param only Paragraphs to be marked; all of the source where it is not given.
 */
export function marksOf(source: Source, events: readonly TimelineEvent[], kinds: readonly Kind[], suggestions: readonly Suggestion[] = [], only?: ReadonlySet<ParagraphId>): SourceMarks {
  const colors = new Map(kinds.map((kind) => [kind.id, kindColor(kind.color)] as const));
  const all = textsOf(source);
  const texts = only === undefined ? all : new Map([...only].flatMap((paragraph) => { const text = all.get(paragraph); return text === undefined ? [] : [[paragraph, text] as const]; }));
  const marks = new Map<ParagraphId, Entry>();
  const entryOf = (paragraph: ParagraphId): Entry => {
    const entry = marks.get(paragraph) ?? { events: [], quotes: [], suggestions: [], bars: [] };
    marks.set(paragraph, entry);
    return entry;
  };
  for (const event of events) {
    for (const citation of event.citations) {
      const text = citation.source === source.id ? texts.get(citation.paragraph) : undefined;
      if (text === undefined) continue;
      const color = colors.get(event.kind) ?? 'var(--ink-soft)';
      const entry = entryOf(citation.paragraph);
      // One event after the other, so that only the last can be the same: thousands may stand on one paragraph.
      if (entry.events[entry.events.length - 1] !== event.id) entry.events.push(event.id);
      if (!entry.bars.includes(color)) entry.bars.push(color);
      const range = rangeOf(citation, text);
      if (range !== null) entry.quotes.push({ ...range, color, event: event.id });
    }
  }
  for (const suggestion of suggestions) {
    const id = suggestionEventId(suggestion);
    const color = colors.get(suggestion.kind) ?? 'var(--ink-soft)';
    for (const citation of suggestion.citations) {
      const text = citation.source === source.id ? texts.get(citation.paragraph) : undefined;
      if (text === undefined) continue;
      const entry = entryOf(citation.paragraph);
      if (entry.suggestions[entry.suggestions.length - 1] !== id) entry.suggestions.push(id);
      const range = rangeOf(citation, text);
      if (range !== null) entry.quotes.push({ ...range, color, event: id, suggested: true });
    }
    const { dateWords } = suggestion;
    if (dateWords?.source === source.id && texts.has(dateWords.paragraph)) {
      const { start, end } = dateWords;
      const reading = [interfaceWords().sources.readAs(formatWhen(suggestion.when.edtf)), ...suggestion.reasons.map(reasonWords)].join('\n');
      entryOf(dateWords.paragraph).quotes.push({ start, end, color, event: id, suggested: true, reading });
    }
  }
  return marks;
}

interface Entry {
  readonly events: EventId[];
  readonly quotes: QuoteMark[];
  readonly suggestions: EventId[];
  readonly bars: string[];
}

const sameList = <Value>(a: readonly Value[], b: readonly Value[], same: (one: Value, other: Value) => boolean = Object.is): boolean =>
  a.length === b.length && a.every((value, index) => same(value, b[index] as Value));

const sameQuote = (a: QuoteMark, b: QuoteMark): boolean => a.start === b.start && a.end === b.end && a.color === b.color && a.event === b.event && a.suggested === b.suggested && a.reading === b.reading;

const sameMarks = (a: ParagraphMarks, b: ParagraphMarks): boolean =>
  a === b || (sameList(a.events, b.events) && sameList(a.suggestions, b.suggestions) && sameList(a.bars, b.bars) && sameList(a.quotes, b.quotes, sameQuote));

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

const NO_MARKS: SourceMarks = new Map();

/** Marks of one source as the document changes; the same value as long as nothing about them does. */
type ReadMarks = (events: readonly TimelineEvent[], kinds: readonly Kind[], suggestions: readonly Suggestion[]) => SourceMarks;

/** Whether two events leave the same marks; titles and dates leave none. */
const citeAlike = (a: TimelineEvent, b: TimelineEvent): boolean => a === b || (a.id === b.id && a.kind === b.kind && a.citations === b.citations);

/** The paragraphs of a source whose marks an edit changed. */
function paragraphsChanged(source: SourceId, before: readonly TimelineEvent[], after: readonly TimelineEvent[]): ReadonlySet<ParagraphId> {
  const { from, beforeEnd, afterEnd } = changedSpan(before, after);
  const gone = before.slice(from, beforeEnd);
  const come = after.slice(from, afterEnd);
  const isAlike = sameList(gone, come, citeAlike);
  return new Set(isAlike ? [] : [...gone, ...come].flatMap(({ citations }) => citations.flatMap((citation) => (citation.source === source ? [citation.paragraph] : []))));
}

/** `before` with the marks of some paragraphs in the place of what they had. */
function withParagraphs(before: SourceMarks, paragraphs: ReadonlySet<ParagraphId>, marks: SourceMarks): SourceMarks {
  const next = new Map(before);
  for (const paragraph of paragraphs) {
    const entry = marks.get(paragraph);
    if (entry === undefined) next.delete(paragraph);
    else next.set(paragraph, entry);
  }
  return next;
}

/** Reads the marks of a source again and again; after an edit of a few events only the paragraphs these stand on. */
export function marksReader(source: Source): ReadMarks {
  let last: { readonly events: readonly TimelineEvent[]; readonly others: readonly unknown[]; readonly marks: SourceMarks } | null = null;
  return (events, kinds, suggestions) => {
    const others = [kinds, suggestions];
    if (last === null || !sameList(last.others, others)) {
      last = { events, others, marks: keepSame(last?.marks ?? NO_MARKS, marksOf(source, events, kinds, suggestions)) };
    } else if (last.events !== events) {
      const paragraphs = paragraphsChanged(source.id, last.events, events);
      const marks = paragraphs.size === 0 ? last.marks : keepSame(last.marks, withParagraphs(last.marks, paragraphs, marksOf(source, events, kinds, suggestions, paragraphs)));
      last = { events, others, marks };
    }
    return last.marks;
  };
}

/** They say nothing of what is selected: going from one event to the next would have to look at all of them again. */
export function useSourceMarks(source: Source): SourceMarks {
  const read = useMemo(() => marksReader(source), [source]);
  const suggestions = useSuggestions((state) => state.open);
  return useMirror(({ timeline }) => (timeline === null ? NO_MARKS : read(timeline.events, timeline.kinds, suggestions)));
}

/** An event, or a suggestion, and the paragraphs of a source on which it stands. */
export interface Standing {
  readonly event: EventId;
  readonly paragraphs: ReadonlySet<ParagraphId>;
}

/** Null for none, and for one that does not stand on this source. */
export function standingOf(marks: SourceMarks, event: EventId | null): Standing | null {
  if (event === null) return null;
  const paragraphs = new Set([...marks].flatMap(([paragraph, { events, suggestions }]) => (events.includes(event) || suggestions.includes(event) ? [paragraph] : [])));
  return paragraphs.size === 0 ? null : { event, paragraphs };
}
