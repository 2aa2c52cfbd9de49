/** One event of the chronology as markup: date, marker, title, what it says and where that stands. */
import { cutText } from '../layout/lane-words';
import { spineLabel } from '../dates/format-when';
import { statedPlace, whenWithPlace } from '../dates/stated-zone';
import { titleOf } from '../layout/event-title';
import { relationWords } from '../timeline/relation-words';
import type { RelationEnd } from '../timeline/relations';
import type { EventId, Kind, TimelineEvent } from '../timeline/types';
import { escapeHtml, escapeLine } from './escape-html';
import { eventPlace, placeId, placeLink, placeMark } from './evidence-links';
import { evidenceLines, lines, type QuoteContext } from './evidence-quotes';
import { kindWords } from './kind-words';
import { words } from '../words/words';

export interface CardContext extends QuoteContext {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly kindClass: ReadonlyMap<string, string>;
  /** Relations of an event to others that are in the document, both ways. */
  readonly relations: (event: TimelineEvent) => readonly RelationEnd[];
  readonly event: (id: EventId) => TimelineEvent | undefined;
}

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
    + relationLines(event, context)
    + evidenceLines(event, context)
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
    + `${relationLines(event, context)}</div><div class="from">${evidenceLines(event, context)}</div></article>`;
}
