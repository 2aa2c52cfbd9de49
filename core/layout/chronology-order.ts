/**
 * Events in the order of a chronology, kept up to date instead of sorted anew.
 *
 * An edit replaces one event object and leaves the others alone (see applyCommand), so identity tells what changed:
 * only that is taken out and put back. The order itself is `compareSpans`, spelt as numbers so that 100,000 events sort fast.
 */
import { SECONDS_PER_DAY, dayOfSecond } from '../dates/calendar';
import { parseEdtf } from '../dates/edtf';
import { anchorSecond, spanOfEdtf, type WhenSpan } from '../dates/when-span';
import { changedSpan } from '../timeline/changed-span';
import type { EventId, TimelineEvent } from '../timeline/types';

/** Where a date stands in the order. */
interface Place {
  /** Null where the date cannot be read; such events stand at the end. */
  readonly span: WhenSpan | null;
  /** First day it touches, or its last where only that is known. */
  readonly day: number;
  /** Last day it touches; `Infinity` when it goes on. */
  readonly lastDay: number;
  /** Last day on which it may begin: of a date its last possible one, of what lasts the last one that its beginning may be. */
  readonly beginsBy: number;
  /** Whole days covered; `Infinity` when an end is open. */
  readonly lengthDays: number;
  readonly doubt: 0 | 1;
  readonly anchorSecond: number;
  readonly endSecond: number;
}

/** An event and where it stands, which is also its row. The same event keeps the same object from layout to layout. */
export interface PlacedEvent extends Place {
  readonly type: 'event';
  readonly key: EventId;
  readonly event: TimelineEvent;
  readonly suggested: boolean;
}

/** Last day on which a stretch may have begun: "since 1846" by the end of 1846. */
function lastBeginning(edtf: string, firstDay: number): number {
  const value = parseEdtf(edtf);
  return value?.type === 'interval' && typeof value.from !== 'string' ? dayOfSecond(value.from.endSecond - 1) : firstDay;
}

function placeOf(edtf: string): Place {
  const span = spanOfEdtf(edtf);
  if (span === null) return { span, day: Infinity, lastDay: Infinity, beginsBy: Infinity, lengthDays: 1, doubt: 0, anchorSecond: 0, endSecond: 0 };
  const { startSecond, endSecond } = span;
  const anchor = anchorSecond(span);
  const day = dayOfSecond(anchor);
  const lastDay = endSecond === null ? Infinity : Math.floor((endSecond - 1) / SECONDS_PER_DAY);
  return {
    span, day, lastDay,
    beginsBy: span.extent === 'within' ? lastDay : lastBeginning(edtf, day),
    lengthDays: startSecond === null || endSecond === null ? Infinity : lastDay - day + 1,
    doubt: span.approximate || span.uncertain ? 1 : 0,
    anchorSecond: anchor,
    endSecond: endSecond ?? 0,
  };
}

/** Places already found: many events share a day. Cleared when full, as a session may see any number of dates. */
const knownPlaces = new Map<string, Place>();
const PLACES_LIMIT = 20_000;

export function placeEvent(event: TimelineEvent, suggested = false): PlacedEvent {
  const { edtf } = event.when;
  let place = knownPlaces.get(edtf);
  if (place === undefined) {
    place = placeOf(edtf);
    if (knownPlaces.size >= PLACES_LIMIT) knownPlaces.clear();
    knownPlaces.set(edtf, place);
  }
  // Field by field: copying with spread takes three times as long, 100,000 times.
  const { span, day, lastDay, beginsBy, lengthDays, doubt, anchorSecond: anchor, endSecond } = place;
  return { type: 'event', key: event.id, event, suggested, span, day, lastDay, beginsBy, lengthDays, doubt, anchorSecond: anchor, endSecond };
}

