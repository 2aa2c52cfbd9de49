/**
 * How a date came about, and why another cannot be: values that name days and periods, so that every language can say
 * them. reason-words.ts does.
 */
import type { FrameUnit, Unit } from './frame';
import type { Tense } from './resolved';

/** What the words called it: a day and month, a weekday, a part of the year, a holiday. */
export type Named =
  | { readonly type: 'day'; readonly day: number; readonly month: number }
  | { readonly type: 'month'; readonly month: number }
  | { readonly type: 'quarter' | 'half' | 'season'; readonly number: number }
  /** 60: "the sixties". */
  | { readonly type: 'decade'; readonly decade: number }
  /** A key of the grammar's holidays. */
  | { readonly type: 'holiday'; readonly holiday: string };

/** What said whether the time before or after is meant: the word itself, or the tense. */
export type Toward = 'last' | 'next' | 'this' | Tense | null;

/** Days are day numbers of core/dates. */
export type ReadingReason =
  | { readonly type: 'counted'; readonly amount: number; readonly unit: Unit; readonly side: 'before' | 'after'; readonly day: number; readonly talkedOf: boolean }
  | { readonly type: 'year-before'; readonly unit: FrameUnit; readonly day: number }
  | { readonly type: 'stretch'; readonly amount: number; readonly unit: Unit; readonly side: 'past' | 'future'; readonly day: number }
  | { readonly type: 'period-of'; readonly unit: FrameUnit; readonly day: number; readonly talkedOf: boolean }
  | { readonly type: 'period-beside'; readonly unit: FrameUnit; readonly side: 'before' | 'after'; readonly day: number }
  | { readonly type: 'talked-of'; readonly unit: FrameUnit; readonly year: number | null }
  | { readonly type: 'weekend'; readonly place: 'of-week' | 'before'; readonly day: number }
  | { readonly type: 'quarter-ended'; readonly day: number }
  | { readonly type: 'of-this-year'; readonly named: Named; readonly year: number; readonly day: number; readonly toward: Toward }
  | { readonly type: 'last-or-next'; readonly named: Named; readonly side: 'past' | 'future'; readonly day: number; readonly toward: Toward }
  | { readonly type: 'nearest-year'; readonly named: Named; readonly year: number; readonly day: number }
  | { readonly type: 'story-year'; readonly named: Named; readonly year: number }
  | { readonly type: 'heading-year'; readonly named: Named; readonly year: number }
  /** It may be of that year, or of the time of publication: no date is made of it. */
  | { readonly type: 'other-year'; readonly named: Named; readonly year: number }
  | { readonly type: 'weekday'; readonly weekday: number; readonly place: 'nearest' | 'itself' | 'last-before' | 'next-after'; readonly day: number; readonly toward: Toward }
  | { readonly type: 'other-weekday'; readonly day: number; readonly said: number }
  /** By the Julian calendar. */
  | { readonly type: 'old-style'; readonly named: Named; readonly year: number }
  | { readonly type: 'day-of-month'; readonly dayOfMonth: number; readonly day: number }
  | { readonly type: 'time-of-day' | 'against'; readonly day: number }
  | { readonly type: 'live-page' | 'told-before' };

/** Why there is no such date. */
export type DateFault =
  | { readonly type: 'no-month' | 'no-week' | 'long-year' | 'far-year'; readonly number: number }
  | { readonly type: 'no-year-zero' }
  | { readonly type: 'no-leap-day'; readonly year: number }
  | { readonly type: 'short-month'; readonly month: number; readonly days: number; readonly day: number }
  | { readonly type: 'neither-month'; readonly first: number; readonly second: number }
  | { readonly type: 'no-nth-weekday'; readonly year: number; readonly month: number; readonly nth: number; readonly weekday: number }
  | { readonly type: 'no-such-day'; readonly dayOfMonth: number; readonly weekday: number | null; readonly day: number }
  /** A part beside a whole that it is no part of; first and last day are those of the whole. */
  | { readonly type: 'not-in-whole'; readonly day: number; readonly firstDay: number; readonly lastDay: number }
  /** Both ends in EDTF, as exact as they were named. */
  | { readonly type: 'ends-before'; readonly end: string; readonly start: string };
