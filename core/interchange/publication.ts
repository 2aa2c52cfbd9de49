/**
 * Editions of a timeline: what may be published, and what was chosen.
 *
 * Confidential records are left out before anything is laid out, so that no format can leak what it merely hides. What
 * was left out is said in words, never what it was.
 */
import { gapWords, gapWordsOfPart } from '../layout/length-words';
import { relationsAmong } from '../timeline/relations';
import type { Citation, EventId, Paragraph, Source, Timeline, TimelineEvent, When } from '../timeline/types';
import { words } from '../words/words';

export interface Edition {
  readonly timeline: Timeline;
  /** For the document: what was left out, and how much of it; `remarkWords` says it. */
  readonly remarks: readonly Remark[];
}

export type Remark =
  | { readonly type: 'confidential'; readonly events: number; readonly sources: number; readonly citations: number }
  | { readonly type: 'selection'; readonly taken: number; readonly of: number };

/** "Confidential material was left out of this edition: 3 events, 1 source." */
export function remarkWords(remark: Remark): string {
  const { remarks } = words().evidence;
  return remark.type === 'confidential' ? remarks.confidential(remark) : remarks.selection(remark.taken, remark.of);
}

/**
 * "9 days without events" of a gap; where an edition lacks events, "in this edition".
 *
 * The words are on a document that may go to a court or an opponent: that nothing happened must not stand on it where
 * what happened was left out.
 */
export function gapWordsOf({ incomplete }: Pick<Timeline, 'incomplete'>, remarks: readonly Remark[]): (days: number, within: boolean) => string {
  return incomplete === true || remarks.some((remark) => remark.type === 'selection' || remark.events > 0) ? gapWordsOfPart : gapWords;
}

const publicWhen = ({ edtf, text, zone }: When): When => ({ edtf, ...(text === undefined ? {} : { text }), ...(zone === undefined ? {} : { zone }) });

const publicCitation = ({ source, paragraph, quote: { exact, prefix, suffix }, anchor, when }: Citation): Citation =>
  ({ source, paragraph, quote: { exact, prefix, suffix }, ...(anchor === undefined ? {} : { anchor }), ...(when === undefined ? {} : { when: publicWhen(when) }) });

/** Only fields this program knows: a field of a newer version may hold anything. Notes are for oneself. */
function publicEvent(event: TimelineEvent, citations: readonly Citation[]): TimelineEvent {
  const { id, title, when, kind, status, description, actors, places, tags, relations, created, modified, revision } = event;
  return {
    id, title, when: publicWhen(when), kind, status, ...(description === undefined ? {} : { description }), actors, places, tags,
    citations: citations.map(publicCitation),
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
  const missing = { events: timeline.events.length - events.length, sources: secret.size, citations };
  return {
    timeline: {
      format, version, revision, structureRevision, id, title, description, ...(timeline.incomplete === true || missing.events > 0 ? { incomplete: true } : {}),
      kinds: kinds.filter((kind) => usedKinds.has(kind.id) || ['meeting', 'alert', 'statement'].includes(kind.id)).map(({ id: kind, label, color, icon, shape }) => ({ id: kind, label, color, icon, shape })),
      sources, events: relationsAmong(events), dismissed: [],
    },
    remarks: missing.events + missing.sources + citations === 0 ? [] : [{ type: 'confidential', ...missing }],
  };
}

/** Only some of the events, and the sources they cite. */
export function chosenEvents(timeline: Timeline, chosen: ReadonlySet<EventId>): Edition {
  const events = timeline.events.filter(({ id }) => chosen.has(id));
  if (events.length === timeline.events.length) return { timeline, remarks: [] };
  const cited = new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return {
    timeline: { ...timeline, incomplete: true, events: relationsAmong(events), sources: timeline.sources.filter(({ id }) => cited.has(id)) },
    remarks: [{ type: 'selection', taken: events.length, of: timeline.events.length }],
  };
}
