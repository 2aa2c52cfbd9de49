/**
 * Three-way merge of timelines: two that started from the same become one, by record and field.
 *
 * Laws (tested on random edits): swapping the sides gives the same bytes; merging with an unchanged side gives the
 * other; no event and no text that either side wrote is lost. Where both changed one field, both versions are kept: the
 * one edited last in place, the other as a copy right after it.
 */
import type { Kind, Source, Timeline, TimelineEvent } from '../timeline/types';
import { joinedSittings, sittingsOf, withSittings } from '../timeline/sittings';
import { restamped, sourcesApart, withCitedParagraphs, withDoubts } from './citations-in-place';
import { citationKey, joinCitations, joinParagraphs, withCitationsOf } from './merge-citations';
import { acceptedOfCopies, joinAccepted, joinFilters } from './merge-filters';
import { type Fields, type Join, joinNames, joinTexts, RECORD_JOINS, sameContent } from './merge-record';
import { type ListRules, type MergeConflict, mergeRecords } from './merge-records';
import { joinRelations, rescuedEvents, withoutRelationsToGone, withRelationsTo } from './merge-relations';
import { paragraphsApart, type SidesApart } from './paragraphs-apart';
import { canonicalText, sameValue } from './same-value';

/** Tag of the second version of an event that is kept twice. */
export const OTHER_VERSION = 'other version';

/** What both sides started from, as far as it is known: a field or a record that is not in it counts as new on either side. */
export type MergePast = Pick<Timeline, 'kinds' | 'sources' | 'events'> & Partial<Timeline>;

export interface MergedTimeline {
  /** `ours` or `theirs` itself where nothing of the other side is missing in it. */
  readonly timeline: Timeline;
  readonly conflicts: readonly MergeConflict[];
}

const asFields = (value: object): Fields => value as Fields;
const records = (list: readonly object[]): readonly Fields[] => list.map(asFields);

/** Sources one side deleted while the other changed or newly cited them: they stay. */
function rescuedSources(base: MergePast, deleting: Timeline, other: Timeline): ReadonlySet<string> {
  const there = new Set(deleting.sources.map(({ id }) => id));
  const now = new Map(other.sources.map((source) => [source.id, source]));
  const gone = base.sources.filter(({ id }) => !there.has(id) && now.has(id));
  if (gone.length === 0) return new Set();
  const rescued = new Set<string>(gone.filter((source) => !sameContent(asFields(source), asFields(now.get(source.id) ?? source))).map(({ id }) => id));
  const before = new Map(base.events.map((event) => [event.id, new Set(event.citations.map(citationKey))]));
  const goneIds = new Set<string>(gone.map(({ id }) => id));
  for (const event of other.events)
    for (const citation of event.citations)
      if (goneIds.has(citation.source) && before.get(event.id)?.has(citationKey(citation)) !== true) rescued.add(citation.source);
  return rescued;
}

/** Lists of their own, whose joins say themselves what conflicts. */
const LISTS: readonly string[] = ['dismissed', 'filters', 'acceptedFindings'];

/** Fields with rules of their own below, or that only count. */
const NOT_HEADER: readonly string[] = ['revision', 'structureRevision', 'sittings', 'kinds', 'sources', 'events'];

function mergeHeader(base: MergePast | null, ours: Timeline, theirs: Timeline): { readonly header: Fields; readonly conflicts: readonly MergeConflict[] } {
  const header = new Map<string, unknown>();
  const conflicts: MergeConflict[] = [];
  const [was, a, b] = [asFields(base ?? {}), asFields(ours), asFields(theirs)];
  const fields = [...Object.keys(was), ...[...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !(field in was)).sort()];
  const seconds = new Map<string, unknown>();
  const joins: Readonly<Record<string, Join>> = {
    title: joinTexts(' / '), description: joinTexts('\n\n'), dismissed: joinNames,
    acceptedFindings: joinAccepted((found) => { conflicts.push(...found); }), filters: joinFilters(marked('name'), (found) => { conflicts.push(...found); }),
  };
  for (const field of fields) {
    if (NOT_HEADER.includes(field)) continue;
    if (sameValue(a[field], b[field]) || (base !== null && sameValue(b[field], was[field]))) header.set(field, a[field]);
    else if (base !== null && sameValue(a[field], was[field])) header.set(field, b[field]);
    else {
      const joined = Object.hasOwn(joins, field) ? joins[field]?.(was[field], a[field], b[field]) : null;
      const [value, second] = canonicalText(a[field]) > canonicalText(b[field]) ? [a[field], b[field]] : [b[field], a[field]];
      header.set(field, joined === undefined || joined === null ? value ?? second : joined.value);
      if ((joined === undefined || joined === null) && value !== undefined && second !== undefined) seconds.set(`${field} (${OTHER_VERSION})`, second);
      if (!LISTS.includes(field)) conflicts.push({ record: 'timeline', id: ours.id, title: ours.title < theirs.title ? ours.title : theirs.title, type: 'both-changed', fields: [field], copyId: null });
    }
  }
  for (const [field, second] of seconds) header.set(field, second);
  return { header: Object.fromEntries([...header].filter(([, value]) => value !== undefined)), conflicts };
}

const tagged = (copy: Fields): Fields => ({ ...copy, tags: [...(Array.isArray(copy['tags']) ? (copy['tags'] as readonly string[]) : []).filter((tag) => tag !== OTHER_VERSION), OTHER_VERSION] });
const marked = (field: string) => (copy: Fields): Fields => ({ ...copy, [field]: `${String(copy[field])} (${OTHER_VERSION})` });

/** Everything but the counts. */
const content = (timeline: Timeline): Fields => Object.fromEntries(Object.entries(timeline).filter(([field]) => !['revision', 'structureRevision', 'sittings'].includes(field)));

