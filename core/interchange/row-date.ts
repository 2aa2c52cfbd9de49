/**
 * When a row of a table was: a date in one cell or in several, with an end and with times in columns of their own.
 *
 * Whatever the columns say is in the date, or the row says why it is not: no end and no time goes missing unseen.
 */
import { dayOfSecond, dayText } from '../dates/calendar';
import { parseEdtf } from '../dates/edtf';
import { edtfOfFields, edtfOfRange, yearFromEra } from './civil-fields';
import { clockEdtf, readDateCell, readTimes, type CellClock, type DateCell, type DayOrder } from './date-cell';
import type { DayCount } from './table-columns';
import { readTableDate } from './table-date';
import type { TableRow } from './table-row';
import { words } from '../words/words';

export interface RowDate {
  readonly edtf: string;
  /** The words it was read from; '' where it was not read from words. */
  readonly words: string;
  /** From midnight to midnight, taken as days without the one that the last midnight begins. */
  readonly isWholeDays?: boolean;
}

/** Why a row has no date, as a sentence that goes on. */
type Why = string;

type DateColumn = 'when' | 'start' | 'end';
type Side = 'start' | 'end';
type Clocks = Readonly<Record<Side, CellClock | null>>;
type CellReader = (column: DateColumn, midnightIsNoTime: boolean) => DateCell;

const EMPTY: DateCell = { type: 'empty' };
const unreadable = (why: Why): DateCell => ({ type: 'unreadable', why });

/** A day and no more: the one thing that a time can stand beside. */
const PLAIN_DAY = /^Y?-?\d{4,}-\d\d-\d\d$/;

const isMidnight = ({ hour, minute, second = 0 }: CellClock): boolean => hour + minute + second === 0;

/** What a column of starts or ends holds where the day has a column of its own: `Datum;Beginn;Ende`. */
const bareClock = (cell: string): string => (readTimes(cell) === null ? '' : cell);

/** The times beside the days. One cell may hold both: `10:00-12:00`. */
function clocksOf(row: TableRow): Clocks | Why {
  const first = row.one('startTime').trim() || bareClock(row.one('start'));
  const last = row.one('endTime').trim() || bareClock(row.one('end'));
  const starts = first === '' ? [] : readTimes(first);
  const ends = last === '' ? [] : readTimes(last);
  if (starts === null || (starts.length === 2 && last !== '')) return words().events.why.noTime(first.slice(0, 40));
  if (ends === null || ends.length === 2) return words().events.why.noTime(last.slice(0, 40));
  return { start: starts[0] ?? null, end: starts[1] ?? ends[0] ?? null };
}

const whole = (text: string): number | null | undefined => (text.trim() === '' ? undefined : /^-?\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null);

/** Year, month and day in columns of their own, as TimelineJS has them. */
function readParts(row: TableRow, side: Side): DateCell {
  const { why } = words().events;
  const year = whole(row.one(`${side}Year`));
  if (year === undefined) return EMPTY;
  const month = whole(row.one(`${side}Month`));
  const day = whole(row.one(`${side}Day`));
  if (year === null || month === null || day === null) return unreadable(why.noNumber);
  if (day !== undefined && month === undefined) return unreadable(why.noMonth);
  const edtf = edtfOfFields({ year: row.has('slide') ? yearFromEra(year) : year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) });
  return edtf === null ? unreadable(why.noSuchDay) : { type: 'date', edtf };
}

/**
 * A date with the time that stands in a column beside it.
 *
 * A year in which EDTF has no times keeps its day. The same time twice is one; another, or one beside a vaguer date, is
 * said.
 */
function withTime(cell: DateCell, clock: CellClock | null, midnightIsNoTime: boolean): DateCell {
  if (cell.type !== 'date' || clock === null || (midnightIsNoTime && isMidnight(clock))) return cell;
  const time = clockEdtf(clock);
  if (PLAIN_DAY.test(cell.edtf)) return parseEdtf(cell.edtf + time) === null ? cell : { type: 'date', edtf: cell.edtf + time };
  if (cell.edtf.endsWith(time)) return cell;
  return unreadable(/^-?[\dX]{4}(?:-[\dX]{2})?$/.test(cell.edtf) ? words().events.why.noDay : words().events.why.timeBeside(time.slice(1), cell.words ?? cell.edtf));
}

/** One date that two columns tell, the finer where one holds the other. */
function agreed(one: DateCell, other: DateCell): DateCell {
  if (one.type !== 'date' || other.type === 'unreadable') return one.type === 'unreadable' ? one : other;
  if (other.type !== 'date' || one.edtf.startsWith(other.edtf)) return one;
  return other.edtf.startsWith(one.edtf) ? other : unreadable(words().events.why.twoDates(one.words ?? one.edtf, other.words ?? other.edtf));
}

