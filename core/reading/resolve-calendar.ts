/**
 * The place in the calendar that a few fields name, such as a month and a day without a year.
 *
 * What is missing comes from the frame around it ("March of next year"), else from the tense and the day of publication.
 */
import { YEAR_LIMIT, civilOf, dayOf, daysInMonth, isLeapYear, isOtherWeekday, weekdayOf } from '../dates/calendar';
import { thatOfStory, yearlyBesideStory } from './beside-story';
import { SURE } from './marks';
import { easterDay, frameAround, frameEnd, isCoarser, isoWeek, nthWeekday, shiftFrame, weekStart, type Frame } from './frame';
import type { HolidayRule } from './grammar';
import type { CalendarFields } from './meaning';
import { hasOldStyle, oldStyleDays, wrongJulianDate } from './old-style';
import { yearOfHeading } from './year-of-heading';
import { ownYear } from './own-year';
import type { Told } from './told-year';
import type { DateFault, Named, ReadingReason, Toward } from './reason';
import { NOTHING_TOLD, NO_REFERENCE, moment, toldLast, type Moment, type ReadingContext, type Resolved, type Unresolved } from './resolved';

export type Found =
  | { readonly ok: true; readonly resolved: Resolved; readonly reason: ReadingReason | null; readonly usedReference: boolean }
  | Unresolved;

const impossible = (fault: DateFault): Unresolved => ({ ok: false, problem: 'impossible', fault });

/** Which of the times before and after now is meant, and why. */
function direction(fields: CalendarFields, context: ReadingContext): { readonly toward: 'past' | 'future' | 'here'; readonly strict: boolean; readonly why: Toward } {
  if (fields.toward === 'last') return { toward: 'past', strict: true, why: 'last' };
  if (fields.toward === 'next') return { toward: 'future', strict: true, why: 'next' };
  if (fields.toward === 'this') return { toward: 'here', strict: false, why: 'this' };
  if (context.tense === 'future') return { toward: 'future', strict: false, why: 'future' };
  return { toward: 'past', strict: false, why: context.tense };
}

/** Two digits of a year: the nearest such year to the reference, or 1950 to 2049. */
function fullYear(short: number, referenceDay: number | null): number {
  const near = referenceDay === null ? 1999 : civilOf(referenceDay).year;
  const same = Math.floor(near / 100) * 100 + short;
  return [same - 100, same, same + 100].reduce((best, year) => (Math.abs(year - near) < Math.abs(best - near) ? year : best));
}

interface Choice {
  readonly frame: Frame;
  /** Null where nothing was chosen against a day. */
  readonly reason: ReadingReason | null;
}

/** A decade to come goes by two digits only when it is this near; nobody calls the 2060s the sixties. */
const NEAR_DECADES = 20;

/** "the sixties": the last that had begun, or in the future tense one that is near. Without a day, of the last century. */
function shortDecade(short: number, context: ReadingContext): Choice {
  const { referenceDay } = context;
  const { year } = civilOf(referenceDay ?? dayOf(1999));
  const same = Math.floor(year / 100) * 100 + short;
  const begun = same <= year ? same : same - 100;
  const coming = begun + 10 > year ? begun : begun + 100;
  const ahead = context.tense === 'future' && coming - year <= NEAR_DECADES;
  const frame: Frame = { unit: 'decade', startDay: dayOf(ahead ? coming : begun) };
  return { frame, reason: referenceDay === null ? null : { type: 'last-or-next', named: { type: 'decade', decade: short }, side: ahead ? 'future' : 'past', day: referenceDay, toward: context.tense } };
}

function yearOf(fields: CalendarFields, context: ReadingContext, outer: Frame | null): number | null {
  if (fields.year !== undefined) return fields.year;
  if (fields.shortYear !== undefined) return fullYear(fields.shortYear, context.referenceDay);
  return outer === null ? null : civilOf(outer.startDay).year;
}

function holidayDay(rule: HolidayRule, year: number): number {
  if ('easter' in rule) return easterDay(year) + rule.easter;
  return 'nth' in rule ? nthWeekday(year, rule.month, rule.weekday, rule.nth) + (rule.plusDays ?? 0) : dayOf(year, rule.month, rule.day);
}

/** Why such a date cannot be, or null. */
function wrongDate(year: number | null, month: number, day: number): DateFault | null {
  if (month < 1 || month > 12) return { type: 'no-month', number: month };
  const longest = year === null ? (month === 2 ? 29 : daysInMonth(2023, month)) : daysInMonth(year, month);
  if (day >= 1 && day <= longest) return null;
  return day === 29 && month === 2 && year !== null ? { type: 'no-leap-day', year } : { type: 'short-month', month, days: longest, day };
}

