/** Times of a calendar as dates of events. */
import ICAL from 'ical.js';
import { yearText } from '../dates/calendar';
import { parseEdtf } from '../dates/edtf';
import type { When } from '../timeline/types';
import type { Time } from './calendar-entry';

const two = (value: number): string => String(value).padStart(2, '0');

const dayTextOf = (time: Time): string => `${yearText(time.year)}-${two(time.month)}-${two(time.day)}`;

/** `Z` in UTC, `+05:30` in a zone that only the file defines, nothing where a zone is named beside the date or none is known. */
function offsetTextOf(time: Time, hasNamedZone: boolean): string {
  const tzid = time.zone?.tzid;
  if (tzid === 'UTC') return 'Z';
  if (hasNamedZone || tzid === undefined || tzid === 'floating') return '';
  const minutes = Math.round(time.utcOffset() / 60);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** `2022-01-24T12:00`, seconds only where there are some. */
const timeTextOf = (time: Time, hasNamedZone: boolean): string =>
  `${dayTextOf(time)}T${two(time.hour)}:${two(time.minute)}${time.second === 0 ? '' : `:${two(time.second)}`}${offsetTextOf(time, hasNamedZone)}`;

/** Whole days end on the day before DTEND; times end when they say. */
export function edtfOf(start: Time, end: Time | null, hasNamedZone: boolean): string {
  if (start.isDate) {
    const last = end === null ? null : new ICAL.Time({ year: end.year, month: end.month, day: end.day, isDate: true }, ICAL.Timezone.localTimezone);
    last?.adjust(-1, 0, 0, 0);
    const from = dayTextOf(start);
    const to = last === null ? from : dayTextOf(last);
    return to <= from ? from : `${from}/${to}`;
  }
  if (end === null || end.compare(start) <= 0) return timeTextOf(start, hasNamedZone);
  return `${timeTextOf(start, hasNamedZone)}/${timeTextOf(end, hasNamedZone)}`;
}

export function whenOf(edtf: string, tzid: string | null): When | null {
  if (parseEdtf(edtf) === null) return null;
  return tzid === null || !edtf.includes('T') ? { edtf } : { edtf, zone: tzid };
}