/** The order of `compareSpans`; the undated come last. */
export function comparePlaced(a: PlacedEvent, b: PlacedEvent): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.lengthDays !== b.lengthDays) return a.lengthDays > b.lengthDays ? -1 : 1;
  if (a.doubt !== b.doubt) return a.doubt - b.doubt;
  if (a.anchorSecond !== b.anchorSecond) return a.anchorSecond - b.anchorSecond;
  return b.endSecond - a.endSecond;
}

export interface EventOrder {
  readonly events: readonly TimelineEvent[];
  /** One per event, in the order of `events`. */
  readonly unsorted: readonly PlacedEvent[];
  /** The same in the order of a chronology; equals stay in the order of the file, as they do in every export. */
  readonly placed: readonly PlacedEvent[];
  /** Positions in `events`, in the same order as `placed`. */
  readonly positions: Int32Array;
}

export const NO_ORDER: EventOrder = { events: [], unsorted: [], placed: [], positions: new Int32Array(0) };

/** Past this share of changed events sorting anew is as quick. */
const MERGE_SHARE = 1 / 8;

/** Several views ask for the order of the same list. */
const known = new WeakMap<readonly TimelineEvent[], EventOrder>();

/** `orderEvents(events, before)` equals `orderEvents(events)`, only quicker when little changed since `before`. */
export function orderEvents(events: readonly TimelineEvent[], before: EventOrder = NO_ORDER, suggested = false): EventOrder {
  if (events === before.events) return before;
  if (suggested) return orderAnew(events, before, true);
  const order = known.get(events) ?? orderAnew(events, before, false);
  known.set(events, order);
  return order;
}

function orderAnew(events: readonly TimelineEvent[], before: EventOrder, suggested: boolean): EventOrder {
  const change = changeBetween(before.events, events);
  const inPlace = change === null ? null : replacedInPlace(events, before, change, suggested);
  if (inPlace !== null) return inPlace;
  const unsorted = change === null ? events.map((event) => placeEvent(event, suggested)) : placedAgain(events, before, change, suggested);
  const days = new Float64Array(unsorted.length);
  for (let at = 0; at < days.length; at += 1) days[at] = (unsorted[at] as PlacedEvent).day;
  const compare = (a: number, b: number): number => {
    const dayA = days[a] ?? 0;
    const dayB = days[b] ?? 0;
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    return comparePlaced(unsorted[a] as PlacedEvent, unsorted[b] as PlacedEvent) || a - b;
  };
  const positions = change === null
    ? sorted(days, compare)
    : mergeSorted(keptPositions(before.positions, change), change.added.sort(compare), compare);
  const placed = new Array<PlacedEvent>(positions.length);
  for (let at = 0; at < positions.length; at += 1) placed[at] = unsorted[positions[at] ?? 0] as PlacedEvent;
  return { events, unsorted, positions, placed };
}

/** Past this many changed events looking each one up costs more than going through all. */
const MOST_IN_PLACE = 16;

/** The order after edits that move nothing, as of a title: copies, without comparing 100,000 events. Null where something moves. */
function replacedInPlace(events: readonly TimelineEvent[], before: EventOrder, { added, removed, shift }: Change, suggested: boolean): EventOrder | null {
  if (shift !== 0 || added.length !== removed.size || added.length > MOST_IN_PLACE) return null;
  const unsorted = before.unsorted.slice();
  const placed = before.placed.slice();
  for (const at of added) {
    const was = unsorted[at];
    const now = placeEvent(events[at] as TimelineEvent, suggested);
    if (was === undefined || comparePlaced(was, now) !== 0 || !removed.has(at)) return null;
    unsorted[at] = now;
    placed[before.positions.indexOf(at)] = now;
  }
  return { events, unsorted, positions: before.positions, placed };
}

/**
 * Positions in order. A file is usually in order already, so that is looked for first.
 *
 * Days alone are sorted as plain numbers, which the engine does without calling back: a day and a position in one number,
 * as long as both fit. `compare` is left with the events of one day.
 */
