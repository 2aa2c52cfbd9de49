/**
 * Two texts that stand under one paragraph id, told apart before anything is merged.
 *
 *   ours  p2 “frank”   p4 “ours”        theirs  p2 “March”   p4 “theirs”
 *   →     p2 “frank”   p4 “ours”                p2 “frank”   p… “March”   p… “theirs”
 *
 * Two people who put a newer version in the place of one source may reword one paragraph differently, and earlier
 * versions of Dateline gave new paragraphs the next free numbers on either side. One text keeps the id; the other gets one
 * that follows from its words, and all that its side says of it goes along.
 */
import { anchorFindingId, ANCHOR_TROUBLES } from '../checks/anchor';
import type { Citation, Paragraph, ParagraphId, Source, Timeline, TimelineEvent } from '../timeline/types';
import { derivedId } from './derived-id';
import { citationKey } from './merge-citations';
import type { MergeConflict } from './merge-records';
import { canonicalText, sameValue } from './same-value';

/** What both sides started from, as far as it is known. */
type Past = Pick<Timeline, 'sources' | 'events'> | null;

interface Move {
  readonly to: ParagraphId;
  /** The text that keeps the id. */
  readonly staying: string;
}

/** By the id that a paragraph has so far. */
type Moves = ReadonlyMap<string, Move>;

interface Side {
  readonly timeline: Timeline;
  /** By source. */
  readonly moves: ReadonlyMap<string, Moves>;
}

export interface SidesApart {
  readonly ours: Timeline;
  readonly theirs: Timeline;
  /** Paragraphs that both reworded. */
  readonly conflicts: readonly MergeConflict[];
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((one) => [one.id, one]));

/** Which paragraphs of `ours` and of `theirs` get another id. */
function movesOf(base: Source | undefined, ours: Source, theirs: Source): readonly [Moves, Moves] {
  const [was, others] = [byId(base?.paragraphs ?? []), byId(theirs.paragraphs)];
  const moves: readonly [Map<string, Move>, Map<string, Move>] = [new Map(), new Map()];
  for (const { id, text } of ours.paragraphs) {
    const [old, other] = [was.get(id)?.text, others.get(id)?.text];
    if (other === undefined || other === text || old === text || old === other) continue;
    const [staying, going] = text > other ? [text, other] : [other, text];
    moves[staying === text ? 1 : 0].set(id, { to: derivedId('p', canonicalText([id, going])) as ParagraphId, staying });
  }
  return moves;
}

/** The other side's paragraph is put in beside one that both had: without it, it would look as if it had been deleted here. */
const isShared = (base: Source | undefined, id: string): boolean => base === undefined || base.paragraphs.some((paragraph) => paragraph.id === id);

function movedParagraphs(base: Source | undefined, side: Source, other: Source, moves: Moves): readonly Paragraph[] {
  const [was, own, others] = [byId(base?.paragraphs ?? []), byId(side.paragraphs), byId(other.paragraphs)];
  return side.paragraphs.flatMap((paragraph) => {
    const { repeats } = paragraph;
    const to = repeats === undefined || was.get(paragraph.id)?.repeats === repeats ? undefined : moves.get(repeats)?.to;
    const now = to === undefined ? paragraph : { ...paragraph, repeats: to };
    const move = moves.get(paragraph.id);
    if (move === undefined) return [now];
    const staying = others.get(paragraph.id);
    // An earlier merge may have put it there, and somebody may have edited it since.
    const going = own.has(move.to) ? [] : [others.get(move.to) ?? { ...now, id: move.to }];
    return staying !== undefined && isShared(base, paragraph.id) ? [staying, ...going] : going;
  });
}

const keysOf = (event: TimelineEvent | undefined): ReadonlySet<string> => new Set(event?.citations.map(citationKey));

/** The citations of one event that go to another id, in their places; null for those that stay. */
function movedCitations(event: TimelineEvent, was: TimelineEvent | undefined, other: TimelineEvent | undefined, moves: Side['moves']): readonly (Citation | null)[] {
  if (!event.citations.some(({ source, paragraph }) => moves.get(source)?.has(paragraph))) return [];
  const [had, others] = [keysOf(was), keysOf(other)];
  return event.citations.map((citation) => {
    const move = moves.get(citation.source)?.get(citation.paragraph);
    if (move === undefined) return null;
    const key = citationKey(citation);
    // One from before the two parted, or that both made: what either says of it is merged as it stands.
    const isCommon = had.has(key) || (others.has(key) && move.staying.includes(citation.quote.exact));
    return isCommon ? null : { ...citation, paragraph: move.to };
  });
}

/** Events with their citations where those have gone, and the ids that findings about these citations get. */
function followed(base: Past, { timeline, moves }: Side, other: Timeline): Pick<Timeline, 'events' | 'acceptedFindings'> {
  const [was, others] = [byId(base?.events ?? []), byId(other.events)];
  const findings = new Map<string, string>();
  const events = timeline.events.map((event) => {
    const moved = movedCitations(event, was.get(event.id), others.get(event.id), moves);
    if (moved.every((one) => one === null)) return event;
    event.citations.forEach((citation, index) => {
      const to = moved[index];
      if (to) for (const trouble of ANCHOR_TROUBLES) findings.set(anchorFindingId(event.id, citation, trouble), anchorFindingId(event.id, to, trouble));
    });
    return { ...event, citations: event.citations.map((citation, index) => moved[index] ?? citation) };
  });
  const { acceptedFindings } = timeline;
  return { events, ...(acceptedFindings === undefined ? {} : { acceptedFindings: acceptedFindings.map((one) => ({ ...one, finding: findings.get(one.finding) ?? one.finding })) }) };
}

function moved(base: Past, side: Side, other: Timeline): Timeline {
  const { timeline, moves } = side;
  if (moves.size === 0) return timeline;
  const [was, others] = [byId(base?.sources ?? []), byId(other.sources)];
  const sources = timeline.sources.map((source) => {
    const [own, beside] = [moves.get(source.id), others.get(source.id)];
    return own === undefined || beside === undefined ? source : { ...source, paragraphs: movedParagraphs(was.get(source.id), source, beside, own) };
  });
  return { ...timeline, sources, ...followed(base, side, other) };
}

/** Both sides with one text under each paragraph id that both have, unless only one of them changed it. The very same where nothing clashes. */
export function paragraphsApart(base: Past, ours: Timeline, theirs: Timeline): SidesApart {
  const [was, others] = [byId(base?.sources ?? []), byId(theirs.sources)];
  const [ourMoves, theirMoves] = [new Map<string, Moves>(), new Map<string, Moves>()];
  const conflicts: MergeConflict[] = [];
  for (const source of ours.sources) {
    const other = others.get(source.id);
    if (other === undefined || sameValue(source.paragraphs, other.paragraphs)) continue;
    const past = was.get(source.id);
    const [forOurs, forTheirs] = movesOf(past, source, other);
    if (forOurs.size > 0) ourMoves.set(source.id, forOurs);
    if (forTheirs.size > 0) theirMoves.set(source.id, forTheirs);
    for (const { id } of source.paragraphs) {
      const move = forOurs.get(id) ?? forTheirs.get(id);
      if (move !== undefined && isShared(past, id)) conflicts.push({ record: 'paragraph', id, title: move.staying.slice(0, 120), type: 'both-changed', fields: ['text'], copyId: move.to });
    }
  }
  return { ours: moved(base, { timeline: ours, moves: ourMoves }, theirs), theirs: moved(base, { timeline: theirs, moves: theirMoves }, ours), conflicts };
}
