/**
 * Resolved dates as EDTF: what the words say and no more.
 *
 * Parts of a day are intervals of hours; "early", "mid" and "late" are thirds; "the end of" is about the last part.
 */
import { SECONDS_PER_DAY, civilOf, dayOf, dayText, minuteText, yearText } from '../dates/calendar';
import { markOf } from './marks';
import type { Clock } from './form';
import { firstYearOf, frameAround, frameEnd, isCoarser, shiftFrame, type Frame, type FrameUnit } from './frame';
import type { DayPart, Edge } from './meaning';
import type { Moment, Resolved } from './resolved';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Hours of the parts of a day, from and to; dawn and dusk as they are in any season where most people live. */
export const DAY_PART_HOURS: Readonly<Record<DayPart, readonly [number, number]>> = { MO: [6, 12], MI: [11, 13], AF: [12, 18], EV: [18, 24], NI: [18, 24], DT: [6, 18], SH: [0, 6], DA: [3, 9], DU: [15, 22] };

/** The frame as one EDTF date, or null where only an interval says it. */
function pointText(frame: Frame): string | null {
  const { year, month } = civilOf(frame.startDay);
  const named = (code: number): string | null => (Math.abs(year) > 9999 ? null : `${yearText(year)}-${pad(code)}`);
  switch (frame.unit) {
    case 'day':
      return Math.abs(year) > 9999 ? null : dayText(frame.startDay);
    case 'month':
      return named(month);
    case 'season':
      return named(20 + month / 3);
    case 'quarter':
      return named(33 + (month - 1) / 3);
    case 'half':
      return named(month === 1 ? 40 : 41);
    case 'year':
      return yearText(year);
    case 'decade':
      return year >= 0 && year <= 9999 ? `${yearText(year).slice(0, 3)}X` : null;
    case 'century':
      return year >= 0 ? `${yearText(year).slice(0, 2)}XX` : `-${pad(-year / 100 - 1)}XX`;
    case 'millennium':
      return year >= 0 && year <= 9999 ? `${yearText(year).slice(0, 1)}XXX` : null;
    case 'week':
    case 'weekend':
      return null;
  }
}

/** The frame of a moment as one EDTF date, `184X-11-24` where its month is known and its year is not; null as above. */
function momentPoint({ frame, inSomeYear }: Moment): string | null {
  const years = pointText(frame);
  if (inSomeYear === undefined || years?.includes('X') !== true) return years;
  return `${years}-${pad(inSomeYear.month)}${inSomeYear.day === null ? '' : `-${pad(inSomeYear.day)}`}`;
}

const clockSecond = (day: number, clock: Clock): number => day * SECONDS_PER_DAY + clock.hour * 3600 + (clock.minute ?? 0) * 60;