function sorted(days: Float64Array, compare: (a: number, b: number) => number): Int32Array {
  const count = days.length;
  const positions = new Int32Array(count);
  let inOrder = true;
  let first = Infinity;
  let last = -Infinity;
  for (let at = 0; at < count; at += 1) {
    positions[at] = at;
    inOrder &&= at === 0 || compare(at - 1, at) < 0;
    const day = days[at] ?? 0;
    if (day < first) first = day;
    if (day > last && day !== Infinity) last = day;
  }
  if (inOrder) return positions;
  // What is undated stands one day after all that is dated.
  const range = last - first + 2;
  if (!(range * count <= Number.MAX_SAFE_INTEGER)) return positions.sort(compare);
  const keys = days.map((day, at) => (day === Infinity ? range - 1 : day - first) * count + at).sort();
  for (let at = 0; at < count; at += 1) positions[at] = (keys[at] ?? 0) % count;
  for (let from = 0; from < count;) {
    const day = days[positions[from] ?? 0];
    let to = from + 1;
    let isDayInOrder = true;
    for (; to < count && days[positions[to] ?? 0] === day; to += 1) isDayInOrder &&= compare(positions[to - 1] ?? 0, positions[to] ?? 0) < 0;
    if (!isDayInOrder) positions.subarray(from, to).sort(compare);
    from = to;
  }
  return positions;
}

function placedAgain(events: readonly TimelineEvent[], before: EventOrder, { shiftFrom, shift }: Change, suggested: boolean): readonly PlacedEvent[] {
  const placed = new Array<PlacedEvent>(events.length);
  for (let at = 0; at < events.length; at += 1) {
    const event = events[at] as TimelineEvent;
    const was = before.unsorted[at < shiftFrom + shift ? at : at - shift];
    placed[at] = was !== undefined && was.event === event ? was : placeEvent(event, suggested);
  }
  return placed;
}

interface Change {
  /** Positions in the old list of what is gone. */
  readonly removed: ReadonlySet<number>;
  /** Positions in the new list of what is new. */
  readonly added: Int32Array;
  /** From this old position on, what stayed moved by `shift`. */
  readonly shiftFrom: number;
  readonly shift: number;
}

/** What differs between two lists, or null when it is so much that a comparison does not pay. */
function changeBetween(before: readonly TimelineEvent[], after: readonly TimelineEvent[]): Change | null {
  const limit = Math.min(before.length, after.length) * MERGE_SHARE;
  const { from: start, beforeEnd: oldEnd, afterEnd: newEnd } = changedSpan(before, after);
  const removed: number[] = [];
  const added: number[] = [];
  const sameLength = oldEnd === newEnd;
  if (!sameLength && oldEnd - start + newEnd - start > limit) return null;
  for (let at = start; at < oldEnd; at += 1) if (!sameLength || before[at] !== after[at]) removed.push(at);
  for (let at = start; at < newEnd; at += 1) if (!sameLength || before[at] !== after[at]) added.push(at);
  if (added.length > limit) return null;
  return { removed: new Set(removed), added: Int32Array.from(added), shiftFrom: oldEnd, shift: newEnd - oldEnd };
}

function keptPositions(positions: Int32Array, { removed, shiftFrom, shift }: Change): Int32Array {
  const kept = removed.size === 0 ? positions : positions.filter((position) => !removed.has(position));
  return shift === 0 ? kept : kept.map((position) => (position >= shiftFrom ? position + shift : position));
}

function mergeSorted(left: Int32Array, right: Int32Array, compare: (a: number, b: number) => number): Int32Array {
  const merged = new Int32Array(left.length + right.length);
  let at = 0;
  let next = 0;
  for (const one of left) {
    for (let other = right[next]; other !== undefined && compare(other, one) < 0; other = right[next]) {
      merged[at++] = other;
      next += 1;
    }
    merged[at++] = one;
  }
  merged.set(right.subarray(next), at);
  return merged;
}

/** The events in the order in which every view and export shows them. */
export const inChronologicalOrder = (events: readonly TimelineEvent[]): readonly TimelineEvent[] => orderEvents(events).placed.map(({ event }) => event);
