/**
 * Which lanes there are and which events each of them holds.
 *
 * An event with two people stands in both their lanes. Lanes of people, places and tags come by size, so the ones that
 * matter are in sight; kinds and sources keep the order of the file.
 */
import type { Kind, Source, TimelineEvent } from '../timeline/types';
import { orderByStart, type EventTable } from './event-table';
import { words } from '../words/words';

export const LANE_FIELDS = ['kind', 'person', 'place', 'tag', 'source'] as const;
export type LaneField = (typeof LANE_FIELDS)[number];

/** One field, or two: lanes of the second inside those of the first. */
export type Grouping = readonly [LaneField] | readonly [LaneField, LaneField];

export interface LaneGroup {
  /** Unique among lanes and stable while its name is. */
  readonly key: string;
  readonly label: string;
  /** 0, or 1 inside another lane. */
  readonly level: 0 | 1;
  readonly parent: string | null;
  /** Positions in the table, by start. */
  readonly positions: Int32Array;
  readonly kind: Kind | null;
}

export interface GroupNames {
  readonly kinds: readonly Kind[];
  readonly sources: readonly Source[];
}

/** More lanes than this nobody scrolls through; the smallest share one. */
export const MOST_LANES = 400;

/** Values of a field of an event; several for people, places, tags and sources. Empty when it has none. */
function valuesOf(event: TimelineEvent, field: LaneField): readonly string[] {
  switch (field) {
    case 'kind': return [event.kind];
    case 'person': return event.actors;
    case 'place': return event.places;
    case 'tag': return event.tags;
    case 'source': return event.citations.map((citation) => citation.source);
  }
}

interface Bucket {
  readonly value: string | null;
  readonly positions: Int32Array;
}

/** A list of positions that grows without a box for each. */
class PositionList {
  private held = new Int32Array(16);
  private count = 0;

  add(position: number): void {
    // The same person named twice is in the lane once.
    if (this.count > 0 && this.held[this.count - 1] === position) return;
    if (this.count === this.held.length) {
      const wider = new Int32Array(4 * this.count);
      wider.set(this.held);
      this.held = wider;
    }
    this.held[this.count] = position;
    this.count += 1;
  }

  taken(): Int32Array {
    return this.held.slice(0, this.count);
  }
}

/** Buckets of a field of which every event has one value: counted, then filled. */
function kindBuckets(events: readonly TimelineEvent[], positions: Int32Array): readonly Bucket[] {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numberOf = new Int32Array(positions.length);
  for (let at = 0; at < positions.length; at += 1) {
    const { kind } = events[positions[at] as number] as TimelineEvent;
    let number = numbers.get(kind);
    if (number === undefined) {
      number = counts.length;
      numbers.set(kind, number);
      counts.push(0);
    }
    numberOf[at] = number;
    (counts[number] as number) += 1;
  }
  const buckets = [...numbers.keys()].map((value, number) => ({ value, positions: new Int32Array(counts[number] ?? 0) }));
  const filled = new Int32Array(buckets.length);
  for (let at = 0; at < positions.length; at += 1) {
    const number = numberOf[at] as number;
    (buckets[number] as (typeof buckets)[number]).positions[filled[number] as number] = positions[at] as number;
    (filled[number] as number) += 1;
  }
  return buckets;
}

/** `positions` by start; so are those of each bucket. */
function bucketsOf(events: readonly TimelineEvent[], positions: Int32Array, field: LaneField): readonly Bucket[] {
  if (field === 'kind') return kindBuckets(events, positions);
  const byValue = new Map<string | null, PositionList>();
  const add = (value: string | null, position: number): void => {
    let list = byValue.get(value);
    if (list === undefined) {
      list = new PositionList();
      byValue.set(value, list);
    }
    list.add(position);
  };
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] as number;
    const values = valuesOf(events[position] as TimelineEvent, field);
    if (values.length === 0) add(null, position);
    for (const value of values) add(value, position);
  }
  return [...byValue].map(([value, list]) => ({ value, positions: list.taken() }));
}

/** Order of the file for kinds and sources, then size; those without a value last. */
function sorted(buckets: readonly Bucket[], field: LaneField, names: GroupNames): readonly Bucket[] {
  const known = field === 'kind' ? names.kinds : field === 'source' ? names.sources : [];
  const ranks = new Map<string | null, number>(known.map(({ id }, index) => [id, index]));
  const rank = ({ value }: Bucket): number => (value === null ? Infinity : (ranks.get(value) ?? known.length));
  const order = [...buckets].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)) || b.positions.length - a.positions.length || ((a.value ?? '') < (b.value ?? '') ? -1 : 1));
  if (order.length <= MOST_LANES) return order;
  return [...order.slice(0, MOST_LANES - 1), { value: 'others', positions: Int32Array.from(new Set(order.slice(MOST_LANES - 1).flatMap(({ positions }) => [...positions]))) }];
}

function labelOf(value: string | null, field: LaneField, names: GroupNames, overflow: boolean): string {
  if (overflow) return words().evidence.lanes.others[field];
  if (value === null) return words().evidence.lanes.none[field];
  if (field === 'kind') return names.kinds.find(({ id }) => id === value)?.label ?? words().evidence.lanes.none.kind;
  if (field === 'source') return names.sources.find(({ id }) => id === value)?.title ?? words().evidence.lanes.sourceGone;
  return value;
}

function groupsAt(table: EventTable, positions: Int32Array, field: LaneField, names: GroupNames, parent: LaneGroup | null): readonly LaneGroup[] {
  const buckets = sorted(bucketsOf(table.events, positions, field), field, names);
  return buckets.map(({ value, positions: list }, index) => {
    const overflow = buckets.length === MOST_LANES && index === MOST_LANES - 1 && value === 'others';
    return {
      key: `${parent === null ? '' : `${parent.key}/`}${field}:${overflow ? '+' : value === null ? '-' : `=${value}`}`,
      label: labelOf(value, field, names, overflow),
      level: parent === null ? 0 : 1,
      parent: parent?.key ?? null,
      // Already in order, but for the lane of all that have none of their own.
      positions: overflow ? orderByStart(table, list) : list,
      kind: field === 'kind' ? (names.kinds.find(({ id }) => id === value) ?? null) : (parent?.kind ?? null),
    };
  });
}

/** The lanes of a grouping; with two fields each outer lane is followed by its inner ones. */
export function laneGroups(table: EventTable, grouping: Grouping, names: GroupNames): readonly LaneGroup[] {
  const [outer, inner] = grouping;
  const groups = groupsAt(table, orderByStart(table), outer, names, null);
  return inner === undefined || inner === outer ? groups : groups.flatMap((group) => [group, ...groupsAt(table, group.positions, inner, names, group)]);
}

/** Groups in the person's own order: moved ones first in theirs, the rest as they come. Inner lanes stay with their outer one. */
export function arranged(groups: readonly LaneGroup[], order: readonly string[]): readonly LaneGroup[] {
  if (order.length === 0) return groups;
  const ranks = new Map(order.map((key, index) => [key, index]));
  const rank = ({ key }: LaneGroup): number => ranks.get(key) ?? order.length;
  const at = (parent: string | null): readonly LaneGroup[] => groups.filter((group) => group.parent === parent).sort((a, b) => rank(a) - rank(b));
  return at(null).flatMap((group) => [group, ...at(group.key)]);
}
