/** Whose clocks a time is stated by, in words. Without them "15:30" and "16:00" of two places look half an hour apart. */
import type { When } from '../timeline/types';
import { words } from '../words/words';
import { formatWhen } from './format-when';
import { hasTime, placeOfZone } from './when-in-zone';

type Stated = Pick<When, 'edtf' | 'zone'>;

/** "in New York"; null where no zone is stated or nothing has a time. */
export const statedPlace = ({ edtf, zone }: Stated): string | null =>
  (zone === undefined || !hasTime(edtf) ? null : words().zones.inPlace(placeOfZone(zone)));

/** `Mon 24 Jan 2022, 15:30 in New York`; without the place where none is stated. */
export function whenWithPlace({ edtf, zone }: Stated): string {
  const when = formatWhen(edtf);
  return zone === undefined || !hasTime(edtf) ? when : words().zones.converted(when, placeOfZone(zone));
}
