/**
 * A time as the clocks of another zone show it.
 *
 * Only times move. A day, a month or a year is what the source says it is wherever it is read, and a time whose zone
 * nobody stated has no other zone to be shown in.
 */
import type { When } from '../timeline/types';
import { SECONDS_PER_DAY, civilOf, dayOfSecond } from './calendar';
import { parseEdtf, type EdtfPoint } from './edtf';
import { instantOfCivil, isKnownZone, offsetAt, type CivilTime } from './zoned-time';

export interface WhenInZone {
  /** Civil time of the target, without an offset. */
  readonly edtf: string;
  /** The worst of its times: one that the stated zone's clocks showed twice or never cannot be converted with certainty. */
  readonly civil: CivilTime;
}

/** A time inside an EDTF text, with the offset it may state. */
const TIME = /-?\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?/g;
const RANK: Readonly<Record<CivilTime, number>> = { plain: 0, repeated: 1, skipped: 2 };

export const hasTime = (edtf: string): boolean => edtf.includes('T');

const two = (value: number): string => String(value).padStart(2, '0');

function timeText(civilSecond: number, withSeconds: boolean): string {
  // A zone's early offsets have seconds ("local mean time"); what is known to the minute stays so.
  const second = withSeconds ? civilSecond : Math.round(civilSecond / 60) * 60;
  const day = dayOfSecond(second);
  const { year, month, day: dayOfMonth } = civilOf(day);
  const rest = second - day * SECONDS_PER_DAY;
  const years = year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
  return `${years}-${two(month)}-${two(dayOfMonth)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}${withSeconds ? `:${two(rest % 60)}` : ''}`;
}

function instantOf(point: EdtfPoint, zone: string | undefined): { readonly utcSecond: number; readonly civil: CivilTime } | null {
  if (point.offsetMinutes !== undefined) return { utcSecond: point.startSecond - point.offsetMinutes * 60, civil: 'plain' };
  return zone === undefined ? null : instantOfCivil(point.startSecond, zone);
}

/** Null when there is nothing to convert: no time, no zone stated, or a zone that is not known. */
export function whenInZone({ edtf, zone }: Pick<When, 'edtf' | 'zone'>, target: string): WhenInZone | null {
  if (!hasTime(edtf) || !isKnownZone(target)) return null;
  let civil: CivilTime = 'plain';
  let converted = 0;
  const text = edtf.replace(TIME, (time) => {
    const point = parseEdtf(time);
    if (point?.type !== 'point') return time;
    const instant = instantOf(point, zone);
    const offset = instant === null ? null : offsetAt(target, instant.utcSecond);
    if (instant === null || offset === null) return time;
    converted += 1;
    if (RANK[instant.civil] > RANK[civil]) civil = instant.civil;
    return timeText(instant.utcSecond + offset, point.precision === 'second');
  });
  const times = edtf.match(TIME)?.length ?? 0;
  // Half a range in one zone and half in another would be a lie.
  return converted === 0 || converted < times || parseEdtf(text) === null ? null : { edtf: text, civil };
}

/** `New York` of `America/New_York`. */
export const placeOfZone = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
