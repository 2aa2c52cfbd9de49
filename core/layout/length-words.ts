/**
 * Lengths of time as a person would say them.
 *
 * Exact where people count ("6 days"), rounded and said so where they do not ("about 4 months").
 */
import { words } from '../words/words';

/** Mean length of a Gregorian month and year, in days. */
const DAYS_PER_MONTH = 30.436875;
const DAYS_PER_YEAR = 365.2425;

/** From here on people think in months: two of them. */
const COUNT_DAYS_BELOW = 62;
const COUNT_MONTHS_BELOW_DAYS = 2 * DAYS_PER_YEAR;

/** 7,018 becomes 7,000: "about" and four figures do not go together. */
function twoFigures(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.round(value / unit) * unit;
}

function roundedLength(days: number): string {
  if (days < COUNT_MONTHS_BELOW_DAYS) return words().lengths.aboutMonths(Math.round(days / DAYS_PER_MONTH));
  return words().lengths.aboutYears(twoFigures(Math.round(days / DAYS_PER_YEAR)));
}

/** `gapWords(6, false)` is "6 days without events"; `within`: something goes on all the while. */
export function gapWords(days: number, within: boolean): string {
  const { lengths } = words();
  return within ? lengths.withoutOtherEvents(gapLength(days)) : lengths.withoutEvents(gapLength(days));
}

/**
 * "6 days without events in this edition", of events that are only some of those there are.
 *
 * Said of each gap of such an edition: where it stood only at those in which something was left out, it would say when.
 */
export function gapWordsOfPart(days: number, within: boolean): string {
  const { lengths } = words();
  return within ? lengths.withoutOtherEventsHere(gapLength(days)) : lengths.withoutEventsHere(gapLength(days));
}

/** "6 days without events shown", while a filter hides some: whether one of them lies in these days is not known here. */
export function gapWordsOfShown(days: number, within: boolean): string {
  const { lengths } = words();
  return within ? lengths.withoutOtherEventsShown(gapLength(days)) : lengths.withoutEventsShown(gapLength(days));
}

const gapLength = (days: number): string => (days < COUNT_DAYS_BELOW ? words().lengths.days(days) : roundedLength(days));

/** Length of a range that covers `days` whole days: 15 (the 11th to the 25th) is "2 weeks", 3 is "3 days". */
export function rangeLengthWords(days: number): string {
  if (days >= COUNT_DAYS_BELOW) return roundedLength(days);
  const beyondWeeks = days % 7;
  if (days >= 7 && beyondWeeks <= 1) return words().lengths.weeks(Math.floor(days / 7));
  return words().lengths.days(days);
}

/** "2 events · 1 suggestion" */
export function countWords(events: number, suggestions: number): string {
  const parts = [];
  if (events > 0 || suggestions === 0) parts.push(words().counts.events(events));
  if (suggestions > 0) parts.push(words().counts.suggestions(suggestions));
  return parts.join(' · ');
}
