/**
 * The title of an entry in a calendar, where a date that is less exact than a day has no other place in sight.
 *
 * Its words stand behind the title, and beside it in a property of our own, so that they come off again in whatever
 * language they were written and whatever became of the title before them.
 */
import type { EdtfEnd, EdtfPoint, EdtfValue } from '../dates/edtf';

export const isTimed = (end: EdtfEnd): end is EdtfPoint => typeof end !== 'string' && (end.precision === 'minute' || end.precision === 'second');

const isPlain = (end: EdtfEnd): end is EdtfPoint =>
  typeof end !== 'string' && !end.approximate && !end.uncertain && !end.text.includes('X') && (end.precision === 'day' || isTimed(end));

/** Whether a calendar's days and times say all that is known of a date, and no more. */
export function isHeldByCalendar(value: EdtfValue): boolean {
  if (value.type === 'point') return isPlain(value);
  return value.type === 'interval' && isPlain(value.from) && isPlain(value.to) && isTimed(value.from) === isTimed(value.to);
}

const behind = (date: string): string => ` (${date})`;

/** `Troops leave (before 3 Mar 2022)`. */
export const withDateBehind = (title: string, date: string): string => `${title}${behind(date)}`;

/** The title alone again; as it is where the words do not stand behind it. @param date '' where none were written */
export const withoutDateBehind = (title: string, date: string): string => (date !== '' && title.endsWith(behind(date)) ? title.slice(0, -behind(date).length) : title);
