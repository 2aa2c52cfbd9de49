/**
 * A date as one cell of a table holds it: EDTF, year-month-day, numbers with slashes or points, or words.
 *
 * Which of day and month comes first is never guessed from one cell: the whole column tells, or the person does.
 */
import { dayOfSecond, isOtherWeekday } from '../dates/calendar';
import { FARTHEST_OFFSET, isTypedEdtf, parseEdtf } from '../dates/edtf';
import { readWhen } from '../reading/read-when';
import { edtfOfFields, type CivilFields } from './civil-fields';
import { words } from '../words/words';

export type DayOrder = 'day-month' | 'month-day';

export type DateCell =
  | { readonly type: 'date'; readonly edtf: string; /** The words, where the date was read from some. */ readonly words?: string }
  | { readonly type: 'empty' }
  | { readonly type: 'unreadable'; readonly why: string };

const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|(?<=[./])\d{2})(?:[ T,]+(.+))?$/;
/** `24.1.22`, `1/24/22 9:00` */
const SHORT_YEAR = /^\d{1,2}([./])\d{1,2}\1\d{2}(?:[ T,](?!\s*(?:BCE?|AD|CE|B\.C\.|A\.D\.)$).*)?$/i;
/** `15/3/44 BC`, `15.3.0044 BC`: the era says that the year is whole as it stands. */
const WITH_ERA = /^(\d{1,2})([./-])(\d{1,2})\2(\d{1,6})\s+(BCE?|AD|CE|B\.C\.|A\.D\.)$/i;
const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?:[ T,]+(.+))?$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.|Uhr)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** No date is written longer; looking for one in a whole page would take long. */
const CELL_LIMIT = 300;

const unreadable = (why: string): DateCell => ({ type: 'unreadable', why });

/** A day of the week before a date in numbers, English or German: `Mo 24.1.2022`, `Monday, 1/24/2022`. */
const WEEKDAY = /^(?:(mon?(?:day|tag)?)|(tue?s?(?:day)?|di(?:enstag)?)|(wed(?:nesday)?|mi(?:ttwoch)?)|(thu(?:rs)?(?:day)?|do(?:nnerstag)?)|(fri?(?:day)?|freitag)|(sat?(?:urday)?|samstag|sonnabend)|(sun?(?:day)?|so(?:nntag)?))[.,]?\s+(?=\d)/i;

/** The date in numbers behind a day of the week; the cell as it is where there is none. */
function behindWeekday(cell: string): string {
  const text = cell.trim();
  const rest = text.replace(WEEKDAY, '');
  return /^\d{1,4}[./-]\d/.test(rest) ? rest : text;
}

/** What two numbers before a year say about their order: the first or the second cannot be a month. */
export function orderShownBy(cell: string): DayOrder | null {
  if (cell.length > CELL_LIMIT) return null;
  const [, first, , second] = WITH_ERA.exec(behindWeekday(cell)) ?? NUMBERS.exec(behindWeekday(cell)) ?? [];
  if (first === undefined || second === undefined) return null;
  if (Number(first) > 12 && Number(second) <= 12) return 'day-month';
  return Number(second) > 12 && Number(first) <= 12 ? 'month-day' : null;
}

/** Whether the century of its year is left to the reader. */
export const hasShortYear = (cell: string): boolean => cell.length <= CELL_LIMIT && SHORT_YEAR.test(behindWeekday(cell));

/** The century as spreadsheets and POSIX choose it: 69 to 99 before 2000. */
const fullYear = (year: string): number => (year.length > 2 ? Number(year) : Number(year) + (Number(year) >= 69 ? 1900 : 2000));

/** Whether both readings of the numbers are days, and different ones. */
export function isAmbiguous(cell: string): boolean {
  if (cell.length > CELL_LIMIT) return false;
  const [, first, , second] = WITH_ERA.exec(behindWeekday(cell)) ?? NUMBERS.exec(behindWeekday(cell)) ?? [];
  return first !== undefined && second !== undefined && first !== second && Number(first) <= 12 && Number(second) <= 12;
}

export interface CellClock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** As EDTF writes it, or empty. */
  readonly zone: string;
}

/** Whether a zone behind a time is one: a bare "10:00-12:00" is from ten to twelve, and no clock is 17 hours from UTC. */
function isZone(zone: string, byMachine: boolean): boolean {
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return sign === undefined || ((sign === '+' || byMachine) && Number(hours) * 60 + Number(minutes) <= FARTHEST_OFFSET);
}

/** `10 Uhr`, `14.30 Uhr`, `um 9:00 Uhr` as a clock shows them: `10:00 Uhr`. */
const germanClock = (text: string): string => text.replace(/^um\s+/i, '').replace(/^(\d{1,2})(?:\.(\d{2}))?(?=\s*Uhr$)/i, (_, hours: string, minutes = '00') => `${hours}:${minutes}`);

/**
 * Hours, minutes and seconds of a clock time; null when it is none. Midnight to midnight, 12 and 24 hours.
 *
 * @param isIso for a time right behind the T of a date, where a minus begins a zone; behind seconds it does too
 */
