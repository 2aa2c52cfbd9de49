/**
 * Citations in a merge, held to the paragraphs they were made on.
 *
 * Where one side put a newer version in the place of a source, the other cited the version before. What it newly cites
 * stays; where the words under a citation are others now, somebody has to look: nothing is re-anchored silently.
 */
import { createAnchorer, type Anchorable, type Anchor } from '../sources/anchor';
import type { Citation, DoubtfulAnchor, Paragraph, Source, Timeline, TimelineEvent } from '../timeline/types';
import { citationKey } from './merge-citations';
import { mergeOrder } from './merge-order';
import { type Fields, sameContent } from './merge-record';
import { sameValue } from './same-value';

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((one) => [one.id, one]));

/** Sources that both sides have, with other paragraphs. */
export function sourcesApart(ours: Timeline, theirs: Timeline): ReadonlySet<string> {
  const others = byId(theirs.sources);
  return new Set(ours.sources.filter(({ id, paragraphs }) => others.has(id) && !sameValue(paragraphs, others.get(id)?.paragraphs)).map(({ id }) => id));
}

/** What one side says of its citations; made once for all events. */
class SideCitations {
  private readonly events: ReadonlyMap<string, TimelineEvent>;
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly texts = new Map<string, ReadonlyMap<string, string>>();
  private readonly anchorers = new Map<string, (citation: Anchorable) => Anchor>();

  constructor(timeline: Timeline) {
    this.events = byId(timeline.events);
    this.sources = byId(timeline.sources);
  }

  /** Whether it has this citation in this event, and nobody has to look at it. */
  holds(event: string, key: string): boolean {
    return this.events.get(event)?.citations.some((one) => one.anchor === undefined && citationKey(one) === key) === true;
  }

  text({ source, paragraph }: Citation): string | undefined {
    let texts = this.texts.get(source);
    if (texts === undefined) this.texts.set(source, (texts = new Map(this.sources.get(source)?.paragraphs.map(({ id, text }) => [id, text]))));
    return texts.get(paragraph);
  }

  /** What has become of it in the paragraphs there are now; null where it stands as it did. */
  doubt(citation: Citation, now: readonly Paragraph[]): DoubtfulAnchor | null {
    let anchorOf = this.anchorers.get(citation.source);
    if (anchorOf === undefined) this.anchorers.set(citation.source, (anchorOf = createAnchorer(this.sources.get(citation.source)?.paragraphs ?? [], now)));
    const { state, place } = anchorOf(citation);
    if (state !== 'exact') return state;
    return place?.paragraph === citation.paragraph ? null : 'moved';
  }
}

/** A side's paragraph list with some of the other side's put back where they were. */
function withPutBack(was: readonly Paragraph[], side: readonly Paragraph[], other: readonly Paragraph[], back: ReadonlySet<string>): readonly Paragraph[] {
  const ids = (list: readonly Paragraph[]): readonly string[] => list.map(({ id }) => id);
  const [own, others] = [byId(side), byId(other)];
  const there = new Set([...own.keys(), ...back]);
  return mergeOrder(ids(was), ids(side), ids(other), there).flatMap((id) => {
    const paragraph = own.get(id) ?? others.get(id);
    if (paragraph === undefined) return [];
    const { repeats, ...rest } = paragraph;
    return [repeats === undefined || there.has(repeats) ? paragraph : rest];
  });
}

/**
 * A side's sources with the paragraphs that it dropped and the merged events cite: on the other side somebody cited them
 * since. One that this side's own citation says it stands on no more is none of them.
 *
 * @param apart sources that both sides have, with other paragraphs
 */
