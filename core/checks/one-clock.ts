import { whenInZone } from '../dates/when-in-zone';
import type { When } from '../timeline/types';

/**
 * Dates to be compared, as EDTF by one clock: in UTC where all of them are times of known zones, as they stand else.
 *
 * 15:30 in New York is after 16:00 in Kyiv, and is 20:30 UTC. A day or a time of nobody knows where has no such clock, and
 * what stands beside it is compared by what the clocks showed, as it is read.
 */
export function byOneClock(whens: readonly Pick<When, 'edtf' | 'zone'>[]): readonly string[] {
  const inUtc: string[] = [];
  for (const when of whens) {
    const there = whenInZone(when, 'UTC');
    if (there === null) return whens.map(({ edtf }) => edtf);
    inUtc.push(there.edtf);
  }
  return inUtc;
}
