/**
 * What a phrase says about time, before it is known when it was said.
 *
 * Grammars of any language build these; resolve.ts finds the days. "Monday" is a calendar meaning with only a weekday;
 * "the end of last year" is an edge of a shift.
 */
import type { Doubt } from './marks';
import type { Clock } from './form';
import type { FrameUnit, Unit } from './frame';

export const DAY_PARTS = ['MO', 'MI', 'AF', 'EV', 'NI', 'DT', 'SH', 'DA', 'DU'] as const;
/** TIMEX3 codes: morning, midday, afternoon, evening, night, daytime; and what it has none for: small hours, dawn, dusk. */
export type DayPart = (typeof DAY_PARTS)[number];

/** Which one is meant of those that repeat. `nearest` is left to the tense of the clause. */
export type Toward = 'last' | 'this' | 'next' | 'that';

export interface CalendarFields {
  /** Astronomical: 0 is 1 BC. */
  readonly year?: number;
  /** A number said to be a year that none can be: 0, or 99999 without an era. */
  readonly noSuchYear?: number;
  /** Two digits, century to be found. */
  readonly shortYear?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO: 1 is Monday. */
  readonly weekday?: number;
  /** "the second Monday of": 1 to 5, -1 for the last. */
  readonly nth?: number;
  /** 1 spring to 4 winter. */
  readonly season?: number;
  readonly quarter?: number;
  readonly half?: number;
  /** First year. */
  readonly decade?: number;
  /** First year, 0 to 90: "the eighties". */
  readonly shortDecade?: number;
  /** 1 is AD 1-100, -1 is 100-1 BC. */
  readonly century?: number;
  readonly millennium?: number;
  /** ISO week. */
  readonly week?: number;
  readonly weekend?: boolean;
  readonly holiday?: string;
  readonly part?: DayPart;
  readonly clock?: Clock;
  readonly toward?: Toward;
  /** Counted from what was told of last: "the following Monday". */
  readonly afterStory?: boolean;
  /** A company's year: its months are not stated. */
  readonly fiscal?: boolean;
  /** By the Julian calendar, as its source says. */
  readonly oldStyle?: boolean;
  /** "the 1988 period": the part of that year that the text compares. */
  readonly asPeriod?: boolean;
  /** A numeric date whose day and month could change places. */
  readonly either?: { readonly first: number; readonly second: number };
}

export type Edge = 'start' | 'early' | 'middle' | 'late' | 'end' | 'earlier' | 'later';

/** Counted from now, from the time talked of, or from that in the past tense alone: "the next year he died". */
export type Anchor = 'now' | 'then' | 'told';

export type Meaning =
  | { readonly type: 'calendar'; readonly fields: CalendarFields }
  /** A frame some units away; `amount` null is "several". `exact` counts in days. */
  | { readonly type: 'shift'; readonly unit: Unit; readonly amount: number | null; readonly sign: 1 | -1; readonly anchor: Anchor; readonly exact: boolean }
  /** "that year", "the same day", "the quarter". */
  | { readonly type: 'anaphor'; readonly unit: FrameUnit; readonly said: 'that' | 'the' }
  /** "the past two weeks": it lasts, up to or from now. */
  | { readonly type: 'stretch'; readonly unit: Unit; readonly amount: number | null; readonly side: 'past' | 'future' }
  | { readonly type: 'duration'; readonly unit: Unit; readonly amount: number | null }
  | { readonly type: 'set'; readonly unit: Unit | null; readonly amount: number; readonly fields: CalendarFields }
  | { readonly type: 'ref'; readonly ref: 'present' | 'past' | 'future' }
  | { readonly type: 'edge'; readonly edge: Edge; readonly of: Meaning }
  | { readonly type: 'within'; readonly outer: Meaning; readonly inner: Meaning }
  | { readonly type: 'about'; readonly of: Meaning; readonly doubt: Doubt }
  /** "the week of March 6", "Easter week": the frame around a day. */
  | { readonly type: 'container'; readonly unit: FrameUnit; readonly of: Meaning }
  /** "the day after Christmas": days from another date. */
  | { readonly type: 'offset'; readonly days: number; readonly of: Meaning }
  /** `between`: of a list of more than two. */
  | { readonly type: 'range'; readonly from: Meaning; readonly between?: readonly Meaning[]; readonly to: Meaning; readonly extent: Extent };

/** How a range holds what happened: it lasted throughout, fell somewhere within, on one of its two ends, or on both. */
export type Extent = 'throughout' | 'within' | 'either' | 'both';

export const calendar = (fields: CalendarFields): Meaning => ({ type: 'calendar', fields });

/** The date under "about" and "early". */
export const bare = (meaning: Meaning): Meaning => (meaning.type === 'about' || meaning.type === 'edge' ? bare(meaning.of) : meaning);

/** Whether a date says its year by itself. */
export function saysYear(meaning: Meaning): boolean {
  const date = bare(meaning);
  if (date.type === 'within') return saysYear(date.outer) || saysYear(date.inner);
  return date.type === 'calendar' && (date.fields.year !== undefined || date.fields.shortYear !== undefined);
}

/** The finest unit a calendar meaning names by itself; null when it is only a time of day. */
export function unitOfFields(fields: CalendarFields): FrameUnit | null {
  if (fields.day !== undefined || fields.weekday !== undefined || fields.holiday !== undefined || fields.either !== undefined) return 'day';
  if (fields.weekend === true) return 'weekend';
  if (fields.week !== undefined) return 'week';
  if (fields.month !== undefined) return 'month';
  if (fields.season !== undefined) return 'season';
  if (fields.quarter !== undefined) return 'quarter';
  if (fields.half !== undefined) return 'half';
  if (fields.year !== undefined || fields.noSuchYear !== undefined || fields.shortYear !== undefined) return 'year';
  if (fields.decade !== undefined || fields.shortDecade !== undefined) return 'decade';
  if (fields.century !== undefined) return 'century';
  if (fields.millennium !== undefined) return 'millennium';
  return null;
}

/** The unit a meaning will resolve to; null for lengths, sets and times of day. */
export function unitOf(meaning: Meaning): FrameUnit | null {
  switch (meaning.type) {
    case 'calendar':
      return unitOfFields(meaning.fields);
    case 'shift':
      return meaning.unit === 'second' || meaning.unit === 'minute' || meaning.unit === 'hour' ? 'day' : meaning.unit;
    case 'anaphor':
      return meaning.unit;
    case 'edge':
    case 'about':
      return unitOf(meaning.of);
    case 'container':
      return meaning.unit;
    case 'offset':
      return 'day';
    case 'within':
      return unitOf(meaning.inner) ?? unitOf(meaning.outer);
    case 'range':
      return unitOf(meaning.to);
    case 'stretch':
    case 'duration':
    case 'set':
    case 'ref':
      return null;
  }
}
