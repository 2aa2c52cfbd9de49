/**
 * Finds the days that a meaning names, read against a day of publication and what was said before.
 *
 * Says why; says so when it needs a reference it was not given, and when there is no such day.
 */
import { civilOf, dayOf } from '../dates/calendar';
import { partOfFrame, yearAround } from './part-of-frame';
import { asSureAs, doubted } from './doubt';
import { intervalEnd } from './edtf-of';
import { SURE } from './marks';
import { frameAround, frameEnd, isCoarser, isFrameUnit, monthsIn, shiftDay, shiftFrame, type Frame, type FrameUnit, type Unit } from './frame';
import type { HolidayRule } from './grammar';
import { bare, saysYear, unitOf, type Meaning } from './meaning';
import type { DateFault, ReadingReason } from './reason';
import { resolveCalendar, talkedOfPeriod } from './resolve-calendar';
import { NOTHING_TOLD, NO_REFERENCE, moment, toldLast, type Moment, type ReadingContext, type Resolution, type Resolved } from './resolved';

const done = (resolved: Resolved, reason: ReadingReason | null, usedReference: boolean): Resolution => ({ ok: true, resolved, reasons: reason === null ? [] : [reason], usedReference });

type Shift = Extract<Meaning, { readonly type: 'shift' }>;
type Stretch = Extract<Meaning, { readonly type: 'stretch' }>;

/** "a year earlier" said of a quarter is that quarter a year before. */
const shiftedStory = (frame: Frame, unit: FrameUnit, steps: number): Frame => ({ unit: frame.unit, startDay: shiftDay(frame.startDay, unit, steps) });

/** How many mentions back a quarter still is what a comparison "a year ago" compares. */
const PERIOD_MEMORY = 8;

/** The next finer unit that has a round number in a longer one. */
const FINER: Readonly<Partial<Record<Unit, readonly [unit: FrameUnit, count: number]>>> = { millennium: ['year', 1000], century: ['year', 100], decade: ['year', 10], year: ['month', 12], quarter: ['month', 3], month: ['day', 30], week: ['day', 7] };

/** "half a century later" is fifty years, and not a century rounded up; a third of one is about as many whole years. */
function inWholeUnits(shift: Shift): Shift {
  const finer = FINER[shift.unit];
  return shift.amount === null || Number.isInteger(shift.amount) || finer === undefined ? shift : { ...shift, unit: finer[0], amount: Math.round(shift.amount * finer[1]) };
}

const MINUTES_A_DAY = 1440;

/** Minutes or hours from a time told; hours are counted roughly, and seconds are not. */
function minutesFrom({ startDay, doubtful }: Frame, minute: number, unit: Unit, amount: number): Moment | null {
  if (unit !== 'minute' && unit !== 'hour') return null;
  const total = minute + Math.round(unit === 'hour' ? amount * 60 : amount);
  const days = Math.floor(total / MINUTES_A_DAY);
  const of = total - days * MINUTES_A_DAY;
  return { ...moment({ unit: 'day', startDay: startDay + days }), clock: { hour: Math.floor(of / 60), minute: of % 60, second: null, offsetMinutes: null }, approximate: unit === 'hour' || doubtful === true };
}

/** "two days later", "the next year": counted from what was told of last, and no more exact than that. */
function fromStory(shift: Shift, story: Frame): Resolution {
  const { unit, amount, sign, exact } = inWholeUnits(shift);
  // Several days after a day in March: from its second on, whichever it was.
  const vague = { ...SURE, type: 'ref', approximate: story.doubtful === true } as const;
  if (amount === null) return done(sign < 0 ? { ...vague, ref: 'past', day: frameEnd(story) - 2 } : { ...vague, ref: 'future', day: story.startDay }, null, false);
  const reason: ReadingReason = { type: 'counted', amount, unit, side: sign < 0 ? 'before' : 'after', day: story.startDay, talkedOf: true };
  if (!isFrameUnit(unit)) {
    const counted = story.minute === undefined ? null : minutesFrom(story, story.minute, unit, sign * amount);
    if (counted !== null) return done({ ...counted, length: { unit, amount } }, reason, false);
    const days = story.unit === 'day' && unit === 'hour' ? Math.round(amount / 24) : 0;
    return done({ ...moment(shiftFrame(story, sign * days)), approximate: true, length: { unit, amount } }, reason, false);
  }
  const steps = sign * Math.round(amount);
  const inexact = story.doubtful === true || (exact && unit !== 'day');
  if (story.unit === unit) return done({ ...moment(shiftFrame(story, steps)), approximate: inexact }, reason, false);
  // Two days after a day in March are about March; counted from its middle, or the day before one in 1944 would be of 1943.
  if (isCoarser(story.unit, unit)) {
    const middle: Frame = { ...story, unit: 'day', startDay: Math.floor((story.startDay + frameEnd(story)) / 2) };
    return done({ ...moment(frameAround(story.unit, shiftedStory(middle, unit, steps).startDay)), approximate: true }, reason, false);
  }
  const { startDay } = shiftedStory(story, unit, steps);
  const target: FrameUnit = exact && unit === 'week' ? 'day' : unit;
  return done({ ...moment(frameAround(target, startDay)), approximate: inexact }, reason, false);
}