const orParts = (cell: DateCell, row: TableRow, side: Side): DateCell => (cell.type === 'empty' ? readParts(row, side) : cell);

/** The day on which something begins, for an end that tells nothing but the time. */
const dayOnly = (edtf: string): string => (PLAIN_DAY.test(edtf.slice(0, edtf.lastIndexOf('T'))) ? edtf.slice(0, edtf.lastIndexOf('T')) : edtf);

interface Sides {
  readonly start: Extract<DateCell, { readonly type: 'date' }>;
  /** Null where there is none. */
  readonly end: string | null;
}

function sidesOf(row: TableRow, read: CellReader, clocks: Clocks, midnightIsNoTime: boolean): Sides | Why {
  const { why } = words().events;
  const start = withTime(orParts(agreed(read('when', midnightIsNoTime), read('start', midnightIsNoTime)), row, 'start'), clocks.start, midnightIsNoTime);
  if (start.type === 'unreadable') return start.why;
  const endDay = orParts(read('end', midnightIsNoTime), row, 'end');
  const hasEndTime = clocks.end !== null && !(midnightIsNoTime && isMidnight(clocks.end));
  const end = withTime(endDay.type === 'empty' && start.type === 'date' && hasEndTime ? { type: 'date', edtf: dayOnly(start.edtf) } : endDay, clocks.end, midnightIsNoTime);
  if (end.type === 'unreadable') return end.why;
  if (start.type === 'empty') return end.type === 'date' ? why.endOnly : clocks.start === null && clocks.end === null ? why.noDate : why.noDay;
  return { start, end: end.type === 'date' ? end.edtf : null };
}

/**
 * The last day of a calendar's whole days, which end with the midnight of the day after; null where it is none.
 *
 * Only where the midnights have columns of their own, as calendars write them: `2022-01-26 00:00:00` in one cell is how
 * programs write that day itself.
 */
function lastWholeDay({ start, end }: Sides, clocks: Clocks): string | null {
  if (end === null || clocks.start === null || clocks.end === null || !isMidnight(clocks.start) || !isMidnight(clocks.end)) return null;
  const [first, after] = [parseEdtf(start.edtf), parseEdtf(end)];
  if (first?.type !== 'point' || after?.type !== 'point' || !PLAIN_DAY.test(start.edtf) || !PLAIN_DAY.test(end)) return null;
  return after.startSecond > first.startSecond ? dayText(dayOfSecond(after.startSecond) - 1) : null;
}

const hasTime = ({ start, end }: Sides): boolean => start.edtf.includes('T') || end?.includes('T') === true;

/**
 * Start and end of a row put together. Midnight is a time where the other side has one, and else says that there is none.
 *
 * @param isEdtf the dates mean what they say to the letter
 * @param count from when bare numbers count days, as `readTableDate` has it
 * @returns the date, or why there is none
 */
export function dateOfRow(row: TableRow, order: DayOrder | null, isEdtf: boolean, count: DayCount | null = null): RowDate | Why {
  const { why } = words().events;
  const clocks = clocksOf(row);
  if (typeof clocks === 'string') return clocks;
  const read: CellReader = (column, midnightIsNoTime) => {
    const text = row.one(column);
    if (column !== 'when' && bareClock(text) !== '') return EMPTY;
    const cell = isEdtf ? readDateCell(text, order, midnightIsNoTime) : readTableDate(text, order, midnightIsNoTime, count);
    return cell.type === 'unreadable' ? unreadable(why.cell(text.trim().slice(0, 40), cell.why)) : cell;
  };
  const dated = sidesOf(row, read, clocks, true);
  if (typeof dated === 'string') return dated;
  const sides = hasTime(dated) && (dated.end !== null || clocks.end !== null) ? sidesOf(row, read, clocks, false) : dated;
  if (typeof sides === 'string') return sides;
  const lastDay = lastWholeDay(sides, clocks);
  const { start } = sides;
  const end = lastDay ?? sides.end;
  if (end === null || start.edtf.endsWith(`/${end}`)) return { edtf: start.edtf, words: start.words ?? '' };
  const edtf = edtfOfRange(start.edtf, end);
  if (edtf === null) return parseEdtf(`${end}/${start.edtf}`) === null ? why.noRange : why.backwards;
  return { edtf, words: '', ...(lastDay === null ? {} : { isWholeDays: true }) };
}
