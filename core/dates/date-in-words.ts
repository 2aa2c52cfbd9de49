/** A date as it stands in running words, where its day of the week would be one word too many. */
import { words } from '../words/words';
import { formatWhen } from './format-when';

/** `19 Jan 2022` of `Wed 19 Jan 2022`. */
export function withoutWeekday(date: string): string {
  const weekday = words().dates.weekdaysShort.find((name) => date.startsWith(name));
  return weekday === undefined ? date : date.slice(weekday.length).replace(/^[.,]* /, '');
}

/** `25 Jan 2022` of EDTF. */
export const dateInWords = (edtf: string): string => withoutWeekday(formatWhen(edtf));
