/** The zones of a calendar's times: as the file defines them, or as their names are known. */
import ICAL from 'ical.js';
import { civilOf, dayOf, dayOfSecond, secondOfDay } from '../dates/calendar';
import { isKnownZone, offsetAt, utcOfCivil } from '../dates/zoned-time';
import { words } from '../words/words';
import { tzidOf, type Component, type Time } from './calendar-entry';
import { zoneOfTzid } from './zone-names';

/** Whether the file itself defines the zone of this time, so that its offset is known whatever the zone is called. */
export const isDefinedInFile = (time: Time): boolean => time.zone !== undefined && time.zone !== null && time.zone.tzid !== 'floating' && time.zone.tzid !== 'UTC';

/** Seconds from 1970 by the clocks that the time is written by. */
export const civilSecondOf = (time: Time): number => secondOfDay(dayOf(time.year, time.month, time.day)) + time.hour * 3600 + time.minute * 60 + time.second;

export const isUtc = (time: Time): boolean => time.zone?.tzid === 'UTC';

/** The instant of a time, in seconds of UTC; null where its zone is not known. */
export function utcSecondOf(time: Time, tzid: string | null): number | null {
  if (isUtc(time)) return civilSecondOf(time);
  // As for the zone of an event: a name that is known, then what the file says, then what the name may mean.
  if (tzid !== null && isKnownZone(tzid)) return utcOfCivil(civilSecondOf(time), tzid);
  if (isDefinedInFile(time)) return time.toUnixTime();
  const zone = tzid === null ? null : zoneOfTzid(tzid);
  return zone === null ? null : utcOfCivil(civilSecondOf(time), zone);
}

/** Seconds that the clocks by which `time` is written are ahead of UTC at an instant; null where its zone is not known. */
function clockOffset(time: Time, tzid: string | null, utcSecond: number): number | null {
  if (isUtc(time)) return 0;
  if (tzid !== null && isKnownZone(tzid)) return offsetAt(tzid, utcSecond);
  if (isDefinedInFile(time)) return timeAt(utcSecond, ICAL.Timezone.utcTimezone).convertToZone(time.zone).utcOffset();
  const zone = tzid === null ? null : zoneOfTzid(tzid);
  return zone === null ? null : offsetAt(zone, utcSecond);
}

/** @param second counted from 1970 by the clocks of `zone` */
function timeAt(second: number, zone: InstanceType<typeof ICAL.Timezone>): Time {
  const day = dayOfSecond(second);
  const rest = second - secondOfDay(day);
  return new ICAL.Time({ ...civilOf(day), hour: Math.floor(rest / 3600), minute: Math.floor((rest % 3600) / 60), second: rest % 60, isDate: false }, zone);
}

/** A flight leaves by one clock and lands by another: its end is put into the zone of its start, because an event has one zone. */
export function endInZoneOfStart(component: Component): void {
  const [from, to] = [tzidOf(component, 'dtstart'), tzidOf(component, 'dtend')];
  const start = component.getFirstPropertyValue('dtstart') as Time | null;
  const end = component.getFirstPropertyValue('dtend') as Time | null;
  if (start === null || end === null || start.isDate || end.isDate || (from === to && isUtc(start) === isUtc(end))) return;
  const utcSecond = utcSecondOf(end, to);
  const offset = utcSecond === null ? null : clockOffset(start, from, utcSecond);
  if (utcSecond === null || offset === null) return;
  const property = component.getFirstProperty('dtend');
  if (from === null) property?.removeParameter('tzid');
  else property?.setParameter('tzid', from);
  property?.setValue(timeAt(utcSecond + offset, (start.zone ?? ICAL.Timezone.localTimezone)));
}

const isMidnight = (time: Time | null): boolean => time !== null && !time.isDate && time.hour + time.minute + time.second === 0;

/** Outlook writes whole days from midnight to midnight, and says so beside them. */
export function wholeDaysAsDates(component: Component): void {
  const flag = component.getFirstPropertyValue('x-microsoft-cdo-alldayevent') ?? component.getFirstPropertyValue('x-microsoft-msncalendar-alldayevent');
  if (String(flag).toUpperCase() !== 'TRUE') return;
  const properties = ['dtstart', 'dtend'].flatMap((name) => component.getFirstProperty(name) ?? []);
  if (!properties.every((property) => isMidnight(property.getFirstValue() as Time | null))) return;
  for (const property of properties) {
    const { year, month, day } = property.getFirstValue() as Time;
    property.removeParameter('tzid');
    property.resetType('date');
    property.setValue(new ICAL.Time({ year, month, day, isDate: true }, ICAL.Timezone.localTimezone));
  }
}

/**
 * The zone an event is to have; null where its times carry an offset instead, or nothing is known of it. What is not plain
 * is said.
 *
 * Outlook names zones as Windows does, and always defines them as well: the name counts where both say the same of this
 * time, so that it is one of Berlin and not one of UTC+1.
 */
function namedZone(tzid: string, start: Time, notes: Set<string>): string | null {
  if (isKnownZone(tzid)) return tzid;
  const { notes: told } = words().events;
  const shown = tzid.slice(0, 60);
  const zone = zoneOfTzid(tzid);
  const isDefined = isDefinedInFile(start);
  if (zone === null) notes.add(isDefined ? told.zone(shown) : told.unknownZone(shown));
  else if (!isDefined || start.toUnixTime() === utcOfCivil(civilSecondOf(start), zone)) {
    notes.add(told.zoneReadAs(shown, zone));
    return zone;
  } else notes.add(told.zoneDiffers(shown, zone));
  return null;
}

/** The zone of an entry's times; null where there is none to be named. */
export function zoneOfEntry(component: Component, start: Time, notes: Set<string>): string | null {
  const tzid = tzidOf(component, 'dtstart');
  return tzid !== null && !start.isDate ? namedZone(tzid, start, notes) : null;
}
