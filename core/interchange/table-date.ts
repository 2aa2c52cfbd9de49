/**
 * A date in a cell of somebody's table, where programs write days as midnights and people write two years as `2021-22`.
 *
 * A table that says it has EDTF is read by `readDateCell` to the letter.
 */
import { dayOf, dayText } from '../dates/calendar';
import { dateInWords } from '../dates/date-in-words';
import { parseEdtf } from '../dates/edtf';
import { formatWhen } from '../dates/format-when';
import { orderShownBy, readDateCell, type DateCell, type DayOrder } from './date-cell';
import { readMonthNameCell } from './month-name-cell';
import { words } from '../words/words';

/** `2022-01-24T09:00:00`, as the exports of databases have it: seconds of none say that a program wrote them. */
const MACHINE_TIME = /^(\d{4}-\d\d-\d\d)T((?!24)\d\d:\d\d:00(?:Z|[+-]\d\d:?\d\d)?)$/;
const YEAR_AND_TWO = /^(\d{2})(\d{2})-(\d{2})$/;

/** Days as spreadsheets count them: from the last but one day of 1899, because 1900 had a 29th of February in Lotus 1-2-3; on old Macs from 1904. */
const FIRST_DAYS = { from1900: dayOf(1899, 12, 30), from1904: dayOf(1904, 1, 1) } as const;
/** 18 May 1927 to 31 December 2099 by the first count. Numbers below are years, or anything; above, too. */
const DAY_NUMBER = /^([1-7]\d{4})(?:\.\d+)?$/;
const LAST_NUMBER = 73_050;

/** Why the bare number of a day is not read, with the days that it may be; null for what is no such number. */
function dayNumberWords(cell: string): string | null {
  const number = Number(DAY_NUMBER.exec(cell)?.[1] ?? Infinity);
  if (number > LAST_NUMBER) return null;
  const [date, from1904] = [FIRST_DAYS.from1900, FIRST_DAYS.from1904].map((day) => dateInWords(dayText(day + number)));
  return words().events.why.dayNumber(date ?? '', from1904 ?? '');
}

/** Whether a cell holds a date, or something that is read as one when the person says how. */
export function isDateLike(cell: string): boolean {
  const order = orderShownBy(cell) ?? 'day-month';
  return readDateCell(cell, order).type === 'date' || readTableDate(cell, order).type === 'date';
}

/** The two years that `2021-22` may mean as well as a season or a quarter of one; null where it can mean one thing only. */
function yearsOrSeason(cell: string): string | null {
  const [, century = '', year = '', last = ''] = YEAR_AND_TWO.exec(cell) ?? [];
  const isBoth = last > year && Number(last) > 12 && parseEdtf(cell) !== null;
  return isBoth ? `${century}${year}/${century}${last}` : null;
}

/** @param midnightIsNoTime as `readDateCell` has it */
export function readTableDate(cell: string, order: DayOrder | null, midnightIsNoTime = true): DateCell {
  const text = cell.trim();
  const years = yearsOrSeason(text);
  if (years !== null) return { type: 'unreadable', why: words().events.why.yearsOrSeason(formatWhen(years), formatWhen(text), years) };
  const dayNumber = dayNumberWords(text);
  if (dayNumber !== null) return { type: 'unreadable', why: dayNumber };
  const named = readMonthNameCell(text);
  if (named !== null) return named;
  const [, day, clock] = MACHINE_TIME.exec(text) ?? [];
  return readDateCell(day === undefined || clock === undefined ? text : `${day} ${clock}`, order, midnightIsNoTime);
}
