/**
 * What an event stands on, as markup: each quote with the place it is taken from on the line below it.
 *
 * Whoever checks a document line by line goes from a quote to its paragraph. Where an event has several of several
 * sources, a list of places behind all of them would not say which is whose.
 */
import type { Citation, SourceId, TimelineEvent } from '../timeline/types';
import { escapeHtml, escapeLine, languageAttribute } from './escape-html';
import type { CitationIndex } from './evidence-citations';
import { numberedLink, type Medium } from './evidence-links';
import type { EvidenceOptions } from './evidence-options';
import { words } from '../words/words';

export interface QuoteContext {
  readonly citations: CitationIndex;
  readonly options: EvidenceOptions;
  readonly medium: Medium;
}

/** Paragraphs of plain text, split at line breaks. */
export const lines = (text: string): string => text.split(/\r\n?|[\n\u0085\u2028\u2029]/).map((line) => line.trim()).filter((line) => line !== '').map(escapeHtml).join('<br>');

/** Markup of a place with what is to be said of the citation that leads there. */
export const withAside = (place: string, aside: string): string => (aside === '' ? place : `${place} <span class="aside">${escapeLine(aside)}</span>`);

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

/** "Wire report, 25 Jan 2022, ¶4 → page 9 · ¶2 → page 9 (words changed since; not reviewed)"; one line a source. */
function placeLines(event: TimelineEvent, cited: readonly Citation[], { citations, options, medium }: QuoteContext): string {
  const bySource = new Map<SourceId, { readonly label: string; readonly links: string[] }>();
  for (const citation of cited) {
    const label = citations.sourceLabel(citation.source);
    const found = citations.find(citation);
    const line = bySource.get(citation.source) ?? { label: label ?? words().evidence.foreignSource, links: [] };
    bySource.set(citation.source, line);
    const place = found === null ? (label === null ? '' : words().evidence.paragraphGone)
      : options.appendix === 'none' ? escapeHtml(found.label) : numberedLink(found.place, medium, escapeHtml(found.label));
    const link = place === '' ? '' : withAside(place, citations.aside(event, citation));
    if (link !== '' && !line.links.includes(link)) line.links.push(link);
  }
  // A name from right to left keeps to itself in its label (source-labels.ts); all of it runs as our own words do.
  return [...bySource.values()].map(({ label, links }) =>
    `<p class="cite"><bdi dir="ltr">${escapeHtml(label)}</bdi>${links.length === 0 ? '' : `, ${links.join(' · ')}`}</p>`).join('');
}

/** Each quote once, in the language of the source it is taken from first, with its places; only places where quotes are not wanted. */
export function evidenceLines(event: TimelineEvent, context: QuoteContext): string {
  if (!context.options.quotes) return placeLines(event, event.citations, context);
  return [...byWords(event)].map(([text, cited]) => {
    const [first] = cited;
    const quote = text === '' || first === undefined ? '' : `<blockquote dir="auto"${languageAttribute(context.citations.languageOf(first.source))}>${lines(text)}</blockquote>`;
    return quote + placeLines(event, cited, context);
  }).join('');
}

/** Of a card, what a quote behind the first adds to it. */
const QUOTE_WEIGHT = 0.3;

/** How many cards the layout of an event costs. */
export const eventWeight = (event: TimelineEvent, { quotes }: Pick<EvidenceOptions, 'quotes'>): number =>
  1 + (quotes ? QUOTE_WEIGHT * Math.max(0, byWords(event).size - 2) : 0);
