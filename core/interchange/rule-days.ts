/** Days that a rule of recurrence means, where ical.js gives others: the 30th of February, and 29 February three years of four. */
import { daysInMonth } from '../dates/calendar';
import type { Time } from './calendar-entry';

export interface Rule {
  readonly freq?: string;
  readonly parts?: Readonly<Record<string, readonly (number | string)[] | undefined>>;
}

/**
 * Whether the rule allows a day that it gave: one that is in no month is to be skipped, not to be moved on (section 3.3.10).
 *
 * @param start of the entry, from which a yearly rule takes what it does not say itself
 */
export function isDayOfRule({ freq, parts = {} }: Rule, start: Time, time: Time): boolean {
  const isLikeStart = freq === 'YEARLY' && parts['BYDAY'] === undefined && parts['BYWEEKNO'] === undefined && parts['BYYEARDAY'] === undefined && parts['BYMONTHDAY'] === undefined;
  const months = parts['BYMONTH'] ?? (isLikeStart ? [start.month] : undefined);
  const days = parts['BYMONTHDAY'] ?? (isLikeStart ? [start.day] : undefined);
  return (months === undefined || months.map(Number).includes(time.month))
    && (days === undefined || days.map(Number).some((day) => (day > 0 ? day : daysInMonth(time.year, time.month) + 1 + day) === time.day));
}