/**
 * "this winter": the one that the day is in, else that of its year.
 *
 * What is told as past has begun: in March it is the winter just over, not the next.
 */
function thisYears(of: (year: number) => Frame, { tense }: ReadingContext, referenceDay: number, reference: number): Frame {
  const own = of(reference);
  const before = of(reference - 1);
  if (own.startDay <= referenceDay) return own;
  const isNearer = referenceDay - frameEnd(before) < own.startDay - referenceDay;
  return frameEnd(before) > referenceDay || (tense === 'past' && isNearer) ? before : own;
}

/** The right one of what comes once a year. `of` makes it for a year. */
function yearly(of: (year: number) => Frame, named: Named, fields: CalendarFields, context: ReadingContext, referenceDay: number): Choice {
  const { toward, strict, why } = direction(fields, context);
  const reference = civilOf(referenceDay).year;
  if (toward === 'here') {
    const frame = thisYears(of, context, referenceDay, reference);
    return { frame, reason: { type: 'of-this-year', named, year: civilOf(frame.startDay).year, day: referenceDay, toward: why } };
  }
  // In January the last winter is that of the year before last: the one that began in December is not over.
  const years = [reference - 2, reference - 1, reference, reference + 1].map(of);
  const past = years.filter((frame) => (strict ? frameEnd(frame) <= referenceDay : frame.startDay <= referenceDay)).pop();
  const future = years.find((frame) => (strict ? frame.startDay > referenceDay : frameEnd(frame) > referenceDay));
  const chosen = (toward === 'past' ? past : future) ?? of(reference);
  return { frame: chosen, reason: { type: 'last-or-next', named, side: toward, day: referenceDay, toward: why } };
}

function weekdayDay(fields: CalendarFields, weekday: number, context: ReadingContext, referenceDay: number): { readonly day: number; readonly reason: ReadingReason } {
  const { toward, strict, why } = direction(fields, context);
  const because = (place: Extract<ReadingReason, { readonly type: 'weekday' }>['place']): ReadingReason => ({ type: 'weekday', weekday, place, day: referenceDay, toward: why });
  if (toward === 'here') {
    const ahead = (weekday - weekdayOf(referenceDay) + 7) % 7;
    const back = context.tense === 'past';
    const day = back && ahead > 0 ? referenceDay + ahead - 7 : referenceDay + ahead;
    return { day, reason: because('nearest') };
  }
  const back = (weekdayOf(referenceDay) - weekday + 7) % 7;
  if (toward === 'past') {
    const day = referenceDay - (back === 0 && strict ? 7 : back);
    return { day, reason: because(day === referenceDay ? 'itself' : 'last-before') };
  }
  const ahead = (7 - back) % 7;
  const day = referenceDay + (ahead === 0 && strict ? 7 : ahead);
  return { day, reason: because(day === referenceDay ? 'itself' : 'next-after') };
}

/** "the following Monday": after the day told of last, where that is one day. */
function weekdayAfterStory(fields: CalendarFields, weekday: number, context: ReadingContext): Found {
  const story = toldLast(context);
  if (story?.unit !== 'day') return NOTHING_TOLD;
  const { day, reason } = weekdayDay(fields, weekday, context, story.startDay);
  return found({ ...story, startDay: day }, reason, false);
}

/** "The following January" and "that summer": counted from the time told of last. */
function besideStory(of: (year: number) => Frame, named: Named, { toward }: CalendarFields, context: ReadingContext): Found {
  const beside = toward === undefined ? thatOfStory(of, context) : yearlyBesideStory(of, named, toward === 'next' ? 'future' : 'past', context);
  return beside === null ? NOTHING_TOLD : found(beside.frame, beside.reason, false);
}

const found = (frame: Frame, reason: ReadingReason | null, usedReference: boolean): Found => ({ ok: true, resolved: moment(frame), reason, usedReference });

/** A date that its source says to be by the Julian calendar. */
function resolveOldStyle(year: number, month: number, day: number): Found {
  const wrong = wrongJulianDate(year, month, day);
  if (wrong !== null) return impossible(wrong);
  const [startDay = 0, other] = oldStyleDays(year, month, day);
  const reason: ReadingReason = { type: 'old-style', named: { type: 'day', day, month }, year };
  return other === undefined ? found({ unit: 'day', startDay }, reason, false) : { ok: true, resolved: { ...SURE, type: 'either', days: [startDay, other] }, reason, usedReference: false };
}

