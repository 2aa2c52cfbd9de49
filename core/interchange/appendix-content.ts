/** The sources behind a chronology, ready to be set: what is known of each, and its paragraphs with what was taken from them. */
import { formatWhen } from '../dates/format-when';
import { locateQuote, paragraphNumbers, type TextRange } from '../sources/citation';
import { publishedReasonWords } from '../sources/published-reason';
import type { EventId, Paragraph, Source, TimelineEvent } from '../timeline/types';
import { words } from '../words/words';
import type { CitationIndex, CitedParagraph } from './evidence-citations';
import type { EvidenceOptions } from './evidence-options';

export interface AppendixParagraph {
  readonly type: 'paragraph';
  readonly paragraph: Paragraph;
  /** Before it: "¶8", "[12]"; '' where it has no number. */
  readonly label: string;
  /** Undefined where no event cites it. */
  readonly cited: CitedParagraph | undefined;
}

/** In the order of the source; `skipped` stands for so many paragraphs that nobody cites. */
export type AppendixPart = AppendixParagraph | { readonly type: 'skipped'; readonly count: number };

/** Null when nothing of the source is to be shown. */
export function appendixParts(source: Source, citations: CitationIndex, { appendix }: Pick<EvidenceOptions, 'appendix'>): readonly AppendixPart[] | null {
  const cited = new Map(citations.inSource(source.id).map((one) => [one.paragraph.id, one]));
  if (appendix === 'none' || (appendix === 'cited' && cited.size === 0)) return null;
  const numbers = paragraphNumbers(source);
  const parts: AppendixPart[] = [];
  let skipped = 0;
  const closeGap = (): void => {
    if (skipped > 0) parts.push({ type: 'skipped', count: skipped });
    skipped = 0;
  };
  for (const paragraph of source.paragraphs) {
    const found = cited.get(paragraph.id);
    if (found === undefined && (paragraph.role === 'furniture' || paragraph.repeats !== undefined)) continue;
    if (found === undefined && appendix === 'cited') {
      skipped += 1;
      continue;
    }
    closeGap();
    const number = numbers.get(paragraph.id);
    parts.push({ type: 'paragraph', paragraph, label: found?.label ?? (number === undefined ? '' : `¶${number}`), cited: found });
  }
  closeGap();
  return parts;
}

/** Ranges in order, overlaps joined. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last !== undefined && range.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}

export interface MarkedPiece {
  readonly text: string;
  /** Quoted by an event. */
  readonly isMarked: boolean;
}

/** Line ends that no style sheet sees, as ones that lines are broken at; as long as before, so that ranges still hold. */
const withLines = (text: string): string => text.replace(/[\u0085\u2028\u2029]/g, '\n');

/** The text of a paragraph in pieces, together the whole of it, with what was quoted marked. */
export function markedPieces({ paragraph, cited }: Pick<AppendixParagraph, 'paragraph' | 'cited'>): readonly MarkedPiece[] {
  const text = withLines(paragraph.text);
  const ranges = (cited?.by ?? []).map(({ citation }) => locateQuote(citation.quote, paragraph.text)).filter((range) => range !== null);
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { start, end } of joined(ranges)) {
    pieces.push({ text: text.slice(at, start), isMarked: false }, { text: text.slice(start, end), isMarked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}

export interface CitingEvent {
  readonly event: TimelineEvent;
  /** What is to be said of its citations of the paragraph, in brackets. */
  readonly asides: readonly string[];
}

/** The events that cite a paragraph, each once. */
export function citingEvents(cited: CitedParagraph, citations: CitationIndex): readonly CitingEvent[] {
  const events = new Map<EventId, { readonly event: TimelineEvent; readonly asides: Set<string> }>();
  for (const { event, citation } of cited.by) {
    const entry = events.get(event.id) ?? { event, asides: new Set<string>() };
    const aside = citations.aside(event, citation);
    if (aside !== '') entry.asides.add(aside);
    events.set(event.id, entry);
  }
  return [...events.values()].map(({ event, asides }) => ({ event, asides: [...asides] }));
}

function published(source: Source): string | null {
  if (source.published === undefined) return null;
  const date = formatWhen(source.published);
  const { evidence } = words();
  if (source.publishedBasis === 'entered') return evidence.publishedByHand(date);
  return source.publishedBasis === 'inferred' ? evidence.publishedInferred(date, source.publishedReason ? publishedReasonWords(source.publishedReason) : null) : evidence.published(date);
}

/** Who wrote and published it and when: one line; where it came from: another. */
export function sourceFacts(source: Source): { readonly facts: readonly string[]; readonly origin: readonly string[] } {
  const facts = [source.author, source.publisher, published(source), source.retrieved === undefined ? null : words().evidence.retrieved(formatWhen(source.retrieved)), source.confidential === true ? words().evidence.confidential : null]
    .filter((fact): fact is string => fact !== null && fact !== undefined && fact.trim() !== '');
  return { facts, origin: [source.url, source.fileName].filter((one): one is string => one !== undefined && one !== '') };
}
