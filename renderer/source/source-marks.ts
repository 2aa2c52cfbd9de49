/**
 * Which events cite each paragraph of a source, and where their quotes stand in it.
 */
import { useMemo } from 'react';
import { locateQuote } from '../../core/sources/citation';
import type { EventId, Kind, ParagraphId, Source, TimelineEvent } from '../../core/timeline/types';
import { kindColor } from '../shell/kind-icon';
import { useMirror } from '../state/mirror';
import type { QuoteMark } from './text-segments';

export interface ParagraphMarks {
  readonly events: readonly TimelineEvent[];
  readonly quotes: readonly QuoteMark[];
  /** Colours of the margin bar, one per kind, from the top. */
  readonly bars: readonly string[];
}

/** Marks by paragraph. Quotes that cannot be found in the text any more leave only the bar. */
export function marksOf(source: Source, events: readonly TimelineEvent[], kinds: readonly Kind[], selected: EventId | null): ReadonlyMap<ParagraphId, ParagraphMarks> {
  const colors = new Map(kinds.map((kind) => [kind.id, kindColor(kind.color)] as const));
  const texts = new Map(source.paragraphs.map((paragraph) => [paragraph.id, paragraph.text] as const));
  const marks = new Map<ParagraphId, { events: TimelineEvent[]; quotes: QuoteMark[]; bars: string[] }>();
  for (const event of events) {
    const color = colors.get(event.kind) ?? 'var(--ink-soft)';
    for (const citation of event.citations) {
      const text = citation.source === source.id ? texts.get(citation.paragraph) : undefined;
      if (text === undefined) continue;
      const entry = marks.get(citation.paragraph) ?? { events: [], quotes: [], bars: [] };
      marks.set(citation.paragraph, entry);
      if (!entry.events.includes(event)) entry.events.push(event);
      if (!entry.bars.includes(color)) entry.bars.push(color);
      const range = locateQuote(citation.quote, text);
      if (range !== null) entry.quotes.push({ ...range, color, selected: event.id === selected });
    }
  }
  return marks;
}

export function useSourceMarks(source: Source, selected: EventId | null): ReadonlyMap<ParagraphId, ParagraphMarks> {
  const events = useMirror((mirror) => mirror.timeline?.events);
  const kinds = useMirror((mirror) => mirror.timeline?.kinds);
  return useMemo(() => marksOf(source, events ?? [], kinds ?? [], selected), [source, events, kinds, selected]);
}
