/**
 * Calendars, RFC 5545, as events: time zones, whole days, recurrence within bounds.
 *
 * Entries are cut out of the file by their BEGIN and END lines and read one by one, so that a broken one is a problem
 * with its place and the rest are still there. Grammar and rules of recurrence are ical.js's (Mozilla).
 */
import ICAL from 'ical.js';
import { daysInMonth, yearText } from '../dates/calendar';
import { parseEdtf } from '../dates/edtf';
import { failTelling, ok, type Result } from '../result';
import type { EventStatus, When } from '../timeline/types';
import { splitNames } from './cell-lists';
import { EVENT_LIMIT, placeOf, statusOf, type ImportedEvent, type ImportedEvents, type ImportProblem } from './imported-events';
import { isKnownZone } from '../dates/zoned-time';
import { withoutDateBehind } from './calendar-title';
import { endInZoneOfStart, isDefinedInFile, wholeDaysAsDates, zoneOfTzid } from './calendar-zones';
import { plainFromHtml } from './plain-from-html';
import { RuleWithoutEnd, withRuleBudget } from './rule-budget';
import { words } from '../words/words';

/** Occurrences taken of one entry that recurs: a year of days. */
export const OCCURRENCE_LIMIT = 366;

/** Of one whose rule has no end: a birthday is kept for no longer than a life. */
export const YEARS_LIMIT = 100;

const TEXT_LIMIT = 50_000_000;

/** A rule that gives so many days which it does not allow itself (a 30th of February) never gives one. */
const REFUSED_LIMIT = 500;