/** Years so many that the day of publication no longer matters. */
const AGES = 10_000;

/** The year of "17,000 years ago" is as round as its number: about 15,000 BC, and not 14,979. */
function roundYear(frame: Frame, unit: FrameUnit, amount: number): Frame {
  if (unit !== 'year' || amount < AGES) return frame;
  const zeros = /0*$/.exec(String(amount))?.[0].length ?? 0;
  const step = 10 ** Math.max(0, zeros - 1);
  const beforeChrist = Math.round((1 - civilOf(frame.startDay).year) / step) * step;
  return { unit: 'year', startDay: dayOf(1 - beforeChrist) };
}

function resolveShift(meaning: Shift, context: ReadingContext): Resolution {
  const { unit, amount, sign, exact } = meaning;
  const period = exact && unit === 'year' && amount === 1 && sign < 0 ? talkedOfPeriod(context, PERIOD_MEMORY) : null;
  if (period !== null) return done(moment(shiftedStory(period, 'year', -1)), { type: 'year-before', unit: period.unit, day: period.startDay }, false);
  const story = toldLast(context);
  if (meaning.anchor === 'then' || (meaning.anchor === 'told' && story !== undefined && context.tense === 'past')) {
    return story === undefined ? NOTHING_TOLD : fromStory(meaning, story);
  }
  const side = sign < 0 ? 'before' : 'after';
  if (amount === null) return done({ ...SURE, type: 'ref', ref: sign < 0 ? 'past' : 'future' }, null, false);
  const { referenceDay } = context;
  if (referenceDay === null) return NO_REFERENCE;
  const counted: ReadingReason = { type: 'counted', amount, unit, side, day: referenceDay, talkedOf: false };
  if (!isFrameUnit(unit)) {
    return done({ ...moment(frameAround('day', referenceDay)), approximate: true, length: { unit, amount } }, counted, true);
  }
  const whole = Math.round(amount);
  if (!exact) {
    const around = frameAround(unit, referenceDay);
    const last = unit === 'weekend' && sign < 0 && whole === 1 && referenceDay > frameEnd(around) - 1 ? around : shiftFrame(around, sign * whole);
    const why: ReadingReason = whole === 0 ? { type: 'period-of', unit, day: referenceDay, talkedOf: false } : unit === 'day' ? counted : { type: 'period-beside', unit, side, day: referenceDay };
    return done(moment(last), why, true);
  }
  const months = monthsIn(unit);
  const day = months !== null && whole !== amount ? shiftDay(referenceDay, 'month', sign * Math.round(amount * months)) : shiftDay(referenceDay, unit, sign * whole);
  // Counted in weeks it is about a day, in longer units about one of them.
  const target: FrameUnit = unit === 'week' || unit === 'weekend' ? 'day' : unit === 'decade' || unit === 'century' ? 'year' : whole === amount ? unit : 'month';
  const approximate = target !== 'day' || unit === 'week';
  const inWeeks = unit === 'week' ? { counted: unit } : {};
  return done({ ...moment(sign < 0 ? roundYear(frameAround(target, day), unit, whole) : frameAround(target, day)), approximate, ...inWeeks }, counted, true);
}

/** From the time told of to so long after it, and no more exact than that; null where the end is none. */
function stretchOfStory({ unit, amount }: Stretch, story: Frame): Resolution | null {
  if (amount === null || !isFrameUnit(unit)) return null;
  const end = fromStory({ type: 'shift', unit, amount, sign: 1, anchor: 'then', exact: true }, story);
  if (!end.ok || end.resolved.type !== 'moment') return null;
  return { ...end, resolved: { type: 'range', from: { ...moment(story), length: { unit, amount } }, to: end.resolved, extent: 'throughout' } };
}

