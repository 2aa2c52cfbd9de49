/**
 * A date moved by hand: as far as was dragged, at the precision of the zoom, and never more exact than it was.
 *
 * A day dragged where a pixel is a month moves by whole months and keeps its day; "spring 1834" moves by years at any
 * zoom. What cannot be moved without making something up (`2022-XX-05`) stays.
 */
import { addMonths, civilOf, dayOf, dayOfSecond, dayText, minuteText, secondOfDay, yearText } from '../dates/calendar';
import { parseEdtf, type EdtfEnd, type EdtfPoint, type EdtfRange, type EdtfValue, type Precision } from '../dates/edtf';

export type MoveUnit = 'minute' | 'hour' | 'day' | 'month' | 'year' | 'decade' | 'century' | 'millennium';

const UNIT_SECONDS: Readonly<Record<MoveUnit, number>> = {
  minute: 60, hour: 3_600, day: 86_400, month: 2_629_746, year: 31_556_952, decade: 315_569_520, century: 3_155_695_200, millennium: 31_556_952_000,
};
const UNITS = Object.keys(UNIT_SECONDS) as readonly MoveUnit[];
const UNIT_YEARS: Readonly<Partial<Record<MoveUnit, number>>> = { year: 1, decade: 10, century: 100, millennium: 1_000 };

/** A unit a hand can hit: at least so wide. */
const LEAST_UNIT_PX = 4;

/** The finest unit a drag can tell apart at a zoom. */
export const unitAtZoom = (secondsPerPx: number): MoveUnit => UNITS.find((unit) => UNIT_SECONDS[unit] >= LEAST_UNIT_PX * secondsPerPx) ?? 'millennium';

const OWN_UNIT: Readonly<Record<Precision, MoveUnit | null>> = {
  unknown: null, millennium: 'millennium', century: 'century', decade: 'decade', year: 'year', 'half-year': 'year', quarter: 'year', season: 'year', month: 'month', day: 'day', minute: 'minute', second: 'minute',
};

const coarser = (a: MoveUnit, b: MoveUnit): MoveUnit => (UNITS.indexOf(a) >= UNITS.indexOf(b) ? a : b);

const mark = ({ approximate, uncertain }: EdtfPoint): string => (approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '');

/** A point later by whole units; null when its text cannot say that. */
function movedPoint(point: EdtfPoint, seconds: number, zoomUnit: MoveUnit): string | null {
  const own = OWN_UNIT[point.precision];
  if (own === null) return null;
  const unit = coarser(own, zoomUnit);
  const count = Math.round(seconds / UNIT_SECONDS[unit]);
  const years = (UNIT_YEARS[unit] ?? 0) * count;
  const laterDay = (day: number): number => (years !== 0 ? addMonths(day, 12 * years) : unit === 'month' ? addMonths(day, count) : day);
  const { year, month } = civilOf(dayOfSecond(point.startSecond));
  switch (point.precision) {
    case 'second':
    case 'minute': {
      const day = dayOfSecond(point.startSecond);
      const moved = secondOfDay(laterDay(day)) + (point.startSecond - secondOfDay(day)) + (unit === 'minute' || unit === 'hour' || unit === 'day' ? count * UNIT_SECONDS[unit] : 0);
      const tail = /T\d{2}:\d{2}(.*)$/.exec(point.text)?.[1] ?? '';
      return `${minuteText(moved)}${tail}`;
    }
    case 'day': {
      if (point.text.includes('X')) return null;
      const day = dayOfSecond(point.startSecond);
      return `${dayText(laterDay(day) + (unit === 'day' ? count : 0))}${mark(point)}`;
    }
    case 'month': {
      if (/X/.test(point.text)) return null;
      const first = civilOf(addMonths(dayOf(year, month), unit === 'month' ? count : 12 * years));
      return `${yearText(first.year)}-${String(first.month).padStart(2, '0')}${mark(point)}`;
    }
    case 'half-year':
    case 'quarter':
    case 'season': {
      // Winter begins in December of its year, so the year is that of its start.
      return point.season === undefined ? null : `${yearText(year + years)}-${point.season}${mark(point)}`;
    }
    case 'year':
      return point.text.includes('X') ? null : `${yearText(year + years)}${mark(point)}`;
    case 'decade':
    case 'century':
    case 'millennium': {
      const digits = /^[~?%]?(\d+)(X+)[~?%]?$/.exec(point.text);
      if (digits === null) return null;
      const [, head = '', unspecified = ''] = digits;
      const next = Number(head) + years / 10 ** unspecified.length;
      return next < 0 || String(next).length > head.length ? null : `${String(next).padStart(head.length, '0')}${unspecified}${mark(point)}`;
    }
    case 'unknown':
      return null;
  }
}

export type MovePart = 'whole' | 'start' | 'end';

function movedValue(value: EdtfValue, part: MovePart, seconds: number, unit: MoveUnit): string | null {
  const end = (one: EdtfEnd, moves: boolean): string | null => (one === 'open' ? '..' : one === 'unknown' ? '' : moves ? movedPoint(one, seconds, unit) : one.text);
  if (value.type === 'point') return part === 'whole' ? movedPoint(value, seconds, unit) : null;
  if (value.type === 'interval') {
    const from = end(value.from, part !== 'end');
    const to = end(value.to, part !== 'start');
    return from === null || to === null ? null : `${from}/${to}`;
  }
  const piece = (one: EdtfPoint | EdtfRange): string | null => {
    if (one.type === 'point') return part === 'whole' ? movedPoint(one, seconds, unit) : null;
    const from = one.from === 'open' ? '' : end(one.from, part !== 'end');
    const to = one.to === 'open' ? '' : end(one.to, part !== 'start');
    return from === null || to === null ? null : `${from}..${to}`;
  };
  const pieces = value.parts.map(piece);
  if (pieces.includes(null) || (part !== 'whole' && pieces.length > 1)) return null;
  return value.type === 'one-of' ? `[${pieces.join(', ')}]` : `{${pieces.join(', ')}}`;
}

/** The expression after a drag of `seconds`, or null when it cannot be moved so: an end past the other, a date that names no place. */
export function movedWhen(edtf: string, part: MovePart, seconds: number, unit: MoveUnit): string | null {
  const value = parseEdtf(edtf);
  const moved = value === null ? null : movedValue(value, part, seconds, unit);
  return moved !== null && parseEdtf(moved) !== null ? moved : null;
}