interface Block {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

/** Top-level components inside VCALENDAR, as text. */
function blocksOf(text: string): { readonly blocks: readonly Block[]; readonly unclosed: Block | null; readonly title: string | null } {
  const blocks: Block[] = [];
  let open: { readonly name: string; readonly from: number; readonly line: number } | null = null;
  let title: string | null = null;
  let line = 0;
  for (let at = 0; at < text.length;) {
    line += 1;
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const start = text.slice(at, Math.min(end, at + 60)).trimEnd().toUpperCase();
    if (open === null) {
      const name = /^BEGIN:([A-Z-]+)$/.exec(start)?.[1];
      if (name !== undefined && name !== 'VCALENDAR') open = { name, from: at, line };
      else if (start.startsWith('X-WR-CALNAME:')) title ??= text.slice(at + 'X-WR-CALNAME:'.length, end).trim().replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1');
    } else if (start === `END:${open.name}`) {
      blocks.push({ name: open.name, text: text.slice(open.from, end), line: open.line });
      open = null;
    }
    at = end;
  }
  return { blocks, unclosed: open === null ? null : { name: open.name, text: '', line: open.line }, title };
}

/** Programs that write a day without saying `VALUE=DATE` mean the day. */
const withDates = (text: string): string => text.replace(/^(DTSTART|DTEND):(\d{8})(?=\r?$)/gim, '$1;VALUE=DATE:$2');

type Time = InstanceType<typeof ICAL.Time>;

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
function edtfOf(start: Time, end: Time | null, hasNamedZone: boolean): string {
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

function whenOf(edtf: string, tzid: string | null): When | null {
  if (parseEdtf(edtf) === null) return null;
  return tzid === null || !edtf.includes('T') ? { edtf } : { edtf, zone: tzid };
}

/** ical.js leaves properties it does not know as they are written; the standard says they are text. */
const unescaped = (text: string): string => text.replace(/\\([\\;,nN])/g, (_whole, char: string) => (char === 'n' || char === 'N' ? '\n' : char));

const textOf = (component: InstanceType<typeof ICAL.Component>, name: string): string => {
  const property = component.getFirstProperty(name);
  const value = property?.getFirstValue();
  if (property === null || value === null || value === undefined) return '';
  return property?.type === 'unknown' ? unescaped(String(value as string)) : String(value as string);
};

interface Reading {
  readonly events: ImportedEvent[];
  readonly problems: ImportProblem[];
  readonly notes: Set<string>;
}

function statusFrom(component: InstanceType<typeof ICAL.Component>): EventStatus {
  return statusOf(textOf(component, 'x-dateline-status')) ?? (textOf(component, 'status').toUpperCase() === 'TENTATIVE' ? 'planned' : 'reported');
}

/** The zone an event is to have; null where its times carry an offset instead, or nothing is known of it. What is not plain is said. */
function namedZone(tzid: string, start: Time, notes: Set<string>): string | null {
  if (isKnownZone(tzid)) return tzid;
  const { notes: told } = words().events;
  const shown = tzid.slice(0, 60);
  const zone = isDefinedInFile(start) ? null : zoneOfTzid(tzid);
  notes.add(isDefinedInFile(start) ? told.zone(shown) : zone === null ? told.unknownZone(shown) : told.zoneReadAs(shown, zone));
  return zone;
}

/** PRIVATE, CONFIDENTIAL, and any word that is not known, which is to be taken for private (section 3.8.1.3). */
function isConfidential(component: InstanceType<typeof ICAL.Component>): boolean {
  const access = textOf(component, 'class').trim().toUpperCase();
  return access !== '' && access !== 'PUBLIC';
}

/** The zone of an entry's times; null where there is none to be named. */
function zoneOf(component: InstanceType<typeof ICAL.Component>, start: Time, notes: Set<string>): string | null {
  const tzid = component.getFirstProperty('dtstart')?.getParameter('tzid');
  return typeof tzid === 'string' && !start.isDate ? namedZone(tzid, start, notes) : null;
}

/** Google writes descriptions in HTML wherever somebody set a word in bold. */
const isHtml = (text: string): boolean => /<\/?(?:br|p|a|b|i|u|ul|ol|li|span|div|html-blob)\b[^<>]*>/i.test(text);

type Content = Pick<ImportedEvent, 'kind' | 'description' | 'actors' | 'places' | 'tags'>;

/** @param isOurs Dateline's own, taken to the letter */
function contentOf(component: InstanceType<typeof ICAL.Component>, isOurs: boolean): Content {
  const description = textOf(component, 'description');
  const places = textOf(component, 'location');
  return {
    kind: textOf(component, 'x-dateline-kind') || null, description: !isOurs && isHtml(description) ? plainFromHtml(description) : description,
    actors: splitNames(textOf(component, 'x-dateline-people')), places: isOurs ? splitNames(places) : places.trim() === '' ? [] : [places.trim()],
    tags: component.getAllProperties('categories').flatMap((property) => property.getValues().map(String)),
  };
}

/** Whether a rule of the entry goes on for ever. */
const isEndless = (component: InstanceType<typeof ICAL.Component>): boolean => component.getAllProperties('rrule').some((property) => {
  const rule = property.getFirstValue() as { readonly count?: number | null; readonly until?: unknown } | null | undefined;
  return rule !== null && rule !== undefined && !rule.count && !rule.until;
});

interface Entry {
  readonly component: InstanceType<typeof ICAL.Component>;
  /** "entry 3, “Talks”" */
  readonly where: string;
  readonly uid: string;
  /** Whether it stands for one time of an entry that recurs. */
  readonly isException: boolean;
}

const isCancelled = (component: InstanceType<typeof ICAL.Component>): boolean => textOf(component, 'status').trim().toUpperCase() === 'CANCELLED';

function readEntry({ component, where }: Entry, exceptions: readonly Entry[], reading: Reading): void {
  const summary = textOf(component, 'summary').trim();
  if (isCancelled(component)) {
    reading.problems.push({ where, message: words().events.problems.cancelled });
    return;
  }
  const instead = exceptions.map((exception) => exception.component);
  for (const one of [component, ...instead]) {
    wholeDaysAsDates(one);
    endInZoneOfStart(one);
  }
  const event = new ICAL.Event(component, { strictExceptions: false, exceptions: instead });
  const start = event.startDate as Time | null;
  if (start === null || start === undefined) {
    reading.problems.push({ where, message: words().events.problems.noStart });
    return;
  }
  const ours = textOf(component, 'x-dateline-edtf');
  const tzid = zoneOf(component, start, reading.notes);
  const own = contentOf(component, ours !== '');
  // What stands for one time of an entry that recurs is told by itself alone (section 3.8.4.4).
  const add = (title: string, when: When | null, source: InstanceType<typeof ICAL.Component>): void => {
    if (when === null) {
      reading.problems.push({ where, message: words().events.problems.heldDate });
      return;
    }
    const confidential = isConfidential(component) || isConfidential(source);
    if (confidential) reading.notes.add(words().events.notes.confidential);
    reading.events.push({ ...(source === component ? own : contentOf(source, false)), title, when, status: statusFrom(source), ...(confidential ? { confidential } : {}) });
  };
  if (ours !== '' && parseEdtf(ours) !== null) {
    const told = textOf(component, 'x-dateline-words');
    const zone = textOf(component, 'x-dateline-zone');
    add(withoutDateBehind(textOf(component, 'summary'), textOf(component, 'x-dateline-date')), { edtf: ours, ...(told === '' ? {} : { text: told }), ...(zone === '' ? {} : { zone }) }, component);
    return;
  }
  if (!event.isRecurring()) {
    const hasEnd = component.hasProperty('dtend') || component.hasProperty('duration');
    if (hasEnd && event.endDate.compare(start) < 0) reading.problems.push({ where, message: words().events.problems.endBeforeStart });
    add(summary, whenOf(edtfOf(start, hasEnd ? event.endDate : null, tzid !== null), tzid), component);
    return;
  }
  periodsToTimes(component);
  // The start is an occurrence too (section 3.8.5.2); ical.js forgets it where there is no rule.
  if (!component.hasProperty('rrule') && !component.getAllProperties('rdate').flatMap((property) => property.getValues() as readonly Time[]).some((time) => time.compare(start) === 0)) component.addPropertyWithValue('rdate', start);
  const obeys = ruleFilter(component);
  const endless = isEndless(component);
  const calledOff = new Set<InstanceType<typeof ICAL.Component>>();
  let taken = 0;
  let refused = 0;
  try {
    const iterator = event.iterator();
    for (let next = iterator.next() as Time | null | undefined; next !== null && next !== undefined; next = iterator.next() as Time | null | undefined) {
      if (!obeys(next)) {
        refused += 1;
        if (refused > REFUSED_LIMIT) break;
        continue;
      }
      if (taken === OCCURRENCE_LIMIT || (endless && next.year - start.year >= YEARS_LIMIT)) {
        reading.problems.push({ where, message: words().events.problems.endless(taken) });
        break;
      }
      taken += 1;
      const details = event.getOccurrenceDetails(next);
      const source = details.item.component;
      if (source !== component && isCancelled(source)) {
        calledOff.add(source);
        continue;
      }
      const zone = source === component ? tzid : zoneOf(source, details.startDate, reading.notes);
      add(details.item.summary?.trim() ?? summary, whenOf(edtfOf(details.startDate, details.endDate, zone !== null), zone), source);
    }
  } catch (error) {
    // What the rule gave so far stands.
    if (!(error instanceof RuleWithoutEnd) || taken === 0) throw error;
    reading.problems.push({ where, message: words().events.problems.noNext(taken) });
  }
  if (taken === 0) reading.problems.push({ where, message: words().events.problems.noTimes });
  for (const exception of exceptions) if (calledOff.has(exception.component)) reading.problems.push({ where: exception.where, message: words().events.problems.cancelled });
}

/** ical.js cannot follow an RDATE that gives periods: their starts are taken, with the length of the entry. */
function periodsToTimes(component: InstanceType<typeof ICAL.Component>): void {
  for (const property of component.getAllProperties('rdate')) {
    if (property.type !== 'period') continue;
    const starts = (property.getValues() as readonly { readonly start: Time }[]).map(({ start }) => start);
    property.removeParameter('value');
    property.resetType('date-time');
    property.setValues(starts);
  }
}

/** ical.js turns a 30th of February into the 1st or 2nd of March; the standard skips it (section 3.3.10). */
function ruleFilter(component: InstanceType<typeof ICAL.Component>): (time: Time) => boolean {
  const rules = component.getAllProperties('rrule');
  if (rules.length !== 1 || component.hasProperty('rdate')) return () => true;
  const rule = rules[0]?.getFirstValue() as { readonly parts?: Readonly<Record<string, readonly number[] | undefined>> } | null | undefined;
  const months = rule?.parts?.['BYMONTH'];
  const days = rule?.parts?.['BYMONTHDAY'];
  return (time) => (months === undefined || months.map(Number).includes(time.month))
    && (days === undefined || days.map(Number).some((day) => (day > 0 ? day : daysInMonth(time.year, time.month) + 1 + day) === time.day));
}

/** Properties of entries that have no place in an event, for the notes. */
const NOT_TAKEN = ['attendee', 'organizer', 'url', 'attach', 'comment', 'contact', 'geo'] as const;

/** ical.js reads an interval of none as one; the standard wants one or more (section 3.3.10). */
const hasNoInterval = (entry: string): boolean => /^RRULE[:;][^\r\n]*\bINTERVAL=0+(?!\d)/im.test(entry.replace(/\r?\n[ \t]/g, ''));

/** Names of components that are not entries, for the notes. */
const ASIDE: Readonly<Record<string, 'tasks' | 'journal' | 'busy'>> = { VTODO: 'tasks', VJOURNAL: 'journal', VFREEBUSY: 'busy' };

export function importIcs(text: string, fileName: string): Result<ImportedEvents> {
  if (text.length > TEXT_LIMIT) return failTelling('calendar-too-big', fileName, words().events.failures.calendarTooBig);
  const { blocks, unclosed, title } = blocksOf(text);
  if (!/^BEGIN:VCALENDAR/im.test(text)) return failTelling('not-a-calendar', fileName, words().events.failures.noCalendar);
  const reading: Reading = { events: [], problems: [], notes: new Set() };
  const zones = blocks.filter(({ name }) => name === 'VTIMEZONE').map((block) => block.text).join('');
  const entries: Entry[] = [];
  let count = 0;
  for (const block of blocks) {
    const aside = ASIDE[block.name];
    if (aside !== undefined) reading.notes.add(words().events.notes.aside[aside]);
    if (block.name !== 'VEVENT') continue;
    count += 1;
    try {
      const calendar = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${zones}${withDates(block.text)}END:VCALENDAR\r\n`) as unknown[]);
      const component = calendar.getFirstSubcomponent('vevent');
      if (component === null) throw new Error(words().events.problems.noEntry);
      const where = placeOf('entry', count, textOf(component, 'summary'));
      entries.push({ component, where, uid: textOf(component, 'uid'), isException: component.hasProperty('recurrence-id') });
      for (const property of NOT_TAKEN) if (component.hasProperty(property)) reading.notes.add(words().events.notes.aside[property]);
      if (hasNoInterval(block.text)) reading.problems.push({ where, message: words().events.problems.noInterval });
    } catch (error) {
      reading.problems.push({ where: words().events.place.entryAtLine(placeOf('entry', count), placeOf('line', block.line)), message: words().events.problems.unreadable(error instanceof Error ? error.message : null) });
    }
  }
  if (unclosed !== null) reading.problems.push({ where: placeOf('line', unclosed.line), message: words().events.problems.cutOff(unclosed.name) });
  const masters = new Set(entries.filter(({ isException, uid }) => !isException && uid !== '').map(({ uid }) => uid));
  const exceptions = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!entry.isException) continue;
    const others = exceptions.get(entry.uid);
    if (others === undefined) exceptions.set(entry.uid, [entry]);
    else others.push(entry);
  }
  withRuleBudget((budget) => {
    for (const entry of entries) {
      const { component, where, uid, isException } = entry;
      budget.nextEntry();
      if (reading.events.length >= EVENT_LIMIT) {
        reading.problems.push({ where, message: words().events.problems.first(EVENT_LIMIT) });
        break;
      }
      // An exception whose rule is not in the file stands for itself.
      if (isException && masters.has(uid)) continue;
      if (isException) component.removeAllProperties('recurrence-id');
      try {
        readEntry(entry, isException ? [] : exceptions.get(uid) ?? [], reading);
      } catch (error) {
        reading.problems.push({ where, message: words().events.problems.unreadable(error instanceof Error ? error.message : null) });
      }
    }
  });
  return ok({ title: title === '' ? null : title, events: reading.events, problems: reading.problems, notes: [...reading.notes] });
}