export function withCitedParagraphs(apart: ReadonlySet<string>, base: readonly Source[], side: Timeline, other: Timeline, events: readonly TimelineEvent[]): readonly Source[] {
  if (apart.size === 0) return side.sources;
  const [was, others, own] = [byId(base), byId(other.sources), new SideCitations(side)];
  const back = new Map<string, Set<string>>();
  for (const event of events)
    for (const citation of event.citations) {
      const { source, paragraph, anchor } = citation;
      if (anchor !== undefined || !apart.has(source) || own.text(citation) !== undefined || own.holds(event.id, citationKey(citation))) continue;
      back.set(source, (back.get(source) ?? new Set()).add(paragraph));
    }
  return side.sources.map((source) => {
    const [before, there] = [was.get(source.id)?.paragraphs ?? [], byId(others.get(source.id)?.paragraphs ?? [])];
    // What the other side reworded stays in any case.
    const cited = before.filter((old) => back.get(source.id)?.has(old.id) === true && sameValue(there.get(old.id), old)).map(({ id }) => id as string);
    return cited.length === 0 ? source : { ...source, paragraphs: withPutBack(before, source.paragraphs, [...there.values()], new Set(cited)) };
  });
}

/** The worse of two states: the one after which less is left to go by. */
const WORST: readonly DoubtfulAnchor[] = ['missing', 'changed', 'moved'];

/**
 * The merged events with a mark on every citation whose paragraph says something else now than on the side it comes from.
 *
 * Where one side has it on this very text, a person has seen it there.
 *
 * @param originOf which event of the sides one is, where the merge has kept it twice
 */
export function withDoubts(apart: ReadonlySet<string>, events: readonly TimelineEvent[], sources: readonly Source[], sides: readonly Timeline[], originOf: ReadonlyMap<string, string>): readonly TimelineEvent[] {
  if (apart.size === 0) return events;
  const [now, texts, held] = [byId(sources), new SideCitations({ ...sides[0], events, sources } as Timeline), sides.map((side) => new SideCitations(side))];
  const doubtOf = (event: string, citation: Citation): DoubtfulAnchor | null => {
    if (citation.anchor !== undefined || !apart.has(citation.source)) return null;
    const key = citationKey(citation);
    const holding = held.filter((side) => side.holds(event, key));
    if (holding.some((side) => side.text(citation) === texts.text(citation))) return null;
    // Words that stood there no more were kept all the same.
    const doubts = holding.filter((side) => side.text(citation)?.includes(citation.quote.exact) === true).map((side) => side.doubt(citation, now.get(citation.source)?.paragraphs ?? []));
    return WORST.find((state) => doubts.includes(state)) ?? null;
  };
  return events.map((event) => {
    const doubts = event.citations.map((citation) => doubtOf(originOf.get(event.id) ?? event.id, citation));
    if (doubts.every((doubt) => doubt === null)) return event;
    return { ...event, citations: event.citations.map((citation, index) => { const anchor = doubts[index]; return anchor ? { ...citation, anchor } : citation; }) };
  });
}

/** How many citations somebody has to look at in what was merged, and had to look at on neither side. */
export function newDoubts(merged: Timeline, ...sides: readonly Timeline[]): number {
  const doubtful = ({ events }: Timeline): readonly string[] => events.flatMap(({ citations }) => citations.flatMap((one) => (one.anchor === undefined ? [] : [citationKey(one)])));
  const known = new Set(sides.flatMap(doubtful));
  return doubtful(merged).filter((key) => !known.has(key)).length;
}

const fieldsOf = (record: object): Fields => record as Fields;

interface Stamped {
  readonly id: string;
  readonly revision?: number;
}

/** Records that came to be neither side's as it was get the merge's revision; the others keep that of their side. */
export function restamped<T extends Stamped>(merged: readonly T[], ours: readonly T[], theirs: readonly T[], revision: number): readonly T[] {
  const [a, b] = [byId(ours), byId(theirs)];
  return merged.map((record) => {
    const sides = [a.get(record.id), b.get(record.id)].filter((side) => side !== undefined);
    if (sides.includes(record)) return record;
    const same = sides.filter((side) => sameContent(fieldsOf(side), fieldsOf(record)));
    const known = same.find((side) => side.revision === record.revision) ?? same[0];
    if (known?.revision === record.revision && known !== undefined) return record;
    return { ...record, revision: known === undefined ? revision : known.revision };
  });
}
