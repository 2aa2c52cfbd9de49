/** What a phrase turned out to mean once it was known against which day to read it. */
import type { Clock } from './form';
import { SURE, type Marks } from './marks';
import type { Frame, FrameUnit, Unit } from './frame';
import type { CalendarFields, DayPart, Edge, Extent } from './meaning';
import type { DateFault, ReadingReason } from './reason';
import type { Told } from './told-year';

export interface Moment extends Marks {
  readonly type: 'moment';
  readonly frame: Frame;
  readonly part: DayPart | null;
  readonly clock: Clock | null;
  readonly edge: Edge | null;
  readonly fiscal: boolean;
  /** Of one of the years of a longer frame, nobody knows which: "24 November of the 1840s". */
  readonly inSomeYear?: { readonly month: number; readonly day: number | null };
  /** The unit it was counted in where that is coarser than the frame: a day "three weeks ago". */
  readonly counted?: FrameUnit;
  /** Told as a length from another time: of hours or less, or of what lasted from then on. */
  readonly length?: { readonly unit: Unit; readonly amount: number };
}

export type Resolved =
  | Moment
  /** A numeric date that can be read two ways. */
  | (Marks & { readonly type: 'either'; readonly days: readonly [number, number] })
  /** It lasts from day to day, both included; null amount is "several". */
  | (Marks & { readonly type: 'stretch'; readonly unit: Unit; readonly amount: number | null; readonly side: 'past' | 'future'; readonly fromDay: number | null; readonly toDay: number | null; /** Of the end it was read against. */ readonly near: Marks })
  | { readonly type: 'duration'; readonly unit: Unit; readonly amount: number | null; readonly approximate: boolean }
  | { readonly type: 'set'; readonly unit: Unit | null; readonly amount: number; readonly fields: CalendarFields }
  /** `day`: what it is before or after, where that is not the day of publication: "a few days later". */
  | (Marks & { readonly type: 'ref'; readonly ref: 'present' | 'past' | 'future'; readonly day?: number })
  | { readonly type: 'range'; readonly from: Moment; readonly between?: readonly Moment[]; readonly to: Moment; readonly extent: Extent };

/** There is no such date, or its words need a day to be read against: of publication, or one told of before. */
export type Unresolved =
  | { readonly ok: false; readonly problem: 'impossible'; readonly fault: DateFault }
  | { readonly ok: false; readonly problem: 'no-reference' | 'no-story' };

/** "two days later", and nothing told of before. */
export const NOTHING_TOLD: Unresolved = { ok: false, problem: 'no-story' };

export const NO_REFERENCE: Unresolved = { ok: false, problem: 'no-reference' };

export type Resolution =
  | { readonly ok: true; readonly resolved: Resolved; readonly reasons: readonly ReadingReason[]; readonly usedReference: boolean }
  | Unresolved;

export type Tense = 'past' | 'present' | 'future';

export interface ReadingContext {
  /** Day of publication; null while unknown. */
  readonly referenceDay: number | null;
  /** What is in doubt about that day. */
  readonly referenceDoubt: Marks;
  /** Of the clause the phrase stands in; null where there is none, as in the "when" field. */
  readonly tense: Tense | null;
  /** What was talked of before, newest first. */
  readonly earlier: readonly Frame[];
  /** Dates of other years beside this one, where it may be of theirs. */
  readonly told: Told | null;
  /** The month or season told last in the same sentence: "in the autumn of 2014, on 3 October". */
  readonly around?: Frame | null;
  /** The heading above, where that is a date, with the days named beside the date and those told before it in its paragraph. */
  readonly heading?: { readonly frame: Frame; readonly beside: readonly number[]; readonly since: readonly number[] } | null;
  /** Whether a past act was then: what one "resigned on" is never to come. */
  readonly isOver?: boolean;
  /**
   * Which of those that come every year is meant, whatever the words would say else: the nearest, of a limit such as
   * "until the end of April" in a letter of March; the one on the side of the tense, of an end of a range.
   */
  readonly choice?: 'nearest' | 'on-its-side' | undefined;
}

/** What was told of last; undefined where nothing was, or at no known time. */
export function toldLast({ earlier: [last] }: Pick<ReadingContext, 'earlier'>): Frame | undefined {
  return last?.unknown === true ? undefined : last;
}

export const moment = (frame: Frame): Moment => ({ type: 'moment', frame, part: null, clock: null, edge: null, fiscal: false, ...SURE, approximate: frame.doubtful === true });
