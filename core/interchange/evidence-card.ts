/** One event of the chronology as markup: date, marker, title, what it says and where that stands. */
import { cutText } from '../layout/lane-words';
import { spineLabel } from '../dates/format-when';
import { statedPlace, whenWithPlace } from '../dates/stated-zone';
import { titleOf } from '../layout/event-title';
import { relationWords } from '../timeline/relation-words';
import type { RelationEnd } from '../timeline/relations';
import type { EventId, Kind, SourceId, TimelineEvent } from '../timeline/types';
import { escapeHtml, escapeLine, languageAttribute } from './escape-html';
import type { CitationIndex } from './evidence-citations';
import { eventPlace, numberedLink, placeId, placeLink, placeMark, type Medium } from './evidence-links';
import type { EvidenceOptions } from './evidence-options';
import { kindWords } from './kind-words';
import { words } from '../words/words';

export interface CardContext {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly kindClass: ReadonlyMap<string, string>;
  readonly citations: CitationIndex;
  /** Relations of an event to others that are in the document, both ways. */
  readonly relations: (event: TimelineEvent) => readonly RelationEnd[];
  readonly event: (id: EventId) => TimelineEvent | undefined;
  readonly options: EvidenceOptions;
  readonly medium: Medium;
}

/** Paragraphs of plain text, split at line breaks. */
const lines = (text: string): string => text.split(/\r\n?|[\n\u0085\u2028\u2029]/).map((line) => line.trim()).filter((line) => line !== '').map(escapeHtml).join('<br>');

/** Of a title where it only names its event, in characters: three lines. */
const NAME_LENGTH = 240;

/** The title of an event for a link to it, whole where it is not longer than titles are. */
export const eventName = (event: TimelineEvent): string => {
  const title = titleOf(event);
  return title.length > NAME_LENGTH ? `${cutText(title, NAME_LENGTH)}…` : title;
};

/** Under the date: "about, disputed" (a status other than reported is always said), and in a line of its own "in New York". */
function dateHtml(event: TimelineEvent): string {
  const { main, note } = spineLabel(event.when);
  const status = event.status === 'reported' ? null : words().evidence.statuses[event.status];
  const notes = [[note, status].filter((part) => part !== null).join(', '), statedPlace(event.when) ?? ''];
  return `<b>${escapeHtml(main)}</b>${notes.map((line) => (line === '' ? '' : `<span>${escapeLine(line)}</span>`)).join('')}`;
}

/** Markup of a place with what is to be said of the citation that leads there. */
export const withAside = (place: string, aside: string): string => (aside === '' ? place : `${place} <span class="aside">${escapeLine(aside)}</span>`);

/** Quotes of one event, each once, in the language of the source it is taken from first. */
function quotesHtml(event: TimelineEvent, { citations }: CardContext): string {
  const languages = new Map<string, string | undefined>();
  for (const { source, quote } of event.citations) {
    const text = quote.exact.trim();
    if (text !== '' && !languages.has(text)) languages.set(text, citations.languageOf(source));
  }
  return [...languages].map(([text, language]) => `<blockquote dir="auto"${languageAttribute(language)}>${lines(text)}</blockquote>`).join('');
}

/** "Wire report, 25 Jan 2022, ¶4 → page 9 · ¶2 → page 9 (words changed since; not reviewed)"; one line a source. */
export function citationLines(event: TimelineEvent, { citations, options, medium }: CardContext): string {
  const bySource = new Map<SourceId, { readonly label: string; readonly links: string[] }>();
  for (const citation of event.citations) {
    const label = citations.sourceLabel(citation.source);
    const found = citations.find(citation);
    const line = bySource.get(citation.source) ?? { label: label ?? words().evidence.foreignSource, links: [] };
    bySource.set(citation.source, line);
    const place = found === null ? (label === null ? '' : words().evidence.paragraphGone)
      : options.appendix === 'none' ? escapeHtml(found.label) : numberedLink(found.place, medium, escapeHtml(found.label));
    const link = place === '' ? '' : withAside(place, citations.aside(event, citation));
    if (link !== '' && !line.links.includes(link)) line.links.push(link);
  }
  return [...bySource.values()].map(({ label, links }) =>
    `<p class="cite"><bdi>${escapeHtml(label)}</bdi>${links.length === 0 ? '' : `, ${links.join(' · ')}`}</p>`).join('');
}

/** "Follows: Talks in Geneva · 21 Jan 2022", each a link to the other event; one line a relation. */
function relationLines(event: TimelineEvent, context: CardContext): string {
  return context.relations(event).map((end) => {
    const other = context.event(end.event);
    if (other === undefined) return '';
    return `<p class="relation">${escapeHtml(words().evidence.relation(relationWords(end)))}${placeLink(eventPlace(other.id), context.medium, `<bdi>${escapeLine(eventName(other))}</bdi>`)} · ${escapeHtml(whenWithPlace(other.when))}</p>`;
  }).join('');
}

function nameLine(event: TimelineEvent): string {
  const named = [...event.actors, ...event.places].map((name) => name.trim()).filter((name) => name !== '');
  return named.length === 0 ? '' : `<p class="names">${named.map((name) => `<bdi>${escapeLine(name)}</bdi>`).join(' · ')}</p>`;
}

/** Of its kind, and `zoned` where its date has a third line. */
function classesOf(event: TimelineEvent, { kindClass }: CardContext): string {
  return [kindClass.get(event.kind) ?? '', ...(statedPlace(event.when) === null ? [] : ['zoned'])].join(' ');
}

export function cardHtml(event: TimelineEvent, context: CardContext): string {
  const { options, medium } = context;
  const kind = context.kinds.get(event.kind);
  const place = eventPlace(event.id);
  return `<article class="card ${classesOf(event, context)}"${placeId(place, medium)}>${placeMark(place, medium)}`
    + `<div class="date">${dateHtml(event)}</div>`
    + `<i class="mark ${kind?.shape ?? 'circle'}"></i>`
    + `<p class="kind">${escapeHtml(kindWords(event, kind))}</p>`
    + `<h3 dir="auto">${escapeLine(event.title) || words().evidence.untitledEvent}</h3>`
    + (options.descriptions && event.description?.trim() ? `<p class="about" dir="auto">${lines(event.description)}</p>` : '')
    + (options.names ? nameLine(event) : '')
    + (options.quotes ? quotesHtml(event, context) : '')
    + relationLines(event, context)
    + citationLines(event, context)
    + '</article>';
}

/** The same as a row of three columns: date, event, source. */
export function rowHtml(event: TimelineEvent, context: CardContext): string {
  const { options, medium } = context;
  const place = eventPlace(event.id);
  return `<article class="card row ${classesOf(event, context)}"${placeId(place, medium)}>${placeMark(place, medium)}`
    + `<div class="when">${dateHtml(event)}</div>`
    + `<div class="what"><p class="kind">${escapeHtml(kindWords(event, context.kinds.get(event.kind)))}</p><h3 dir="auto">${escapeLine(event.title) || words().evidence.untitledEvent}</h3>`
    + (options.descriptions && event.description?.trim() ? `<p class="about" dir="auto">${lines(event.description)}</p>` : '')
    + (options.names ? nameLine(event) : '')
    + `${relationLines(event, context)}</div><div class="from">${options.quotes ? quotesHtml(event, context) : ''}${citationLines(event, context)}</div></article>`;
}
