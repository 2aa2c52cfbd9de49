/**
 * Where an EDTF expression lies on the axis: bounds, precision and doubt as numbers.
 *
 * Everything that orders, draws or compares events asks this module, so that list, lanes and PDF agree.
 */
import { SECONDS_PER_DAY, dayOfSecond } from './calendar';
import { PRECISIONS, parseEdtf, type EdtfEnd, type EdtfPoint, type EdtfRange, type EdtfValue, type Precision } from './edtf';
import { plainSpan } from './plain-span';

export interface WhenSpan {
  /** First civil second it can be; null when the start is open or unknown. */
  readonly startSecond: number | null;
  /** Civil second after the last it can be; null when the end is open or unknown. */
  readonly endSecond: number | null;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** `within`: at some moment inside the span (a date, "before 3 March"). `throughout`: it lasts (an interval). */
  readonly extent: 'within' | 'throughout';
}

const coarser = (a: Precision, b: Precision): Precision => (PRECISIONS.indexOf(a) <= PRECISIONS.indexOf(b) ? a : b);

const isPoint = (end: EdtfEnd | EdtfPoint | EdtfRange): end is EdtfPoint => typeof end !== 'string' && end.type === 'point';

/** The end of an interval: a stated time ends there ("12:00/18:00" is six hours), a date ends with its last second. */
const lastSecond = (end: EdtfPoint): number => (end.precision === 'minute' || end.precision === 'second' ? end.startSecond : end.endSecond);

function spanOfPoints(points: readonly EdtfPoint[], startSecond: number | null, endSecond: number | null, extent: WhenSpan['extent']): WhenSpan {
  return {
    startSecond,
    endSecond: startSecond !== null && endSecond !== null ? Math.max(endSecond, startSecond + 1) : endSecond,
    precision: points.map((point) => point.precision).reduce(coarser, 'second'),
    approximate: points.some((point) => point.approximate),
    uncertain: points.some((point) => point.uncertain),
    extent,
  };
}

export function spanOfValue(value: EdtfValue): WhenSpan {
  if (value.type === 'point') return spanOfPoints([value], value.startSecond, value.endSecond, 'within');
  if (value.type === 'interval') {
    const { from, to } = value;
    return spanOfPoints([from, to].filter(isPoint), isPoint(from) ? from.startSecond : null, isPoint(to) ? lastSecond(to) : null, 'throughout');
  }
  return spanOfParts(value.parts);
}

function spanOfParts(parts: readonly (EdtfPoint | EdtfRange)[]): WhenSpan {
  const ranges = parts.map((part) => (part.type === 'point' ? { from: part, to: part } : part));
  const starts = ranges.map(({ from }) => (from === 'open' ? null : from.startSecond));
  const ends = ranges.map(({ to }) => (to === 'open' ? null : to.endSecond));
  return spanOfPoints(
    ranges.flatMap(({ from, to }) => [from, to]).filter(isPoint),
    starts.some((start) => start === null) ? null : Math.min(...starts.map((start) => start ?? 0)),
    ends.some((end) => end === null) ? null : Math.max(...ends.map((end) => end ?? 0)),
    'within',
  );
}

/** Spans already computed; cleared when full, so a session over millions of distinct dates stays bounded. */
const known = new Map<string, WhenSpan | null>();
const KNOWN_LIMIT = 400_000;

/** The span of an EDTF expression, or null when it is not one. */
export function spanOfEdtf(edtf: string): WhenSpan | null {
  const plain = plainSpan(edtf);
  if (plain !== null) return plain;
  const found = known.get(edtf);
  if (found !== undefined) return found;
  const value = parseEdtf(edtf);
  const span = value === null ? null : spanOfValue(value);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(edtf, span);
  return span;
}

/**
 * The stretches of which a date means one, or all: "3 or 5 March" two days without the one between them. The one span of
 * any other date. Null when it is none.
 */
export function spansOfEdtf(edtf: string): readonly WhenSpan[] | null {
  const span = spanOfEdtf(edtf);
  if (span === null) return null;
  const value = edtf.startsWith('[') || edtf.startsWith('{') ? parseEdtf(edtf) : null;
  return value === null || !('parts' in value) || value.parts.length < 2 ? [span] : value.parts.map((part) => spanOfParts([part]));
}

/** First and last day touched; an end at midnight belongs to the day before. Null where that side is open. */
export function daysOfSpan(span: WhenSpan): { readonly firstDay: number | null; readonly lastDay: number | null } {
  return {
    firstDay: span.startSecond === null ? null : dayOfSecond(span.startSecond),
    lastDay: span.endSecond === null ? null : dayOfSecond(span.endSecond - 1),
  };
}

/** Where the span stands in an order of events: its start, or its end where only that is known. */
export const anchorSecond = (span: WhenSpan): number => span.startSecond ?? (span.endSecond === null ? 0 : span.endSecond - 1);

/**
 * The order of a chronology: by first day, then what lasts longer first (a frame before what it holds), then what is
 * exact before what is "about", then by time of day. Open starts stand at their known end.
 */
export function compareSpans(a: WhenSpan, b: WhenSpan): number {
  const dayA = dayOfSecond(anchorSecond(a));
  const dayB = dayOfSecond(anchorSecond(b));
  if (dayA !== dayB) return dayA - dayB;
  const daysA = lengthDays(a);
  const daysB = lengthDays(b);
  if (daysA !== daysB) return daysB - daysA;
  const doubtA = a.approximate || a.uncertain ? 1 : 0;
  const doubtB = b.approximate || b.uncertain ? 1 : 0;
  if (doubtA !== doubtB) return doubtA - doubtB;
  if (anchorSecond(a) !== anchorSecond(b)) return anchorSecond(a) - anchorSecond(b);
  return (b.endSecond ?? 0) - (a.endSecond ?? 0);
}

/** Whole days covered: 1 for anything inside one day; open ends count as a long frame. */
function lengthDays(span: WhenSpan): number {
  if (span.startSecond === null || span.endSecond === null) return Number.MAX_SAFE_INTEGER;
  return Math.floor((span.endSecond - 1) / SECONDS_PER_DAY) - Math.floor(span.startSecond / SECONDS_PER_DAY) + 1;
}