function readClock(text: string, isIso = false): CellClock | null {
  const match = CLOCK.exec(germanClock(text.trim()));
  if (match === null) return null;
  const [, hours = '', minutes = '', seconds, half = '', zone = ''] = match;
  if (!isZone(zone, isIso || seconds !== undefined)) return null;
  const isAfternoon = /^p/i.test(half);
  const isTwelve = half !== '' && !/^uhr$/i.test(half);
  const hour = !isTwelve ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  if (isTwelve && (Number(hours) < 1 || Number(hours) > 12)) return null;
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  // Seconds of zero come from programs that always write them.
  const second = Number(seconds ?? 0) === 0 ? {} : { second: Number(seconds) };
  return { hour, minute: Number(minutes), ...second, zone: zone === '' ? '' : /^(z|utc)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2') };
}

/** `10:00-12:00`, `10:00 – 11:30 Uhr`, `1:00-3:00 pm`: a start without a half of the day is in that of the end. */
function readClocks(text: string): readonly [CellClock, CellClock] | null {
  const [, first = '', last = ''] = /^(.+?)\s*[-–—]\s*(\d.*)$/.exec(text) ?? [];
  const half = /^\d{1,2}:\d{2}$/.test(first) ? (/[ap]\.?m\.?$/i.exec(last)?.[0] ?? '') : '';
  const end = readClock(last);
  const near = readClock(`${first}${half}`);
  const start = near !== null && end !== null && half !== '' && near.hour * 60 + near.minute > end.hour * 60 + end.minute ? readClock(`${first}am`) : near;
  return start === null || end === null ? null : [start.zone === '' ? { ...start, zone: end.zone } : start, end];
}

/** One time of day, or the two of `10:00-12:00`; null when it is neither. */
export function readTimes(text: string): readonly CellClock[] | null {
  const time = readClock(text);
  return time === null ? readClocks(text.trim()) : [time];
}

/** As EDTF has it behind a day: `T10:00`, `T10:00:05+02:00`. */
export function clockEdtf({ hour, minute, second, zone }: CellClock): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}${zone}`;
}

function withClock(fields: CivilFields, clock: string | undefined, midnightIsNoTime: boolean, isIso: boolean): DateCell {
  const at = ({ zone, ...parts }: CellClock): string | null => {
    const edtf = edtfOfFields({ ...fields, ...parts });
    return edtf?.includes('T') === true ? edtf + zone : edtf;
  };
  const time = clock === undefined ? null : readClock(clock, isIso);
  const times = clock === undefined || time !== null ? null : readClocks(clock);
  if (clock !== undefined && time === null && times === null) return unreadable(words().events.why.noTime(clock));
  if (times !== null) {
    const [from, to] = times.map(at);
    if (from == null || to == null) return unreadable(words().events.why.noSuchDay);
    return parseEdtf(`${from}/${to}`) === null ? unreadable(words().events.why.backwards) : { type: 'date', edtf: `${from}/${to}` };
  }
  const isMidnight = time !== null && time.hour === 0 && time.minute === 0 && time.second === undefined;
  const edtf = time === null || (isMidnight && midnightIsNoTime) ? edtfOfFields(fields) : at(time);
  return edtf === null ? unreadable(words().events.why.noSuchDay) : { type: 'date', edtf };
}

/** The date behind a day of the week, which must be that day. Null where the cell has none before numbers. */
function withWeekday(text: string, order: DayOrder | null, midnightIsNoTime: boolean): DateCell | null {
  const rest = behindWeekday(text);
  if (rest === text) return null;
  const cell = readDateCell(rest, order, midnightIsNoTime);
  const day = cell.type === 'date' ? parseEdtf(cell.edtf.slice(0, 10)) : null;
  if (day?.type !== 'point') return cell;
  const told = WEEKDAY.exec(text)?.slice(1).findIndex((name) => name !== undefined) ?? -1;
  return isOtherWeekday(dayOfSecond(day.startSecond), told + 1) ? unreadable(words().events.why.otherWeekday(text.slice(0, 40))) : cell;
}

/** @param midnightIsNoTime for programs that write a day as `2022-01-24 00:00:00` */
export function readDateCell(cell: string, order: DayOrder | null, midnightIsNoTime = true): DateCell {
  const text = cell.trim();
  if (text === '') return { type: 'empty' };
  if (text.length > CELL_LIMIT) return unreadable(words().events.why.longDate);
  if (isTypedEdtf(text)) return { type: 'date', edtf: text };
  const onWeekday = withWeekday(text, order, midnightIsNoTime);
  if (onWeekday !== null) return onWeekday;
  const isIso = /\dT\d/.test(text);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return withClock({ year: Number(yearFirst[1]), month: Number(yearFirst[3]), day: Number(yearFirst[4]) }, yearFirst[5], midnightIsNoTime, isIso);
  const compact = /^([12]\d{3})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return withClock({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) }, undefined, midnightIsNoTime, false);
  const inEra = WITH_ERA.exec(text);
  const numbers = inEra === null ? NUMBERS.exec(text) : null;
  if (inEra !== null || numbers !== null) {
    const [, first = '', , second = '', year = '', rest] = inEra ?? numbers ?? [];
    const clock = inEra === null ? rest : undefined;
    if (order === null && isAmbiguous(text)) return unreadable(words().events.why.eitherOrder);
    const dayFirst = order === null ? Number(second) <= 12 && orderShownBy(text) !== 'month-day' : order === 'day-month';
    const [day, month] = dayFirst ? [first, second] : [second, first];
    return withClock({ year: inEra === null ? fullYear(year) : /^b/i.test(rest ?? '') ? 1 - Number(year) : Number(year), month: Number(month), day: Number(day) }, clock, midnightIsNoTime, isIso);
  }
  if (/^\d{5,}(\.\d+)?$/.test(text)) return unreadable(words().events.why.bareNumber);
  const read = readWhen(text, { day: null });
  return read.ok ? { type: 'date', edtf: read.value.edtf, words: text } : unreadable(read.failure.message.replace(/\.$/, ''));
}