function resolveStretch(meaning: Stretch, context: ReadingContext): Resolution {
  const { unit, amount, side } = meaning;
  const { referenceDay } = context;
  const rest = { ...SURE, near: SURE, type: 'stretch', unit, amount, side } as const;
  const story = toldLast(context);
  // "Over the next three years it borrowed": from the time told of. Said of one nobody told of, it is of no known time.
  if (side === 'future' && context.tense === 'past') return (story === undefined ? null : stretchOfStory(meaning, story)) ?? done({ ...rest, fromDay: null, toDay: null }, null, false);
  if (referenceDay === null) return NO_REFERENCE;
  // What somebody said long ago of the years to come was not said of those after the publication.
  if (side === 'future' && context.tense === null && story !== undefined && shiftDay(story.startDay, 'year', 1) < referenceDay) return done({ ...rest, fromDay: null, toDay: null }, null, false);
  const sign = side === 'past' ? -1 : 1;
  if (amount === null) return done({ ...rest, fromDay: side === 'past' ? null : referenceDay, toDay: side === 'past' ? referenceDay : null }, null, true);
  const days = isFrameUnit(unit) ? null : Math.ceil(unit === 'hour' ? amount / 24 : amount / 1440);
  const far = isFrameUnit(unit) ? shiftDay(referenceDay, unit === 'weekend' ? 'week' : unit, sign * Math.round(amount)) : referenceDay + sign * (days ?? 1);
  return done({ ...rest, fromDay: Math.min(far, referenceDay), toDay: Math.max(far, referenceDay) }, { type: 'stretch', amount, unit, side, day: referenceDay }, true);
}

function resolveAnaphor(unit: FrameUnit, said: 'that' | 'the', context: ReadingContext): Resolution {
  const { referenceDay } = context;
  const isLost = context.earlier[0]?.unknown === true && !isCoarser(unit, 'month');
  if (isLost) return NOTHING_TOLD;
  const earlier = context.earlier.filter((frame) => frame.unknown !== true);
  const known = earlier.filter((frame) => frame.unit === unit);
  const [newest] = known;
  if (said === 'that' || referenceDay === null) {
    if (newest !== undefined) return done(moment(newest), { type: 'talked-of', unit, year: null }, false);
    const [last] = earlier;
    if (said === 'that' && last !== undefined && !isCoarser(last.unit, unit)) return done(moment(frameAround(unit, last.startDay)), { type: 'period-of', unit, day: last.startDay, talkedOf: true }, false);
    if (referenceDay === null) return NO_REFERENCE;
  }
  const around = frameAround(unit, referenceDay);
  // "Until the end of the month", told as past: the month of what was told of last.
  const [last] = earlier;
  if (unit === 'month' && context.tense === 'past' && last !== undefined && !isCoarser(last.unit, unit)) return done(moment(frameAround(unit, last.startDay)), { type: 'talked-of', unit, year: null }, false);
  if (unit === 'weekend') {
    const frame = context.tense === 'future' || around.startDay <= referenceDay || context.tense === null ? around : shiftFrame(around, -1);
    return done(moment(frame), { type: 'weekend', place: frame === around ? 'of-week' : 'before', day: referenceDay }, true);
  }
  if (unit === 'quarter') {
    // Reports are about the quarter last named, or the one last ended.
    const latest = talkedOfPeriod(context, context.earlier.length);
    if (latest !== null) return done(moment(latest), { type: 'talked-of', unit: 'quarter', year: null }, false);
    return done(moment(context.tense === 'future' ? around : shiftFrame(around, -1)), { type: 'quarter-ended', day: referenceDay }, true);
  }
  // Stories of long ago keep their own year; news means the year it is written in.
  if (unit === 'year' && newest !== undefined && newest.startDay < shiftFrame(around, -2).startDay) return done(moment(newest), { type: 'talked-of', unit: 'year', year: null }, false);
  return done(moment(around), { type: 'period-of', unit, day: referenceDay, talkedOf: false }, true);
}

