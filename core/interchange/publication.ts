/**
 * Editions of a timeline: what may be published, and what was chosen.
 *
 * Confidential records are left out before anything is laid out, so that no format can leak what it merely hides. What
 * was left out is said in words, never what it was.
 */
import { relationsAmong } from '../timeline/relations';
import type { Citation, EventId, Paragraph, Source, Timeline, TimelineEvent } from '../timeline/types';

export interface Edition {
  readonly timeline: Timeline;
  /** Sentences for the document: "3 confidential events and 1 confidential source were left out." */
  readonly remarks: readonly string[];
}

const counted = (count: number, unit: string): string => `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;

/** Only fields this program knows: a field of a newer version may hold anything. Notes are for oneself. */
function publicEvent(event: TimelineEvent, citations: readonly Citation[]): TimelineEvent {
  const { id, title, when, kind, status, description, actors, places, tags, relations, created, modified, revision } = event;
  return {
    id, title, when, kind, status, ...(description === undefined ? {} : { description }), actors, places, tags,
    citations: citations.map(({ source, paragraph, quote, when: asserted }) => ({ source, paragraph, quote, ...(asserted === undefined ? {} : { when: asserted }) })),
    ...(relations === undefined ? {} : { relations: relations.map(({ type, event: other }) => ({ type, event: other })) }),
    created, modified, ...(revision === undefined ? {} : { revision }),
  };
}

const publicParagraph = ({ id, text, role, page, repeats }: Paragraph): Paragraph =>
  ({ id, text, role, ...(page === undefined ? {} : { page }), ...(repeats === undefined ? {} : { repeats }) });

function publicSource(source: Source): Source {
  const { id, title, author, publisher, url, published, publishedBasis, publishedReason, retrieved, language, zone, mediaType, sha256, fileName, paragraphs, revision } = source;
  const optional = { author, publisher, url, published, publishedBasis, publishedReason, retrieved, language, zone, fileName, revision };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { id, title, ...known, mediaType, sha256, paragraphs: paragraphs.map(publicParagraph) };
}

/**
 * The edition for publication.
 *
 * Left out: events and sources marked confidential, citations of such sources, and events that stood on nothing else,
 * since their words came from there. So are notes, dismissed suggestions and fields of unknown meaning.
 */
export function forPublication(timeline: Timeline): Edition {
  const secret = new Set(timeline.sources.filter((source) => source.confidential === true).map(({ id }) => id));
  const events: TimelineEvent[] = [];
  let citations = 0;
  for (const event of timeline.events) {
    const kept = event.citations.filter(({ source }) => !secret.has(source));
    const stoodOnSecrets = event.citations.length > 0 && kept.length === 0;
    if (event.confidential === true || stoodOnSecrets) continue;
    citations += event.citations.length - kept.length;
    events.push(publicEvent(event, kept));
  }
  const { format, version, revision, structureRevision, id, title, description, kinds } = timeline;
  const usedKinds = new Set(events.map(({ kind }) => kind));
  const sources = timeline.sources.filter((source) => !secret.has(source.id)).map(publicSource);
  const missing = [
    timeline.events.length > events.length ? counted(timeline.events.length - events.length, 'event') : '',
    secret.size > 0 ? counted(secret.size, 'source') : '',
    citations > 0 ? counted(citations, 'citation') : '',
  ].filter((part) => part !== '');
  return {
    timeline: {
      format, version, revision, structureRevision, id, title, description,
      kinds: kinds.filter((kind) => usedKinds.has(kind.id) || ['meeting', 'alert', 'statement'].includes(kind.id)).map(({ id: kind, label, color, icon, shape }) => ({ id: kind, label, color, icon, shape })),
      sources, events: relationsAmong(events), dismissed: [],
    },
    remarks: missing.length === 0 ? [] : [`Confidential material was left out of this edition: ${missing.join(', ')}.`],
  };
}

/** Only some of the events, and the sources they cite. */
export function chosenEvents(timeline: Timeline, chosen: ReadonlySet<EventId>): Edition {
  const events = timeline.events.filter(({ id }) => chosen.has(id));
  if (events.length === timeline.events.length) return { timeline, remarks: [] };
  const cited = new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return {
    timeline: { ...timeline, events: relationsAmong(events), sources: timeline.sources.filter(({ id }) => cited.has(id)) },
    remarks: [`A selection: ${events.length.toLocaleString('en')} of ${counted(timeline.events.length, 'event')}.`],
  };
}