/** `base` null: the two have no known common past, so everything either has is kept. */
export function mergeTimelines(base: MergePast | null, ours: Timeline, theirs: Timeline): MergedTimeline {
  if (ours === theirs || (base !== null && theirs === base)) return { timeline: ours, conflicts: [] };
  if (base !== null && ours === base) return { timeline: theirs, conflicts: [] };
  const merged = mergeSides(base, paragraphsApart(base, ours, theirs));
  const { revision } = merged.timeline;
  const timeline: Timeline = {
    ...merged.timeline,
    sources: restamped(merged.timeline.sources, ours.sources, theirs.sources, revision), events: restamped(merged.timeline.events, ours.events, theirs.events, revision),
  };
  return { timeline: asIs(timeline, ours, theirs), conflicts: merged.conflicts };
}

/** Of two sides in which one paragraph id means one paragraph. */
function mergeSides(base: MergePast | null, { ours, theirs, conflicts: reworded }: SidesApart): MergedTimeline {
  const revision = Math.max(ours.revision, theirs.revision) + 1;
  const { header, conflicts: headerConflicts } = mergeHeader(base, ours, theirs);
  const rescuedForUs = base === null ? new Set<string>() : rescuedSources(base, ours, theirs);
  const rescuedForThem = base === null ? new Set<string>() : rescuedSources(base, theirs, ours);
  const paragraphConflicts: MergeConflict[] = [...reworded];
  const rules = (record: ListRules['record'], over: Partial<ListRules>): ListRules =>
    ({ record, prefix: 'e', joins: RECORD_JOINS, marked: tagged, needed: new Set(), revision, ...over });

  const was = base?.events ?? [];
  const ourCited = withCitationsOf(rescuedForUs, ours.events, was);
  const theirCited = withCitationsOf(rescuedForThem, theirs.events, was);
  const keptForUs = rescuedEvents(was, ourCited, theirCited);
  const keptForThem = rescuedEvents(was, theirCited, ourCited);
  const ourEvents = withRelationsTo(keptForUs, keptForThem, ourCited, was, theirCited);
  const theirEvents = withRelationsTo(keptForThem, keptForUs, theirCited, was, ourCited);
  const events = mergeRecords(records(was), records(ourEvents), records(theirEvents), rules('event', {
    needed: new Set([...keptForUs, ...keptForThem]),
    joins: { ...RECORD_JOINS, actors: joinNames, places: joinNames, tags: joinNames, citations: joinCitations, relations: joinRelations },
  }));
  const merged = withoutRelationsToGone(events.list as unknown as readonly TimelineEvent[], was, ours.events, theirs.events);
  const cited = new Set<string>([...rescuedForUs, ...rescuedForThem, ...merged.flatMap(({ citations }) => citations.map(({ source }) => source))]);
  const apart = sourcesApart(ours, theirs);
  const sourcesOf = (side: Timeline, other: Timeline): readonly Fields[] => records(withCitedParagraphs(apart, base?.sources ?? [], side, other, merged));
  const sources = mergeRecords(records(base?.sources ?? []), sourcesOf(ours, theirs), sourcesOf(theirs, ours), rules('source', {
    prefix: 's', marked: marked('title'), needed: cited, joins: { ...RECORD_JOINS, paragraphs: joinParagraphs((found) => { paragraphConflicts.push(...found); }) },
  }));
  const kinds = mergeRecords(records(base?.kinds ?? []), records(ours.kinds), records(theirs.kinds), rules('kind', {
    prefix: 'k', marked: marked('label'), needed: new Set<string>(merged.map(({ kind }) => kind)), revision: null,
  }));
  const mergedSources = sources.list as unknown as readonly Source[];
  const originOf = new Map(events.conflicts.flatMap(({ id, copyId }) => (copyId === null ? [] : [[copyId, id] as const])));
  const { acceptedFindings, ...head } = header as unknown as Timeline;
  const accepted = acceptedOfCopies(acceptedFindings, newCopies(originOf, ours, theirs));
  // Of both wholly: a record that one side's edit is in may be just as the other side has it.
  const timeline: Timeline = {
    ...withSittings(head, joinedSittings(sittingsOf(ours), sittingsOf(theirs))), ...(accepted === undefined ? {} : { acceptedFindings: accepted }), revision, structureRevision: revision,
    kinds: kinds.list as unknown as readonly Kind[], sources: mergedSources, events: withDoubts(apart, merged, mergedSources, [ours, theirs], originOf),
  };
  return { timeline, conflicts: [...headerConflicts, ...events.conflicts, ...sources.conflicts, ...paragraphConflicts, ...kinds.conflicts] };
}

/** Second versions that this merge makes, by the event: what an earlier one made has findings of its own by now. */
function newCopies(originOf: ReadonlyMap<string, string>, ...sides: readonly Timeline[]): ReadonlyMap<string, string> {
  const known = new Set<string>(originOf.size === 0 ? [] : sides.flatMap(({ events }) => events.map(({ id }) => id)));
  return new Map([...originOf].flatMap(([copy, event]) => (known.has(copy) ? [] : [[event, copy] as const])));
}

/** A side itself, where the merge has nothing that it lacks: then there is nothing to write. */
function asIs(merged: Timeline, ours: Timeline, theirs: Timeline): Timeline {
  const whole = content(merged);
  const sides = [ours, theirs].filter((side) => sameValue(whole, content(side)));
  if (sides.length === 2 && (ours.structureRevision < theirs.structureRevision || (ours.structureRevision === theirs.structureRevision && ours.revision < theirs.revision))) return theirs;
  return sides[0] ?? merged;
}
