/**
 * Civil time of a zone as UTC, from the runtime's own time zone data (ECMA-402, `Intl.DateTimeFormat`).
 *
 * A time that a clock change skips is read with the offset before it; one that it repeats as the first of the two.
 */
const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short' });
  } catch {
    // No such zone.
  }
  formats.set(zone, format);
  return format;
}

export const isKnownZone = (zone: string): boolean => formatOf(zone) !== null;

/** Seconds east of UTC at an instant; null for a zone nobody knows. */
export function offsetAt(zone: string, utcSecond: number): number | null {
  const format = formatOf(zone);
  if (format === null || Math.abs(utcSecond) > 8.64e12) return null;
  const parts = new Map(format.formatToParts(utcSecond * 1000).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  const year = parts.get('era') === 'BC' ? 1 - part('year') : part('year');
  const local = Date.UTC(2000, part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  const date = new Date(local);
  date.setUTCFullYear(year, part('month') - 1, part('day'));
  return Math.round(date.getTime() / 1000) - utcSecond;
}

/** Whether a clock shows a civil time once, twice (the clocks go back) or never (they go forward). */
export type CivilTime = 'plain' | 'repeated' | 'skipped';

export interface CivilInstant {
  readonly utcSecond: number;
  readonly civil: CivilTime;
}

/** The instant of a civil second in a zone, and whether it is the only one; null for an unknown zone. */
export function instantOfCivil(civilSecond: number, zone: string): CivilInstant | null {
  const early = offsetAt(zone, civilSecond - 86_400);
  const late = offsetAt(zone, civilSecond + 86_400);
  if (early === null || late === null) return null;
  const instants = [early, late].map((offset) => civilSecond - offset).filter((utcSecond, index) => offsetAt(zone, utcSecond) === [early, late][index]);
  const [first, second] = instants;
  if (first === undefined) return { utcSecond: civilSecond - early, civil: 'skipped' };
  return { utcSecond: first, civil: second === undefined || second === first ? 'plain' : 'repeated' };
}

/** UTC second of a civil second in a zone; null for an unknown zone. */
export const utcOfCivil = (civilSecond: number, zone: string): number | null => instantOfCivil(civilSecond, zone)?.utcSecond ?? null;
