/**
 * Resolved dates as TIMEX3 type and value, for the bench and for anyone who compares readers.
 *
 * After TimeML 1.2.1 (Saurí et al. 2006): ISO 8601 where it goes, `2022-W03-WE`, `2022-SU`, `2022-Q3`, `198`, `18`,
 * `2022-01-24TAF`, `P2W`, `PXM`, `PRESENT_REF`.
 */
import { civilOf, dayText, yearText } from '../dates/calendar';
import type { Clock } from './form';
import { frameAround, isoWeek, type Frame, type Unit } from './frame';
import type { CalendarFields, DayPart } from './meaning';
import type { Moment, Resolved } from './resolved';

export interface Timex {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
}

/** TIMEX3 has no small hours, dawn or dusk. */
const PART_CODES: Readonly<Record<DayPart, string>> = { MO: 'MO', MI: 'MI', AF: 'AF', EV: 'EV', NI: 'NI', DT: 'DT', SH: 'MO', DA: 'MO', DU: 'EV' };

const pad = (value: number): string => String(value).padStart(2, '0');
const SEASONS = ['WI', 'SP', 'SU', 'FA'] as const;

/** TIMEX3 has no negative years: `BC0044`. */
const timexYear = (year: number): string => (year < 1 ? `BC${String(1 - year).padStart(4, '0')}` : yearText(year));

export function frameValue(frame: Frame): string {
  const { year, month } = civilOf(frame.startDay);
  const name = timexYear(year);
  switch (frame.unit) {
    case 'day':
      return year < 1 ? `${name}${dayText(frame.startDay).slice(-6)}` : dayText(frame.startDay);
    case 'week':
    case 'weekend': {
      const iso = isoWeek(frame.startDay);
      return `${timexYear(iso.year)}-W${pad(iso.week)}${frame.unit === 'weekend' ? '-WE' : ''}`;
    }
    case 'month':
      return `${name}-${pad(month)}`;
    case 'season':
      return `${name}-${SEASONS[Math.floor((month % 12) / 3)] ?? ''}`;
    case 'quarter':
      return `${name}-Q${(month + 2) / 3}`;
    case 'half':
      return `${name}-H${month === 1 ? 1 : 2}`;
    case 'year':
      return name;
    case 'decade':
      return name.slice(0, -1);
    case 'century':
      return name.slice(0, -2);
    case 'millennium':
      return name.slice(0, -3);
  }
}

function clockValue({ hour, minute, second }: Clock): string {
  return `T${pad(hour)}${minute === null ? '' : `:${pad(minute)}`}${second === null ? '' : `:${pad(second)}`}`;
}

function momentTimex({ frame: exact, part, clock, length, counted }: Moment): Timex {
  const frame = counted === undefined ? exact : frameAround(counted, exact.startDay);
  if (length !== undefined) return { type: 'DURATION', value: lengthValue(length.unit, length.amount) };
  const value = frameValue(frame);
  if (clock !== null) return { type: 'TIME', value: `${value}${clockValue({ ...clock, minute: clock.minute ?? 0 })}` };
  if (part !== null) return { type: 'TIME', value: `${value}T${PART_CODES[part]}` };
  return { type: 'DATE', value };
}

const UNIT_CODES: Readonly<Record<Unit, string>> = {
  second: 'S', minute: 'M', hour: 'H', day: 'D', weekend: 'WE', week: 'W', month: 'M', season: 'S', quarter: 'Q', half: 'H', year: 'Y', decade: 'DE', century: 'CE', millennium: 'ML',
};

/** `P2W`, `PT36H`, `PXY`; decades and centuries count in years. */
export function lengthValue(unit: Unit, amount: number | null): string {
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  if (amount === null) return `P${clock}X${unit === 'decade' ? 'DE' : unit === 'century' ? 'CE' : UNIT_CODES[unit]}`;
  if (unit === 'decade') return `P${amount * 10}Y`;
  if (unit === 'century') return `P${amount * 100}Y`;
  return `P${clock}${amount}${UNIT_CODES[unit]}`;
}

function setValue(unit: Unit | null, amount: number, fields: CalendarFields): string {
  if (fields.weekday !== undefined) return `XXXX-WXX-${fields.weekday}${fields.part === undefined ? '' : `T${PART_CODES[fields.part]}`}`;
  if (fields.month !== undefined) return `XXXX-${pad(fields.month)}`;
  if (fields.season !== undefined) return `XXXX-${SEASONS[fields.season % 4] ?? ''}`;
  if (fields.quarter !== undefined) return `XXXX-Q${fields.quarter}`;
  if (fields.part !== undefined) return `XXXX-XX-XXT${PART_CODES[fields.part]}`;
  return lengthValue(unit ?? 'day', amount);
}

const REFS = { present: 'PRESENT_REF', past: 'PAST_REF', future: 'FUTURE_REF' } as const;

export function timexOf(resolved: Resolved): Timex {
  switch (resolved.type) {
    case 'moment':
      return momentTimex(resolved);
    case 'either':
      return { type: 'DATE', value: dayText(resolved.days[1]) };
    case 'stretch':
    case 'duration':
      return { type: 'DURATION', value: lengthValue(resolved.unit, resolved.amount) };
    case 'set':
      return { type: 'SET', value: setValue(resolved.unit, resolved.amount, resolved.fields) };
    case 'ref':
      return { type: 'DATE', value: REFS[resolved.ref] };
    case 'range':
      return resolved.from.length === undefined ? { type: 'DATE', value: frameValue(resolved.from.frame) } : momentTimex(resolved.from);
  }
}
