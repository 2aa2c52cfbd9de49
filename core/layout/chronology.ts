/**
 * The Chronology as rows: headings, events and the gaps between them, in order.
 *
 * Headings and gaps hold numbers only; their words are made when a row is drawn, so 100,000 events cost no formatting.
 *
 *     24 Jan 2022 (2 events), 30 Jan 2022 (1)  →  heading · event · event · gap 5 days · heading · event
 */
import type { Precision } from '../dates/edtf';
import { changedSpan } from '../timeline/changed-span';
import { comparePlaced, orderEvents, NO_ORDER, type EventOrder, type PlacedEvent } from './chronology-order';
import type { EventId, TimelineEvent } from '../timeline/types';

export interface HeadingRow {
  readonly type: 'heading';
  readonly key: string;
  /** Null when the side is open; both null for events whose date cannot be read. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** Of the group's most telling event: words for seasons, decades and open ends come from it. */
  readonly edtf: string;
  readonly events: number;
  readonly suggestions: number;
}

export interface GapRow {
  readonly type: 'gap';
  readonly key: string;
  /** First empty day. */
  readonly fromDay: number;
  readonly days: number;
  /** Something that began earlier goes on, or an event may have fallen here. */
  readonly within: boolean;
}

export type ChronologyRow = HeadingRow | PlacedEvent | GapRow;

export interface Chronology {
  readonly rows: readonly ChronologyRow[];
  /** Indices into `rows` of the headings, ascending. */
  readonly headings: readonly number[];
  readonly eventOrder: EventOrder;
  readonly suggestionOrder: EventOrder;
}

const NO_EVENTS: readonly TimelineEvent[] = NO_ORDER.events;

export const NO_CHRONOLOGY: Chronology = { rows: [], headings: [], eventOrder: NO_ORDER, suggestionOrder: NO_ORDER };

/** Quieter than this many empty days is not worth a row. */
export const LEAST_GAP_DAYS = 2;

/** Days named one by one, `{2022-03-03,2022-03-05}` or `[1848,1849]`: what lies between them is not meant. */
export const isSeveral = (edtf: string): boolean => edtf.includes(',');

/** Same days, or same first and last one, and same open ends: one heading is true of all of them. */
const sameGroup = (a: PlacedEvent, b: PlacedEvent): boolean =>
  (a.event.when.edtf === b.event.when.edtf || !(isSeveral(a.event.when.edtf) || isSeveral(b.event.when.edtf))) && a.day === b.day && a.lastDay === b.lastDay && a.lengthDays === b.lengthDays &&
  (a.lengthDays !== Infinity || (a.span?.extent === b.span?.extent && (a.span?.startSecond === null) === (b.span?.startSecond === null)));

const DAY_PRECISIONS: ReadonlySet<Precision> = new Set<Precision>(['day', 'minute', 'second']);

/** A date named as a month, a season, a century: its name tells more than its first and last day. */
const isNamed = ({ span }: PlacedEvent): boolean => span !== null && span.extent === 'within' && !DAY_PRECISIONS.has(span.precision);

/** Where each event's row is, for the layouts that were asked. */
interface KnownRows {
  /** Answers so far, or all of them once `isWhole`. */
  readonly rows: Map<EventId, number>;
  isWhole: boolean;
}

const rowsOfEvents = new WeakMap<Chronology, KnownRows>();

function headingRow(all: readonly PlacedEvent[], from: number, to: number): HeadingRow {
  const first = all[from] as PlacedEvent;
  let telling = first;
  let suggestions = 0;
  for (let at = from; at < to; at += 1) {
    const one = all[at] as PlacedEvent;
    if (one.suggested) suggestions += 1;
    if (!isNamed(telling) && isNamed(one)) telling = one;
  }
  return {
    type: 'heading',
    key: `heading ${first.key}`,
    firstDay: first.span === null || first.span.startSecond === null ? null : first.day,
    lastDay: first.lastDay === Infinity ? null : first.lastDay,
    edtf: telling.event.when.edtf,
    events: to - from - suggestions,
    suggestions,
  };
}

/** The days, ascending, by which each event has happened, has begun or has ended; those of a single day are left to the sweep. */
function busyDays(all: readonly PlacedEvent[]): Float64Array {
  const days: number[] = [];
  for (const { day, lastDay, beginsBy } of all) {
    if (lastDay === day || day === Infinity) continue;
    if (lastDay !== Infinity) days.push(lastDay);
    if (beginsBy !== lastDay) days.push(beginsBy);
  }
  return Float64Array.from(days).sort();
}

/** What is known of the events before a group. */
interface Before {
  /** The last day, before the group's first one, by which something has happened, begun or ended. */
  readonly busyDay: number;
  /** First possible day of the group before: what is empty before that was told there. */
  readonly placedDay: number;
  /** How far events before it span. */
  readonly reachDay: number;
  /** An event from here on has no known beginning, so it may lie in these days although it is placed later. */
  readonly isReachedBack: boolean;
}

/**
 * The empty days before a group: from the last possible day of what was before to its own first possible one.
 *
 * After "spring 1848" nothing is known to be empty before 12 March of that year, and after "January 1855" February at most.
 */
function gapBefore(group: PlacedEvent, { busyDay, placedDay, reachDay, isReachedBack }: Before): GapRow | null {
  const days = group.day - busyDay - 1;
  if (busyDay < placedDay || !Number.isFinite(days) || days < LEAST_GAP_DAYS) return null;
  return { type: 'gap', key: `gap ${group.key}`, fromDay: busyDay + 1, days, within: reachDay >= group.day || isReachedBack };
}

