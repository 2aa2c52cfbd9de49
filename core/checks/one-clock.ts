/**
 * Two dates compared by one clock: in UTC where both are times of known zones, as they stand else.
 *
 * 15:30 in New York is after 16:00 in Kyiv, and is 20:30 UTC. A day or a time of nobody knows where has no such clock: it
 * is compared by what the clocks showed, as it is read, and what a third date says has no part in it.
 */
import { whenInZone } from '../dates/when-in-zone';
import type { When } from '../timeline/types';
import { canAgree, widenedSpans, type WidenedSpan } from './widened-span';

type Dated = Pick<When, 'edtf' | 'zone'>;

export interface ClockedSpans {
  /** By the clocks of its own place. */
  readonly there: readonly WidenedSpan[];
  /** Null where the date is no time, or of no known zone. */
  readonly utc: readonly WidenedSpan[] | null;
}

/** Null for what is no date. */
export function clockedSpans(when: Dated): ClockedSpans | null {
  const there = widenedSpans(when.edtf);
  if (there === null) return null;
  const utc = whenInZone(when, 'UTC');
  return { there, utc: utc === null ? null : widenedSpans(utc.edtf) };
}

/** The spans of two dates by the clock they have in common. */
export const byOneClock = (a: ClockedSpans, b: ClockedSpans): readonly [readonly WidenedSpan[], readonly WidenedSpan[]] => (a.utc === null || b.utc === null ? [a.there, b.there] : [a.utc, b.utc]);

/** True when both dates can be true of one event. */
export const canBothBe = (a: ClockedSpans, b: ClockedSpans): boolean => canAgree(...byOneClock(a, b));
