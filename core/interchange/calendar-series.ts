/**
 * The times of an entry that recurs (RFC 5545, section 3.8.5), and which of them other entries of the file stand for.
 *
 * ical.js finds such an entry only where its RECURRENCE-ID is written as the time is. Programs write a day, or UTC beside
 * a zone that the file does not define, and the time that was moved from would stand there as real.
 */
import ICAL from 'ical.js';
import { dayOfSecond } from '../dates/calendar';
import { words } from '../words/words';
import { textOf, tzidOf, type Component, type Entry, type Time } from './calendar-entry';
import { hasRealTime, isRealTime, writtenOf } from './calendar-when';
import { civilSecondOf, isUtc, utcSecondOf } from './calendar-zones';
import { RuleWithoutEnd } from './rule-budget';
import { isDayOfRule, type Rule } from './rule-days';

/** Occurrences taken of one entry that recurs: a year of days. */
export const OCCURRENCE_LIMIT = 366;

/** Of one whose rule has no end: a birthday is kept for no longer than a life. */
export const YEARS_LIMIT = 100;

/** A rule that gives so many days which it does not allow itself never gives one. */
const REFUSED_LIMIT = 500;

export interface Series {
  readonly times: readonly Time[];
  /** Why more of them may be to come, for the problems; null where these are all. */
  readonly cut: string | null;
}

/** Whether a rule of the entry goes on for ever. */
const isEndless = (component: Component): boolean => component.getAllProperties('rrule').some((property) => {
  const rule = property.getFirstValue() as { readonly count?: number | null; readonly until?: unknown } | null | undefined;
  return rule !== null && rule !== undefined && !rule.count && !rule.until;
});

/** ical.js cannot follow an RDATE that gives periods: their starts are taken, with the length of the entry. */
function periodsToTimes(component: Component): void {
  for (const property of component.getAllProperties('rdate')) {
    if (property.type !== 'period') continue;
    const starts = (property.getValues() as readonly { readonly start: Time }[]).map(({ start }) => start);
    property.removeParameter('value');
    property.resetType('date-time');
    property.setValues(starts);
  }
}

/** The start is an occurrence too (section 3.8.5.2); ical.js forgets it where there is no rule. */
function addStart(component: Component, start: Time): void {
  if (component.hasProperty('rrule')) return;
  const added = component.getAllProperties('rdate').flatMap((property) => property.getValues() as readonly Time[]);
  if (!added.some((time) => time.compare(start) === 0)) component.addPropertyWithValue('rdate', start);
}

/** The first day that ical.js gives of a rule is one that nothing has tested. */
function ruleFilter(component: Component, start: Time): (time: Time) => boolean {
  const rules = component.getAllProperties('rrule');
  const rule = rules[0]?.getFirstValue() as Rule | null | undefined;
  return rules.length !== 1 || component.hasProperty('rdate') || rule === null || rule === undefined ? () => true : (time) => isDayOfRule(rule, start, time);
}

/** Takes out the times added or excepted that do not exist, which ical.js would move; whether one of those added was lost. */
export function dropUnrealTimes(component: Component): boolean {
  let isLost = false;
  for (const name of ['rdate', 'exdate'] as const) {
    for (const property of component.getAllProperties(name)) {
      const written = writtenOf(property);
      if (written.every(isRealTime)) continue;
      isLost ||= name === 'rdate';
      const real = property.getValues().filter((_value, index) => isRealTime(written[index] ?? ''));
      if (real.length === 0) component.removeProperty(property);
      else property.setValues(real);
    }
  }
  return isLost;
}

