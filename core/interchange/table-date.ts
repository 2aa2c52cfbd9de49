/**
 * A date in a cell of somebody's table, where programs write days as midnights and people write two years as `2021-22`.
 *
 * A table that says it has EDTF is read by `readDateCell` to the letter.
 */
import { formatWhen } from '../dates/format-when';
import { parseEdtf } from '../dates/edtf';
import { readDateCell, type DateCell, type DayOrder } from './date-cell';
import { readMonthNameCell } from './month-name-cell';
import { words } from '../words/words';

/** `2022-01-24T09:00:00`, as the exports of databases have it: seconds of none say that a program wrote them. */
const MACHINE_TIME = /^(\d{4}-\d\d-\d\d)T((?!24)\d\d:\d\d:00(?:Z|[+-]\d\d:?\d\d)?)$/;
const YEAR_AND_TWO = /^(\d{2})(\d{2})-(\d{2})$/;

/** Whether a cell holds a date, or something that is read as one when the person says how. */
export const isDateLike = (cell: string): boolean => readDateCell(cell, 'day-month').type === 'date' || readTableDate(cell, 'day-month').type === 'date';

/** The two years that `2021-22` may mean as well as a season or a quarter of one; null where it can mean one thing only. */
function yearsOrSeason(cell: string): string | null {
  const [, century = '', year = '', last = ''] = YEAR_AND_TWO.exec(cell) ?? [];
  const isBoth = last > year && Number(last) > 12 && parseEdtf(cell) !== null;
  return isBoth ? `${century}${year}/${century}${last}` : null;
}

export function readTableDate(cell: string, order: DayOrder | null): DateCell {
  const text = cell.trim();
  const years = yearsOrSeason(text);
  if (years !== null) return { type: 'unreadable', why: words().events.why.yearsOrSeason(formatWhen(years), formatWhen(text), years) };
  const named = readMonthNameCell(text);
  if (named !== null) return named;
  const [, day, clock] = MACHINE_TIME.exec(text) ?? [];
  return readDateCell(day === undefined || clock === undefined ? text : `${day} ${clock}`, order);
}
