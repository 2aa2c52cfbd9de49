/**
 * Events as columns of numbers, for views that look at all of them many times a second.
 *
 * Bounds are always finite here: an open end is drawn as far as the horizon (the last known second, or today) and
 * flagged, so that it can be drawn as open.
 */
import { spanOfEdtf, type WhenSpan } from '../dates/when-span';
import type { TimelineEvent } from '../timeline/types';

export const OPEN_START = 1;
export const OPEN_END = 2;
/** About or perhaps. */
export const DOUBTFUL = 4;
/** At some moment inside the bounds, not throughout. */
export const WITHIN = 8;
export const PLANNED = 16;
export const DISPUTED = 32;
/** Cannot be placed: the date is not understood. */
export const UNDATED = 64;

export interface EventTable {
  readonly events: readonly TimelineEvent[];
  /** Civil seconds, [start, end). */
  readonly startSeconds: Float64Array;
  readonly endSeconds: Float64Array;
  /** Flags above, or-ed. */
  readonly flags: Uint8Array;
  /** `floor(log2(length in seconds))`: events of one class differ less than twofold. */
  readonly lengthClasses: Uint8Array;
  readonly undated: number;
  /** Bounds of everything, 0 and 0 without events. */
  readonly firstSecond: number;
  readonly lastSecond: number;
}

/** A marker for an open end that is a moment ("before 3 March") stands on the known side for this long. */
const MOMENT_SECONDS = 1;

function flagsOf(event: TimelineEvent, span: WhenSpan | null): number {
  const status = event.status === 'planned' ? PLANNED : event.status === 'disputed' ? DISPUTED : 0;
  if (span === null) return status | UNDATED;
  return status | (span.startSecond === null ? OPEN_START : 0) | (span.endSecond === null ? OPEN_END : 0) |
    (span.approximate || span.uncertain ? DOUBTFUL : 0) | (span.extent === 'within' ? WITHIN : 0);
}

/** Columns of the events. `todaySecond`: how far "since 1945" reaches at least. */
export function eventTable(events: readonly TimelineEvent[], todaySecond = -Infinity): EventTable {
  const count = events.length;
  const startSeconds = new Float64Array(count);
  const endSeconds = new Float64Array(count);
  const flags = new Uint8Array(count);
  const open: number[] = [];
  let undated = 0;
  let first = Infinity;
  let last = -Infinity;
  for (let index = 0; index < count; index += 1) {
    const event = events[index] as TimelineEvent;
    const span = spanOfEdtf(event.when.edtf);
    flags[index] = flagsOf(event, span);
    if (span === null) {
      undated += 1;
      continue;
    }
    const start = span.startSecond ?? (span.endSecond ?? 0) - MOMENT_SECONDS;
    const end = span.endSecond ?? start + MOMENT_SECONDS;
    startSeconds[index] = start;
    endSeconds[index] = Math.max(end, start + 1);
    if (span.extent === 'throughout' && (span.startSecond === null || span.endSecond === null)) open.push(index);
    if (start < first) first = start;
    if (end > last) last = end;
  }
  if (first > last) first = last = 0;
  for (const index of open) {
    if (((flags[index] ?? 0) & OPEN_START) !== 0) startSeconds[index] = Math.min(first, startSeconds[index] ?? 0);
    else endSeconds[index] = Math.max(last, todaySecond, endSeconds[index] ?? 0);
  }
  return { events, startSeconds, endSeconds, flags, lengthClasses: classesOf(startSeconds, endSeconds), undated, firstSecond: first, lastSecond: open.length > 0 ? Math.max(last, todaySecond) : last };
}

function classesOf(starts: Float64Array, ends: Float64Array): Uint8Array {
  const classes = new Uint8Array(starts.length);
  for (let index = 0; index < classes.length; index += 1) {
    const length = (ends[index] ?? 0) - (starts[index] ?? 0);
    // `clz32` is exact and quick where it reaches.
    classes[index] = length < 1 ? 0 : length < 4_294_967_296 ? 31 - Math.clz32(length) : Math.floor(Math.log2(length));
  }
  return classes;
}

/** Positions of the dated events by start, equals in file order. */
export function orderByStart({ startSeconds, flags }: EventTable, positions?: Int32Array): Int32Array {
  const all = positions ?? Int32Array.from(startSeconds.keys()).filter((index) => ((flags[index] ?? 0) & UNDATED) === 0);
  return radixSorted(all, startSeconds);
}

const RADIX_BITS = 16;
const BUCKETS = 1 << RADIX_BITS;
/** Below this a comparison sort is quicker than clearing buckets. */
const LEAST_FOR_RADIX = 2_000;

/** Stable sort by a whole-number key: by 16 bits at a time, so 100,000 take a few milliseconds and a million not much more. */
export function radixSorted(positions: Int32Array, keys: Float64Array): Int32Array {
  let least = Infinity;
  let most = -Infinity;
  let inOrder = true;
  let before = -Infinity;
  for (const position of positions) {
    const key = keys[position] ?? 0;
    if (key < before) inOrder = false;
    before = key;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  if (inOrder) return positions;
  if (positions.length < LEAST_FOR_RADIX) return positions.slice().sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  let from = positions;
  let to = new Int32Array(positions.length);
  let spare = new Int32Array(positions.length);
  const counts = new Int32Array(BUCKETS);
  for (let unit = 1; most - least >= unit; unit *= BUCKETS) {
    counts.fill(0);
    for (const position of from) {
      const digit = Math.floor(((keys[position] ?? 0) - least) / unit) % BUCKETS;
      counts[digit] = (counts[digit] ?? 0) + 1;
    }
    let sum = 0;
    for (let digit = 0; digit < BUCKETS; digit += 1) {
      const count = counts[digit] ?? 0;
      counts[digit] = sum;
      sum += count;
    }
    for (const position of from) {
      const digit = Math.floor(((keys[position] ?? 0) - least) / unit) % BUCKETS;
      const at = counts[digit] ?? 0;
      counts[digit] = at + 1;
      to[at] = position;
    }
    from = to;
    to = spare;
    spare = from as Int32Array<ArrayBuffer>;
  }
  return from;
}