/** Position of the last event whose beginning is not known, or -1. */
function lastWithoutStart(placed: readonly PlacedEvent[]): number {
  let at = placed.length - 1;
  while (at >= 0 && placed[at]?.span?.startSecond !== null) at -= 1;
  return at;
}

function merged(events: readonly PlacedEvent[], suggestions: readonly PlacedEvent[]): readonly PlacedEvent[] {
  if (suggestions.length === 0) return events;
  const all: PlacedEvent[] = [];
  let next = 0;
  for (const placed of events) {
    for (let other = suggestions[next]; other !== undefined && comparePlaced(other, placed) < 0; other = suggestions[next]) {
      all.push(other);
      next += 1;
    }
    all.push(placed);
  }
  return [...all, ...suggestions.slice(next)];
}

/** The rows after an edit that changes neither order nor dates, as of a title: headings and gaps stay. Null where it does. */
function replacedInPlace(before: Chronology, eventOrder: EventOrder): Chronology | null {
  const { placed: old, positions } = before.eventOrder;
  if (eventOrder.positions !== positions) return null;
  const rows = before.rows.slice();
  const { from, afterEnd } = changedSpan(old, eventOrder.placed);
  for (let at = from; at < afterEnd; at += 1) {
    const [was, now] = [old[at] as PlacedEvent, eventOrder.placed[at] as PlacedEvent];
    if (was === now) continue;
    if (was.event.when.edtf !== now.event.when.edtf || was.key !== now.key) return null;
    rows[rows.indexOf(was)] = now;
  }
  const after = { ...before, rows, eventOrder };
  const index = rowsOfEvents.get(before);
  if (index !== undefined) rowsOfEvents.set(after, index);
  return after;
}

/** Rows of events and, among them, suggestions. `before`: the last result, from which what did not change is taken. */
export function layoutChronology(events: readonly TimelineEvent[], suggestions: readonly TimelineEvent[] = NO_EVENTS, before: Chronology = NO_CHRONOLOGY): Chronology {
  const eventOrder = orderEvents(events, before.eventOrder);
  const suggestionOrder = orderEvents(suggestions, before.suggestionOrder, true);
  if (eventOrder === before.eventOrder && suggestionOrder === before.suggestionOrder) return before;
  const inPlace = suggestionOrder === before.suggestionOrder ? replacedInPlace(before, eventOrder) : null;
  if (inPlace !== null) return inPlace;
  const all = merged(eventOrder.placed, suggestionOrder.placed);
  const rows: ChronologyRow[] = [];
  const headings: number[] = [];
  let busyDay = -Infinity;
  let placedDay = -Infinity;
  let reachDay = -Infinity;
  const ends = busyDays(all);
  let nextEnd = 0;
  const reachedBackFrom = lastWithoutStart(all);
  for (let from = 0; from < all.length;) {
    const first = all[from] as PlacedEvent;
    let to = from + 1;
    while (to < all.length && sameGroup(first, all[to] as PlacedEvent)) to += 1;
    for (; (ends[nextEnd] ?? Infinity) < first.day; nextEnd += 1) busyDay = Math.max(busyDay, ends[nextEnd] ?? 0);
    const gap = gapBefore(first, { busyDay, placedDay, reachDay, isReachedBack: from <= reachedBackFrom });
    if (gap !== null) rows.push(gap);
    headings.push(rows.length);
    rows.push(headingRow(all, from, to));
    for (; from < to; from += 1) rows.push(all[from] as PlacedEvent);
    if (first.span !== null) {
      if (first.lastDay === first.day) busyDay = Math.max(busyDay, first.day);
      placedDay = first.day;
      reachDay = Math.max(reachDay, first.lastDay);
    }
  }
  return { rows, headings, eventOrder, suggestionOrder };
}

/** Every edit makes another layout, of which two or three events are asked for; from here on an index pays. */
const LOOKED_FOR = 4;

/** Index of an event's row, or null when it is not shown. */
export function rowOfEvent(chronology: Chronology, id: EventId): number | null {
  let known = rowsOfEvents.get(chronology);
  if (known === undefined) {
    known = { rows: new Map(), isWhole: false };
    rowsOfEvents.set(chronology, known);
  }
  const row = known.rows.get(id);
  if (row !== undefined) return row < 0 ? null : row;
  if (known.isWhole) return null;
  if (known.rows.size < LOOKED_FOR) {
    const found = chronology.rows.findIndex(({ type, key }) => type === 'event' && key === id);
    known.rows.set(id, found);
    return found < 0 ? null : found;
  }
  known.isWhole = true;
  for (const [at, one] of chronology.rows.entries()) if (one.type === 'event') known.rows.set(one.key, at);
  return rowOfEvent(chronology, id);
}

/** How many headings begin before a day. */
function headingsBefore({ rows, headings }: Chronology, day: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[headings[middle] ?? 0];
    const at = row?.type === 'heading' ? (row.firstDay ?? row.lastDay ?? Infinity) : Infinity;
    if (at < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the row to show for a day: the first heading that begins on it or later, or the last one. */
export function rowAtDay(chronology: Chronology, day: number): number {
  const { headings } = chronology;
  return headings[Math.min(headingsBefore(chronology, day), headings.length - 1)] ?? 0;
}

/**
 * Index of the row to show for a step back to a day: the last heading that begins on it or earlier, and always one before
 * `topHeading`, the place in `headings` of the one at the top of the pane.
 *
 * Days without events are a single step, however many they are.
 */
export function rowBefore(chronology: Chronology, day: number, topHeading: number): number {
  const { headings } = chronology;
  return headings[Math.max(0, Math.min(headingsBefore(chronology, day + 1), topHeading) - 1)] ?? 0;
}
