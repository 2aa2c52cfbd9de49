/**
 * Dates as separate numbers, the way most formats write them, from and to EDTF.
 *
 * A field that is missing makes the date less exact, never a first of January.
 */
import { civilOf, dayOfSecond, daysInMonth, secondOfDay, yearText, YEAR_LIMIT } from '../dates/calendar';
import { isOverAtStart, parseEdtf, type EdtfPoint } from '../dates/edtf';

export interface CivilFields {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** Year as TimelineJS writes it, which shows -44 as 44 BCE and has no year between -1 and 1, to the astronomical year. */
export const yearFromEra = (written: number): number => (written < 0 ? written + 1 : written);

/** The other way round. */
export const yearToEra = (year: number): number => (year <= 0 ? year - 1 : year);

const two = (value: number): string => String(value).padStart(2, '0');

const isWhole = (value: number | undefined, least: number, most: number): boolean => value === undefined || (Number.isInteger(value) && value >= least && value <= most);

/** EDTF of the fields; null when they are no date (a 31st of February, a minute without an hour). */
export function edtfOfFields({ year, month, day, hour, minute, second }: CivilFields): string | null {
  if (!isWhole(year, -YEAR_LIMIT, YEAR_LIMIT) || !isWhole(month, 1, 12) || !isWhole(hour, 0, 23) || !isWhole(minute, 0, 59) || !isWhole(second, 0, 59)) return null;
  if ((day !== undefined && month === undefined) || (hour !== undefined && day === undefined) || (minute !== undefined && hour === undefined)) return null;
  if (month === undefined) return yearText(year);
  if (day === undefined) return `${yearText(year)}-${two(month)}`;
  if (!isWhole(day, 1, daysInMonth(year, month))) return null;
  const date = `${yearText(year)}-${two(month)}-${two(day)}`;
  if (hour === undefined) return date;
  const clock = `${two(hour)}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}`;
  // EDTF writes times on four-digit years only.
  const edtf = `${date}T${clock}`;
  return parseEdtf(edtf) === null ? date : edtf;
}

/** The fields a point states and no more; null for one that is vaguer than a year or no single one (spring, 18XX). */
export function fieldsOfPoint(point: EdtfPoint): CivilFields | null {
  const day = dayOfSecond(point.startSecond);
  const { year, month, day: dayOfMonth } = civilOf(day);
  const seconds = point.startSecond - secondOfDay(day);
  const clock = { hour: Math.floor(seconds / 3600), minute: Math.floor((seconds % 3600) / 60) };
  switch (point.precision) {
    case 'year':
      return point.text.includes('X') ? null : { year };
    case 'month':
      return point.text.includes('X') ? null : { year, month };
    case 'day':
      return { year, month, day: dayOfMonth };
    case 'minute':
      return { year, month, day: dayOfMonth, ...clock };
    case 'second':
      return { year, month, day: dayOfMonth, ...clock, second: seconds % 60 };
    case 'unknown':
    case 'millennium':
    case 'century':
    case 'decade':
    case 'half-year':
    case 'quarter':
    case 'season':
      return null;
  }
}

/** EDTF of a start and, where there is one, an end. The same point twice is one point. */
export function edtfOfRange(start: string, end: string | null): string | null {
  if (end === null || end === start) return parseEdtf(start) === null ? null : start;
  const range = `${start}/${end}`;
  const value = parseEdtf(range);
  return value === null || isOverAtStart(value) ? null : range;
}
