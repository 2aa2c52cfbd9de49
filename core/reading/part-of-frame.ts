/**
 * A part of something longer or shorter than a year: "the second half of the 19th century", "the summer of the 1830s".
 *
 * A month has its place in a year. In a decade it has ten, and taking the first would be more exact than the words:
 * then the whole is what is known.
 */
import { civilOf, dayOf, daysInMonth } from '../dates/calendar';
import { firstYearOf, frameEnd, isCoarser, type Frame } from './frame';
import { unitOfFields, type CalendarFields } from './meaning';
import { moment, type Moment, type Resolved } from './resolved';

/** A decade has at least one with 29 February. */
const LEAP_YEAR = 2000;

const yearFrame = (year: number): Frame => ({ unit: 'year', startDay: dayOf(year) });

/** Somewhere between two frames; the doubts and the kind of year are those of the whole. */
const somewhere = (whole: Moment, from: Frame, to: Frame): Resolved => ({ type: 'range', from: { ...whole, frame: from, edge: null }, to: { ...whole, frame: to, edge: null }, extent: 'within' });

/** The years of one of `parts` equal parts; the whole where they are not whole years. */
function yearsOfPart(whole: Moment, part: number, parts: number): Resolved {
  const first = firstYearOf(whole.frame);
  const size = (civilOf(frameEnd(whole.frame)).year - civilOf(whole.frame.startDay).year) / parts;
  return Number.isInteger(size) ? somewhere(whole, yearFrame(first + (part - 1) * size), yearFrame(first + part * size - 1)) : whole;
}

/** The days of one half; of an odd number the second half has one more. */
function daysOfHalf(whole: Moment, half: number): Resolved {
  const { startDay } = whole.frame;
  const end = frameEnd(whole.frame);
  const middle = startDay + Math.floor((end - startDay) / 2);
  const day = (at: number): Frame => ({ unit: 'day', startDay: at });
  return half === 1 ? somewhere(whole, day(startDay), day(middle - 1)) : somewhere(whole, day(middle), day(end - 1));
}

/** The frame that settles the year of a part: of a winter, January is in the second of its two. */
export function yearAround(fields: CalendarFields, frame: Frame): Frame {
  if (frame.unit !== 'season' || fields.month === undefined) return frame;
  const { year } = civilOf(frame.startDay);
  const first = dayOf(year, fields.month, 1);
  return yearFrame(first < frame.startDay ? year + 1 : year);
}

/**
 * What the fields name inside the whole, where that is no year.
 *
 * @returns Null where a year does settle it, or nothing needs to be settled.
 */
export function partOfFrame(fields: CalendarFields, whole: Moment): Resolved | null {
  const { unit, startDay } = whole.frame;
  const part = unitOfFields(fields);
  if (unit === 'month') return part === 'half' ? daysOfHalf(whole, fields.half ?? 1) : null;
  if (!isCoarser(unit, 'year') || part === null) return null;
  if (fields.shortDecade !== undefined) return unit === 'century' && startDay >= dayOf(0) ? { ...moment({ unit: 'decade', startDay: dayOf(civilOf(startDay).year + fields.shortDecade) }), approximate: whole.approximate, uncertain: whole.uncertain } : whole;
  if (part === 'half') return yearsOfPart(whole, fields.half ?? 1, 2);
  if (part === 'quarter') return yearsOfPart(whole, fields.quarter ?? 1, 4);
  if (!isCoarser('year', part)) return null;
  const { month, day, weekday } = fields;
  return month === undefined || month < 1 || month > 12 || weekday !== undefined || (day ?? 1) < 1 || (day ?? 1) > daysInMonth(LEAP_YEAR, month) ? whole : { ...whole, inSomeYear: { month, day: day ?? null } };
}
