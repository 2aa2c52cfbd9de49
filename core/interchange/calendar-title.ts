/**
 * The title of an entry in a calendar, where a date that is less exact than a day has no other place in sight, nor has
 * that the event is only planned or disputed.
 *
 * The words of both stand behind the title, and beside it in a property of our own, so that they come off again in
 * whatever language they were written and whatever became of the title before them. So do those for no title.
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

const behind = (remark: string): string => ` (${remark})`;

/** `Troops leave (before 3 Mar 2022)`. @param remark '' for none */
export const withRemarkBehind = (title: string, remark: string): string => (remark === '' ? title : `${title}${behind(remark)}`);

/** The title alone again; as it is where the words do not stand behind it. @param remark '' where none were written */
export const withoutRemarkBehind = (title: string, remark: string): string => (remark !== '' && title.endsWith(behind(remark)) ? title.slice(0, -behind(remark).length) : title);

/** No title where the words for none still stand. @param standIn '' where none were written */
export const withoutStandIn = (title: string, standIn: string): string => (title === standIn ? '' : title);
