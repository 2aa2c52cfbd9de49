/** What an event stands on, as markup: each quote with the place it is taken from on the line below it. */
import type { TimelineEvent } from '../timeline/types';
import { escapeHtml, escapeLine, languageAttribute } from './escape-html';
import type { CitationIndex } from './evidence-citations';
import { numberedLink, type Medium } from './evidence-links';
import type { EvidenceOptions } from './evidence-options';
import { quoteCount, quotedPlaces, type Quoted, type QuotedPlace } from './quoted-places';

export interface QuoteContext {
  readonly citations: CitationIndex;
  readonly options: EvidenceOptions;
  readonly medium: Medium;
}

/** Paragraphs of plain text, split at line breaks. */
export const lines = (text: string): string => text.split(/\r\n?|[\n\u0085\u2028\u2029]/).map((line) => line.trim()).filter((line) => line !== '').map(escapeHtml).join('<br>');

/** Markup of a place with what is to be said of the citation that leads there. */
export const withAside = (place: string, aside: string): string => (aside === '' ? place : `${place} <span class="aside">${escapeLine(aside)}</span>`);

function placeHtml({ label, place, aside }: QuotedPlace, { options, medium }: QuoteContext): string {
  return withAside(place === null || options.appendix === 'none' ? escapeHtml(label) : numberedLink(place, medium, escapeHtml(label)), aside);
}

/** "Wire report, 25 Jan 2022, ¶4 → page 9 · ¶2 → page 9 (words changed since; not reviewed)"; one line a source. */
function placeLines({ sources }: Quoted, context: QuoteContext): string {
  // A name from right to left keeps to itself in its label (source-labels.ts); all of it runs as our own words do.
  return sources.map(({ label, places }) =>
    `<p class="cite"><bdi dir="ltr">${escapeHtml(label)}</bdi>${places.length === 0 ? '' : `, ${places.map((place) => placeHtml(place, context)).join(' · ')}`}</p>`).join('');
}

/** Each quote once, in the language of the source it is taken from first, with its places; only places where quotes are not wanted. */
export function evidenceLines(event: TimelineEvent, context: QuoteContext): string {
  return quotedPlaces(event, context.citations, context.options.quotes).map((quoted) => {
    const quote = quoted.words === '' ? '' : `<blockquote dir="auto"${languageAttribute(quoted.language)}>${lines(quoted.words)}</blockquote>`;
    return quote + placeLines(quoted, context);
  }).join('');
}

/** Of a card, what a quote behind the first adds to it. */
const QUOTE_WEIGHT = 0.3;

/** How many cards the layout of an event costs. */
export const eventWeight = (event: TimelineEvent, { quotes }: Pick<EvidenceOptions, 'quotes'>): number =>
  1 + (quotes ? QUOTE_WEIGHT * Math.max(0, quoteCount(event) - 1) : 0);
