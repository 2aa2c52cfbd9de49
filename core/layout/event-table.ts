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

const YEAR_SECONDS = 365.2425 * 86_400;

/** Columns of the events. `todaySecond`: how far "since 1945" reaches at least, and the middle of the ten years that are shown where no event has a date. */
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
  if (first > last) [first, last] = Number.isFinite(todaySecond) ? [todaySecond - 5 * YEAR_SECONDS, todaySecond + 5 * YEAR_SECONDS] : [0, 0];
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
  return radixSorted(positions ?? datedPositions(flags), startSeconds);
}

function datedPositions(flags: Uint8Array): Int32Array {
  const found = new Int32Array(flags.length);
  let count = 0;
  for (let position = 0; position < flags.length; position += 1) {
    if (((flags[position] as number) & UNDATED) !== 0) continue;
    found[count] = position;
    count += 1;
  }
  return found.subarray(0, count);
}

/** Key and place in one number, sorted by the engine. */
function sortedByNumbers(positions: Int32Array, keys: Float64Array, least: number): Int32Array {
  const count = positions.length;
  const joined = new Float64Array(count);
  for (let at = 0; at < count; at += 1) joined[at] = ((keys[positions[at] as number] as number) - least) * count + at;
  joined.sort();
  // The remainder by hand: `%` of numbers this large takes many steps.
  const sorted = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const whole = joined[at] as number;
    sorted[at] = positions[whole - Math.floor(whole / count) * count] as number;
  }
  return sorted;
}

/** Below this a comparison sort is quicker than clearing buckets. */
const LEAST_FOR_RADIX = 500;
/** Up to here the engine's own sort of plain numbers is quicker than passes over buckets that no compiler has warmed to yet. */
const MOST_FOR_NATIVE = 60_000;
/** Few enough buckets for the nearest cache, whatever the count. */
const RADIX = 2_048;

/** Stable sort by a whole-number key: 11 bits at a time, so 100,000 take a few milliseconds and a million not much more. */
export function radixSorted(positions: Int32Array, keys: Float64Array): Int32Array {
  let least = Infinity;
  let most = -Infinity;
  let inOrder = true;
  let before = -Infinity;
  for (let at = 0; at < positions.length; at += 1) {
    const key = keys[positions[at] as number] as number;
    if (key < before) inOrder = false;
    before = key;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  if (inOrder) return positions;
  if (positions.length < LEAST_FOR_RADIX) return positions.slice().sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  const count = positions.length;
  if (count <= MOST_FOR_NATIVE && (most - least + 1) * count < Number.MAX_SAFE_INTEGER && Number.isInteger(least)) return sortedByNumbers(positions, keys, least);
  let from = positions;
  let to = new Int32Array(positions.length);
  let spare = new Int32Array(positions.length);
  const counts = new Int32Array(RADIX);
  const digits = new Uint16Array(positions.length);
  for (let unit = 1; most - least >= unit; unit *= RADIX) {
    counts.fill(0);
    for (let at = 0; at < from.length; at += 1) {
      const digit = Math.floor(((keys[from[at] as number] as number) - least) / unit) % RADIX;
      digits[at] = digit;
      (counts[digit] as number) += 1;
    }
    let sum = 0;
    for (let digit = 0; digit < RADIX; digit += 1) {
      const count = counts[digit] as number;
      counts[digit] = sum;
      sum += count;
    }
    for (let at = 0; at < from.length; at += 1) {
      const digit = digits[at] as number;
      to[counts[digit] as number] = from[at] as number;
      (counts[digit] as number) += 1;
    }
    from = to;
    to = spare;
    spare = from as Int32Array<ArrayBuffer>;
  }
  return from;
}