/** Month and day, with or without a year. */
function resolveDate(fields: CalendarFields, month: number, day: number, context: ReadingContext, outer: Frame | null): Found {
  const year = yearOf(fields, context, outer);
  if (hasOldStyle(fields, year)) return resolveOldStyle(year, month, day);
  const wrong = wrongDate(year, month, day);
  if (wrong !== null) return impossible(wrong);
  if (year !== null) {
    const when = dayOf(year, month, day);
    const off = fields.weekday !== undefined && isOtherWeekday(when, fields.weekday);
    return found({ unit: 'day', startDay: when }, off ? { type: 'other-weekday', day: when, said: fields.weekday ?? 1 } : null, false);
  }
  const of = (someYear: number): Frame => ({ unit: 'day', startDay: dayOf(someYear, month, day) });
  const isLeapDay = month === 2 && day === 29;
  return besideTold(of, { type: 'day', day, month }, fields, context, context.choice === 'on-its-side' && !isLeapDay && fields.weekday === undefined ? yearly : nearestYear);
}

/** How many days nearer a date must be to be taken against the tense of its clause; plans are often told in the past tense. */
const AGAINST_PAST = 200;
const AGAINST_FUTURE = 100;
/** A day that is planned is hardly ever past; quarters are planned and reported in one breath. */
const DAY_AGAINST_FUTURE = 300;

/** Leap days are four years apart, eight around 1900; what tense has to weigh up is as much farther apart. */
const LEAP_REACH = 8;

type ChooseYear = (of: (year: number) => Frame, named: Named, fields: CalendarFields, context: ReadingContext, referenceDay: number) => Choice;

/** In days: what is told beside a date is hardly farther from it. */
const FARTHEST_FROM_TOLD = 150;

/** The one that all full dates beside it are nearest to, where there is one. */
function nearTold(of: (year: number) => Frame, named: Named, fields: CalendarFields, context: ReadingContext, days: readonly number[]): Frame | null {
  const frames = days.map((day) => nearestYear(of, named, fields, { ...context, tense: null }, day).frame);
  const [first] = frames;
  const agree = first !== undefined && frames.every((frame, index) => frame.startDay === first.startDay && Math.abs(frame.startDay - (days[index] ?? 0)) <= FARTHEST_FROM_TOLD);
  return agree ? first : null;
}

/** Whether what is told after it is of the same time as what is told before it, so that it is too. */
function isBetween(near: Frame, of: (year: number) => Frame, named: Named, fields: CalendarFields, context: ReadingContext, { after }: Told): boolean {
  if (after.days.length === 0) return after.years.length > 0 && after.years.every((day) => civilOf(day).year === civilOf(near.startDay).year);
  return nearTold(of, named, fields, context, after.days)?.startDay === near.startDay;
}

/** A date without its year: of the year told beside it, else of the time of publication; see told-year.ts. */
function besideTold(of: (year: number) => Frame, named: Named, fields: CalendarFields, context: ReadingContext, choose: ChooseYear): Found {
  const heading = fields.toward === undefined && (context.around ?? null) === null ? yearOfHeading(of, fields.weekday, context) : null;
  if (heading !== null) return found(heading.frame, { type: heading.isSure ? 'heading-year' : 'other-year', named, year: civilOf(heading.frame.startDay).year }, false);
  const own = fields.toward === undefined ? ownYear(of, named, context) : null;
  if (own !== null) return found(own, { type: 'story-year', named, year: civilOf(own.startDay).year }, false);
  const told = fields.toward === undefined ? context.told : null;
  const near = told === null ? null : nearTold(of, named, fields, context, told.days);
  const isSure = told !== null && (told.sure || (near !== null && isBetween(near, of, named, fields, context, told)));
  if (isSure && near !== null) return found(near, { type: 'story-year', named, year: civilOf(near.startDay).year }, false);
  if (context.referenceDay === null) return NO_REFERENCE;
  const choice = choose(of, named, fields, context, context.referenceDay);
  if (told === null) return found(choice.frame, choice.reason, true);
  return found(choice.frame, { type: 'other-year', named, year: civilOf(near?.startDay ?? told.days[0] ?? choice.frame.startDay).year }, true);
}

