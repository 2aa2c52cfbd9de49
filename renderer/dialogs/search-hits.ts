/**
 * What was found, as rows to show: the words around it, and where it stands.
 */
import { formatWhen } from '../../core/dates/format-when';
import { titleOf } from '../../core/layout/event-title';
import { marksIn, queryTerms, type TextMark } from '../../core/search/fold';
import { targetOfKey, type DocumentTarget } from '../../core/search/timeline-documents';
import { paragraphNumbers } from '../../core/sources/citation';
import type { EventId, Kind, Timeline, TimelineEvent } from '../../core/timeline/types';

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

export interface SearchHit {
  readonly id: string;
  readonly title: MarkedText;
  /** The words found that are not in the title, where they stand. */
  readonly excerpt: MarkedText | null;
  readonly note: string;
  readonly target: DocumentTarget;
  readonly kind: Kind | undefined;
}

/** Most results shown; typing on narrows them. */
export const MOST_HITS = 60;

/** A long text is shown from so many letters before the words found, and for so many in all. */
const LEAD = 40;
const EXCERPT = 240;

/** A stretch of a text around the first words found, cut between words. */
export function excerptOf(text: string, terms: readonly string[]): MarkedText {
  const [first] = marksIn(text, terms, 1);
  const space = first === undefined || first.start <= LEAD ? -1 : text.lastIndexOf(' ', first.start - LEAD / 2);
  const from = Math.max(space + 1, (first?.start ?? 0) - 2 * LEAD, 0);
  const stretch = text.slice(from, from + EXCERPT);
  const shown = `${from > 0 ? '…' : ''}${stretch}${from + EXCERPT < text.length ? '…' : ''}`;
  return { text: shown, marks: marksIn(shown, terms) };
}

const marked = (text: string, terms: readonly string[]): MarkedText => ({ text, marks: marksIn(text, terms) });

/** The first of an event's other texts that holds a term. */
function elsewhere(event: TimelineEvent, terms: readonly string[]): MarkedText | null {
  const texts = [event.description ?? '', [...event.actors, ...event.places, ...event.tags].join(', '), ...event.citations.map(({ quote }) => quote.exact), event.when.text ?? ''];
  const text = texts.find((one) => marksIn(one, terms, 1).length > 0);
  return text === undefined ? null : excerptOf(text, terms);
}

/** Rows for the keys an answer names. What has gone from the timeline meanwhile is left out. */
export function hitsOf(timeline: Timeline, keys: readonly string[], query: string): readonly SearchHit[] {
  const terms = queryTerms(query);
  const targets = keys.map((key) => [key, targetOfKey(key)] as const);
  const wanted = new Set(targets.flatMap(([, target]) => (target?.type === 'event' ? [target.event] : [])));
  const events = new Map<EventId, TimelineEvent>();
  for (const event of timeline.events) if (wanted.has(event.id)) events.set(event.id, event);
  const kinds = new Map(timeline.kinds.map((kind) => [kind.id, kind]));
  return targets.flatMap(([id, target]): readonly SearchHit[] => {
    if (target === null) return [];
    if (target.type === 'event') {
      const event = events.get(target.event);
      if (event === undefined) return [];
      const title = marked(titleOf(event), terms);
      const others = terms.filter((term) => marksIn(title.text, [term], 1).length === 0);
      return [{ id, title, excerpt: elsewhere(event, others), note: formatWhen(event.when.edtf), target, kind: kinds.get(event.kind) }];
    }
    const source = timeline.sources.find((one) => one.id === target.source);
    const paragraph = source?.paragraphs.find((one) => one.id === target.paragraph);
    if (source === undefined || paragraph === undefined) return [];
    return [{ id, title: excerptOf(paragraph.text, terms), excerpt: null, note: `¶${paragraphNumbers(source).get(paragraph.id) ?? ''} · ${source.title}`, target, kind: undefined }];
  });
}
