/**
 * Whose year a date without one is of, where a text tells of other years than that of its publication.
 *
 * "Peace was signed on 30 March 1856, after the congress had opened on 25 February": hardly in the year of a book about
 * it. But "born on 3 March 1950, he was arrested on 5 May" is news. So the year told is taken only where all around
 * is of long ago; where it may be either, nothing is (`other-year`), as a wrong date is worse than none.
 */
import { civilOf } from '../dates/calendar';
import { bare, unitOf, type Meaning } from './meaning';
import type { ReadingReason } from './reason';
import type { Resolution } from './resolved';

/** Full dates beside one without a year. `sure`: it is of the year of those, as nothing else would be told here. */
export interface Told {
  /** Day numbers. */
  readonly days: readonly number[];
  readonly sure: boolean;
  /** Dates told after it: full ones, and years. */
  readonly after: { readonly days: readonly number[]; readonly years: readonly number[] };
}

/** Whether a time told lies near the publication or years from it. */
export type Sign = 'near' | 'far';

/** Years around that of publication that news tells of without naming them. */
const NEAR_YEARS = 1;
/** So many times of long ago, and none near, make a text history. */
const HISTORY = 3;
const MEMORY = 12;

/** Whether the words name the year. */
export function namesYear(meaning: Meaning): boolean {
  const date = bare(meaning);
  if (date.type === 'calendar') return date.fields.year !== undefined;
  if (date.type === 'within') return namesYear(date.outer) || namesYear(date.inner);
  return date.type === 'range' && (namesYear(date.from) || namesYear(date.to));
}

/** Whether the words name the month of one day or month. */
export function namesMonth(meaning: Meaning): boolean {
  const date = bare(meaning);
  if (date.type === 'calendar') return date.fields.month !== undefined;
  return date.type === 'within' && (namesMonth(date.outer) || namesMonth(date.inner));
}

/** A day of the month told of, named by its number alone: "on the 12th". */
export function isBareDay(meaning: Meaning): boolean {
  const date = bare(meaning);
  if (date.type === 'range') return isBareDay(date.from);
  if (date.type === 'within') return isBareDay(date.outer);
  return date.type === 'calendar' && date.fields.day !== undefined && date.fields.month === undefined && date.fields.afterStory === true;
}

/** Whether the words name a year and a day, month or season of it. */
export function isFullDate(meaning: Meaning): boolean {
  const unit = unitOf(meaning);
  return (unit === 'day' || unit === 'month' || unit === 'season') && namesYear(meaning);
}

const GUESSES: readonly ReadingReason['type'][] = ['nearest-year', 'last-or-next', 'of-this-year', 'story-year', 'heading-year', 'other-year', 'day-of-month'];

const isFar = (day: number, referenceDay: number | null): boolean => referenceDay === null || Math.abs(civilOf(day).year - civilOf(referenceDay).year) > NEAR_YEARS;

/** First day of what was resolved, of a range the first of either end; none for lengths and the like. */
export function daysOfResolution(resolution: Resolution): readonly number[] {
  if (!resolution.ok) return [];
  const { resolved } = resolution;
  if (resolved.type === 'range') return [resolved.from.frame.startDay, resolved.to.frame.startDay];
  return resolved.type === 'moment' ? [resolved.frame.startDay] : [];
}

/** What a time adds to the signs so far, newest first; what is a guess itself, and the day of publication above a text, are none. */
export function withSign(signs: readonly Sign[], meaning: Meaning, resolution: Resolution, referenceDay: number | null): readonly Sign[] {
  const [day] = daysOfResolution(resolution);
  if (day === undefined || !resolution.ok || resolution.reasons.some(({ type }) => GUESSES.includes(type)) || (day === referenceDay && namesYear(meaning))) return signs;
  const sign: Sign = isFar(day, referenceDay) ? 'far' : 'near';
  return [sign, ...signs].slice(0, MEMORY);
}

/** Days of dates that name their year, around a date that does not. */
export interface Around {
  /** Full dates of the same sentence, those to come as well. */
  readonly here: readonly number[];
  /** Years of the same sentence without a month. */
  readonly years: readonly number[];
  /** Full dates of the last sentence before that has any. */
  readonly before: readonly number[];
  /** Dates of the next sentence that has any: full ones, and years without a month. */
  readonly after: Told['after'];
}

/** What a date without a year has beside it; null where it is of the time of publication as ever. */
export function toldAround({ here, years, before, after }: Around, signs: readonly Sign[], referenceDay: number | null): Told | null {
  const far = signs.filter((sign) => sign === 'far').length;
  const near = signs.length - far;
  if (near > 0 && near >= far) return null;
  const isHistory = near === 0 && far + here.length >= HISTORY;
  const days = here.length > 0 ? here : before.length > 0 ? before : isHistory ? years : [];
  if (!days.some((day) => isFar(day, referenceDay))) return null;
  return { days, sure: isHistory && here.length > 0, after };
}

/** Whether it was left open which year is meant. */
export const isYearOpen = (reasons: readonly ReadingReason[]): boolean => reasons.some(({ type }) => type === 'other-year');