/** Days are so exact that the year is nearly always that of the nearest one; tense decides between near ones. */
function nearestYear(of: (year: number) => Frame, named: Named, fields: CalendarFields, context: ReadingContext, referenceDay: number): Choice {
  const reference = civilOf(referenceDay).year;
  const weekday = fields.weekday;
  const isLeapDay = fields.month === 2 && fields.day === 29;
  const reach = isLeapDay ? LEAP_REACH : 1;
  const near = Array.from({ length: 2 * reach + 1 }, (_one, index) => reference - reach + index).filter((year) => !isLeapDay || isLeapYear(year)).map(of);
  const years = near.filter((frame) => weekday === undefined || weekdayOf(frame.startDay) === weekday);
  const { toward } = direction(fields, context);
  const distance = (frame: Frame): number => {
    const ahead = frame.startDay - referenceDay;
    const behind = referenceDay - (frameEnd(frame) - 1);
    if (ahead <= 0 && behind <= 0) return 0;
    const against = context.tense === null || context.tense === 'present' ? 0 : toward === 'past' ? (ahead > 0 ? (context.isOver === true ? Number.POSITIVE_INFINITY : AGAINST_PAST) : 0) : behind > 0 ? (frame.unit === 'day' ? DAY_AGAINST_FUTURE : AGAINST_FUTURE) : 0;
    return Math.max(ahead, behind) + against * (isLeapDay ? 4 : 1);
  };
  const [first, ...rest] = years.length === 0 ? near : years;
  const frame = rest.reduce((best, other) => (distance(other) < distance(best) ? other : best), first ?? of(reference));
  return { frame, reason: { type: 'nearest-year', named, year: civilOf(frame.startDay).year, day: referenceDay } };
}

function resolveMonth(fields: CalendarFields, month: number, context: ReadingContext, outer: Frame | null): Found {
  if (month < 1 || month > 12) return impossible({ type: 'no-month', number: month });
  const year = yearOf(fields, context, outer);
  const of = (someYear: number): Frame => ({ unit: 'month', startDay: dayOf(someYear, month, 1) });
  if (year !== null) {
    if (fields.nth !== undefined && fields.weekday !== undefined) return nthOf(fields.nth, fields.weekday, of(year));
    return found(of(year), null, false);
  }
  const near = fields.toward === undefined && (context.tense === 'present' || context.choice === 'nearest');
  const named: Named = { type: 'month', month };
  if (fields.afterStory === true) return besideStory(of, named, fields, context);
  const choice = besideTold(of, named, fields, context, near ? nearestYear : yearly);
  if (choice.ok && choice.resolved.type === 'moment' && fields.nth !== undefined && fields.weekday !== undefined) return nthOf(fields.nth, fields.weekday, choice.resolved.frame);
  return choice;
}

function nthOf(nth: number, weekday: number, month: Frame): Found {
  const { year, month: number } = civilOf(month.startDay);
  const day = nthWeekday(year, number, weekday, nth);
  return day < frameEnd(month) ? found({ unit: 'day', startDay: day }, null, false) : impossible({ type: 'no-nth-weekday', year, month: number, nth, weekday });
}

/**
 * The quarter or half a report is about: of those named in the last `memory` mentions the latest that is over.
 *
 * Reports compare periods, so "a year ago" in one is the same quarter of the year before.
 */
export function talkedOfPeriod({ earlier, referenceDay }: ReadingContext, memory: number): Frame | null {
  const periods = earlier.slice(0, memory).filter((frame) => frame.unit === 'quarter' || frame.unit === 'half');
  const over = periods.filter((frame) => referenceDay === null || frameEnd(frame) <= referenceDay);
  return (over.length > 0 ? over : periods).reduce<Frame | null>((latest, frame) => (latest === null || frame.startDay > latest.startDay ? frame : latest), null);
}

const seasonFrame = (year: number, season: number): Frame => ({ unit: 'season', startDay: dayOf(year, season * 3, 1) });

/** Quarters, halves and seasons: parts of a year that come every year. */
function resolvePartOfYear(of: (year: number) => Frame, named: Named, fields: CalendarFields, context: ReadingContext, outer: Frame | null): Found {
  const year = yearOf(fields, context, outer);
  if (year !== null) return found(of(year), null, false);
  if (fields.afterStory === true) return besideStory(of, named, fields, context);
  const isNear = (fields.quarter !== undefined || fields.holiday !== undefined || context.choice === 'nearest') && fields.toward === undefined;
  // Reports compare quarters and halves of years with one another.
  const compared = fields.quarter !== undefined || fields.half !== undefined;
  return besideTold(of, named, fields, compared ? { ...context, told: null } : context, isNear ? nearestYear : yearly);
}

