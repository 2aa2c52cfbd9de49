/**
 * Random edits from a seed, fast enough for a hundred thousand documents; the same seed gives the same edits.
 *
 * Only tests and the fault suite import this.
 */
import type { Command, EventPatch, TimelinePatch } from '../timeline/commands';
import { accepting, takingBack } from '../checks/accepted-findings';
import { applyCommand } from '../timeline/apply-command';
import { newTimeline } from '../timeline/new-timeline';
import { relationAdded, relationRemoved } from '../timeline/relations';
import { RELATION_TYPES, type Citation, type EventId, type KindId, type ParagraphId, type Relation, type Source, type SourceId, type Timeline, type TimelineEvent } from '../timeline/types';

/** Numbers from 0 up to 1. */
export type Random = () => number;

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state, good enough to vary tests. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[below(random, list.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}

const WORDS = ['Talks', 'Drill', 'Call', 'Note', 'Übung', '会談', 'שיחה', 'Line\nbreak', '"quoted"', '\\', '\ud83d\ude80', '', 'A rather long title that goes on for a while so that lines differ in length'];
const EDTFS = ['2022-01-24', '2022-01-24~', '-0043', '1834-21', '2022-01-11/2022-01-25', '156X'];
const NAMES = ['Anna', 'Ben', 'Chloé', 'Dmitri', 'Eşref', '王'];
const KINDS = ['meeting', 'alert', 'statement'];

const words = (random: Random): string => `${pick(random, WORDS)} ${below(random, 1_000)}`;
const instant = (random: Random): string => new Date(1_700_000_000_000 + below(random, 1_000) * 1_000).toISOString();
const names = (random: Random): readonly string[] => [...new Set(Array.from({ length: below(random, 4) }, () => pick(random, NAMES)))];

function randomCitation(random: Random, timeline: Timeline): readonly Citation[] {
  if (timeline.sources.length === 0) return [];
  const source = pick(random, timeline.sources);
  if (source.paragraphs.length === 0) return [];
  return [{ source: source.id, paragraph: pick(random, source.paragraphs).id, quote: { exact: pick(random, WORDS), prefix: '', suffix: '' }, ...(random() < 0.3 ? { note: words(random) } : {}) }];
}

/** `unique` keeps ids of independent sides apart, as random ids do; leave it out to let them meet. */
export function randomEvent(random: Random, timeline: Timeline, unique = ''): TimelineEvent {
  return {
    id: `e${unique}${below(random, 100_000)}` as EventId, title: words(random), when: { edtf: pick(random, EDTFS) }, kind: pick(random, timeline.kinds).id, status: 'reported',
    actors: names(random), places: names(random), tags: names(random), citations: randomCitation(random, timeline), created: instant(random), modified: instant(random),
  };
}

function randomSource(random: Random, unique: string): Source {
  return {
    id: `s${unique}${below(random, 100_000)}` as SourceId, title: words(random), mediaType: 'text/plain', sha256: '0'.repeat(64),
    paragraphs: Array.from({ length: 1 + below(random, 4) }, (_, index) => ({ id: `p${index + 1}` as ParagraphId, text: words(random), role: 'body' as const })),
  };
}

function randomPatch(random: Random, timeline: Timeline, event: TimelineEvent): EventPatch {
  const modified = instant(random);
  switch (below(random, 9)) {
    case 0: return { title: words(random), modified };
    case 1: return { when: { edtf: pick(random, EDTFS), text: words(random) }, modified };
    case 2: return { tags: names(random), actors: names(random), modified };
    case 3: return { description: random() < 0.2 ? null : words(random), modified };
    case 4: {
      // The window never cites the same words of a paragraph twice in one event.
      const added = randomCitation(random, timeline).filter((one) => !event.citations.some((other) => other.source === one.source && other.paragraph === one.paragraph && other.quote.exact === one.quote.exact));
      return { citations: [...event.citations, ...added], modified };
    }
    case 5: return { citations: event.citations.slice(1).map((one) => (random() < 0.5 ? { ...one, note: words(random) } : one)), modified };
    case 6: case 7: {
      const relation: Relation = { type: pick(random, RELATION_TYPES), event: pick(random, timeline.events).id };
      const patch = random() < 0.7 ? relationAdded(event, relation) : relationRemoved(event, event.relations?.[0] ?? relation);
      return { ...patch, modified };
    }
    default: return { kind: pick(random, timeline.kinds).id, status: 'disputed', modified };
  }
}

function randomHeader(random: Random, timeline: Timeline): TimelinePatch {
  const choice = random();
  if (choice < 0.2) return { title: words(random) };
  if (choice < 0.4) return { description: words(random) };
  if (choice < 0.5) return takingBack(timeline, timeline.acceptedFindings?.[0]?.finding ?? '');
  if (choice < 0.6) return accepting(timeline, `finding ${below(random, 4)}`, words(random));
  const filters = timeline.filters ?? [];
  if (choice < 0.7) return { filters: filters.length < 2 ? null : filters.slice(1) };
  if (choice < 0.8) return { filters: filters.map((one) => (random() < 0.5 ? { ...one, name: words(random) } : one)) };
  return { filters: [...filters, { id: `f${below(random, 100_000)}`, name: words(random), filter: { tags: names(random) } }] };
}

/** A command that fits the timeline. */
export function randomCommand(random: Random, timeline: Timeline, unique = ''): Command {
  const choice = random();
  const add = (): Command => ({ type: 'add-event', event: randomEvent(random, timeline, unique), index: below(random, timeline.events.length + 1) });
  if (timeline.events.length === 0 || choice < 0.2) return add();
  const event = pick(random, timeline.events);
  if (choice < 0.6) return { type: 'patch-event', id: event.id, patch: randomPatch(random, timeline, event) };
  if (choice < 0.7) return { type: 'remove-event', id: event.id };
  if (choice < 0.75 || timeline.sources.length === 0) return { type: 'add-source', source: randomSource(random, unique), index: below(random, timeline.sources.length + 1) };
  const source = pick(random, timeline.sources);
  if (choice < 0.79) return { type: 'patch-source', id: source.id, patch: random() < 0.5 ? { title: words(random) } : { note: random() < 0.3 ? null : words(random) } };
  if (choice < 0.82) return { type: 'remove-source', id: source.id };
  if (choice < 0.86 && source.paragraphs.length > 0) return { type: 'set-paragraph-role', source: source.id, paragraph: pick(random, source.paragraphs).id, role: pick(random, ['body', 'furniture', 'caption'] as const) };
  if (choice < 0.89) return { type: 'add-kind', kind: { id: `k${unique}${below(random, 100_000)}` as KindId, label: words(random), color: '#336699', icon: 'flag', shape: 'ring' } };
  if (choice < 0.92) return { type: 'patch-kind', id: pick(random, timeline.kinds).id, patch: { label: words(random) } };
  if (choice < 0.94) return { type: 'remove-kind', id: pick(random, timeline.kinds).id };
  if (choice < 0.97) return { type: 'patch-timeline', patch: randomHeader(random, timeline) };
  return { type: 'dismiss', fingerprint: `f${below(random, 50)}` };
}

/** After `count` random commands, those that did not fit left out; made in a `sitting` if one is named. */
export function randomlyEdited(random: Random, start: Timeline, count: number, unique = '', sitting?: string): Timeline {
  let timeline = start;
  for (let step = 0; step < count; step++) {
    const command = randomCommand(random, timeline, unique);
    const applied = applyCommand(timeline, sitting === undefined ? command : { ...command, sitting });
    if (applied.ok) timeline = applied.value.timeline;
  }
  return timeline;
}

/** A small document to begin with. */
export function randomTimeline(random: Random): Timeline {
  const start = newTimeline('t1', words(random));
  const kinds = start.kinds.filter(({ id }) => KINDS.includes(id));
  return randomlyEdited(random, { ...start, kinds }, 4 + below(random, 16));
}