export function resolve(meaning: Meaning, context: ReadingContext, holidays: Readonly<Record<string, HolidayRule>>, outer: Frame | null = null): Resolution {
  switch (meaning.type) {
    case 'calendar': {
      const found = resolveCalendar(meaning.fields, context, outer, holidays);
      return found.ok ? asSureAs(context.referenceDoubt, done(found.resolved, found.reason, found.usedReference)) : found;
    }
    case 'shift':
      return asSureAs(context.referenceDoubt, resolveShift(meaning, context));
    case 'stretch':
      return asSureAs(context.referenceDoubt, resolveStretch(meaning, context));
    case 'anaphor':
      return asSureAs(context.referenceDoubt, resolveAnaphor(meaning.unit, meaning.said, context));
    case 'duration':
      return done({ type: 'duration', unit: meaning.unit, amount: meaning.amount, approximate: false }, null, false);
    case 'set':
      return done({ type: 'set', unit: meaning.unit, amount: meaning.amount, fields: meaning.fields }, null, false);
    case 'ref':
      return asSureAs(context.referenceDoubt, done({ ...SURE, type: 'ref', ref: meaning.ref }, null, false));
    case 'edge': {
      const of = resolve(meaning.of, context, holidays, outer);
      return of.ok && of.resolved.type === 'moment' ? { ...of, resolved: { ...of.resolved, edge: meaning.edge } } : of;
    }
    case 'container':
    case 'offset': {
      const of = resolve(meaning.of, context, holidays, outer);
      if (!of.ok || of.resolved.type !== 'moment') return of;
      const day = of.resolved.frame.startDay;
      return { ...of, resolved: moment(meaning.type === 'container' ? frameAround(meaning.unit, day) : frameAround('day', day + meaning.days)) };
    }
    case 'about':
      return doubted(resolve(meaning.of, context, holidays, outer), meaning.doubt);
    case 'within': {
      const whole = resolve(meaning.outer, context, holidays, outer);
      if (!whole.ok || whole.resolved.type !== 'moment') return whole;
      const part = meaning.inner.type === 'calendar' ? partOfFrame(meaning.inner.fields, whole.resolved) : null;
      if (part !== null) return { ...whole, resolved: part };
      const inner = resolve(meaning.inner, context, holidays, meaning.inner.type === 'calendar' ? yearAround(meaning.inner.fields, whole.resolved.frame) : whole.resolved.frame);
      if (!inner.ok) return inner;
      const outside = dayOutside(inner.resolved, whole.resolved.frame);
      if (outside !== null) return { ok: false, problem: 'impossible', fault: outside };
      const resolved = inner.resolved.type === 'moment' ? within(inner.resolved, whole.resolved) : inner.resolved;
      return { ok: true, resolved, reasons: [...whole.reasons, ...inner.reasons], usedReference: whole.usedReference || inner.usedReference };
    }
    case 'range':
      return resolveRange(meaning, context, holidays);
  }
}

/** A part that says its own month may not be in the month or season around it: "3 December of March 1848". */
function dayOutside(part: Resolved, whole: Frame): DateFault | null {
  const days = part.type === 'either' ? part.days : part.type === 'moment' && isCoarser(whole.unit, part.frame.unit) ? [part.frame.startDay] : [];
  const outside = days.find((day) => day < whole.startDay || day >= frameEnd(whole));
  return outside === undefined ? null : { type: 'not-in-whole', day: outside, firstDay: whole.startDay, lastDay: frameEnd(whole) - 1 };
}

/** What is in doubt about the whole is so about its part: the first quarter of a company's year, of about 1834. */
const within = (part: Moment, whole: Moment): Moment => ({ ...part, fiscal: part.fiscal || whole.fiscal, approximate: part.approximate || whole.approximate, uncertain: part.uncertain || whole.uncertain });

/** Whether the words count from the day of publication whatever stands beside them: "today", "last year", "two weeks ago", "now". */
function isCounted(meaning: Meaning): boolean {
  const date = bare(meaning);
  if (date.type === 'within') return isCounted(date.outer);
  if (date.type === 'container' || date.type === 'offset') return isCounted(date.of);
  return date.type === 'shift' || date.type === 'ref' || (date.type === 'calendar' && date.fields.toward !== undefined);
}

/** "2019 to Monday" ends on a Monday of the day of publication, "3 January 2022 to Friday" in its own week. */
function isRecentWeekday(meaning: Meaning, from: Meaning): boolean {
  const date = bare(meaning);
  if (date.type === 'within') return isRecentWeekday(date.outer, from);
  return date.type === 'calendar' && date.fields.weekday !== undefined && date.fields.day === undefined && saysYear(from) && unitOf(from) !== 'day';
}

