/**
 * What must hold for the merge of any two sides, as one check that says what is broken.
 *
 * Only tests and the fault suite import this.
 */
import { citationKey } from '../merge/merge-citations';
import { sameContent } from '../merge/merge-record';
import { mergeTimelines } from '../merge/merge-timelines';
import { canonicalText, sameValue } from '../merge/same-value';
import { applyCommand } from '../timeline/apply-command';
import { encodeTimeline } from '../timeline/encode';
import type { Citation, Timeline, TimelineEvent } from '../timeline/types';
import { randomCommand, randomlyEdited, randomTimeline, seeded, below } from './random-edits';

export interface Sides {
  readonly base: Timeline;
  readonly ours: Timeline;
  readonly theirs: Timeline;
}

/** Three documents from a seed. Now and then both sides make one and the same edit, use one id for different things, or are edited by nobody's sitting. */
export function randomSides(seed: number): Sides {
  const random = seeded(seed);
  const base = randomTimeline(random);
  let [ours, theirs] = [base, base];
  if (random() < 0.3) {
    const applied = applyCommand(base, randomCommand(random, base));
    if (applied.ok) [ours, theirs] = [applied.value.timeline, applied.value.timeline];
  }
  const apart = random() < 0.8;
  const [sa, sb] = seed % 3 === 0 ? [undefined, undefined] : ['sa', 'sb'];
  return { base, ours: randomlyEdited(random, ours, below(random, 8), apart ? 'a' : '', sa), theirs: randomlyEdited(random, theirs, below(random, 8), apart ? 'b' : '', sb) };
}

const TEXT_FIELDS = ['title', 'description', 'when', 'kind', 'status'] as const;
const NAME_FIELDS = ['actors', 'places', 'tags'] as const;

const withId = (timeline: Timeline, id: string): TimelineEvent | undefined => timeline.events.find((event) => event.id === id);

/** The same citation, which may have followed its paragraph to another id. */
function isCitation(merged: Timeline, now: Citation, side: Timeline, was: Citation): boolean {
  if (citationKey(now) === citationKey(was)) return true;
  const text = (timeline: Timeline, { source, paragraph }: Citation): string | undefined => timeline.sources.find(({ id }) => id === source)?.paragraphs.find(({ id }) => id === paragraph)?.text;
  return citationKey({ ...now, paragraph: was.paragraph }) === citationKey(was) && text(merged, now) === text(side, was);
}

/** What one side wrote and the merge does not hold. */
function missingOf(side: Timeline, other: Timeline, { base }: Sides, merged: Timeline): readonly string[] {
  const missing: string[] = [];
  const inMerged = new Map(merged.events.map((event) => [event.id as string, event]));
  for (const event of side.events) {
    const was = withId(base, event.id);
    // Citations that went with a deleted source are nothing that was written.
    const had = new Set(was?.citations.map((one) => canonicalText(one)));
    // Nor are relations that went with the event they led to.
    const { relations: _relations, ...bare } = event;
    const { relations: _before, ...wasBare } = was ?? event;
    const onlyLost = event.relations?.every((one) => was?.relations?.some((other) => sameValue(one, other))) !== false
      && (was?.relations ?? []).every((one) => event.relations?.some((other) => sameValue(one, other)) === true || withId(side, one.event) === undefined);
    const unchanged = was !== undefined && sameContent({ ...wasBare, citations: event.citations }, { ...bare }) && event.citations.every((one) => had.has(canonicalText(one))) && onlyLost;
    const deletedThere = was !== undefined && withId(other, event.id) === undefined;
    const now = inMerged.get(event.id);
    if (now === undefined) {
      if (!(unchanged && deletedThere)) missing.push(`event ${event.id}`);
      continue;
    }
    for (const field of TEXT_FIELDS) {
      const value = canonicalText(event[field] ?? null);
      if (value === canonicalText(was?.[field] ?? null) || event[field] === undefined) continue;
      if (!merged.events.some((one) => canonicalText(one[field] ?? null) === value)) missing.push(`${field} of ${event.id}`);
    }
    for (const field of NAME_FIELDS)
      for (const name of event[field]) if (was?.[field].includes(name) !== true && !now[field].includes(name)) missing.push(`${field} ${name} of ${event.id}`);
    for (const relation of event.relations ?? []) {
      const had = was?.relations?.some((one) => sameValue(one, relation)) === true;
      if (!had && now.relations?.some((one) => sameValue(one, relation)) !== true) missing.push(`relation ${relation.type} ${relation.event} of ${event.id}`);
    }
    for (const citation of event.citations) {
      const found = now.citations.some((one) => isCitation(merged, one, side, citation) && (citation.note === undefined || one.note === citation.note));
      const deletedNote = withId(other, event.id)?.citations.some((one) => citationKey(one) === citationKey(citation)) === true;
      if (!had.has(canonicalText(citation)) && !found && !(citation.note === undefined && deletedNote)) missing.push(`citation in ${event.id}`);
    }
  }
  const everything = canonicalText({ ...merged });
  for (const source of side.sources) {
    const was = base.sources.find(({ id }) => id === source.id);
    if (was !== undefined && source.title !== was.title && !everything.includes(JSON.stringify(source.title).slice(1, -1))) missing.push(`title of source ${source.id}`);
    if (was === undefined && !merged.sources.some(({ id }) => id === source.id)) missing.push(`source ${source.id}`);
  }
  for (const kind of side.kinds) if (!base.kinds.some(({ id }) => id === kind.id) && !merged.kinds.some(({ id }) => id === kind.id)) missing.push(`kind ${kind.id}`);
  for (const filter of side.filters ?? [])
    if (base.filters?.some((one) => sameValue(one, filter)) !== true && !everything.includes(JSON.stringify(filter.name).slice(1, -1))) missing.push(`filter ${filter.name}`);
  for (const one of side.acceptedFindings ?? []) {
    const now = merged.acceptedFindings?.find(({ finding }) => finding === one.finding);
    if (base.acceptedFindings?.some((was) => sameValue(was, one)) !== true && now?.reason.includes(one.reason) !== true) missing.push(`the reason of ${one.finding}`);
  }
  for (const field of ['title', 'description'] as const) if (side[field] !== base[field] && !merged[field].includes(side[field])) missing.push(`the timeline's ${field}`);
  return missing;
}