const wide = (unit: 'decade' | 'century' | 'millennium', firstYear: number): Found => found({ unit, startDay: dayOf(firstYear) }, null, false);

/** The frame that fields other than the time of day name; null when there are none. */
function resolveFrame(fields: CalendarFields, context: ReadingContext, outer: Frame | null, holidays: Readonly<Record<string, HolidayRule>>): Found | null {
  const { referenceDay } = context;
  if (fields.noSuchYear !== undefined) return impossible(fields.noSuchYear === 0 ? { type: 'no-year-zero' } : { type: 'long-year', number: fields.noSuchYear });
  if (fields.year !== undefined && Math.abs(fields.year) > YEAR_LIMIT) return impossible({ type: 'far-year', number: fields.year });
  if (fields.either !== undefined) {
    const { first, second } = fields.either;
    if (first > 12 && second > 12) return impossible({ type: 'neither-month', first, second });
    const year = yearOf(fields, context, outer) ?? (referenceDay === null ? null : civilOf(referenceDay).year);
    if (year === null) return NO_REFERENCE;
    const wrong = wrongDate(year, first, second) ?? wrongDate(year, second, first);
    return wrong === null ? { ok: true, resolved: { ...SURE, type: 'either', days: [dayOf(year, second, first), dayOf(year, first, second)] }, reason: null, usedReference: false } : impossible(wrong);
  }
  if (fields.holiday !== undefined) {
    const rule = holidays[fields.holiday];
    if (rule === undefined) return null;
    return resolvePartOfYear((year) => ({ unit: 'day', startDay: holidayDay(rule, year) }), { type: 'holiday', holiday: fields.holiday }, fields, context, outer);
  }
  if (fields.day !== undefined && fields.month !== undefined) return resolveDate(fields, fields.month, fields.day, context, outer);
  if (fields.day !== undefined && fields.afterStory === true && outer === null) return dayOfStory(fields.day, context);
  if (fields.day !== undefined) return resolveDayOnly(fields, fields.day, context, outer);
  if (fields.month !== undefined) return resolveMonth(fields, fields.month, context, outer);
  if (fields.nth !== undefined && fields.weekday !== undefined && outer?.unit === 'month') return nthOf(fields.nth, fields.weekday, outer);
  if (fields.weekday !== undefined) {
    if (outer !== null) return found({ unit: 'day', startDay: frameAround('week', outer.startDay).startDay + fields.weekday - 1 }, null, false);
    if (fields.afterStory === true) return weekdayAfterStory(fields, fields.weekday, context);
    if (referenceDay === null) return NO_REFERENCE;
    const { day, reason } = weekdayDay(fields, fields.weekday, context, referenceDay);
    return found({ unit: 'day', startDay: day }, reason, true);
  }
  if (fields.weekend === true) {
    if (outer !== null) return found(frameAround('weekend', outer.startDay), null, false);
    return referenceDay === null ? NO_REFERENCE : found(frameAround('weekend', referenceDay), null, true);
  }
  const { quarter, half, season, week } = fields;
  if (quarter !== undefined) return resolvePartOfYear((year) => ({ unit: 'quarter', startDay: dayOf(year, quarter * 3 - 2) }), { type: 'quarter', number: quarter }, fields, context, outer);
  if (half !== undefined) return resolvePartOfYear((year) => ({ unit: 'half', startDay: dayOf(year, half * 6 - 5) }), { type: 'half', number: half }, fields, context, outer);
  if (season !== undefined) return resolvePartOfYear((year) => seasonFrame(year, season), { type: 'season', number: (season - 1) % 4 + 1 }, fields, context, outer);
  if (week !== undefined && fields.year !== undefined) return week >= 1 && isoWeek(weekStart(fields.year, week)).week === week ? found({ unit: 'week', startDay: weekStart(fields.year, week) }, null, false) : impossible({ type: 'no-week', number: week });
  const year = yearOf(fields, context, null);
  if (year !== null) {
    const period = fields.asPeriod === true ? talkedOfPeriod(context, context.earlier.length) : null;
    if (period !== null) return found({ unit: period.unit, startDay: dayOf(year, civilOf(period.startDay).month) }, { type: 'talked-of', unit: period.unit, year }, false);
    return found({ unit: 'year', startDay: dayOf(year) }, null, false);
  }
  if (fields.decade !== undefined) return wide('decade', fields.decade < 0 ? fields.decade - 8 : fields.decade);
  if (fields.shortDecade !== undefined) {
    const { frame, reason } = shortDecade(fields.shortDecade, context);
    return found(frame, reason, reason !== null);
  }
  if (fields.century !== undefined) return fields.century > 0 ? wide('century', (fields.century - 1) * 100) : wide('century', fields.century * 100);
  if (fields.millennium !== undefined) return wide('millennium', fields.millennium > 0 ? (fields.millennium - 1) * 1000 : fields.millennium * 1000 + 1);
  return null;
}