/** @throws RuleWithoutEnd where a rule gives no time within its budget */
export function timesOf(component: Component, start: Time): Series {
  const { problems } = words().events;
  periodsToTimes(component);
  addStart(component, start);
  const obeys = ruleFilter(component, start);
  const endless = isEndless(component);
  const times: Time[] = [];
  let refused = 0;
  try {
    const expansion = new ICAL.RecurExpansion({ component, dtstart: start });
    for (let next = expansion.next() as Time | null | undefined; next !== null && next !== undefined; next = expansion.next() as Time | null | undefined) {
      if (!obeys(next)) {
        refused += 1;
        if (refused > REFUSED_LIMIT) break;
        continue;
      }
      if (times.length === OCCURRENCE_LIMIT || (endless && next.year - start.year >= YEARS_LIMIT)) return { times, cut: problems.endless(times.length) };
      times.push(next);
    }
  } catch (error) {
    // What the rule gave so far stands.
    if (!(error instanceof RuleWithoutEnd) || times.length === 0) throw error;
    return { times, cut: problems.noNext(times.length) };
  }
  return { times, cut: null };
}

/** A time in numbers, so that it can be compared with those of other zones. */
interface Moment {
  /** Null where the zone is not known. */
  readonly utcSecond: number | null;
  readonly civilSecond: number;
  readonly isDate: boolean;
  readonly isUtc: boolean;
}

const momentOf = (time: Time, tzid: string | null): Moment => ({ utcSecond: time.isDate ? null : utcSecondOf(time, tzid), civilSecond: civilSecondOf(time), isDate: time.isDate, isUtc: isUtc(time) });

/** The time that an entry stands for; null where it cannot be read. */
export function movedFrom({ component }: Entry): Time | null {
  try {
    return !hasRealTime(component, 'recurrence-id') ? null : component.getFirstPropertyValue('recurrence-id') as Time | null;
  } catch {
    return null;
  }
}

/** Whether it changes all times that follow the one it stands for (section 3.2.13). */
export const changesFuture = ({ component }: Entry): boolean => component.getFirstProperty('recurrence-id')?.getParameter('range') === ICAL.Event.THISANDFUTURE;

function isSame(one: Moment, other: Moment): boolean {
  if (one.isDate !== other.isDate) return false;
  return one.utcSecond !== null && other.utcSecond !== null ? one.utcSecond === other.utcSecond : one.civilSecond === other.civilSecond;
}

/** Whether two times may be meant for one of which one is known by its day alone, or without its zone. */
function mayBeSame(time: Moment, from: Moment): boolean {
  if (!time.isDate && !from.isDate && time.utcSecond !== null && from.utcSecond !== null) return false;
  // 23:00 in UTC may be the next day where a series of whole days is kept.
  if (time.isDate && from.isUtc) return false;
  return dayOfSecond(time.civilSecond) === dayOfSecond(from.civilSecond);
}

const sequenceOf = ({ component }: Entry): number => Number(textOf(component, 'sequence')) || 0;

export interface StandIns {
  /** Entries to be told instead of a time. */
  readonly of: ReadonlyMap<Time, Entry>;
  /** Entries of which the file has a later version. */
  readonly outdated: readonly Entry[];
}

/** @param tzid of the times, as the entry that recurs names it */
export function standInsOf(times: readonly Time[], tzid: string | null, exceptions: readonly Entry[]): StandIns {
  const found = new Map<Time, Entry>();
  const outdated: Entry[] = [];
  if (exceptions.length === 0) return { of: found, outdated };
  const moments = times.map((time) => ({ time, moment: momentOf(time, tzid) }));
  const others: { readonly exception: Entry; readonly from: Moment }[] = [];
  for (const exception of exceptions) {
    const written = movedFrom(exception);
    if (written === null) continue;
    const from = momentOf(written, tzidOf(exception.component, 'recurrence-id'));
    const time = moments.find(({ moment }) => isSame(moment, from))?.time;
    if (time === undefined) {
      others.push({ exception, from });
      continue;
    }
    const before = found.get(time);
    const isOlder = before !== undefined && sequenceOf(before) > sequenceOf(exception);
    if (!isOlder) found.set(time, exception);
    if (before !== undefined) outdated.push(isOlder ? exception : before);
  }
  for (const { exception, from } of others) {
    const [only, ...more] = moments.filter(({ time, moment }) => !found.has(time) && mayBeSame(moment, from));
    if (only !== undefined && more.length === 0) found.set(only.time, exception);
  }
  return { of: found, outdated };
}
