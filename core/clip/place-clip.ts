/**
 * A clip as one command for the timeline it is put into.
 *
 * Events always get ids of their own. A source that the timeline has already, by the hash of its bytes, is not added
 * again: citations are moved over to it, to the paragraph of the same words.
 */
import type { Command } from '../timeline/commands';
import type { Citation, EventId, Kind, KindId, Paragraph, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import type { EventClip } from './event-clip';

export interface PlacedClip {
  readonly command: Command;
  readonly events: readonly EventId[];
  /** How many sources came along. */
  readonly sources: number;
}

/** The paragraph that a citation means in another copy of its source: the same words, or where the quote stands; null when neither is there. */
function paragraphIn(target: Source, from: Source | undefined, citation: Citation): Paragraph | null {
  const text = from?.paragraphs.find(({ id }) => id === citation.paragraph)?.text;
  const same = target.paragraphs.find(({ id }) => id === citation.paragraph);
  if (same !== undefined && (text === undefined || same.text === text)) return same;
  return target.paragraphs.find((paragraph) => paragraph.text === text) ?? target.paragraphs.find((paragraph) => paragraph.text.includes(citation.quote.exact)) ?? null;
}

interface Ids {
  readonly event: () => EventId;
  readonly source: () => SourceId;
  readonly kind: () => KindId;
}

function kindsFor(timeline: Timeline, clip: EventClip, ids: Ids): { readonly of: ReadonlyMap<KindId, KindId>; readonly added: readonly Kind[] } {
  const of = new Map<KindId, KindId>();
  const added: Kind[] = [];
  for (const kind of clip.kinds) {
    const label = String(kind.label).toLowerCase();
    const known = timeline.kinds.find((one) => one.id === kind.id && one.label.toLowerCase() === label) ?? timeline.kinds.find((one) => one.label.toLowerCase() === label);
    if (known === undefined) {
      const id = timeline.kinds.some((one) => one.id === kind.id) ? ids.kind() : kind.id;
      added.push({ ...kind, id });
      of.set(kind.id, id);
    } else of.set(kind.id, known.id);
  }
  return { of, added };
}

function sourcesFor(timeline: Timeline, clip: EventClip, ids: Ids): { readonly of: ReadonlyMap<SourceId, Source>; readonly added: readonly Source[] } {
  const of = new Map<SourceId, Source>();
  const added: Source[] = [];
  for (const source of clip.sources) {
    // Sources made by hand have no hash, and are not one for that.
    const isSame = ({ id, sha256, paragraphs }: Source): boolean => sha256 === source.sha256 && (sha256 !== '' || (id === source.id && JSON.stringify(paragraphs) === JSON.stringify(source.paragraphs)));
    const known = timeline.sources.find(isSame) ?? added.find(isSame);
    if (known === undefined) {
      const { revision: _revision, sittings: _sittings, ...fields } = source;
      const isTaken = timeline.sources.some(({ id }) => id === source.id) || added.some(({ id }) => id === source.id);
      const placed: Source = isTaken ? { ...fields, id: ids.source() } : fields;
      added.push(placed);
      of.set(source.id, placed);
    } else of.set(source.id, known);
  }
  return { of, added };
}

/** @param now ISO 8601 UTC instant */
export function placeClip(timeline: Timeline, clip: EventClip, ids: Ids, now: string): PlacedClip {
  const kinds = kindsFor(timeline, clip, ids);
  const sources = sourcesFor(timeline, clip, ids);
  const from = new Map(clip.sources.map((source) => [source.id, source]));
  const eventIds = new Map(clip.events.map(({ id }) => [id, ids.event()]));
  const isHome = clip.timeline === timeline.id;

  const cited = (citation: Citation): readonly Citation[] => {
    const source = sources.of.get(citation.source);
    if (source === undefined) return isHome && timeline.sources.some(({ id }) => id === citation.source) ? [citation] : [];
    const paragraph = paragraphIn(source, from.get(citation.source), citation);
    // The words are nowhere in this copy: the quote is kept and waits for a person, as after an update of the source.
    return [paragraph === null ? { ...citation, source: source.id, anchor: 'missing' } : { ...citation, source: source.id, paragraph: paragraph.id }];
  };

  const commands: Command[] = [
    ...kinds.added.map((kind): Command => ({ type: 'add-kind', kind })),
    ...sources.added.map((source): Command => ({ type: 'add-source', source })),
    // What stood on it was left out of exports for publication, and goes on to be.
    ...clip.sources.flatMap(({ id, confidential }): readonly Command[] => {
      const here = sources.of.get(id);
      return confidential === true && here !== undefined && here.confidential !== true ? [{ type: 'patch-source', id: here.id, patch: { confidential: true } }] : [];
    }),
  ];
  for (const event of clip.events) {
    const { revision: _revision, sittings: _sittings, relations, ...fields } = event;
    const kept = (relations ?? []).flatMap((relation) => {
      const mapped = eventIds.get(relation.event) ?? (isHome && timeline.events.some(({ id }) => id === relation.event) ? relation.event : undefined);
      return mapped === undefined ? [] : [{ ...relation, event: mapped }];
    });
    const placed: TimelineEvent = {
      ...fields, id: eventIds.get(event.id) ?? ids.event(), kind: kinds.of.get(event.kind) ?? timeline.kinds.find(({ id }) => id === event.kind)?.id ?? timeline.kinds[0]?.id ?? event.kind,
      citations: event.citations.flatMap(cited), created: now, modified: now, ...(kept.length === 0 ? {} : { relations: kept }),
    };
    commands.push({ type: 'add-event', event: placed });
  }
  return { command: { type: 'batch', commands }, events: [...eventIds.values()], sources: sources.added.length };
}
