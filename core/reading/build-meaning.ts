/** From the slots of a matched form to its meaning, or to what it does to the phrase that follows. */
import { daysInMonth } from '../dates/calendar';
import type { Doubt } from './marks';
import type { Clock, Slots } from './form';
import { isFrameUnit, type FrameUnit, type Unit } from './frame';
import type { FormAs } from './grammar';
import { DAY_PARTS, calendar, type Anchor, type CalendarFields, type DayPart, type Edge, type Extent, type Meaning, type Toward } from './meaning';
import { twoCalendars } from './old-style';

/** Applies to the phrase after it (or, for `after`, before it). */
export type Modifier =
  | { readonly type: 'edge'; readonly edge: Edge }
  | { readonly type: 'container'; readonly unit: FrameUnit }
  /** `rough`: counted in weeks. */
  | { readonly type: 'offset'; readonly days: number; readonly rough: boolean }
  /** `lengths`: "more than" says nothing of a date. */
  | { readonly type: 'doubt'; readonly doubt: Doubt; readonly lengths: boolean };

export type Built = { readonly meaning: Meaning } | { readonly modifier: Modifier };

const UNITS: readonly string[] = ['second', 'minute', 'hour', 'day', 'weekend', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century', 'millennium'];
const isUnit = (name: unknown): name is Unit => typeof name === 'string' && UNITS.includes(name);
const isDayPart = (name: unknown): name is DayPart => typeof name === 'string' && (DAY_PARTS as readonly string[]).includes(name);
const TOWARDS: readonly string[] = ['last', 'this', 'next', 'that'];
const isToward = (name: unknown): name is Toward => typeof name === 'string' && TOWARDS.includes(name);
const isClock = (value: unknown): value is Clock => typeof value === 'object' && value !== null;

const num = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** A fortnight is two weeks; everything else counts as it is. */
function unitAndScale(slots: Slots): { readonly unit: Unit; readonly scale: number } | null {
  const name = slots['unit'] ?? slots['units'];
  if (name === 'fortnight') return { unit: 'week', scale: 2 };
  return isUnit(name) ? { unit: name, scale: 1 } : null;
}

/** How many, null for "several". */
function amountOf(slots: Slots, scale: number): number | null {
  const vague = slots['vague'];
  if (vague !== undefined) return typeof vague === 'number' ? vague * scale : null;
  return ((num(slots['n']) ?? 1) + (num(slots['plus']) ?? 0)) * scale;
}

interface Year {
  readonly year?: number;
  readonly noSuchYear?: number;
}

/** Years before Christ become astronomical ones. There is no year 0, and five digits need an era to be a year. */
function yearOf(slots: Slots): Year {
  const year = num(slots['year']) ?? num(slots['yearWords']) ?? num(slots['four']) ?? num(slots['anyYear']);
  const noSuchYear = num(slots['longYear']) ?? (year === 0 ? 0 : undefined);
  if (noSuchYear !== undefined) return { noSuchYear };
  return year === undefined ? {} : { year: slots['era'] === 'BC' ? 1 - year : year };
}

/** "4 in the morning", "9:30 in the evening": the part of the day says which half the hour is of. */
function inPart(clock: Clock, part: unknown): Clock {
  const afternoon = (part === 'AF' || part === 'EV' || (part === 'NI' && clock.hour > 5)) && clock.hour < 12;
  return afternoon ? { ...clock, hour: clock.hour + 12 } : clock;
}

function fieldsOf(slots: Slots): CalendarFields {
  const part = slots['part'];
  const clock = isClock(slots['clock']) ? inPart(slots['clock'], part) : undefined;
  const toward = slots['toward'];
  const century = num(slots['century']);
  const decade = num(slots['decade']);
  const millennium = num(slots['millennium']);
  const named: Record<string, number | undefined> = {
    shortYear: num(slots['yy']),
    month: num(slots['month']),
    day: num(slots['dom']) ?? num(slots['domOrd']),
    weekday: num(slots['weekday']),
    nth: num(slots['nth']),
    season: num(slots['season']),
    quarter: num(slots['quarter']) ?? num(slots['quarterNumber']),
    half: num(slots['half']) ?? num(slots['halfNumber']),
    decade: decade !== undefined && slots['era'] === 'BC' ? -decade : decade,
    shortDecade: num(slots['shortDecade']),
    century: century !== undefined && slots['era'] === 'BC' ? -century : century,
    millennium: millennium !== undefined && slots['era'] === 'BC' ? -millennium : millennium,
    week: num(slots['week']),
  };
  const numbers = Object.fromEntries(Object.entries(named).filter((entry): entry is [string, number] => entry[1] !== undefined));
  return {
    ...yearOf(slots),
    ...numbers,
    ...(slots['weekend'] === true ? { weekend: true } : {}),
    ...(typeof slots['holiday'] === 'string' ? { holiday: slots['holiday'] } : {}),
    ...(isDayPart(part) && clock === undefined ? { part } : {}),
    ...(clock === undefined ? {} : { clock }),
    ...(isToward(toward) ? { toward } : {}),
    ...(slots['anchor'] === 'then' ? { afterStory: true } : {}),
    ...(slots['fiscal'] === true ? { fiscal: true } : {}),
    ...(slots['style'] === 'old' ? { oldStyle: true } : {}),
    ...(slots['asPeriod'] === true ? { asPeriod: true } : {}),
  };
}

/** `24/1/2022`, `1.24.22`: which number is the month is left open where both could be. */
function numericMeaning(slots: Slots): Meaning | null {
  const packed = num(slots['dotted']);
  const first = packed === undefined ? num(slots['first']) : Math.floor(packed / 100);
  const second = packed === undefined ? num(slots['second']) : packed % 100;
  if (first === undefined || second === undefined) return null;
  const year = num(slots['four']);
  const short = num(slots['two']);
  const years = year !== undefined ? { year } : short === undefined ? {} : { shortYear: short };
  const order = slots['order'];
  if (order === 'day-first' || (first > 12 && second <= 12)) return calendar({ ...years, day: first, month: second });
  if (order === 'month-first' || (second > 12 && first <= 12)) return calendar({ ...years, day: second, month: first });
  if (first === second && first <= 12) return calendar({ ...years, day: first, month: first });
  return calendar({ ...years, either: { first, second } });
}

/** One thing or two that its ends are; "between" comes from the words before it. */
const extentOf = ({ extent }: Slots): Extent => (extent === 'either' || extent === 'both' || extent === 'within' ? extent : 'throughout');

/** "AD 450–60", "478/7 BC": the last digits of a year that shares the first with the one before it. */
const sharingDigits = (from: number, to: number): number => {
  const size = to < 10 ? 10 : 100;
  return to >= size || from < size ? to : Math.floor(from / size) * size + to;
};

/** The year after another where the words name that one, whole or by its last digits: "100/99 BC", "478/7 BC"; else null. */
function followingYear(from: number, to: number, before: boolean): number | null {
  const next = before ? from - 1 : from + 1;
  return to === next || sharingDigits(from, to) === next ? next : null;
}

/** "58–50 BC": both years are of the era named once, and those before Christ count down. */
function eraRange(from: number, to: number, slots: Slots): Meaning | null {
  const before = slots['era'] === 'BC';
  // A slash is between the two halves of a year that began in summer.
  const last = slots['slash'] === true ? followingYear(from, to, before) : before || to > from ? to : sharingDigits(from, to);
  if (from === 0 || to === 0 || last === null) return null;
  // "AD 14 or 27 BC" has no order.
  if (before && slots['begins'] === 'AD') return { type: 'range', from: calendar({ year: from }), to: calendar({ year: 1 - to }), extent: extentOf(slots) };
  const [start, end] = before ? [1 - from, 1 - last] : [from, last];
  return end <= start ? null : { type: 'range', from: calendar({ year: start }), to: calendar({ year: end }), extent: extentOf(slots) };
}

/** Whether a month ends on that day; February may on two where its year is not known. */
const isLastDay = (day: number, month: number, year: number | undefined): boolean => (year === undefined ? [2023, 2024] : [year]).some((one) => day === daysInMonth(one, month));

/** When a night between two days begins and ends, as the evening and the morning are read elsewhere; see DAY_PART_HOURS. */
const NIGHT = { from: 18, to: 6 };

/**
 * "The night of 14 to 15 January", "of 31 March to 1 April", "before 15 January": from the evening to the morning, of two days that follow each other.
 *
 * @param fields month and year of the first day; of the second where that alone is named
 */
function nightMeaning(slots: Slots, fields: CalendarFields): Meaning | null {
  const at = (of: Meaning, hour: number): Meaning => ({ type: 'within', outer: of, inner: calendar({ clock: { hour, minute: null, second: null, offsetMinutes: null } }) });
  const [from, to, other, first] = [num(slots['from']), num(slots['to']), num(slots['other']), num(slots['first'])];
  const { month = 0, year, weekday: _weekday, ...rest } = fields;
  const yearBefore = year !== undefined && month === 12 && other === 1 ? year - 1 : year;
  const isNext = from === undefined || (other === undefined || other === month ? to === from + 1 : to === 1 && other === (month % 12) + 1 && isLastDay(from, month, yearBefore));
  if (to === undefined || !isNext || (first !== undefined && first !== yearBefore)) return null;
  const last = calendar({ ...fields, month: other ?? month, day: to });
  const evening: Meaning = from === undefined || other !== undefined ? { type: 'offset', days: -1, of: last } : calendar({ ...rest, month, ...(year === undefined ? {} : { year }), day: from });
  return { type: 'range', from: at(evening, NIGHT.from), to: at(last, NIGHT.to), extent: 'throughout' };
}

/** "11–25 Jan 2022", "2010-12": two dates that share what is written once. */
function rangeMeaning(slots: Slots, fields: CalendarFields, key: 'day' | 'year'): Meaning | null {
  if (slots['night'] === true) return nightMeaning(slots, fields);
  const from = num(slots['from']);
  const to = num(slots['to']);
  if (from === undefined || to === undefined) return null;
  if (key === 'year' && slots['era'] !== undefined) return eraRange(from, to, slots);
  const shared = { ...fields };
  if (slots['slash'] === true && followingYear(from, to, false) === null) return null;
  const listed = [slots['second'], slots['third'], slots['fourth']].flatMap((slot) => num(slot) ?? []);
  // What does not go on in order is no list of days.
  if (listed.length > 0 && ![from, ...listed, to].every((day, at, all) => at === 0 || day > (all[at - 1] ?? 0))) return null;
  // "1998-02" goes over the century; "2022-13" is a slip.
  if (key === 'year' && to < 100 && to <= from % 100 && from % 100 < 90) return null;
  const end = key === 'year' && to < 100 && from >= 1000 ? Math.floor(from / 100) * 100 + to + (to <= from % 100 ? 100 : 0) : to;
  return {
    type: 'range',
    from: calendar({ ...shared, [key]: from }),
    ...(listed.length === 0 ? {} : { between: listed.map((one) => calendar({ ...shared, [key]: one })) }),
    to: calendar({ ...shared, [key]: end }),
    extent: extentOf(slots),
  };
}

/** Of the seasons; the northern one. */
const WINTER = 4;

/** "winter 2022–23", "winter 478/477 BC": the one season that is in two years, and only in two that follow each other. */
function seasonMeaning(slots: Slots): Meaning | null {
  const { season, era } = slots;
  const first = num(slots['year']);
  const to = num(slots['to']);
  if (season !== WINTER || first === undefined || to === undefined || followingYear(first, to, era === 'BC') === null) return null;
  return calendar({ season, year: era === 'BC' ? 1 - first : first });
}

/** "the 1800s" are a century; "the 300s BC" are 399 to 300 BC, which the 4th century BC, of 400 to 301, is not. */
function hundredsMeaning({ hundreds, era }: Slots): Meaning | null {
  const first = num(hundreds);
  if (first === undefined) return null;
  return era === 'BC' ? { type: 'range', from: calendar({ year: -first - 98 }), to: calendar({ year: 1 - first }), extent: 'within' } : calendar({ century: first / 100 + 1 });
}

const anchorOf = ({ anchor }: Slots): Anchor => (anchor === 'then' || anchor === 'told' ? anchor : 'now');

function turnMeaning(slots: Slots, unit: Unit): Meaning | null {
  const toward = slots['toward'];
  if (!isFrameUnit(unit)) return null;
  const anchor = anchorOf(slots);
  if (toward === 'that' || toward === 'the') return { type: 'anaphor', unit, said: toward };
  const amount = toward === 'this' ? 0 : 1;
  return { type: 'shift', unit, amount, sign: toward === 'last' ? -1 : 1, anchor, exact: false };
}

const EDGES: readonly string[] = ['start', 'early', 'middle', 'late', 'end', 'earlier', 'later'];
const isEdge = (name: unknown): name is Edge => typeof name === 'string' && EDGES.includes(name);

/** Days of the units that another date is counted from. */
const OFFSET_DAYS: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7 };

