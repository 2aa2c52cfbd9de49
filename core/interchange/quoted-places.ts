/**
 * What an event stands on, ready to be set: each quote once, and under it the places it is taken from.
 *
 * Whoever checks a document line by line goes from a quote to its paragraph. Where an event has several of several
 * sources, a list of places behind all of them would not say which is whose.
 */
import type { Citation, SourceId, TimelineEvent } from '../timeline/types';
import { words } from '../words/words';
import type { CitationIndex } from './evidence-citations';
import type { PlaceName } from './evidence-links';

export interface QuotedPlace {
  /** "¶8", "[12]", or that the paragraph is gone. */
  readonly label: string;
  /** Of the paragraph in the appendix; null where it is gone. */
  readonly place: PlaceName | null;
  /** What is to be said of the citation, in brackets; '' for nothing. */
  readonly aside: string;
}

/** "Wire report, 25 Jan 2022" with its places; none where the source is not in the timeline. */
export interface QuotedSource {
  readonly label: string;
  readonly places: readonly QuotedPlace[];
}

export interface Quoted {
  /** '' where no words are quoted, or none are wanted. */
  readonly words: string;
  /** BCP 47; of the source they are taken from first. */
  readonly language: string | undefined;
  readonly sources: readonly QuotedSource[];
}

/** The citations of an event by the words they quote, '' for none: `{ '' → [¶2], 'met at noon' → [¶1, ¶1 of another source] }`. */
function byWords(event: TimelineEvent): ReadonlyMap<string, readonly Citation[]> {
  // Those without words come first: under a quote their places would pass for its own.
  const quoting = new Map<string, Citation[]>([['', []]]);
  for (const citation of event.citations) {
    const text = citation.quote.exact.trim();
    const same = quoting.get(text);
    if (same === undefined) quoting.set(text, [citation]);
    else same.push(citation);
  }
  return quoting;
}

/** How many different words an event quotes. */
export const quoteCount = (event: TimelineEvent): number => byWords(event).size - 1;

const isSamePlace = (a: QuotedPlace, b: QuotedPlace): boolean => a.label === b.label && a.place === b.place && a.aside === b.aside;

function sourcesOf(event: TimelineEvent, cited: readonly Citation[], citations: CitationIndex): readonly QuotedSource[] {
  const bySource = new Map<SourceId, { readonly label: string; readonly places: QuotedPlace[] }>();
  for (const citation of cited) {
    const label = citations.sourceLabel(citation.source);
    const entry = bySource.get(citation.source) ?? { label: label ?? words().evidence.foreignSource, places: [] };
    bySource.set(citation.source, entry);
    if (label === null) continue;
    const found = citations.find(citation);
    const place = { label: found?.label ?? words().evidence.paragraphGone, place: found?.place ?? null, aside: citations.aside(event, citation) };
    if (!entry.places.some((other) => isSamePlace(other, place))) entry.places.push(place);
  }
  return [...bySource.values()];
}

/** @param withQuotes false: the places alone, those of a source in one line. */
export function quotedPlaces(event: TimelineEvent, citations: CitationIndex, withQuotes: boolean): readonly Quoted[] {
  const groups: readonly (readonly [string, readonly Citation[]])[] = withQuotes ? [...byWords(event)] : [['', event.citations]];
  return groups.filter(([, cited]) => cited.length > 0).map(([text, cited]) => {
    const [first] = cited;
    return { words: text, language: first === undefined ? undefined : citations.languageOf(first.source), sources: sourcesOf(event, cited, citations) };
  });
}
