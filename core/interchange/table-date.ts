/**
 * A date in a cell of somebody's table, where programs write days as midnights and people write two years as `2021-22`.
 *
 * A table that says it has EDTF is read by `readDateCell` to the letter.
 */
import { dayOf, dayText } from '../dates/calendar';
import { dateInWords } from '../dates/date-in-words';
import { parseEdtf } from '../dates/edtf';
import { formatWhen } from '../dates/format-when';
import { edtfOfRange } from './civil-fields';
import { orderShownBy, readDateCell, type DateCell, type DayOrder } from './date-cell';
import { readMonthNameCell } from './month-name-cell';
import { DAY_COUNTS, type DayCount } from './table-columns';
import { words } from '../words/words';

/** `2022-01-24T09:00:00`, as the exports of databases have it: seconds of none say that a program wrote them. */
const MACHINE_TIME = /^(\d{4}-\d\d-\d\d)T((?!24)\d\d:\d\d:00(?:Z|[+-]\d\d:?\d\d)?)$/;
const YEAR_AND_TWO = /^(\d{2})(\d{2})-(\d{2})$/;

/** Days as spreadsheets count them: from the last but one day of 1899, because 1900 had a 29th of February in Lotus 1-2-3; on old Macs from 1904. */
const FIRST_DAYS: Readonly<Record<DayCount, number>> = { 'from-1900': dayOf(1899, 12, 30), 'from-1904': dayOf(1904, 1, 1) };
/** 18 May 1927 to 31 December 2099 by the first count. Numbers below are years, or anything; above, too. */
const DAY_NUMBER = /^([1-7]\d{4})(?:[.,](\d+))?$/;
const LAST_NUMBER = 73_050;
const MINUTES_PER_DAY = 1_440;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * The day that a bare number is by one count, with the time that its fraction is, to the minute: `44585.375` is
 * `2022-01-24T09:00` from 1900. Null for what is no such number.
 */
export function dateOfDayNumber(cell: string, count: DayCount): string | null {
  const [, whole, fraction = ''] = DAY_NUMBER.exec(cell.trim()) ?? [];
  if (whole === undefined || Number(whole) > LAST_NUMBER) return null;
  const minutes = Math.round(Number(`0.${fraction}`) * MINUTES_PER_DAY);
  const day = dayText(FIRST_DAYS[count] + Number(whole) + Math.floor(minutes / MINUTES_PER_DAY));
  const minute = minutes % MINUTES_PER_DAY;
  return fraction === '' || minute === 0 ? day : `${day}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** Why the bare number of a day is not read, with the days that it may be. */
function dayNumberWords(cell: string): string {
  const [date, from1904] = DAY_COUNTS.map((count) => dateInWords((dateOfDayNumber(cell, count) ?? '').slice(0, 10)));
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

/** `03.11.2021 - 04.11.2021`, `2021-11-03 bis 2021-11-04`: two days in numbers with blanks between, which is no date with a time. */
const TWO_DAYS = /^(\d[\d./-]*)\s+(?:[-–—]|bis|to|until)\s+(\d[\d./-]*)$/i;
const PLAIN_DAY = /^-?\d{4}-\d\d-\d\d$/;

/** The range of two days in one cell; null for what is no such cell. */
function readTwoDays(text: string, order: DayOrder | null): DateCell | null {
  const [, first, last] = TWO_DAYS.exec(text) ?? [];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [readDateCell(first, order), readDateCell(last, order)];
  const wrong = [from, to].find(({ type }) => type === 'unreadable');
  if (wrong !== undefined) return wrong;
  if (from.type !== 'date' || to.type !== 'date' || !PLAIN_DAY.test(from.edtf) || !PLAIN_DAY.test(to.edtf)) return null;
  const edtf = edtfOfRange(from.edtf, to.edtf);
  return edtf === null ? { type: 'unreadable', why: words().events.why.backwards } : { type: 'date', edtf };
}

/**
 * @param midnightIsNoTime as `readDateCell` has it
 * @param count from when a bare number counts days; null where nobody said so, and such numbers are not read
 */
export function readTableDate(cell: string, order: DayOrder | null, midnightIsNoTime = true, count: DayCount | null = null): DateCell {
  const text = cell.trim();
  const years = yearsOrSeason(text);
  if (years !== null) return { type: 'unreadable', why: words().events.why.yearsOrSeason(formatWhen(years), formatWhen(text), years) };
  const dayNumber = dateOfDayNumber(text, count ?? 'from-1900');
  if (dayNumber !== null) return count === null ? { type: 'unreadable', why: dayNumberWords(text) } : { type: 'date', edtf: dayNumber };
  const days = readTwoDays(text, order);
  if (days !== null) return days;
  const named = readMonthNameCell(text);
  if (named !== null) return named;
  const [, day, clock] = MACHINE_TIME.exec(text) ?? [];
  return readDateCell(day === undefined || clock === undefined ? text : `${day} ${clock}`, order, midnightIsNoTime);
}
