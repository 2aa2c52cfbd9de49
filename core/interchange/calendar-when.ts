/** Times of a calendar as dates of events. */
import ICAL from 'ical.js';
import { daysInMonth, yearText } from '../dates/calendar';
import { parseEdtf } from '../dates/edtf';
import type { When } from '../timeline/types';
import type { Component, Property, Time } from './calendar-entry';

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

/** The values of a property as they are written (`2022-02-30T10:00:00`), of a period its start. */
export const writtenOf = (property: Property): readonly string[] => (property.toJSON() as readonly unknown[]).slice(3).map((value) => String(Array.isArray(value) ? value[0] : value));

/** Whether the calendar and the clock have such a time: ical.js makes 2 March of a 30th of February. A day may end at 24:00, a minute with a leap second. */
export function isRealTime(written: string): boolean {
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0'] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2}))?/.exec(written) ?? [];
  // Of what is no time at all ical.js says so itself.
  if (year === '') return true;
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  const isEndOfDay = `${hour}${minute}${second}` === '240000';
  return isDay && (isEndOfDay || (Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60));
}

/** True also where there is no such property. */
export function hasRealTime(component: Component, name: 'dtstart' | 'dtend' | 'recurrence-id'): boolean {
  const property = component.getFirstProperty(name);
  return property === null || writtenOf(property).every(isRealTime);
}