/** "the 15th": in the month around, else the nearest such day. */
function resolveDayOnly(fields: CalendarFields, day: number, context: ReadingContext, outer: Frame | null): Found {
  const around = outer ?? (context.referenceDay === null ? null : { unit: 'day' as const, startDay: context.referenceDay });
  if (around === null) return NO_REFERENCE;
  const month = frameAround('month', around.startDay);
  const candidates = (outer === null ? [shiftFrame(month, -1), month, shiftFrame(month, 1)] : [month])
    .filter((frame) => frame.startDay + day <= frameEnd(frame))
    .map((frame) => frame.startDay + day - 1)
    .filter((one) => fields.weekday === undefined || weekdayOf(one) === fields.weekday);
  const [first, ...rest] = candidates;
  if (first === undefined) return impossible({ type: 'no-such-day', dayOfMonth: day, weekday: fields.weekday ?? null, day: around.startDay });
  const future = context.tense === 'future';
  const distance = (one: number): number => Math.abs(one - around.startDay) + ((future ? one < around.startDay : one > around.startDay) ? 31 : 0);
  const chosen = rest.reduce((best, one) => (distance(one) < distance(best) ? one : best), first);
  return found({ unit: 'day', startDay: chosen }, outer === null ? { type: 'day-of-month', dayOfMonth: day, day: around.startDay } : null, outer === null);
}

/** The month that a text tells of: named last, and nothing told of since lies outside it. From which day on: what is told goes on. */
function monthOfStory(earlier: readonly Frame[]): { readonly month: Frame; readonly fromDay: number; readonly doubtful: boolean } | null {
  const named = earlier.findIndex((frame) => frame.namesMonth === true);
  const around = earlier[named];
  if (around === undefined) return null;
  const month = frameAround('month', around.startDay);
  const since = earlier.slice(0, named + 1);
  if (since.some((frame) => frame.unknown === true || isCoarser(frame.unit, 'month') || frame.startDay < month.startDay || frame.startDay >= frameEnd(month))) return null;
  return { month, fromDay: since[0]?.unit === 'day' ? since[0].startDay : month.startDay, doubtful: around.unit === 'month' && around.doubtful === true };
}

/** "On the 12th": of the month told of. An earlier day than the one told last may be of the next month, and is none; nor is one to come told as past. */
function dayOfStory(day: number, { earlier, referenceDay, tense }: ReadingContext): Found {
  const story = monthOfStory(earlier);
  if (story === null) return NOTHING_TOLD;
  const startDay = story.month.startDay + day - 1;
  const isAhead = tense === 'past' && referenceDay !== null && startDay > referenceDay;
  if (startDay < story.fromDay || startDay >= frameEnd(story.month) || isAhead) return NOTHING_TOLD;
  return found({ unit: 'day', startDay, doubtful: story.doubtful }, { type: 'talked-of', unit: 'month', year: null }, false);
}

/** Fields as a place in the calendar, inside `outer` where there is one. */
export function resolveCalendar(fields: CalendarFields, context: ReadingContext, outer: Frame | null, holidays: Readonly<Record<string, HolidayRule>>): Found {
  const frame = resolveFrame(fields, context, outer, holidays);
  if (frame !== null && (!frame.ok || frame.resolved.type !== 'moment')) return frame;
  const base: Moment | null = frame?.ok === true && frame.resolved.type === 'moment' ? frame.resolved : null;
  let day = base?.frame ?? outer;
  let reason = frame?.ok === true ? frame.reason : null;
  let usedReference = frame?.ok === true && frame.usedReference;
  if (day === null) {
    const near = context.earlier.find((one) => one.unit === 'day' && one.unknown !== true)?.startDay ?? context.referenceDay;
    if (near === null) return NO_REFERENCE;
    day = { unit: 'day', startDay: near };
    reason = { type: 'time-of-day', day: near };
    usedReference = true;
  }
  const resolved: Moment = { ...moment(day), part: fields.part ?? null, clock: fields.clock ?? null, fiscal: fields.fiscal === true };
  return { ok: true, resolved, reason, usedReference };
}
