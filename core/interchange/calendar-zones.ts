/**
 * Time zones as calendar programs name them: IANA names, the same behind a program's own path
 * (`/freeassociation.sourceforge.net/Europe/Berlin`), and those of Windows.
 */
import ICAL from 'ical.js';
import { findIana } from 'windows-iana';
import { civilOf, dayOf, dayOfSecond, secondOfDay } from '../dates/calendar';
import { isKnownZone, offsetAt, utcOfCivil } from '../dates/zoned-time';

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

/** The IANA zone that is meant; null for a name that nobody can tell. Unicode's own table says which one stands for a zone of Windows. */
export function zoneOfTzid(tzid: string): string | null {
  if (isKnownZone(tzid)) return tzid;
  const behindPath = /(?:^|\/)([A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]*\d{0,2}){1,2})$/.exec(tzid)?.[1];
  if (behindPath !== undefined && isKnownZone(behindPath)) return behindPath;
  const [windows] = findIana(tzid.trim());
  return windows !== undefined && isKnownZone(windows) ? windows : null;
}

/** Whether the file itself defines the zone of this time, so that its offset is known whatever the zone is called. */
export const isDefinedInFile = (time: Time): boolean => time.zone !== undefined && time.zone !== null && time.zone.tzid !== 'floating' && time.zone.tzid !== 'UTC';

const tzidOf = (component: Component, name: string): string | null => {
  const tzid = component.getFirstProperty(name)?.getParameter('tzid');
  return typeof tzid === 'string' ? tzid : null;
};

const secondOf = (time: Time): number => secondOfDay(dayOf(time.year, time.month, time.day)) + time.hour * 3600 + time.minute * 60 + time.second;

/** A flight leaves by one clock and lands by another: its end is put into the zone of its start, because an event has one zone. */
export function endInZoneOfStart(component: Component): void {
  const [from, to] = [tzidOf(component, 'dtstart'), tzidOf(component, 'dtend')];
  const end = component.getFirstPropertyValue('dtend') as Time | null;
  if (from === null || to === null || from === to || end === null || end.isDate || isDefinedInFile(end)) return;
  const [startZone, endZone] = [zoneOfTzid(from), zoneOfTzid(to)];
  const utcSecond = endZone === null ? null : utcOfCivil(secondOf(end), endZone);
  const offset = startZone === null || utcSecond === null ? null : offsetAt(startZone, utcSecond);
  if (utcSecond === null || offset === null) return;
  const day = dayOfSecond(utcSecond + offset);
  const rest = utcSecond + offset - secondOfDay(day);
  const property = component.getFirstProperty('dtend');
  property?.setParameter('tzid', from);
  property?.setValue(new ICAL.Time({ ...civilOf(day), hour: Math.floor(rest / 3600), minute: Math.floor((rest % 3600) / 60), second: rest % 60, isDate: false }, ICAL.Timezone.localTimezone));
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