/** An end of a range; "now" is the day of publication. */
function endMoment(resolution: Resolution, referenceDay: number | null): Moment | null {
  if (!resolution.ok) return null;
  const { resolved } = resolution;
  if (resolved.type === 'moment') return resolved;
  const { approximate, uncertain } = resolved.type === 'ref' ? resolved : SURE;
  return resolved.type === 'ref' && resolved.ref === 'present' && referenceDay !== null ? { ...moment({ unit: 'day', startDay: referenceDay }), approximate, uncertain } : null;
}

/** Two ends; what one leaves out is taken from the other. */
export function resolveRange(meaning: Extract<Meaning, { readonly type: 'range' }>, context: ReadingContext, holidays: Readonly<Record<string, HolidayRule>>): Resolution {
  const toMoment = (resolution: Resolution): Moment | null => endMoment(resolution, context.referenceDay);
  let from = resolve(meaning.from, context, holidays);
  let start = toMoment(from);
  // "3 pm Monday to 5 pm": a time without a day is of the day just named.
  let to = resolve(meaning.to, start === null ? context : { ...context, earlier: [start.frame, ...context.earlier] }, holidays);
  let end = toMoment(to);
  const isSet = meaning.extent === 'either' || meaning.extent === 'both';
  const startStands = isCounted(meaning.from);
  const endStands = isCounted(meaning.to) || isRecentWeekday(meaning.to, meaning.from);
  // Read against the other end, a date does not stand on the publication date, unless the other does.
  const beside = (one: Meaning, other: Moment, onReference: boolean, tense: 'past' | 'future', within: Frame | null = null): Resolution => {
    const referenceDoubt = onReference ? context.referenceDoubt : SURE;
    const read = resolve(one, { ...context, referenceDay: other.frame.startDay, referenceDoubt, tense, told: null, choice: isSet ? undefined : 'on-its-side' }, holidays, within);
    return read.ok ? { ...read, reasons: [], usedReference: false } : read;
  };
  const isBackwards = start !== null && end !== null && end.frame.startDay < start.frame.startDay;
  if (end !== null && bare(meaning.from).type === 'calendar' && unitOf(meaning.from) === null) {
    // "10 am to noon on Monday": both are of the day named once.
    from = beside(meaning.from, end, to.ok && to.usedReference, 'past', frameAround('day', end.frame.startDay));
    start = toMoment(from);
  } else if (end !== null && !startStands && !saysYear(meaning.from) && (saysYear(meaning.to) || (endStands && isBackwards))) {
    from = beside(meaning.from, end, to.ok && to.usedReference, 'past');
    start = toMoment(from);
  } else if (start !== null && !endStands && !saysYear(meaning.to) && (saysYear(meaning.from) || isBackwards)) {
    // "from Monday to Wednesday": the end follows the start whatever the tense.
    to = beside(meaning.to, start, from.ok && from.usedReference, 'future');
    end = toMoment(to);
  }
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (start === null || end === null) return end === null ? to : from;
  // "5 or 3 March" has no order to be wrong.
  if (isSet && end.frame.startDay < start.frame.startDay) [start, end] = [end, start];
  const endsBefore = (one: Moment, other: Moment): Resolution => ({ ok: false, problem: 'impossible', fault: { type: 'ends-before', end: intervalEnd(one, 'last', context.referenceDay), start: intervalEnd(other, 'first', context.referenceDay) } });
  if (frameEnd(end.frame) <= start.frame.startDay) return endsBefore(end, start);
  const first = start;
  const between = meaning.between?.flatMap((one) => toMoment(saysYear(one) ? resolve(one, context, holidays) : beside(one, first, false, 'future')) ?? []) ?? [];
  const outOfOrder = [first, ...between, end].find((one, at, all) => at > 0 && between.length > 0 && one.frame.startDay <= (all[at - 1]?.frame.startDay ?? 0));
  if (outOfOrder !== undefined) return endsBefore(outOfOrder, first);
  const usedReference = from.usedReference || to.usedReference || [from, to].some(({ resolved }) => resolved.type === 'ref');
  return { ok: true, resolved: { type: 'range', from: start, ...(between.length === 0 ? {} : { between }), to: end, extent: meaning.extent }, reasons: [...from.reasons, ...to.reasons], usedReference };
}