function clockText(day: number, clock: Clock): string {
  const seconds = clock.second === null ? '' : `:${pad(clock.second)}`;
  const { offsetMinutes } = clock;
  const size = Math.abs(offsetMinutes ?? 0);
  const zone = offsetMinutes === null ? '' : size === 0 ? 'Z' : `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return `${minuteText(clockSecond(day, clock))}${seconds}${zone}`;
}

const dayHour = (day: number, hour: number): string => minuteText(day * SECONDS_PER_DAY + hour * 3600);

/** First and last day of a part of a frame: thirds for early, middle and late, what is past or to come for earlier and later. */
function edgeDays(value: Moment, referenceDay: number | null): readonly [number, number] {
  const first = value.frame.startDay;
  const last = frameEnd(value.frame) - 1;
  const length = last - first + 1;
  const third = Math.max(1, Math.round(length / 3));
  const inside = referenceDay !== null && referenceDay >= first && referenceDay <= last ? referenceDay : null;
  switch (value.edge) {
    case 'early':
      return [first, first + third - 1];
    case 'middle':
      return [first + third, last - third];
    case 'late':
      return [last - third + 1, last];
    case 'earlier':
      return [first, inside ?? last];
    case 'later':
      return [inside ?? first, last];
    case 'start':
    case 'end':
    case null:
      return [first, last];
  }
}

/** In their order; ISO 8601-2 has the codes 37 to 39 for those of a year. */
const THIRDS: readonly (Edge | null)[] = ['early', 'middle', 'late'];
const FIRST_THIRD_OF_YEAR = 37;

/** The third of a year as one EDTF date; null for what is none. */
function namedThird(value: Moment): string | null {
  const { year } = civilOf(value.frame.startDay);
  const third = THIRDS.indexOf(value.edge);
  return value.frame.unit === 'year' && third >= 0 && Math.abs(year) <= 9999 ? `${yearText(year)}-${FIRST_THIRD_OF_YEAR + third}${doubtMark(value)}` : null;
}

/** First and last month of a third of a year, first and last year of a third of anything longer; null where days tell. */
function partFrames({ frame, edge }: Moment): readonly [Frame, Frame] | null {
  const inMonths = frame.unit === 'year';
  const third = THIRDS.indexOf(edge);
  if (edge === 'start' || edge === 'end' || edge === null || (inMonths ? third < 0 : !isCoarser(frame.unit, 'year'))) return null;
  const first: Frame = inMonths ? frameAround('month', frame.startDay) : { unit: 'year', startDay: dayOf(firstYearOf(frame)) };
  const size = inMonths ? 12 : civilOf(frameEnd(frame)).year - civilOf(frame.startDay).year;
  const at = (thirds: number): Frame => shiftFrame(first, Math.round((thirds * size) / 3));
  return [at(Math.max(third, 0)), shiftFrame(at(third < 0 ? 3 : third + 1), -1)];
}

/** The unit named at the very start or end of a frame: the end of a year is about its last month. */
const EDGE_UNIT: Readonly<Record<FrameUnit, FrameUnit>> = {
  day: 'day', weekend: 'day', week: 'day', month: 'day', season: 'month', quarter: 'month', half: 'month', year: 'month', decade: 'year', century: 'decade', millennium: 'century',
};

function edgeText(value: Moment, referenceDay: number | null): string | null {
  const { frame, edge } = value;
  const mark = doubtMark(value);
  if (frame.unit === 'day') {
    // EDTF marks no times of day.
    if (mark !== '' || (edge !== 'early' && edge !== 'late')) return `${dayText(frame.startDay)}${mark}`;
    return edge === 'early' ? `${dayHour(frame.startDay, 0)}/${dayHour(frame.startDay, 9)}` : `${dayHour(frame.startDay, 18)}/${dayHour(frame.startDay, 24)}`;
  }
  if (edge === 'start' || edge === 'end') {
    const day = edge === 'start' ? frame.startDay : frameEnd(frame) - 1;
    const text = pointText(frameAround(EDGE_UNIT[frame.unit], day));
    return text === null ? null : `${text}${markOf({ ...value, approximate: true })}`;
  }
  const named = namedThird(value);
  if (named !== null) return named;
  const parts = partFrames(value);
  if (parts !== null && frame.unit !== 'year') return `[${parts.map((part) => `${yearText(civilOf(part.startDay).year)}${mark}`).join('..')}]`;
  const [first, last] = edgeDays(value, referenceDay);
  return `[${dayText(first)}${mark}..${dayText(last)}${mark}]`;
}

/** A company's year is about the calendar's. */
const doubtMark = ({ approximate, uncertain, fiscal }: Moment): string => markOf({ approximate: approximate || fiscal, uncertain });

/** Clocks and parts of a day as an end; null for what has neither. EDTF marks no times of day: a doubtful one is of its day. */
function timeOfEnd(value: Moment, end: End): string | null {
  const { frame, part, clock } = value;
  const mark = doubtMark(value);
  if (clock === null && part === null) return null;
  if (mark !== '') return `${dayText(frame.startDay)}${mark}`;
  return clock === null ? dayHour(frame.startDay, DAY_PART_HOURS[part ?? 'DT'][end === 'first' ? 0 : 1]) : clockText(frame.startDay, clock);
}

type End = 'first' | 'last';

/**
 * Where something that lasts begins or ends: no more exact than the words.
 *
 * Since late March 2021 is since about that month, since the end of 2021 is since about its last one, and since last
 * week is since about its first day: EDTF has no week. Since the late 1840s is since about 1847: the unit itself would
 * make twenty years of "the late 1840s to the early 1850s".
 */
export function intervalEnd(value: Moment, end: End, referenceDay: number | null): string {
  const time = timeOfEnd(value, end);
  if (time !== null) return time;
  const { frame, edge } = value;
  const mark = doubtMark(value);
  if (frame.unit === 'day') return `${dayText(frame.startDay)}${mark}`;
  if (edge === null) {
    const point = momentPoint(value);
    if (point !== null) return `${point}${mark}`;
  }
  const third = namedThird(value);
  if (third !== null) return third;
  const [first, last] = edgeDays(value, referenceDay);
  const day = edge === 'end' || (edge !== 'start' && end === 'last') ? last : first;
  const about = markOf({ ...value, approximate: true });
  const long = edge === null || edge === 'start' || edge === 'end' || !isCoarser(frame.unit, 'year') ? null : partFrames(value);
  const finer = long === null ? null : pointText(frameAround(EDGE_UNIT[frame.unit], long[end === 'first' ? 0 : 1].startDay));
  if (finer !== null) return `${finer}${about}`;
  const whole = edge === null ? null : pointText(edge === 'start' || edge === 'end' ? frameAround(EDGE_UNIT[frame.unit], day) : frame);
  return `${whole ?? (isCoarser(frame.unit, 'month') ? yearText(civilOf(day).year) : dayText(day))}${about}`;
}

/** The first or last point that a moment can be: what may happen by it, or not before it. */
export function limitPoint(value: Moment, end: End, referenceDay: number | null): string {
  const time = timeOfEnd(value, end);
  if (time !== null) return time;
  const { edge } = value;
  const point = edge === null ? momentPoint(value) : null;
  if (point !== null) return `${point}${doubtMark(value)}`;
  // By the start of 2022 is about then; by its end is by the last of it.
  if ((edge === 'start' && end === 'last') || (edge === 'end' && end === 'first')) return intervalEnd(value, end, referenceDay);
  const third = namedThird(value);
  if (third !== null) return third;
  const part = partFrames(value)?.[end === 'first' ? 0 : 1];
  const [first, last] = edgeDays(value, referenceDay);
  return `${(part === undefined ? null : pointText(part)) ?? dayText(end === 'first' ? first : last)}${doubtMark(value)}`;
}

/** The point just before or after a moment, in its own unit where that has a name. */
export function neighbourPoint(value: Moment, side: 'before' | 'after', referenceDay: number | null): string {
  const time = timeOfEnd(value, side === 'before' ? 'first' : 'last');
  if (time !== null) return time;
  const { frame, edge } = value;
  const mark = doubtMark(value);
  // The end of a year is in it, and so is its start: "before the end of 2022" holds to its last day.
  const within = side === 'before' ? edge === 'end' : edge === 'start';
  if (within) return `${dayText(side === 'before' ? frameEnd(frame) - 1 : frame.startDay)}${mark}`;
  const parts = partFrames(value);
  const beside = parts === null ? null : pointText(side === 'before' ? shiftFrame(parts[0], -1) : shiftFrame(parts[1], 1));
  if (beside !== null) return `${beside}${mark}`;
  const plain = edge === null && (frame.unit === 'month' || frame.unit === 'year' || frame.unit === 'decade' || frame.unit === 'century');
  const [first, last] = edgeDays(value, referenceDay);
  const day = side === 'before' ? first - 1 : last + 1;
  // Before the 1560s is by 1559: an open side needs a plain year.
  const unit = plain ? (frame.unit === 'month' ? 'month' : 'year') : 'day';
  return `${pointText(frameAround(unit, day)) ?? dayText(day)}${mark}`;
}

function momentText(value: Moment, referenceDay: number | null): string | null {
  const { frame, part, clock, edge } = value;
  const mark = doubtMark(value);
  if (clock !== null && mark === '~') {
    // EDTF has no "about" for times of day: give or take half an hour.
    const second = clockSecond(frame.startDay, clock);
    return `[${minuteText(second - 1800)}..${minuteText(second + 1800)}]`;
  }
  if (mark !== '' && (clock !== null || part !== null)) return `${dayText(frame.startDay)}${mark}`;
  if (clock !== null) return clockText(frame.startDay, clock);
  if (part !== null) {
    // Early in the morning is before what is only the morning.
    const [from, to] = DAY_PART_HOURS[part === 'MO' && edge === 'early' ? 'DA' : part];
    if (part === 'MO' && edge === 'early') return `${dayHour(frame.startDay, from)}/${dayHour(frame.startDay, to)}`;
    if (edge === 'early') return `${dayHour(frame.startDay, from)}/${dayHour(frame.startDay, Math.ceil((from + to) / 2))}`;
    if (edge === 'late') return `${dayHour(frame.startDay, Math.floor((from + to) / 2))}/${dayHour(frame.startDay, to)}`;
    return `${dayHour(frame.startDay, from)}/${dayHour(frame.startDay, to)}`;
  }
  if (edge !== null) return edgeText(value, referenceDay);
  const point = momentPoint(value);
  if (point !== null) return `${point}${mark}`;
  const last = frameEnd(frame) - 1;
  if (frame.unit === 'decade' || frame.unit === 'millennium') return `[${yearText(civilOf(frame.startDay).year)}${mark}..${yearText(civilOf(last).year)}${mark}]`;
  return `${dayText(frame.startDay)}${mark}/${dayText(last)}${mark}`;
}

/** "3 or 5 March" is one of the days, "3 and 5 March" all of them; null where an end is an interval, which no set can hold. */
function setText({ from, between = [], to }: Extract<Resolved, { readonly type: 'range' }>, extent: 'either' | 'both', referenceDay: number | null): string | null {
  const parts = [from, ...between, to].map((end) => momentText(end, referenceDay)?.replace(/^\[(.*)\]$/, '$1') ?? null);
  if (parts.some((part) => part === null || part.includes('/'))) return null;
  const inside = parts.join(',');
  return extent === 'either' ? `[${inside}]` : `{${inside}}`;
}

/** EDTF of what was resolved; null for lengths and repetitions, which are no dates. */
export function edtfOf(value: Resolved, referenceDay: number | null): string | null {
  switch (value.type) {
    case 'moment':
      return momentText(value, referenceDay);
    case 'either':
      return `[${dayText(Math.min(...value.days))}${markOf(value)},${dayText(Math.max(...value.days))}${markOf(value)}]`;
    case 'stretch': {
      const mark = markOf(value);
      const { fromDay, toDay } = value;
      if (fromDay === null) return toDay === null ? null : `[..${dayText(toDay)}${mark}]`;
      if (toDay === null) return `[${dayText(fromDay)}${mark}..]`;
      // "About two weeks" up to a day end on it.
      const near = markOf({ ...value.near, uncertain: value.near.uncertain || value.uncertain });
      const [from, to] = value.side === 'past' ? [mark, near] : [near, mark];
      return `${dayText(fromDay)}${from}/${dayText(toDay)}${to}`;
    }
    case 'range': {
      if (value.extent === 'throughout') return `${intervalEnd(value.from, 'first', referenceDay)}/${intervalEnd(value.to, 'last', referenceDay)}`;
      const set = value.extent === 'within' ? null : setText(value, value.extent, referenceDay);
      return set ?? `[${limitPoint(value.from, 'first', referenceDay)}..${limitPoint(value.to, 'last', referenceDay)}]`;
    }
    case 'ref': {
      const day = value.day ?? referenceDay;
      if (day === null) return null;
      const mark = markOf(value);
      return value.ref === 'present' ? `${dayText(day)}${mark}` : value.ref === 'past' ? `[..${dayText(day)}${mark}]` : `[${dayText(day + 1)}${mark}..]`;
    }
    case 'duration':
    case 'set':
      return null;
  }
}