/** What a timeline says, without when it was last touched. */
const unstamped = ({ kinds, sources, events, title, description, dismissed, filters, acceptedFindings }: Timeline): unknown => ({
  kinds, title, description, dismissed, filters: filters ?? [], acceptedFindings: acceptedFindings ?? [],
  sources: sources.map((source) => ({ ...source, revision: 0, sittings: {} })), events: events.map((event) => ({ ...event, revision: 0, modified: '', sittings: {} })),
});

/** Broken laws in words; none when all hold. */
export function brokenMergeLaws(sides: Sides): readonly string[] {
  const { base, ours, theirs } = sides;
  const broken: string[] = [];
  const merged = mergeTimelines(base, ours, theirs).timeline;
  const text = encodeTimeline(merged);
  if (encodeTimeline(mergeTimelines(base, theirs, ours).timeline) !== text) broken.push('the order of the sides matters');
  if (mergeTimelines(base, base, theirs).timeline !== theirs || mergeTimelines(base, ours, base).timeline !== ours) broken.push('an unchanged side changes something');
  for (const [name, side] of [['ours', ours], ['theirs', theirs]] as const)
    if (!sameValue(unstamped(mergeTimelines(base, merged, side).timeline), unstamped(merged))) broken.push(`merging ${name} once more changes something`);
  for (const list of ['events', 'sources', 'kinds'] as const)
    if (new Set(merged[list].map(({ id }) => id as string)).size !== merged[list].length) broken.push(`an id appears twice in ${list}`);
  const kinds = new Set<string>(merged.kinds.map(({ id }) => id));
  for (const event of merged.events) if (!kinds.has(event.kind)) broken.push(`the kind of ${event.id} is gone`);
  const sources = new Set<string>(merged.sources.map(({ id }) => id));
  for (const event of merged.events) for (const { source } of event.citations) if (!sources.has(source)) broken.push(`a source cited by ${event.id} is gone`);
  const events = new Set<string>(merged.events.map(({ id }) => id));
  const dangled = new Set([base, ours, theirs].flatMap((side) => side.events.flatMap(({ relations }) => (relations ?? []).filter(({ event }) => !side.events.some(({ id }) => id === event)).map(({ event }) => event as string))));
  for (const event of merged.events) for (const { event: other } of event.relations ?? []) if (!events.has(other) && !dangled.has(other)) broken.push(`a relation of ${event.id} leads to an event that is gone`);
  broken.push(...missingOf(ours, theirs, sides, merged).map((what) => `lost of ours: ${what}`), ...missingOf(theirs, ours, sides, merged).map((what) => `lost of theirs: ${what}`));
  return broken;
}