/** "The day after", "two weeks before" a date. */
function offsetOf(slots: Slots, unit: Unit, scale: number): Built | null {
  const by = num(slots['by']);
  const days = OFFSET_DAYS[unit];
  const amount = amountOf(slots, scale);
  if (by !== undefined) return { modifier: { type: 'offset', days: by, rough: false } };
  return days === undefined || amount === null || !Number.isInteger(amount) ? null : { modifier: { type: 'offset', days: days * amount * (slots['sign'] === 'past' ? -1 : 1), rough: unit === 'week' } };
}

/** Null where the slots do not fit together. */
export function buildMeaning(as: FormAs, slots: Slots): Built | null {
  const sized = unitAndScale(slots);
  const built = (meaning: Meaning | null): Built | null => {
    if (meaning === null) return null;
    const edge = slots['edge'];
    const container = slots['container'];
    const framed: Meaning = isUnit(container) && isFrameUnit(container) ? { type: 'container', unit: container, of: meaning } : meaning;
    const edged: Meaning = as !== 'edge' && isEdge(edge) ? { type: 'edge', edge, of: framed } : framed;
    const doubt = slots['doubt'];
    return { meaning: as !== 'doubt' && (doubt === 'approximate' || doubt === 'uncertain') ? { type: 'about', of: edged, doubt } : edged };
  };
  switch (as) {
    case 'calendar':
      return built(calendar(fieldsOf(slots)));
    case 'numeric':
      return built(numericMeaning(slots));
    case 'days':
      return built(rangeMeaning(slots, fieldsOf(slots), 'day'));
    case 'years':
      return built(rangeMeaning(slots, {}, 'year'));
    case 'season-years':
      return built(seasonMeaning(slots));
    case 'two-calendars':
      return built(twoCalendars(slots));
    case 'hundreds':
      return built(hundredsMeaning(slots));
    case 'shift': {
      if (sized === null) return null;
      const by = num(slots['by']);
      const sign = slots['sign'] === 'future' || (by ?? -1) > 0 ? 1 : -1;
      const amount = by === undefined ? amountOf(slots, sized.scale) : Math.abs(by);
      const shift: Meaning = { type: 'shift', unit: sized.unit, amount, sign, anchor: anchorOf(slots), exact: by === undefined };
      return built(isDayPart(slots['part']) ? { type: 'within', outer: shift, inner: calendar({ part: slots['part'] }) } : shift);
    }
    case 'turn': {
      const turn = sized === null ? null : turnMeaning(slots, sized.unit);
      return built(turn !== null && isDayPart(slots['part']) ? { type: 'within', outer: turn, inner: calendar({ part: slots['part'] }) } : turn);
    }
    case 'stretch':
      return sized === null ? null : built({ type: 'stretch', unit: sized.unit, amount: amountOf(slots, sized.scale), side: slots['side'] === 'future' ? 'future' : 'past' });
    case 'duration':
      return sized === null ? null : built({ type: 'duration', unit: sized.unit, amount: amountOf(slots, sized.scale) });
    case 'set': {
      const unit: FrameUnit | Unit | null = sized?.unit ?? null;
      return built({ type: 'set', unit, amount: sized === null ? 1 : (amountOf(slots, sized.scale) ?? 1), fields: fieldsOf(slots) });
    }
    case 'ref': {
      const ref = slots['ref'];
      return ref === 'present' || ref === 'past' || ref === 'future' ? built({ type: 'ref', ref }) : null;
    }
    case 'edge': {
      const edge = slots['edge'];
      return isEdge(edge) ? { modifier: { type: 'edge', edge } } : null;
    }
    case 'container':
      return sized === null || !isFrameUnit(sized.unit) ? null : { modifier: { type: 'container', unit: sized.unit } };
    case 'offset':
      return offsetOf(slots, sized?.unit ?? 'day', sized?.scale ?? 1);
    case 'doubt':
      return { modifier: { type: 'doubt', doubt: slots['doubt'] === 'uncertain' ? 'uncertain' : 'approximate', lengths: slots['lengths'] === true } };
  }
}
